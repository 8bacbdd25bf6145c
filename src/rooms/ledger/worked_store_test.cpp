// The worked ledger of the accounting rules for maintenance funds (财会〔2020〕7号), entry by
// entry, and a random walk through the verbs on the database beside the slow ledger and beside what
// two other programs, `ledger` and `hledger`, make of the same entries.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

#include "rooms/ledger/ledger_test.h"
#include "rooms/ledger/slow_ledger_test.h"

namespace anju::ledger {
namespace {

using test::fen;

// --- the worked ledger ---------------------------------------------------------------------------

class WorkedLedger : public test::LedgerOffice {
   protected:
    WorkedLedger() {
        book = book_of("SP");
        using K = AccountKind;
        for (const auto& [code, kind] : {std::pair{"1001", K::asset},
                                         {"1101", K::asset},
                                         {"1201", K::asset},
                                         {"2001", K::liability},
                                         {"3001", K::equity},
                                         {"3101", K::equity},
                                         {"4001", K::income},
                                         {"4101", K::income},
                                         {"4102", K::income},
                                         {"4201", K::income},
                                         {"4301", K::income},
                                         {"5001", K::expense},
                                         {"5101", K::expense}})
            codes[code] = account(code, kind);
        EXPECT_TRUE(write([&](db::Tx& tx) {
            return open_period(tx, officer(1), {book, date_of(2026, 3, 1)}, now);
        }));
    }
    void book_line(const char* debit, const char* credit, std::int64_t amount) {
        lines.push_back({codes.at(debit), codes.at(credit), fen(amount)});
    }
    void post_lines(const char* what) { EXPECT_TRUE(post(what, std::exchange(lines, {}))) << what; }
    std::int64_t fen_of(const char* code) { return balance(codes.at(code)).fen(); }

