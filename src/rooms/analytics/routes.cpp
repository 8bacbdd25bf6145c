#include "rooms/analytics/routes.h"

#include "rooms/analytics/queries.h"

namespace anju::analytics {

namespace {

using http::SlowCall;

Result<ComplaintFigures> get_complaints(SlowCall& call, const RateFilter& filter) {
    return call.db.read([&](db::Tx& tx) { return complaint_figures(tx, filter, call.now); });
}

const http::Route table[] = {
    {http::GET, "/api/analytics/complaints", Capability::open, get_complaints, "全市办理情况"},
};

}  // namespace

std::span<const http::Route> routes() { return table; }

}  // namespace anju::analytics
