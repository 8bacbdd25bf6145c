# A call without a category and without a place: the desk classifies and locates it, the dispatcher
# follows the catalogue or says why not.
at 2026-03-02 09:00
operator ma POST /api/complaints/desk {"complaint":{"text":"来电人说停车场乱收费"},"name":"孙某","phone":"13800000003"} => 201 state=registered category= as C
dispatcher li POST /api/complaints/{C}/dispatch {} => 422 complaint_not_classified
district zheng GET /api/complaints/{C} => 404
operator ma GET /api/complaints?work=to_classify => 200 rows.0.id={C}
operator ma POST /api/complaints/{C}/classification {"category":"0107"} => 200 category=0107
dispatcher li POST /api/complaints/{C}/dispatch {} => 422 complaint_not_located
operator ma POST /api/complaints/{C}/classification {"category":"0107","estate":{E1}} => 200 estate={E1} region=130203001001
dispatcher li GET /api/complaints/{C}/dispatch => 200 unit.unit={U_LUBEI} sure=false has=派单目录
dispatcher li POST /api/complaints/{C}/dispatch {"unit":{U_STREET}} => 422 complaint_other_unit_needs_reason
dispatcher li POST /api/complaints/{C}/dispatch {} => 200 state=dispatched lead_unit={U_LUBEI}
district zheng POST /api/complaints/{C}/signature {} => 200
owner sun GET /api/complaints => 200 rows.0.id={C}
