// The ledger on real SQL: postings of rooms, vouchers of people, reservations, and what `verify`
// sees of somebody who has the database.
#include <gtest/gtest.h>

#include "base/refusals.h"
#include "platform/journal/journal.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/capabilities.h"
#include "rooms/ledger/checks.h"
#include "rooms/ledger/ledger_test.h"
#include "rooms/ledger/queries.h"
#include "rooms/ledger/refusals.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"
#include "support/refusal.h"
#include "support/tampering.h"

namespace anju::ledger {
namespace {

using anju::test::refusal_of;
using test::fen;

class LedgerStore : public test::LedgerOffice {};

TEST_F(LedgerStore, APostingMovesBalancesAndTellsThem) {
    const Posted posted = *post("d1", {{bank, house(1), fen(689920)}});
    EXPECT_EQ(posted.number, 1);
    EXPECT_EQ(posted.doing, Doing::done);
    EXPECT_EQ(balance(bank), fen(689920));
    EXPECT_EQ(balance(fund), fen(689920));
    EXPECT_EQ(balance(house(1)), fen(689920));
    EXPECT_EQ(balance(house(2)), fen(0));
    EXPECT_EQ(posted.balances.back().balance_fen, fen(689920));
    EXPECT_EQ(kinds(), "EntriesPosted ");
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, AKeyIsDoneOnceAndKnowsItsInput) {
    const std::vector<Entry> entries{{bank, house(1), fen(100)}};
    const Posted first = *post("d1", entries);
    ASSERT_TRUE(post("d2", entries));
    const Posted again = *post("d1", entries);
    EXPECT_EQ(again.doing, Doing::repeated);
    EXPECT_EQ(again.voucher, first.voucher);
    EXPECT_EQ(again.number, first.number);
    // As they are now, not as they were.
    EXPECT_EQ(again.balances.back().balance_fen, fen(200));
    EXPECT_EQ(refusal_of(post("d1", {{bank, house(1), fen(101)}})), &posting_key_reused);
    EXPECT_EQ(refusal_of(post("d1", entries, tomorrow)), &posting_key_reused);
    EXPECT_EQ(balance(bank), fen(200));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, ABalanceIsThatOfItsDayWhateverIsPostedLater) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}, today));
    ASSERT_TRUE(post("d2", {{bank, house(1), fen(10)}}, tomorrow));
    ASSERT_TRUE(post("d3", {{bank, house(2), fen(1)}}, yesterday));
    EXPECT_EQ(balance(bank, yesterday - std::chrono::days{1}), fen(0));
    EXPECT_EQ(balance(bank, yesterday), fen(1));
    EXPECT_EQ(balance(bank, today), fen(101));
    EXPECT_EQ(balance(bank, tomorrow), fen(111));
    EXPECT_EQ(balance(bank), fen(111));
    EXPECT_EQ(balance(fund, today), fen(101));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, AReversalIsRedAndItsReversalBlueAgain) {
    const VoucherId first =
        post("d1", {{bank, house(1), fen(100)}, {bank, house(2), fen(5)}})->voucher;
    const Posted red = *reverse("r1", first);
    EXPECT_EQ(balance(bank), fen(0));
    EXPECT_EQ(totals(bank), Totals{});
    EXPECT_EQ(refusal_of(reverse("r2", first)), &voucher_reversed);
    EXPECT_EQ(reverse("r1", first)->doing, Doing::repeated);
    const Posted blue = *reverse("r3", red.voucher);
    EXPECT_EQ(balance(house(2)), fen(5));
    EXPECT_EQ(voucher(red.voucher).ink, Ink::red);
    EXPECT_EQ(voucher(blue.voucher).ink, Ink::blue);
    EXPECT_EQ(refusal_of(reverse("r4", red.voucher)), &voucher_reversed);
    ASSERT_TRUE(reverse("r5", blue.voucher));
    EXPECT_EQ(balance(house(2)), fen(0));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, WhatWasSpentCannotBeReversedAway) {
    const VoucherId paid_in = post("d1", {{bank, house(1), fen(100)}})->voucher;
    ASSERT_TRUE(post("p1", {{house(1), bank, fen(60)}}));
    EXPECT_EQ(refusal_of(reverse("r1", paid_in)), &balance_not_covered);
    EXPECT_EQ(refusal_of(reverse("r1", VoucherId{99})), &not_found);
}

