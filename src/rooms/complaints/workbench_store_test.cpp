// The workbench: each card holds what its post may do now, and a post is shown its own cards.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rooms/complaints/cases_test.h"
#include "rooms/complaints/lists_test.h"
#include "rooms/complaints/rules.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

// In each state in which somebody's work waits, led by each kind of unit and by the office of
// another street, with and without help, at a place that is known to each depth.
std::vector<ComplaintId> every_kind_of_work(Site& site) {
    using State::dispatched, State::replied, State::rework, State::visiting;
    const Limits limits = fixture::limits_for(Urgency::U3);
    const Case filed = site.file();
    const UnitId elsewhere = site.actor("street xu").unit();
    std::vector<ComplaintId> ids;
    site.db().write([&](db::Tx& tx) {
        const auto unit = [&](std::string_view name) {
            return *registry::find_unit(
                tx, name == "elsewhere" ? elsewhere : UnitId{site.name(std::string(name))});
        };
        const auto keep = [&](Case c, const std::vector<registry::Unit>& helpers) {
            c.complainant = filed.complainant;
            c.person_key = filed.person_key;
            c.catalogue = {};
            c.enterprise = filed.enterprise;
            for (const int depth : {3, 2, 1, 0}) {
                c.place = filed.place;
                if (depth < 3) c.place.community = {};
                if (depth < 2) c.place.street = {};
                if (depth < 1) c.place.district = {};
                ids.push_back(insert_copy(tx, c));
                insert_assists(tx, ids.back(), helpers);
                take_claims(tx, ids.back());
            }
        };
        for (const char* name :
             {"U_QIAN", "U_COMMUNITY", "U_STREET", "elsewhere", "U_LUBEI", "U_FIRE"})
            for (const char* helper : {"", "U_FIRE", "U_STREET"}) {
                if (std::string_view(name) == helper) continue;
                Lead lead{unit(name), {}, {}, "由其主办"};
                if (*helper) lead.assists.push_back(unit(helper));
                for (const State state : {dispatched, State::working, replied, visiting, rework})
                    keep(fixture::case_in(state, Urgency::U3, lead), lead.assists);
                keep(*decide_signature(fixture::case_in(dispatched, Urgency::U3, lead),
                                       system_actor(), site.now),
                     lead.assists);
                keep(*decide_rating(fixture::case_in(visiting, Urgency::U3, lead),
                                    {Solved::unsolved, Satisfied::dissatisfied, {}},
                                    fixture::person("owner"), limits, site.now),
                     lead.assists);
            }
        Case unclassified = fixture::registered_case();
        keep(unclassified, {});
        unclassified.category.clear();
        keep(unclassified, {});
        return true;
    });
    return ids;
}

// Page after page to the end.
std::set<std::int64_t> whole_list(Site& site, std::string_view who, CaseFilter filter) {
    std::set<std::int64_t> found;
    filter.limit = Whole<1, 100>{100};
    do {
        const auto page = page_of(site, who, filter);
        for (const CaseRow& row : page.rows) found.insert(row.id.value);
        filter.cursor = CaseCursor::parse(page.next);
    } while (filter.cursor);
    return found;
}

bool may_work(const Case& c, Work work, const Actor& by) {
    const auto may = [&](Verb verb) { return check_verb(c, verb, by).has_value(); };
    switch (work) {
        case Work::to_classify:
            return may(Verb::classify) && (c.category.empty() || c.place.district.empty());
        case Work::to_dispatch:
            return may(Verb::dispatch);
        case Work::to_sign:
            return may(Verb::sign);
        case Work::to_contact:
            return may(Verb::contact);
        case Work::to_reply:
            return c.lead_unit == by.unit() &&
                   (c.state == State::working || c.state == State::rework);
        case Work::assisting:
            return is_handler(c, by) && c.lead_unit != by.unit() && !c.closed_at;
        case Work::to_review:
            return may(Verb::pass);
        case Work::to_visit:
            return may(Verb::record_visit);
        case Work::to_decide:
            return may(Verb::close) || may(Verb::reopen);
        case Work::due_today:
        case Work::overdue:
        case Work::mine_open:
            break;
    }
    return false;
}

}  // namespace

