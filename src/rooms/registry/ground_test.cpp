#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "platform/crypto/crypto.h"
#include "platform/crypto/person_keys.h"
#include "platform/personal.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/checks.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/routes.h"
#include "support/grant.h"

namespace anju::registry::test_ground {

namespace {

const Ground::Names* known = nullptr;

RegionCode community(std::string_view street, int number) {
    const std::string serial = std::to_string(1000 + number).substr(1);
    return RegionCode::of(std::string(street) + serial);
}

// The first community of a street that is in the files, counted from `number`.
RegionCode community_of(db::Tx& tx, std::string_view street, int number) {
    for (int i = 1; i < 1000; ++i)
        if (find_region(tx, community(street, i)) && --number == 0) return community(street, i);
    throw Fault("no such community");
}

HouseInput room(const char* number) {
    HouseInput house;
    house.unit_no.value = "1";
    house.room_no.value = number;
    house.area = Area{8850};
    return house;
}

template <class T>
T must(Result<T> result) {
    if (!result) throw Fault(std::string(result.error().kind->code));
    return *std::move(result);
}

Ground::Names build(db::Tx& tx) {
    Ground::Names n;
    const Actor by = system_actor();
    n.community_1 = community_of(tx, "130203006", 1);
    n.community_2 = community_of(tx, "130203006", 2);
    n.community_3 = community_of(tx, "130208001", 1);
    for (const Outline& outline : outlines(tx)) {
        if (outline.region.digits() == "130203") n.place_1 = middle_of(outline.rings);
    }
    n.place_2 = {n.place_1.lat_e6 - 15'000, n.place_1.lon_e6};
    Place place_3;
    for (const Outline& outline : outlines(tx))
        if (outline.region.digits() == "130208") place_3 = middle_of(outline.rings);
    n.enterprise_1 = must(
        create_enterprise(tx, by, Ground::enterprise_input("91130203MA0TE2T18T", "130203"), now));
    EnterpriseInput second = Ground::enterprise_input("91130202MA07X8K297", "130208");
    second.name.value = "乙物业服务有限公司";
    n.enterprise_2 = must(create_enterprise(tx, by, second, now));
    n.estate_1 =
        must(create_estate(tx, by, Ground::estate_input("一号院", n.community_1, n.place_1), now));
    n.estate_2 =
        must(create_estate(tx, by, Ground::estate_input("二号院", n.community_2, n.place_2), now));
    n.estate_3 =
        must(create_estate(tx, by, Ground::estate_input("三号院", n.community_3, place_3), now));
    const auto serve = [&](EstateId estate, EnterpriseId enterprise, Date since,
                           std::optional<Date> until) {
        must(start_service(tx, by, estate, {enterprise, since, until, {}}, now));
    };
    serve(n.estate_1, n.enterprise_2, date_of(2018, 1, 1), date_of(2022, 12, 31));
    serve(n.estate_1, n.enterprise_1, date_of(2023, 1, 1), {});
    serve(n.estate_2, n.enterprise_1, date_of(2023, 1, 1), {});
    serve(n.estate_3, n.enterprise_2, date_of(2018, 1, 1), {});
    BuildingInput building;
    building.name.value = "1号楼";
    n.building_1 = must(add_building(tx, by, n.estate_1, building, now));
    n.building_3 = must(add_building(tx, by, n.estate_3, building, now));
    n.house_1 = must(add_house(tx, by, n.building_1, room("101"), now));
    n.house_2 = must(add_house(tx, by, n.building_1, room("102"), now));
    n.house_3 = must(add_house(tx, by, n.building_3, room("101"), now));
    n.owner_1 = UserId{61};
    n.binding_1 = seed_binding(tx,
                               {.house = n.house_1,
                                .person = n.owner_1,
                                .person_key = personal::key_of(tx, n.owner_1),
                                .since_on = date_of(2024, 1, 1)},
                               {"李大华", "13900000061"}, now);
    n.last_fact = journal::entries_after(tx, 0, 1000).back().seq;
    return n;
}

void prepare(db::Db& db) {
    prepare_regions(db);
    db.write([](db::Tx& tx) {
        static const Ground::Names names = build(tx);
        known = &names;
        return true;
    });
}

}  // namespace

void prepare_regions(db::Db& db) {
    // The people here have no accounts.
    personal::use_keys([](db::Tx&, UserId user) {
        static std::map<UserId, PersonKey> known_keys;
        const auto [key, is_new] = known_keys.try_emplace(user);
        if (is_new) key->second = crypto::new_person_key();
        return key->second;
    });
    db.write([](db::Tx& tx) {
        seed_regions(tx, test::TestDb::root() + "/data", now);
        return true;
    });
}

std::vector<Outline> outlines(db::Tx& tx) { return all_outlines(tx); }

CreditCodeVerdict verdict(const std::string& code) { return credit_code_verdict(code); }

Ground::Ground() : db(prepare), names_(*known) {}

std::string Ground::facts_of(journal::Subject about) {
    return db->read([&](db::Tx& tx) {
        std::string kinds;
        for (const auto& entry : journal::timeline(tx, about))
            if (entry.seq > names_.last_fact) kinds += entry.kind + " ";
        return kinds;
    });
}

void Ground::expect_verified() {
    db->read([](db::Tx& tx) {
        for (const journal::Check& check : checks()) {
            const auto result = journal::result_of(check, tx);
            EXPECT_TRUE(result.faults.empty()) << check.name << ": " << result.faults.front();
        }
        return 0;
    });
}

Scope Ground::region_scope(std::string_view digits) {
    return {ScopeKind::region, RegionCode::of(digits), {}, {}, {}, {}};
}

Actor Ground::post_of(Role role, std::string_view region) {
    Actor actor;
    actor.user = UserId{20 + static_cast<std::int64_t>(role)};
    actor.post = PostId{actor.user.value};
    actor.role = role;
    actor.scope = region_scope(region);
    actor.post_name = std::string(to_text(role)) + "岗";
    test::grant(actor, {Capability::open, Capability::signed_in, registry_read, registry_edit,
                        registry_import, registry_export, house_bind, enterprise_edit,
                        personal_data_reveal});
    return actor;
}

Actor Ground::resident_of(UserId user) {
    Actor actor;
    actor.user = user;
    actor.role = Role::resident;
    actor.scope = {ScopeKind::self, {}, {}, {}, {}, user};
    actor.post_name = "居民";
    test::grant(actor, {Capability::open, Capability::signed_in, registry_read});
    return actor;
}

Actor Ground::enterprise_post(EnterpriseId enterprise) {
    Actor actor = resident_of(UserId{90});
    actor.role = Role::enterprise;
    actor.post = PostId{90};
    actor.scope = {ScopeKind::enterprise, {}, enterprise, {}, {}, {}};
    actor.post_name = "企业岗";
    return actor;
}

EstateInput Ground::estate_input(std::string name, const RegionCode& region, Place place) {
    EstateInput input;
    input.name.value = std::move(name);
    input.region = region;
    input.address.value = "测试路1号";
    input.place = place;
    return input;
}

EnterpriseInput Ground::enterprise_input(std::string code, std::string_view region) {
    EnterpriseInput input;
    input.name.value = "甲物业服务有限公司";
    input.credit_code.value = std::move(code);
    input.region = RegionCode::of(region);
    input.contact_name.value = "张某某";
    input.phone.value = "0315-0000001";
    return input;
}

PointQuery Ground::whole_map(int zoom) {
    PointQuery query;
    query.south_e6 = 38'000'000;
    query.north_e6 = 41'000'000;
    query.west_e6 = 117'000'000;
    query.east_e6 = 120'000'000;
    query.zoom = Whole<3, 22>(zoom);
    return query;
}

namespace {

http::Response serve(db::Db& db, const Actor* who, http::Request request) {
    const http::RoomTable rooms[] = {{"registry", routes(), refusal_list()}};
    const http::Authenticate as = [&](db::Tx&, std::string_view, Instant) -> std::optional<Actor> {
        if (who == nullptr) return std::nullopt;
        return *who;
    };
    if (who != nullptr) request.session = "token";
    return http::serve_in_process(db, rooms, as, request, now);
}

}  // namespace

http::Response Ground::ask(const Actor* who, http::Method method, std::string target,
                           std::string body, std::optional<std::int64_t> seen) {
    http::Request request;
    request.method = method;
    request.target = std::move(target);
    request.body = std::move(body);
    request.if_match = seen;
    return serve(*db, who, std::move(request));
}

http::Response Ground::send_file(const Actor& who, std::string target, const std::string& bytes) {
    static int files = 0;
    std::filesystem::create_directories(test::TestDb::scratch_folder());
    const std::string path = test::TestDb::scratch_folder() + "/sheet" + std::to_string(++files);
    std::ofstream(path, std::ios::binary) << bytes;
    http::Request request;
    request.method = http::POST;
    request.target = std::move(target);
    request.content_type = "multipart/form-data; boundary=x";
    // Nothing chosen is no file.
    if (bytes.empty()) return serve(*db, &who, std::move(request));
    request.uploads = {{"file", "sheet.csv", path, static_cast<std::int64_t>(bytes.size())}};
    return serve(*db, &who, std::move(request));
}

}  // namespace anju::registry::test_ground