TEST_F(LedgerStore, ReservedIsSettledOrReleased) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    const ReservationId held = reserve("h1", house(1), 80)->reservation;
    EXPECT_EQ(reserve("h1", house(1), 80)->reservation, held);
    EXPECT_EQ(reserve("h1", house(1), 80)->doing, Doing::repeated);
    EXPECT_EQ(refusal_of(reserve("h1", house(1), 81)), &posting_key_reused);
    EXPECT_EQ(refusal_of(reserve("h2", house(1), 21)), &balance_not_covered);
    EXPECT_EQ(refusal_of(post("p1", {{house(1), bank, fen(21)}})), &balance_not_covered);
    const Posted part = *settle("s1", held, {{house(1), bank, fen(50)}});
    EXPECT_EQ(part.balances.back(), (NewBalance{house(1), fen(50), fen(20)}));
    EXPECT_EQ(settle("s1", held, {{house(1), bank, fen(50)}})->doing, Doing::repeated);
    EXPECT_EQ(refusal_of(settle("s2", held, {{house(1), bank, fen(31)}})), &settlement_too_large);
    EXPECT_EQ(faults(), "");
    EXPECT_EQ(reserve("h1", house(1), 80)->held_fen, fen(30));
    EXPECT_EQ(release("r1", held), Doing::done);
    EXPECT_EQ(release("r1", held), Doing::repeated);
    EXPECT_EQ(refusal_of(release("r2", held)), &reservation_over);
    // Who asks for it again is told that it holds nothing any more.
    EXPECT_EQ(reserve("h1", house(1), 80)->state, ReservationState::released);
    EXPECT_EQ(reserve("h1", house(1), 80)->held_fen, fen(0));
    const ReservationId other = reserve("h3", house(1), 1)->reservation;
    EXPECT_EQ(refusal_of(release("r1", other)), &posting_key_reused);
    EXPECT_EQ(release("r3", other), Doing::done);
    EXPECT_EQ(refusal_of(settle("s3", held, {{house(1), bank, fen(1)}})), &reservation_over);
    EXPECT_EQ(refusal_of(settle("s4", ReservationId{99}, {{house(1), bank, fen(1)}})),
              &reservation_over);
    EXPECT_TRUE(post("p1", {{house(1), bank, fen(50)}}));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, AKeyHasALength) {
    const std::string longest(key_max, 'k');
    EXPECT_TRUE(post(longest, {{bank, house(1), fen(100)}}));
    for (const std::string& key : {std::string(), longest + "k"}) {
        EXPECT_EQ(refusal_of(post(key, {{bank, house(1), fen(1)}})), &posting_key_invalid);
        EXPECT_EQ(refusal_of(reverse(key, VoucherId{1})), &posting_key_invalid);
        EXPECT_EQ(refusal_of(reserve(key, house(1), 1)), &posting_key_invalid);
        EXPECT_EQ(refusal_of(release(key, ReservationId{1})), &posting_key_invalid);
    }
}

// Money of days to come is no money of today, and what goes out on one of them is not there.
TEST_F(LedgerStore, WhatAnAccountHasIsThatOfTodayWhereverItIsAsked) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}, yesterday));
    ASSERT_TRUE(post("d2", {{bank, house(1), fen(20)}}, tomorrow));
    ASSERT_TRUE(post("p1", {{house(1), bank, fen(30)}}, tomorrow));
    ASSERT_TRUE(reserve("h1", house(1), 5));
    const Posted posted = *post("d3", {{bank, house(1), fen(1)}}, tomorrow + std::chrono::days{1});
    const NewBalance stands{house(1), fen(100), fen(85)};
    EXPECT_EQ(posted.balances.back(), stands);
    EXPECT_EQ(
        post("d3", {{bank, house(1), fen(1)}}, tomorrow + std::chrono::days{1})->balances.back(),
        stands);
    const AccountDetail detail = read([&](db::Tx& tx) {
        return detail_account(tx, officer(1), *find_account_row(tx, house(1)), today);
    });
    EXPECT_EQ(detail.balance_fen, fen(100));
    EXPECT_EQ(detail.available_fen, fen(85));
    AccountFilter filter;
    filter.parent = fund;
    filter.limit = Whole<1, 200>(1);
    EXPECT_EQ(
        read([&](db::Tx& tx) { return list_accounts(tx, Scope::whole_city(), filter, today); })
            .rows.front()
            .balance_fen,
        fen(100));
    EXPECT_EQ(read([&](db::Tx& tx) {
                  return *read_balance(tx, Scope::whole_city(), house(1), {}, today);
              }).balance_fen,
              fen(100));
    EXPECT_EQ(refusal_of(post("p2", {{house(1), bank, fen(86)}})), &balance_not_covered);
    EXPECT_TRUE(post("p2", {{house(1), bank, fen(85)}}));
}

