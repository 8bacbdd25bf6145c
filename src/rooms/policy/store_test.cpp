// Real SQL on the engine under test.
#include "rooms/policy/checks.h"
#include "rooms/policy/office_test.h"
#include "rooms/policy/queries.h"
#include "support/tampering.h"

namespace anju::policy {
namespace {

using namespace fixture;

TEST_F(PolicyStore, knows_every_shipped_key_from_the_first_day_on) {
    db->read([](db::Tx& tx) {
        for (const char* name : {"complaints.sign.U0", "complaints.first_contact.U5",
                                 "complaints.accept.U3", "complaints.review"})
            EXPECT_GT(limit_of(tx, name, lubei_community, date_of(2020, 1, 1)).limit.count, 0);
        EXPECT_EQ(number_of(tx, "complaints.warn_percent", city, today).value, 80);
        EXPECT_EQ(number_of(tx, "complaints.rework_share_ppm", city, today).value, 500000);
        EXPECT_THROW((void)version_of(tx, "complaints.nothing", city, today), Fault);
        EXPECT_THROW((void)version_of(tx, key, city, date_of(2019, 12, 31)), Fault);
        return 0;
    });
}

TEST_F(PolicyStore, seeding_twice_changes_nothing) {
    const auto before = db->read([](db::Tx& tx) {
        return std::pair(
            tx.one<std::int64_t>("select count(*) from policy_versions"),
            tx.one<std::string>("select digest from policy_digests where matter = 'calendar'"));
    });
    prepare(*db);
    db->read([&](db::Tx& tx) {
        EXPECT_EQ(tx.one<std::int64_t>("select count(*) from policy_versions"), before.first);
        EXPECT_EQ(
            tx.one<std::string>("select digest from policy_digests where matter = 'calendar'"),
            before.second);
        return 0;
    });
}

TEST_F(PolicyStore, the_narrowest_scope_that_holds_on_the_day_wins) {
    take(lubei, date_of(2026, 4, 1), 4);
    take(RegionCode::of("130203006"), date_of(2026, 5, 1), 3);
    take(city, date_of(2026, 6, 1), 6);
    EXPECT_EQ(days_at(lubei_community, date_of(2026, 3, 31)), 5);
    EXPECT_EQ(days_at(lubei_community, date_of(2026, 4, 1)), 4);
    EXPECT_EQ(days_at(lubei_community, date_of(2026, 5, 1)), 3);
    EXPECT_EQ(days_at(RegionCode::of("130203001001"), date_of(2026, 5, 1)), 4);
    EXPECT_EQ(days_at(fengrun_community, date_of(2026, 5, 31)), 5);
    EXPECT_EQ(days_at(fengrun_community, date_of(2026, 6, 1)), 6);
    EXPECT_EQ(days_at(RegionCode{}, date_of(2026, 6, 1)), 6);
    EXPECT_EQ(days_at(city, date_of(2026, 5, 31)), 5);
    const auto listed = [&](const RegionCode& place, Date on) {
        return db->read([&](db::Tx& tx) {
            ValueFilter filter;
            filter.place = place;
            filter.on = on;
            for (const ValueRow& row : list_values(tx, filter, today).rows)
                if (row.key == key) return row.version->region;
            return RegionCode{};
        });
    };
    EXPECT_EQ(listed(lubei_community, date_of(2026, 4, 30)), lubei);
    EXPECT_EQ(listed(lubei_community, date_of(2026, 5, 1)), RegionCode::of("130203006"));
    EXPECT_EQ(listed(fengrun_community, date_of(2026, 5, 1)), city);
    EXPECT_EQ(facts(),
              "PolicyProposed PolicyApproved PolicyProposed PolicyApproved "
              "PolicyProposed PolicyEnded PolicyApproved ");
}

TEST_F(PolicyStore, a_row_finds_the_version_that_made_its_clock) {
    const auto old = db->read([](db::Tx& tx) { return limit_of(tx, key, city, today).id; });
    const PolicyId id = take(city, tomorrow, 7);
    db->read([&](db::Tx& tx) {
        EXPECT_EQ(limit_of(tx, key, city, tomorrow).id, id);
        EXPECT_EQ(find_row_before(tx, *find_version_row(tx, id))->id, old);
        EXPECT_FALSE(find_row_before(tx, *find_version_row(tx, old)));
        const auto kept = find_version(tx, old);
        EXPECT_EQ(limit_in(kept->value).count, 5);
        EXPECT_EQ(kept->valid_until, today);
        EXPECT_FALSE(find_version(tx, PolicyId{999999}));
        KeptVersions versions(tx);
        for (const char* asked : {"once", "again"}) {
            EXPECT_EQ(versions.find(old)->id, old) << asked;
            EXPECT_EQ(versions.find(id)->id, id) << asked;
            EXPECT_FALSE(versions.find(PolicyId{999999})) << asked;
        }
        return 0;
    });
}

TEST_F(PolicyStore, two_proposals_for_one_day_cannot_both_be_approved) {
    const auto first =
        write([&](db::Tx& tx) { return propose(tx, proposer, proposal(city, tomorrow, 7), now); });
    const auto second =
        write([&](db::Tx& tx) { return propose(tx, proposer, proposal(city, tomorrow, 8), now); });
    ASSERT_TRUE(write(
        [&](db::Tx& tx) { return approve(tx, approver, *load_proposal(tx, *first), {}, now); }));
    const auto refused = write(
        [&](db::Tx& tx) { return approve(tx, approver, *load_proposal(tx, *second), {}, now); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &policy_overlaps);
    Reject reason;
    reason.reason.value = "重复提案";
    EXPECT_TRUE(write([&](db::Tx& tx) {
        return reject(tx, approver, *load_proposal(tx, *second), reason, now);
    }));
    EXPECT_EQ(days_at(city, tomorrow), 7);
}

TEST_F(PolicyStore, the_calendar_is_read_anew_when_it_changed) {
    const Date child = date_of(2026, 6, 1);
    const WorkCalendar* before = db->read([](db::Tx& tx) { return &calendar(tx); });
    EXPECT_TRUE(is_workday(*before, child));
    EXPECT_EQ(before, db->read([](db::Tx& tx) { return &calendar(tx); }));
    EXPECT_EQ(before->known_until, date_of(2026, 12, 31));
    EditYear cmd = year_2026();
    cmd.days.push_back({child, DayKind::off, Text<1, 40>("试放假")});
    ASSERT_TRUE(edit(2026, cmd));
    db->read([&](db::Tx& tx) {
        EXPECT_FALSE(is_workday(calendar(tx), child));
        return 0;
    });
    EXPECT_TRUE(is_workday(*before, child)) << "what was handed out stays";
    EXPECT_EQ(facts(), "CalendarChanged ");
}

TEST_F(PolicyStore, every_calendar_that_held_is_kept_as_it_was) {
    const WorkCalendar before = db->read([](db::Tx& tx) { return calendar(tx); });
    EditSpans cmd;
    cmd.spans = {{Whole<0, 1440>(540), Whole<0, 1440>(1020)}};
    cmd.reason.value = "夏季作息";
    ASSERT_TRUE(write([&](db::Tx& tx) { return edit_spans(tx, proposer, cmd, now); }));
    db->read([&](db::Tx& tx) {
        const std::vector<DatedCalendar> kept = calendars(tx);
        EXPECT_EQ(kept.size(), 2u);
        EXPECT_EQ(kept.back().since, now);
        const auto same = [](const WorkCalendar& is, const WorkCalendar& was) {
            EXPECT_EQ(is.days_off, was.days_off);
            EXPECT_EQ(is.make_up_days, was.make_up_days);
            EXPECT_EQ(is.known_until, was.known_until);
            EXPECT_EQ(is.spans.size(), was.spans.size());
            for (std::size_t i = 0; i < std::min(is.spans.size(), was.spans.size()); ++i) {
                EXPECT_EQ(is.spans[i].from, was.spans[i].from);
                EXPECT_EQ(is.spans[i].to, was.spans[i].to);
            }
        };
        same(kept.front().calendar, before);
        same(kept.back().calendar, calendar(tx));
        const auto told = journal::entries_after(tx, shipped, 100).back();
        EXPECT_EQ(told.kind, "WorkHoursChanged");
        EXPECT_TRUE(told.data.json.contains(R"("before":[{"from_minute":510,"to_minute":720},)"))
            << told.data.json;
        EXPECT_TRUE(told.data.json.contains(R"("after":[{"from_minute":540,"to_minute":1020}])"));
        return 0;
    });
}

// The longest lists there may be, in characters that take most room, each day another than before.
TEST_F(PolicyStore, the_longest_list_fits_an_entry_of_the_log) {
    const auto repeated = [](std::string_view piece, std::size_t times) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i) text += piece;
        return text;
    };
    EditYear cmd;
    cmd.document.value = repeated("\U0001F3EE", 100);
    for (const std::string_view name : {"\U0001F3EE", "\U0001F409"}) {
        cmd.days.clear();
        for (Date d = date_of(2027, 1, 1); cmd.days.size() < days_a_year; d += std::chrono::days{1})
            cmd.days.push_back({d, DayKind::off, Text<1, 40>(repeated(name, 40))});
        ASSERT_TRUE(edit(2027, cmd));
    }
    cmd.days.push_back({date_of(2027, 12, 1), DayKind::off, Text<1, 40>("多")});
    EXPECT_EQ(edit(2027, cmd).error().kind, &calendar_days_too_many);
}

TEST_F(PolicyStore, a_day_stands_in_the_list_of_one_year) {
    const Date last_week = date_of(2026, 12, 28);
    EditYear next;
    next.document.value = "测试";
    next.reason.value = "元旦前一周";
    next.days = {{last_week, DayKind::off, Text<1, 40>("元旦")}};
    ASSERT_TRUE(edit(2027, next));
    EditYear cmd = year_2026();
    cmd.days.push_back(next.days.front());
    const auto refused = edit(2026, cmd);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &calendar_day_invalid);
}

