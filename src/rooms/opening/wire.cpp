#include "rooms/opening/wire.h"

#include "platform/json/described.h"

namespace anju::opening {

BOOST_DESCRIBE_STRUCT(Line, (), (item, missing, names))
BOOST_DESCRIBE_STRUCT(Opening, (), (lines))

ANJU_WIRE(Opening);

}  // namespace anju::opening
