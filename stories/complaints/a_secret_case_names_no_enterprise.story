# Who dispatches a secret case is offered no enterprise for it, neither as advice nor as a choice.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"举报保安队长收好处费，请核实","estate":{E1},"secrecy":"secret"} => 201 state=registered as S
dispatcher li GET /api/complaints/{S}/dispatch => 200 has=乔屯街道 lacks=甲物业
owner wang POST /api/complaints {"text":"保安夜里不巡逻，请管一管","estate":{E1}} => 201 state=registered as C
dispatcher li POST /api/complaints/{C}/classification {"category":"0501"} => 200
dispatcher li GET /api/complaints/{C}/dispatch => 200 has=甲物业
