// Lists, counts and exports: what each post sees, in which order, page by page.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "platform/journal/journal.h"
#include "rooms/complaints/cases_test.h"
#include "rooms/complaints/jobs.h"
#include "rooms/complaints/lists_test.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

// A mixed bag: cases of three estates in many states, a secret one, one without a place.
std::vector<ComplaintId> mixed_bag(Site& site) {
    std::vector<ComplaintId> ids;
    const auto keep = [&](const Case& c) {
        ids.push_back(c.id);
        site.now += std::chrono::minutes{7};
    };
    for (int i = 0; i < 3; ++i) {
        keep(site.file("owner wang", "0201", "E1"));
        keep(site.file("owner zhao", "0302", "E3"));
        keep(site.file("owner wang", "0602", "E2"));
    }
    keep(site.until_visiting());
    keep(site.rate(site.until_visiting(), "owner wang"));
    keep(site.rate(site.until_visiting(), "owner wang",
                   {Solved::unsolved, Satisfied::dissatisfied, {}}));
    keep(site.dispatch(site.file("owner zhao", "0103", "E3"), "U_FENG"));
    FileComplaint secret = site.complaint("0201");
    secret.secrecy = Secrecy::secret;
    const Case hidden = site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), secret, site.now); });
    keep(site.dispatch(hidden, "U_STREET"));
    DeskComplaint desk;
    desk.complaint = site.complaint();
    desk.complaint.estate.reset();
    desk.complaint.category.reset();
    desk.name = Text<1, 30>{"孙某"};
    desk.phone = Text<5, 20>{"13800000003"};
    keep(site.must(
        [&](db::Tx& tx) { return file_for_other(tx, site.actor("operator ma"), desk, site.now); }));
    DispatchComplaint helped;
    helped.unit = UnitId{site.name("U_STREET")};
    helped.assists = List<UnitId, 8>{{UnitId{site.name("U_FIRE")}}};
    helped.words = Text<0, 1000>{"街道主办，消防协办"};
    const auto keep_helped = [&](const Case& c) {
        keep(site.must([&](db::Tx& tx) {
            return dispatch_complaint(tx, site.actor("dispatcher li"), c, helped, site.now);
        }));
    };
    keep_helped(site.file());
    // The street helps where it sees the case anyway.
    helped.unit = UnitId{site.name("U_QIAN")};
    helped.assists = List<UnitId, 8>{{UnitId{site.name("U_STREET")}}};
    keep_helped(site.file());
    return ids;
}

}  // namespace

TEST(ComplaintLists, EverybodySeesInTheListWhatTheyMayLoadAndNothingElse) {
    Site site;
    const auto ids = mixed_bag(site);
    for (const char* who : everybody) {
        const Actor actor = site.actor(who);
        std::set<std::int64_t> expected;
        std::set<std::int64_t> assisting;
        site.db().read([&](db::Tx& tx) {
            for (const ComplaintId id : ids) {
                const auto c = load_case(tx, actor.scope, id);
                if (!c) continue;
                const bool helps =
                    actor.unit().set() && c->lead_unit != actor.unit() && is_handler(*c, actor);
                if (helps) assisting.insert(id.value);
                expected.insert(id.value);
            }
            return true;
        });
        const auto rows = page_of(site, who, {}).rows;
        const auto seen = ids_of(rows);
        EXPECT_EQ(seen.size(), expected.size()) << who;
        EXPECT_EQ(std::set(seen.begin(), seen.end()), expected) << who;
        CaseFilter helping;
        helping.work = Work::assisting;
        const auto helped = ids_of(page_of(site, who, helping).rows);
        EXPECT_EQ(std::set(helped.begin(), helped.end()), assisting) << who;
    }
}