TEST_F(LedgerStore, TheTrialBalanceIsTurnedOverAndItsSumIsThatOfTheWholeBook) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    ASSERT_TRUE(post("p1", {{expense, bank, fen(7)}}));
    TrialFilter filter;
    filter.limit = Whole<1, 200>(3);
    const auto page = [&] {
        return *read(
            [&](db::Tx& tx) { return read_trial(tx, Scope::whole_city(), book, filter, today); });
    };
    const TrialBalance first = page();
    ASSERT_EQ(first.rows.size(), 3U);
    EXPECT_EQ(first.top, (Totals{fen(107), fen(107)}));
    filter.cursor = http::Cursor<BookId, std::string>::parse(first.next);
    ASSERT_TRUE(filter.cursor.has_value());
    const TrialBalance second = page();
    ASSERT_EQ(second.rows.size(), 1U);
    EXPECT_EQ(second.rows[0].code, "5001");
    EXPECT_EQ(second.top, first.top);
    EXPECT_EQ(second.next, "");
}

// Each account has as much as one may have: the book is closed all the same.
TEST_F(LedgerStore, ABookOfTheLargestAmountsHasATrialBalance) {
    const AccountId other = account("1009", AccountKind::asset);
    const AccountId more = account("4109", AccountKind::income);
    ASSERT_TRUE(post("d1", {{bank, income, largest}}));
    ASSERT_TRUE(post("d2", {{other, more, largest}}));
    EXPECT_EQ(refusal_of(post("d3", {{bank, more, fen(1)}})), &totals_too_large);
    now = instant_of(date_of(2026, 4, 2), 9);
    ASSERT_TRUE(close());
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, AChartHasAThousandAccountsOfTheTop) {
    for (int n = 4; n < top_accounts_max; ++n)
        account(("T" + std::to_string(n)).c_str(), AccountKind::asset);
    OpenAccount cmd;
    cmd.book = book;
    cmd.code.value = "one-more";
    cmd.name.value = "又一个";
    const auto open = [&] {
        return write([&](db::Tx& tx) { return open_account(tx, officer(1), cmd, now); });
    };
    EXPECT_EQ(refusal_of(open()), &chart_full);
    cmd.parent = Text<1, 20>("3001");
    cmd.kind = AccountKind::equity;
    EXPECT_TRUE(open());
}

TEST_F(LedgerStore, AccountsOfAnotherBookAreNotThere) {
    const BookId other = book_of("B2");
    EXPECT_EQ(refusal_of(write([&](db::Tx& tx) {
                  return ledger::post(tx, officer(1),
                                      {other, "x", today, "误记", {{bank, house(1), fen(1)}}}, now);
              })),
              &account_absent);
    EXPECT_EQ(refusal_of(write([&](db::Tx& tx) {
                  return ledger::reserve(tx, officer(1), {other, "x", house(1), fen(1)}, now);
              })),
              &account_absent);
}

