# An officer makes a voucher; another checks and posts it. What is posted is never changed: a mistake
# is reversed in red, by the same two steps. A closed month takes nothing.
at 2026-03-05 09:00
city he POST /api/ledger/books {"code":"SP2026","name":"商品住宅维修资金","region":"130203"} => 201 row.code=SP2026 as B
city he POST /api/ledger/books {"code":"SP2026","name":"又一套","region":"130203"} => 409 ledger_code_taken
city he POST /api/ledger/books {"code":"SP 2026","name":"又一套","region":"130203"} => 422 ledger_code_invalid
supervisor jiang GET /api/ledger/books/{B} => 200 row.name=商品住宅维修资金
district han GET /api/ledger/books/{B} => 404 not_found
district han POST /api/ledger/books {"code":"X","name":"路北的账","region":"130203"} => 404 not_found
owner wang GET /api/ledger/books => 403 capability_missing
city he POST /api/ledger/accounts {"book":{B},"code":"1001","name":"银行存款","kind":"asset"} => 201 row.side=debit as BANK
city he POST /api/ledger/accounts {"book":{B},"code":"3001","name":"商品住宅维修资金","kind":"equity","takes":"parts"} => 201 row.side=credit as FUND
city he POST /api/ledger/accounts {"book":{B},"parent":"3001","code":"300101","name":"待分摊","kind":"equity"} => 201 as WAIT
city he POST /api/ledger/accounts {"book":{B},"parent":"1001","code":"100101","name":"活期","kind":"asset"} => 409 account_takes_entries
city he POST /api/ledger/accounts {"book":{B},"parent":"3001","code":"300102","name":"错类","kind":"asset"} => 422 account_kind_differs
city he POST /api/ledger/accounts {"book":{B},"code":"4001","name":"交存收入","kind":"income"} => 201 as IN
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"交存","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":689920}]} => 409 period_absent
city he POST /api/ledger/periods {"book":{B},"begins_on":"2026-03-02"} => 422 period_not_a_month
city he POST /api/ledger/periods {"book":{B},"begins_on":"2026-03-01"} => 201 row.state=open as M
city he POST /api/ledger/periods {"book":{B},"begins_on":"2026-05-01"} => 409 period_not_next
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"交存","entries":[]} => 422 entries_none
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"交存","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":0}]} => 422 amount_not_positive
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"交存","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":-1}]} => 422 amount_not_positive
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"交存","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":9223372036854775808}]} => 422 body_invalid
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"交存","entries":[{"debit":{BANK},"credit":{FUND},"amount_fen":1}]} => 422 account_sums_parts
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"交存三户","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":689920}]} => 201 row.state=made row.sum_fen=689920 may.0=revise as V
city he POST /api/ledger/vouchers/{V}/check {} => 409 voucher_own
district zheng GET /api/ledger/vouchers/{V} => 200 may.0=check may.1=send_back
city lin POST@9 /api/ledger/vouchers/{V}/check {} => 409 stale_version
city lin POST /api/ledger/vouchers/{V}/return {"reason":"金额与进账单不符"} => 200 row.state=returned row.return_reason=金额与进账单不符
city lin PUT /api/ledger/vouchers/{V} {"booked_on":"2026-03-05","summary":"交存三户","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":689900}]} => 409 voucher_not_own
city he PUT /api/ledger/vouchers/{V} {"booked_on":"2026-03-05","summary":"交存三户","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":689900}]} => 200 row.state=made
city lin POST /api/ledger/vouchers/{V}/posting {} => 409 voucher_step_absent
city lin POST /api/ledger/vouchers/{V}/check {} => 200 row.state=checked
city he POST /api/ledger/vouchers/{V}/posting {} => 409 voucher_own
city lin POST /api/ledger/vouchers/{V}/posting {} => 200 row.state=posted row.number=1 may.0=reverse
city he GET /api/ledger/accounts/{BANK} => 200 balance_fen=689900
city he GET /api/ledger/accounts/{BANK}/balance?on=2026-03-04 => 200 balance_fen=0
city he GET /api/ledger/accounts/{BANK}/lines => 200 rows.0.amount_fen=689900 rows.0.other_code=4001 rows.0.side=debit
city he GET /api/ledger/books/{B}/trial => 200 top.debit_fen=689900 top.credit_fen=689900
city he POST /api/ledger/vouchers/{V}/reversal {"booked_on":"2026-03-04","summary":"冲销"} => 422 reversal_too_early
city he POST /api/ledger/vouchers/{V}/reversal {"booked_on":"2026-03-05","summary":"冲销，户号记错"} => 200 row.ink=red row.reverses={V} row.state=made as R
city he POST /api/ledger/vouchers/{V}/reversal {"booked_on":"2026-03-05","summary":"冲销"} => 409 voucher_reversed
city he PUT /api/ledger/vouchers/{R} {"booked_on":"2026-03-05","summary":"改户号","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":1}]} => 409 reversal_fixed
city he GET /api/ledger/accounts/{BANK}/receipt => 409 day_line_absent
at 2026-03-06 00:10
tick => LedgerDayTold
at 2026-04-01 09:00
city he POST /api/ledger/periods/{M}/closure {} => 409 vouchers_open
city lin POST /api/ledger/vouchers/{R}/check {} => 200
city lin POST /api/ledger/vouchers/{R}/posting {} => 200 row.number=2
city he GET /api/ledger/accounts/{BANK}/history => 200 rows.0.balance_fen=0 rows.0.totals.debit_fen=0
city he POST /api/ledger/periods/{M}/closure {} => 200 row.state=closed vouchers=2
city he POST /api/ledger/periods/{M}/closure {} => 409 period_closed
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"补记","entries":[{"debit":{BANK},"credit":{IN},"amount_fen":1}]} => 409 period_closed
city he POST /api/ledger/periods {"book":{B},"begins_on":"2026-04-01"} => 201
city he GET /api/ledger/periods?state=open => 200 rows.0.begins_on=2026-04-01
city he GET /api/ledger/vouchers?state=posted => 200 rows.0.ink=red rows.1.ink=blue
