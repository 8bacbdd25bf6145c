# U0: signed in a quarter of an hour, first report within two hours, then one every hour.
at 2026-03-07 22:00
owner wang POST /api/complaints {"category":"0601","text":"三单元电梯困人，里面有老人","estate":{E1}} => 201 urgency=U0 state=dispatched as C
enterprise qian POST /api/complaints/{C}/signature {} => 200 next_clock=contact
enterprise qian POST /api/complaints/{C}/contact {"way":"phone"} => 200 next_clock=handle next_due_at=2026-03-08T00:00:00+08:00
at 2026-03-07 22:30
enterprise qian POST /api/complaints/{C}/notes {"words":"维保人员已到现场施救"} => 200 next_clock=feedback next_due_at=2026-03-07T23:30:00+08:00
at 2026-03-07 23:31
tick => ComplaintBecameOverdue
enterprise qian GET /api/complaints/{C} => 200 next_clock=feedback next_due_at=2026-03-08T00:31:00+08:00
enterprise qian POST /api/complaints/{C}/reply {"words":"被困人员已救出，电梯停用检修"} => 422 complaint_photo_needed
