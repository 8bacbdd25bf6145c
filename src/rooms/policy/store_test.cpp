// Real SQL on the engine under test, and every route in process with the rights and scopes of
// different posts.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "platform/http/server.h"
#include "platform/journal/journal.h"
#include "rooms/policy/actions.h"
#include "rooms/policy/capabilities.h"
#include "rooms/policy/checks.h"
#include "rooms/policy/queries.h"
#include "rooms/policy/refusals.h"
#include "rooms/policy/routes.h"
#include "rooms/policy/seed.h"
#include "support/grant.h"
#include "support/test_db.h"

namespace anju::policy {
namespace {

const RegionCode city = RegionCode::of("1302");
const RegionCode lubei = RegionCode::of("130203");
const RegionCode lubei_community = RegionCode::of("130203006005");
const RegionCode fengrun_community = RegionCode::of("130208001001");
const Date today = date_of(2026, 3, 10);
const Date tomorrow = today + std::chrono::days{1};
const Instant now = instant_of(today, 10);
constexpr std::string_view key = "complaints.handle.U3";

void prepare(db::Db& db) {
    db.write([](db::Tx& tx) {
        seed_policy(tx, test::TestDb::root() + "/data", instant_of(date_of(2026, 1, 1), 0));
        return true;
    });
}

Actor post_of(std::int64_t user, RegionCode region, std::initializer_list<Capability> rights) {
    Actor actor;
    actor.user = UserId{user};
    actor.post = PostId{user};
    actor.role = Role::city_bureau;
    actor.scope = {ScopeKind::region, std::move(region), {}, {}, {}, {}};
    actor.post_name = "岗位" + std::to_string(user);
    test::grant(actor, rights);
    return actor;
}

const Actor proposer = post_of(1, city,
                               {Capability::open, Capability::signed_in, policy_read,
                                policy_propose, policy_approve, calendar_edit});
const Actor approver = post_of(2, city,
                               {Capability::open, Capability::signed_in, policy_read,
                                policy_propose, policy_approve, calendar_edit});
const Actor district =
    post_of(3, lubei, {Capability::open, Capability::signed_in, policy_read, policy_propose});
const Actor reader = post_of(4, lubei, {Capability::open, Capability::signed_in, policy_read});

ProposeVersion proposal(RegionCode region, Date from, int workdays) {
    ProposeVersion cmd;
    cmd.key.value = std::string(key);
    cmd.region = std::move(region);
    cmd.valid_from = from;
    cmd.value.limit = LimitInput{Whole<0, 1000000>(workdays), LimitUnit::work_days};
    cmd.article.value = "《示例办法》第七条";
    cmd.document.value = "示例〔2026〕1号";
    cmd.standing = Standing::confirmed;
    cmd.reason.value = "按新办法调整";
    return cmd;
}

class PolicyStore : public testing::Test {
   protected:
    test::TestDb db{prepare};

    template <class F>
    auto write(F&& f) {
        return db->write(std::forward<F>(f));
    }
    std::int32_t days_at(const RegionCode& place, Date on) {
        return db->read([&](db::Tx& tx) { return limit_of(tx, key, place, on).limit.count; });
    }
    // Proposed by one and approved by another.
    PolicyId take(RegionCode region, Date from, int workdays) {
        return write([&](db::Tx& tx) {
            const auto id = propose(tx, proposer, proposal(std::move(region), from, workdays), now);
            EXPECT_TRUE(id && approve(tx, approver, *load_proposal(tx, *id), {}, now));
            return id.value_or(PolicyId{});
        });
    }
    // The year as it is now, to be edited.
    EditYear year_2026() {
        EditYear cmd;
        cmd.document.value = "测试";
        cmd.reason.value = "增加一天";
        cmd.days = db->read([](db::Tx& tx) {
            return tx.all<CalendarDay>(
                "select day, kind, name from policy_calendar_days where year = 2026 order by day");
        });
        return cmd;
    }
    Result<void> edit(int year, const EditYear& cmd) {
        return write([&](db::Tx& tx) { return edit_year(tx, proposer, year, cmd, now); });
    }
    std::string facts() {
        return db->read([](db::Tx& tx) {
            std::string kinds;
            for (const auto& entry : journal::entries_after(tx, 0, 100)) kinds += entry.kind + " ";
            return kinds;
        });
    }
    http::Response ask(const Actor* who, http::Method method, std::string target,
                       std::string body = {}, std::optional<std::int64_t> seen = {}) {
        const http::RoomTable rooms[] = {{"policy", routes(), refusal_list()}};
        const http::Authenticate as = [&](db::Tx&, std::string_view,
                                          Instant) -> std::optional<Actor> {
            if (who == nullptr) return std::nullopt;
            return *who;
        };
        http::Request request;
        request.method = method;
        request.target = std::move(target);
        request.body = std::move(body);
        if (who != nullptr) request.session = "token";
        request.if_match = seen;
        return http::serve_in_process(*db, rooms, as, request, now);
    }
};

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
        return std::pair(tx.one<std::int64_t>("select count(*) from policy_versions"),
                         tx.one<std::string>("select digest from policy_calendar_digest"));
    });
    prepare(*db);
    db->read([&](db::Tx& tx) {
        EXPECT_EQ(tx.one<std::int64_t>("select count(*) from policy_versions"), before.first);
        EXPECT_EQ(tx.one<std::string>("select digest from policy_calendar_digest"), before.second);
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
              "PolicyProposed PolicyApproved ");
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
        const auto told = journal::entries_after(tx, 0, 100).back();
        EXPECT_EQ(told.noun, "calendar");
        EXPECT_EQ(told.id, 0) << "of no year";
        return 0;
    });
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
        for (const journal::Check& check : checks()) faults += check.run(tx).faults.size();
        EXPECT_EQ(faults, 1u);
        return 0;
    });
}