TEST(ComplaintLists, PagesFollowOneAnotherWithoutGapOrOverlapInEveryOrder) {
    Site site;
    mixed_bag(site);
    for (const char* who : {"city he", "district zheng", "street wu", "owner wang"})
        for (const Order order : {Order::due, Order::ended, Order::newest, Order::oldest})
            for (const Tab tab : {Tab::all, Tab::open, Tab::done}) {
                CaseFilter filter;
                filter.tab = tab;
                filter.order = order;
                const auto whole = ids_of(page_of(site, who, filter).rows);
                filter.limit = Whole<1, 100>{2};
                std::vector<std::int64_t> paged;
                for (int pages = 0; pages < 40; ++pages) {
                    const auto page = page_of(site, who, filter);
                    EXPECT_EQ(page.rows.size(),
                              std::min<std::size_t>(2, whole.size() - paged.size()));
                    for (const std::int64_t id : ids_of(page.rows)) paged.push_back(id);
                    if (page.next.empty()) break;
                    filter.cursor = CaseCursor::parse(page.next);
                }
                EXPECT_EQ(paged, whole) << who;
            }
}

TEST(ComplaintLists, OpenCasesComeByDateAndBothKindsByTheDayOfFiling) {
    Site site;
    mixed_bag(site);
    CaseFilter filter;
    filter.tab = Tab::open;
    const auto rows = page_of(site, "city he", filter).rows;
    ASSERT_GT(rows.size(), 5u);
    EXPECT_TRUE(std::ranges::is_sorted(rows, {}, &CaseRow::next_due_at));
    const auto all = page_of(site, "city he", {}).rows;
    EXPECT_GT(all.size(), rows.size());
    EXPECT_TRUE(std::ranges::is_sorted(all, std::greater{}, &CaseRow::registered_at));
}

// A case of today that is due in fifteen minutes is newer than one of yesterday due next week.
TEST(ComplaintLists, NewestIsWhatWasFiledLast) {
    Site site;
    mixed_bag(site);
    for (const char* who : {"city he", "street wu", "owner wang"})
        for (const Tab tab : {Tab::all, Tab::open, Tab::done}) {
            CaseFilter filter;
            filter.tab = tab;
            filter.order = Order::newest;
            auto rows = page_of(site, who, filter).rows;
            const auto key = [](const CaseRow& row) {
                return std::pair(row.registered_at, row.id);
            };
            EXPECT_TRUE(std::ranges::is_sorted(rows, std::greater{}, key)) << who;
            filter.order = Order::oldest;
            std::ranges::reverse(rows);
            EXPECT_EQ(ids_of(page_of(site, who, filter).rows), ids_of(rows)) << who;
        }
}

TEST(ComplaintLists, APageDoesNotGoOnInAnotherOrder) {
    Site site;
    mixed_bag(site);
    CaseFilter filter;
    filter.limit = Whole<1, 100>{2};
    filter.order = Order::newest;
    filter.cursor = CaseCursor::parse(page_of(site, "city he", filter).next);
    ASSERT_TRUE(filter.cursor);
    page_of(site, "city he", filter);
    for (const Order other : {Order::due, Order::ended, Order::oldest}) {
        filter.order = other;
        EXPECT_THROW(page_of(site, "city he", filter), Fault) << to_text(other);
    }
}

// Many are met on the way through the days, a few are looked up: both ways find the same.
TEST(ComplaintLists, TheDaysOfFilingLeadToTheSameCasesAsTheStates) {
    Site site;
    mixed_bag(site);
    for (const char* who : everybody)
        for (const Tab tab : {Tab::all, Tab::open, Tab::done, Tab::due_today, Tab::overdue}) {
            CaseFilter filter;
            filter.tab = tab;
            const Actor by = site.actor(who);
            const auto by_day = site.db().read([&](db::Tx& tx) {
                const auto ask = ask_of(tx, by, filter, site.now);
                std::vector<std::int64_t> all;
                for (const Part& part : ask->parts) {
                    db::Query q("select id from complaints_cases");
                    add_conditions_by_day(q, *ask, part);
                    for (const std::int64_t id : tx.all<std::int64_t>(q)) all.push_back(id);
                }
                return all;
            });
            const auto rows = ids_of(page_of(site, who, filter).rows);
            EXPECT_EQ(std::set(by_day.begin(), by_day.end()), std::set(rows.begin(), rows.end()))
                << who << " " << to_text(tab);
        }
}

