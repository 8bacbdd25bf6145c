// The handler of a read, written once: the query itself, given what its parameters name.
//
//     Result<http::Page<CaseRow>> list_cases(db::Tx&, const Actor&, const CaseFilter&, Instant
//     now); {GET, "/api/complaints", complaint_read, http::get<list_cases>, ...}
//
// The transaction, the actor or their scope, now or today come from the call; an id from {id} of
// the path; whatever else stands behind a reference is the query string.
#pragma once

#include <type_traits>

#include "platform/http/call.h"

namespace anju::http {

namespace detail {

template <class A>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <class A>
inline constexpr bool is_filter =
    std::is_reference_v<A> && !std::is_same_v<A, db::Tx&> && !std::is_same_v<A, const Actor&> &&
    !std::is_same_v<A, const Scope&>;

template <class A, class... Filter>
decltype(auto) given(ReadCall& call, std::int64_t id, const Filter&... filter) {
    if constexpr (std::is_same_v<A, db::Tx&>)
        return (call.tx);
    else if constexpr (std::is_same_v<A, const Actor&>)
        return (call.by);
    else if constexpr (std::is_same_v<A, const Scope&>)
        return (call.by.scope);
    else if constexpr (std::is_same_v<A, Instant>)
        return call.now;
    else if constexpr (std::is_same_v<A, Date>)
        return civil_date(call.now);
    else if constexpr (is_id<A>)
        return A{id};
    else
        return (filter, ...);
}

template <class T>
struct ValueOf {
    using type = T;
};
template <class T>
struct ValueOf<Result<T>> {
    using type = T;
};

template <auto query, class R, class... A>
struct Read {
    using Value = typename ValueOf<R>::type;
    template <class... Filter>
    static Result<Value> handle(ReadCall& call, const Filter&... filter) {
        std::int64_t id = 0;
        if constexpr ((is_id<A> || ...)) {
            TRY(const auto named, call.id<struct NamedTag>());
            id = named.value;
        }
        return query(given<A>(call, id, filter...)...);
    }
};

// The one parameter of a list that is the query string, or nothing.
template <class... A>
struct FilterOf {
    using type = void;
};
template <class First, class... Rest>
struct FilterOf<First, Rest...>
    : std::conditional_t<is_filter<First>, std::remove_cvref<First>, FilterOf<Rest...>> {};

template <auto query, class R, class... A>
constexpr auto handler_of(R (*)(A...)) {
    using Filter = typename FilterOf<A...>::type;
    using Handler = Read<query, R, A...>;
    if constexpr (std::is_void_v<Filter>)
        return &Handler::template handle<>;
    else
        return &Handler::template handle<Filter>;
}

}  // namespace detail

template <auto query>
inline constexpr auto get = detail::handler_of<query>(query);

}  // namespace anju::http
