#include "demo/ledger_life.h"

#include <memory>
#include <vector>

#include "demo/must.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/rules.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"

namespace anju::demo {

namespace {

using ledger::AccountKind;
using ledger::Cover;
using std::chrono::days;
using std::chrono::hours;

// 财会〔2020〕7号, of the accounts that the worked ledger needs.
struct ChartRow {
    const char* code;
    const char* name;
    AccountKind kind;
    Cover cover = Cover::free;
};
constexpr ChartRow chart[] = {
    {"1001", "银行存款", AccountKind::asset, Cover::covered},
    {"1101", "国债投资", AccountKind::asset, Cover::covered},
    {"1201", "备用金", AccountKind::asset, Cover::covered},
    {"2001", "应付房屋灭失返还资金", AccountKind::liability},
    {"3001", "商品住宅维修资金", AccountKind::equity},
    {"3101", "待分配累计收益", AccountKind::equity},
    {"4001", "交存收入", AccountKind::income},
    {"4101", "存款利息收入", AccountKind::income},
    {"4102", "国债利息收入", AccountKind::income},
    {"4201", "经营收入", AccountKind::income},
    {"4301", "共用设施处置收入", AccountKind::income},
    {"5001", "维修支出", AccountKind::expense},
    {"5101", "返还支出", AccountKind::expense},
};

struct Line {
    const char* debit;
    const char* credit;
    std::int64_t fen;
};
struct Sheet {
    const char* summary;
    std::vector<Line> lines;
};
// How far the two take a voucher.
enum class Until : std::uint8_t { made, checked, returned, posted, reversed };

// The book and its keepers, as the steps of the agenda need them.
struct Office {
    db::Db& db;
    BookKeepers by;
    ledger::BookId book;
};
using Kept = std::shared_ptr<Office>;

ledger::MakeVoucher command_of(db::Tx& tx, const Office& office, const Sheet& sheet, Date on) {
    ledger::MakeVoucher cmd;
    cmd.book = office.book;
    cmd.booked_on = on;
    cmd.summary.value = sheet.summary;
    const auto account = [&](const char* code) {
        const auto found = ledger::find_account(tx, office.book, code);
        CHECK(found.has_value());
        return found->id;
    };
    for (const Line& line : sheet.lines)
        cmd.entries.items.push_back(
            {account(line.debit), account(line.credit), Money::of_fen(line.fen)});
    return cmd;
}

// Checked an hour after it was made, posted an hour after that and reversed in the next.
void plan_voucher(Agenda& agenda, const Kept& office, Instant at, Sheet sheet, Until until) {
    agenda.at(at, [=, &agenda](Instant made) {
        const auto id = office->db.write([&](db::Tx& tx) {
            return must(ledger::make_voucher(
                tx, office->by.maker, command_of(tx, *office, sheet, civil_date(made)), made));
        });
        const auto later = [&](hours wait, auto deed) {
            agenda.at(made + wait, [=](Instant then) {
                office->db.write([&](db::Tx& tx) {
                    deed(tx, *ledger::find_voucher(tx, id), then);
                    return true;
                });
            });
        };
        if (until == Until::made) return;
        if (until == Until::returned) {
            later(hours{1}, [=](db::Tx& tx, const ledger::Voucher& voucher, Instant then) {
                ledger::ReturnVoucher cmd;
                cmd.reason.value = "金额与进账单不符，请核对后重新制单";
                must(ledger::return_voucher(tx, office->by.checker, voucher, cmd, then));
            });
            return;
        }
        later(hours{1}, [=](db::Tx& tx, const ledger::Voucher& voucher, Instant then) {
            must(ledger::approve_voucher(tx, office->by.checker, voucher, then));
        });
        if (until == Until::checked) return;
        later(hours{2}, [=](db::Tx& tx, const ledger::Voucher& voucher, Instant then) {
            must(ledger::post_voucher(tx, office->by.checker, voucher, then));
        });
        if (until == Until::posted) return;
        later(hours{3}, [=](db::Tx& tx, const ledger::Voucher& voucher, Instant then) {
            ledger::ReverseVoucher cmd;
            cmd.booked_on = civil_date(then);
            cmd.summary.value = "红字冲销：户号记错，重新制单";
            must(ledger::reverse_voucher(tx, office->by.maker, voucher, cmd, then));
        });
    });
}

void open_office(db::Tx& tx, Office& office, Date month, Instant at) {
    ledger::OpenBook book;
    book.code.value = "SP";
    book.name.value = "商品住宅维修资金";
    book.region = RegionCode::of("130203");
    office.book = must(ledger::open_book(tx, office.by.checker, book, at));
    for (const ChartRow& row : chart) {
        ledger::OpenAccount account;
        account.book = office.book;
        account.code.value = row.code;
        account.name.value = row.name;
        account.kind = row.kind;
        account.cover = row.cover;
        must(ledger::open_account(tx, office.by.checker, account, at));
    }
    must(ledger::open_period(tx, office.by.checker, {office.book, month}, at));
}

const std::vector<Sheet>& worked() {
    static const std::vector<Sheet> sheets = {
        {"收到业主交存维修资金", {{"1001", "4001", 2'489'920}}},
        {"退还本年度多交存的维修资金", {{"4001", "1001", 800'000}}},
        {"购买国债", {{"1101", "1001", 500'000}}},
        {"存款利息、公共收益和废旧设施处置收入",
         {{"1001", "4101", 15'000}, {"1001", "4201", 30'000}, {"1001", "4301", 20'000}}},
        {"拨付应急维修备用金", {{"1201", "1001", 100'000}}},
        {"支付屋面防水维修款", {{"5001", "1001", 200'000}, {"5001", "1201", 40'000}}},
        {"国债到期兑付", {{"1001", "1101", 500'000}, {"1001", "4102", 12'500}}},
        {"房屋灭失，计提应返还资金", {{"5101", "2001", 300'000}}},
        {"返还灭失房屋账面余额", {{"2001", "1001", 300'000}}},
        {"月末结转收入、支出并分配收益",
         {{"4001", "3001", 1'689'920},
          {"4101", "3101", 15'000},
          {"4102", "3101", 12'500},
          {"4201", "3101", 30'000},
          {"4301", "3101", 20'000},
          {"3001", "5001", 240'000},
          {"3001", "5101", 300'000},
          {"3101", "3001", 77'500}}},
    };
    return sheets;
}

Date month_before(Date month) { return ledger::month_of(month - days{1}); }

// Nine o'clock so many days before today.
Instant morning(Instant now, int days_ago) {
    return start_of(civil_date(now) - days{days_ago}) + hours{9};
}

}  // namespace

void plan_ledger(Agenda& agenda, db::Db& db, const BookKeepers& keepers, Instant now) {
    const auto office = std::make_shared<Office>(Office{db, keepers, {}});
    const Date this_month = ledger::month_of(civil_date(now));
    const Date last_month = month_before(this_month);
    const Date first = month_before(last_month);
    agenda.at(start_of(first) + hours{8}, [=](Instant at) {
        office->db.write([&](db::Tx& tx) {
            open_office(tx, *office, first, at);
            return true;
        });
    });
    int day = 2;
    for (const Sheet& sheet : worked()) {
        const bool closing = &sheet == &worked().back();
        const Date on = closing ? last_month - days{1} : first + days{day};
        plan_voucher(agenda, office, start_of(on) + hours{9}, sheet, Until::posted);
        day += 2;
    }
    agenda.at(start_of(last_month + days{2}) + hours{10}, [=](Instant at) {
        office->db.write([&](db::Tx& tx) {
            must(ledger::close_period(tx, office->by.checker,
                                      *ledger::find_period(tx, office->book, first), at));
            return true;
        });
    });
    for (const Date month : {last_month, this_month})
        agenda.at(start_of(month), [=](Instant at) {
            office->db.write([&](db::Tx& tx) {
                return must(ledger::open_period(tx, office->by.checker, {office->book, month}, at));
            });
        });
    plan_voucher(agenda, office, start_of(last_month + days{8}) + hours{9},
                 {"收到业主交存维修资金", {{"1001", "4001", 1'156'000}}}, Until::posted);
    plan_voucher(agenda, office, morning(now, 3),
                 {"收到业主交存维修资金", {{"1001", "4001", 689'920}}}, Until::reversed);
    plan_voucher(agenda, office, morning(now, 2),
                 {"支付电梯更换钢丝绳维修款", {{"5001", "1001", 86'400}}}, Until::returned);
    plan_voucher(agenda, office, morning(now, 2), {"收到存款利息", {{"1001", "4101", 3'218}}},
                 Until::checked);
    plan_voucher(
        agenda, office, morning(now, 1),
        {"收到业主交存维修资金，三户",
         {{"1001", "4001", 689'920}, {"1001", "4001", 702'340}, {"1001", "4001", 655'180}}},
        Until::made);
}

}  // namespace anju::demo
