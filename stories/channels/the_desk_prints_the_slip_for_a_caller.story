# Who called or came to the counter is handed the slip by a desk that may file for others; each print is told.
at 2026-03-02 09:00
operator ma POST /api/complaints/desk {"complaint":{"category":"0302","text":"三号楼楼道堆满杂物，一直没有人清理","estate":{E1}},"name":"郑国强","phone":"13900001111","source":"desk"} => 201 as C
operator ma GET /api/complaints/{C}/printed-slip => 409 receipt_unsealed
tick
operator ma GET /api/complaints/{C}/printed-slip => 200 has=%PDF
community chen GET /api/complaints/{C}/printed-slip => 200 has=%PDF
worker bai GET /api/complaints/{C}/printed-slip => 200
community yang GET /api/complaints/{C}/printed-slip => 404 complaint_absent
enterprise qian GET /api/complaints/{C}/printed-slip => 403
dispatcher li GET /api/complaints/{C}/printed-slip => 403
owner wang GET /api/complaints/{C}/printed-slip => 403
operator ma GET /api/complaints/{C}/timeline => 200 has=打印受理单
enterprise qian GET /api/complaints/{C}/timeline => 200 lacks=打印受理单
operator ma GET /api/complaints/{C}/receipt => 403 receipt_not_yours
# There is none before a unit was given the case.
operator ma POST /api/complaints/desk {"complaint":{"text":"楼道里的灯坏了很久，请派人来修","estate":{E1}},"name":"郑国强","phone":"13900001111","source":"desk"} => 201 as D
tick
operator ma GET /api/complaints/{D}/printed-slip => 409 slip_too_early
operator ma GET /api/complaints/{D}/timeline => 200 lacks=打印受理单
