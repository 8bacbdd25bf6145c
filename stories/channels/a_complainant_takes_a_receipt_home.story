# The receipt of a filing is there as soon as it is sealed, for the complainant and for nobody else.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0302","text":"三号楼楼道堆满杂物，一直没有人清理","estate":{E1}} => 201 as C
owner wang GET /api/complaints/{C}/receipt => 409 receipt_unsealed
tick
owner wang GET /api/complaints/{C}/receipt => 200 format=1 has=ComplaintFiled has=/log/book/complaint/ has=/verify# has=三号楼楼道堆满杂物
owner zhao GET /api/complaints/{C}/receipt => 404 complaint_absent
dispatcher li GET /api/complaints/{C}/receipt => 403 receipt_not_yours
enterprise qian GET /api/complaints/{C}/receipt => 403 receipt_not_yours
# The slip is there from when a unit was given the case.
owner wang POST /api/complaints {"text":"楼道里的灯坏了很久，请派人来修","estate":{E1}} => 201 state=registered as D
tick
owner wang GET /api/complaints/{D}/slip => 409 slip_too_early
dispatcher li GET /api/complaints/{C}/slip => 403 receipt_not_yours
owner wang GET /api/complaints/{C}/slip => 200 has=%PDF
