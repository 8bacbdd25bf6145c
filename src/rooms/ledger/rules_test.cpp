// What makes a posting good, by precedence; the machine of vouchers; periods, reservations, groups.
#include "rooms/ledger/rules.h"

#include <gtest/gtest.h>

#include <limits>

#include "rooms/ledger/recount_rules.h"
#include "rooms/ledger/refusals.h"
#include "support/grant.h"
#include "support/machine.h"
#include "support/refusal.h"

namespace anju::ledger {
namespace {

using anju::test::refusal_of;

const Date monday = date_of(2026, 3, 2);
const Date tuesday = date_of(2026, 3, 3);
constexpr std::int64_t most = (std::int64_t{1} << 53) - 1;

Money fen(std::int64_t amount) { return Money::of_fen(amount); }

const AccountId bank{1};
const AccountId fund{2};   // sums its parts
const AccountId house{3};  // one of them, covered
const AccountId income{4};

class LedgerRules : public testing::Test {
   protected:
    LedgerRules() {
        ground.period = Period{.id = PeriodId{1}, .begins_on = date_of(2026, 3, 1)};
        put({.id = bank, .code = "1001"});
        put({.id = fund,
             .code = "3001",
             .kind = AccountKind::equity,
             .side = Side::credit,
             .takes = Takes::parts});
        put({.id = house,
             .parent = fund,
             .code = "3001.H1",
             .kind = AccountKind::equity,
             .side = Side::credit,
             .cover = Cover::covered,
             .grp = "B1"});
        put({.id = income, .code = "4001", .kind = AccountKind::income, .side = Side::credit});
    }
    void put(const Account& account) { ground.accounts[account.id].account = account; }
    // As after an earlier day on which so much came in.
    void came_in(std::int64_t amount) {
        ground.accounts[bank].rows = {{monday, {fen(amount), {}}}};
        ground.accounts[house].rows = {{monday, {{}, fen(amount)}}};
        ground.accounts[fund].rows = {{monday, {{}, fen(amount)}}};
    }
    Result<Effect> post(std::vector<Entry> entries, Ink ink = Ink::blue, Date on = tuesday) {
        kept = std::move(entries);
        return decide_posting({on, ink, kept, tuesday}, ground);
    }
    Ground ground;
    std::vector<Entry> kept;
};

TEST_F(LedgerRules, APostingMovesItsAccountsAndAllAboveThem) {
    const auto effect = post({{bank, house, fen(689920)}});
    ASSERT_TRUE(effect.has_value());
    EXPECT_EQ(effect->sum_fen, fen(689920));
    const std::vector<DayTotals> in{{tuesday, {fen(689920), {}}}};
    const std::vector<DayTotals> out{{tuesday, {{}, fen(689920)}}};
    EXPECT_EQ(effect->rows.at(bank), in);
    EXPECT_EQ(effect->rows.at(house), out);
    EXPECT_EQ(effect->rows.at(fund), out);
    EXPECT_EQ(effect->rows.size(), 3U);
    const std::vector<NewBalance> balances{{bank, fen(689920), fen(689920)},
                                           {house, fen(689920), fen(689920)}};
    EXPECT_EQ(effect->balances, balances);
}

TEST_F(LedgerRules, AnEarlierDayShiftsTheDaysBehindIt) {
    const std::vector<DayTotals> rows{{monday, {fen(10), fen(1)}}, {tuesday, {fen(20), fen(2)}}};
    const std::vector<DayTotals> shifted{{monday, {fen(15), fen(4)}}, {tuesday, {fen(25), fen(5)}}};
    EXPECT_EQ(*rows_after(rows, monday, {fen(5), fen(3)}), shifted);
    const Date sunday = date_of(2026, 3, 1);
    const std::vector<DayTotals> before{
        {sunday, {fen(5), fen(3)}}, {monday, {fen(15), fen(4)}}, {tuesday, {fen(25), fen(5)}}};
    EXPECT_EQ(*rows_after(rows, sunday, {fen(5), fen(3)}), before);
    const Date friday = date_of(2026, 3, 6);
    const std::vector<DayTotals> behind{{friday, {fen(25), fen(5)}}};
    EXPECT_EQ(*rows_after(rows, friday, {fen(5), fen(3)}), behind);
}

TEST_F(LedgerRules, EntriesAreRefusedByPrecedence) {
    EXPECT_EQ(refusal_of(post({})), &entries_none);
    for (const std::int64_t amount :
         {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min()})
        EXPECT_EQ(refusal_of(post({{bank, bank, fen(amount)}})), &amount_not_positive) << amount;
    EXPECT_EQ(refusal_of(post({{AccountId{9}, AccountId{9}, fen(1)}})), &entry_of_one_account);
    EXPECT_EQ(refusal_of(post({{AccountId{9}, fund, fen(1)}})), &account_absent);
    EXPECT_EQ(refusal_of(post({{bank, AccountId{9}, fen(1)}})), &account_absent);
    EXPECT_EQ(refusal_of(post({{bank, fund, fen(1)}})), &account_sums_parts);
    ground.accounts[fund].account.closed_on = monday;
    EXPECT_EQ(refusal_of(post({{bank, fund, fen(1)}})), &account_closed);
    EXPECT_EQ(refusal_of(check_reserve({{}, {}, fund, fen(1)}, ground.accounts.at(fund), monday)),
              &account_closed);
    ground.accounts[fund].account.closed_on.reset();
    EXPECT_EQ(refusal_of(post({{bank, income, fen(most)}, {bank, income, fen(1)}})),
              &amount_too_large);
    for (const std::int64_t amount : {most + 1, std::numeric_limits<std::int64_t>::max()})
        EXPECT_EQ(refusal_of(post({{bank, bank, fen(amount)}})), &amount_too_large) << amount;
    EXPECT_EQ(post({{bank, house, fen(1)}, {bank, fund, fen(1)}}).error().faults.front().pointer,
              "/entries/1/credit");
}

TEST_F(LedgerRules, TheLargestNumberFitsAndOneMoreDoesNot) {
    EXPECT_TRUE(post({{bank, income, fen(most)}}));
    ground.accounts[bank].rows = {{monday, {fen(1), {}}}};
    EXPECT_EQ(refusal_of(post({{bank, income, fen(most)}})), &totals_too_large);
    EXPECT_TRUE(post({{bank, income, fen(most - 1)}}));
}

TEST_F(LedgerRules, NothingIsPostedIntoAPeriodThatIsClosedOrAbsent) {
    ground.period->state = PeriodState::closed;
    EXPECT_EQ(refusal_of(post({{bank, income, fen(1)}})), &period_closed);
    ground.period.reset();
    EXPECT_EQ(refusal_of(post({{bank, income, fen(1)}})), &period_absent);
    EXPECT_EQ(refusal_of(post({{bank, income, fen(0)}})), &amount_not_positive);
}

TEST_F(LedgerRules, ACoveredAccountNeverSinksBelowWhatIsReserved) {
    came_in(100);
    EXPECT_TRUE(post({{house, bank, fen(100)}}));
    EXPECT_EQ(refusal_of(post({{house, bank, fen(101)}})), &balance_not_covered);
    ground.accounts[house].held_fen = fen(30);
    EXPECT_TRUE(post({{house, bank, fen(70)}}));
    EXPECT_EQ(refusal_of(post({{house, bank, fen(71)}})), &balance_not_covered);
    EXPECT_EQ(post({{house, bank, fen(70)}})->balances.back(),
              (NewBalance{house, fen(30), fen(0)}));
    // A free one may.
    EXPECT_TRUE(post({{income, bank, fen(101)}}));
    // What does not lower it is not asked.
    ground.accounts[house].held_fen = fen(500);
    EXPECT_TRUE(post({{bank, house, fen(1)}}));
}

TEST_F(LedgerRules, ACoveredAccountIsCoveredOnEveryLaterDayToo) {
    ground.accounts[bank].rows = {{monday, {fen(100), {}}}, {tuesday, {fen(100), fen(90)}}};
    ground.accounts[house].rows = {{monday, {{}, fen(100)}}, {tuesday, {fen(90), fen(100)}}};
    ground.accounts[fund].rows = ground.accounts[house].rows;
    EXPECT_EQ(refusal_of(post({{house, bank, fen(11)}}, Ink::blue, monday)), &balance_not_covered);
    EXPECT_TRUE(post({{house, bank, fen(10)}}, Ink::blue, monday));
}

TEST_F(LedgerRules, TotalsComeBeforeReservationsAndThoseBeforeCover) {
    came_in(100);
    ground.accounts[house].held_fen = fen(100);
    ground.settles = Reservation{.account = house, .amount_fen = fen(10)};
    EXPECT_EQ(refusal_of(post({{house, bank, fen(101)}})), &settlement_too_large);
    ground.settles->state = ReservationState::released;
    EXPECT_EQ(refusal_of(post({{house, bank, fen(101)}})), &reservation_over);
    ground.accounts[bank].rows = {{monday, {fen(100), fen(most)}}};
    EXPECT_EQ(refusal_of(post({{house, bank, fen(101)}})), &totals_too_large);
    ground.period->state = PeriodState::closed;
    EXPECT_EQ(refusal_of(post({{house, bank, fen(101)}})), &period_closed);
}

TEST_F(LedgerRules, AnAccountStandsAsTodayAndHasTheLeastOfTheDaysToCome) {
    const Date wednesday = date_of(2026, 3, 4);
    Standing standing{ground.accounts[house].account, {}, fen(5)};
    EXPECT_EQ(stands(standing, tuesday), (NewBalance{house, fen(0), fen(-5)}));
    standing.rows = {{monday, {{}, fen(100)}}};
    EXPECT_EQ(stands(standing, tuesday), (NewBalance{house, fen(100), fen(95)}));
    standing.rows.push_back({wednesday, {fen(40), fen(100)}});
    standing.rows.push_back({date_of(2026, 3, 5), {fen(40), fen(300)}});
    EXPECT_EQ(stands(standing, tuesday), (NewBalance{house, fen(100), fen(55)}));
    EXPECT_EQ(stands(standing, wednesday), (NewBalance{house, fen(60), fen(55)}));
    // Booked for a day to come: today's balance stays.
    ground.accounts[house].rows = {{monday, {{}, fen(100)}}};
    const auto effect = post({{house, bank, fen(30)}}, Ink::blue, wednesday);
    EXPECT_EQ(effect->balances.back(), (NewBalance{house, fen(100), fen(70)}));
}

TEST_F(LedgerRules, RedCountsDownOnTheSameSides) {
    came_in(100);
    const auto effect = post({{bank, house, fen(100)}}, Ink::red);
    ASSERT_TRUE(effect.has_value());
    EXPECT_EQ(effect->rows.at(bank).back().totals, Totals{});
    EXPECT_EQ(effect->rows.at(fund).back().totals, Totals{});
    EXPECT_EQ(ink_against(Ink::blue), Ink::red);
    EXPECT_EQ(ink_against(Ink::red), Ink::blue);
    // It lowers a covered account as a payment does.
    EXPECT_EQ(refusal_of(post({{bank, house, fen(101)}}, Ink::red)), &balance_not_covered);
}

TEST_F(LedgerRules, AReservationIsSettledByWhatThePostingDraws) {
    came_in(100);
    ground.accounts[house].held_fen = fen(60);
    ground.settles = Reservation{.account = house, .amount_fen = fen(80), .settled_fen = fen(20)};
    const auto part = post({{house, bank, fen(25)}});
    ASSERT_TRUE(part.has_value());
    EXPECT_EQ(part->settles->settled_fen, fen(45));
    EXPECT_EQ(part->settles->state, ReservationState::open);
    EXPECT_EQ(part->balances.back(), (NewBalance{house, fen(75), fen(40)}));
    EXPECT_EQ(post({{house, bank, fen(60)}})->settles->state, ReservationState::settled);
    EXPECT_EQ(refusal_of(post({{house, bank, fen(61)}})), &settlement_too_large);
    EXPECT_EQ(refusal_of(post({{bank, house, fen(1)}})), &settlement_draws_nothing);
    EXPECT_EQ(refusal_of(post({{bank, income, fen(1)}})), &settlement_draws_nothing);
    ground.settles->state = ReservationState::released;
    EXPECT_EQ(refusal_of(post({{bank, income, fen(1)}})), &reservation_over);
}

TEST_F(LedgerRules, OnlyWhatIsAvailableIsReserved) {
    came_in(100);
    const auto reserved = [&](AccountId account, std::int64_t amount) {
        return check_reserve({{}, {}, account, fen(amount)}, ground.accounts.at(account), monday);
    };
    EXPECT_TRUE(reserved(house, 100));
    EXPECT_EQ(refusal_of(reserved(house, 101)), &balance_not_covered);
    EXPECT_EQ(refusal_of(reserved(house, 0)), &amount_not_positive);
    EXPECT_EQ(refusal_of(reserved(bank, 1)), &reservation_uncovered);
    EXPECT_EQ(refusal_of(reserved(fund, 1)), &account_sums_parts);
    ground.accounts[house].held_fen = fen(1);
    EXPECT_EQ(refusal_of(reserved(house, 100)), &balance_not_covered);
    EXPECT_EQ(refusal_of(reserved(house, most)), &balance_not_covered);
    // Money that comes in tomorrow, or goes out for a day in between, is none today.
    ground.accounts[house].held_fen = {};
    ground.accounts[house].rows = {{tuesday, {{}, fen(100)}}};
    EXPECT_EQ(refusal_of(reserved(house, 1)), &balance_not_covered);
    ground.accounts[house].rows = {{monday, {{}, fen(100)}},
                                   {tuesday, {fen(90), fen(100)}},
                                   {tuesday + std::chrono::days{1}, {fen(90), fen(190)}}};
    EXPECT_EQ(refusal_of(reserved(house, 11)), &balance_not_covered);
    EXPECT_TRUE(reserved(house, 10));
    const Reservation open{.account = house, .amount_fen = fen(5)};
    EXPECT_EQ(decide_release(open)->state, ReservationState::released);
    EXPECT_EQ(refusal_of(decide_release(*decide_release(open))), &reservation_over);
}

// --- vouchers ------------------------------------------------------------------------------------

struct Person {
    std::string name;
    Actor actor;
};
const std::vector<Person> people{
    {"maker", anju::test::person(1, capabilities)},
    {"another", anju::test::person(2, capabilities)},
    {"reader", anju::test::person(3, std::span(&ledger_read, 1))},
};

TEST(VoucherMachine, LetsEachDoWhatIsTheirs) {
    anju::test::expect_may(voucher_steps, R"(
made check another
made send_back another
made revise maker
checked post another
checked send_back another
returned revise maker
posted reverse maker another
)",
                           people, [](VoucherState state, VoucherVerb verb, const Actor& by) {
                               Voucher voucher;
                               voucher.state = state;
                               voucher.made_by = UserId{1};
                               const auto* step = find_step(voucher_steps, state, verb);
                               return step && by.may(step->capability) &&
                                      check_step(by, voucher, verb).has_value();
                           });
}

TEST(VoucherMachine, IsWholeAndDrawnInTheReadme) {
    anju::test::expect_whole(voucher_steps,
                             [](VoucherState state) { return state == VoucherState::posted; });
    anju::test::expect_diagram(voucher_steps, "make", "src/rooms/ledger/README.md");
}

TEST(VoucherMachine, SaysWhyNot) {
    Voucher voucher;
    voucher.made_by = UserId{1};
    const auto step = [&](std::size_t who, VoucherVerb verb) {
        return refusal_of(check_step(people[who].actor, voucher, verb));
    };
    EXPECT_EQ(step(0, VoucherVerb::check), &voucher_own);
    EXPECT_EQ(step(1, VoucherVerb::revise), &voucher_not_own);
    EXPECT_EQ(step(1, VoucherVerb::post), &voucher_step_absent);
    voucher.state = VoucherState::checked;
    EXPECT_EQ(step(0, VoucherVerb::post), &voucher_own);
}

TEST(Reversal, IsOfWhatIsPostedOnceAndNotBeforeIt) {
    Voucher original{.booked_on = monday, .state = VoucherState::posted};
    EXPECT_TRUE(check_reversal(original, monday, {}));
    EXPECT_EQ(refusal_of(check_reversal(original, date_of(2026, 3, 1), {})), &reversal_too_early);
    EXPECT_EQ(refusal_of(check_reversal(original, monday, VoucherId{7})), &voucher_reversed);
    original.state = VoucherState::checked;
    EXPECT_EQ(refusal_of(check_reversal(original, monday, {})), &voucher_step_absent);
    EXPECT_TRUE(check_first({}));
    EXPECT_EQ(refusal_of(check_first(VoucherId{7})), &voucher_reversed);
    EXPECT_EQ(refusal_of(check_revision({.reverses = VoucherId{7}})), &reversal_fixed);
    EXPECT_TRUE(check_revision({}));
}

// --- chart and periods ---------------------------------------------------------------------------

TEST(Chart, AnAccountFitsBelowItsParent) {
    OpenAccount cmd;
    cmd.code = Text<1, 20>("1002");
    cmd.name = Text<2, 60>("银行存款");
    const Account made = *decide_account(cmd, {});
    EXPECT_EQ(made.side, Side::debit);
    EXPECT_EQ(made.takes, Takes::entries);
    EXPECT_EQ(made.cover, Cover::free);
    cmd.kind = AccountKind::income;
    EXPECT_EQ(decide_account(cmd, {})->side, Side::credit);
    cmd.side = Side::debit;
    EXPECT_EQ(decide_account(cmd, {})->side, Side::debit);
    cmd.parent = Text<1, 20>("10");
    EXPECT_EQ(refusal_of(decide_account(cmd, {})), &account_absent);
    Account parent{.id = AccountId{5}, .book = BookId{1}, .code = "10"};
    EXPECT_EQ(refusal_of(decide_account(cmd, parent)), &account_takes_entries);
    parent.takes = Takes::parts;
    EXPECT_EQ(refusal_of(decide_account(cmd, parent)), &account_kind_differs);
    cmd.kind = AccountKind::asset;
    EXPECT_EQ(decide_account(cmd, parent)->parent, parent.id);
    // Like its parent, unless it is said otherwise.
    parent.cover = Cover::covered;
    EXPECT_EQ(decide_account(cmd, parent)->cover, Cover::covered);
    cmd.cover = Cover::free;
    EXPECT_EQ(decide_account(cmd, parent)->cover, Cover::free);
    parent.grp = "B1";
    EXPECT_EQ(refusal_of(decide_account(cmd, parent)), &account_absent);
    for (const char* code : {"10.1", "十", "a b", ""}) {
        cmd.code.value = code;
        EXPECT_EQ(refusal_of(decide_account(cmd, parent)), &ledger_code_invalid) << code;
    }
}

TEST(Chart, ASubAccountHasAKeyAndAGroupAndIsLikeItsAccount) {
    const Account parent{.id = AccountId{5},
                         .book = BookId{1},
                         .code = "3001",
                         .kind = AccountKind::equity,
                         .side = Side::credit,
                         .takes = Takes::parts,
                         .cover = Cover::covered};
    const Account made = *decide_sub_account({"H-1_2", "B1"}, parent);
    EXPECT_EQ(made.code, "3001.H-1_2");
    EXPECT_EQ(made.kind, parent.kind);
    EXPECT_EQ(made.side, parent.side);
    EXPECT_EQ(made.cover, parent.cover);
    EXPECT_EQ(made.takes, Takes::entries);
    EXPECT_TRUE(made.is_sub());
    EXPECT_EQ(refusal_of(decide_sub_account({"H.1", "B1"}, parent)), &ledger_code_invalid);
    EXPECT_EQ(refusal_of(decide_sub_account({"H1", ""}, parent)), &account_group_missing);
    EXPECT_EQ(refusal_of(decide_sub_account({"H1", "一幢"}, parent)), &ledger_code_invalid);
    const std::string longest(code_max, 'k');
    EXPECT_TRUE(decide_sub_account({longest, longest}, parent));
    EXPECT_EQ(refusal_of(decide_sub_account({longest + "k", "B1"}, parent)), &ledger_code_invalid);
    EXPECT_EQ(refusal_of(decide_sub_account({"H1", longest + "k"}, parent)), &ledger_code_invalid);
    EXPECT_EQ(refusal_of(decide_sub_account({"H1", "B1"}, made)), &account_takes_entries);
}

TEST(Periods, FollowEachOtherMonthByMonth) {
    EXPECT_EQ(month_of(date_of(2026, 12, 31)), date_of(2026, 12, 1));
    EXPECT_EQ(next_month(date_of(2026, 12, 1)), date_of(2027, 1, 1));
    EXPECT_EQ(next_month(date_of(2026, 1, 1)), date_of(2026, 2, 1));
    EXPECT_TRUE(check_opening(date_of(2026, 3, 1), {}));
    EXPECT_EQ(refusal_of(check_opening(monday, {})), &period_not_a_month);
    const Period february{.begins_on = date_of(2026, 2, 1)};
    EXPECT_TRUE(check_opening(date_of(2026, 3, 1), february));
    for (const Date day : {date_of(2026, 2, 1), date_of(2026, 4, 1), date_of(2026, 1, 1)})
        EXPECT_EQ(refusal_of(check_opening(day, february)), &period_not_next);
}

TEST(Periods, AreClosedInOrderOnTheirTrialBalance) {
    Period march{.begins_on = date_of(2026, 3, 1)};
    ClosingGround ground{.trial = Totals{fen(5), fen(5)}, .today = date_of(2026, 4, 1)};
    EXPECT_TRUE(check_closing(march, ground));
    ground.trial = Totals{fen(5), fen(6)};
    EXPECT_EQ(refusal_of(check_closing(march, ground)), &out_of_balance);
    ground.trial.reset();
    EXPECT_EQ(refusal_of(check_closing(march, ground)), &out_of_balance);
    ground.vouchers_open = 1;
    EXPECT_EQ(refusal_of(check_closing(march, ground)), &vouchers_open);
    ground.today = date_of(2026, 3, 31);
    EXPECT_EQ(refusal_of(check_closing(march, ground)), &period_not_over);
    ground.earlier_open = true;
    EXPECT_EQ(refusal_of(check_closing(march, ground)), &period_earlier_open);
    march.state = PeriodState::closed;
    EXPECT_EQ(refusal_of(check_closing(march, ground)), &period_closed);
}

TEST(Periods, AreOpenedAgainByAnotherPersonTheLastClosedFirst) {
    Period march{.state = PeriodState::closed, .closed_by = UserId{1}};
    const Actor& closer = people[0].actor;
    const Actor& another = people[1].actor;
    EXPECT_TRUE(check_reopening(another, march, {}));
    EXPECT_EQ(refusal_of(check_reopening(another, march, march)), &period_later_closed);
    EXPECT_EQ(refusal_of(check_reopening(closer, march, march)), &period_own);
    march.state = PeriodState::open;
    EXPECT_EQ(refusal_of(check_reopening(closer, march, march)), &period_open);
    // Of one that was closed before it was kept by whom.
    EXPECT_TRUE(check_reopening(closer, {.state = PeriodState::closed}, {}));
}

TEST(Chart, AnAccountIsOpenedAgainUnlessWhatIsAboveIsClosed) {
    const Account closed{.code = "3001", .closed_on = monday};
    const Account open{.code = "3001"};
    EXPECT_FALSE(decide_account_reopening(closed, {})->closed_on);
    EXPECT_TRUE(decide_account_reopening(closed, open));
    EXPECT_EQ(refusal_of(decide_account_reopening(open, {})), &account_open);
    EXPECT_EQ(refusal_of(decide_account_reopening(closed, closed)), &account_closed);
    EXPECT_EQ(decide_account_reopening(closed, closed).error().detail, "3001");
}

// A sentence says the number that holds.
TEST(Chart, LimitsAreThoseThatAreSaid) {
    EXPECT_TRUE(check_top(top_accounts_max - 1));
    EXPECT_EQ(refusal_of(check_top(top_accounts_max)), &chart_full);
    const auto says = [](const RefusalKind& kind, std::int64_t number) {
        return std::string(kind.text).contains(" " + std::to_string(number) + " ");
    };
    EXPECT_TRUE(says(chart_full, top_accounts_max));
    EXPECT_TRUE(says(ledger_code_invalid, std::int64_t{code_max}));
    EXPECT_TRUE(says(posting_key_invalid, std::int64_t{key_max}));
}

// --- the recount ---------------------------------------------------------------------------------

TEST(LedgerRecount, AddsUpDaysAccountsAndWhatIsAbove) {
    Recount recount;
    recount.add(tuesday, Ink::blue, {bank, house, fen(10)});
    recount.add(monday, Ink::blue, {bank, house, fen(3)});
    recount.add(tuesday, Ink::red, {bank, house, fen(10)});
    const auto rows = recount.rows({{bank, {}}, {house, {fund, Side::credit}}, {fund, {}}});
    EXPECT_EQ(recount.entries(), 3);
    const std::vector<DayTotals> credited{{monday, {{}, fen(3)}}, {tuesday, {{}, fen(3)}}};
    EXPECT_EQ(rows.at(house), credited);
    EXPECT_EQ(rows.at(fund), credited);
    const std::vector<DayTotals> debited{{monday, {fen(3), {}}}, {tuesday, {fen(3), {}}}};
    EXPECT_EQ(rows.at(bank), debited);
}

TEST(LedgerRecount, KnowsWhatDoesNotFit) {
    constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
    Recount recount;
    recount.add(monday, Ink::blue, {bank, income, fen(last)});
    recount.add(tuesday, Ink::blue, {bank, house, fen(1)});
    const auto rows = recount.rows({});
    EXPECT_FALSE(rows.at(bank).has_value());
    EXPECT_TRUE(rows.at(income).has_value());
    EXPECT_TRUE(rows.at(house).has_value());
}

}  // namespace
}  // namespace anju::ledger