TEST(ComplaintLists, TheCallersOtherCasesAreFoundByThoseWhoMaySeeWhoCalled) {
    Site site;
    const auto ids = mixed_bag(site);
    for (const char* who : everybody) {
        const Actor by = site.actor(who);
        for (const ComplaintId id : ids) {
            CaseFilter filter;
            filter.caller_of = id;
            site.db().read([&](db::Tx& tx) {
                const auto mine = load_case(tx, by.scope, id);
                const auto found = list_cases(tx, by, filter, site.now);
                if (!mine || is_accused_side(by)) {
                    EXPECT_FALSE(found.has_value()) << who;
                    return true;
                }
                std::set<std::int64_t> expected;
                for (const ComplaintId other : ids) {
                    const auto c = load_case(tx, by.scope, other);
                    const bool same_phone = c && !c->contact.phone_digest.empty() &&
                                            c->contact.phone_digest == mine->contact.phone_digest;
                    const bool same_account =
                        c && c->complainant.set() && c->complainant == mine->complainant;
                    if (same_phone || same_account || (c && c->id == id))
                        expected.insert(other.value);
                }
                const auto seen = ids_of(found->rows);
                // One without a phone and an account is nobody's, not even its own.
                const bool known = !mine->contact.phone_digest.empty() || mine->complainant.set();
                if (by.scope.kind == ScopeKind::region) {
                    EXPECT_EQ(std::set(seen.begin(), seen.end()),
                              known ? expected : std::set<std::int64_t>{})
                        << who;
                }
                return true;
            });
        }
    }
}

struct Narrowed {
    const char* what;
    std::function<void(CaseFilter&)> narrow;
    std::function<bool(const CaseFilter&, const CaseRow&)> holds;
};

std::vector<Narrowed> narrowed(const Site& site, const std::vector<CaseRow>& all) {
    using F = CaseFilter;
    using R = CaseRow;
    const auto in_region = [](const F& f, const R& r) { return f.region->contains(r.region); };
    const auto region = [&](const char* what, const char* code) {
        return Narrowed{what, [=](F& f) { f.region = RegionCode::of(code); }, in_region};
    };
    // "TS20260305-00000012"
    const auto day = [](const R& r) {
        const auto part = [&](std::size_t at, std::size_t n) {
            return std::stoi(r.case_no.substr(at, n));
        };
        return date_of(part(2, 4), static_cast<unsigned>(part(6, 2)),
                       static_cast<unsigned>(part(8, 2)));
    };
    const auto [first, last] = std::ranges::minmax(all, {}, day);
    const Date first_day = day(first);
    const Date last_day = day(last);
    const auto served = std::ranges::find_if(all, [](const R& r) { return r.enterprise.set(); });
    return {
        {"state", [](F& f) { f.state = State::dispatched; },
         [](const F&, const R& r) { return r.state == State::dispatched; }},
        {"urgency", [](F& f) { f.urgency = Urgency::U2; },
         [](const F&, const R& r) { return r.urgency == Urgency::U2; }},
        {"group", [](F& f) { f.category = Text<2, 4>{"02"}; },
         [](const F&, const R& r) { return r.category.starts_with("02"); }},
        {"matter", [](F& f) { f.category = Text<2, 4>{"0302"}; },
         [](const F&, const R& r) { return r.category == "0302"; }},
        {"kind", [](F& f) { f.kind = Kind::complaint; },
         [](const F&, const R& r) { return r.kind == Kind::complaint; }},
        {"registered from", [=](F& f) { f.registered_from = last_day; },
         [=](const F&, const R& r) { return day(r) == last_day; }},
        {"registered until", [=](F& f) { f.registered_until = first_day; },
         [=](const F&, const R& r) { return day(r) == first_day; }},
        {"source", [](F& f) { f.source = Source::desk; },
         [](const F&, const R& r) { return r.source == Source::desk; }},
        {"estate", [&](F& f) { f.estate = EstateId{site.name("E2")}; },
         [](const F& f, const R& r) { return r.estate == *f.estate; }},
        region("district", "130208"),
        region("street", "130203001"),
        region("community", "130203001002"),
        {"unit", [&](F& f) { f.unit = UnitId{site.name("U_STREET")}; },
         [](const F& f, const R& r) { return r.lead_unit == *f.unit; }},
        {"enterprise", [=](F& f) { f.enterprise = served->enterprise; },
         [](const F& f, const R& r) { return r.enterprise == *f.enterprise; }},
        {"unclassified", [](F& f) { f.unclassified = true; },
         [](const F&, const R& r) { return r.category.empty(); }},
        {"due", [&](F& f) { f.due_before = site.now + std::chrono::hours{24}; },
         [](const F& f, const R& r) { return r.next_due_at && *r.next_due_at <= *f.due_before; }},
        {"number", [&](F& f) { f.words = Text<1, 40>{all.front().case_no}; },
         [&](const F&, const R& r) { return r.id == all.front().id; }},
        {"title", [](F& f) { f.words = Text<1, 40>{"一号小区：服务"}; },
         [](const F&, const R& r) { return r.title.starts_with("一号小区：服务"); }},
        {"several at once",
         [&](F& f) {
             f.region = RegionCode::of("130203");
             f.unit = UnitId{site.name("U_QIAN")};
             f.estate = EstateId{site.name("E1")};
         },
         [](const F& f, const R& r) { return r.estate == *f.estate && r.lead_unit == *f.unit; }},
    };
}

