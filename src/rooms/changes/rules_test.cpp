// What holds for a change of any kind: who decides it, by when, and what it is proposed as.
#include "rooms/changes/rules.h"

#include <gtest/gtest.h>

#include "rooms/changes/refusals.h"
#include "support/grant.h"
#include "support/machine.h"
#include "support/refusal.h"

namespace anju::changes {
namespace {

using test::person;
using test::refusal_of;

const Instant monday = instant_of(date_of(2026, 3, 2), 9);
const Date from = date_of(2026, 4, 1);

Change change_of_unit() {
    Change change{.id = ChangeId{1}, .subject = 7, .matter = "fire", .valid_from = from};
    change.before.unit = UnitValues{.name = "旧名称"};
    change.after.unit = UnitValues{.name = "新名称"};
    change.approval = proposed(person(10, capabilities), "机构改革", monday);
    return change;
}

Change change_of_catalogue() {
    Change change{.kind = ChangeKind::catalogue, .subject = 1, .matter = "03", .valid_from = from};
    change.region = RegionCode::of("1302");
    change.before.catalogue = CatalogueValues{.category = "03", .region = change.region};
    change.after.catalogue = change.before.catalogue;
    change.after.catalogue->automatic = true;
    change.approval = proposed(person(10, capabilities), "由街道先行处理", monday);
    return change;
}

TEST(Change, is_proposed_for_a_day_to_come_while_nothing_else_is_under_way) {
    Change change = change_of_unit();
    EXPECT_EQ(refusal_of(check_proposal(change, {}, monday)), nullptr);
    EXPECT_EQ(refusal_of(check_proposal(change, ChangeId{3}, monday)), &change_under_way);
    change.valid_from = civil_date(monday);
    EXPECT_EQ(refusal_of(check_proposal(change, ChangeId{3}, monday)), &change_under_way);
    EXPECT_EQ(refusal_of(check_proposal(change, {}, monday)), &starts_past);
    change.after = change.before;
    EXPECT_EQ(refusal_of(check_proposal(change, ChangeId{3}, monday)), &change_of_nothing);
}

TEST(Change, is_approved_by_a_second_person_before_its_day) {
    const Change change = change_of_unit();
    const auto refused = [&](std::int64_t user, ApprovalVerb verb, Instant now) {
        return refusal_of(decide_change(person(user, capabilities), change, verb, {}, {}, now));
    };
    EXPECT_EQ(refused(10, ApprovalVerb::approve, monday), &own_proposal);
    EXPECT_EQ(refused(10, ApprovalVerb::reject, monday), nullptr);
    EXPECT_EQ(refused(11, ApprovalVerb::approve, end_of(date_of(2026, 3, 31))), nullptr);
    EXPECT_EQ(refused(11, ApprovalVerb::approve, start_of(from)), &starts_past);
    EXPECT_EQ(refused(11, ApprovalVerb::reject, start_of(from)), nullptr);
}

TEST(Change, of_the_catalogue_is_approved_while_it_still_fits) {
    const Change change = change_of_catalogue();
    complaints::CatalogueRow row{.id = complaints::CatalogueId{1}, .category = "03"};
    row.region = RegionCode::of("1302");
    row.valid_from = date_of(2020, 1, 1);
    const std::vector<complaints::CatalogueRow> rows{row};
    const auto refused = [&](ApprovalVerb verb, std::span<const complaints::CatalogueRow> held) {
        return refusal_of(decide_change(person(11, capabilities), change, verb, {}, held, monday));
    };
    EXPECT_EQ(refused(ApprovalVerb::approve, rows), nullptr);
    EXPECT_EQ(refused(ApprovalVerb::approve, {}), &catalogue_row_over);
    EXPECT_EQ(refused(ApprovalVerb::reject, {}), nullptr);
}

TEST(Change, keeps_what_ends_as_it_was) {
    Change change = change_of_unit();
    EXPECT_EQ(values_of(change).unit->name, "新名称");
    change.deed = ChangeDeed::end;
    EXPECT_EQ(values_of(change).unit->name, "旧名称");
    EXPECT_TRUE(waits_for_its_day(ChangeKind::unit));
    EXPECT_FALSE(waits_for_its_day(ChangeKind::catalogue));
}

TEST(Change, goes_by_the_steps_that_the_readme_shows) {
    EXPECT_EQ(change_steps[0].capability, change_approve);
    test::expect_diagram(change_steps, "propose", "src/rooms/changes/README.md");
}

}  // namespace
}  // namespace anju::changes
