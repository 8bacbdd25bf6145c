# The resident says it is not solved; the visitor finds the unit at fault; half the limit again; a
# second reply is rejected by the community, its old date stands; then it is solved.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"门岗无人，快递员随意进出","estate":{E1},"contact_name":"王建国"} => 201 as C
enterprise qian POST /api/complaints/{C}/signature {} => 200
enterprise qian POST /api/complaints/{C}/contact {"way":"phone"} => 200
enterprise qian POST /api/complaints/{C}/reply {"words":"已提醒门岗人员加强值守，并安排巡查"} => 200
community chen POST /api/complaints/{C}/passing {} => 200
at 2026-03-02 20:00
visitor lv POST /api/complaints/{C}/rework {"words":"诉求人说没有变化"} => 409 complaint_not_rated_yet
owner wang POST /api/complaints/{C}/rating {"solved":"unsolved","satisfied":"dissatisfied","words":"还是没人"} => 200 state=visiting
owner wang POST /api/complaints/{C}/rating {"solved":"solved","satisfied":"satisfied"} => 409 complaint_already_rated
at 2026-03-03 10:00
visitor lv GET /api/complaints?work=to_decide => 200 rows.0.id={C}
visitor lv POST /api/complaints/{C}/rework {"words":"王建国女士（138 0000 0001，3-2-501）说门岗仍无人，属企业责任"} => 200 state=rework reworks=1 next_clock=handle next_due_at=2026-03-05T23:59:59.999+08:00
enterprise qian POST /api/complaints/{C}/reply {"words":"已更换门岗人员，二十四小时双人值守"} => 200 state=replied
community chen POST /api/complaints/{C}/rejection {"reason":"false_statement","words":"现场只有一人"} => 200 state=working next_due_at=2026-03-05T23:59:59.999+08:00
enterprise qian POST /api/complaints/{C}/reply {"words":"已补齐两人，值班表张贴在门岗"} => 200 state=replied
community chen POST /api/complaints/{C}/passing {} => 200
at 2026-03-04 09:00
visitor lv POST /api/complaints/{C}/visits {"solved":"solved","satisfied":"basically"} => 200 state=closed reworks=1 satisfied=basically
enterprise qian GET /api/complaints/{C}/timeline => 200 has=重办 has=门岗仍无人 lacks=王建国 lacks=0001 lacks=3-2-501
community chen GET /api/complaints/{C}/timeline => 200 has=王建国女士
owner wang GET /api/complaints/{C}/timeline => 200 lacks=门岗仍无人
