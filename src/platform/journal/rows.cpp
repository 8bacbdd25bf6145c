#include "platform/journal/rows.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

#include "platform/db/sealed.h"
#include "platform/journal/claims.h"
#include "platform/journal/journal.h"

namespace anju::journal {

namespace {

constexpr std::int64_t things_a_chunk = 500;

struct Known {
    std::int64_t seq = 0;
    std::int64_t thing = 0;  // that the fact is about, or the first of a bulk
    crypto::Digest row{};
};

// The last claim about each row that is to be there, by table and key.
using Claims = std::map<std::pair<std::string, std::string>, Known>;

// The numbers of the first things behind `after` that a query finds.
std::vector<std::int64_t> next_things(db::Tx& tx, const std::string& sql, const db::Query& tail) {
    std::vector<std::int64_t> found;
    const db::RowSink sink = [&](const db::Row& row) { found.push_back(row.whole(0)); };
    tx.connection().run(sql + tail.text(), tail.params(), &sink);
    return found;
}

// Up to which thing the next chunk goes, and whether it is the last: as far as the source goes that
// was cut off first, else to the end of all.
struct Reach {
    std::int64_t last;
    bool whole = true;
    void add(const std::vector<std::int64_t>& things) {
        if (things.empty()) return;
        if (std::ssize(things) == things_a_chunk) {
            last = whole ? things.back() : std::min(last, things.back());
            whole = false;
        } else if (whole) {
            last = std::max(last, things.back());
        }
    }
};

Reach reach_after(db::Tx& tx, std::span<const db::Told* const> tables, std::int64_t after) {
    Reach reach{after};
    reach.add(next_things(tx, "select distinct noun_id from platform_facts",
                          db::Query(" where noun = ? and noun_id > ? order by noun_id limit ?",
                                    tables.front()->where().noun, after, things_a_chunk)));
    for (const db::Told* table : tables) {
        const std::string owner(table->owner());
        reach.add(next_things(tx,
                              "select distinct " + owner + " from " +
                                  std::string(table->where().table) + " where " + owner,
                              db::Query(" > ? order by 1 limit ?", after, things_a_chunk)));
    }
    return reach;
}

std::string_view claims_of(const Entry& fact) {
    return {reinterpret_cast<const char*>(fact.claims.data()), fact.claims.size()};
}

void add_claims(db::Tx& tx, const Things& things, CheckResult& result, Claims& claims) {
    const auto add = [&](const Entry& fact) {
        for (RowClaim& claim : unpacked(claims_of(fact))) {
            std::pair key{std::move(claim.table), std::move(claim.key)};
            if (claim.gone)
                claims.erase(key);
            else
                claims[std::move(key)] = {fact.seq, fact.id, claim.row};
        }
    };
    each_of(tx, things,
            {add, [&](std::int64_t, std::int64_t, const std::string& what) { say(result, what); }});
}

// Claims about things up to `last` that met no row: what the rows of a bulk go on behind it waits.
void say_missing(CheckResult& result, Claims& claims, std::int64_t last) {
    std::erase_if(claims, [&](const auto& claim) {
        const auto& [row, known] = claim;
        if (known.thing + things_a_bulk > last) return false;
        say(result, row.first + " " + row.second + ": fact " + std::to_string(known.seq) +
                        " tells of a row that is gone");
        return true;
    });
}

void say_wiped(CheckResult& result, const db::Told& table, const db::Row& row,
               const std::string& name) {
    table.each_sealed(row, [&](const db::Told::SealedValue& value) {
        if (db::is_wiped(value.text))
            say(result, name + std::string(value.column) + " is gone and no fact erased it");
    });
}

void compare(CheckResult& result, Claims& claims, const db::Claim& there, const db::Row& row) {
    ++result.checked;
    const std::string table(there.table->where().table);
    const std::string name = table + " " + there.key + ": ";
    const auto claimed = claims.extract({table, there.key});
    if (claimed.empty()) return say(result, name + "no fact tells of this row");
    const Known& known = claimed.mapped();
    if (there.owner < known.thing || there.owner >= known.thing + things_a_bulk)
        return say(result, name + "fact " + std::to_string(known.seq) +
                               ", which tells of it, is about another thing");
    if (known.row == there.row) return;
    if (known.row == there.table->claim_unerased(row).row)
        return say_wiped(result, *there.table, row, name);
    say(result, name + "is not what fact " + std::to_string(known.seq) + " says");
}

// Of the sealed values.
struct Sealing {
    std::set<PersonKey> erased;  // keys, as notes say that are rows of "user" (platform/personal.h)
    std::int64_t gone = 0;
    std::int64_t closed = 0;  // nobody has keys here
};

// Every sealed value of a row opens there to what its commitment says, or is gone.
void look_into_sealed(CheckResult& result, Sealing& sealing, const db::Claim& there,
                      const db::Row& row) {
    const std::string name = std::string(there.table->where().table) + " " + there.key + ": ";
    there.table->each_sealed(row, [&](const db::Told::SealedValue& value) {
        const std::string column(value.column);
        const crypto::Opened opened = db::look_into(value.context, value.text);
        switch (opened.kind) {
            using enum crypto::Opened::Kind;
            case whole:
                return;
            case gone:
                ++sealing.gone;
                // Without a key it was wiped, which its claim tells.
                if (opened.key.set() && !sealing.erased.contains(opened.key))
                    say(result, name + "the key of " + column + " is gone and nobody erased it");
                return;
            case closed:
                ++sealing.closed;
                return;
            case lost:
                return say(result, name + "the key of " + column + " is lost");
            case damaged:
                return say(result, name + "what is sealed in " + column + " was changed");
        }
    });
}

// Rows whose thing has no number that a thing can have: nothing above came by them.
void say_nobodys(db::Tx& tx, CheckResult& result, const db::Told& table, std::int64_t met) {
    const std::string name(table.where().table);
    const db::RowSink sink = [&](const db::Row& row) {
        if (const std::int64_t rest = row.whole(0) - met; rest != 0)
            say(result, name + ": " + std::to_string(rest) + " rows that belong to nothing");
    };
    const std::string only(table.where().only);
    tx.connection().run("select count(*) from " + name + (only.empty() ? "" : " where " + only), {},
                        &sink);
}

}  // namespace

CheckResult check_rows(db::Tx& tx, std::span<const db::Told* const> tables) {
    CheckResult result;
    Claims claims;
    Sealing sealing;
    const auto erased = tx.all<PersonKey>("select person_key from platform_erased_keys");
    sealing.erased.insert(erased.begin(), erased.end());
    std::map<const db::Told*, std::int64_t> met;
    for (std::int64_t after = -1;;) {
        const Reach reach = reach_after(tx, tables, after);
        add_claims(tx, {tables.front()->where().noun, after, reach.last}, result, claims);
        for (const db::Told* table : tables) {
            const std::string owner(table->owner());
            const db::RowSink sink = [&](const db::Row& row) {
                ++met[table];
                const db::Claim there = table->claim_of(row);
                compare(result, claims, there, row);
                look_into_sealed(result, sealing, there, row);
            };
            const std::array<db::Param, 2> bounds{db::param(after), db::param(reach.last)};
            tx.connection().stream(
                table->select() + " where " + owner + " > $1 and " + owner + " <= $2", bounds,
                sink);
        }
        say_missing(result, claims,
                    reach.whole ? std::numeric_limits<std::int64_t>::max() : reach.last);
        if (reach.whole) break;
        after = reach.last;
    }
    for (const db::Told* table : tables) say_nobodys(tx, result, *table, met[table]);
    if (sealing.gone > 0)
        result.notes.push_back(std::to_string(sealing.gone) + " sealed values gone");
    if (sealing.closed > 0)
        result.notes.push_back(std::to_string(sealing.closed) + " sealed values not opened");
    return result;
}

}  // namespace anju::journal
