// Routes of the ledger, for those who keep books, make vouchers and check them.
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::ledger {

std::span<const http::Route> routes();

}  // namespace anju::ledger
