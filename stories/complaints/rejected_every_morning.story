# Replied in the evening, rejected the next morning: forty minutes in review are no day, so the date
# stands, and the unit that plays for time is late.
at 2026-03-02 09:10
owner wang POST /api/complaints {"category":"0201","estate":{E1},"text":"前台态度很差，请处理"} => 201 state=registered as C
dispatcher li POST /api/complaints/{C}/dispatch {"unit":{U_QIAN},"words":"由其主办"} => 200 state=dispatched
enterprise qian POST /api/complaints/{C}/signature {} => 200 state=working
enterprise qian POST /api/complaints/{C}/contact {"way":"phone"} => 200 next_due_at=2026-03-09T23:59:59.999+08:00
at 2026-03-03 17:00
enterprise qian POST /api/complaints/{C}/reply {"words":"已约谈前台人员并调整岗位，上门致歉"} => 200 state=replied
at 2026-03-04 08:40
community chen POST /api/complaints/{C}/rejection {"reason":"no_evidence","words":"没有照片"} => 200 next_due_at=2026-03-09T23:59:59.999+08:00
at 2026-03-06 17:00
enterprise qian POST /api/complaints/{C}/reply {"words":"已约谈前台人员并调整岗位，上门致歉"} => 200 state=replied
at 2026-03-09 08:40
community chen POST /api/complaints/{C}/rejection {"reason":"no_evidence","words":"没有照片"} => 200 next_due_at=2026-03-09T23:59:59.999+08:00
at 2026-03-10 08:40
tick => ComplaintBecameOverdue
