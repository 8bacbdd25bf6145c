#include "app/seed.h"

#include "app/demo_life.h"
#include "platform/crypto/crypto.h"
#include "platform/db/load.h"
#include "rooms/channels/seed.h"
#include "rooms/complaints/seed.h"
#include "rooms/identity/actions.h"
#include "rooms/policy/seed.h"
#include "rooms/registry/seed.h"

namespace anju::app {

namespace {

// Who a demo shows: one login a role, in the words of the roster.
struct Part {
    const char* login;
    const char* name;  // of nobody
    Role role;
    const char* what;
};
constexpr Part parts[] = {
    {"desk", "话务员甲", Role::call_operator, "话务员（登记、不予受理、即时答复）"},
    {"dispatcher", "派单员甲", Role::dispatcher, "派单员（分类、派单）"},
    {"visitor", "回访员甲", Role::return_visitor, "回访员"},
    {"city", "市局甲", Role::city_bureau, "市住建局"},
    {"supervisor", "督办员甲", Role::supervisor, "督办员"},
    {"district", "区局甲", Role::district_bureau, "区住建局"},
    {"street", "街道甲", Role::street, "街道"},
    {"community", "社区甲", Role::community, "社区"},
    {"grid", "网格员甲", Role::grid_worker, "网格员"},
    {"enterprise", "物业甲", Role::enterprise, "物业服务企业"},
    {"manager", "经理甲", Role::project_manager, "项目经理"},
    {"fire", "消防甲", Role::department, "消防救援"},
    {"sysadmin", "系统甲", Role::system_admin, "系统管理员"},
    {"secadmin", "安全甲", Role::security_admin, "安全管理员"},
    {"auditor", "审计甲", Role::audit_admin, "审计管理员"},
};

std::string phone_of(int number) {
    std::string digits = std::to_string(number);
    return "138" + std::string(8 - digits.size(), '0') + digits;
}

// 20 bytes that follow from the login.
std::string demo_secret(const std::string& login) {
    const crypto::Digest digest = crypto::sha256("anju demo " + login);
    return std::string(digest.begin(), digest.begin() + 20);
}

// Where the demo people sit: an estate of 路北区, its community, street, district and enterprise.
struct Stage {
    registry::Estate estate;
    registry::Enterprise enterprise;
};

Stage stage_of(db::Tx& tx, const registry::Seeded& seeded, Date today) {
    for (const EstateId id : seeded.estates) {
        const auto estate = registry::find_estate(tx, id);
        CHECK(estate.has_value());
        if (!RegionCode::of("130203").contains(estate->region)) continue;
        if (const auto serving = registry::serving_enterprise(tx, id, today))
            return {*estate, *serving};
    }
    CHECK(false);
    return {};
}

UnitId unit_at(db::Tx& tx, registry::UnitKind kind, const RegionCode& place) {
    const auto unit = registry::unit_for(tx, kind, place);
    CHECK(unit.has_value());
    return unit->id;
}

identity::Post post_of(db::Tx& tx, const Part& part, const Stage& stage) {
    using registry::UnitKind;
    const RegionCode city = RegionCode::of("1302");
    const RegionCode& place = stage.estate.region;
    identity::Post post;
    post.role = part.role;
    const auto sit = [&](UnitKind kind, const RegionCode& region) {
        post.unit = unit_at(tx, kind, region);
        post.region = region;
        post.name = registry::find_unit(tx, post.unit)->name + " " +
                    std::string(identity::title_of(part.role));
    };
    switch (part.role) {
        case Role::call_operator:
        case Role::dispatcher:
        case Role::return_visitor:
        case Role::supervisor:
            sit(UnitKind::city_center, city);
            break;
        case Role::city_bureau:
        case Role::inspector:
            sit(UnitKind::city_bureau, city);
            break;
        case Role::district_bureau:
            sit(UnitKind::district_bureau, place.at(RegionLevel::district));
            break;
        case Role::street:
            sit(UnitKind::street_office, place.at(RegionLevel::street));
            break;
        case Role::community:
        case Role::grid_worker:
            sit(UnitKind::community_office, place);
            break;
        case Role::department:
            sit(UnitKind::fire, place.at(RegionLevel::district));
            break;
        case Role::enterprise:
        case Role::project_manager:
        case Role::owners_committee: {
            const auto unit = registry::unit_of_enterprise(tx, stage.enterprise.id);
            CHECK(unit.has_value());
            post.unit = unit->id;
            post.region = place;
            post.enterprise = stage.enterprise.id;
            if (part.role != Role::enterprise) post.estate = stage.estate.id;
            post.name = stage.enterprise.name + " " + std::string(identity::title_of(part.role));
            break;
        }
        case Role::system_admin:
        case Role::security_admin:
        case Role::audit_admin:
            post.name = identity::title_of(part.role);
            break;
        case Role::resident:
        case Role::system:
            CHECK(false);
    }
    return post;
}

void seed_staff(db::Tx& tx, const Stage& stage, const std::string& password_hash, Instant now) {
    int number = 90000000;
    for (const Part& part : parts) {
        identity::NewStaff staff;
        staff.login = part.login;
        staff.name = part.name;
        staff.phone = "139" + std::to_string(number++);
        staff.password_hash = password_hash;
        staff.must_change_password = false;
        const auto user = identity::add_staff(tx, system_actor(), staff, now);
        CHECK(user.has_value());
        identity::Post post = post_of(tx, part, stage);
        post.user = *user;
        CHECK(identity::add_post(tx, system_actor(), post, now).has_value());
        // Of the demo alone: the login name is the secret, so that the page can show the code.
        if (identity::needs_second_factor(part.role))
            identity::set_second_factor(tx, *user, demo_secret(part.login), now);
    }
}

// Every third complaint of the demo comes from the estate of its people, so that each has work.
EstateId estate_of_demo(const registry::Seeded& seeded, const Stage& stage, int n) {
    if (n % 3 == 1) return stage.estate.id;
    return seeded.estates[static_cast<std::size_t>(n * 7) % seeded.estates.size()];
}

// Residents number 1 to `count`, each tied to a house of the estate that `estate_of` names. Their
// ids follow each other.
std::vector<DemoResident> seed_residents(db::Tx& tx, int count,
                                         const std::function<EstateId(int)>& estate_of,
                                         Instant now) {
    std::vector<DemoResident> residents;
    const Date since = civil_date(now) - std::chrono::days{400};
    for (int n = 1; n <= count; ++n) {
        const EstateId id = estate_of(n);
        const auto estate = registry::find_estate(tx, id);
        const auto house = registry::seed_house(tx, id, n % 300);
        if (!house || !estate) continue;
        const std::string name = "住户" + std::to_string(n);
        const UserId user = identity::resident_of_phone(tx, phone_of(n), name, now);
        registry::seed_binding(tx, *house, user, registry::OwnerRole::owner, name, phone_of(n),
                               since);
        residents.push_back({user, id, estate->name});
    }
    return residents;
}

constexpr int demo_residents = 300;
constexpr int city_residents = 2000;

}  // namespace

void seed_foundation(db::Db& db, const std::string& data_folder, Instant now) {
    db.write([&](db::Tx& tx) {
        registry::seed_regions(tx, data_folder);
        policy::seed_policy(tx, data_folder, now);
        complaints::seed_catalogue(tx, data_folder);
        channels::seed_words(tx, data_folder);
        return true;
    });
}

std::vector<DemoLogin> demo_logins() {
    std::vector<DemoLogin> logins;
    for (const Part& part : parts) logins.push_back({part.what, part.login});
    logins.push_back({"居民（手机验证码登录，验证码见页面上的演示收件箱）", phone_of(1)});
    return logins;
}

void seed_demo(db::Db& db, const Config& config, Instant now, const Say& say) {
    const std::string data = config.share + "/data";
    const Instant began = now - std::chrono::days{92};
    say("regions, calendar, policy defaults");
    seed_foundation(db, data, began);
    const std::string hash = crypto::password_hash(demo_password);
    DemoCast cast;
    say("estates, houses, enterprises, people");
    db.write([&](db::Tx& tx) {
        const Date today = civil_date(now);
        const auto seeded = registry::seed_estates(tx, registry::demo_profile(today), say);
        const Stage stage = stage_of(tx, seeded, today);
        seed_staff(tx, stage, hash, now);
        cast.residents = seed_residents(
            tx, demo_residents, [&](int n) { return estate_of_demo(seeded, stage, n); }, began);
        cast.center = unit_at(tx, registry::UnitKind::city_center, RegionCode::of("1302"));
        return true;
    });
    DemoLife life(db, config, std::move(cast), 20260301);
    life.live(now, 90, say);
    say(std::to_string(life.filed()) + " complaints lived through three months");
}

void seed_city(db::Db& db, const Config& config, Instant now, std::int64_t complaints,
               const Say& say) {
    const std::string data = config.share + "/data";
    say("regions, calendar, policy defaults");
    seed_foundation(db, data, now - std::chrono::days{3 * 365});
    const std::string hash = crypto::password_hash(demo_password);
    complaints::CityCases cases;
    cases.cases = complaints;
    cases.until = now;
    db.write([&](db::Tx& tx) {
        const Date today = civil_date(now);
        const auto seeded = registry::seed_estates(tx, registry::city_profile(today), say);
        seed_staff(tx, stage_of(tx, seeded, today), hash, now);
        const auto residents = seed_residents(
            tx, city_residents,
            [&](int n) {
                return seeded.estates[static_cast<std::size_t>(n * 7) % seeded.estates.size()];
            },
            now);
        cases.estates = seeded.estates;
        cases.first_complainant = residents.front().user;
        cases.complainants = static_cast<std::int64_t>(residents.size());
        return true;
    });
    const auto connection = db.connect();
    complaints::seed_cases(*connection, cases, say);
    db::refresh_statistics(*connection);
}

}  // namespace anju::app
