# A resident complains about the gate; the platform dispatches by the catalogue, the enterprise
# works, the community reviews, the resident is content, the case is archived after five working
# days.
at 2026-03-02 09:00
nobody GET /api/complaints/preview?category=0501&estate={E1} => 200 urgency=U2 sign_by=2026-03-02T14:30:00+08:00 answer_by=2026-03-05T23:59:59.999+08:00
owner wang POST /api/complaints {"category":"0501","text":"西门夜里没有人值守，外人随便进出","estate":{E1}} => 201 state=dispatched urgency=U2 lead_unit={U_QIAN} next_clock=sign as C
owner wang GET /api/complaints/{C} => 200 clocks.1.clock=sign clocks.1.due_at=2026-03-02T14:30:00+08:00 clocks.3.due_at=2026-03-05T23:59:59.999+08:00 may.0=withdraw
owner wang GET /api/complaints/{C}/clocks => 200 rules.1.key=complaints.sign.U2 rules.1.standing=proposed_default
enterprise qian GET /api/complaints/workbench => 200 cards.0.work=to_sign cards.0.count.count=1 cards.0.rows.0.id={C}
at 2026-03-02 10:00
enterprise qian POST /api/complaints/{C}/signature {} => 200 state=working
at 2026-03-02 11:00
enterprise qian POST /api/complaints/{C}/reply {"words":"已安排保安员夜间值守西门，登记来访人员"} => 422 complaint_contact_first
enterprise qian POST /api/complaints/{C}/contact {"way":"message"} => 422 complaint_message_first
enterprise qian POST /api/complaints/{C}/messages {"words":"请问是几点以后没有人？"} => 200
enterprise qian POST /api/complaints/{C}/contact {"way":"message"} => 200 state=working
owner wang POST /api/complaints/{C}/messages {"words":"晚上十点以后"} => 200
owner wang POST /api/complaints/{C}/supplements {"words":"昨天夜里又是这样"} => 200 supplements=1
at 2026-03-03 15:00
enterprise qian POST /api/complaints/{C}/notes {"words":"保安公司今晚增派一人"} => 200
enterprise qian POST /api/complaints/{C}/reply {"words":"已处理"} => 422 complaint_empty_reply
enterprise qian POST /api/complaints/{C}/reply {"words":"已安排保安员夜间值守西门，登记来访人员"} => 200 state=replied next_clock=review
street wu POST /api/complaints/{C}/passing {} => 403 complaint_not_reviewer
enterprise qian POST /api/complaints/{C}/passing {} => 403
at 2026-03-04 09:30
community chen POST /api/complaints/{C}/passing {"words":"现场看过"} => 200 state=visiting next_clock=visit
at 2026-03-04 20:00
owner zhao POST /api/complaints/{C}/rating {"solved":"solved","satisfied":"satisfied"} => 404
owner wang POST /api/complaints/{C}/rating {"solved":"solved","satisfied":"satisfied","words":"现在有人了"} => 200 state=closed solved=solved
owner wang GET /api/complaints/{C}/timeline => 200 steps.0.title=登记诉求 steps.1.title=派单 has=现在有人了 lacks=现场看过
at 2026-03-11 23:59
tick => nothing
at 2026-03-12 00:00
tick => ComplaintArchived
owner wang GET /api/complaints/{C} => 200 state=archived may=[]
