# A date in January is promised before its holidays are published: it is called provisional, and the
# list of the year moves it with a fact.
at 2026-12-28 10:00
owner wang POST /api/complaints {"category":"0201","estate":{E1},"text":"前台态度很差，请处理"} => 201 state=registered as C
dispatcher li POST /api/complaints/{C}/dispatch {"unit":{U_QIAN},"words":"由其主办"} => 200 state=dispatched
enterprise qian POST /api/complaints/{C}/signature {} => 200 state=working
enterprise qian POST /api/complaints/{C}/contact {"way":"phone"} => 200 next_due_at=2027-01-04T23:59:59.999+08:00 next_due_provisional=true
owner wang GET /api/complaints/preview?category=0201&estate={E1} => 200 provisional=true
city he PUT@1 /api/policy/calendar/2027 {"days":[{"day":"2027-01-01","kind":"off","name":"元旦"},{"day":"2027-01-02","kind":"off","name":"元旦"},{"day":"2027-01-03","kind":"off","name":"元旦"}],"document":"国办发明电","reason":"按通知"} => 200 known=true
tick => ComplaintRedated
owner wang GET /api/complaints/{C} => 200 next_due_at=2027-01-05T23:59:59.999+08:00 next_due_provisional=false
owner wang GET /api/complaints/{C}/timeline => 200 has=ComplaintRedated has=办理由 has=改为
tick => nothing