// The list of a year may name days of December before it.
TEST_F(PolicyStore, a_year_counts_its_working_days_by_the_lists_of_both_years) {
    const auto counted = [&] {
        return db->read([](db::Tx& tx) { return detail_year(tx, 2026).workdays; });
    };
    std::int64_t expected = 0;
    db->read([&](db::Tx& tx) {
        for (Date day = date_of(2026, 1, 1); day <= date_of(2026, 12, 31);
             day += std::chrono::days{1})
            expected += is_workday(calendar(tx), day) ? 1 : 0;
        return true;
    });
    EXPECT_EQ(counted(), expected);
    EditYear next = year_2026();
    next.days = {{date_of(2026, 12, 31), DayKind::off, Text<1, 40>("元旦")},
                 {date_of(2027, 1, 1), DayKind::off, Text<1, 40>("元旦")}};
    ASSERT_TRUE(edit(2027, next));
    EXPECT_EQ(counted(), expected - 1);
    const CalendarYear shown = db->read([](db::Tx& tx) { return detail_year(tx, 2027); });
    ASSERT_EQ(shown.days.size(), 2u);
    EXPECT_EQ(shown.days.front().day, date_of(2026, 12, 31));
    ASSERT_EQ(shown.spans.size(), 2u);
    EXPECT_LT(shown.spans.front().from_minute, shown.spans.back().from_minute);
    EXPECT_EQ(shown.version, 2) << "the next one";
}

