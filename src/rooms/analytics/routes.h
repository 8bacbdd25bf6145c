// Routes of analytics.
//
//  GET    /api/analytics/complaints     RateFilter -> ComplaintFigures     open
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::analytics {

std::span<const http::Route> routes();

}  // namespace anju::analytics