TEST(ComplaintWorkbench, ACardHoldsExactlyWhatItsPostMayDo) {
    Site site;
    every_kind_of_work(site);
    std::vector<Case> cases;
    site.db().read([&](db::Tx& tx) {
        for (const Case& c : list_cases_after(tx, {}, 1000)) cases.push_back(*find_case(tx, c.id));
        return true;
    });
    std::set<Work> met;
    for (const char* who : everybody) {
        const Actor actor = site.actor(who);
        const auto bench =
            site.db().read([&](db::Tx& tx) { return workbench_of(tx, actor, site.now); });
        ASSERT_TRUE(bench);
        for (const WorkCard& card : bench->cards) {
            if (card.work >= Work::due_today) continue;
            std::set<std::int64_t> expected;
            for (const Case& c : cases)
                if (in_scope(c, actor.scope) && may_work(c, card.work, actor))
                    expected.insert(c.id.value);
            CaseFilter filter;
            filter.work = card.work;
            EXPECT_EQ(whole_list(site, who, filter), expected) << who << " " << to_text(card.work);
            EXPECT_EQ(card.count.count, std::ssize(expected));
            EXPECT_EQ(card.query, "work=" + std::string(to_text(card.work)));
            if (!expected.empty()) met.insert(card.work);
        }
    }
    EXPECT_EQ(met.size(), static_cast<std::size_t>(Work::due_today));
}

TEST(ComplaintWorkbench, APostIsShownTheCardsOfItsRights) {
    using enum Work;
    const std::vector<Work> of_leads{to_sign, to_contact, to_reply, assisting, due_today, overdue};
    const std::vector<Work> of_reviewers{to_sign,   to_contact, to_reply, assisting,
                                         to_review, due_today,  overdue};
    const std::vector<Work> of_residents{mine_open, due_today, overdue};
    const std::pair<const char*, std::vector<Work>> rows[] = {
        {"owner wang", of_residents},
        {"operator ma", {to_classify, due_today, overdue}},
        {"dispatcher li", {to_classify, to_dispatch, to_review, due_today, overdue}},
        {"visitor lv", {to_visit, to_decide, due_today, overdue}},
        {"city he",
         {to_classify, to_dispatch, to_sign, to_contact, to_reply, assisting, to_review, to_decide,
          due_today, overdue}},
        {"district zheng",
         {to_sign, to_contact, to_reply, assisting, to_review, to_decide, due_today, overdue}},
        {"street wu", of_reviewers},
        {"community chen", of_reviewers},
        {"enterprise qian", of_leads},
        {"manager zhou", of_leads},
        {"department fire", of_leads},
        {"officer ping", {}},
        {"admin gao", {}},
        {"auditor shen", {}},
    };
    Site site;
    for (const auto& [who, expected] : rows) {
        const auto bench = site.db().read(
            [&, name = who](db::Tx& tx) { return workbench_of(tx, site.actor(name), site.now); });
        ASSERT_TRUE(bench);
        std::vector<Work> shown;
        for (const WorkCard& card : bench->cards) shown.push_back(card.work);
        EXPECT_EQ(shown, expected) << who;
    }
}

TEST(ComplaintWorkbench, DueTodayAndOverdueFollowTheClock) {
    Site site;
    const Case c = site.file();
    const auto count = [&](Work work) {
        CaseFilter filter;
        filter.work = work;
        return page_of(site, "dispatcher li", filter).rows.size();
    };
    EXPECT_EQ(count(Work::due_today), 0u);
    site.now = *c.next_due_at - std::chrono::hours{1};
    EXPECT_EQ(count(Work::due_today), 1u);
    EXPECT_EQ(count(Work::overdue), 0u);
    site.now = *c.next_due_at + std::chrono::milliseconds{1};
    EXPECT_EQ(count(Work::due_today), 0u);
    EXPECT_EQ(count(Work::overdue), 1u);
}

// --- where it lies and who is sent it ------------------------------------------------------------

TEST(Classifying, ToARegionAloneTakesTheCaseOutOfItsEstate) {
    Site site;
    FileComplaint cmd = site.complaint();
    cmd.category.reset();
    const Case filed = site.must(
        [&](db::Tx& tx) { return file_complaint(tx, site.actor("owner wang"), cmd, site.now); });
    ClassifyComplaint to;
    to.category = Text<4, 4>{"0201"};
    to.region = RegionCode::of("130208");
    const Case moved = site.must([&](db::Tx& tx) {
        return classify_complaint(tx, site.actor("operator ma"), filed, to, site.now);
    });
    EXPECT_EQ(moved.place.region(), RegionCode::of("130208"));
    EXPECT_FALSE(moved.place.estate.set());
    EXPECT_EQ(moved.place.estate_name, "");
    to.region = RegionCode::of("139999");
    EXPECT_NE(site.refused([&](db::Tx& tx) {
        return classify_complaint(tx, site.actor("operator ma"), moved, to, site.now);
    }),
              nullptr);
}

// What the catalogue sends by itself are complaints; a question is answered by who took it.
TEST(Dispatching, ByItselfIsOfComplaintsAlone) {
    Site site;
    FileComplaint cmd = site.complaint("0602");
    const auto state = [&] {
        return site
            .must([&](db::Tx& tx) {
                return file_complaint(tx, site.actor("owner wang"), cmd, site.now);
            })
            .state;
    };
    EXPECT_EQ(state(), State::dispatched);
    cmd.kind = Kind::consult;
    EXPECT_EQ(state(), State::registered);
}

}  // namespace anju::complaints
