# The visitor calls on three different days; then the case closes unreached.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"门岗登记混乱","estate":{E1}} => 201 as C
enterprise qian POST /api/complaints/{C}/signature {} => 200
enterprise qian POST /api/complaints/{C}/contact {"way":"phone"} => 200
enterprise qian POST /api/complaints/{C}/reply {"words":"已更换登记簿并培训门岗人员"} => 200
community chen POST /api/complaints/{C}/passing {} => 200
at 2026-03-03 10:00
enterprise qian POST /api/complaints/{C}/visits {} => 403
visitor lv POST /api/complaints/{C}/visits {"solved":"solved"} => 422 complaint_visit_answer_incomplete
visitor lv POST /api/complaints/{C}/visits {"words":"无人接听"} => 200 state=visiting visit_tries=1
visitor lv POST /api/complaints/{C}/visits {"words":"再打一次"} => 422 complaint_visit_same_day
at 2026-03-04 10:00
visitor lv POST /api/complaints/{C}/visits {} => 422 complaint_contact_words_needed
visitor lv POST /api/complaints/{C}/visits {"words":"关机"} => 200 visit_tries=2
at 2026-03-05 10:00
visitor lv POST /api/complaints/{C}/visits {"words":"仍关机"} => 200 state=closed solved=unreached
