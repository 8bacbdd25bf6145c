#include "app/site.h"
#include "platform/json/described.h"

namespace anju::app {

BOOST_DESCRIBE_STRUCT(Site, (), (sponsor, icp_no, police_no, hotline, version, demo))

ANJU_WIRE(Site);

}  // namespace anju::app
