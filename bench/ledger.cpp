// What the ledger does in a second: postings of two sides through the write lane, 64 at a time,
// against a loop that writes the same rows and decides nothing; entries added up again by verify; a
// balance at a past date. On a copy of the database: what it writes is no city's.
#include "rooms/ledger/actions.h"

#include <fmt/format.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "app/commands.h"
#include "platform/clock.h"
#include "rooms/ledger/checks.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"
#include "tools.h"

namespace anju::bench {

namespace {

using namespace ledger;

constexpr int houses = 1000;
constexpr int runs = 100;  // of as many entries as a posting may have, for verify
constexpr int looks = 20'000;

struct Office {
    BookId book;
    AccountId bank;
    AccountId fund;
    AccountId first_house;
    Date month{};
    AccountId house(std::size_t n) const {
        return AccountId{first_house.value + static_cast<std::int64_t>(n % houses)};
    }
};

template <class T>
T must(Result<T> result) {
    if (!result) throw Fault("bench of the ledger: " + std::string(result.error().kind->code));
    return *std::move(result);
}

AccountId open(db::Tx& tx, BookId book, const char* code, AccountKind kind, Takes takes) {
    OpenAccount cmd;
    cmd.book = book;
    cmd.code.value = code;
    cmd.name.value = "科目";
    cmd.kind = kind;
    cmd.takes = takes;
    cmd.cover = takes == Takes::parts ? Cover::covered : Cover::free;
    return must(open_account(tx, system_actor(), cmd, clock::now()));
}

Office open_office(db::Db& db) {
    return db.write([](db::Tx& tx) {
        const Instant now = clock::now();
        Office office;
        OpenBook cmd;
        cmd.code.value = fresh_key(0).substr(0, 20);
        cmd.name.value = "测量";
        cmd.region = RegionCode::of("1302");
        office.book = must(open_book(tx, system_actor(), cmd, now));
        office.bank = open(tx, office.book, "1001", AccountKind::asset, Takes::entries);
        office.fund = open(tx, office.book, "3001", AccountKind::equity, Takes::parts);
        std::vector<SubAccount> keys;
        for (int i = 0; i < houses; ++i) keys.push_back({"H" + std::to_string(i), "B"});
        office.first_house = must(open_sub_accounts(tx, system_actor(), office.fund, keys, now));
        office.month = month_of(civil_date(now));
        must(open_period(tx, system_actor(), {office.book, office.month}, now));
        return office;
    });
}

// Keeps 64 postings in the queue until the time is over.
struct Producer {
    db::Db& db;
    Office office;
    std::int64_t until;
    std::atomic<std::size_t> sent = 0;
    std::atomic<std::int64_t> committed = 0;
    std::mutex mutex;
    std::condition_variable ended;
    int waiting = group;

