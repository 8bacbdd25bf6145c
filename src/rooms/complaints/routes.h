// Routes of complaints, all under /api/complaints. The verbs take If-Match and Idempotency-Key,
// each answers the case as it is then.
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::complaints {

std::span<const http::Route> routes();

}  // namespace anju::complaints
