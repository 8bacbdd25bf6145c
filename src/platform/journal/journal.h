// The append-only journal: audit trail, timeline and feed at once. A fact is a plain struct of
// src/facts with `static constexpr std::string_view kind` ("ComplaintFiled"); its JSON form is
// instantiated in the owning room's wire.cpp. Facts are never updated or deleted (triggers), and
// their order is the order of commit. Facts carry ids, words and digests, never personal data and
// never free text of people: that lives in the room's tables, where it can be erased.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/time.h"
#include "platform/db/db.h"
#include "platform/json/json.h"

namespace anju::journal {

// What a fact is about: a noun of the glossary and its id, e.g. {"complaint", 12}.
struct Subject {
    std::string_view noun;
    std::int64_t id = 0;
};

std::int64_t record_json(db::Tx& tx, const Actor& by, Instant now, Subject about,
                         std::string_view kind, std::string data);

// Appends the fact; its sequence number.
template <class Fact>
std::int64_t record(db::Tx& tx, const Actor& by, Instant now, Subject about, const Fact& fact) {
    return record_json(tx, by, now, about, Fact::kind, json::to_json(fact));
}

struct Entry {
    std::int64_t seq = 0;
    Instant at;
    std::string kind;
    std::string noun;
    std::int64_t id = 0;
    UserId user;
    PostId post;
    Role role = Role::system;
    std::string post_name;
    std::string data;  // JSON object
};

// The timeline of one thing, oldest first. The caller has checked that the thing is in scope.
std::vector<Entry> timeline(db::Tx& tx, Subject about);
// For readers: facts after `after`, oldest first.
std::vector<Entry> entries_after(db::Tx& tx, std::int64_t after, int limit);
std::int64_t cursor_of(db::Tx& tx, std::string_view reader);
void move_cursor(db::Tx& tx, std::string_view reader, std::int64_t to);
// For a reader of one kind of fact: gives `f` at most `limit` it has not met, oldest first, and
// moves its cursor behind them in the same transaction. True: there may be more.
bool read_on(db::Tx& tx, std::string_view reader, std::string_view kind, int limit,
             const std::function<void(const Entry&)>& f);

}  // namespace anju::journal
