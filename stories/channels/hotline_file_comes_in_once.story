# A file of the hotline is looked through first, comes in whole and is known the second time.
at 2026-03-02 09:00
owner wang GET /api/channels/hotline/template.csv => 403 capability_missing
operator ma GET /api/channels/hotline/template.csv => 200 has=工单编号,来电时间,来源,诉求人,联系电话,诉求标题,诉求内容,经度,纬度
operator ma POST /api/channels/hotline/imports sheet:工单编号,来电时间,来源,诉求人,联系电话,诉求标题,诉求内容,经度,纬度|H1,昨天,微信,王先生,13911111001,电梯困人,昨晚电梯又困人了没人管,118.180010,39.630010 => 200 refused=1 faults.0.line=2 faults.0.column=来电时间
operator ma POST /api/channels/hotline/imports sheet:工单编号,来电时间,来源,诉求人,联系电话,诉求标题,诉求内容,经度,纬度|H1,2026-3-1 20:00:28,微信,王先生,13911111001,电梯困人,昨晚电梯又困人了没人管,118.180010,39.630010 => 200 added=1 refused=0 looked.0.name=H1 looked.0.outcome=added as preview
operator ma GET /api/complaints?source=hotline_12345 => 200 lacks=电梯困人
# Only the very same file is taken in, and only while what its preview showed holds.
operator ma POST /api/channels/hotline/imports/{preview} sheet:工单编号,来电时间,来源,诉求人,联系电话,诉求标题,诉求内容,经度,纬度|H1,昨天,微信,王先生,13911111001,电梯困人,昨晚电梯又困人了没人管,118.180010,39.630010 => 409 sheet_differs
operator ma POST /api/channels/hotline/imports/{preview} sheet:工单编号,来电时间,来源,诉求人,联系电话,诉求标题,诉求内容,经度,纬度|H1,2026-3-1 20:00:28,微信,王先生,13911111001,电梯困人,昨晚电梯又困人了没人管,118.180010,39.630010 => 200 added=1 unchanged=0
operator ma POST /api/channels/hotline/imports/{preview} sheet:工单编号,来电时间,来源,诉求人,联系电话,诉求标题,诉求内容,经度,纬度|H1,2026-3-1 20:00:28,微信,王先生,13911111001,电梯困人,昨晚电梯又困人了没人管,118.180010,39.630010 => 409 sheet_differs
operator ma POST /api/channels/hotline/imports sheet:工单编号,来电时间,来源,诉求人,联系电话,诉求标题,诉求内容,经度,纬度|H1,2026-3-1 20:00:28,微信,王先生,13911111001,电梯困人,昨晚电梯又困人了没人管,118.180010,39.630010 => 200 added=0 unchanged=1
operator ma GET /api/complaints?source=hotline_12345 => 200 has=电梯困人