    void submit() {
        const std::size_t n = ++sent;
        db.submit(
            [this, n](db::Tx& tx) {
                const Instant now = clock::now();
                must(post(tx, system_actor(),
                          {office.book,
                           "p" + std::to_string(n),
                           civil_date(now),
                           "交存",
                           {{office.bank, office.house(n), Money::of_fen(689'920)}}},
                          now));
                return true;
            },
            [this](db::Outcome outcome) {
                if (outcome.kind == db::Outcome::Kind::fault) std::terminate();
                ++committed;
                if (clock::ticks_us() < until) return submit();
                const std::lock_guard lock(mutex);
                if (--waiting == 0) ended.notify_all();
            });
    }
};

std::int64_t postings_a_second(db::Db& db, const Office& office, int seconds) {
    const auto started = clock::ticks_us();
    Producer producer{db, office, started + seconds * 1'000'000LL};
    for (int i = 0; i < group; ++i) producer.submit();
    std::unique_lock lock(producer.mutex);
    producer.ended.wait(lock, [&] { return producer.waiting == 0; });
    return producer.committed * 1'000'000 / (clock::ticks_us() - started);
}

// --- the bare loop -------------------------------------------------------------------------------

// One session with the engine, prepared statements, one transaction for 64; the rows that a posting
// leaves, with values that are known before.
class Bare {
   public:
    Bare(db::Db& db, const Office& office) : connection_(db.connect()), office_(office) {
        db::Tx tx(*connection_);
        seq_ = tx.one<std::int64_t>("select max(seq) from platform_facts");
        period_ = find_period(tx, office.book, office.month)->id.value;
        const auto first =
            vouchers_where(tx, db::Query(" where book = ? order by id limit 1", office.book));
        sample_ = first.at(0);
        struct Fact {
            db::Bytes data;
            db::Bytes claims;
            db::Bytes salt;
        };
        const auto fact = tx.one<Fact>(
            "select data, claims, salt from platform_facts where noun = 'ledger_voucher' "
            "and noun_id = $1",
            sample_.id);
        data_ = fact.data;
        claims_ = fact.claims;
        salt_ = fact.salt;
        number_ = last_number(tx, PeriodId{period_});
        voucher_ = tx.one<std::int64_t>("select max(id) from ledger_vouchers");
    }
    std::int64_t postings_a_second(int seconds) {
        const auto started = clock::ticks_us();
        std::int64_t written = 0;
        while (clock::ticks_us() - started < seconds * 1'000'000LL) {
            connection_->script("begin");
            db::Tx tx(*connection_);
            for (int i = 0; i < group; ++i, ++written) write_one(tx);
            connection_->script("commit");
        }
        return written * 1'000'000 / (clock::ticks_us() - started);
    }

   private:
    void write_one(db::Tx& tx) {
        ++number_;
        const std::string key = "b" + std::to_string(number_);
        tx.exec(
            "insert into ledger_vouchers (id, book, period, booked_on, state, number, ink, "
            "summary, entries, sum_fen, root, key, key_digest, made_post, made_at, posted_post, "
            "posted_at, posted_on) values ($1, $2, $3, $4, 'posted', $5, 'blue', $6, 1, $7, $8, "
            "$9, $10, $11, $12, $13, $14, $15)",
            ++voucher_, office_.book, period_, sample_.booked_on, number_, sample_.summary,
            sample_.sum_fen, sample_.root, key, sample_.key_digest, sample_.made_post,
            sample_.made_at, sample_.posted_post, sample_.posted_at, sample_.posted_on);
        const AccountId house = office_.house(static_cast<std::size_t>(number_));
        tx.exec(
            "insert into ledger_entries (voucher, debit, credit, amount_fen) "
            "values ($1, $2, $3, $4)",
            voucher_, office_.bank, house, sample_.sum_fen);
        for (const AccountId account : {office_.bank, office_.fund, house})
            tx.exec(
                "insert into ledger_balances (account, day, debit_fen, credit_fen) "
                "values ($1, $2, $3, $4) on conflict (account, day) do update "
                "set debit_fen = excluded.debit_fen, credit_fen = excluded.credit_fen",
                account, sample_.booked_on, number_, number_);
        tx.exec(
            "insert into platform_facts (seq, at, recorded_at, kind, noun, noun_id, role, "
            "post_name, data, clear, claims, salt) values ($1, $2, $2, 'EntriesPosted', "
            "'ledger_voucher', $3, 'system', $4, $5, 0, $6, $7)",
            ++seq_, sample_.made_at, voucher_, sample_.made_post, data_, claims_, salt_);
    }
    std::unique_ptr<db::Connection> connection_;
    Office office_;
    Voucher sample_;
    db::Bytes data_;
    db::Bytes claims_;
    db::Bytes salt_;
    std::int64_t seq_ = 0;
    std::int64_t period_ = 0;
    std::int64_t number_ = 0;
    std::int64_t voucher_ = 0;
};

// --- reading -------------------------------------------------------------------------------------

void fill(db::Db& db, const Office& office) {
    for (int run = 0; run < runs; ++run)
        db.write([&](db::Tx& tx) {
            const Instant now = clock::now();
            std::vector<Entry> entries;
            for (std::size_t i = 0; i < entries_max; ++i)
                entries.push_back({office.bank, office.house(i * 7), Money::of_fen(100)});
            const Date day = office.month + std::chrono::days{run % 28};
            must(post(tx, system_actor(),
                      {office.book, "f" + std::to_string(run), day, "批量", std::move(entries)},
                      now));
            return true;
        });
}

std::int64_t entries_verified_a_second(db::Db& db) {
    for (const journal::Check& check : checks())
        if (check.name == "ledger_balances") {
            const auto started = clock::ticks_us();
            const auto result = db.read([&](db::Tx& tx) { return journal::result_of(check, tx); });
            const auto took = clock::ticks_us() - started;
            if (!result.faults.empty()) throw Fault(result.faults.front());
            return result.checked * 1'000'000 / took;
        }
    throw Fault("the ledger has no such check");
}

// Microseconds.
std::int64_t past_balance_us(db::Db& db, const Office& office) {
    const auto started = clock::ticks_us();
    for (std::size_t i = 0; i < looks; ++i)
        db.read([&](db::Tx& tx) {
            const AccountId account = i % 2 == 0 ? office.fund : office.house(i);
            return balance_on(tx, account,
                              office.month + std::chrono::days{static_cast<int>(i % 28)});
        });
    return (clock::ticks_us() - started) / looks;
}

}  // namespace

int run_ledger(const app::Config& config, int seconds) {
    const auto db = app::open_installation(config);
    const Office office = open_office(*db);
    const auto posted = postings_a_second(*db, office, seconds);
    fill(*db, office);
    const auto verified = entries_verified_a_second(*db);
    const auto past_us = past_balance_us(*db, office);
    // Last: what it leaves are rows and no books.
    const auto bare = Bare(*db, office).postings_a_second(seconds);
    fmt::print("{{\"post_rate\":{},\"bare_rate\":{},\"verify_rate\":{},\"past_us\":{}}}\n", posted,
               bare, verified, past_us);
    return app::exit_done;
}

}  // namespace anju::bench
