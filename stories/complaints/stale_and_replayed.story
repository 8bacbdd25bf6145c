# Whoever acts on an old copy is told so; the same command sent twice is carried out once.
at 2026-03-02 09:00
owner wang POST#k1 /api/complaints {"category":"0501","text":"门岗夜里没有人","estate":{E1}} => 201 as C
owner wang POST#k1 /api/complaints {"category":"0501","text":"门岗夜里没有人","estate":{E1}} => 201 id={C}
owner wang POST#k1 /api/complaints {"category":"0501","text":"门岗白天没有人","estate":{E1}} => 409 idempotency_key_reused
owner wang GET /api/complaints => 200 rows.0.id={C} lacks=白天
enterprise qian POST@1 /api/complaints/{C}/signature {} => 200 version=2
enterprise qian POST@1 /api/complaints/{C}/contact {"way":"phone"} => 409 stale_version
enterprise qian POST@2 /api/complaints/{C}/contact {"way":"phone"} => 200 version=3
enterprise qian POST#k2 /api/complaints/{C}/notes {"words":"已派人"} => 200 version=4
enterprise qian POST#k2 /api/complaints/{C}/notes {"words":"已派人"} => 200 version=4
