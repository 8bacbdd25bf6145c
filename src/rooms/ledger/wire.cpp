#include "rooms/ledger/wire.h"

#include "facts/ledger.h"
#include "platform/json/described.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(LedgerBookOpened, (), (book, code, name, region))
BOOST_DESCRIBE_STRUCT(LedgerAccountOpened, (),
                      (account, book, parent, code, name, account_kind, side, takes, cover))
BOOST_DESCRIBE_STRUCT(LedgerSubAccountsOpened, (), (parent, first, accounts))
BOOST_DESCRIBE_STRUCT(LedgerIdentityDeclared, (), (book, name, left_codes, right_codes))
BOOST_DESCRIBE_STRUCT(LedgerPeriodOpened, (), (period, book, begins_on))
BOOST_DESCRIBE_STRUCT(LedgerAccountClosed, (), (account, closed_on))
BOOST_DESCRIBE_STRUCT(LedgerAccountReopened, (), (account))
BOOST_DESCRIBE_STRUCT(LedgerPeriodReopened, (), (period, reason))
BOOST_DESCRIBE_STRUCT(LedgerPeriodClosed, (), (period, vouchers, debit_fen, credit_fen))
BOOST_DESCRIBE_STRUCT(VoucherMade, (),
                      (voucher, book, booked_on, ink, reverses, entries, sum_fen, draft_digest))
BOOST_DESCRIBE_STRUCT(VoucherChecked, (), (voucher))
BOOST_DESCRIBE_STRUCT(VoucherReturned, (), (voucher))
BOOST_DESCRIBE_STRUCT(EntriesPosted, (),
                      (voucher, book, period, number, booked_on, ink, reverses, entries, sum_fen,
                       root))
BOOST_DESCRIBE_STRUCT(LedgerReserved, (), (reservation, book, account, amount_fen))
BOOST_DESCRIBE_STRUCT(LedgerSettled, (), (reservation, voucher, settled_fen))
BOOST_DESCRIBE_STRUCT(LedgerReleased, (), (reservation, released_fen))

BOOST_DESCRIBE_STRUCT(LedgerLine, (),
                      (code, above, debit_fen, credit_fen, debit_total_fen, credit_total_fen))
BOOST_DESCRIBE_STRUCT(LedgerGroup, (), (code, grp, accounts, debit_fen, credit_fen))
BOOST_DESCRIBE_STRUCT(LedgerDayTold, (),
                      (book, day, part, parts, vouchers, lines, groups, sub_accounts, root))

ANJU_WIRE(LedgerBookOpened, LedgerAccountOpened, LedgerSubAccountsOpened, LedgerIdentityDeclared,
          LedgerPeriodOpened, LedgerPeriodClosed, LedgerAccountClosed, LedgerAccountReopened,
          LedgerPeriodReopened, VoucherMade, VoucherChecked, VoucherReturned, EntriesPosted,
          LedgerReserved, LedgerSettled, LedgerReleased, LedgerDayTold);

}  // namespace anju::facts

namespace anju::ledger {

BOOST_DESCRIBE_STRUCT(Book, (), (id, code, name, region, version))
BOOST_DESCRIBE_STRUCT(Account, (),
                      (id, book, parent, code, name, kind, side, takes, cover, grp, closed_on,
                       version))
BOOST_DESCRIBE_STRUCT(Period, (), (id, book, begins_on, state, closed_by, reopen_reason, version))
BOOST_DESCRIBE_STRUCT(Entry, (), (debit, credit, amount_fen))
BOOST_DESCRIBE_STRUCT(Totals, (), (debit_fen, credit_fen))
BOOST_DESCRIBE_STRUCT(OpenBook, (), (code, name, region))
BOOST_DESCRIBE_STRUCT(OpenAccount, (), (book, parent, code, name, kind, side, takes, cover))
BOOST_DESCRIBE_STRUCT(OpenPeriod, (), (book, begins_on))
BOOST_DESCRIBE_STRUCT(ReopenPeriod, (), (reason))
BOOST_DESCRIBE_STRUCT(MakeVoucher, (), (book, booked_on, summary, entries))
BOOST_DESCRIBE_STRUCT(ReviseVoucher, (), (booked_on, summary, entries))
BOOST_DESCRIBE_STRUCT(ReturnVoucher, (), (reason))
BOOST_DESCRIBE_STRUCT(ReverseVoucher, (), (booked_on, summary))
BOOST_DESCRIBE_STRUCT(BookFilter, (), (text, cursor, limit))
BOOST_DESCRIBE_STRUCT(BookDetail, (), (row, periods))
BOOST_DESCRIBE_STRUCT(AccountFilter, (), (book, parent, kind, takes, text, cursor, limit))
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (id, book, parent, code, name, kind, side, takes, cover, grp, closed_on,
                       balance_fen))
BOOST_DESCRIBE_STRUCT(AccountDetail, (), (row, balance_fen, available_fen, version, may))
BOOST_DESCRIBE_STRUCT(OnDay, (), (on))
BOOST_DESCRIBE_STRUCT(BalanceOn, (), (on, totals, balance_fen))
BOOST_DESCRIBE_STRUCT(HistoryFilter, (), (from, until, cursor, limit))
BOOST_DESCRIBE_STRUCT(HistoryRow, (), (day, totals, balance_fen))
BOOST_DESCRIBE_STRUCT(LineFilter, (), (cursor, limit))
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (entry, voucher, number, booked_on, ink, summary, side, other, other_code,
                       amount_fen))
BOOST_DESCRIBE_STRUCT(LineReceipt, (), (book, line, opener, index, lines, proof, root))
BOOST_DESCRIBE_STRUCT(TrialRow, (), (account, code, name, kind, side, totals, balance_fen))
BOOST_DESCRIBE_STRUCT(TrialFilter, (), (on, cursor, limit))
BOOST_DESCRIBE_STRUCT(TrialBalance, (), (on, top, rows, next))
BOOST_DESCRIBE_STRUCT(PeriodFilter, (), (book, state, cursor, limit))
BOOST_DESCRIBE_STRUCT(PeriodDetail, (), (row, book_name, vouchers, waiting, version, may))
BOOST_DESCRIBE_STRUCT(VoucherFilter, (), (book, period, state, text, cursor, limit))
BOOST_DESCRIBE_STRUCT(VoucherRow, (),
                      (id, book, period, booked_on, state, number, ink, reverses, summary, entries,
                       sum_fen, made_post, made_at, checked_post, checked_at, posted_post,
                       posted_at, return_reason))
BOOST_DESCRIBE_STRUCT(EntryRow, (),
                      (debit, debit_code, debit_name, credit, credit_code, credit_name, amount_fen))
BOOST_DESCRIBE_STRUCT(VoucherDetail, (), (row, entries, reversed_by, root, version, may))

ANJU_WIRE(Entries, OpenBook, OpenAccount, OpenPeriod, ReopenPeriod, MakeVoucher, ReviseVoucher,
          ReturnVoucher, ReverseVoucher, BookFilter, http::Page<Book>, BookDetail, AccountFilter,
          http::Page<AccountRow>, AccountDetail, OnDay, BalanceOn, HistoryFilter,
          http::Page<HistoryRow>, LineFilter, http::Page<LineRow>, LineReceipt, TrialFilter,
          TrialBalance, PeriodFilter, http::Page<Period>, PeriodDetail, VoucherFilter,
          http::Page<VoucherRow>, VoucherDetail);

}  // namespace anju::ledger
