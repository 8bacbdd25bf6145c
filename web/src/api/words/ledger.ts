/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const ledgerWords = inBoth('ledger', {
  "enums": {
    "ledger.AccountKind": {
      "asset": "资产",
      "liability": "负债",
      "equity": "净资产",
      "income": "收入",
      "expense": "支出"
    },
    "ledger.AccountVerb": {
      "close": "销户",
      "reopen": "恢复使用"
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
    "ledger.PeriodVerb": {
      "close": "结账",
      "reopen": "反结账"
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
    "closed_by": "结账人",
    "closed_on": "销户日期",
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
    "ReopenPeriod.reason": "反结账理由",
    "reason": "退回理由",
    "region": "账套区划",
    "reopen_reason": "反结账理由",
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
    "LedgerPeriodReopened": "反结账",
    "LedgerAccountClosed": "销户",
    "LedgerAccountReopened": "科目恢复使用",
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
});
