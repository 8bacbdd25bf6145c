# What is before a court is not taken on: refused within a working day, with the reason shown.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0205","text":"新老物业交接纠纷，已经起诉","estate":{E1}} => 201 state=registered next_clock=accept next_due_at=2026-03-03T23:59:59.999+08:00 as C
enterprise qian POST /api/complaints/{C}/refusal {"reason":"legal_channel","words":"不归我们管"} => 403
operator ma POST /api/complaints/{C}/refusal {"reason":"legal_channel"} => 422
operator ma POST /api/complaints/{C}/refusal {"reason":"legal_channel","words":"该纠纷已由法院受理，请等候判决"} => 200 state=refused
owner wang GET /api/complaints/{C}/timeline => 200 has=诉讼 has=请等候判决
operator ma POST /api/complaints/{C}/refusal {"reason":"legal_channel","words":"再来一次"} => 409 complaint_ended
owner wang POST /api/complaints/{C}/withdrawal {} => 409 complaint_ended
