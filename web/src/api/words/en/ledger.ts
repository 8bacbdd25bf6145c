/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const ledger = {
  "enums": {
    "ledger.AccountKind": {
      "asset": "Asset",
      "liability": "Liability",
      "equity": "Net asset",
      "income": "Income",
      "expense": "Expense"
    },
    "ledger.AccountVerb": {
      "close": "Close",
      "reopen": "Reopen"
    },
    "ledger.Cover": {
      "free": "Not covered",
      "covered": "Covered"
    },
    "ledger.Ink": {
      "blue": "Blue",
      "red": "Red"
    },
    "ledger.PeriodState": {
      "open": "Open",
      "closed": "Closed"
    },
    "ledger.PeriodVerb": {
      "close": "Close",
      "reopen": "Reopen"
    },
    "ledger.Side": {
      "debit": "Debit",
      "credit": "Credit"
    },
    "ledger.Takes": {
      "entries": "Takes entries",
      "parts": "Sums its parts"
    },
    "ledger.VoucherState": {
      "made": "Made",
      "checked": "Checked",
      "returned": "Returned",
      "posted": "Posted"
    },
    "ledger.VoucherVerb": {
      "check": "Check",
      "post": "Post",
      "send_back": "Return",
      "revise": "Revise",
      "reverse": "Reverse"
    }
  },
  "fields": {
    "above": "Above",
    "account": "Account",
    "account_kind": "Kind",
    "accounts": "Accounts",
    "amount_fen": "Amount",
    "available_fen": "Available",
    "balance_fen": "Balance",
    "begins_on": "Begins",
    "book": "Book",
    "booked_on": "Booked on",
    "checked_at": "Checked at",
    "checked_post": "Checked by",
    "closed_by": "Closed by",
    "closed_on": "Closed on",
    "code": "Code",
    "cover": "Cover",
    "credit": "Credit",
    "credit_code": "Credit code",
    "credit_fen": "Credited",
    "credit_name": "Credit name",
    "credit_total_fen": "Credited in all",
    "day": "Day",
    "debit": "Debit",
    "debit_code": "Debit code",
    "debit_fen": "Debited",
    "debit_name": "Debit name",
    "debit_total_fen": "Debited in all",
    "draft_digest": "Digest of the draft",
    "entries": "Entries",
    "entry": "Entry",
    "first": "First account",
    "from": "From",
    "groups": "Groups",
    "grp": "Group",
    "ink": "Ink",
    "kind": "Kind",
    "left_codes": "Left side",
    "lines": "Lines",
    "made_at": "Made at",
    "made_post": "Made by",
    "name": "Name",
    "number": "Number",
    "on": "On",
    "other": "Other account",
    "other_code": "Other code",
    "parent": "Parent",
    "part": "Part",
    "parts": "Parts",
    "period": "Period",
    "posted_at": "Posted at",
    "posted_post": "Posted by",
    "ReopenPeriod.reason": "Why it is reopened",
    "reason": "Reason",
    "region": "Region",
    "reopen_reason": "Why it was reopened",
    "released_fen": "Released",
    "reservation": "Reservation",
    "return_reason": "Why returned",
    "reversed_by": "Reversed by",
    "reverses": "Reverses",
    "right_codes": "Right side",
    "root": "Root",
    "settled_fen": "Settled",
    "side": "Side",
    "state": "State",
    "sub_accounts": "Sub-accounts",
    "sum_fen": "Sum",
    "summary": "Summary",
    "takes": "Takes",
    "text": "Text",
    "top": "Total",
    "totals": "Totals",
    "until": "Until",
    "voucher": "Voucher",
    "vouchers": "Vouchers",
    "waiting": "Waiting"
  },
  "facts": {
    "LedgerBookOpened": "Book opened",
    "LedgerAccountOpened": "Account opened",
    "LedgerSubAccountsOpened": "Sub-accounts opened",
    "LedgerIdentityDeclared": "Identity declared",
    "LedgerPeriodOpened": "Period opened",
    "LedgerPeriodClosed": "Period closed",
    "LedgerPeriodReopened": "Period reopened",
    "LedgerAccountClosed": "Account closed",
    "LedgerAccountReopened": "Account reopened",
    "VoucherMade": "Voucher made",
    "VoucherChecked": "Voucher checked",
    "VoucherReturned": "Voucher returned",
    "EntriesPosted": "Entries posted",
    "LedgerReserved": "Reserved",
    "LedgerSettled": "Settled",
    "LedgerReleased": "Released",
    "LedgerDayTold": "Day told"
  },
  "nouns": {
    "ledger_book": "Book",
    "ledger_account": "Account",
    "ledger_period": "Period",
    "ledger_voucher": "Voucher",
    "ledger_reservation": "Reservation",
    "ledger_day": "Day's book"
  }
};
