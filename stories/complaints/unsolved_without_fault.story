# Unsolved and nobody's fault: the visitor says so, but only the bureau closes it.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"门岗只有一个人值守","estate":{E1}} => 201 as C
enterprise qian POST /api/complaints/{C}/signature {} => 200
enterprise qian POST /api/complaints/{C}/contact {"way":"unreached","words":""} => 422 complaint_contact_words_needed
enterprise qian POST /api/complaints/{C}/contact {"way":"unreached","words":"两次无人接听"} => 200 clocks.2.met_at=null
enterprise qian POST /api/complaints/{C}/reply {"words":"合同约定门岗一人值守，增加人手须业主大会决定"} => 200
community chen POST /api/complaints/{C}/passing {} => 200
at 2026-03-03 10:00
visitor lv POST /api/complaints/{C}/visits {"solved":"unsolved","satisfied":"dissatisfied","words":"没解决"} => 422 complaint_fault_undecided faults.0.pointer=/unit_at_fault
visitor lv POST /api/complaints/{C}/visits {"solved":"unsolved","satisfied":"dissatisfied","unit_at_fault":false,"words":"受合同所限"} => 200 state=visiting solved=unsolved next_clock=visit
visitor lv POST /api/complaints/{C}/closure {"words":"就这样吧"} => 403 complaint_not_bureau
visitor lv POST /api/complaints/{C}/visits {"words":"再访"} => 409 complaint_already_rated
district zheng GET /api/complaints/workbench => 200 has=to_decide has={C}
district zheng POST /api/complaints/{C}/closure {"words":"受合同所限，已向诉求人说明"} => 200 state=closed solved=unsolved