TEST(ComplaintLists, EachFilterKeepsWhatItNames) {
    Site site;
    mixed_bag(site);
    site.now += std::chrono::hours{24};
    FileComplaint other = site.complaint();
    other.kind = Kind::suggestion;
    other.category = Text<4, 4>{"0302"};
    site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), other, site.now); });
    const auto all = page_of(site, "city he", {}).rows;
    for (const Narrowed& row : narrowed(site, all)) {
        CaseFilter filter;
        row.narrow(filter);
        std::set<std::int64_t> expected;
        for (const CaseRow& r : all)
            if (row.holds(filter, r)) expected.insert(r.id.value);
        const auto seen = ids_of(page_of(site, "city he", filter).rows);
        EXPECT_EQ(std::set(seen.begin(), seen.end()), expected) << row.what;
        EXPECT_FALSE(expected.empty()) << row.what;
        EXPECT_LT(expected.size(), all.size()) << row.what;
    }
}

// Six hundred titles elsewhere that sort before the street's own do not hide it.
TEST(ComplaintLists, ACommonHeadOfATitleIsFoundInTheReadersOwnCases) {
    Site site;
    const Case own = site.file();
    site.db().write([&](db::Tx& tx) {
        Case other = own;
        set_region(other.place, RegionCode::of("130208001001"));
        other.title = "一号";
        for (int n = 0; n < 600; ++n) take_claims(tx, insert_copy(tx, other));
        return true;
    });
    CaseFilter filter;
    filter.words = Text<1, 40>{"一号"};
    EXPECT_EQ(ids_of(page_of(site, "street wu", filter).rows), std::vector{own.id.value});
    filter.words = Text<1, 40>{"一号小区：服务"};
    EXPECT_EQ(ids_of(page_of(site, "street wu", filter).rows), std::vector{own.id.value});
}

TEST(ComplaintLists, WordsOfSqlAreOnlyWords) {
    Site site;
    site.file();
    for (const char* evil : {"' or 1=1 --", "%", "\"; drop table complaints_cases; --", "TS2026"}) {
        CaseFilter filter;
        filter.words = Text<1, 40>{evil};
        EXPECT_TRUE(page_of(site, "city he", filter).rows.empty()) << evil;
    }
    EXPECT_EQ(page_of(site, "city he", {}).rows.size(), 1u);
}

// --- counts and workbench ------------------------------------------------------------------------

TEST(ComplaintCounts, AreTheSizesOfTheLists) {
    Site site;
    mixed_bag(site);
    site.now += std::chrono::days{2};
    for (const char* who : everybody) {
        const auto counts = site.db().read(
            [&](db::Tx& tx) { return count_cases(tx, site.actor(who), {}, site.now); });
        ASSERT_TRUE(counts);
        for (const StateCount& state : counts->states) {
            CaseFilter filter;
            filter.state = state.state;
            EXPECT_EQ(state.count.count, std::ssize(page_of(site, who, filter).rows)) << who;
            EXPECT_FALSE(state.count.more);
        }
        for (const TabCount& tab : counts->tabs) {
            CaseFilter filter;
            filter.tab = tab.tab;
            EXPECT_EQ(tab.count.count, std::ssize(page_of(site, who, filter).rows))
                << who << " " << to_text(tab.tab);
        }
    }
}

