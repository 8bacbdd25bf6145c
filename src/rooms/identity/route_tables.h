// The two halves of identity's route table.
#pragma once

#include "rooms/identity/routes.h"

namespace anju::identity {

std::span<const http::Route> session_routes();
std::span<const http::Route> account_routes();

}  // namespace anju::identity