TEST_F(LedgerStore, SubAccountsAreOpenedTogetherAndOnlyOnce) {
    const auto open = [&](std::vector<SubAccount> keys) {
        return write(
            [&](db::Tx& tx) { return open_sub_accounts(tx, officer(1), fund, keys, now); });
    };
    std::vector<SubAccount> thousand;
    for (int i = 0; i < 1000; ++i) thousand.push_back({"N" + std::to_string(i), "B9"});
    const AccountId first = *open(thousand);
    EXPECT_EQ(read([&](db::Tx& tx) { return find_account(tx, book, "3001.N999")->id.value; }),
              first.value + 999);
    EXPECT_EQ(refusal_of(open({{"M", "B9"}, {"N5", "B9"}})), &ledger_code_taken);
    EXPECT_FALSE(read([&](db::Tx& tx) { return find_account(tx, book, "3001.M").has_value(); }));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, TheHistoryIsTurnedOverDayByDay) {
    for (const Date day : {tomorrow, today, yesterday})
        ASSERT_TRUE(post(to_text(day), {{bank, house(1), fen(10)}}, day));
    const auto page = [&](std::optional<std::int64_t> cursor) {
        HistoryFilter filter;
        filter.limit = Whole<1, 200>(2);
        if (cursor) filter.cursor = http::Cursor<std::int64_t>{*cursor};
        return *read(
            [&](db::Tx& tx) { return list_history(tx, Scope::whole_city(), bank, filter); });
    };
    const auto first = page({});
    ASSERT_EQ(first.rows.size(), 2U);
    EXPECT_EQ(first.rows[0].day, tomorrow);
    EXPECT_EQ(first.rows[0].balance_fen, fen(30));
    EXPECT_EQ(first.rows[1].balance_fen, fen(20));
    const auto second = page(http::Cursor<std::int64_t>::parse(first.next)->key());
    ASSERT_EQ(second.rows.size(), 1U);
    EXPECT_EQ(second.rows[0].day, yesterday);
    EXPECT_EQ(second.next, "");
    EXPECT_EQ(page(std::numeric_limits<std::int64_t>::max()).rows.size(), 2U);
    EXPECT_TRUE(page(-1).rows.empty());
}

TEST_F(LedgerStore, LinesOfBothSidesComeTheNewestFirst) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(10)}, {bank, house(2), fen(20)}}));
    ASSERT_TRUE(post("p1", {{expense, bank, fen(5)}}));
    const auto lines = *read([&](db::Tx& tx) {
        return list_lines(tx, Scope::whole_city(), bank, {.limit = Whole<1, 200>(2)});
    });
    ASSERT_EQ(lines.rows.size(), 2U);
    EXPECT_EQ(lines.rows[0].side, Side::credit);
    EXPECT_EQ(lines.rows[0].other, expense);
    EXPECT_EQ(lines.rows[1].other_code, "3001.H2");
    EXPECT_NE(lines.next, "");
}

// --- vouchers of people --------------------------------------------------------------------------