// Nobody has swept meanwhile: the row, the page and the tab say the same from the same moment on.
TEST(ComplaintLists, ACaseIsOverdueInItsRowOnItsPageAndInTheTabAlike) {
    Site site;
    const Case c = site.file();
    const auto told = [&](Instant now) {
        site.now = now;
        CaseFilter overdue;
        overdue.tab = Tab::overdue;
        const bool of_tab = !page_of(site, "city he", overdue).rows.empty();
        EXPECT_EQ(page_of(site, "city he", {}).rows.front().late, of_tab);
        EXPECT_EQ(site.db().read([&](db::Tx& tx) {
            return detail_of(tx, *find_case(tx, c.id), site.actor("city he"), now).late;
        }),
                  of_tab);
        return of_tab;
    };
    EXPECT_FALSE(told(*c.next_due_at));
    EXPECT_TRUE(told(*c.next_due_at + std::chrono::milliseconds{1}));
}

TEST(ComplaintLists, ARowSaysThatItsClockWarned) {
    Site site;
    Case c = site.file();
    const auto warned = [&] { return page_of(site, "city he", {}).rows.front().warned; };
    EXPECT_FALSE(warned());
    c.clocks[*c.next_clock]->warned = true;
    site.db().write([&](db::Tx& tx) {
        EXPECT_TRUE(update_case(tx, c));
        tx.take_claims("complaint", c.id.value);
        return true;
    });
    EXPECT_TRUE(warned());
}

TEST(ComplaintCounts, EndWhereNobodyCountsAnyMore) {
    Site site;
    const Case one = site.file();
    const Case two = site.dispatch(site.file(), "U_QIAN");
    const auto add = [&](const Case& c, int n) {
        site.db().write([&](db::Tx& tx) {
            for (int i = 0; i < n; ++i) take_claims(tx, insert_copy(tx, c));
            return true;
        });
    };
    const auto counted = [&] {
        return *site.db().read(
            [&](db::Tx& tx) { return count_cases(tx, site.actor("city he"), {}, site.now); });
    };
    const auto of_state = [&](State state) {
        const auto counts = counted();
        return std::ranges::find(counts.states, state, &StateCount::state)->count;
    };
    add(one, 8'998);
    add(two, 999);
    EXPECT_EQ(of_state(State::registered).count, 8'999);
    EXPECT_FALSE(of_state(State::registered).more);
    EXPECT_EQ(counted().tabs.front().count.count, 9'999);
    EXPECT_FALSE(counted().tabs.front().count.more);
    add(two, 1);
    EXPECT_EQ(counted().tabs.front().count.count, 9'999);
    EXPECT_TRUE(counted().tabs.front().count.more) << "of two states, neither of them long";
    add(one, 1'000);
    EXPECT_EQ(of_state(State::registered).count, 9'999);
    EXPECT_FALSE(of_state(State::registered).more);
    add(one, 1);
    EXPECT_EQ(of_state(State::registered).count, 9'999);
    EXPECT_TRUE(of_state(State::registered).more);
}

// --- exports -------------------------------------------------------------------------------------

TEST(ComplaintExports, HoldTheRowsOfTheListAndNobodysWords) {
    Site site;
    site.until_visiting();
    FileComplaint named = site.complaint();
    named.text.value = "我叫王建国，电话13800000001";
    site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), named, site.now); });
    const auto rows = [&](std::string_view who, std::int64_t limit) {
        return *site.db().read(
            [&](db::Tx& tx) { return export_cases(tx, site.actor(who), {}, limit, site.now); });
    };
    EXPECT_EQ(rows("city he", 1).size(), 1u);
    ASSERT_EQ(rows("city he", 9).size(), 2u);
    for (const CaseRow& row : rows("city he", 9)) {
        EXPECT_EQ(row.title.find("13800000001"), std::string::npos) << row.title;
        EXPECT_EQ(row.title.find("王建国"), std::string::npos) << row.title;
    }
}

}  // namespace anju::complaints
