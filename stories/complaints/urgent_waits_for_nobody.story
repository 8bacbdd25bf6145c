# What is urgent is taken on within minutes, on the eve of a holiday as well, and what turns out to
# be urgent is taken on from then.
at 2026-09-30 18:00
owner wang POST /api/complaints {"category":"1702","text":"整个单元都没有水了","estate":{E1}} => 201 state=registered urgency=U1 next_clock=accept next_due_at=2026-09-30T18:30:00+08:00
at 2026-09-30 18:30
tick => ComplaintWarned
at 2026-09-30 18:31
tick => ComplaintOverdue
at 2026-03-06 18:00
operator ma POST /api/complaints/desk {"complaint":{"text":"来电人说三单元有人出不来","estate":{E1}},"name":"孙某","phone":"13800000003"} => 201 urgency=U3 next_due_at=2026-03-09T23:59:59.999+08:00 as C
at 2026-03-06 18:05
operator ma POST /api/complaints/{C}/classification {"category":"0601"} => 200 urgency=U0 next_clock=accept next_due_at=2026-03-06T18:20:00+08:00
at 2026-03-06 18:21
tick => ComplaintWarned
operator ma POST /api/complaints/{C}/classification {"category":"0201"} => 200 urgency=U3 next_due_at=2026-03-06T18:20:00+08:00
operator ma GET /api/complaints/{C}/timeline => 200 has=U3 → U0 has=U0 → U3
