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

// Filings a second by a bare loop over the engine's C API. One complaint is filed by the product
// first; the loop then inserts the very rows it left, 64 filings a transaction. Runs on a copy of
// the database: what it writes is no city's.
int run_bare(const app::Config& config, int seconds);
std::int64_t bare_sqlite(const std::string& file, const std::string& key, int seconds);
std::int64_t bare_postgres(const std::string& url, const std::string& key, int seconds);

inline constexpr int group = 64;

// The tables that filing writes, in the order of their references; `of` finds the rows of the
// sample by the key of its request, $1.
enum class Fill : std::uint8_t { keep, none, new_id, new_key };
struct Written {
    const char* table;
    const char* of;
    const char* numbered;  // left out, because the engine counts
    const char* linked;    // takes the number of the new case
    const char* keyed;     // takes a fresh key
};
inline constexpr const char* case_of_key =
    "(select cast(substr(location, 17) as bigint) from platform_requests where key = $1)";
std::vector<Written> written_tables();
Fill fill_of(const Written& written, std::string_view column);

}  // namespace anju::bench
