// The facts of channels as JSON.
#include "facts/channels.h"
#include "platform/json/described.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(SureWordsShipped, (), (category, words))

ANJU_WIRE(SureWordsShipped);

}  // namespace anju::facts
