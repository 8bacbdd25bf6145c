#include "rooms/opening/routes.h"

#include "rooms/opening/capabilities.h"
#include "rooms/opening/queries.h"
#include "rooms/opening/rules.h"
#include "rooms/opening/wire.h"

namespace anju::opening {

namespace {

Result<Opening> get_opening(http::SlowCall& call) {
    return Opening{lines_of(call.db.read([&](db::Tx& tx) { return known_of(tx, call.now); }))};
}

const http::Route table[] = {
    {http::GET, "/api/opening", opening_read, get_opening, "开通前还缺什么"},
};

}  // namespace

std::span<const http::Route> routes() { return table; }

}  // namespace anju::opening