TEST_F(PolicyStore, holds_all_that_verify_recomputes) {
    db->read([](db::Tx& tx) {
        for (const journal::Check& check : checks()) {
            const auto result = check.run(tx);
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
        tx.exec("delete from policy_work_spans");
        return true;
    });
    db->read([](db::Tx& tx) {
        for (const journal::Check& check : checks())
            EXPECT_EQ(check.run(tx).faults.size(), 1u) << check.name;
        return 0;
    });
}

// --- routes --------------------------------------------------------------------------------------

constexpr const char* proposal_body =
    R"({"key":"complaints.handle.U3","region":"130203","valid_from":"2026-04-01",)"
    R"("value":{"limit":{"count":4,"unit":"work_days"}},"article":"《示例办法》第七条",)"
    R"("document":"示例〔2026〕1号","standing":"confirmed","reason":"按新办法调整"})";

TEST_F(PolicyStore, the_values_of_a_place_and_day_are_listed) {
    const auto reply = ask(&reader, http::GET, "/api/policy/values?place=130203&on=2026-03-10");
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_TRUE(reply.body.contains(R"("value_text":"5 个工作日")")) << reply.body;
    EXPECT_TRUE(reply.body.contains("平台拟用默认值"));
    const auto found = ask(&reader, http::GET, "/api/policy/values?text=%E9%A2%84%E8%AD%A6");
    EXPECT_TRUE(found.body.contains("complaints.warn_percent"));
    EXPECT_FALSE(found.body.contains("complaints.accept"));
}

TEST_F(PolicyStore, pages_of_versions_follow_one_another_without_gap_or_overlap) {
    db->write([](db::Tx& tx) {
        return tx.exec(
            "insert into policy_versions (key, region, valid_from, value, article, document, "
            "standing, state, reason, proposed_post, proposed_at) select key, region, valid_from, "
            "value, article, document, standing, 'rejected', '', '', 0 from policy_versions");
    });
    db->read([](db::Tx& tx) {
        VersionFilter filter;
        filter.limit = Whole<1, 200>(200);
        std::vector<PolicyId> whole;
        for (const VersionRow& row : list_versions(tx, reader, filter).rows)
            whole.push_back(row.id);
        EXPECT_EQ(list_versions(tx, reader, {}).rows.size(), 50u) << "unless it is said";
        for (const auto size : {std::size_t{7}, whole.size() - 1, whole.size()}) {
            filter.limit = Whole<1, 200>(static_cast<std::int64_t>(size));
            filter.cursor.reset();
            std::vector<PolicyId> found;
            do {
                const auto page = list_versions(tx, reader, filter);
                EXPECT_EQ(page.rows.size(), std::min(size, whole.size() - found.size()));
                for (const VersionRow& row : page.rows) found.push_back(row.id);
                filter.cursor = http::Cursor<PolicyId>::parse(page.next);
            } while (filter.cursor);
            EXPECT_EQ(found, whole) << size;
        }
        return true;
    });
}

TEST_F(PolicyStore, a_proposal_goes_to_a_second_person) {
    const auto made = ask(&district, http::POST, "/api/policy/versions", proposal_body);
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_TRUE(made.body.contains(R"("may":[])")) << made.body;
    const auto id = db->read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select max(id) from policy_versions"); });
    const std::string at = "/api/policy/versions/" + std::to_string(id);
    EXPECT_TRUE(ask(&approver, http::GET, at).body.contains(R"("may":["approve","reject"])"));
    EXPECT_TRUE(
        ask(&reader, http::GET, "/api/policy/versions?state=draft").body.contains("示例〔2026〕"));
    EXPECT_EQ(ask(&district, http::POST, at + "/approval", "{}").status, 403);
    EXPECT_EQ(ask(&approver, http::POST, at + "/approval", "{}", 2).status, 409);
    EXPECT_EQ(days_at(lubei_community, date_of(2026, 4, 1)), 5) << "a draft holds nowhere";
    const auto approved = ask(&approver, http::POST, at + "/approval", "{}", 1);
    EXPECT_EQ(approved.status, 200) << approved.body;
    EXPECT_EQ(days_at(lubei_community, date_of(2026, 4, 1)), 4);
    const auto again = ask(&approver, http::POST, at + "/approval", "{}");
    EXPECT_EQ(again.status, 409);
    EXPECT_TRUE(again.body.contains(decided_already.code));
    EXPECT_EQ(ask(&approver, http::POST, at + "/rejection", R"({"reason":"不妥"})").status, 409);
    EXPECT_EQ(ask(&approver, http::POST, "/api/policy/versions/99999/approval", "{}").status, 404);
    const auto history = ask(&district, http::GET, "/api/policy/keys/complaints.handle.U3");
    EXPECT_TRUE(history.body.contains(R"("may":["propose"])")) << history.body;
    const auto read_only = ask(&reader, http::GET, "/api/policy/keys/complaints.handle.U3");
    EXPECT_TRUE(read_only.body.contains(R"("may":[])")) << read_only.body;
    EXPECT_TRUE(history.body.contains(R"("decided_post":"岗位2")"));
    const auto current = [&](Date on) {
        return db->read([&](db::Tx& tx) {
            return detail_key(tx, district.scope, "complaints.handle.U3", on)->current;
        });
    };
    EXPECT_TRUE(current(today).set());
    EXPECT_NE(current(today), PolicyId{id}) << "it holds from April on";
    EXPECT_EQ(current(date_of(2026, 4, 1)), PolicyId{id});
    EXPECT_EQ(ask(&reader, http::GET, "/api/policy/keys/no.such").status, 404);
}

TEST_F(PolicyStore, nobody_approves_what_they_proposed) {
    std::string body = proposal_body;
    const auto made = ask(&proposer, http::POST, "/api/policy/versions", body);
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_TRUE(made.body.contains(R"("may":["reject"])"));
    const auto id = db->read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select max(id) from policy_versions"); });
    const auto refused = ask(&proposer, http::POST,
                             "/api/policy/versions/" + std::to_string(id) + "/approval", "{}");
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(refused.body.contains(own_proposal.code)) << refused.body;
}

TEST_F(PolicyStore, a_faulty_proposal_is_told_at_its_field) {
    const auto replaced = [](std::string_view what, std::string_view with) {
        std::string body = proposal_body;
        return body.replace(body.find(what), what.size(), with);
    };
    struct Case {
        std::string body;
        const RefusalKind& refusal;
        std::string_view pointer;
    };
    const Case cases[] = {
        {replaced("complaints.handle.U3", "complaints.handle.U9"), policy_key_unknown, "/key"},
        {replaced("130203", "130208"), policy_region_foreign, "/region"},
        {replaced(R"("count":4)", R"("count":0)"), policy_value_invalid, "/value/limit/count"},
    };
    for (const Case& c : cases) {
        const auto reply = ask(&district, http::POST, "/api/policy/versions", c.body);
        EXPECT_EQ(reply.status, 422) << reply.body;
        EXPECT_TRUE(reply.body.contains(c.refusal.code)) << reply.body;
        EXPECT_TRUE(reply.body.contains(c.pointer)) << reply.body;
    }
    EXPECT_EQ(ask(&reader, http::POST, "/api/policy/versions", proposal_body).status, 403);
    EXPECT_EQ(ask(nullptr, http::POST, "/api/policy/versions", proposal_body).status, 401);
}

TEST_F(PolicyStore, a_year_of_the_calendar_is_shown_and_edited) {
    const auto shown = ask(&proposer, http::GET, "/api/policy/calendar/2026");
    EXPECT_TRUE(shown.body.contains(R"("known":true)")) << shown.body;
    EXPECT_TRUE(shown.body.contains(R"("may":["edit"])"));
    EXPECT_TRUE(shown.body.contains(R"("from_minute":510)"));
    EXPECT_TRUE(
        ask(&reader, http::GET, "/api/policy/calendar/2027").body.contains(R"("known":false)"));
    EXPECT_EQ(ask(&reader, http::GET, "/api/policy/calendar/soon").status, 404);
    const char* body =
        R"({"days":[{"day":"2027-01-01","kind":"off","name":"元旦"}],"document":"国办发明电",)"
        R"("reason":"公布了明年安排"})";
    EXPECT_EQ(ask(&reader, http::PUT, "/api/policy/calendar/2027", body).status, 403);
    const auto edited = ask(&proposer, http::PUT, "/api/policy/calendar/2027", body, 1);
    EXPECT_EQ(edited.status, 200) << edited.body;
    EXPECT_EQ(ask(&proposer, http::PUT, "/api/policy/calendar/2027", body, 1).status, 409);
    const auto past = ask(&proposer, http::PUT, "/api/policy/calendar/2025", body);
    EXPECT_TRUE(past.body.contains(calendar_year_past.code)) << past.body;
    const auto far = ask(&proposer, http::PUT, "/api/policy/calendar/2030", body);
    EXPECT_TRUE(far.body.contains(calendar_year_out_of_range.code)) << far.body;
    const auto spans =
        ask(&proposer, http::PUT, "/api/policy/spans",
            R"({"spans":[{"from_minute":540,"to_minute":1020}],"reason":"夏季作息"})");
    EXPECT_EQ(spans.status, 200) << spans.body;
    EXPECT_TRUE(spans.body.contains(R"("from_minute":540)"));
    const auto none =
        ask(&proposer, http::PUT, "/api/policy/spans", R"({"spans":[],"reason":"夏季作息"})");
    EXPECT_TRUE(none.body.contains(work_spans_invalid.code)) << none.body;
}

TEST_F(PolicyStore, the_official_list_is_taken_in_whole_or_not_at_all) {
    const auto send = [&](const std::string& text) {
        std::filesystem::create_directories(test::TestDb::scratch_folder());
        const std::string path = test::TestDb::scratch_folder() + "/list.csv";
        std::ofstream(path, std::ios::binary) << text;
        const http::RoomTable rooms[] = {{"policy", routes(), refusal_list()}};
        http::Request request;
        request.method = http::POST;
        request.target = "/api/policy/calendar/2027/list";
        request.content_type = "multipart/form-data; boundary=x";
        request.session = "token";
        request.uploads = {{"file", "2027.csv", path, static_cast<std::int64_t>(text.size())}};
        return http::serve_in_process(
            *db, rooms, [](db::Tx&, std::string_view, Instant) { return std::optional(proposer); },
            request, now);
    };
    const auto faulty = send("日期,类别,名称\n2027-01-01,休,元旦\n元旦,休,元旦\n");
    EXPECT_EQ(faulty.status, 422) << faulty.body;
    EXPECT_TRUE(faulty.body.contains(calendar_file_invalid.code)) << faulty.body;
    EXPECT_TRUE(faulty.body.contains("line 3")) << faulty.body;
    const auto taken = send("日期,类别,名称\n2027-01-01,休,元旦\n2027-01-03,班,元旦\n");
    EXPECT_EQ(taken.status, 200) << taken.body;
    EXPECT_TRUE(taken.body.contains("2027-01-03")) << taken.body;
    const auto outside = send("日期,类别,名称\n2028-01-01,休,元旦\n");
    EXPECT_TRUE(outside.body.contains(calendar_day_invalid.code)) << outside.body;
}

TEST_F(PolicyStore, a_deadline_says_which_rule_made_it_and_why) {
    const std::string at = "/api/policy/deadline?start=2026-04-29T09:00:00%2B08:00";
    const auto by_key = ask(&reader, http::GET, at + "&key=complaints.handle.U3&place=130203");
    EXPECT_EQ(by_key.status, 200) << by_key.body;
    EXPECT_TRUE(by_key.body.contains(R"("due":"2026-05-09T23:59:59.999+08:00")")) << by_key.body;
    EXPECT_TRUE(by_key.body.contains("劳动节放假，不计入"));
    EXPECT_TRUE(by_key.body.contains("平台拟用默认值"));
    const auto by_limit = ask(&reader, http::GET, at + "&count=240&unit=work_hours");
    EXPECT_TRUE(by_limit.body.contains(R"("due":"2026-04-29T14:30:00+08:00")")) << by_limit.body;
    EXPECT_TRUE(by_limit.body.contains(R"("rule":null)"));
    EXPECT_TRUE(ask(&reader, http::GET, at).body.contains(deadline_limit_missing.code));
    EXPECT_TRUE(
        ask(&reader, http::GET, at + "&key=nothing").body.contains(policy_key_unknown.code));
    EXPECT_TRUE(ask(&reader, http::GET, at + "&key=complaints.warn_percent")
                    .body.contains(policy_not_limit.code));
    EXPECT_EQ(ask(&reader, http::GET, at + "&count=500&unit=work_days").status, 422);
    const auto far = ask(&reader, http::GET, at + "&count=300&unit=work_days");
    EXPECT_TRUE(far.body.contains(R"("provisional":true)"));
}

}  // namespace
}  // namespace anju::policy
