# A question is answered at the desk; a complaint cannot be dealt with that way.
at 2026-03-02 09:00
operator ma POST /api/complaints/desk {"complaint":{"kind":"consult","category":"9901","text":"请问维修资金怎么查询","estate":{E1}},"name":"王某","phone":"13800000001"} => 201 state=registered kind=consult as C
operator ma POST /api/complaints/{C}/answer {"words":"可凭身份证到窗口或在平台查询本户分户账"} => 200 state=answered
owner wang GET /api/complaints => 200 rows.0.id={C} rows.0.state=answered
owner wang POST /api/complaints {"category":"0201","text":"前台态度恶劣","estate":{E1}} => 201 as D
operator ma POST /api/complaints/{D}/answer {"words":"已经说过他们了"} => 422 complaint_only_consults
