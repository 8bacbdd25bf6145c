// The contract: OpenAPI 3.1 made from the route tables themselves, so that it cannot say anything
// else than the server does. It is committed as contract/openapi.json; the web client's types are
// generated from it. The same routes give the same bytes.
#pragma once

#include <span>
#include <string>

#include "platform/http/route.h"

namespace anju::http {

std::string openapi(std::span<const RoomTable> rooms);

}  // namespace anju::http
