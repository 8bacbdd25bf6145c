# What the units write to each other the complainant never reads: why it was classified and
# dispatched so, what was said on the phone, why a reply was sent back or passed, what the visitor
# noted. What is written to them they read.
at 2026-03-02 09:00
owner wang POST /api/complaints {"text":"楼道很久没有打扫过了，没有人管","estate":{E1}} => 201 state=registered as C
dispatcher li POST /api/complaints/{C}/classification {"category":"0501","words":"内部：分类理由"} => 200
dispatcher li POST /api/complaints/{C}/dispatch {"unit":{U_STREET},"words":"内部：派给街道"} => 200 state=dispatched
street wu POST /api/complaints/{C}/signature {} => 200 state=working
street wu POST /api/complaints/{C}/contact {"way":"phone","words":"内部：对方情绪激动"} => 200
street wu POST /api/complaints/{C}/notes {"words":"公开：保洁员今天到场"} => 200
street wu POST /api/complaints/{C}/reply {"words":"公开：楼道已经清扫干净，今后每周清扫两次"} => 200 state=replied
dispatcher li POST /api/complaints/{C}/rejection {"reason":"not_solved","words":"内部：没有照片"} => 200 state=working
street wu POST /api/complaints/{C}/reply {"words":"公开：楼道已经清扫干净，物业每周清扫两次"} => 200 state=replied
dispatcher li POST /api/complaints/{C}/passing {"words":"内部：可以了"} => 200 state=visiting
owner wang POST /api/complaints/{C}/rating {"solved":"unsolved","satisfied":"dissatisfied"} => 200 state=visiting
visitor lv POST /api/complaints/{C}/rework {"words":"内部：电话里说没有解决"} => 200 state=rework
owner wang GET /api/complaints/{C}/timeline => 200 has=公开：保洁员今天到场 has=公开：楼道已经清扫干净 lacks=内部
dispatcher li GET /api/complaints/{C}/timeline => 200 has=内部：分类理由 has=内部：派给街道 has=内部：对方情绪激动 has=内部：没有照片 has=内部：可以了 has=内部：电话里说没有解决
