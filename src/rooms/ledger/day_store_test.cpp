// An outsider adds the books up again: from the entries of the public log alone, day by day, and
// holds a receipt of one account against them.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "platform/journal/correction.h"
#include "platform/journal/leaf.h"
#include "platform/journal/merkle.h"
#include "platform/journal/note.h"
#include "platform/journal/receipt.h"
#include "platform/journal/seal.h"
#include "rooms/ledger/day_queries.h"
#include "rooms/ledger/day_store.h"
#include "rooms/ledger/ledger_test.h"
#include "rooms/ledger/refusals.h"
#include "support/refusal.h"
#include "support/tampering.h"

namespace anju::ledger {
namespace {

using anju::test::refusal_of;
using test::fen;
namespace bj = boost::json;
namespace merkle = journal::merkle;

class DayStore : public test::LedgerOffice {
   protected:
    DayStore() { journal::use_books({book_of_days()}); }
    void tell() {
        while (write([&](db::Tx& tx) { return tell_day(tx, now); })) {
        }
        while (journal::seal_chunk(*db, now)) {
        }
    }
    void next_day() {
        now += std::chrono::days{1};
        tell();
    }
    std::optional<journal::BookRead> read_day(const std::string& word) {
        return read([&](db::Tx& tx) { return journal::read_book(tx, "ledger_day", word); });
    }
    Result<LineReceipt> receipt(AccountId id, Date on) {
        return read(
            [&](db::Tx& tx) { return receipt_of_line(tx, Scope::whole_city(), id, {on}, today); });
    }
    void put_clock_right() {
        ASSERT_TRUE(write([&](db::Tx& tx) {
            Actor first;
            first.user = UserId{21};
            first.post = PostId{21};
            first.role = Role::system_admin;
            Actor second;
            second.user = UserId{22};
            second.post = PostId{22};
            second.role = Role::audit_admin;
            return journal::correct_clock(tx, first, second, journal::ClockCause::battery, now);
        }));
    }
    const Date friday = date_of(2026, 3, 6);
    const Date saturday = date_of(2026, 3, 7);
    const Date sunday = date_of(2026, 3, 8);
    const Date monday = date_of(2026, 3, 9);
    int days() {
        return read([](db::Tx& tx) { return tx.one<int>("select count(*) from ledger_days"); });
    }
};

// What somebody without an account knows after some days: nothing but what stood in the log.
class Outsider {
   public:
    void read(const journal::BookRead& day) {
        std::int64_t moved = 0;
        std::map<std::string, std::int64_t> groups;
        for (const journal::LogProof& part : day.entries) {
            expect_in_log(part);
            const bj::value entry = bj::parse(part.entry);
            ASSERT_EQ(entry.at("kind").as_string(), "LedgerDayTold");
            const bj::object& clear = entry.at("clear").as_object();
            root = clear.at("root").as_string();
            for (const bj::value& line : clear.at("lines").as_array())
                moved += add(line.as_object());
            for (const bj::value& group : clear.at("groups").as_array()) {
                EXPECT_GE(group.at("accounts").as_int64(), 10);
                groups[std::string(group.at("code").as_string())] +=
                    group.at("credit_fen").as_int64() - group.at("debit_fen").as_int64();
            }
        }
        EXPECT_EQ(moved, 0) << "what was debited was credited";
        for (const auto& [code, sum] : groups) EXPECT_EQ(-sum, moved_today[code]) << code;
    }
    // The receipt opens a line of this day, and the line is what is in it.
    void expect_line(const LineReceipt& receipt, std::int64_t credit, std::int64_t total) const {
        const auto hidden =
            journal::commitment(*journal::from_base64(receipt.opener), receipt.line);
        std::vector<merkle::Hash> proof;
        for (const std::string& hash : receipt.proof) proof.push_back(hash_of(hash));
        EXPECT_EQ(receipt.root, root);
        EXPECT_TRUE(merkle::inclusion_holds(merkle::leaf_hash(merkle::bytes_of(hidden)),
                                            receipt.index, {receipt.lines, hash_of(root)}, proof));
        const bj::value line = bj::parse(receipt.line);
        EXPECT_EQ(line.at("credit_fen").as_int64(), credit);
        EXPECT_EQ(line.at("credit_total_fen").as_int64(), total);
    }
    std::map<std::string, std::int64_t> balances;  // debit less credit
    std::map<std::string, std::int64_t> moved_today;
    std::string root;

