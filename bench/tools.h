// What `anju_bench` can do. Each prints one JSON object on standard output for bench.py.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/config.h"
#include "platform/db/db.h"

namespace anju::bench {

// Logins made for the load, and where in the city it goes. The logins come from the real identity
// functions of the room, on the machine of the database's owner; the product has no such door.
struct People {
    std::int64_t cases = 0;              // the greatest number of a case
    std::string street;                  // one with many archived cases
    std::string official;                // session tokens
    std::vector<std::string> residents;  // each tied to a house, so that filing needs no place
};
People people_of(db::Db& db);
int print_people(const app::Config& config);

// What the list costs inside the process, through the room's own query.
int time_list(const app::Config& config);

// Microseconds of the journal's own checks, and of making the same leaves bare. Seals what waits.
int time_verify(const app::Config& config);

// Filings a second by a bare loop over the engine's C API. Each resident of the load files one
// complaint through the product first; the loop then inserts the very rows they left, in turn, 64
// filings a transaction. Runs on a copy of the database: what it writes is no city's.
int run_bare(const app::Config& config, int seconds);
// `samples` are the numbers of the cases.
std::int64_t bare_sqlite(const std::string& file, const std::vector<std::string>& samples,
                         int seconds);
std::int64_t bare_postgres(const std::string& url, const std::vector<std::string>& samples,
                           int seconds);

// Postings and bare ones a second, entries that verify adds up in a second, microseconds of a
// balance at a past date. On an empty database of its own: the bare loop leaves books that do not
// verify.
int run_ledger(const app::Config& config, int seconds);

inline constexpr int group = 64;

// The tables that filing writes, in the order of their references.
enum class Fill : std::uint8_t { keep, none, new_id, new_key };
struct Written {
    const char* table;
    const char* where;     // the rows of the sample, whose number is $1
    const char* numbered;  // left out, because the engine counts
    const char* linked;    // takes the number of the new case
    const char* keyed;     // takes a fresh key
};
std::vector<Written> written_tables();
Fill fill_of(const Written& written, std::string_view column);
// That of the n-th filing of a loop.
std::string fresh_key(std::size_t n);

}  // namespace anju::bench
