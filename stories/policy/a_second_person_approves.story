# A district proposes a shorter limit of its own; it holds from its first day, and only once the
# city has said yes. Nobody approves what they proposed.
at 2026-03-05 09:00
district zheng POST /api/policy/versions {"key":"complaints.handle.U2","region":"130208","valid_from":"2026-04-01","standing":"confirmed","value":{"limit":{"count":3,"unit":"work_days"}},"article":"第三条","document":"区物业投诉办理规定","reason":"缩短办理时限"} => 422 policy_region_foreign
district zheng POST /api/policy/versions {"key":"complaints.handle.U2","region":"130203","valid_from":"2026-03-05","standing":"confirmed","value":{"limit":{"count":3,"unit":"work_days"}},"article":"第三条","document":"区物业投诉办理规定","reason":"缩短办理时限"} => 409 approval_starts_past
district zheng POST /api/policy/versions {"key":"complaints.handle.U2","region":"130203","valid_from":"2026-04-01","standing":"confirmed","value":{"limit":{"count":3,"unit":"work_days"}},"article":"第三条","document":"区物业投诉办理规定","reason":"缩短办理时限"} => 201 row.approval.state=draft as V
city he GET /api/policy/values?on=2026-04-01&place=130203 => 200 lacks=区物业投诉办理规定
district zheng POST /api/policy/versions/{V}/approval {} => 403 capability_missing
city he POST /api/policy/versions/{V}/approval {} => 200 row.approval.state=approved
city he POST /api/policy/versions/{V}/approval {} => 409 approval_decided
city he GET /api/policy/values?on=2026-03-31&place=130203 => 200 lacks=区物业投诉办理规定
city he GET /api/policy/values?on=2026-04-01&place=130203 => 200 has=区物业投诉办理规定
city he GET /api/policy/values?on=2026-04-01&place=130208 => 200 lacks=区物业投诉办理规定
city he POST /api/policy/versions {"key":"complaints.handle.U2","region":"1302","valid_from":"2026-05-01","standing":"confirmed","value":{"limit":{"count":4,"unit":"work_days"}},"article":"第三条","document":"市物业投诉办理规定","reason":"全市统一"} => 201 row.approval.state=draft as W
city he POST /api/policy/versions/{W}/approval {} => 409 approval_own_proposal
city lin POST /api/policy/versions/{W}/rejection {} => 422
city lin POST /api/policy/versions/{W}/rejection {"reason":"各区尚未具备条件"} => 200 row.approval.state=rejected
city lin POST /api/policy/versions/{W}/approval {} => 409 approval_decided
city he GET /api/policy/values?on=2026-05-01&place=130208 => 200 lacks=市物业投诉办理规定
