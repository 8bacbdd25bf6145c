// The handler of a verb on one thing, written once. A room says how its thing is loaded and shown:
//
//     struct OfCase {
//         static Result<Case> load(const http::Call& call, db::Tx& tx);  // in the actor's scope
//         static Result<CaseDetail> detail(const http::Call& call, db::Tx& tx, const Case& c);
//     };
//     {POST, "/api/complaints/{id}/reply", complaint_work, post_verb<OfCase, reply_complaint>, ...}
//
// The thing is loaded, the version that the client saw (If-Match) is held against it, the action is
// carried out and the reply is the thing as it is then. Out of scope comes before stale, stale
// before whatever the action refuses. An action is
//
//     Result<Thing> act(db::Tx&, const Actor&, const Thing& before, const Command&, Instant now);
//
// without the command if there is nothing to say, and Result<void> if the thing as it was is enough
// to show what became of it.
//
// What makes a thing is a verb too. Its action takes the command, and before it the id of the thing
// that the new one belongs to, with which it is then shown:
//
//     struct OfEstate {
//         static constexpr std::string_view at = "/api/registry/estates/";
//         static Result<EstateDetail> shown(const http::Call& call, db::Tx& tx, EstateId id);
//     };
//     Result<EstateId> create_estate(db::Tx&, const Actor&, const EstateInput&, Instant now);
//     {POST, "/api/registry/estates", registry_edit, post_new<OfEstate, create_estate>, ...}
//
// An action that gives the thing itself is shown by `detail`.
#pragma once

#include <type_traits>

#include "platform/http/call.h"

namespace anju::http {

template <class Of>
using ThingOf =
    typename decltype(Of::load(std::declval<const Call&>(), std::declval<db::Tx&>()))::value_type;
template <class Of>
using DetailOf = typename decltype(Of::detail(std::declval<const Call&>(), std::declval<db::Tx&>(),
                                              std::declval<const ThingOf<Of>&>()))::value_type;

// Absent If-Match passes.
Result<void> check_version(const Call& call, std::int64_t version);

// The thing that the path names, if the client has seen its newest version.
template <class Of>
Result<ThingOf<Of>> load_seen(const Call& call, db::Tx& tx) {
    TRY(ThingOf<Of> thing, Of::load(call, tx));
    TRY_OK(check_version(call, thing.version));
    return thing;
}

template <class Of>
Result<DetailOf<Of>> get_detail(ReadCall& call) {
    TRY(const auto thing, Of::load(call, call.tx));
    return Of::detail(call, call.tx, thing);
}

namespace detail {

template <class Of, class Act>
Result<DetailOf<Of>> carry_out(WriteCall& call, Act&& act) {
    TRY(const auto before, load_seen<Of>(call, call.tx));
    if constexpr (std::is_same_v<decltype(act(before)), Result<void>>) {
        TRY_OK(act(before));
        return Of::detail(call, call.tx, before);
    } else {
        TRY(const auto after, act(before));
        return Of::detail(call, call.tx, after);
    }
}

template <class Of, auto action, class Action = decltype(action)>
struct Verb;
template <class Of, auto action, class R, class Thing, class Command>
struct Verb<Of, action, R (*)(db::Tx&, const Actor&, const Thing&, const Command&, Instant)> {
    static Result<DetailOf<Of>> handle(WriteCall& call, const Command& cmd) {
        return carry_out<Of>(call, [&](const Thing& before) {
            return action(call.tx, call.by, before, cmd, call.now);
        });
    }
};
template <class Of, auto action, class R, class Thing>
struct Verb<Of, action, R (*)(db::Tx&, const Actor&, const Thing&, Instant)> {
    static Result<DetailOf<Of>> handle(WriteCall& call) {
        return carry_out<Of>(
            call, [&](const Thing& before) { return action(call.tx, call.by, before, call.now); });
    }
};

template <class Of, class Made>
auto shown(const WriteCall& call, const Made& made) {
    if constexpr (requires { made.id; })
        return Of::detail(call, call.tx, made);
    else
        return Of::shown(call, call.tx, made);
}
template <class Of, class Made>
using CreatedOf = Created<typename decltype(shown<Of>(std::declval<const WriteCall&>(),
                                                      std::declval<Made>()))::value_type>;

template <class Of, class Made>
Result<CreatedOf<Of, Made>> created(WriteCall& call, const Made& made) {
    std::string at(Of::at);
    if constexpr (requires { made.id; })
        at += std::to_string(made.id.value);
    else
        at += std::to_string(made.value);
    TRY(auto body, shown<Of>(call, made));
    return CreatedOf<Of, Made>{std::move(body), std::move(at)};
}

template <class Of, auto action, class Action = decltype(action)>
struct Make;
template <class Of, auto action, class Made, class Command>
struct Make<Of, action, Result<Made> (*)(db::Tx&, const Actor&, const Command&, Instant)> {
    static Result<CreatedOf<Of, Made>> handle(WriteCall& call, const Command& cmd) {
        TRY(const Made made, action(call.tx, call.by, cmd, call.now));
        return created<Of>(call, made);
    }
};
template <class Of, auto action, class Made, class Tag, class Command>
struct Make<Of, action, Result<Made> (*)(db::Tx&, const Actor&, Id<Tag>, const Command&, Instant)> {
    static Result<CreatedOf<Of, Id<Tag>>> handle(WriteCall& call, const Command& cmd) {
        TRY(const auto id, call.id<Tag>());
        TRY_OK(action(call.tx, call.by, id, cmd, call.now));
        return created<Of>(call, id);
    }
};

}  // namespace detail

template <class Of, auto action>
inline constexpr auto post_new = &detail::Make<Of, action>::handle;

template <class Of, auto action>
inline constexpr auto post_verb = &detail::Verb<Of, action>::handle;

}  // namespace anju::http
