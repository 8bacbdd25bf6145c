// One request of somebody of the small world, through all rooms of the program.
#pragma once

#include "app/tables.h"
#include "platform/http/server.h"
#include "world/world.h"

namespace anju::test {

inline http::Response ask(World& world, std::string_view person, http::Method method,
                          std::string target, std::string body, Instant now) {
    http::Request request;
    request.method = method;
    request.target = std::move(target);
    request.body = std::move(body);
    request.session = World::session(person);
    return http::serve_in_process(*world.db, app::rooms(), World::who(), request, now);
}

}  // namespace anju::test
