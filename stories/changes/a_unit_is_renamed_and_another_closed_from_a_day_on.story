# The city bureau proposes, a second person of it approves, and the unit is so from the day on: a
# renamed one is called anew, a closed one is offered to nobody.
at 2026-03-02 09:00
district zheng GET /api/changes => 403 capability_missing
district zheng POST /api/changes/units {"deed":"end","unit":{U_FIRE},"valid_from":"2026-03-09","reason":"机构改革"} => 403 capability_missing
city he POST /api/changes/units {"deed":"end","unit":{U_LUBEI},"valid_from":"2026-03-09","reason":"机构改革"} => 409 unit_needed
city he POST /api/changes/units {"deed":"change","unit":{U_QIAN},"name":"甲物业集团","valid_from":"2026-03-09","reason":"更名"} => 422 unit_is_enterprises
city he POST /api/changes/units {"deed":"change","unit":{U_LUBEI},"name":"路北区住房保障局","valid_from":"2026-03-02","reason":"机构改革"} => 409 approval_starts_past
city he POST /api/changes/units {"deed":"change","unit":{U_LUBEI},"name":"路北区住房保障局","phone":"0315-2800003","valid_from":"2026-03-09","reason":"机构改革"} => 201 row.approval.state=draft row.after.unit.name=路北区住房保障局 as R
city he POST /api/changes/units {"deed":"change","unit":{U_LUBEI},"name":"路北区住建局","valid_from":"2026-03-20","reason":"又改"} => 409 change_under_way
city he POST /api/changes/units {"deed":"end","unit":{U_FIRE},"valid_from":"2026-03-09","reason":"并入市级"} => 201 row.deed=end as C
city he POST /api/changes/{R}/approval {} => 409 approval_own_proposal
city lin GET /api/changes/boxes => 200 to_do=2 begun=0
city lin POST /api/changes/{R}/approval {"reason":"同意"} => 200 row.approval.state=approved
city lin POST /api/changes/{R}/rejection {"reason":"不同意"} => 409 approval_decided
city lin POST /api/changes/{C}/approval {} => 200 row.approval.state=approved
at 2026-03-08 23:50
tick
owner wang GET /api/registry/units/{U_LUBEI} => 200 lacks=路北区住房保障局
at 2026-03-09 00:10
tick => ChangeTookEffect ChangeTookEffect UnitChanged UnitChanged
owner wang GET /api/registry/units/{U_LUBEI} => 200 name=路北区住房保障局 phone=0315-2800003
city he GET /api/changes/{C} => 200 row.effective_at=2026-03-09T00:10:00+08:00
owner wang GET /api/registry/units/{U_FIRE} => 200 closed_on=2026-03-09
owner wang GET /api/registry/units?kind=fire&region=130203 => 200 lacks=路北区
