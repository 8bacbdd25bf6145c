// The process dies at every write of the posting path, one after the other, as by kill -9. Whoever
// comes after it finds books that verify, sends the same again, and everything is there once.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "base/fault_point.h"
#include "rooms/ledger/ledger_test.h"

namespace anju {

namespace {

int points_left() {
    const char* given = std::getenv("ANJU_DIE_AT");
    return given != nullptr ? std::atoi(given) : 0;
}

}  // namespace

void fault_point() {
    static int left = points_left();
    if (left > 0 && --left == 0) ::kill(::getpid(), SIGKILL);
}

namespace ledger {
namespace {

using test::fen;

// What is done by whoever dies and by whoever comes after, in the same words.
void do_all(db::Db& db, BookId book, Instant now) {
    const Actor by = anju::test::person(1, capabilities);
    const auto at = [&](db::Tx& tx, const char* code) { return find_account(tx, book, code)->id; };
    const Date today = civil_date(now);
    ASSERT_TRUE(db.write([&](db::Tx& tx) {
        const AccountId bank = at(tx, "1001");
        return post(tx, by,
                    {book,
                     "d",
                     today,
                     "交存",
                     {{bank, at(tx, "3001.H1"), fen(100)}, {bank, at(tx, "3001.H2"), fen(7)}}},
                    now);
    }));
    const auto held = db.write([&](db::Tx& tx) {
        return reserve(tx, by, {book, "h", at(tx, "3001.H1"), fen(60)}, now);
    });
    ASSERT_TRUE(held);
    ASSERT_TRUE(db.write([&](db::Tx& tx) {
        return settle(tx, by, held->reservation,
                      {book, "s", today, "支付", {{at(tx, "3001.H1"), at(tx, "1001"), fen(60)}}},
                      now);
    }));
    const auto wrong = db.write([&](db::Tx& tx) {
        return post(tx, by,
                    {book, "w", today, "误记", {{at(tx, "1001"), at(tx, "3001.H2"), fen(3)}}}, now);
    });
    ASSERT_TRUE(wrong);
    ASSERT_TRUE(db.write([&](db::Tx& tx) {
        return reverse(tx, by, {book, "r", wrong->voucher, today, "冲销"}, now);
    }));
}

class LedgerKills : public test::LedgerOffice {
   protected:
    std::int64_t vouchers() {
        return read([&](db::Tx& tx) {
            return last_number(tx, find_period(tx, book, month_of(today))->id);
        });
    }
    // This program once more, in another process, as the one that dies. How it ended.
    int run_to(int point) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::setenv("ANJU_DIE_AT", std::to_string(point).c_str(), 1);
            ::setenv("ANJU_LEDGER_URL", db.url().c_str(), 1);
            ::setenv("ANJU_LEDGER_BOOK", std::to_string(book.value).c_str(), 1);
            ::execl("/proc/self/exe", "ledger_kills_tests", "--gtest_also_run_disabled_tests",
                    "--gtest_filter=LedgerVictim.*", nullptr);
            ::_exit(127);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return status;
    }
};

// Run by the tests below alone.
TEST(LedgerVictim, DISABLED_DiesOnTheWay) {
    const char* url = std::getenv("ANJU_LEDGER_URL");
    ASSERT_NE(url, nullptr);
    const auto db = db::open({.url = url, .readers = 1, .writers = 1});
    do_all(*db, BookId{std::stoll(std::getenv("ANJU_LEDGER_BOOK"))},
           instant_of(date_of(2026, 3, 5), 9));
}

TEST_F(LedgerKills, AtEveryWriteLeaveEverythingWholeAndOnce) {
    int point = 1;
    for (;; ++point) {
        // A fresh book for each, in the one installation.
        book = book_of(("K" + std::to_string(point)).c_str());
        bank = account("1001", AccountKind::asset);
        fund = account("3001", AccountKind::equity, Takes::parts, Cover::covered);
        ASSERT_TRUE(write([&](db::Tx& tx) {
            return open_sub_accounts(tx, officer(1), fund,
                                     std::vector<SubAccount>{{"H1", "b"}, {"H2", "b"}}, now);
        }));
        ASSERT_TRUE(write([&](db::Tx& tx) {
            return open_period(tx, officer(1), {book, date_of(2026, 3, 1)}, now);
        }));
        const int status = run_to(point);
        EXPECT_EQ(faults(), "") << "killed at point " << point;
        do_all(*db, book, now);
        EXPECT_EQ(faults(), "") << "after point " << point;
        EXPECT_EQ(vouchers(), 4);
        EXPECT_EQ(balance(bank), fen(47));
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0) break;
        ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << status;
    }
    // Four vouchers, five entries, their accounts and facts, the settlement: each of them.
    EXPECT_GE(point, 30);
}

}  // namespace
}  // namespace ledger
}  // namespace anju
