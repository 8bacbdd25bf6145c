#include "rooms/analytics/wire.h"

#include "platform/json/described.h"

namespace anju::analytics {

BOOST_DESCRIBE_STRUCT(RateFilter, (), (region, from, until))
BOOST_DESCRIBE_STRUCT(CategoryFigure, (), (code, name, filed))
BOOST_DESCRIBE_STRUCT(RegionFigure, (), (region, name, filed))
BOOST_DESCRIBE_STRUCT(ComplaintFigures, (),
                      (from, until, filed, closed, open, response_ppm, solved_ppm, satisfied_ppm,
                       categories, regions))

ANJU_WIRE(RateFilter, ComplaintFigures);

}  // namespace anju::analytics
