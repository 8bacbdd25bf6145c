#include "rooms/registry/actions.h"
#include "rooms/registry/handlers.h"
#include "rooms/registry/offer_queries.h"
#include "rooms/registry/queries.h"

namespace anju::registry {

using http::ReadCall;
using http::WriteCall;

namespace {

Result<OwnerRow> row_of(const http::Call& call, db::Tx& tx, BindingId id) {
    auto row = find_owner_row(tx, id);
    if (!row) return refuse(http::not_found);
    hide_verbs(call.by, *row);
    return *std::move(row);
}

}  // namespace

Result<http::Page<OwnerRow>> get_owners(ReadCall& call, const OwnerFilter& filter) {
    TRY(const auto id, call.id<EstateTag>());
    TRY_OK(check_owners_visible(call.tx, call.by, id));
    auto page = list_owners(call.tx, call.by.scope, id, filter);
    for (OwnerRow& row : page.rows) hide_verbs(call.by, row);
    return page;
}

Result<MyHouseList> get_my_houses(ReadCall& call) {
    return list_my_houses(call.tx, call.by.user, civil_date(call.now));
}

Result<http::Created<MyHouseList>> post_binding(WriteCall& call, const RequestBinding& cmd) {
    TRY([[maybe_unused]] const BindingId id, request_binding(call.tx, call.by, cmd, call.now));
    return http::Created<MyHouseList>{list_my_houses(call.tx, call.by.user, civil_date(call.now)),
                                      "/api/registry/my-houses"};
}

Result<OwnerRow> post_verification(WriteCall& call, const VerifyBinding& cmd) {
    TRY(const auto id, call.id<BindingTag>());
    TRY_OK(verify_binding(call.tx, call.by, id, cmd, call.seen_version, call.now));
    return row_of(call, call.tx, id);
}

Result<OwnerRow> post_refusal(WriteCall& call, const RefuseBinding& cmd) {
    TRY(const auto id, call.id<BindingTag>());
    TRY_OK(refuse_binding(call.tx, call.by, id, cmd, call.seen_version, call.now));
    return row_of(call, call.tx, id);
}

Result<http::Nothing> post_ending(WriteCall& call, const EndBinding& cmd) {
    TRY(const auto id, call.id<BindingTag>());
    TRY_OK(end_binding(call.tx, call.by, id, cmd, call.seen_version, call.now));
    return http::Nothing{};
}

Result<RevealedOwner> post_unmasking(WriteCall& call, const RevealBinding& cmd) {
    TRY(const auto id, call.id<BindingTag>());
    TRY(const Revealed shown, reveal_binding(call.tx, call.by, id, cmd, call.now));
    return RevealedOwner{shown.name.reveal(), shown.phone.reveal()};
}

}  // namespace anju::registry
