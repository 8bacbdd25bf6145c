// Books, accounts and periods on real SQL: closed, opened again, and by whom.
#include <gtest/gtest.h>

#include "rooms/ledger/actions.h"
#include "rooms/ledger/ledger_test.h"
#include "rooms/ledger/queries.h"
#include "rooms/ledger/refusals.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"
#include "support/refusal.h"

namespace anju::ledger {
namespace {

using anju::test::refusal_of;
using test::fen;

class LedgerChart : public test::LedgerOffice {
   protected:
    template <class Verb>
    Result<void> on_account(AccountId id, Verb verb) {
        return write(
            [&](db::Tx& tx) { return verb(tx, officer(1), *find_account_row(tx, id), now); });
    }
    std::vector<AccountVerb> may(const Actor& by, AccountId id) {
        return read([&](db::Tx& tx) {
            return detail_account(tx, by, *find_account_row(tx, id), civil_date(now)).may;
        });
    }
    std::vector<PeriodVerb> may(const Actor& by, Date month) {
        return read([&](db::Tx& tx) {
            return detail_period(tx, by, *find_period(tx, book, month), civil_date(now)).may;
        });
    }
    Result<void> close_month(std::int64_t user, Date month) {
        return write([&](db::Tx& tx) {
            return close_period(tx, officer(user), *find_period(tx, book, month), now);
        });
    }
    Result<void> reopen(std::int64_t user, Date month) {
        ReopenPeriod cmd;
        cmd.reason.value = "三月少记一笔";
        return write([&](db::Tx& tx) {
            return reopen_period(tx, officer(user), *find_period(tx, book, month), cmd, now);
        });
    }
    Result<PeriodId> open_month(Date month) {
        return write([&](db::Tx& tx) { return open_period(tx, officer(1), {book, month}, now); });
    }
    const Actor reader = anju::test::person(3, std::span(&ledger_read, 1));
};

TEST_F(LedgerChart, APeriodIsClosedInOrderAndThenTakesNothing) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    const VoucherId waiting = *make({{bank, house(1), fen(5)}});
    EXPECT_EQ(refusal_of(close()), &period_not_over);
    now = instant_of(date_of(2026, 4, 2), 9);
    EXPECT_EQ(refusal_of(close()), &vouchers_open);
    ASSERT_TRUE(send_back(2, waiting));
    ASSERT_TRUE(close());
    EXPECT_EQ(refusal_of(close()), &period_closed);
    EXPECT_EQ(refusal_of(post("d2", {{bank, house(1), fen(1)}}, today)), &period_closed);
    EXPECT_EQ(refusal_of(make({{bank, house(1), fen(1)}})), &period_closed);
    EXPECT_EQ(refusal_of(post("d2", {{bank, house(1), fen(1)}}, date_of(2026, 4, 1))),
              &period_absent);
    EXPECT_EQ(refusal_of(open_month(date_of(2026, 5, 1))), &period_not_next);
    ASSERT_TRUE(open_month(date_of(2026, 4, 1)));
    // Numbers begin anew.
    EXPECT_EQ(post("d2", {{bank, house(1), fen(1)}}, date_of(2026, 4, 1))->number, 1);
    // Of March what stood there stays, and is reversed in April.
    ASSERT_TRUE(reverse("r1", VoucherId{1}, date_of(2026, 4, 2)));
    EXPECT_EQ(balance(bank, date_of(2026, 3, 31)), fen(100));
    EXPECT_EQ(balance(bank), fen(1));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerChart, AMonthIsOpenedAgainByAnotherPersonTheLastOneFirst) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    now = instant_of(date_of(2026, 5, 2), 9);
    const Date april = date_of(2026, 4, 1);
    ASSERT_TRUE(close());
    ASSERT_TRUE(open_month(april));
    EXPECT_EQ(refusal_of(reopen(2, april)), &period_open);
    ASSERT_TRUE(close_month(1, april));
    EXPECT_EQ(refusal_of(reopen(2, month_of(today))), &period_later_closed);
    EXPECT_EQ(refusal_of(reopen(1, april)), &period_own);
    ASSERT_TRUE(reopen(2, april));
    ASSERT_TRUE(reopen(2, month_of(today)));
    EXPECT_EQ(post("d2", {{bank, house(1), fen(7)}}, today)->number, 2);
    EXPECT_EQ(balance(bank, today), fen(107));
    // Who opened it again may close it.
    ASSERT_TRUE(close_month(2, month_of(today)));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerChart, AnAccountIsClosedOnceItIsEmptyAndTakesNothing) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    EXPECT_EQ(refusal_of(on_account(house(1), close_account)), &account_not_empty);
    EXPECT_EQ(refusal_of(on_account(fund, close_account)), &account_not_empty);
    ASSERT_TRUE(post("p1", {{house(1), bank, fen(100)}}));
    EXPECT_EQ(refusal_of(on_account(fund, close_account)), &account_has_parts);
    EXPECT_EQ(refusal_of(on_account(house(1), reopen_account)), &account_open);
    ASSERT_TRUE(on_account(house(1), close_account));
    EXPECT_EQ(refusal_of(on_account(house(1), close_account)), &account_closed);
    EXPECT_EQ(refusal_of(post("d2", {{bank, house(1), fen(1)}})), &account_closed);
    EXPECT_EQ(refusal_of(make({{bank, house(1), fen(1)}})), &account_closed);
    EXPECT_EQ(refusal_of(reserve("h1", house(1), 1)), &account_closed);
    // What is held keeps it open: it lies in its balance.
    ASSERT_TRUE(post("d4", {{bank, house(3), fen(5)}}));
    ASSERT_TRUE(reserve("h3", house(3), 5));
    EXPECT_EQ(refusal_of(on_account(house(3), close_account)), &account_not_empty);
    // Money that comes tomorrow keeps it open.
    ASSERT_TRUE(post("d3", {{bank, house(2), fen(1)}}, tomorrow));
    ASSERT_TRUE(post("p3", {{house(2), bank, fen(1)}}, tomorrow));
    EXPECT_EQ(refusal_of(on_account(house(2), close_account)), &account_not_empty);
    ASSERT_TRUE(on_account(house(1), reopen_account));
    ASSERT_TRUE(post("d2", {{bank, house(1), fen(1)}}));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerChart, APartIsNotOpenedAgainBelowAnAccountThatIsClosed) {
    const AccountId sum = account("3009", AccountKind::equity, Takes::parts);
    const AccountId part = *write([&](db::Tx& tx) {
        return open_sub_accounts(tx, officer(1), sum, std::vector<SubAccount>{{"H1", "b"}}, now);
    });
    ASSERT_TRUE(on_account(part, close_account));
    ASSERT_TRUE(on_account(sum, close_account));
    const auto refused = on_account(part, reopen_account);
    ASSERT_EQ(refusal_of(refused), &account_closed);
    EXPECT_EQ(refused.error().detail, "3009");
    EXPECT_EQ(may(officer(1), part), std::vector<AccountVerb>{});
    EXPECT_EQ(refusal_of(post("d1", {{bank, part, fen(1)}})), &account_closed);
    ASSERT_TRUE(on_account(sum, reopen_account));
    ASSERT_TRUE(on_account(part, reopen_account));
    EXPECT_EQ(faults(), "");
}

