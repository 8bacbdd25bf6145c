#include "rooms/opening/rules.h"

#include <gtest/gtest.h>

namespace anju::opening {

namespace {

using namespace std::chrono_literals;

registry::Unit unit(std::int64_t id, registry::UnitKind kind, std::string name) {
    registry::Unit made;
    made.id = UnitId{id};
    made.kind = kind;
    made.name = std::move(name);
    made.region = RegionCode::of("130203");
    return made;
}

identity::Post post(std::int64_t user, Role role, std::string_view region, std::int64_t unit) {
    identity::Post made;
    made.user = UserId{user};
    made.role = role;
    made.region = RegionCode::of(region);
    made.unit = UnitId{unit};
    return made;
}

// A city in which nothing is missing on 1 March 2026.
Known ready() {
    Known known;
    known.now = Instant{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};
    known.units = {unit(1, registry::UnitKind::street_office, "机场路街道"),
                   unit(2, registry::UnitKind::enterprise, "甲物业")};
    known.units[1].enterprise = EnterpriseId{7};
    known.districts = {{RegionCode::of("130203"), "路北区", RegionLevel::district}};
    known.posts = {post(1, Role::street, "130203001", 1), post(2, Role::dispatcher, "1302", 9),
                   post(3, Role::enterprise, "1302", 0)};
    known.posts[2].enterprise = EnterpriseId{7};
    known.second_factors = {UserId{2}};
    known.estates = 1;
    known.sends_messages = known.is_encrypted = known.is_named = true;
    known.backup_at = known.now - 26h;
    known.witnesses = 1;
    return known;
}

Line of(const Known& known, Item item) {
    const std::vector<Line> lines = lines_of(known);
    EXPECT_EQ(lines.size(), count_of<Item>());
    for (std::size_t i = 0; i < lines.size(); ++i)
        EXPECT_EQ(lines[i].item, static_cast<Item>(i)) << "in their order";
    return lines[static_cast<std::size_t>(item)];
}

}  // namespace

TEST(Opening, MissesNothingWhereAllIsDone) {
    for (const Line& line : lines_of(ready())) EXPECT_EQ(line.missing, 0) << to_text(line.item);
}

TEST(Opening, MissesEachThingByItself) {
    struct Row {
        Item item;
        void (*take)(Known& known);
        std::int64_t missing;
        std::vector<std::string> names;
    };
    const Row rows[] = {
        {Item::unit_accounts, [](Known& k) { k.posts[0].unit = UnitId{9}; }, 1, {"机场路街道"}},
        {Item::dispatchers,
         [](Known& k) { k.posts[1].region = RegionCode::of("130202"); },
         1,
         {"路北区"}},
        {Item::dispatchers, [](Known& k) { k.posts[1].role = Role::street; }, 1, {"路北区"}},
        {Item::second_factors, [](Known& k) { k.second_factors.clear(); }, 1, {}},
        {Item::enterprises, [](Known& k) { k.units.pop_back(); }, 1, {}},
        {Item::enterprise_accounts,
         [](Known& k) { k.posts[2].enterprise = EnterpriseId{8}; },
         1,
         {"甲物业"}},
        {Item::estates, [](Known& k) { k.estates = 0; }, 1, {}},
        {Item::calendar, [](Known& k) { k.missing_years = {2026}; }, 1, {"2026"}},
        {Item::policy, [](Known& k) { k.unconfirmed = {"签收时限"}; }, 1, {"签收时限"}},
        {Item::gateway, [](Known& k) { k.sends_messages = false; }, 1, {}},
        {Item::front, [](Known& k) { k.is_encrypted = false; }, 1, {}},
        {Item::front, [](Known& k) { k.is_encrypted = k.is_named = false; }, 2, {}},
        {Item::backup, [](Known& k) { k.backup_at.reset(); }, 1, {}},
        {Item::backup, [](Known& k) { k.backup_at = k.now - 26h - 1ms; }, 1, {}},
        {Item::witnesses, [](Known& k) { k.witnesses = 0; }, 1, {}},
    };
    for (const Row& row : rows) {
        Known known = ready();
        row.take(known);
        EXPECT_EQ(of(known, row.item), (Line{row.item, row.missing, row.names}))
            << to_text(row.item);
        for (const Line& line : lines_of(known))
            EXPECT_TRUE(line.item == row.item || line.missing == 0) << to_text(line.item);
    }
}

TEST(Opening, NamesTenAndCountsAll) {
    Known known = ready();
    for (int i = 0; i < 30; ++i) known.unconfirmed.push_back(std::to_string(i));
    EXPECT_EQ(of(known, Item::policy).missing, 30);
    EXPECT_EQ(of(known, Item::policy).names.size(), 10U);
    EXPECT_EQ(of(known, Item::policy).names.back(), "9");
}

TEST(Opening, AsksNoAccountOfACommunity) {
    Known known = ready();
    known.units.push_back(unit(3, registry::UnitKind::community_office, "某社区"));
    EXPECT_EQ(of(known, Item::unit_accounts).missing, 0);
}

}  // namespace anju::opening
