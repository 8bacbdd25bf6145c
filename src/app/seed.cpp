#include "app/seed.h"

#include "app/tables.h"
#include "demo/changes_life.h"
#include "demo/complaints_city.h"
#include "demo/complaints_life.h"
#include "demo/identity_life.h"
#include "demo/ledger_life.h"
#include "demo/registry_life.h"
#include "platform/db/load.h"
#include "platform/jobs/jobs.h"
#include "rooms/channels/seed.h"
#include "rooms/complaints/seed.h"
#include "rooms/policy/seed.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/seed.h"

namespace anju::app {

namespace {

// Every third complaint of the demo comes from the estate of its people, so that each has work.
EstateId estate_of_demo(const demo::Seeded& seeded, const demo::Stage& stage, int n) {
    if (n % 3 == 1) return stage.estate.id;
    return seeded.estates[static_cast<std::size_t>(n * 7) % seeded.estates.size()];
}

constexpr int demo_residents = 300;
constexpr int city_residents = 2000;

}  // namespace

void lay_foundation(db::Tx& tx, const std::string& data_folder, journal::Founded as, Instant now) {
    journal::found(tx, system_actor(), as, now);
    registry::seed_regions(tx, data_folder, now);
    policy::seed_policy(tx, data_folder, now);
    complaints::seed_catalogue(tx, data_folder, now);
    channels::seed_words(tx, data_folder, now);
}

void seed_foundation(db::Db& db, const std::string& data_folder, journal::Founded as, Instant now) {
    db.write([&](db::Tx& tx) {
        lay_foundation(tx, data_folder, as, now);
        return true;
    });
}

void seed_demo(db::Db& db, const Config& config, Instant now, const Say& say) {
    const std::string data = config.share + "/data";
    const Instant began = now - std::chrono::days{92};
    say("regions, calendar, policy defaults");
    seed_foundation(db, data, journal::Founded::demo, began);
    demo::Cast cast;
    std::map<std::string, Actor> staff;
    say("estates, houses, enterprises, people");
    db.write([&](db::Tx& tx) {
        const Date today = civil_date(now);
        const auto seeded = demo::seed_estates(tx, demo::demo_profile(today), began, say);
        const demo::Stage stage = demo::stage_of(tx, seeded, today);
        staff = demo::seed_staff(tx, stage, began);
        cast.residents = demo::seed_residents(
            tx, demo_residents, [&](int n) { return estate_of_demo(seeded, stage, n); }, began);
        const auto center =
            registry::unit_for(tx, registry::UnitKind::city_center, RegionCode::of("1302"));
        CHECK(center.has_value());
        cast.center = center->id;
        return true;
    });
    demo::Agenda agenda;
    demo::CityLife life({db, config.share, config.data, rooms()}, std::move(cast), 20260301);
    life.plan(agenda, now, 90);
    demo::plan_changes(agenda, db, {staff.at("city"), staff.at("city2")}, now);
    demo::plan_ledger(agenda, db, {staff.at("finance"), staff.at("finance2")}, now);
    agenda.at(now - std::chrono::days{21}, [&](Instant at) {
        db.write([&](db::Tx& tx) {
            demo::renew_passwords(tx, staff, at);
            return true;
        });
    });
    agenda.run(now);
    jobs::run_all_due(db, jobs(), now);
    say(std::to_string(life.filed()) + " complaints lived through three months");
}

void seed_city(db::Db& db, const Config& config, Instant now, std::int64_t complaints,
               const Say& say) {
    const std::string data = config.share + "/data";
    say("regions, calendar, policy defaults");
    // Before the first case is filed.
    const Instant began = now - demo::city_span - std::chrono::days{1};
    seed_foundation(db, data, journal::Founded::demo, began);
    demo::CityCases cases;
    cases.cases = complaints;
    cases.until = now;
    std::map<std::string, Actor> staff;
    db.write([&](db::Tx& tx) {
        const Date today = civil_date(now);
        const auto seeded = demo::seed_estates(tx, demo::city_profile(today), began, say);
        staff = demo::seed_staff(tx, demo::stage_of(tx, seeded, today), began);
        const auto residents = demo::seed_residents(
            tx, city_residents,
            [&](int n) {
                return seeded.estates[static_cast<std::size_t>(n * 7) % seeded.estates.size()];
            },
            began);
        cases.estates = seeded.estates;
        cases.first_complainant = residents.front().user;
        cases.complainants = static_cast<std::int64_t>(residents.size());
        return true;
    });
    {
        const auto connection = db.connect();
        demo::load_city(*connection, cases, say);
        db::refresh_statistics(*connection);
    }
    db.write([&](db::Tx& tx) {
        demo::renew_passwords(tx, staff, now);
        return true;
    });
}

}  // namespace anju::app
