# An unclassified call of Friday evening is a trapped person: taken on within a quarter of an hour
# from then, and not later because somebody thinks better of it.
at 2026-03-06 18:00
operator ma POST /api/complaints/desk {"complaint":{"text":"来电人说三单元有人出不来","estate":{E1}},"name":"孙某","phone":"13800000003"} => 201 urgency=U3 next_due_at=2026-03-09T23:59:59.999+08:00 as C
at 2026-03-06 18:05
operator ma POST /api/complaints/{C}/classification {"category":"0601"} => 200 urgency=U0 next_clock=accept next_due_at=2026-03-06T18:20:00+08:00
operator ma POST /api/complaints/{C}/classification {"category":"0201"} => 200 urgency=U3 next_due_at=2026-03-06T18:20:00+08:00
at 2026-03-06 18:21
tick => ComplaintBecameOverdue
operator ma GET /api/complaints/{C}/timeline => 200 has=U3 has=U0
