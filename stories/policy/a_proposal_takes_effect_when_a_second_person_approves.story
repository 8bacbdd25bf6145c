# A proposed value is a proposal: while no second person has approved it the old one holds, for who
# looks it up and for what is filed.
at 2026-03-02 09:00
district han POST /api/policy/versions {"key":"complaints.sign.U2","region":"130208","valid_from":"2026-03-04","value":{"limit":{"count":60,"unit":"natural_hours"}},"article":"一","document":"丰润区约定","standing":"confirmed","reason":"先行先试"} => 201 row.approval.state=draft as V
district han POST /api/policy/versions {"key":"complaints.sign.U2","region":"130208","valid_from":"2026-03-05","value":{"limit":{"count":120,"unit":"natural_hours"}},"article":"二","document":"丰润区新约","standing":"confirmed","reason":"先行先试"} => 201 row.approval.state=draft as W
at 2026-03-04 09:00
district han GET /api/policy/values?place=130208 => 200 lacks=丰润区约定
owner zhao POST /api/complaints {"category":"0501","text":"西门夜里没有人值守，外人随便进出","estate":{E3}} => 201 state=dispatched as C
owner zhao GET /api/complaints/{C} => 200 clocks.1.clock=sign clocks.1.due_at=2026-03-04T14:30:00+08:00
district han POST /api/policy/versions/{W}/approval {} => 403 capability_missing
city he POST /api/policy/versions/{V}/approval {} => 409 approval_starts_past
city he POST /api/policy/versions/{W}/approval {} => 200 row.approval.state=approved
at 2026-03-05 09:00
district han GET /api/policy/values?place=130208 => 200 has=丰润区新约
owner zhao POST /api/complaints {"category":"0501","text":"东门夜里没有人值守，外人随便进出","estate":{E3}} => 201 state=dispatched as D
owner zhao GET /api/complaints/{D} => 200 clocks.1.clock=sign clocks.1.due_at=2026-03-05T11:00:00+08:00
