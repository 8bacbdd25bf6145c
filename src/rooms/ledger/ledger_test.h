// An office with one book, its March open: a bank account, a fund that is the sum of twenty houses
// in two buildings, an income and an expense account; and short names for what is done there.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "platform/journal/journal.h"
#include "platform/journal/verify.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/capabilities.h"
#include "rooms/ledger/checks.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"
#include "support/grant.h"
#include "support/test_db.h"

namespace anju::ledger::test {

inline Money fen(std::int64_t amount) { return Money::of_fen(amount); }

class LedgerOffice : public testing::Test {
   protected:
    template <class F>
    auto write(F&& f) {
        return db->write(std::forward<F>(f));
    }
    template <class F>
    auto read(F&& f) {
        return db->read(std::forward<F>(f));
    }
    LedgerOffice() {
        book = book_of("B1");
        bank = account("1001", AccountKind::asset);
        fund = account("3001", AccountKind::equity, Takes::parts, Cover::covered);
        income = account("4101", AccountKind::income);
        expense = account("5001", AccountKind::expense);
        std::vector<SubAccount> keys;
        for (int i = 1; i <= 20; ++i)
            keys.push_back({"H" + std::to_string(i), i <= 12 ? "E1-1" : "E1-2"});
        first_house =
            *write([&](db::Tx& tx) { return open_sub_accounts(tx, officer(1), fund, keys, now); });
        EXPECT_TRUE(write([&](db::Tx& tx) {
            return open_period(tx, officer(1), {book, date_of(2026, 3, 1)}, now);
        }));
        began = read(
            [](db::Tx& tx) { return tx.one<std::int64_t>("select max(seq) from platform_facts"); });
    }
    static Actor officer(std::int64_t user) { return anju::test::person(user, capabilities); }

    BookId book_of(const char* code) {
        OpenBook cmd;
        cmd.code.value = code;
        cmd.name.value = "商品住宅维修资金";
        cmd.region = RegionCode::of("130203");
        return *write([&](db::Tx& tx) { return open_book(tx, officer(1), cmd, now); });
    }
    AccountId account(const char* code, AccountKind kind, Takes takes = Takes::entries,
                      Cover cover = Cover::free) {
        OpenAccount cmd;
        cmd.book = book;
        cmd.code.value = code;
        cmd.name.value = "科目" + std::string(code);
        cmd.kind = kind;
        cmd.takes = takes;
        cmd.cover = cover;
        return *write([&](db::Tx& tx) { return open_account(tx, officer(1), cmd, now); });
    }
    AccountId house(int n) const { return AccountId{first_house.value + n - 1}; }

    Result<Posted> post(const std::string& key, std::vector<Entry> entries, Date on) {
        const Posting posting{book, key, on, "交存", std::move(entries)};
        return write([&](db::Tx& tx) { return ledger::post(tx, officer(1), posting, now); });
    }
    Result<Posted> post(const std::string& key, std::vector<Entry> entries) {
        return post(key, std::move(entries), today);
    }
    Result<Posted> reverse(const std::string& key, VoucherId id, Date on) {
        const Reversal reversal{book, key, id, on, "冲销"};
        return write([&](db::Tx& tx) { return ledger::reverse(tx, officer(1), reversal, now); });
    }
    Result<Posted> reverse(const std::string& key, VoucherId id) { return reverse(key, id, today); }
    Result<Reserved> reserve(const std::string& key, AccountId at, std::int64_t amount) {
        const Reserve cmd{book, key, at, fen(amount)};
        return write([&](db::Tx& tx) { return ledger::reserve(tx, officer(1), cmd, now); });
    }
    Result<Posted> settle(const std::string& key, ReservationId id, std::vector<Entry> entries) {
        const Posting posting{book, key, today, "支付", std::move(entries)};
        return write([&](db::Tx& tx) { return ledger::settle(tx, officer(1), id, posting, now); });
    }
    Result<Doing> release(const std::string& key, ReservationId id) {
        return write([&](db::Tx& tx) { return ledger::release(tx, officer(1), {id, key}, now); });
    }

    Result<VoucherId> make(std::vector<Entry> entries) {
        MakeVoucher cmd;
        cmd.book = book;
        cmd.booked_on = today;
        cmd.summary.value = "交存";
        cmd.entries.items = std::move(entries);
        return write([&](db::Tx& tx) { return make_voucher(tx, officer(1), cmd, now); });
    }
    template <class F>
    auto on_voucher(VoucherId id, F&& f) {
        return write([&](db::Tx& tx) { return f(tx, *find_voucher(tx, id)); });
    }
    Result<void> check(std::int64_t user, VoucherId id) {
        return on_voucher(id, [&](db::Tx& tx, const Voucher& voucher) {
            return approve_voucher(tx, officer(user), voucher, now);
        });
    }
    Result<void> post_made(std::int64_t user, VoucherId id) {
        return on_voucher(id, [&](db::Tx& tx, const Voucher& voucher) {
            return post_voucher(tx, officer(user), voucher, now);
        });
    }
    Result<void> send_back(std::int64_t user, VoucherId id) {
        ReturnVoucher cmd;
        cmd.reason.value = "金额有误";
        return on_voucher(id, [&](db::Tx& tx, const Voucher& voucher) {
            return return_voucher(tx, officer(user), voucher, cmd, now);
        });
    }
    Result<void> revise(std::int64_t user, VoucherId id, std::vector<Entry> entries) {
        ReviseVoucher cmd;
        cmd.booked_on = today;
        cmd.summary.value = "交存";
        cmd.entries.items = std::move(entries);
        return on_voucher(id, [&](db::Tx& tx, const Voucher& voucher) {
            return revise_voucher(tx, officer(user), voucher, cmd, now);
        });
    }
    Result<VoucherId> reverse_made(std::int64_t user, VoucherId id) {
        ReverseVoucher cmd;
        cmd.booked_on = today;
        cmd.summary.value = "冲销";
        return on_voucher(id, [&](db::Tx& tx, const Voucher& voucher) {
            return reverse_voucher(tx, officer(user), voucher, cmd, now);
        });
    }
    Result<void> close() {
        return write([&](db::Tx& tx) {
            return close_period(tx, officer(1), *find_period(tx, book, month_of(today)), now);
        });
    }

    Totals totals(AccountId id, Date on = end_of_days) {
        return read([&](db::Tx& tx) { return totals_on(tx, id, on); });
    }
    Money balance(AccountId id, Date on = end_of_days) {
        return read([&](db::Tx& tx) { return balance_on(tx, id, on); });
    }
    Voucher voucher(VoucherId id) {
        return read([&](db::Tx& tx) { return *find_voucher(tx, id); });
    }
    // Since the office was opened.
    std::string kinds() {
        return read([&](db::Tx& tx) {
            std::string all;
            for (const auto& fact : journal::entries_after(tx, began, 100)) all += fact.kind + ' ';
            return all;
        });
    }
    std::string faults() {
        return read([&](db::Tx& tx) {
            std::string all;
            for (const journal::Check& check : checks())
                for (const std::string& fault : journal::result_of(check, tx).faults)
                    all += fault + "\n";
            return all;
        });
    }

    anju::test::TestDb db;
    Instant now = instant_of(date_of(2026, 3, 5), 9);
    const Date today = date_of(2026, 3, 5);
    const Date yesterday = date_of(2026, 3, 4);
    const Date tomorrow = date_of(2026, 3, 6);
    BookId book;
    AccountId bank;
    AccountId fund;
    AccountId income;
    AccountId expense;
    AccountId first_house;
    std::int64_t began = 0;
};

}  // namespace anju::ledger::test
