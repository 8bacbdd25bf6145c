// How "no" is said. A refusal is something a clerk can be told; it travels as a value. A fault is
// something only an operator can mend; it is thrown and caught at the HTTP session and the job
// runner alone.
#pragma once

#include <expected>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum.h"

namespace anju {

// The six sorts and their status: 400 unreadable, 401 unknown, 403 forbidden (capability missing),
// 404 absent or outside scope, 409 wrong state or stale version, 422 a rule says no.
ANJU_ENUM(Sort, unreadable, unknown, forbidden, absent, conflict, unprocessable)

// One constant of this type per "no", in a room's refusals.h. `code` is a snake_case word that the
// web switches over; `text` is the sentence a person is shown.
struct RefusalKind {
    std::string_view code;
    Sort sort;
    std::string_view text;
    int again_after = 0;  // seconds; not 0: what is refused now will be done if asked again then
};

// One fault of one field of a request. `pointer` is an RFC 6901 JSON pointer into the body, or
// "?name" for a query parameter, or "#Name" for a header.
struct FieldFault {
    std::string pointer;
    std::string code;
    std::string text;
    bool operator==(const FieldFault&) const = default;
};

struct Refusal {
    const RefusalKind* kind = nullptr;
    std::vector<FieldFault> faults;
    // What the sentence of the kind leaves open: a date, a name, a number. Never personal data.
    std::string detail;
};

template <class T>
using Result = std::expected<T, Refusal>;

inline std::unexpected<Refusal> refuse(const RefusalKind& kind) {
    return std::unexpected(Refusal{&kind, {}, {}});
}
inline std::unexpected<Refusal> refuse(const RefusalKind& kind, std::string detail) {
    return std::unexpected(Refusal{&kind, {}, std::move(detail)});
}
// A refusal that points at the field it is about.
inline std::unexpected<Refusal> refuse_at(std::string pointer, const RefusalKind& kind,
                                          std::string detail = {}) {
    Refusal refusal{&kind, {}, std::move(detail)};
    refusal.faults.push_back({std::move(pointer), std::string(kind.code), std::string(kind.text)});
    return std::unexpected(std::move(refusal));
}

// The database is gone, the disk is full, an invariant is broken.
class Fault : public std::runtime_error {
   public:
    using std::runtime_error::runtime_error;
};

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

#define ANJU_CAT_(a, b) a##b
#define ANJU_CAT(a, b) ANJU_CAT_(a, b)

// TRY(const auto x, f(y)): x is the value of f(y), or the refusal leaves the function. One a line.
#define TRY(decl, ...)                                                         \
    auto ANJU_CAT(tried_, __LINE__) = (__VA_ARGS__);                           \
    if (!ANJU_CAT(tried_, __LINE__))                                           \
        return std::unexpected(std::move(ANJU_CAT(tried_, __LINE__)).error()); \
    decl = *std::move(ANJU_CAT(tried_, __LINE__))

// The same for a Result<void>.
#define TRY_OK(...) \
    if (auto tried = (__VA_ARGS__); !tried) return std::unexpected(std::move(tried).error())

// For programmer errors, on in every build; never reachable from user input.
#define CHECK(condition) \
    (static_cast<bool>(condition) ? void() : ::anju::check_failed(#condition, __FILE__, __LINE__))

}  // namespace anju
