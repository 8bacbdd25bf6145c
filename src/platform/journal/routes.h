// GET /api/journal: the journal for those who audit it. Facts carry no personal data, so what is
// shown is what is kept.
#pragma once

#include <optional>
#include <span>

#include "base/text.h"
#include "base/words.h"
#include "platform/http/page.h"
#include "platform/http/route.h"
#include "platform/journal/journal.h"

namespace anju::journal {

struct JournalFilter {
    std::optional<Text<1, 40>> noun;  // "complaint"
    std::optional<std::int64_t> id;
    std::optional<Text<1, 60>> kind;  // "ComplaintFiled"
    std::optional<UserId> user;
    std::optional<Instant> from;
    std::optional<Instant> until;
    std::optional<http::Cursor<std::int64_t>> cursor;
    Whole<1, 200> limit{50};
};
struct JournalRow {
    std::int64_t seq = 0;
    Instant at;
    std::string kind;
    std::string noun;
    std::int64_t id = 0;
    UserId user;
    PostId post;
    Role role = Role::system;
    std::string post_name;
    std::string data;  // the fact itself, as JSON text
};

std::span<const http::Route> routes();
std::span<const Word> words();

}  // namespace anju::journal
