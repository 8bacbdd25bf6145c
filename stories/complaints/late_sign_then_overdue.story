# Nobody signs: warned when 192 of 240 working minutes are used up, signed by the platform with a mark; nobody contacts, nobody replies: each
# overdue once.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"监控室没有人值班","estate":{E1}} => 201 as C
tick => nothing
at 2026-03-02 13:41
tick => nothing
at 2026-03-02 13:42
tick => ComplaintWarned
at 2026-03-02 14:30
tick => nothing
at 2026-03-02 14:31
tick => ComplaintBecameOverdue ComplaintSigned
enterprise qian GET /api/complaints/{C} => 200 state=working late_sign=true
enterprise qian POST /api/complaints/{C}/signature {} => 409 complaint_wrong_state
at 2026-03-03 18:00
tick => ComplaintWarned
at 2026-03-04 00:00
tick => ComplaintBecameOverdue
dispatcher li GET /api/complaints?tab=overdue => 200 rows.0.id={C} rows.0.late=true
enterprise qian POST /api/complaints/{C}/contact {"way":"phone"} => 200 late=false
at 2026-03-05 18:00
tick => ComplaintWarned
at 2026-03-06 00:00
tick => ComplaintBecameOverdue
enterprise qian POST /api/complaints/{C}/reply {"words":"已安排监控室双人值班并张贴值班表"} => 200 state=replied
at 2026-03-06 12:00
tick => nothing
