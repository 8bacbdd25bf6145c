#include "rooms/identity/words.h"

namespace anju::identity {

namespace {

constexpr Word table[] = {
    {"AccountVerb.disable", "停用账号", "Disable"},
    {"AccountVerb.enable", "恢复账号", "Enable"},
    {"AccountVerb.reset_password", "重置密码", "Reset password"},
    {"AccountVerb.unlock", "解除锁定", "Unlock"},
    {"AccountVerb.reset_second_factor", "重设二次验证", "Reset second factor"},
    {"AccountVerb.erase", "执行注销", "Erase"},
    {"AccountVerb.grant_post", "授予岗位", "Grant a post"},
    {"AccountVerb.end_post", "结束任岗", "End"},
    {"AccountVerb.end_logins", "结束其登录", "End logins"},
    {"AccountVerb.unmask", "查看原文", "Reveal"},

    {"CodePurpose.login", "验证码登录", "Sign in by code"},
    {"CodePurpose.change_phone", "更换手机号", "Change phone number"},
    {"CodePurpose.case_lookup", "查询诉求", "Look up a case"},

    {"LoginMeans.password", "密码", "Password"},
    {"LoginMeans.totp", "身份验证器", "Authenticator"},
    {"LoginMeans.recovery_code", "恢复码", "Recovery code"},
    {"LoginMeans.phone_code", "短信验证码", "Code by message"},

    {"LoginOutcome.passed", "成功", "Passed"},
    {"LoginOutcome.refused", "未通过", "Refused"},
    {"LoginOutcome.locked", "账号锁定", "Locked"},
    {"LoginOutcome.disabled", "账号停用", "Disabled"},

    {"SignInStage.anonymous", "未登录", "Not signed in"},
    {"SignInStage.second_factor_needed", "待二次验证", "Second factor needed"},
    {"SignInStage.password_change_needed", "须修改密码", "Password change needed"},
    {"SignInStage.second_factor_setup_needed", "须设置二次验证", "Second factor to be set up"},
    {"SignInStage.signed_in", "已登录", "Signed in"},

    {"LoginSucceeded", "登录成功", "Signed in"},
    {"LoginStepPassed", "登录验证", "Sign-in step passed"},
    {"LoginsRefused", "登录未通过", "Sign-ins refused"},
    {"LoginEnded", "登录结束", "Login ended"},
    {"PostChosen", "切换岗位", "Post chosen"},
    {"UserAdded", "新增用户", "User added"},
    {"ResidentsLoaded", "批量建立居民账号", "Residents loaded"},
    {"UserDisabled", "停用账号", "User disabled"},
    {"UserEnabled", "恢复账号", "User enabled"},
    {"UserUnlocked", "解除锁定", "User unlocked"},
    {"PasswordChanged", "修改密码", "Password changed"},
    {"PasswordReset", "重置密码", "Password reset"},
    {"SecondFactorEnrolmentBegun", "开始设置二次验证", "Second factor begun"},
    {"SecondFactorEnrolled", "设置二次验证", "Second factor set up"},
    {"SecondFactorReset", "重设二次验证", "Second factor reset"},
    {"PostGranted", "授予岗位", "Post granted"},
    {"PostEnded", "结束任岗", "Post ended"},
    {"PersonalDataRevealed", "查看个人信息原文", "Personal data revealed"},
    {"PersonalDataCorrected", "更正个人信息", "Personal data corrected"},
    {"ErasureRequested", "申请注销", "Erasure asked for"},
    {"ErasureWithdrawn", "撤回注销申请", "Erasure taken back"},
    {"PersonalDataErased", "执行注销", "Personal data erased"},

    {"Noun.user", "用户", "User"},

    {"address", "登录地址", "Address"},
    {"code", "验证码", "Code"},
    {"GiveSecondFactor.code", "动态口令或恢复码", "Code"},
    {"created_at", "创建时间", "Created"},
    {"current_code", "现用的动态口令", "Present code"},
    {"deletion_requested", "注销申请", "Erasure asked for"},
    {"disabled", "已停用", "Disabled"},
    {"dormant", "90 天未登录", "Not signed in for 90 days"},
    {"after_erasure", "注销后怎样，为什么", "After the account is closed"},
    {"kept", "保存期限", "How long"},
    {"last_login_at", "最近登录", "Last login"},
    {"last_seen_at", "最近活动", "Last seen"},
    {"locked_until", "锁定至", "Locked until"},
    {"login", "账号", "Login"},
    {"means", "方式", "Means"},
    {"name", "姓名", "Name"},
    {"GrantPost.name", "岗位名称", "Post name"},
    {"PostView.name", "岗位名称", "Post name"},
    {"new_password", "新密码", "New password"},
    {"old_password", "当前密码", "Present password"},
    {"outcome", "结果", "Outcome"},
    {"password", "密码", "Password"},
    {"phone", "手机号", "Phone"},
    {"post", "岗位", "Post"},
    {"posts", "任职岗位", "Posts"},
    {"purpose", "用途", "Purpose"},
    {"reason", "理由", "Reason"},
    {"role", "角色", "Role"},
    {"roles", "可办理的角色", "Roles"},
    {"scope", "管辖范围", "Reach"},
    {"since", "登录时间", "Since"},
    {"staff", "工作人员", "Staff"},
    {"state", "账号状态", "State"},
    {"summary", "操作", "Operation"},
    {"text", "账号或手机号", "Login or phone"},
    {"times_revealed", "工作人员查看过原文", "Seen unmasked by staff"},
    {"user", "用户", "User"},
    {"user_agent", "浏览器", "Browser"},
};

}  // namespace

std::span<const Word> words() { return table; }

}  // namespace anju::identity
