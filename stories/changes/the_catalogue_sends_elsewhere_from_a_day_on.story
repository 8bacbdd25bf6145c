# The city bureau replaces a row of the dispatch catalogue; a second person approves. What is filed
# before the day goes by the old row, from the day on by the new one, and a draft and a rejected one send nothing.
at 2026-03-02 09:00
district zheng POST /api/changes/catalogue {"deed":"add","category":"0302","region":"130203","unit_kind":"street_office","valid_from":"2026-03-09","reason":"由街道先行处理"} => 403 capability_missing
city he POST /api/changes/catalogue {"deed":"add","category":"03","region":"1302","unit_kind":"street_office","valid_from":"2026-03-09","reason":"由街道先行处理"} => 409 catalogue_overlaps
city he POST /api/changes/catalogue {"deed":"end","replaces":3,"valid_from":"2026-03-09","reason":"不再派单"} => 409 catalogue_leaves_gap
city he POST /api/changes/catalogue {"deed":"add","category":"0302","region":"130203","unit_kind":"street_office","automatic":true,"basis":"路北区保洁办法","valid_from":"2026-03-09","reason":"由街道先行处理"} => 201 row.approval.state=draft as C
city lin POST /api/changes/catalogue {"deed":"add","category":"0302","region":"130203","unit_kind":"community_office","valid_from":"2026-03-20","reason":"由社区先行处理"} => 409 change_under_way
city he POST /api/changes/{C}/approval {} => 409 approval_own_proposal
city lin GET /api/changes/boxes => 200 to_do=1
city lin POST /api/changes/{C}/rejection {"reason":"依据不足，请补充文件后再提"} => 200 row.approval.state=rejected row.approval.decision_reason=依据不足，请补充文件后再提
city lin POST /api/changes/{C}/approval {} => 409 approval_decided
owner wang GET /api/complaints/catalogue?on=2026-03-09 => 200 lacks=路北区保洁办法
city he POST /api/changes/catalogue {"deed":"add","category":"0302","region":"130203","unit_kind":"street_office","automatic":true,"basis":"路北区保洁办法","valid_from":"2026-03-09","reason":"由街道先行处理，附文件"} => 201 row.approval.state=draft as C
owner wang GET /api/complaints/catalogue?on=2026-03-09 => 200 lacks=路北区保洁办法
city lin POST /api/changes/{C}/approval {"reason":"同意"} => 200 row.approval.state=approved
owner wang GET /api/complaints/catalogue?on=2026-03-08 => 200 lacks=路北区保洁办法
owner wang GET /api/complaints/catalogue?on=2026-03-09 => 200 has=路北区保洁办法
owner wang POST /api/complaints {"category":"0302","text":"楼道很久没有打扫过了","estate":{E1}} => 201 state=dispatched lead_unit={U_QIAN}
at 2026-03-09 09:00
owner wang POST /api/complaints {"category":"0302","text":"二号楼道也很久没有打扫过了","estate":{E1}} => 201 state=dispatched lead_unit={U_STREET}