   private:
    static merkle::Hash hash_of(const std::string& text) {
        const auto bytes = journal::from_base64(text);
        merkle::Hash hash{};
        EXPECT_TRUE(bytes && bytes->size() == hash.size());
        std::ranges::copy(*bytes, hash.begin());
        return hash;
    }
    static void expect_in_log(const journal::LogProof& part) {
        const auto tree =
            journal::read_checkpoint(part.checkpoint, crypto::journal_key().public_key);
        ASSERT_TRUE(tree.has_value());
        std::vector<merkle::Hash> proof;
        for (const std::string& hash : part.proof) proof.push_back(hash_of(hash));
        EXPECT_TRUE(
            merkle::inclusion_holds(merkle::leaf_hash(part.entry), part.index, *tree, proof));
    }
    // What an account of the top moved; totals go on from those of the days before.
    std::int64_t add(const bj::object& line) {
        const std::string code(line.at("code").as_string());
        EXPECT_FALSE(code.contains('.')) << "a sub-account in clear";
        moved_today[code] = line.at("debit_fen").as_int64() - line.at("credit_fen").as_int64();
        balances[code] += moved_today[code];
        EXPECT_EQ(balances[code],
                  line.at("debit_total_fen").as_int64() - line.at("credit_total_fen").as_int64())
            << code;
        return line.at("above").as_string().empty() ? moved_today[code] : 0;
    }
};

TEST_F(DayStore, AnOutsiderAddsTheBooksUpAgain) {
    for (int n = 1; n <= 20; ++n)
        ASSERT_TRUE(post("d" + std::to_string(n), {{bank, house(n), fen(1000 + n)}}));
    EXPECT_EQ(days(), 0);
    tell();
    EXPECT_EQ(days(), 0) << "a day that is not over";
    next_day();
    ASSERT_TRUE(post("p", {{expense, bank, fen(700)}}));
    ASSERT_TRUE(post("a", {{house(3), house(4), fen(40)}}, today));
    ASSERT_TRUE(reverse("r", VoucherId{1}, tomorrow));
    next_day();
    EXPECT_EQ(days(), 2);

    Outsider outsider;
    outsider.read(*read_day("B1.2026-03-05"));
    EXPECT_EQ(outsider.balances.at("1001"), 20210);
    EXPECT_EQ(outsider.balances.at("3001"), -20210);
    outsider.expect_line(*receipt(house(3), today), 1003, 1003);
    outsider.expect_line(*receipt(house(20), today), 1020, 1020);
    outsider.read(*read_day("B1.2026-03-06"));
    EXPECT_EQ(outsider.balances.at("1001"), 20210 - 700 - 1001);
    EXPECT_EQ(outsider.balances.at("5001"), 700);
    EXPECT_EQ(outsider.balances.at("3001"), -20210 + 1001);
    outsider.expect_line(*receipt(house(4), tomorrow), 40, 1044);
    outsider.expect_line(*receipt(house(1), tomorrow), -1001, 0);
    EXPECT_EQ(refusal_of(receipt(house(20), tomorrow)), &day_line_absent);
    EXPECT_EQ(refusal_of(receipt(house(20), date_of(2026, 3, 7))), &day_line_absent);
    EXPECT_FALSE(read_day("B1.2026-03-07"));
    EXPECT_FALSE(read_day("B2.2026-03-05"));
    EXPECT_EQ(faults(), "");
}

TEST_F(DayStore, ADayThatWasToldTakesNothingMoreThoughTheClockGoesBack) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(5)}}));
    next_day();
    EXPECT_EQ(days(), 1);
    const Posting posting{book, "late", today, "交存", {{bank, house(1), fen(1)}}};
    const Posted posted =
        *write([&](db::Tx& tx) { return ledger::post(tx, officer(1), posting, now); });
    EXPECT_EQ(voucher(posted.voucher).posted_on, tomorrow);
    EXPECT_EQ(faults(), "");
}

