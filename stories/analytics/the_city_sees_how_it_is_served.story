# A case that is filed is counted at once, for the city and for its district alone.
at 2026-03-02 09:00
nobody GET /api/analytics/complaints => 200 filed=0 solved_ppm=null
owner wang POST /api/complaints {"category":"0201","text":"前台态度恶劣","estate":{E1}} => 201 as C
nobody GET /api/analytics/complaints => 200 filed=1 open=1 response_ppm=null categories.0.code=02
nobody GET /api/analytics/complaints?region=130203 => 200 filed=1
nobody GET /api/analytics/complaints?region=130208 => 200 filed=0
at 2026-03-03 00:00
nobody GET /api/analytics/complaints?until=2026-03-02 => 200 filed=1
nobody GET /api/analytics/complaints?from=2026-03-03 => 200 filed=0
