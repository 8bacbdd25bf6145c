// Everything follows from the seed number; the names are plain words put together and marked as
// made up where they name a company.
#include "demo/registry_life.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/money.h"
#include "demo/dice.h"
#include "facts/registry.h"
#include "platform/db/load.h"
#include "platform/journal/journal.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/code_rules.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/place_rules.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/service_store.h"

namespace anju::demo {

namespace {

using namespace registry;

constexpr std::array<std::string_view, 32> first_words{
    "和谐", "锦绣", "金色", "阳光", "翠湖", "滨河", "凤凰", "新华", "祥和", "龙泉", "学府",
    "东方", "丽景", "文苑", "学苑", "福泽", "安泰", "嘉和", "惠民", "春晓", "枫林", "梧桐",
    "香樟", "紫薇", "荷塘", "景泰", "康宁", "瑞祥", "吉祥", "天和", "御景", "南湖"};
constexpr std::array<std::string_view, 11> second_words{"家园", "花园", "小区", "新村", "苑",  "里",
                                                        "公寓", "佳苑", "名居", "嘉园", "雅苑"};
constexpr std::array<std::string_view, 8> third_words{"",     "",     "一期", "二期",
                                                      "东区", "西区", "南区", "北区"};
constexpr std::array<std::string_view, 20> company_words{
    "安和", "嘉宁", "诚泰", "明德", "瑞康", "祥安", "恒洁", "优居", "宜佳", "仁和",
    "永安", "惠邻", "和家", "心悦", "康居", "清源", "润泽", "同心", "乐邻", "万安"};
constexpr std::array<std::string_view, 12> surnames{"王", "李", "张", "刘", "陈", "杨",
                                                    "赵", "黄", "周", "吴", "徐", "孙"};

// How many of a hundred or so estates lie in each district; towns have fewer than the city.
struct Weight {
    std::string_view district;
    std::int64_t share;
    // The outline that holds it: zones have none of their own.
    std::string_view outline;
};
constexpr std::array<Weight, 18> weights{{{"130202", 12, "130202"},
                                          {"130203", 20, "130203"},
                                          {"130204", 7, "130204"},
                                          {"130205", 7, "130205"},
                                          {"130207", 8, "130207"},
                                          {"130208", 10, "130208"},
                                          {"130209", 6, "130209"},
                                          {"130224", 5, "130224"},
                                          {"130225", 4, "130225"},
                                          {"130227", 4, "130227"},
                                          {"130229", 6, "130229"},
                                          {"130271", 1, "130207"},
                                          {"130272", 1, "130207"},
                                          {"130273", 4, "130203"},
                                          {"130274", 2, "130225"},
                                          {"130281", 7, "130281"},
                                          {"130283", 8, "130283"},
                                          {"130284", 6, "130284"}}};

std::vector<std::int64_t> shares(std::int64_t total, const std::vector<std::int64_t>& by) {
    std::vector<std::int64_t> parts;
    for (const Money part : allot(Money::of_fen(total), by)) parts.push_back(part.fen());
    return parts;
}

// --- where ---------------------------------------------------------------------------------------

struct DistrictGround {
    std::vector<Ring> rings;
    Box box;
    Place middle;
};

Place any_place_in(const DistrictGround& ground, Dice& dice) {
    for (int i = 0; i < 64; ++i) {
        const Place place{dice.between(ground.box.south_west.lat_e6, ground.box.north_east.lat_e6),
                          dice.between(ground.box.south_west.lon_e6, ground.box.north_east.lon_e6)};
        if (contains(ground.rings, place)) return place;
    }
    return ground.middle;
}

Place place_near(const DistrictGround& ground, Place centre, std::int64_t spread, Dice& dice) {
    for (int i = 0; i < 16; ++i) {
        const Place place{centre.lat_e6 + dice.between(-spread, spread),
                          centre.lon_e6 + dice.between(-spread, spread)};
        if (contains(ground.rings, place)) return place;
    }
    return centre;
}

// The centre of a street or community: always the same for one code, so that what is generated for
// one community lies together. Streets of the seat lie around the middle of the district.
Place centre_of(const DistrictGround& ground, const RegionCode& community) {
    const std::string& digits = community.digits();
    Dice street_dice(std::stoull(digits.substr(0, 9)));
    const bool seat = digits[6] == '0';
    const Place street = seat ? place_near(ground, ground.middle, 30'000, street_dice)
                              : any_place_in(ground, street_dice);
    Dice dice(std::stoull(digits));
    return place_near(ground, street, 9'000, dice);
}

// --- what ----------------------------------------------------------------------------------------

struct EstatePlan {
    std::string name;
    RegionCode region;
    std::string street_name;
    Place place;
    std::int64_t houses = 0;
    std::int64_t floors = 6;
    std::int64_t mean_area = 0;  // hundredths
    Date delivered_on{};
    Money fee;
};

struct Community {
    RegionCode code;
    std::string street_name;
};

// Neighbourhoods first: villages have no estates as long as there are enough of the others.
std::map<std::string, std::vector<Community>> communities_by_district(db::Tx& tx) {
    std::map<RegionCode, std::string> street_names;
    for (Region& street : regions_of_level(tx, RegionLevel::street))
        street_names.emplace(street.code, std::move(street.name));
    std::map<std::string, std::vector<Community>> urban;
    std::map<std::string, std::vector<Community>> all;
    for (const Region& region : regions_of_level(tx, RegionLevel::community)) {
        const std::string district = region.code.digits().substr(0, 6);
        const bool village = region.name.contains("村民");
        const Community community{region.code,
                                  street_names.at(region.code.at(RegionLevel::street))};
        all[district].push_back(community);
        if (!village) urban[district].push_back(community);
    }
    for (auto& [district, communities] : all)
        if (urban[district].size() < 2) urban[district] = communities;
    return urban;
}

DistrictGround ground_of(db::Tx& tx, std::string_view outline) {
    for (Outline& candidate : all_outlines(tx)) {
        if (candidate.region.digits() != outline) continue;
        const Box box = box_of(candidate.rings);
        const Place middle = middle_of(candidate.rings);
        return {std::move(candidate.rings), box, middle};
    }
    throw Fault("no outline of " + std::string(outline) + ": seed the regions first");
}

// Old blocks have six floors, cheap fees and were delivered long ago.
void dress(EstatePlan& plan, Date today, Dice& dice) {
    const std::int64_t age = dice.between(1, 38);
    plan.delivered_on = today - std::chrono::days{age * 365 + dice.between(0, 300)};
    const bool old = age > 18;
    plan.floors = old ? 6 : dice.pick(std::array<std::int64_t, 4>{11, 18, 26, 33});
    plan.mean_area = old ? dice.between(5'200, 8'200) : dice.between(8'800, 13'500);
    plan.fee = Money::of_fen(old ? dice.between(30, 90) : dice.between(100, 260));
}

std::vector<EstatePlan> plan_estates(db::Tx& tx, const Profile& profile, Dice& dice) {
    std::vector<std::int64_t> by;
    for (const Weight& weight : weights) by.push_back(weight.share);
    const auto counts = shares(profile.estates, by);
    const auto communities = communities_by_district(tx);
    std::vector<EstatePlan> plans;
    std::map<std::pair<std::string, std::string>, int> names;  // of one district: none twice
    for (std::size_t d = 0; d < weights.size(); ++d) {
        const DistrictGround ground = ground_of(tx, weights[d].outline);
        const auto& choice = communities.at(std::string(weights[d].district));
        for (std::int64_t i = 0; i < counts[d]; ++i) {
            const Community& community = dice.pick(choice);
            EstatePlan plan;
            plan.name = std::string(dice.pick(first_words)) + std::string(dice.pick(second_words)) +
                        std::string(dice.pick(third_words));
            const int before = names[{std::string(weights[d].district), plan.name}]++;
            if (before > 0) plan.name += std::to_string(before + 1) + "号院";
            plan.region = community.code;
            plan.street_name = community.street_name;
            plan.place = place_near(ground, centre_of(ground, community.code), 4'000, dice);
            dress(plan, profile.today, dice);
            plans.push_back(std::move(plan));
        }
    }
    std::vector<std::int64_t> sizes;
    for (std::size_t i = 0; i < plans.size(); ++i) sizes.push_back(dice.between(30, 220));
    const auto houses = shares(profile.houses, sizes);
    for (std::size_t i = 0; i < plans.size(); ++i) plans[i].houses = houses[i];
    return plans;
}

// --- into the tables -----------------------------------------------------------------------------

std::string padded(std::int64_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

// 91, the district, a made-up organisation code, both check characters right.
std::string made_up_code(std::string_view district, std::int64_t number) {
    const std::string organisation = "MAX" + padded(number, 5);
    const std::string first17 = "91" + std::string(district) + organisation +
                                std::string(1, organisation_code_check(organisation));
    return first17 + credit_code_check(first17);
}

std::vector<EnterpriseId> create_enterprises(db::Tx& tx, const Profile& profile, Instant now,
                                             Dice& dice) {
    std::vector<std::int64_t> by;
    for (const Weight& weight : weights) by.push_back(weight.share);
    const auto counts = shares(profile.enterprises, by);
    std::vector<EnterpriseId> ids;
    std::int64_t number = 0;
    for (std::size_t d = 0; d < weights.size(); ++d) {
        for (std::int64_t i = 0; i < counts[d]; ++i) {
            ++number;
            EnterpriseInput input;
            input.name.value = std::string(dice.pick(company_words)) + "物业服务有限公司（演示" +
                               padded(number, 3) + "）";
            input.credit_code.value = made_up_code(weights[d].district, number);
            input.region = RegionCode::of(weights[d].district);
            input.phone.value = "0315-0" + padded(number, 6);
            input.contact_name.value = std::string(dice.pick(surnames)) + "经理";
            const auto id = create_enterprise(tx, system_actor(), input, now);
            CHECK(id.has_value());
            ids.push_back(*id);
        }
    }
    return ids;
}

EstateId insert_plan(db::Tx& tx, const EstatePlan& plan, Dice& dice) {
    EstateInput input;
    input.name.value = plan.name;
    input.region = plan.region;
    input.address.value =
        plan.street_name + plan.name + "（" + std::to_string(dice.between(1, 300)) + "号）";
    input.place = plan.place;
    input.area = Area{plan.houses * plan.mean_area * 108 / 100};
    input.delivered_on = plan.delivered_on;
    input.fee_fen_m2_month = plan.fee;
    return insert_estate(tx, input, plan.houses);
}

// Most estates had one enterprise before; one in fifteen has none today.
void insert_services(db::Tx& tx, EstateId estate, const EstatePlan& plan,
                     const std::vector<EnterpriseId>& enterprises, Date today, Dice& dice) {
    constexpr std::chrono::days one_day{1};
    const std::int64_t age = (today - plan.delivered_on).count();
    const Date change = plan.delivered_on + std::chrono::days{dice.between(age / 4, age * 3 / 4)};
    Date since = plan.delivered_on;
    if (age > 2000 && !dice.one_in(3)) {
        insert_service(tx, {{}, estate, dice.pick(enterprises), since, change - one_day, {}, 1});
        since = change;
    }
    if (dice.one_in(15)) return;
    const EnterpriseId enterprise = dice.pick(enterprises);
    insert_service(tx, {{}, estate, enterprise, since, {}, {}, 1});
    Manager manager;
    manager.estate = estate;
    manager.enterprise = enterprise;
    manager.name = std::string(dice.pick(surnames)) + "经理";
    manager.since_on = since;
    insert_manager(tx, manager, "0315-1" + padded(estate.value, 6));
}

struct BuildingPlan {
    EstateId estate;
    BuildingId id;
    std::int64_t units = 1;
    std::int64_t floors = 1;
    std::int64_t houses = 0;
    std::int64_t mean_area = 0;
};

constexpr std::int64_t rooms_of_floor = 2;

void insert_buildings(db::Tx& tx, EstateId estate, const EstatePlan& plan, Dice& dice,
                      std::vector<BuildingPlan>& buildings) {
    std::int64_t left = plan.houses;
    for (std::int64_t number = 1; left > 0; ++number) {
        BuildingPlan building{estate, {}, dice.between(2, 4), plan.floors, 0, plan.mean_area};
        building.houses = std::min(left, building.units * building.floors * rooms_of_floor);
        BuildingInput input;
        input.name.value = std::to_string(number) + "号楼";
        input.units.value = building.units;
        input.floors.value = building.floors;
        building.id = insert_building(tx, estate, input, building.houses);
        left -= building.houses;
        buildings.push_back(building);
    }
}

// One after the other, unit by unit and floor by floor; as long as it is asked for the next of an
// estate.
class Houses {
   public:
    Houses(const std::vector<BuildingPlan>& buildings, std::int64_t first_id, Dice& dice)
        : buildings_(buildings), next_id_(first_id), dice_(dice) {}

    const House* next(EstateId estate) {
        while (at_ < buildings_.size() && in_building_ == buildings_[at_].houses) {
            ++at_;
            in_building_ = 0;
        }
        if (at_ == buildings_.size() || buildings_[at_].estate != estate) return nullptr;
        const BuildingPlan& building = buildings_[at_];
        const std::int64_t of_unit = building.floors * rooms_of_floor;
        const std::int64_t floor = in_building_ % of_unit / rooms_of_floor + 1;
        const std::int64_t room = floor * 100 + in_building_ % rooms_of_floor + 1;
        const std::int64_t spread = building.mean_area / 5;
        house_.id = HouseId{next_id_++};
        house_.estate = building.estate;
        house_.building = building.id;
        house_.unit_no = std::to_string(in_building_ / of_unit + 1);
        house_.room_no = std::to_string(room);
        house_.area = Area{building.mean_area + dice_.between(-spread, spread)};
        house_.use = dice_.one_in(60) ? HouseUse::shop : HouseUse::residence;
        ++in_building_;
        return &house_;
    }

   private:
    const std::vector<BuildingPlan>& buildings_;
    std::int64_t next_id_;
    Dice& dice_;
    std::size_t at_ = 0;
    std::int64_t in_building_ = 0;
    House house_;
};

}  // namespace

Profile demo_profile(Date today) { return {120, 20'000, 40, 20260301, today}; }
Profile city_profile(Date today) { return {3'000, 2'600'000, 800, 20260301, today}; }

Seeded seed_estates(db::Tx& tx, const Profile& profile, Instant now,
                    const std::function<void(const std::string&)>& say) {
    Dice dice(profile.seed);
    Seeded seeded;
    seeded.enterprises = create_enterprises(tx, profile, now, dice);
    say("企业 " + std::to_string(seeded.enterprises.size()));
    std::vector<BuildingPlan> buildings;
    const std::vector<EstatePlan> plans = plan_estates(tx, profile, dice);
    for (const EstatePlan& plan : plans) {
        const EstateId estate = insert_plan(tx, plan, dice);
        insert_services(tx, estate, plan, seeded.enterprises, profile.today, dice);
        insert_buildings(tx, estate, plan, dice, buildings);
        seeded.estates.push_back(estate);
    }
    say("小区 " + std::to_string(seeded.estates.size()) + "，楼栋 " +
        std::to_string(buildings.size()));
    Houses houses(buildings, db::next_id(tx, "registry_houses"), dice);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const EstateId estate = seeded.estates[i];
        insert_houses(tx, [&] { return houses.next(estate); });
        journal::record(tx, system_actor(), now, {"estate", estate.value},
                        facts::EstateLoaded{estate, plans[i].region, plans[i].houses});
        seeded.houses += plans[i].houses;
    }
    db::settle_ids(tx.connection());
    say("房屋 " + std::to_string(seeded.houses));
    return seeded;
}

}  // namespace anju::demo
