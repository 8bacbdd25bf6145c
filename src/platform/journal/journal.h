// The append-only journal: audit trail, timeline and feed at once. A fact is a plain struct of
// src/facts with `static constexpr std::string_view kind` ("ComplaintFiled"), named in the list of
// its room; its JSON form is instantiated in the owning room's wire.cpp. Facts are never updated or
// deleted (triggers), and their order is the order of commit. Facts carry ids, words and digests,
// never personal data and never free text of people: that lives in the room's tables, where it can
// be erased.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/fact_list.h"
#include "base/time.h"
#include "platform/db/db.h"
#include "platform/journal/fact_data.h"
#include "platform/json/json.h"

namespace anju::journal {

// What a fact is about: a noun of the glossary and its id, e.g. {"complaint", 12}.
struct Subject {
    std::string_view noun;
    std::int64_t id = 0;
    // Of a bulk: the last of the things it is about, less than `things_a_bulk` behind the first.
    std::int64_t through = 0;
};
constexpr std::int64_t things_a_bulk = 1000;

// A fact in its stored form: a JSON object, of which the public log shows the first `clear`
// members.
struct StoredFact {
    std::string_view kind;
    std::string data;
    std::int64_t clear = 0;
};

// How long what was decided may wait until it is recorded. 拟用默认值,
// docs/regulations/login_and_personal_data.md.
inline constexpr std::chrono::seconds recorded_within{5};

// Throws DbError: `busy` for what waited longer, `clock_behind` when the clock lies so far behind
// the last fact (correction.h says how that is mended).
std::int64_t record_json(db::Tx& tx, const Actor& by, Instant now, Subject about,
                         const StoredFact& fact, db::FactTimes times = db::FactTimes::go_on);

// How many of its first members a fact shows to everybody: `static constexpr std::int64_t clear`;
// without it none. They say nothing of a person, a place or the matter of a complaint.
template <class Fact>
constexpr std::int64_t clear_of() {
    if constexpr (requires { Fact::clear; }) return Fact::clear;
    return 0;
}

// Appends the fact, and with it the claims of this transaction about rows of the same thing; its
// sequence number.
template <Listed Fact>
std::int64_t record(db::Tx& tx, const Actor& by, Instant now, Subject about, const Fact& fact) {
    return record_json(tx, by, now, about, {Fact::kind, json::to_json(fact), clear_of<Fact>()});
}

struct Entry {
    std::int64_t seq = 0;
    Instant at;           // when it was decided
    Instant recorded_at;  // not before that of the fact before, but for a ClockCorrected
    std::string kind;
    std::string noun;
    std::int64_t id = 0;
    UserId user;
    PostId post;
    Role role = Role::system;
    std::string post_name;
    FactData data;
    std::int64_t clear = 0;
    db::Bytes claims;  // see claims.h
    db::Bytes salt;    // of the commitments in its leaf
};

// The timeline of one thing, oldest first. The caller has checked that the thing is in scope.
std::vector<Entry> timeline(db::Tx& tx, Subject about);
// For checks: the facts about things of a noun whose ids lie behind `after` and up to `last`, thing
// by thing, oldest first (`f` asks nothing of `tx`); and how many facts of a kind there are.
struct Things {
    std::string_view noun;
    std::int64_t after = 0;
    std::int64_t last = 0;
};
// What somebody wrote who is not the platform ends no check: of a fact that cannot be read, or that
// `f` throws at, `unread` is told, "fact 7: and why", and the next one is read.
struct FactReader {
    std::function<void(const Entry&)> f;
    std::function<void(std::int64_t seq, std::int64_t id, const std::string& what)> unread;
};
void each_of(db::Tx& tx, const Things& things, const FactReader& reader);
// The same of facts after `after`, at most so many; the last one's number, or `after`.
std::int64_t each_after(db::Tx& tx, std::int64_t after, int limit, const FactReader& reader);
std::int64_t count_of(db::Tx& tx, std::string_view kind);
bool is_empty(db::Tx& tx);
// For readers: facts after `after`, oldest first.
std::vector<Entry> entries_after(db::Tx& tx, std::int64_t after, int limit);
// "where …" and what follows it, of the table's own columns.
std::vector<Entry> entries_where(db::Tx& tx, const db::Query& tail);

namespace detail {

template <class Fact, class F>
bool visit_if(const Entry& entry, F& f) {
    if (entry.kind != Fact::kind) return false;
    const auto fact = json::from_json<Fact>(entry.data);
    if (!fact) throw Fault("the data are not those of a " + entry.kind);
    f(*fact);
    return true;
}

template <class... Fact, class F>
bool visit_any(FactList<Fact...>, const Entry& entry, F& f) {
    return (visit_if<Fact>(entry, f) || ...);
}

}  // namespace detail

// Reads a fact back: the struct of its kind, handed to `f`, which must take every fact of the list.
// False for a kind that the list has not.
template <class List, class F>
bool visit(const Entry& entry, F&& f) {
    return detail::visit_any(List{}, entry, f);
}

}  // namespace anju::journal
