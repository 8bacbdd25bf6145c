/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const identityWords = inBoth('identity', {
  "enums": {
    "identity.AccountVerb": {
      "disable": "停用账号",
      "enable": "恢复账号",
      "reset_password": "重置密码",
      "unlock": "解除锁定",
      "reset_second_factor": "重设二次验证",
      "erase": "执行注销",
      "grant_post": "授予岗位",
      "end_post": "结束任岗",
      "end_logins": "结束其登录",
      "unmask": "查看原文"
    },
    "identity.CodePurpose": {
      "login": "验证码登录",
      "change_phone": "更换手机号",
      "case_lookup": "查询诉求"
    },
    "identity.LoginMeans": {
      "password": "密码",
      "totp": "身份验证器",
      "recovery_code": "恢复码",
      "phone_code": "短信验证码"
    },
    "identity.LoginOutcome": {
      "passed": "成功",
      "refused": "未通过",
      "locked": "账号锁定",
      "disabled": "账号停用"
    },
    "identity.SignInStage": {
      "anonymous": "未登录",
      "second_factor_needed": "待二次验证",
      "password_change_needed": "须修改密码",
      "second_factor_setup_needed": "须设置二次验证",
      "signed_in": "已登录"
    }
  },
  "fields": {
    "address": "登录地址",
    "code": "验证码",
    "GiveSecondFactor.code": "动态口令或恢复码",
    "created_at": "创建时间",
    "current_code": "现用的动态口令",
    "deletion_requested": "注销申请",
    "disabled": "已停用",
    "dormant": "90 天未登录",
    "after_erasure": "注销后怎样，为什么",
    "kept": "保存期限",
    "last_login_at": "最近登录",
    "last_seen_at": "最近活动",
    "locked_until": "锁定至",
    "login": "账号",
    "means": "方式",
    "name": "姓名",
    "GrantPost.name": "岗位名称",
    "PostView.name": "岗位名称",
    "new_password": "新密码",
    "old_password": "当前密码",
    "outcome": "结果",
    "password": "密码",
    "phone": "手机号",
    "post": "岗位",
    "posts": "任职岗位",
    "purpose": "用途",
    "reason": "理由",
    "role": "角色",
    "roles": "可办理的角色",
    "scope": "管辖范围",
    "since": "登录时间",
    "staff": "工作人员",
    "state": "账号状态",
    "summary": "操作",
    "text": "账号或手机号",
    "times_revealed": "工作人员查看过原文",
    "user": "用户",
    "user_agent": "浏览器"
  },
  "facts": {
    "LoginSucceeded": "登录成功",
    "LoginStepPassed": "登录验证",
    "LoginsRefused": "登录未通过",
    "LoginEnded": "登录结束",
    "PostChosen": "切换岗位",
    "UserAdded": "新增用户",
    "ResidentsLoaded": "批量建立居民账号",
    "UserDisabled": "停用账号",
    "UserEnabled": "恢复账号",
    "UserUnlocked": "解除锁定",
    "PasswordChanged": "修改密码",
    "PasswordReset": "重置密码",
    "SecondFactorEnrolmentBegun": "开始设置二次验证",
    "SecondFactorEnrolled": "设置二次验证",
    "SecondFactorReset": "重设二次验证",
    "PostGranted": "授予岗位",
    "PostEnded": "结束任岗",
    "PersonalDataRevealed": "查看个人信息原文",
    "PersonalDataCorrected": "更正个人信息",
    "ErasureRequested": "申请注销",
    "ErasureWithdrawn": "撤回注销申请",
    "PersonalDataErased": "执行注销"
  },
  "nouns": {
    "user": "用户"
  }
});