TEST_F(PolicyStore, proposals_are_found_by_key_state_and_whose_turn_it_is) {
    const PolicyId held = take(city, tomorrow, 7);
    const PolicyId draft = *write(
        [&](db::Tx& tx) { return propose(tx, proposer, proposal(lubei, tomorrow, 4), now); });
    db->read([&](db::Tx& tx) {
        const auto found = [&](const Actor& by, VersionFilter filter) {
            std::vector<PolicyId> ids;
            for (const VersionRow& row : list_versions(tx, by, filter).rows) ids.push_back(row.id);
            return ids;
        };
        using Ids = std::vector<PolicyId>;
        EXPECT_EQ(found(reader, {.state = ApprovalState::draft}), Ids{draft});
        EXPECT_EQ(found(approver, {.box = ApprovalBox::to_do}), Ids{draft});
        EXPECT_EQ(found(approver, {.box = ApprovalBox::decided}), Ids{held});
        EXPECT_EQ(found(proposer, {.box = ApprovalBox::begun}), (Ids{draft, held}));
        EXPECT_EQ(found(proposer, {.box = ApprovalBox::to_do}), Ids{});
        EXPECT_EQ(found(reader, {.key = Text<1, 80>(std::string(key))}).size(), 3u);
        EXPECT_EQ(count_version_boxes(tx, approver).to_do, 1);
        for (const ValueRow& row : list_values(tx, {}, today).rows)
            EXPECT_EQ(row.waiting, row.key == key ? 1 : 0) << row.key;
        return true;
    });
}

