# 三员分立: one officer makes the account, another gives the post, the third reads what was done.
at 2026-03-05 09:00
admin gao POST /api/users {"login":"sun.com","name":"孙八一","phone":"13900000001"} => 201 login=sun.com as SUN
admin gao POST /api/users {"login":"SUN.com","name":"孙八一","phone":"13900000001"} => 409 login_taken
admin gao POST /api/users/{SUN}/posts {"role":"community","name":"社区","region":"130203001001"} => 403 capability_missing
officer ping POST /api/users/{SUN}/posts {"role":"community","name":"社区","region":"130203"} => 422 region_too_wide
officer ping POST /api/users/{SUN}/posts {"role":"community","name":"社区","region":"130399001001"} => 422 reach_unknown
officer ping POST /api/users/{SUN}/posts {"role":"enterprise","name":"企业","enterprise":999999} => 422 reach_unknown
admin gao DELETE /api/users/{SUN}/second-factor => 403 capability_missing
officer ping POST /api/users/{SUN}/password-reset {"reason":"越权操作"} => 403 capability_missing
officer ping POST /api/users/{SUN}/posts {"role":"community","name":"社区物业管理员","region":"130203001001"} => 200 posts.0.role=community has=路北区
officer ping POST /api/users/{SUN}/posts {"role":"audit_admin","name":"审计管理员"} => 409 officer_no_business
officer ping POST /api/users/{SUN}/disablement {"reason":"越权操作"} => 403 capability_missing
auditor shen GET /api/users/{SUN} => 200 name=孙** phone=139****0001 lacks=13900000001
auditor shen POST /api/users/{SUN}/disablement {"reason":"越权操作"} => 403 capability_missing
owner wang GET /api/users/{SUN} => 403 capability_missing
admin gao POST /api/users/{SUN}/disablement {"reason":"调离岗位"} => 200 disabled=true reasons.0.reason=调离岗位
admin gao POST /api/users/{SUN}/disablement {"reason":"调离岗位"} => 409 user_disabled_already
auditor shen GET /api/login-log => 200
city he GET /api/login-log => 403 capability_missing