TEST_F(LedgerChart, OfAnAccountIsOfferedWhatIsLetThrough) {
    using enum AccountVerb;
    EXPECT_EQ(may(officer(1), house(1)), std::vector{close});
    EXPECT_EQ(may(officer(1), fund), std::vector<AccountVerb>{}) << "its parts are open";
    EXPECT_EQ(may(reader, house(1)), std::vector<AccountVerb>{});
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    EXPECT_EQ(may(officer(1), house(1)), std::vector<AccountVerb>{}) << "there is money in it";
    ASSERT_TRUE(on_account(house(2), close_account));
    EXPECT_EQ(may(officer(1), house(2)), std::vector{reopen});
    EXPECT_EQ(may(reader, house(2)), std::vector<AccountVerb>{});
}

TEST_F(LedgerChart, OfAMonthIsOfferedWhatIsLetThrough) {
    using enum PeriodVerb;
    const Date march = month_of(today);
    EXPECT_EQ(may(officer(1), march), std::vector<PeriodVerb>{}) << "it is not over";
    now = instant_of(date_of(2026, 4, 2), 9);
    EXPECT_EQ(may(officer(1), march), std::vector{close});
    EXPECT_EQ(may(reader, march), std::vector<PeriodVerb>{});
    ASSERT_TRUE(close_month(1, march));
    EXPECT_EQ(may(officer(1), march), std::vector<PeriodVerb>{}) << "who closed it";
    EXPECT_EQ(may(officer(2), march), std::vector{PeriodVerb::reopen});
    EXPECT_EQ(may(reader, march), std::vector<PeriodVerb>{});
}

TEST_F(LedgerChart, AMonthOutOfBalanceIsNotClosed) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(100)}}));
    write([&](db::Tx& tx) {
        tx.exec("update ledger_balances set debit_fen = 99 where account = $1", bank);
        return true;
    });
    now = instant_of(date_of(2026, 4, 2), 9);
    EXPECT_EQ(refusal_of(close()), &out_of_balance);
    EXPECT_NE(faults().find("累计 99/0 与分录不符"), std::string::npos) << faults();
    EXPECT_NE(faults().find("试算不平衡 99/100"), std::string::npos) << faults();
}

}  // namespace
}  // namespace anju::ledger