TEST_F(PolicyStore, of_the_past_days_left_out_the_first_is_named) {
    EditYear cmd = year_2026();
    const std::string first = to_text(cmd.days.front().day);
    cmd.days.clear();
    const auto refused = edit(2026, cmd);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, &calendar_day_past);
    EXPECT_EQ(refused.error().detail, first);
}

TEST_F(PolicyStore, a_room_goes_on_dating_where_it_stopped_and_begins_anew_with_a_calendar) {
    const auto left = [&] { return db->read([](db::Tx& tx) { return dating_of(tx, "x"); }); };
    const auto reached = [&](const std::string& calendar, std::optional<std::int64_t> row) {
        write([&](db::Tx& tx) {
            save_dating(tx, "x", calendar, row);
            return true;
        });
    };
    const auto first = left();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->reached, 0);
    reached(first->calendar, 50);
    EXPECT_EQ(left()->reached, 50);
    reached(first->calendar, {});
    EXPECT_FALSE(left()) << "all are dated";
    EditYear cmd = year_2026();
    cmd.days.push_back({date_of(2026, 6, 1), DayKind::off, Text<1, 40>("试放假")});
    ASSERT_TRUE(edit(2026, cmd));
    EXPECT_EQ(left()->reached, 0);
    EXPECT_NE(left()->calendar, first->calendar);
}

TEST_F(PolicyStore, verify_sees_a_city_value_that_ends_without_a_next_one) {
    write([](db::Tx& tx) {
        tx.exec(
            "update policy_versions set valid_until = '2026-12-31' where key = $1 and "
            "region = '1302'",
            key);
        return true;
    });
    db->read([](db::Tx& tx) {
        std::size_t faults = 0;
        for (const journal::Check& check : checks())
            faults += journal::result_of(check, tx).faults.size();
        EXPECT_EQ(faults, 3u) << "and another than the fact and the digest say";
        return 0;
    });
}

TEST_F(PolicyStore, holds_all_that_verify_recomputes) {
    db->read([](db::Tx& tx) {
        for (const journal::Check& check : checks()) {
            const auto result = journal::result_of(check, tx);
            EXPECT_TRUE(result.faults.empty()) << check.name << ": " << result.faults.front();
        }
        return 0;
    });
    write([](db::Tx& tx) {
        tx.exec(
            "insert into policy_versions (key, region, valid_from, value, article, document, "
            "standing, state, reason, proposed_by, proposed_post, proposed_at, decided_by) "
            "values ($1, '1302', '2026-01-01', '1', '', '', 'confirmed', 'approved', '', 7, "
            "'', 0, 7)",
            key);
        tx.exec("delete from policy_work_spans where from_minute = 510");
        return true;
    });
    db->read([](db::Tx& tx) {
        for (const journal::Check& check : checks())
            EXPECT_EQ(journal::result_of(check, tx).faults.size(), 1u) << check.name;
        return 0;
    });
}

TEST_F(PolicyStore, nothing_of_a_policy_or_the_calendar_can_be_changed_unnoticed) {
    take(city, tomorrow, 7);
    EditYear cmd = year_2026();
    cmd.days.push_back({date_of(2026, 6, 1), DayKind::off, Text<1, 40>("试放假")});
    ASSERT_TRUE(edit(2026, cmd));
    EXPECT_EQ(test::unnoticed(*db, {.tables = "policy_",
                                    .checks = checks(),
                                    .untold = {"policy_dating", "policy_digests"}}),
              std::vector<std::string>{});
}

}  // namespace
}  // namespace anju::policy
