# 开通准备 is computed from what is there: an account that is disabled is missing at once.
at 2026-03-05 09:00
admin gao GET /api/opening => 200 lines.0.item=unit_accounts has=消防 lines.1.item=dispatchers lines.1.missing=0 lines.10.item=backup lines.10.missing=1
city he GET /api/opening => 200 lines.5.item=estates lines.5.missing=0 lines.8.item=gateway lines.8.missing=1
dispatcher li GET /api/opening => 403 capability_missing
officer ping GET /api/opening => 403 capability_missing
owner wang GET /api/opening => 403 capability_missing