// A clock was two months ahead for a night and was put right.
TEST_F(DayStore, AClockThatRanAheadHoldsUpNoDayOnceItIsPutRight) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(5)}}));
    const Instant right = now;
    now = instant_of(date_of(2026, 5, 5), 9);
    ASSERT_TRUE(post("d2", {{bank, house(1), fen(70)}}, today));
    next_day();
    ASSERT_TRUE(post("d3", {{bank, house(2), fen(600)}}, today));
    tell();
    EXPECT_EQ(days(), 2);
    now = right + std::chrono::days{1};
    put_clock_right();
    const VoucherId fourth = post("d4", {{bank, house(1), fen(8000)}}, today)->voucher;
    EXPECT_EQ(voucher(fourth).posted_on, tomorrow);
    EXPECT_EQ(faults(), "");
    // What lies ahead is told now: nothing is posted to it any more.
    tell();
    EXPECT_EQ(days(), 3);
    EXPECT_EQ(faults(), "");
    next_day();
    EXPECT_EQ(days(), 4);
    EXPECT_EQ(faults(), "");

    Outsider outsider;
    for (const char* day : {"B1.2026-03-05", "B1.2026-05-05", "B1.2026-05-06", "B1.2026-03-06"})
        outsider.read(*read_day(day));
    EXPECT_EQ(outsider.balances.at("1001"), 8675);
    const auto of_house = [&](const char* line, std::int64_t total) {
        return std::string(line).find("\"credit_total_fen\":" + std::to_string(total)) !=
               std::string::npos;
    };
    EXPECT_TRUE(of_house(receipt(house(1), today)->line.c_str(), 5));
    EXPECT_TRUE(of_house(receipt(house(1), date_of(2026, 5, 5))->line.c_str(), 75));
    EXPECT_TRUE(of_house(receipt(house(1), tomorrow)->line.c_str(), 8075));
    // Months later the days that were told ahead are passed over.
    now = instant_of(date_of(2026, 5, 5), 9);
    const VoucherId fifth = post("d5", {{bank, house(1), fen(1)}}, today)->voucher;
    EXPECT_EQ(voucher(fifth).posted_on, date_of(2026, 5, 7));
    now = instant_of(date_of(2026, 5, 8), 9);
    tell();
    EXPECT_EQ(days(), 5);
    EXPECT_EQ(faults(), "");
}

// A weekend on which nobody looked after the server.
TEST_F(DayStore, ADayBehindOneThatWasToldByAClockAheadIsToldHoweverLate) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(5)}}, today));
    now = instant_of(friday, 9);
    tell();
    now = instant_of(saturday, 9);
    ASSERT_TRUE(post("d2", {{bank, house(1), fen(70)}}, today));
    now = instant_of(sunday, 9);
    tell();
    EXPECT_EQ(days(), 2);
    now = instant_of(friday, 10);
    put_clock_right();
    const VoucherId third = post("d3", {{bank, house(1), fen(600)}}, today)->voucher;
    EXPECT_EQ(voucher(third).posted_on, friday);
    now = instant_of(monday, 9);
    tell();
    EXPECT_EQ(days(), 3);
    EXPECT_TRUE(read_day("B1.2026-03-06"));
    ASSERT_TRUE(post("d4", {{bank, house(1), fen(1)}}, today));
    EXPECT_EQ(faults(), "");
}

TEST_F(DayStore, ADayOnWhichOneThatLiesAheadWasToldIsToldHoweverLate) {
    now = instant_of(sunday, 9);
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(5)}}, today));
    now = instant_of(today, 9);
    put_clock_right();
    const VoucherId second = post("d2", {{bank, house(1), fen(70)}}, today)->voucher;
    EXPECT_EQ(voucher(second).posted_on, today);
    tell();
    EXPECT_TRUE(read_day("B1.2026-03-08"));
    EXPECT_EQ(days(), 1);
    now = instant_of(monday + std::chrono::days{1}, 9);
    tell();
    EXPECT_EQ(days(), 2);
    ASSERT_TRUE(post("d3", {{bank, house(1), fen(1)}}, today));
    EXPECT_EQ(faults(), "");
}

TEST_F(DayStore, ADayIsWhatItWasThoughAccountsAreOpenedLater) {
    ASSERT_TRUE(post("d1", {{bank, house(1), fen(5)}}));
    next_day();
    account("1009", AccountKind::asset);
    EXPECT_EQ(faults(), "");
}

TEST_F(DayStore, WhoHasTheDatabaseIsSeen) {
    for (int n = 1; n <= 20; ++n)
        ASSERT_TRUE(post("d" + std::to_string(n), {{bank, house(n), fen(1000 + n)}}));
    next_day();
    EXPECT_EQ(anju::test::unnoticed(*db, {.tables = "ledger_days", .checks = checks()}),
              std::vector<std::string>{});
}

}  // namespace
}  // namespace anju::ledger
