# A case goes to the accused or to a unit of its place: anybody else could not even open it.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0201","text":"前台电话没有人接","estate":{E1}} => 201 as C
dispatcher li POST /api/complaints/{C}/dispatch {"unit":{U_STREET_3},"words":"由其办理"} => 422 complaint_unit_elsewhere faults.0.pointer=/unit
dispatcher li POST /api/complaints/{C}/dispatch {"unit":{U_FENG},"words":"由其办理"} => 422 complaint_unit_elsewhere
dispatcher li POST /api/complaints/{C}/dispatch {"unit":{U_STREET},"assists":[{U_FENGRUN}],"words":"由其办理"} => 422 complaint_unit_elsewhere faults.0.pointer=/assists
dispatcher li POST /api/complaints/{C}/dispatch {"unit":{U_QIAN},"assists":[{U_STREET}],"words":"由企业办理"} => 200 lead_unit={U_QIAN}
