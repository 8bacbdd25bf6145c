// A million cases that have lived through the decisions of complaints. Every date is made by the
// same rules as anybody's; only people and their pace are made up.
#include "demo/complaints_city.h"

#include <algorithm>
#include <map>

#include "demo/complaints_story.h"
#include "platform/db/load.h"
#include "platform/journal/load.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/identity/actions.h"
#include "rooms/registry/actions.h"

namespace anju::demo {

namespace {

using namespace complaints;

constexpr std::int64_t chunk = 5'000;

std::optional<Spot> spot_of(db::Tx& tx, EstateId id, Date on) {
    const auto estate = registry::find_estate(tx, id);
    if (!estate) return std::nullopt;
    Spot spot;
    spot.place.estate = id;
    spot.place.estate_name = estate->name;
    spot.point = estate->place;
    set_region(spot.place, estate->region);
    spot.place.region_name = registry::region_path(tx, estate->region);
    if (const auto served = registry::serving_enterprise(tx, id, on)) {
        spot.enterprise = served->id;
        spot.enterprise_name = served->name;
        spot.units[static_cast<std::size_t>(registry::UnitKind::enterprise)] =
            registry::unit_of_enterprise(tx, served->id);
    }
    for (std::size_t i = 0; i < spot.units.size(); ++i)
        if (!spot.units[i] && static_cast<registry::UnitKind>(i) != registry::UnitKind::enterprise)
            spot.units[i] =
                registry::unit_for(tx, static_cast<registry::UnitKind>(i), estate->region);
    return spot;
}

City city_of(db::Tx& tx, const CityCases& wanted) {
    City city;
    city.until = wanted.until;
    const RegionCode whole = Scope::whole_city().region;
    for (std::size_t i = 0; i < count_of<Urgency>(); ++i) {
        Case c;
        c.urgency = static_cast<Urgency>(i);
        Limits& limits = city.limits[i];
        limits = limits_of_filing(tx, Kind::complaint, c.urgency, whole, wanted.until);
        const Limits visit = limits_of(tx, c, Verb::record_visit, wanted.until);
        limits.visit_start = visit.visit_start;
        limits.visit_tries = visit.visit_tries;
        limits.archive_after = visit.archive_after;
        limits.rework_min = visit.rework_min;
        limits.rework_share = visit.rework_share;
        limits.reworks_max = visit.reworks_max;
        limits.review = limits_of(tx, c, Verb::reply, wanted.until).review;
        if (c.urgency == Urgency::U0)
            limits.feedback = limits_of(tx, c, Verb::note, wanted.until).feedback;
    }
    city.consult = limits_of_filing(tx, Kind::consult, Urgency::U3, whole, wanted.until).accept;
    city.catalogue = list_catalogue(tx);
    for (Category& category : list_categories(tx))
        if (category.code.size() == 4) city.categories.push_back(std::move(category));
    for (const EstateId id : wanted.estates)
        if (auto spot = spot_of(tx, id, civil_date(wanted.until)))
            city.spots.push_back(*std::move(spot));
    if (city.spots.empty() || city.categories.empty())
        throw Fault("cases need estates and categories");
    return city;
}

// The n-th of `of` filings, evenly over the days, between seven and twenty-two o'clock.
Instant filing_time(Date first, std::int64_t n, std::int64_t of) {
    constexpr std::int64_t day_ms = 15LL * 60 * 60 * 1000;
    const std::int64_t at = city_span.count() * day_ms * n / of;
    return start_of(first + std::chrono::days{at / day_ms}) + std::chrono::hours{7} +
           std::chrono::milliseconds{at % day_ms};
}

// Hands out the items of a list one after the other.
template <class Item>
std::function<const Item*()> one_by_one(const std::vector<Item>& list) {
    return
        [&list, at = std::size_t{0}]() mutable { return at < list.size() ? &list[at++] : nullptr; };
}

// Stories on their way into the tables: cases and notes in chunks, facts in the order of their
// moments, those that lie behind the next filing after it.
class Stories {
   public:
    void add(Story story) {
        cases_.push_back(std::move(story.c));
        std::ranges::move(story.notes, std::back_inserter(notes_));
        for (journal::Entry& fact : story.facts) {
            const Instant at = fact.at;
            facts_.emplace(at, std::move(fact));
        }
    }
    // What was told before `until`.
    void load(db::Tx& tx, std::int64_t& seq, Instant until) {
        insert_cases(tx, one_by_one(cases_));
        insert_notes(tx, one_by_one(notes_));
        cases_.clear();
        notes_.clear();
        std::vector<journal::Entry> told;
        while (!facts_.empty() && facts_.begin()->first < until) {
            told.push_back(std::move(facts_.extract(facts_.begin()).mapped()));
            told.back().seq = seq++;
        }
        journal::load(tx, told);
    }

   private:
    std::vector<Case> cases_;
    std::vector<Note> notes_;
    std::multimap<Instant, journal::Entry> facts_;
};

void load_all(db::Connection& connection, const CityCases& wanted,
              const std::function<void(const std::string&)>& say) {
    db::Tx tx(connection);
    connection.script("begin");
    const City city = city_of(tx, wanted);
    const auto keys = identity::person_keys_of(tx, wanted.first_complainant, wanted.complainants);
    std::int64_t id = db::next_id(tx, "complaints_cases");
    std::int64_t note = db::next_id(tx, "complaints_notes");
    const Date first = civil_date(wanted.until) - city_span;
    std::int64_t seq = tx.lock_journal(start_of(first)).seq;
    Dice dice(wanted.seed);
    Stories stories;
    for (std::int64_t done = 0; done < wanted.cases;) {
        for (const std::int64_t until = std::min(done + chunk, wanted.cases); done < until;
             ++done) {
            const std::int64_t at = dice.below(wanted.complainants);
            const UserId who{wanted.first_complainant.value + at};
            const PersonKey key = keys[static_cast<std::size_t>(at)];
            const Filing filing{ComplaintId{id++}, who, key,
                                filing_time(first, done, wanted.cases)};
            stories.add(story_of(city, filing, note, dice));
        }
        stories.load(tx, seq,
                     done < wanted.cases ? filing_time(first, done, wanted.cases) : Instant::max());
        if (done % (20 * chunk) == 0 || done == wanted.cases) {
            say(std::to_string(done) + " complaints");
            connection.script("commit");
            if (done < wanted.cases) connection.script("begin");
        }
    }
    if (wanted.cases <= 0) connection.script("commit");
}

}  // namespace

std::int64_t load_city(db::Connection& connection, const CityCases& wanted,
                       const std::function<void(const std::string&)>& say) {
    const auto load = [&] { load_all(connection, wanted, say); };
    db::load_without_indexes(connection, "complaints_cases", [&] {
        // Facts come in the order of their indexes or near it, but for one. SQLite keeps up with
        // that in less time than it sorts ten million rows in; PostgreSQL does not.
        if (connection.engine() == db::Engine::sqlite) {
            load();
        } else {
            db::load_without_indexes(connection, "platform_facts", load);
        }
    });
    say("indexes of complaints");
    db::settle_ids(connection);
    return wanted.cases;
}

}  // namespace anju::demo
