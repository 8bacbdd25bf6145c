// Logins for the load, and the list timed in process.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/commands.h"
#include "app/tables.h"
#include "platform/clock.h"
#include "rooms/complaints/queries.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/store.h"
#include "tools.h"

namespace anju::bench {

namespace {

constexpr std::int64_t most_residents = 64;
constexpr int repeats = 400;

// A login in the post of the city's bureau.
std::string official_of(db::Tx& tx, Instant now) {
    const auto user = tx.first<UserId>(
        "select user_id from identity_posts where role = 'city_bureau' and ended_on is null "
        "order by id limit 1");
    if (!user) throw Fault("the database has no official of the city");
    for (const identity::Post& post : identity::open_posts_of(tx, *user))
        if (post.role == Role::city_bureau) return identity::open_session(tx, *user, post.id, now);
    throw Fault("the official has no post");
}

std::vector<std::string> residents_of(db::Tx& tx, Instant now) {
    std::vector<std::string> tokens;
    for (const UserId user :
         tx.all<UserId>("select distinct person from registry_owners where state = 'verified' "
                        "order by person limit $1",
                        most_residents))
        tokens.push_back(identity::open_session(tx, user, {}, now));
    if (tokens.empty()) throw Fault("the database has no resident with a house");
    return tokens;
}

// Microseconds of the middle one of many runs.
std::int64_t typical_us(db::Db& db, const Actor& by, const complaints::CaseFilter& filter,
                        Instant now) {
    std::vector<std::int64_t> took;
    for (int i = 0; i < repeats; ++i) {
        const auto started = clock::ticks_us();
        const auto rows = db.read([&](db::Tx& tx) {
            const auto page = complaints::list_cases(tx, by, filter, now);
            CHECK(page.has_value());
            return page->rows.size();
        });
        CHECK(rows > 0);
        took.push_back(clock::ticks_us() - started);
    }
    std::ranges::nth_element(took, took.begin() + repeats / 2);
    return took[repeats / 2];
}

complaints::CaseFilter archived_of(const std::string& street) {
    complaints::CaseFilter filter;
    filter.state = complaints::State::archived;
    filter.order = complaints::Order::due;
    filter.limit = Whole<1, 100>{50};
    filter.region = RegionCode::of(street);
    return filter;
}

// Where page `page` of the street's archived cases begins; nothing if there are not so many.
std::optional<complaints::CaseCursor> cursor_of_page(db::Tx& tx, const std::string& street,
                                                     std::int64_t page) {
    struct At {
        Instant sort_at;
        complaints::ComplaintId id;
    };
    const auto at = tx.first<At>(
        "select sort_at, id from complaints_cases where street = $1 and state = 'archived' "
        "order by sort_at, id limit 1 offset $2",
        street, (page - 1) * 50 - 1);
    if (!at) return std::nullopt;
    return complaints::CaseCursor{{complaints::Order::due, at->sort_at, at->id}};
}

}  // namespace

People people_of(db::Db& db) {
    const Instant now = clock::now();
    // Looked up first: whoever writes must not wait for it.
    People people = db.read([](db::Tx& tx) {
        People found;
        found.cases = tx.one<std::int64_t>("select max(id) from complaints_cases");
        found.street = tx.one<std::string>(
            "select street from complaints_cases where state = 'archived' "
            "and street is not null group by street order by count(*) desc, street limit 1");
        return found;
    });
    db.write([&](db::Tx& tx) {
        people.official = official_of(tx, now);
        people.residents = residents_of(tx, now);
        return true;
    });
    return people;
}

int print_people(const app::Config& config) {
    const auto database = app::open_installation(config);
    const People people = people_of(*database);
    fmt::print("{{\"cases\":{},\"street\":\"{}\",\"official\":\"{}\",\"resident\":\"{}\"}}\n",
               people.cases, people.street, people.official, fmt::join(people.residents, " "));
    return app::exit_done;
}

int time_list(const app::Config& config) {
    const auto database = app::open_installation(config);
    const People people = people_of(*database);
    const Instant now = clock::now();
    const Actor by = *database->read(
        [&](db::Tx& tx) { return identity::authenticate(tx, people.official, now); });
    complaints::CaseFilter filter = archived_of(people.street);
    const auto first = typical_us(*database, by, filter, now);
    for (const std::int64_t page : {1000, 100, 10, 2}) {
        const auto cursor =
            database->read([&](db::Tx& tx) { return cursor_of_page(tx, people.street, page); });
        if (!cursor) continue;
        filter.cursor = cursor;
        fmt::print("{{\"page_1_us\":{},\"last_page\":{},\"last_page_us\":{}}}\n", first, page,
                   typical_us(*database, by, filter, now));
        return app::exit_done;
    }
    fmt::print("{{\"page_1_us\":{},\"last_page\":1,\"last_page_us\":{}}}\n", first, first);
    return app::exit_done;
}

}  // namespace anju::bench
