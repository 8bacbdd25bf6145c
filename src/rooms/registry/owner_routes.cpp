// Who is tied to which house.
#include "platform/http/query.h"
#include "platform/http/verb.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/offer_queries.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/routes.h"

namespace anju::registry {

namespace {

using http::ReadCall;
using http::WriteCall;

struct OfBinding {
    static Result<Binding> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<BindingTag>());
        return load_binding(tx, call.by.scope, id, civil_date(call.now));
    }
    static Result<OwnerRow> detail(const http::Call& call, db::Tx& tx, const Binding& binding) {
        auto row = find_owner_row(tx, binding.id);
        CHECK(row.has_value());
        offer_verbs(call.by, *row);
        return *std::move(row);
    }
};

struct OfEnding {
    static Result<Binding> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<BindingTag>());
        return load_binding_to_end(tx, call.by, id, civil_date(call.now));
    }
    static Result<http::Nothing> detail(const http::Call&, db::Tx&, const Binding&) {
        return http::Nothing{};
    }
};

Result<http::Page<OwnerRow>> get_owners(ReadCall& call, const OwnerFilter& filter) {
    TRY(const auto id, call.id<EstateTag>());
    const Date today = civil_date(call.now);
    TRY_OK(check_owners_visible(call.tx, call.by, id, today));
    auto page = list_owners(call.tx, call.by.scope, id, filter, today);
    for (OwnerRow& row : page.rows) offer_verbs(call.by, row);
    return page;
}

MyHouseList my_houses(db::Tx& tx, const Actor& by, Date today) {
    MyHouseList list = list_my_houses(tx, by.user, today);
    for (MyHouseRow& row : list.rows) offer_verbs(by, row);
    return list;
}

Result<http::Created<MyHouseList>> post_binding(WriteCall& call, const RequestBinding& cmd) {
    TRY([[maybe_unused]] const BindingId id, request_binding(call.tx, call.by, cmd, call.now));
    return http::Created<MyHouseList>{my_houses(call.tx, call.by, civil_date(call.now)),
                                      "/api/registry/my-houses"};
}

Result<RevealedOwner> post_unmasking(WriteCall& call, const RevealBinding& cmd) {
    TRY(const Binding binding, http::load_seen<OfBinding>(call, call.tx));
    TRY(const Revealed shown, reveal_binding(call.tx, call.by, binding, cmd, call.now));
    return RevealedOwner{shown.name.reveal(), shown.phone.reveal()};
}

}  // namespace

std::span<const http::Route> owner_routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/registry/estates/{id}/owners", house_bind, get_owners, "小区的房屋绑定"},
        {GET, "/api/registry/my-houses", Capability::signed_in, http::get<my_houses>, "我的房屋"},
        {POST, "/api/registry/bindings", Capability::signed_in, post_binding, "居民申请绑定房屋"},
        {POST, "/api/registry/bindings/{id}/verification", house_bind,
         http::post_verb<OfBinding, verify_binding>, "核实房屋绑定"},
        {POST, "/api/registry/bindings/{id}/refusal", house_bind,
         http::post_verb<OfBinding, refuse_binding>, "不予核实房屋绑定"},
        {POST, "/api/registry/bindings/{id}/termination", Capability::signed_in,
         http::post_verb<OfEnding, end_binding>, "解除房屋绑定"},
        {POST,
         "/api/registry/bindings/{id}/unmasking",
         personal_data_reveal,
         post_unmasking,
         "查看绑定人的完整姓名和电话",
         {.secret_reply = true}},
    };
    return table;
}

}  // namespace anju::registry
