#include "rooms/ledger/routes.h"

#include "platform/http/query.h"
#include "platform/http/verb.h"
#include "rooms/ledger/actions.h"
#include "rooms/ledger/capabilities.h"
#include "rooms/ledger/day_queries.h"
#include "rooms/ledger/queries.h"
#include "rooms/ledger/store.h"
#include "rooms/ledger/voucher_store.h"

namespace anju::ledger {

namespace {

struct OfBook {
    static constexpr std::string_view at = "/api/ledger/books/";
    static Result<BookDetail> shown(const http::Call& call, db::Tx& tx, BookId id) {
        return detail_book(tx, call.by.scope, id);
    }
};
struct OfAccount {
    static constexpr std::string_view at = "/api/ledger/accounts/";
    static Result<Account> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<LedgerAccountTag>());
        return load_account(tx, call.by.scope, id);
    }
    static Result<AccountDetail> shown(const http::Call& call, db::Tx& tx, AccountId id) {
        TRY(const Account account, load_account(tx, call.by.scope, id));
        return detail_account(tx, call.by, account, civil_date(call.now));
    }
    static Result<AccountDetail> detail(const http::Call& call, db::Tx& tx, const Account& was) {
        return shown(call, tx, was.id);
    }
};
struct OfPeriod {
    static constexpr std::string_view at = "/api/ledger/periods/";
    static Result<Period> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<LedgerPeriodTag>());
        return load_period(tx, call.by.scope, id);
    }
    static Result<PeriodDetail> shown(const http::Call& call, db::Tx& tx, PeriodId id) {
        TRY(const Period period, load_period(tx, call.by.scope, id));
        return detail_period(tx, call.by, period, civil_date(call.now));
    }
    static Result<PeriodDetail> detail(const http::Call& call, db::Tx& tx, const Period& was) {
        return shown(call, tx, was.id);
    }
};
struct OfVoucher {
    static constexpr std::string_view at = "/api/ledger/vouchers/";
    static Result<Voucher> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<LedgerVoucherTag>());
        return load_voucher(tx, call.by.scope, id);
    }
    static Result<VoucherDetail> shown(const http::Call& call, db::Tx& tx, VoucherId id) {
        TRY(const Voucher voucher, load_voucher(tx, call.by.scope, id));
        return detail_voucher(tx, call.by, voucher);
    }
    static Result<VoucherDetail> detail(const http::Call& call, db::Tx& tx, const Voucher& was) {
        return shown(call, tx, was.id);
    }
    // Of a reversal: what was made, not what is reversed.
    static Result<VoucherDetail> detail(const http::Call& call, db::Tx& tx, VoucherId made) {
        return shown(call, tx, made);
    }
};

}  // namespace

std::span<const http::Route> routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/ledger/books", ledger_read, http::get<list_books>, "账套"},
        {POST, "/api/ledger/books", ledger_keep, http::post_new<OfBook, open_book>, "设立账套"},
        {GET, "/api/ledger/books/{id}", ledger_read, http::get<detail_book>, "一个账套"},
        {GET, "/api/ledger/books/{id}/trial", ledger_read, http::get<read_trial>, "试算平衡表"},
        {GET, "/api/ledger/accounts", ledger_read, http::get<list_accounts>, "科目和分户"},
        {POST, "/api/ledger/accounts", ledger_keep, http::post_new<OfAccount, open_account>,
         "设立科目"},
        {GET, "/api/ledger/accounts/{id}", ledger_read, http::get_detail<OfAccount>, "一个科目"},
        {POST, "/api/ledger/accounts/{id}/closure", ledger_keep,
         http::post_verb<OfAccount, close_account>, "科目销户"},
        {POST, "/api/ledger/accounts/{id}/reopening", ledger_keep,
         http::post_verb<OfAccount, reopen_account>, "科目恢复使用"},
        {GET, "/api/ledger/accounts/{id}/balance", ledger_read, http::get<read_balance>,
         "科目在某一天的余额"},
        {GET, "/api/ledger/accounts/{id}/history", ledger_read, http::get<list_history>,
         "科目每日余额"},
        {GET, "/api/ledger/accounts/{id}/lines", ledger_read, http::get<list_lines>, "科目明细账"},
        {GET, "/api/ledger/accounts/{id}/receipt", ledger_read, http::get<receipt_of_line>,
         "分户在某日日账中的凭据"},
        {GET, "/api/ledger/periods", ledger_read, http::get<list_periods>, "会计期间"},
        {POST, "/api/ledger/periods", ledger_keep, http::post_new<OfPeriod, open_period>, "开账"},
        {GET, "/api/ledger/periods/{id}", ledger_read, http::get_detail<OfPeriod>, "一个会计期间"},
        {POST, "/api/ledger/periods/{id}/closure", ledger_keep,
         http::post_verb<OfPeriod, close_period>, "结账"},
        {POST, "/api/ledger/periods/{id}/reopening", ledger_keep,
         http::post_verb<OfPeriod, reopen_period>, "反结账"},
        {GET, "/api/ledger/vouchers", ledger_read, http::get<list_vouchers>, "凭证"},
        {POST, "/api/ledger/vouchers", ledger_make, http::post_new<OfVoucher, make_voucher>,
         "制单"},
        {GET, "/api/ledger/vouchers/{id}", ledger_read, http::get_detail<OfVoucher>, "凭证详情"},
        {PUT, "/api/ledger/vouchers/{id}", ledger_make, http::post_verb<OfVoucher, revise_voucher>,
         "修改凭证"},
        {POST, "/api/ledger/vouchers/{id}/check", ledger_check,
         http::post_verb<OfVoucher, approve_voucher>, "复核凭证"},
        {POST, "/api/ledger/vouchers/{id}/return", ledger_check,
         http::post_verb<OfVoucher, return_voucher>, "退回凭证"},
        {POST, "/api/ledger/vouchers/{id}/posting", ledger_check,
         http::post_verb<OfVoucher, post_voucher>, "凭证记账"},
        {POST, "/api/ledger/vouchers/{id}/reversal", ledger_make,
         http::post_verb<OfVoucher, reverse_voucher>, "冲销凭证"},
    };
    return table;
}

}  // namespace anju::ledger
