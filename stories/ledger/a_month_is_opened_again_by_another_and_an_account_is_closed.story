# Who closed a month does not open it again: another does, the last closed one first, and says why.
# An account goes out of use once it is empty, and a part comes back only below one that is in use.
at 2026-05-02 09:00
city he POST /api/ledger/books {"code":"SP2026","name":"商品住宅维修资金","region":"130203"} => 201 as B
city he POST /api/ledger/accounts {"book":{B},"code":"1001","name":"银行存款","kind":"asset"} => 201 as BANK
city he POST /api/ledger/accounts {"book":{B},"code":"3001","name":"商品住宅维修资金","kind":"equity","takes":"parts"} => 201 as FUND
city he POST /api/ledger/accounts {"book":{B},"parent":"3001","code":"300101","name":"待分摊","kind":"equity"} => 201 as WAIT
city he POST /api/ledger/periods {"book":{B},"begins_on":"2026-03-01"} => 201 as M
city he POST /api/ledger/periods {"book":{B},"begins_on":"2026-04-01"} => 201 as A
city he POST /api/ledger/periods/{A}/closure {} => 409 period_earlier_open
city he POST /api/ledger/periods/{M}/reopening {"reason":"三月少记一笔利息"} => 409 period_open
city he POST /api/ledger/periods/{M}/closure {} => 200 row.state=closed
city he POST /api/ledger/periods/{A}/closure {} => 200 row.state=closed
city lin POST /api/ledger/periods/{M}/reopening {"reason":"三月少记一笔利息"} => 409 period_later_closed
city he POST /api/ledger/periods/{A}/reopening {"reason":"四月少记一笔利息"} => 409 period_own
city lin POST /api/ledger/periods/{A}/reopening {"reason":"四月少记一笔利息"} => 200 row.state=open row.reopen_reason=四月少记一笔利息
city lin POST /api/ledger/periods/{M}/reopening {"reason":"三月少记一笔利息"} => 200 row.state=open may.0=close
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"补记利息","entries":[{"debit":{BANK},"credit":{WAIT},"amount_fen":3218}]} => 201 as V
city lin POST /api/ledger/vouchers/{V}/check {} => 200
city lin POST /api/ledger/vouchers/{V}/posting {} => 200 row.number=1
city he POST /api/ledger/accounts/{WAIT}/closure {} => 409 account_not_empty
city he POST /api/ledger/vouchers/{V}/reversal {"booked_on":"2026-03-31","summary":"冲销，科目记错"} => 200 as R
city lin POST /api/ledger/vouchers/{R}/check {} => 200
city lin POST /api/ledger/vouchers/{R}/posting {} => 200 row.number=2
city he POST /api/ledger/accounts/{FUND}/closure {} => 409 account_has_parts
city he POST /api/ledger/accounts/{WAIT}/closure {} => 200 row.closed_on=2026-05-02 may.0=reopen
city he POST /api/ledger/accounts/{FUND}/closure {} => 200 may.0=reopen
city he POST /api/ledger/accounts/{WAIT}/closure {} => 409 account_closed
city he POST /api/ledger/accounts/{WAIT}/reopening {} => 409 account_closed
city he POST /api/ledger/vouchers {"book":{B},"booked_on":"2026-03-05","summary":"补记","entries":[{"debit":{BANK},"credit":{WAIT},"amount_fen":1}]} => 409 account_closed
city he POST /api/ledger/accounts/{FUND}/reopening {} => 200 may.0=close
city he POST /api/ledger/accounts/{WAIT}/reopening {} => 200 may.0=close
city he POST /api/ledger/accounts/{WAIT}/reopening {} => 409 account_open
city lin POST /api/ledger/periods/{M}/closure {} => 200 row.state=closed row.reopen_reason=三月少记一笔利息
