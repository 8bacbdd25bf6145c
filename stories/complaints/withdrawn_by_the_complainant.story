# Only the complainant withdraws, and not after the reply was passed.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"门岗夜里不开灯","estate":{E1}} => 201 as C
operator ma POST /api/complaints/{C}/withdrawal {} => 403
owner zhao POST /api/complaints/{C}/withdrawal {} => 404
owner wang POST /api/complaints/{C}/withdrawal {"words":"灯已经修好了"} => 200 state=withdrawn may=[]
enterprise qian POST /api/complaints/{C}/signature {} => 409 complaint_ended
at 2026-03-09 09:00
tick => nothing
