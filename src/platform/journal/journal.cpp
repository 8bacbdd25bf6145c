#include "platform/journal/journal.h"

#include <algorithm>
#include <iterator>

#include "platform/clock.h"
#include "platform/journal/claims.h"

// In the order of Entry.
#define ENTRY                                                                                     \
    "seq, at, recorded_at, kind, noun, noun_id, user_id, post_id, role, post_name, data, clear, " \
    "claims, salt "

namespace anju::journal {

namespace {

// Of the 65,535 bytes of an entry (docs/log-format.md); names and commitments take some hundreds.
constexpr std::size_t longest_clear = 60'000;

db::FactPlace place_of(db::Tx& tx, Instant at, db::FactTimes times) {
    const db::FactPlace place = tx.lock_journal(at, times);
    const auto waited = place.recorded_at - at;
    if (waited <= recorded_within) return place;
    const std::string so_long = std::to_string(waited.count()) + " ms";
    if (clock::recording() + recorded_within < place.recorded_at)
        throw db::DbError(db::DbErrorKind::clock_behind,
                          "the clock lies " + so_long + " behind the last fact");
    throw db::DbError(db::DbErrorKind::busy, "waited " + so_long + " to be recorded");
}

}  // namespace

std::int64_t record_json(db::Tx& tx, const Actor& by, Instant now, Subject about,
                         const StoredFact& fact, db::FactTimes times) {
    CHECK(about.through < about.id + things_a_bulk);
    // What is recorded stays, and what no entry has room for could never be sealed.
    if (fact.clear > 0 && fact.data.size() > longest_clear)
        throw Fault("a public fact of " + std::to_string(fact.data.size()) + " bytes");
    const db::FactPlace place = place_of(tx, now, times);
    std::vector<db::Claim> claims = tx.take_claims(about.noun, about.id);
    for (std::int64_t id = about.id + 1; id <= about.through; ++id)
        std::ranges::move(tx.take_claims(about.noun, id), std::back_inserter(claims));
    tx.exec("insert into platform_facts (" ENTRY
            ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            place.seq, now, place.recorded_at, fact.kind, about.noun, about.id, by.user, by.post,
            by.role, by.post_name, FactData{fact.data}, fact.clear, packed(claims), new_salt());
    return place.seq;
}

std::vector<Entry> timeline(db::Tx& tx, Subject about) {
    return tx.all<Entry>("select " ENTRY
                         "from platform_facts where noun = $1 and noun_id = $2 order by seq",
                         about.noun, about.id);
}

namespace {

constexpr int seq_column = 0;
constexpr int id_column = 5;

void read_each(db::Tx& tx, const db::Query& query, const FactReader& reader) {
    const db::RowSink sink = [&](const db::Row& row) {
        try {
            reader.f(db::row_as<Entry>(row));
        } catch (const std::exception& fault) {
            const std::int64_t seq = row.whole(seq_column);
            reader.unread(seq, row.whole(id_column),
                          "fact " + std::to_string(seq) + ": " + fault.what());
        }
    };
    tx.connection().stream(query.text(), query.params(), sink);
}

}  // namespace

void each_of(db::Tx& tx, const Things& things, const FactReader& reader) {
    read_each(tx,
              db::Query("select " ENTRY
                        "from platform_facts where noun = ? and noun_id > ? and noun_id <= ? "
                        "order by noun_id, seq",
                        things.noun, things.after, things.last),
              reader);
}

std::int64_t each_after(db::Tx& tx, std::int64_t after, int limit, const FactReader& reader) {
    std::int64_t last = after;
    const FactReader counting{[&](const Entry& fact) {
                                  last = fact.seq;
                                  reader.f(fact);
                              },
                              [&](std::int64_t seq, std::int64_t id, const std::string& what) {
                                  last = seq;
                                  reader.unread(seq, id, what);
                              }};
    read_each(tx,
              db::Query("select " ENTRY "from platform_facts where seq > ? order by seq limit ?",
                        after, limit),
              counting);
    return last;
}

std::int64_t count_of(db::Tx& tx, std::string_view kind) {
    return tx.one<std::int64_t>("select count(*) from platform_facts where kind = $1", kind);
}

bool is_empty(db::Tx& tx) {
    return !tx.first<std::int64_t>("select seq from platform_facts limit 1");
}

std::vector<Entry> entries_after(db::Tx& tx, std::int64_t after, int limit) {
    return tx.all<Entry>("select " ENTRY "from platform_facts where seq > $1 order by seq limit $2",
                         after, limit);
}

std::vector<Entry> entries_where(db::Tx& tx, const db::Query& tail) {
    std::vector<Entry> entries;
    const db::RowSink sink = [&](const db::Row& row) { entries.push_back(db::row_as<Entry>(row)); };
    tx.connection().run("select " ENTRY "from platform_facts" + tail.text(), tail.params(), &sink);
    return entries;
}

}  // namespace anju::journal
