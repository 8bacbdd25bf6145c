#include "demo/identity_life.h"

#include <set>

#include "platform/crypto/crypto.h"
#include "rooms/identity/actions.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/seed.h"

namespace anju::demo {

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
    {"city2", "市局乙", Role::city_bureau, "市住建局（第二人，审批）"},
    {"supervisor", "督办员甲", Role::supervisor, "督办员"},
    {"finance", "会计甲", Role::finance_officer, "财务人员（制单）"},
    {"finance2", "会计乙", Role::finance_officer, "财务人员（第二人，复核、记账）"},
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
        case Role::finance_officer:
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

}  // namespace

Stage stage_of(db::Tx& tx, const Seeded& seeded, Date today) {
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

std::map<std::string, Actor> seed_staff(db::Tx& tx, const Stage& stage, Instant now) {
    std::map<std::string, Actor> actors;
    const std::string password_hash = crypto::password_hash(password);
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
        const auto id = identity::grant_post(tx, system_actor(), post, now);
        CHECK(id.has_value());
        post.id = *id;
        actors[part.login] = identity::actor_of(post);
        // Of the demo alone: the login name is the secret, so that the page can show the code.
        if (identity::needs_second_factor(part.role))
            identity::set_second_factor(tx, *user, demo_secret(part.login), now);
    }
    return actors;
}

void renew_passwords(db::Tx& tx, const std::map<std::string, Actor>& staff, Instant now) {
    const std::string hash = crypto::password_hash(password);
    for (const auto& [login, actor] : staff) identity::renew_password(tx, actor, hash, now);
}

// Residents number 1 to `count`, each tied to a house of the estate that `estate_of` names. Their
// ids follow each other.
std::vector<Resident> seed_residents(db::Tx& tx, int count,
                                     const std::function<EstateId(int)>& estate_of, Instant now) {
    std::vector<Resident> residents;
    std::vector<HouseId> houses;
    std::set<HouseId> taken;
    std::vector<identity::NewResident> people;
    for (int n = 1; n <= count; ++n) {
        const EstateId id = estate_of(n);
        const auto estate = registry::find_estate(tx, id);
        std::int64_t number = n % 300;
        auto house = registry::seed_house(tx, id, number);
        while (house && !taken.insert(*house).second)
            house = registry::seed_house(tx, id, ++number);
        if (!house || !estate) continue;
        residents.push_back({{}, id, estate->name});
        houses.push_back(*house);
        people.push_back({phone_of(n), "住户" + std::to_string(n)});
    }
    const auto users = identity::load_residents(tx, people, now);
    const Date since = civil_date(now) - std::chrono::days{400};
    for (std::size_t i = 0; i < users.size(); ++i) {
        residents[i].user = users[i];
        registry::seed_binding(tx,
                               {.house = houses[i],
                                .person = users[i],
                                .person_key = identity::person_key_of(tx, users[i]),
                                .since_on = since},
                               {people[i].name, people[i].phone}, now);
    }
    return residents;
}

std::vector<Login> logins() {
    std::vector<Login> logins;
    for (const Part& part : parts) logins.push_back({part.what, part.login});
    logins.push_back({"居民（手机验证码登录，验证码见页面上的演示收件箱）", phone_of(1)});
    return logins;
}

}  // namespace anju::demo
