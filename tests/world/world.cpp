#include "world/world.h"

#include <algorithm>
#include <filesystem>

#include "platform/crypto/crypto.h"
#include "platform/files/files.h"
#include "rooms/channels/seed.h"
#include "rooms/complaints/seed.h"
#include "rooms/identity/actions.h"
#include "rooms/policy/seed.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/seed.h"

namespace anju::test {

namespace {

// What is the same in every copy of the template.
struct Scene {
    std::map<std::string, std::int64_t> names;
    std::map<std::string, Actor, std::less<>> actors;
};

Scene& scene() {
    static Scene one;
    return one;
}

const RegionCode lubei = RegionCode::of("130203");
const RegionCode fengrun = RegionCode::of("130208");
const RegionCode community_1 = RegionCode::of("130203001001");
const RegionCode community_2 = RegionCode::of("130203001002");
const RegionCode community_3 = RegionCode::of("130208001006");
const Date since = date_of(2020, 1, 1);
const Instant began = instant_of(date_of(2025, 9, 1), 9);

template <class T>
T must(Result<T> result) {
    if (!result) throw Fault("world: " + std::string(result.error().kind->code));
    return *std::move(result);
}

struct Builder {
    db::Tx& tx;
    Actor by = system_actor();

    void name(const std::string& word, std::int64_t id) { scene().names[word] = id; }

    UnitId unit(const std::string& word, registry::UnitKind kind, const RegionCode& place) {
        const auto found = registry::unit_for(tx, kind, place);
        CHECK(found.has_value());
        name(word, found->id.value);
        return found->id;
    }

    EnterpriseId enterprise(const std::string& word, const std::string& title,
                            const std::string& code, const RegionCode& district) {
        registry::EnterpriseInput input;
        input.name.value = title;
        input.credit_code.value = code;
        input.region = district;
        input.phone.value = "0315-2800000";
        const EnterpriseId id = must(registry::create_enterprise(tx, by, input, began));
        name(word, id.value);
        return id;
    }

    EstateId estate(const std::string& number, const std::string& title, const RegionCode& region,
                    registry::Place place, EnterpriseId serving) {
        registry::EstateInput input;
        input.name.value = title;
        input.region = region;
        input.address.value = title + "正门";
        input.place = place;
        input.delivered_on = date_of(2012, 6, 30);
        const EstateId id = must(registry::create_estate(tx, by, input, began));
        name("E" + number, id.value);
        registry::BuildingInput building;
        building.name.value = "1号楼";
        const auto built = must(registry::add_building(tx, by, id, building, began));
        name("B" + number, built.value);
        registry::HouseInput house;
        house.unit_no.value = "1";
        house.room_no.value = "101";
        house.area = Area{9850};
        name("H" + number, must(registry::add_house(tx, by, built, house, began)).value);
        registry::StartService service;
        service.enterprise = serving;
        service.since_on = since;
        name("S" + number, must(registry::start_service(tx, by, id, service, began)).value);
        return id;
    }

    void resident(const std::string& person, const std::string& title, const std::string& phone,
                  HouseId house) {
        const UserId user = identity::resident_of_phone(tx, phone, title, began);
        if (house.set())
            registry::seed_binding(tx,
                                   {.house = house,
                                    .person = user,
                                    .person_key = identity::person_key_of(tx, user),
                                    .since_on = since},
                                   {title, phone}, began);
        scene().actors[person] = identity::resident_actor(user);
    }