    std::map<std::string, AccountId> codes;
    std::vector<Entry> lines;
};

TEST_F(WorkedLedger, EndsAsTheRulesSay) {
    book_line("1001", "4001", 2'489'920);  // 1 deposits
    post_lines("deposits");
    book_line("4001", "1001", 800'000);  // 2 a deposit of this year goes back
    post_lines("refund");
    book_line("1101", "1001", 500'000);  // 5 treasury bonds
    post_lines("bonds");
    book_line("1001", "4101", 15'000);  // 4 interest
    book_line("1001", "4201", 30'000);  // 7 operating income
    book_line("1001", "4301", 20'000);  // 7 scrap
    post_lines("income");
    book_line("1201", "1001", 100'000);  // 9 imprest
    post_lines("imprest");
    book_line("5001", "1001", 200'000);  // 8 repair by bank
    book_line("5001", "1201", 40'000);   // 9 repair from the imprest
    post_lines("repair");
    book_line("1001", "1101", 500'000);  // 6 bonds mature with interest
    book_line("1001", "4102", 12'500);
    post_lines("maturity");
    book_line("5101", "2001", 300'000);  // 10 a house is destroyed
    post_lines("destroyed");
    book_line("2001", "1001", 300'000);  // 11 and paid
    post_lines("paid");
    ASSERT_TRUE(write([&](db::Tx& tx) {
        return declare_identity(tx, officer(1),
                                {book, "资金等于来源", "1001 1101 1201 5001 5101",
                                 "2001 3001 3101 4001 4101 4102 4201 4301"},
                                now);
    }));
    EXPECT_EQ(faults(), "");
    book_line("4001", "3001", 1'689'920);  // 12
    book_line("4101", "3101", 15'000);     // 13
    book_line("4102", "3101", 12'500);
    book_line("4201", "3101", 30'000);
    book_line("4301", "3101", 20'000);
    book_line("3001", "5001", 240'000);  // 14
    book_line("3001", "5101", 300'000);
    book_line("3101", "3001", 77'500);  // 15
    post_lines("closing");

    EXPECT_EQ(fen_of("1001"), 1'167'420);
    EXPECT_EQ(fen_of("1201"), 60'000);
    EXPECT_EQ(fen_of("3001"), 1'227'420);
    for (const char* code :
         {"1101", "2001", "3101", "4001", "4101", "4102", "4201", "4301", "5001", "5101"})
        EXPECT_EQ(fen_of(code), 0) << code;
    EXPECT_EQ(faults(), "");
    now = instant_of(date_of(2026, 4, 1), 9);
    EXPECT_TRUE(close());
    EXPECT_EQ(faults(), "");
}

// --- the walk ------------------------------------------------------------------------------------

constexpr int steps = 600;

class LedgerWalk : public test::LedgerOffice {
   protected:
    LedgerWalk() : slow(date_of(2026, 3, 1)) {
        read([&](db::Tx& tx) {
            all = accounts_where(tx, db::Query(" where book = ? order by id", book));
            return true;
        });
        for (const Account& account : all) slow.open(account);
    }
    int pick(int least, int most) { return std::uniform_int_distribution(least, most)(chance); }
    AccountId any() {
        const std::array plain{bank, income, expense};
        return pick(0, 2) == 0 ? house(pick(1, 4)) : plain[static_cast<std::size_t>(pick(0, 2))];
    }
    static std::string code_of(const auto& result) {
        return result ? std::string{} : std::string(result.error().kind->code);
    }
    void compare(const Result<Posted>& posted, const std::string& said) {
        ASSERT_EQ(code_of(posted), said);
        if (!posted) return;
        done.push_back(posted->voucher);
        for (const NewBalance& now_is : posted->balances) {
            ASSERT_TRUE(now_is.balance_fen.fen() == slow.balance(now_is.account, today));
            ASSERT_TRUE(now_is.available_fen.fen() ==
                        slow.least(now_is.account, today) - slow.held(now_is.account));
        }
    }
    void step(int n) {
        const std::string key = "w" + std::to_string(n);
        const Date on = date_of(2026, 3, static_cast<unsigned>(pick(1, 31)));
        if (!done.empty() && pick(0, 7) == 0) {
            const Voucher was =
                voucher(done[static_cast<std::size_t>(pick(0, static_cast<int>(done.size()) - 1))]);
            if (reversed.contains(was.id)) return;
            const auto entries = read([&](db::Tx& tx) { return entries_of(tx, was.id); });
            const Date later = std::max(on, was.booked_on);
            const auto posted = reverse(key, was.id, later);
            compare(posted, slow.post(later, ink_against(was.ink), entries, {}));
            if (posted) reversed.insert(was.id);
        } else if (pick(0, 9) == 0) {
            const AccountId at = house(pick(1, 4));
            const Money amount = fen(pick(1, 500));
            const auto id = reserve(key, at, amount.fen());
            const ReservationId next = id ? id->reservation : ReservationId{};
            ASSERT_EQ(code_of(id), slow.reserve(next, at, amount, civil_date(now)));
            if (id) held.push_back(next);
        } else {
            std::vector<Entry> entries(static_cast<std::size_t>(pick(1, 3)));
            for (Entry& entry : entries) entry = {any(), any(), fen(pick(1, 1000))};
            if (!held.empty() && pick(0, 3) == 0) {
                const ReservationId id = held.back();
                const Posting posting{book, key, on, "支付", entries};
                compare(write([&](db::Tx& tx) {
                            return ledger::settle(tx, officer(1), id, posting, now);
                        }),
                        slow.post(on, Ink::blue, entries, id));
            } else {
                compare(post(key, entries, on), slow.post(on, Ink::blue, entries, {}));
            }
        }
    }
    void walk() {
        const char* given = std::getenv("ANJU_LEDGER_SEED");
        const std::uint64_t seed = given != nullptr ? std::stoull(given) : std::random_device{}();
        std::cout << "ANJU_LEDGER_SEED=" << seed << std::endl;
        chance.seed(seed);
        for (int n = 0; n < steps && !HasFatalFailure(); ++n) step(n);
        EXPECT_GT(done.size(), steps / 4U);
    }

    // All that was posted, in the format that both programs read. A red line is a negative one.
    std::string exported() {
        return read([&](db::Tx& tx) {
            std::map<AccountId, std::string> names;
            for (const Account& account : all) {
                names[account.id] = account.code;
                std::ranges::replace(names[account.id], '.', ':');
            }
            std::ostringstream out;
            for (const Voucher& voucher : vouchers_where(tx, db::Query(" order by id"))) {
                out << to_text(voucher.booked_on) << " voucher " << *voucher.number << "\n";
                for (const Entry& entry : entries_of(tx, voucher.id)) {
                    const std::int64_t sign = voucher.ink == Ink::red ? -1 : 1;
                    out << "    " << names[entry.debit] << "  " << sign * entry.amount_fen.fen()
                        << "\n    " << names[entry.credit] << "  " << -sign * entry.amount_fen.fen()
                        << "\n";
                }
                out << "\n";
            }
            return out.str();
        });
    }

    std::mt19937_64 chance;
    test::SlowLedger slow;
    std::vector<Account> all;
    std::vector<VoucherId> done;
    std::set<VoucherId> reversed;
    std::vector<ReservationId> held;
};

TEST_F(LedgerWalk, AgreesWithTheSlowLedgerOnEveryDayAndVerifies) {
    walk();
    for (const Account& account : all)
        for (Date day = date_of(2026, 3, 1); day < date_of(2026, 4, 1);
             day += std::chrono::days{1}) {
            const auto [debit, credit] = slow.totals(account.id, day);
            const Totals kept = totals(account.id, day);
            ASSERT_TRUE(kept.debit_fen.fen() == debit && kept.credit_fen.fen() == credit)
                << account.code << " on " << to_text(day);
        }
    EXPECT_EQ(faults(), "");
}

// What a program prints; nothing if it is not there.
std::optional<std::string> printed(const std::string& program, const std::string& arguments) {
    if (std::system(("command -v " + program + " > /dev/null").c_str()) != 0) return std::nullopt;
    FILE* pipe = popen((program + " " + arguments).c_str(), "r");
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), got);
    EXPECT_EQ(pclose(pipe), 0) << program;
    return text;
}

// "3001:H1 -500" a line, the accounts that entries name, each without what is below it.
std::map<std::string, std::int64_t> balances_in(const std::string& text) {
    std::map<std::string, std::int64_t> balances;
    std::istringstream in(text);
    std::string name;
    for (std::int64_t amount = 0; in >> name >> amount;)
        if (amount != 0) balances[name] = amount;
    return balances;
}

TEST_F(LedgerWalk, IsWhatOtherProgramsMakeOfTheSameEntries) {
    walk();
    const std::string folder = anju::test::TestDb::scratch_folder();
    std::filesystem::create_directories(folder);
    const std::string file = folder + "/walk.journal";
    std::ofstream(file) << exported();
    std::map<std::string, std::int64_t> ours;
    for (const Account& account : all) {
        const Totals kept = totals(account.id);
        const std::int64_t amount = (kept.debit_fen - kept.credit_fen).fen();
        if (account.takes == Takes::parts || amount == 0) continue;
        std::string name = account.code;
        std::ranges::replace(name, '.', ':');
        ours[name] = amount;
    }
    const auto by_ledger = printed(
        "ledger",
        "-f " + file + " balance --flat --no-total --format '%(account) %(quantity(amount))\\n'");
    const auto by_hledger = printed(
        "hledger", "-f " + file + " balance --flat --no-total --format '%(account) %(total)'");
    for (const auto& theirs : {by_ledger, by_hledger})
        if (theirs) {
            EXPECT_EQ(balances_in(*theirs), ours);
        }
    if (!by_ledger && !by_hledger) GTEST_SKIP() << "neither ledger nor hledger is installed";
}

}  // namespace
}  // namespace anju::ledger
