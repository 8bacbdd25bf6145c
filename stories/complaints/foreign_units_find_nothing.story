# A case of 路北区 does not exist for whoever is not concerned, by whatever door they come.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"门岗乱停车","estate":{E1}} => 201 as C
district han GET /api/complaints/{C} => 404 complaint_absent
street xu GET /api/complaints/{C}/timeline => 404 complaint_absent
community yang GET /api/complaints/{C}/clocks => 404 complaint_absent
enterprise feng POST /api/complaints/{C}/signature {} => 404 complaint_absent
enterprise feng POST /api/complaints/{C}/messages {"words":"你好"} => 404 complaint_absent
owner zhao POST /api/complaints/{C}/supplements {"words":"我也是"} => 404 complaint_absent
department fire GET /api/complaints/{C} => 404 complaint_absent
officer ping GET /api/complaints/{C} => 403
nobody GET /api/complaints/{C} => 401
enterprise feng GET /api/complaints => 200 rows=[]
district han GET /api/complaints?region=130203 => 200 rows=[]
district zheng GET /api/complaints?tab=open => 200 rows.0.id={C}
city he GET /api/complaints/counts => 200 states.1.count.count=1
owner wang GET /api/complaints/99999 => 404 complaint_absent
owner wang GET /api/complaints/zero => 404
