/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const ledgerWords = {
  "zh-CN": {
    "enums": {
      "ledger.AccountKind": {
        "asset": "资产",
        "liability": "负债",
        "equity": "净资产",
        "income": "收入",
        "expense": "支出"
      },
      "ledger.Cover": {
        "free": "不控制余额",
        "covered": "余额不得透支"
      },
      "ledger.Ink": {
        "blue": "蓝字",
        "red": "红字"
      },
      "ledger.PeriodState": {
        "open": "已开账",
        "closed": "已结账"
      },
      "ledger.Side": {
        "debit": "借",
        "credit": "贷"
      },
      "ledger.Takes": {
        "entries": "直接记账",
        "parts": "由下级汇总"
      },
      "ledger.VoucherState": {
        "made": "已制单",
        "checked": "已复核",
        "returned": "退回待改",
        "posted": "已记账"
      },
      "ledger.VoucherVerb": {
        "check": "复核",
        "post": "记账",
        "send_back": "退回凭证",
        "revise": "修改凭证",
        "reverse": "冲销"
      }
    },
    "fields": {
      "above": "上级科目编号",
      "account": "科目",
      "account_kind": "科目类别",
      "accounts": "分户数",
      "amount_fen": "金额",
      "available_fen": "可用余额",
      "balance_fen": "余额",
      "begins_on": "期间开始",
      "book": "账套",
      "booked_on": "记账日期",
      "checked_at": "复核时间",
      "checked_post": "复核岗位",
      "code": "编号",
      "cover": "余额控制",
      "credit": "贷方科目",
      "credit_code": "贷方科目编号",
      "credit_fen": "贷方累计",
      "credit_name": "贷方科目名称",
      "credit_total_fen": "贷方累计",
      "day": "日期",
      "debit": "借方科目",
      "debit_code": "借方科目编号",
      "debit_fen": "借方累计",
      "debit_name": "借方科目名称",
      "debit_total_fen": "借方累计",
      "draft_digest": "凭证草稿摘要",
      "entries": "分录",
      "entry": "分录",
      "first": "第一个分户",
      "from": "开始日期",
      "groups": "分组汇总",
      "grp": "分组",
      "ink": "蓝字红字",
      "kind": "类别",
      "left_codes": "左方科目",
      "lines": "总账",
      "made_at": "制单时间",
      "made_post": "制单岗位",
      "name": "名称",
      "number": "凭证号",
      "on": "日期",
      "other": "对方科目",
      "other_code": "对方科目编号",
      "parent": "上级科目",
      "part": "第几部分",
      "parts": "共几部分",
      "period": "会计期间",
      "posted_at": "记账时间",
      "posted_post": "记账岗位",
      "reason": "退回理由",
      "region": "账套区划",
      "released_fen": "解除金额",
      "reservation": "预留",
      "return_reason": "退回理由",
      "reversed_by": "冲销凭证",
      "reverses": "被冲销凭证",
      "right_codes": "右方科目",
      "root": "分录树根",
      "settled_fen": "已动用",
      "side": "余额方向",
      "state": "状态",
      "sub_accounts": "发生额分户数",
      "sum_fen": "合计金额",
      "summary": "摘要",
      "takes": "记账方式",
      "text": "编号、名称或摘要",
      "top": "合计",
      "totals": "累计发生额",
      "until": "截止日期",
      "voucher": "凭证",
      "vouchers": "凭证数",
      "waiting": "待记账"
    },
    "facts": {
      "LedgerBookOpened": "设立账套",
      "LedgerAccountOpened": "设立科目",
      "LedgerSubAccountsOpened": "设立分户",
      "LedgerIdentityDeclared": "声明恒等关系",
      "LedgerPeriodOpened": "开账",
      "LedgerPeriodClosed": "结账",
      "VoucherMade": "制单",
      "VoucherChecked": "复核凭证",
      "VoucherReturned": "退回凭证",
      "EntriesPosted": "记账",
      "LedgerReserved": "预留",
      "LedgerSettled": "动用预留",
      "LedgerReleased": "解除预留",
      "LedgerDayTold": "公布日账"
    },
    "nouns": {
      "ledger_book": "账套",
      "ledger_account": "科目",
      "ledger_period": "会计期间",
      "ledger_voucher": "凭证",
      "ledger_reservation": "预留",
      "ledger_day": "日账"
    }
  },
  "en": {
    "enums": {
      "ledger.AccountKind": {
        "asset": "Asset",
        "liability": "Liability",
        "equity": "Net asset",
        "income": "Income",
        "expense": "Expense"
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
      "reason": "Reason",
      "region": "Region",
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
  }
};
