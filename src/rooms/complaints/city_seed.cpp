// A million cases that have lived through the decisions of this room, bulk-loaded with their facts.
// Every date is made by the same rules as anybody's; only people and their pace are made up.
#include <algorithm>
#include <map>

#include "platform/crypto/crypto.h"
#include "platform/db/load.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/dispatch_rules.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/seed.h"
#include "rooms/complaints/seed_life.h"
#include "rooms/complaints/store.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

constexpr std::int64_t chunk = 5'000;
constexpr std::chrono::days span{3 * 365};

std::optional<Spot> spot_of(db::Tx& tx, EstateId id, Date on) {
    const auto estate = registry::find_estate(tx, id);
    if (!estate) return std::nullopt;
    Spot spot;
    spot.place.estate = id;
    spot.place.estate_name = estate->name;
    spot.place.point = estate->place;
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

void load_cases(db::Connection& connection, const std::vector<Life>& lives) {
    std::size_t at = 0;
    insert_cases(connection,
                 [&]() -> const Case* { return at < lives.size() ? &lives[at++].c : nullptr; });
}

// Walks the notes or facts of all lives in order.
template <class Item>
class Walk {
   public:
    Walk(const std::vector<Life>& lives, std::vector<Item> Life::*items)
        : lives_(lives), items_(items) {}
    const Item* next() {
        while (life_ < lives_.size() && item_ == (lives_[life_].*items_).size()) {
            ++life_;
            item_ = 0;
        }
        return life_ < lives_.size() ? &(lives_[life_].*items_)[item_++] : nullptr;
    }

   private:
    const std::vector<Life>& lives_;
    std::vector<Item> Life::*items_;
    std::size_t life_ = 0;
    std::size_t item_ = 0;
};

void load_notes(db::Connection& connection, const std::vector<Life>& lives) {
    constexpr std::array<std::string_view, 8> columns{"id",       "complaint", "at",    "verb",
                                                      "audience", "unit",      "words", "salt"};
    Walk<SeedNote> walk(lives, &Life::notes);
    connection.bulk("complaints_notes", columns, [&](std::vector<db::Param>& row) {
        const SeedNote* note = walk.next();
        if (note == nullptr) return false;
        const Note& n = note->note;
        row.assign({db::param(note->id), db::param(n.complaint), db::param(n.at), db::param(n.verb),
                    db::param(n.audience), db::param(n.unit), db::param(n.words),
                    db::param(n.salt)});
        return true;
    });
}

void load_facts(db::Connection& connection, const std::vector<Life>& lives, std::int64_t& seq) {
    constexpr std::array<std::string_view, 10> columns{
        "seq", "at", "kind", "noun", "noun_id", "user_id", "post_id", "role", "post_name", "data"};
    Walk<SeedFact> walk(lives, &Life::facts);
    connection.bulk("platform_facts", columns, [&](std::vector<db::Param>& row) {
        const SeedFact* fact = walk.next();
        if (fact == nullptr) return false;
        row.assign({db::param(seq++), db::param(fact->at), db::param(fact->kind),
                    db::param("complaint"), db::param(fact->complaint), db::param(fact->user),
                    db::param(PostId{}), db::param(fact->role), db::param(fact->post_name),
                    db::param(fact->data)});
        return true;
    });
}

std::int64_t next_id(db::Tx& tx, db::Sql greatest) { return tx.one<std::int64_t>(greatest) + 1; }

void load_all(db::Connection& connection, const CityCases& wanted,
              const std::function<void(const std::string&)>& say) {
    db::Tx tx(connection);
    connection.script("begin");
    const City city = city_of(tx, wanted);
    std::int64_t id = next_id(tx, "select coalesce(max(id), 0) from complaints_cases");
    std::int64_t note = next_id(tx, "select coalesce(max(id), 0) from complaints_notes");
    std::int64_t seq = tx.lock_journal();
    std::uint64_t dice = wanted.seed;
    const Date first = civil_date(wanted.until) - span;
    for (std::int64_t done = 0; done < wanted.cases;) {
        const std::int64_t until = std::min(done + chunk, wanted.cases);
        std::vector<Life> lives;
        lives.reserve(static_cast<std::size_t>(until - done));
        for (; done < until; ++done) {
            const Instant at = filing_time(first, span, done, wanted.cases);
            const UserId who{wanted.first_complainant.value +
                             static_cast<std::int64_t>(
                                 roll(dice) % static_cast<std::uint64_t>(wanted.complainants))};
            lives.push_back(live(city, ComplaintId{id++}, who, at, note, dice));
        }
        load_cases(connection, lives);
        load_notes(connection, lives);
        load_facts(connection, lives, seq);
        if (done % (20 * chunk) == 0 || done == wanted.cases) {
            say(std::to_string(done) + " complaints");
            connection.script("commit");
            if (done < wanted.cases) connection.script("begin");
        }
    }
    if (wanted.cases <= 0) connection.script("commit");
}

}  // namespace

std::int64_t seed_cases(db::Connection& connection, const CityCases& wanted,
                        const std::function<void(const std::string&)>& say) {
    const auto load = [&] { load_all(connection, wanted, say); };
    db::load_without_indexes(connection, "complaints_cases", [&] {
        // Facts come in the order of their indexes but for one. SQLite keeps up with that in less
        // time than it sorts ten million rows in; PostgreSQL does not.
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

}  // namespace anju::complaints
