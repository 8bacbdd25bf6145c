#include "platform/personal.h"

namespace anju::personal {

namespace {

constexpr std::size_t matters_named = 3;

// Set once, before any thread.
std::vector<OpenMatters>& asked_rooms() {
    static std::vector<OpenMatters> rooms;
    return rooms;
}

}  // namespace

void use_open_matters(std::vector<OpenMatters> rooms) { asked_rooms() = std::move(rooms); }

std::string open_matters_of(db::Tx& tx, UserId user) {
    std::string named;
    std::size_t count = 0;
    for (const OpenMatters room : asked_rooms())
        for (const std::string& matter : room(tx, user))
            if (++count <= matters_named) named += (named.empty() ? "" : "、") + matter;
    return count <= matters_named ? named : named + " 等 " + std::to_string(count) + " 件";
}

}  // namespace anju::personal
