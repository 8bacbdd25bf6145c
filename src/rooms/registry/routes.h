// Routes of the registry: places for everybody, estates, enterprises and who serves whom for the
// bureaus, ties between people and houses, sheets in and out.
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::registry {

std::span<const http::Route> routes();
// The parts of the table that stand in files of their own.
std::span<const http::Route> place_routes();
std::span<const http::Route> unit_routes();
std::span<const http::Route> owner_routes();
std::span<const http::Route> sheet_routes();
std::span<const RefusalKind* const> refusal_list();

}  // namespace anju::registry