TEST_F(LedgerStore, AVoucherIsMadeCheckedAndPostedByTwo) {
    const VoucherId id = *make({{bank, house(1), fen(100)}});
    EXPECT_EQ(balance(bank), fen(0));
    EXPECT_EQ(refusal_of(check(1, id)), &voucher_own);
    EXPECT_EQ(refusal_of(post_made(2, id)), &voucher_step_absent);
    ASSERT_TRUE(check(2, id));
    EXPECT_EQ(refusal_of(post_made(1, id)), &voucher_own);
    ASSERT_TRUE(post_made(2, id));
    EXPECT_EQ(balance(bank), fen(100));
    EXPECT_EQ(voucher(id).number, 1);
    EXPECT_EQ(refusal_of(post_made(2, id)), &voucher_step_absent);
    EXPECT_EQ(kinds(), "VoucherMade VoucherChecked EntriesPosted ");
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, AReturnedVoucherIsMadeAnewByItsMaker) {
    const VoucherId id = *make({{bank, house(1), fen(100)}});
    ASSERT_TRUE(send_back(2, id));
    EXPECT_EQ(refusal_of(revise(2, id, {{bank, house(2), fen(7)}})), &voucher_not_own);
    EXPECT_EQ(refusal_of(revise(1, id, {{bank, fund, fen(7)}})), &account_sums_parts);
    ASSERT_TRUE(revise(1, id, {{bank, house(2), fen(7)}}));
    EXPECT_EQ(voucher(id).return_reason, "");
    ASSERT_TRUE(check(2, id));
    ASSERT_TRUE(post_made(2, id));
    EXPECT_EQ(balance(house(2)), fen(7));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, APersonsReversalGoesTheSameWay) {
    const VoucherId id = post("d1", {{bank, house(1), fen(100)}})->voucher;
    const VoucherId red = *reverse_made(1, id);
    EXPECT_EQ(balance(bank), fen(100));
    EXPECT_EQ(refusal_of(reverse_made(2, id)), &voucher_reversed);
    EXPECT_EQ(refusal_of(revise(1, red, {{bank, house(2), fen(7)}})), &reversal_fixed);
    // Returned, another may come.
    ASSERT_TRUE(send_back(2, red));
    const VoucherId second = *reverse_made(1, id);
    ASSERT_TRUE(check(2, second));
    ASSERT_TRUE(post_made(2, second));
    EXPECT_EQ(balance(bank), fen(0));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, AReversalThatWaitsHoldsUpNoRoomAndIsThenTooLate) {
    const VoucherId id = post("d1", {{bank, house(1), fen(100)}})->voucher;
    const VoucherId waiting = *reverse_made(1, id);
    ASSERT_TRUE(check(2, waiting));
    ASSERT_TRUE(reverse("r1", id));
    EXPECT_EQ(balance(bank), fen(0));
    EXPECT_EQ(refusal_of(post_made(2, waiting)), &voucher_reversed);
    EXPECT_EQ(read([&](db::Tx& tx) { return may_of(tx, officer(2), *find_voucher(tx, waiting)); }),
              std::vector{VoucherVerb::send_back});
    ASSERT_TRUE(send_back(2, waiting));
    EXPECT_EQ(balance(bank), fen(0));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, AReversalThatIsOvertakenBeforeItIsCheckedIsOnlyReturned) {
    const VoucherId id = post("d1", {{bank, house(1), fen(100)}})->voucher;
    const VoucherId waiting = *reverse_made(1, id);
    ASSERT_TRUE(reverse("r1", id));
    EXPECT_EQ(read([&](db::Tx& tx) { return may_of(tx, officer(2), *find_voucher(tx, waiting)); }),
              std::vector{VoucherVerb::send_back});
    EXPECT_EQ(refusal_of(check(2, waiting)), &voucher_reversed);
    ASSERT_TRUE(send_back(2, waiting));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, OfTwoCheckersOneIsTooLate) {
    const VoucherId id = *make({{bank, house(1), fen(100)}});
    const Voucher seen = voucher(id);
    const auto check_seen = [&](std::int64_t user) {
        return write([&](db::Tx& tx) {
            return approve_voucher(tx, officer(user), *find_voucher(tx, seen.id), now);
        });
    };
    std::vector<std::thread> threads;
    std::atomic<int> done = 0;
    for (const std::int64_t user : {2, 3})
        threads.emplace_back([&, user] { done += check_seen(user).has_value() ? 1 : 0; });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(done, 1);
    done = 0;
    threads.clear();
    for (const std::int64_t user : {2, 3})
        threads.emplace_back([&, user] { done += post_made(user, id).has_value() ? 1 : 0; });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(balance(bank), fen(100));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, NumbersHaveNoGapsThoughPostingsRaceAndAreRefused) {
    std::vector<std::thread> threads;
    for (int n = 0; n < 4; ++n)
        threads.emplace_back([&, n] {
            for (int i = 0; i < 5; ++i) {
                const std::string key = std::to_string(n) + "-" + std::to_string(i);
                EXPECT_TRUE(post("d" + key, {{bank, house(1), fen(2)}}));
                EXPECT_FALSE(post("p" + key, {{house(1), bank, fen(1000)}}));
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(balance(bank), fen(40));
    EXPECT_EQ(post("last", {{bank, house(1), fen(2)}})->number, 21);
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, OfManyWhoPostOneKeyOneDoesIt) {
    std::vector<std::thread> threads;
    std::atomic<int> done = 0;
    std::atomic<int> repeated = 0;
    for (int n = 0; n < 6; ++n)
        threads.emplace_back([&] {
            const auto posted = post("same", {{bank, house(1), fen(100)}});
            ASSERT_TRUE(posted);
            (posted->doing == Doing::done ? done : repeated)++;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(repeated, 5);
    EXPECT_EQ(balance(bank), fen(100));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, MoneyThatIsReservedByManyAtOnceIsReservedOnce) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    std::vector<std::thread> threads;
    std::atomic<int> done = 0;
    for (int n = 0; n < 4; ++n)
        threads.emplace_back(
            [&, n] { done += reserve("h" + std::to_string(n), house(1), 60).has_value() ? 1 : 0; });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(faults(), "");
}

// Numbers of accounts are given to both in turn (PostgreSQL): one bulk is begun again.
TEST_F(LedgerStore, SubAccountsOfManyAtOnceFollowEachOtherInEachBulk) {
    std::vector<std::thread> threads;
    std::atomic<int> done = 0;
    for (int n = 0; n < 4; ++n)
        threads.emplace_back([&, n] {
            std::vector<SubAccount> keys;
            for (int i = 0; i < 100; ++i)
                keys.push_back({"b" + std::to_string(n) + "-" + std::to_string(i), "g"});
            done += write([&](db::Tx& tx) {
                        return open_sub_accounts(tx, officer(1), fund, keys, now);
                    }).has_value()
                        ? 1
                        : 0;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(done, 4);
    EXPECT_EQ(faults(), "");
}

// --- what verify sees ----------------------------------------------------------------------------

TEST_F(LedgerStore, AnIdentityOfTheCustomerIsHeldByVerify) {
    ASSERT_TRUE(write([&](db::Tx& tx) {
        return declare_identity(tx, officer(1), {book, "存款等于分户", "1001", "3001"}, now);
    }));
    EXPECT_EQ(refusal_of(write([&](db::Tx& tx) {
                  return declare_identity(tx, officer(1), {book, "x", "1001", "9999"}, now);
              })),
              &account_absent);
    EXPECT_EQ(
        refusal_of(write([&](db::Tx& tx) {
            return declare_identity(tx, officer(1), {book, "存款等于分户", "1001", "4101"}, now);
        })),
        &identity_taken);
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    EXPECT_EQ(faults(), "");
    ASSERT_TRUE(post("i1", {{bank, income, fen(1)}}));
    EXPECT_NE(faults().find("不满足 存款等于分户"), std::string::npos) << faults();
}

TEST_F(LedgerStore, AReversalIsHeldAgainstWhatItReverses) {
    const VoucherId first = post("d1", {{bank, house(1), fen(100)}})->voucher;
    const VoucherId second = post("d2", {{bank, house(1), fen(10)}})->voucher;
    const VoucherId red = reverse("r1", first)->voucher;
    EXPECT_EQ(faults(), "");
    const std::string differs =
        "ledger_vouchers " + std::to_string(red.value) + ": 冲销与原凭证不符";
    // Done, looked at and taken back.
    const auto expect_seen = [&](auto tamper) {
        const auto looked = [&](db::Tx& tx) -> Result<void> {
            tamper(tx);
            std::string found;
            for (const journal::Check& check : checks())
                for (const std::string& fault : journal::result_of(check, tx).faults)
                    found += fault + "\n";
            EXPECT_NE(found.find(differs), std::string::npos) << found;
            return refuse(not_found);
        };
        EXPECT_FALSE(write(looked));
    };
    expect_seen([&](db::Tx& tx) {
        tx.exec("update ledger_vouchers set reverses = $1 where id = $2", second, red);
    });
    expect_seen(
        [&](db::Tx& tx) { tx.exec("update ledger_vouchers set ink = 'blue' where id = $1", red); });
    expect_seen([&](db::Tx& tx) {
        tx.exec("update ledger_vouchers set booked_on = $1 where id = $2", yesterday, red);
    });
    const BookId other = book_of("B2");
    expect_seen([&](db::Tx& tx) {
        tx.exec("update ledger_vouchers set book = $1 where id = $2", other, red);
    });
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerStore, WhoHasTheDatabaseIsSeen) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}, {bank, house(2), fen(50)}}));
    ASSERT_TRUE(reserve("h1", house(1), 30));
    ASSERT_TRUE(make({{bank, house(1), fen(5)}}));
    ASSERT_TRUE(write([&](db::Tx& tx) {
        return declare_identity(tx, officer(1), {book, "存款等于分户", "1001", "3001"}, now);
    }));
    EXPECT_EQ(anju::test::unnoticed(*db, {.tables = "ledger_",
                                          .checks = checks(),
                                          .untold = {"ledger_days", "ledger_entries.id",
                                                     "ledger_accounts.version", "ledger_told"}}),
              std::vector<std::string>{});
}

TEST_F(LedgerStore, AnEntryIsNeverChangedOrTakenAway) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    EXPECT_THROW(write([&](db::Tx& tx) {
                     tx.exec("update ledger_entries set amount_fen = 1");
                     return true;
                 }),
                 db::DbError);
    EXPECT_THROW(write([&](db::Tx& tx) {
                     tx.exec("delete from ledger_entries");
                     return true;
                 }),
                 db::DbError);
}

}  // namespace
}  // namespace anju::ledger
