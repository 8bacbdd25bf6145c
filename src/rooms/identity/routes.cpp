// The whole table of identity, and the page of rights made from everybody's tables.
#include "rooms/identity/routes.h"

#include <vector>

#include "rooms/identity/refusals.h"
#include "rooms/identity/wire.h"

namespace anju::identity {

std::span<const http::Route> routes() {
    static const std::vector<http::Route> table = [] {
        std::vector<http::Route> all;
        for (const auto half : {session_routes(), account_routes()})
            all.insert(all.end(), half.begin(), half.end());
        return all;
    }();
    return table;
}

std::span<const RefusalKind* const> refusal_list() { return refusals; }

Rights rights_of(std::span<const http::RoomTable> rooms) {
    Rights rights;
    for (std::size_t i = 0; i < count_of<Role>(); ++i) {
        const auto role = static_cast<Role>(i);
        // Nobody is appointed to be the platform.
        if (role == Role::system) continue;
        rights.roles.push_back(
            {role, std::string(title_of(role)), needs_second_factor(role), scope_kind_of(role)});
    }
    for (const http::RoomTable& room : rooms) {
        for (const http::Route& route : room.routes) {
            RightRow row{std::string(room.room),  std::string(to_text(route.method)),
                         std::string(route.path), std::string(route.summary),
                         route.capability,        {}};
            for (const RoleView& view : rights.roles) {
                Post post;
                post.role = view.role;
                if (actor_of(post).may(route.capability)) row.roles.push_back(view.role);
            }
            rights.rows.push_back(std::move(row));
        }
    }
    return rights;
}

}  // namespace anju::identity