    void staff(const std::string& person, Role role, UnitId unit, const RegionCode& region,
               EnterpriseId enterprise = {}, EstateId estate = {}) {
        identity::NewStaff staff;
        staff.login = World::session(person);
        staff.name = "职员" + std::to_string(scene().actors.size());
        staff.phone = "1390000" + std::to_string(1000 + scene().actors.size());
        staff.password_hash = "no-login-by-password";
        staff.must_change_password = false;
        identity::Post post;
        post.user = must(identity::add_staff(tx, by, staff, began));
        post.role = role;
        post.name = person;
        post.unit = unit;
        post.region = region;
        post.enterprise = enterprise;
        post.estate = estate;
        post.id = must(identity::grant_post(tx, by, post, began));
        scene().actors[person] = identity::actor_of(post);
    }
};

void people(Builder& make, EnterpriseId qian, EnterpriseId feng, EstateId first) {
    using registry::UnitKind;
    const RegionCode city = RegionCode::of("1302");
    const UnitId bureau = make.unit("U_CITY", UnitKind::city_bureau, city);
    const UnitId center = make.unit("U_CENTER", UnitKind::city_center, city);
    const RegionCode street_1 = community_1.at(RegionLevel::street);
    const RegionCode street_3 = community_3.at(RegionLevel::street);
    const auto enterprise_unit = [&](const std::string& word, EnterpriseId id) {
        const auto unit = registry::unit_of_enterprise(make.tx, id);
        CHECK(unit.has_value());
        make.name(word, unit->id.value);
        return unit->id;
    };
    const UnitId of_qian = enterprise_unit("U_QIAN", qian);
    const UnitId of_feng = enterprise_unit("U_FENG", feng);
    make.staff("operator ma", Role::call_operator, center, city);
    make.staff("dispatcher li", Role::dispatcher, center, city);
    make.staff("visitor lv", Role::return_visitor, center, city);
    make.staff("city he", Role::city_bureau, bureau, city);
    make.staff("city lin", Role::city_bureau, bureau, city);
    make.staff("district zheng", Role::district_bureau,
               make.unit("U_LUBEI", UnitKind::district_bureau, lubei), lubei);
    make.staff("district han", Role::district_bureau,
               make.unit("U_FENGRUN", UnitKind::district_bureau, fengrun), fengrun);
    make.staff("street wu", Role::street, make.unit("U_STREET", UnitKind::street_office, street_1),
               street_1);
    make.staff("street xu", Role::street,
               make.unit("U_STREET_3", UnitKind::street_office, street_3), street_3);
    make.staff("community chen", Role::community,
               make.unit("U_COMMUNITY", UnitKind::community_office, community_1), community_1);
    make.staff("community yang", Role::community,
               make.unit("U_COMMUNITY_3", UnitKind::community_office, community_3), community_3);
    make.staff("enterprise qian", Role::enterprise, of_qian, lubei, qian);
    make.staff("enterprise feng", Role::enterprise, of_feng, fengrun, feng);
    make.staff("manager zhou", Role::project_manager, of_qian, community_1, qian, first);
    make.staff("department fire", Role::department, make.unit("U_FIRE", UnitKind::fire, lubei),
               lubei);
    make.staff("officer ping", Role::security_admin, {}, {});
    make.staff("admin gao", Role::system_admin, {}, {});
    make.staff("auditor shen", Role::audit_admin, {}, {});
}

// Roles that read, or do little else.
void people_of_few_rights(Builder& make, EnterpriseId qian, EstateId first) {
    const auto& names = scene().names;
    make.staff("worker bai", Role::grid_worker, UnitId{names.at("U_COMMUNITY")}, community_1);
    make.staff("committee du", Role::owners_committee, {}, community_1, qian, first);
    make.staff("supervisor jiang", Role::supervisor, UnitId{names.at("U_LUBEI")}, lubei);
    make.staff("accountant kong", Role::finance_officer, UnitId{names.at("U_LUBEI")}, lubei);
    make.staff("inspector tao", Role::inspector, UnitId{names.at("U_LUBEI")}, lubei);
}

void build(db::Db& db) {
    const std::string data = TestDb::root() + "/data";
    db.write([&](db::Tx& tx) {
        registry::seed_regions(tx, data, began);
        policy::seed_policy(tx, data, began);
        complaints::seed_catalogue(tx, data, began);
        channels::seed_words(tx, data, began);
        Builder make{tx};
        const auto qian =
            make.enterprise("qian", "甲物业服务有限公司", "91130203MA0TE2T18T", lubei);
        const auto feng =
            make.enterprise("feng", "乙物业服务有限公司", "91130202MA07X8K297", fengrun);
        const auto first =
            make.estate("1", "一号小区", community_1, {39'630'000, 118'180'000}, qian);
        make.estate("2", "二号小区", community_2, {39'640'000, 118'190'000}, qian);
        make.estate("3", "三号小区", community_3, {39'830'000, 118'150'000}, feng);
        people(make, qian, feng, first);
        make.resident("owner wang", "王某", "13800000001", HouseId{scene().names["H1"]});
        make.resident("owner zhao", "赵某", "13800000002", HouseId{scene().names["H3"]});
        make.resident("owner sun", "孙某", "13800000003", HouseId{});
        people_of_few_rights(make, qian, first);
        return true;
    });
}

void use_folders() {
    static const bool once = [] {
        const std::string folder = TestDb::scratch_folder();
        std::filesystem::create_directories(folder + "/files");
        files::use_folder(folder + "/files");
        return true;
    }();
    CHECK(once);
}

}  // namespace

World::World() : db((use_folders(), &build)), names(scene().names), began_at(began) {}

http::Authenticate World::who() {
    return [](db::Tx&, std::string_view given, Instant) -> std::optional<Actor> {
        std::string person(given);
        std::ranges::replace(person, '_', ' ');
        const auto found = scene().actors.find(person);
        return found == scene().actors.end() ? std::nullopt : std::optional(found->second);
    };
}

std::string World::session(std::string_view person) {
    std::string given(person);
    std::ranges::replace(given, ' ', '_');
    return given;
}

Actor World::actor(std::string_view person) {
    const auto found = scene().actors.find(person);
    if (found == scene().actors.end()) throw Fault("nobody is called " + std::string(person));
    return found->second;
}

std::vector<std::string> World::people() {
    std::vector<std::string> names;
    for (const auto& [name, actor] : scene().actors) names.push_back(name);
    return names;
}

}  // namespace anju::test
