# Spring Festival 2026 is off from the 15th to the 23rd of February; Saturday the 14th and Saturday
# the 28th are worked.
at 2026-02-12 16:00
owner wang POST /api/complaints {"category":"0201","text":"前台电话没有人接","estate":{E1}} => 201 next_due_at=2026-02-13T23:59:59.999+08:00 as A
at 2026-02-13 16:00
dispatcher li POST /api/complaints/{A}/dispatch {} => 200 lead_unit={U_STREET} clocks.1.due_at=2026-02-14T23:59:59.999+08:00 clocks.3.due_at=2026-02-27T23:59:59.999+08:00
at 2026-02-14 16:00
owner wang POST /api/complaints {"category":"0201","text":"前台周末没有人","estate":{E1}} => 201 next_due_at=2026-02-24T23:59:59.999+08:00 as B
# Hours that run day and night do not know a holiday.
at 2026-02-16 23:50
owner wang POST /api/complaints {"category":"0601","text":"三单元电梯困人，快来人","estate":{E1}} => 201 urgency=U0 clocks.1.due_at=2026-02-17T00:05:00+08:00
at 2026-02-27 09:00
owner wang POST /api/complaints {"category":"0201","text":"报修三天没有人来","estate":{E1}} => 201 next_due_at=2026-02-28T23:59:59.999+08:00
