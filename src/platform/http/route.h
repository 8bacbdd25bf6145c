// The table of routes: a row a route, made at compile time from the handler's own signature, so
// that the contract cannot say anything else than the code does.
//
//     constexpr Route routes[] = {
//         {POST, "/api/complaints", complaint_file, post_complaint, "登记诉求"},
//         {GET, "/api/complaints/{id}", complaint_read, get_complaint, "诉求详情"},
//     };
//
// A room exports `std::span<const http::Route> routes();` in its routes.h. Fields of `Options` are
// for the few routes that differ.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/words.h"
#include "platform/http/call.h"
#include "platform/json/json.h"

namespace anju::http {

ANJU_ENUM(Method, GET, POST, PUT, PATCH, DELETE)
using enum Method;
ANJU_ENUM(Lane, read, write, slow)
// What a success is: 200 with JSON, 201 with JSON and Location, 204, 200 with bytes.
ANJU_ENUM(Answer, json, created, nothing, bytes)

// What a handler's reply came to, ready for the wire.
struct Rendered {
    int status = 200;
    std::string content_type = "application/json";
    std::string body;
    std::string location;
    std::string etag;
    std::string file_name;
    std::vector<std::string> cookies;
    Keep keep = Keep::never;
    bool published = false;
};

struct RouteOptions {
    std::size_t body_max = 64 * 1024;
    // Uploads come as multipart/form-data and are spooled; body_max then counts all of them.
    bool multipart = false;
    // Money and identity change here: an Idempotency-Key is required, not just honoured.
    bool key_required = false;
    // The reply shows a secret once: it is not kept for repeats of the key.
    bool secret_reply = false;
    // Hashes a password or leads to a login. These have threads of their own, so that nobody shuts
    // the door to signing in with images, imports and exports.
    bool signs_in = false;
};

namespace detail {

using RawQuery = std::vector<std::pair<std::string, std::string>>;

// What every handler shares is done here once; a room has dozens of them.
Result<void> read_nothing(const RawQuery& query);
Result<void> read_input(const json::Type& type, std::string_view body, const RawQuery& query,
                        bool from_query, void* out);
Rendered json_reply(const json::Type& type, const void* value);
Rendered created_reply(const json::Type& type, const void* value, const std::string& location);
Rendered empty_reply();
Rendered bytes_reply(const Download& v);
Rendered with_cookies(Rendered reply, const std::vector<std::string>& cookies);

template <class T>
struct Unwrap {
    using Shape = T;
    static constexpr Answer answer = Answer::json;
    static Rendered render(const T& v) { return json_reply(json::type_for<T>(), &v); }
};
template <class T>
struct Unwrap<Created<T>> {
    using Shape = T;
    static constexpr Answer answer = Answer::created;
    static Rendered render(const Created<T>& v) {
        return created_reply(json::type_for<T>(), &v.body, v.location);
    }
};
template <class T>
struct Unwrap<WithCookies<T>> {
    using Shape = T;
    static constexpr Answer answer = Unwrap<T>::answer;
    static Rendered render(const WithCookies<T>& v) {
        return with_cookies(Unwrap<T>::render(v.body), v.cookies);
    }
};
template <>
struct Unwrap<Nothing> {
    using Shape = Nothing;
    static constexpr Answer answer = Answer::nothing;
    static Rendered render(const Nothing&) { return empty_reply(); }
};
template <>
struct Unwrap<Download> {
    using Shape = Download;
    static constexpr Answer answer = Answer::bytes;
    static Rendered render(const Download& v) { return bytes_reply(v); }
};

template <class C>
constexpr Lane lane_of() {
    if constexpr (std::is_same_v<C, ReadCall>) {
        return Lane::read;
    } else if constexpr (std::is_same_v<C, WriteCall>) {
        return Lane::write;
    } else {
        static_assert(std::is_same_v<C, SlowCall>);
        return Lane::slow;
    }
}

using AnyHandler = void (*)();
// Reads the input, runs the handler, renders its reply.
using Invoke = Result<Rendered> (*)(AnyHandler handler, Call& call, std::string_view body,
                                    const RawQuery& query, bool from_query);
// None: 204 or bytes, or no input.
using WireType = const json::Type& (*)();

template <class R, class C, class... In>
struct Bind {
    using Handler = Result<R> (*)(C&, In...);
    static Result<Rendered> invoke(AnyHandler any, Call& call, std::string_view body,
                                   const RawQuery& query, bool from_query) {
        const auto handler = reinterpret_cast<Handler>(any);
        auto& typed = static_cast<C&>(call);
        if constexpr (sizeof...(In) == 0) {
            TRY_OK(read_nothing(query));
            return rendered(handler(typed));
        } else {
            using Input = std::remove_cvref_t<std::tuple_element_t<0, std::tuple<In...>>>;
            Input input{};
            if constexpr (std::is_same_v<Input, RawBody>) {
                input.bytes = body;
            } else {
                TRY_OK(read_input(json::type_for<Input>(), body, query, from_query, &input));
            }
            return rendered(handler(typed, input));
        }
    }
    static Result<Rendered> rendered(const Result<R>& reply) {
        if (!reply) return std::unexpected(reply.error());
        return Unwrap<R>::render(*reply);
    }
};

}  // namespace detail

struct Route {
    Method method;
    std::string_view path;  // "/api/complaints/{id}"
    Capability capability;
    Lane lane;
    std::string_view summary;  // one Chinese sentence for the contract and the page of rights
    RouteOptions options;
    detail::AnyHandler handler;
    detail::Invoke invoke;
    detail::WireType input;  // null: none
    detail::WireType reply;  // null: 204 or bytes
    Answer answer;
    bool raw = false;  // takes a RawBody

    template <class R, class C>
    Route(Method m, std::string_view p, const Capability& c, Result<R> (*h)(C&), std::string_view s,
          RouteOptions o = {})
        : method(m),
          path(p),
          capability(c),
          lane(detail::lane_of<C>()),
          summary(s),
          options(o),
          handler(reinterpret_cast<detail::AnyHandler>(h)),
          invoke(&detail::Bind<R, C>::invoke),
          input(nullptr),
          reply(shape<R>()),
          answer(detail::Unwrap<R>::answer) {}

    template <class R, class C, class In>
    Route(Method m, std::string_view p, const Capability& c, Result<R> (*h)(C&, In),
          std::string_view s, RouteOptions o = {})
        : method(m),
          path(p),
          capability(c),
          lane(detail::lane_of<C>()),
          summary(s),
          options(o),
          handler(reinterpret_cast<detail::AnyHandler>(h)),
          invoke(&detail::Bind<R, C, In>::invoke),
          input(shape<std::remove_cvref_t<In>>()),
          reply(shape<R>()),
          answer(detail::Unwrap<R>::answer),
          raw(std::is_same_v<std::remove_cvref_t<In>, RawBody>) {}

   private:
    template <class R>
    static constexpr detail::WireType shape() {
        using S = typename detail::Unwrap<R>::Shape;
        if constexpr (std::is_same_v<S, Nothing> || std::is_same_v<S, Download> ||
                      std::is_same_v<S, RawBody>) {
            return nullptr;
        } else {
            return &json::type_for<S>;
        }
    }
};

// What a room brings to the server and to the contract.
struct RoomTable {
    std::string_view room;
    std::span<const Route> routes;
    std::span<const RefusalKind* const> refusals;
    std::span<const Word> words;
    std::span<const Capability> capabilities = {};
};

}  // namespace anju::http
