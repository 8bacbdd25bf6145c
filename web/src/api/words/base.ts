/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const baseWords = {
  "zh-CN": {
    "enums": {
      "ApprovalBox": {
        "to_do": "待办",
        "decided": "已办",
        "begun": "我发起",
        "copied": "抄送"
      },
      "ApprovalState": {
        "draft": "待审批",
        "approved": "已批准",
        "rejected": "未批准"
      },
      "ApprovalVerb": {
        "approve": "批准",
        "reject": "不批准"
      },
      "Capability": {
        "open": "公开",
        "signed_in": "已登录",
        "personal_data_reveal": "查看个人信息原文",
        "journal_read": "查看审计日志",
        "metrics_read": "查看运行指标",
        "user_read": "查看用户",
        "user_admin": "管理用户",
        "role_admin": "管理岗位授权",
        "session_admin": "管理登录设备",
        "audit_read": "查看登录日志",
        "policy_read": "查看政策参数",
        "policy_propose": "提出参数变更",
        "policy_approve": "审批参数变更",
        "calendar_edit": "编辑工作日历",
        "registry_read": "查看基础信息",
        "registry_edit": "编辑小区信息",
        "registry_import": "导入基础信息",
        "registry_export": "导出基础信息",
        "house_bind": "核验房屋绑定",
        "enterprise_edit": "编辑企业信息",
        "unit_propose": "提出单位变更",
        "unit_approve": "审批单位变更",
        "complaint_file": "本人提交诉求",
        "complaint_file_for_other": "代他人登记诉求",
        "complaint_read": "查看诉求",
        "complaint_classify": "诉求分类",
        "complaint_refuse": "不予受理",
        "complaint_answer": "即时答复",
        "complaint_dispatch": "派单",
        "complaint_sign": "签收",
        "complaint_work": "办理答复",
        "complaint_review": "审核答复",
        "complaint_visit": "回访",
        "complaint_close": "办结",
        "complaint_withdraw": "撤回诉求",
        "complaint_rate": "评价",
        "complaint_supplement": "补充材料",
        "complaint_export": "导出诉求",
        "catalogue_propose": "提出派单目录变更",
        "catalogue_approve": "审批派单目录变更",
        "complaint_import": "导入热线工单"
      },
      "LimitUnit": {
        "natural_hours": "自然小时",
        "work_hours": "工作小时",
        "work_days": "工作日",
        "natural_days": "自然日"
      },
      "RegionLevel": {
        "city": "市",
        "district": "县（市、区）",
        "street": "街道（乡镇）",
        "community": "社区（村）",
        "cell": "网格"
      },
      "Role": {
        "resident": "居民",
        "call_operator": "话务员",
        "dispatcher": "派单员",
        "city_bureau": "市住建局",
        "district_bureau": "县（市、区）住建局",
        "street": "街道（乡镇）",
        "community": "社区",
        "grid_worker": "网格员",
        "enterprise": "物业服务企业",
        "project_manager": "项目经理",
        "owners_committee": "业主委员会",
        "department": "其他部门",
        "supervisor": "督办员",
        "return_visitor": "回访员",
        "inspector": "执法检查人员",
        "system_admin": "系统管理员",
        "security_admin": "安全管理员",
        "audit_admin": "审计管理员",
        "system": "平台"
      },
      "ScopeKind": {
        "none": "不接触业务数据",
        "self": "本人",
        "estate": "一个小区",
        "enterprise": "一家企业",
        "unit": "派给本单位的",
        "region": "辖区及以下"
      }
    },
    "fields": {
      "at": "时间",
      "Approval.proposed_at": "提出时间",
      "Approval.proposed_post": "提出岗位",
      "Approval.reason": "变更理由",
      "Approval.state": "审批状态",
      "box": "审批箱",
      "Approve.reason": "审批意见",
      "Reject.reason": "审批意见",
      "valid_from": "生效日期",
      "file": "文件",
      "files": "照片和附件",
      "from": "起",
      "until": "止",
      "id": "编号",
      "kind": "操作",
      "noun": "对象",
      "user": "用户编号"
    },
    "facts": {},
    "nouns": {}
  },
  "en": {
    "enums": {
      "ApprovalBox": {
        "to_do": "To do",
        "decided": "Decided",
        "begun": "Begun by me",
        "copied": "Copied"
      },
      "ApprovalState": {
        "draft": "Waiting",
        "approved": "Approved",
        "rejected": "Rejected"
      },
      "ApprovalVerb": {
        "approve": "Approve",
        "reject": "Reject"
      },
      "Capability": {
        "open": "Public",
        "signed_in": "Signed in",
        "personal_data_reveal": "Reveal personal data",
        "journal_read": "Read the journal",
        "metrics_read": "Read metrics",
        "user_read": "Read users",
        "user_admin": "Administer users",
        "role_admin": "Grant posts",
        "session_admin": "Administer logins",
        "audit_read": "Read the login log",
        "policy_read": "Read policy values",
        "policy_propose": "Propose policy values",
        "policy_approve": "Approve policy values",
        "calendar_edit": "Edit the work calendar",
        "registry_read": "Read the registry",
        "registry_edit": "Edit estates",
        "registry_import": "Import into the registry",
        "registry_export": "Export the registry",
        "house_bind": "Verify owners",
        "enterprise_edit": "Edit enterprises",
        "unit_propose": "Propose changes of units",
        "unit_approve": "Approve changes of units",
        "complaint_file": "File a complaint of one’s own",
        "complaint_file_for_other": "File for somebody else",
        "complaint_read": "Read complaints",
        "complaint_classify": "Classify",
        "complaint_refuse": "Refuse",
        "complaint_answer": "Answer at once",
        "complaint_dispatch": "Dispatch",
        "complaint_sign": "Sign",
        "complaint_work": "Work and reply",
        "complaint_review": "Review replies",
        "complaint_visit": "Return visits",
        "complaint_close": "Close",
        "complaint_withdraw": "Withdraw",
        "complaint_rate": "Rate",
        "complaint_supplement": "Supplement",
        "complaint_export": "Export complaints",
        "catalogue_propose": "Propose changes of the catalogue",
        "catalogue_approve": "Approve changes of the catalogue",
        "complaint_import": "Import hotline files"
      },
      "LimitUnit": {
        "natural_hours": "hours",
        "work_hours": "working hours",
        "work_days": "working days",
        "natural_days": "days"
      },
      "RegionLevel": {
        "city": "City",
        "district": "District",
        "street": "Street",
        "community": "Community",
        "cell": "Grid cell"
      },
      "Role": {
        "resident": "Resident",
        "call_operator": "Operator",
        "dispatcher": "Dispatcher",
        "city_bureau": "City bureau",
        "district_bureau": "District bureau",
        "street": "Street office",
        "community": "Community office",
        "grid_worker": "Grid worker",
        "enterprise": "Enterprise",
        "project_manager": "Project manager",
        "owners_committee": "Owners’ committee",
        "department": "Other department",
        "supervisor": "Supervisor",
        "return_visitor": "Return visitor",
        "inspector": "Inspector",
        "system_admin": "System officer",
        "security_admin": "Security officer",
        "audit_admin": "Audit officer",
        "system": "Platform"
      },
      "ScopeKind": {
        "none": "No business data",
        "self": "Own only",
        "estate": "One estate",
        "enterprise": "One enterprise",
        "unit": "What was handed to the unit",
        "region": "The area and below"
      }
    },
    "fields": {
      "at": "When",
      "Approval.proposed_at": "Proposed",
      "Approval.proposed_post": "Proposed by",
      "Approval.reason": "Why",
      "Approval.state": "State",
      "box": "Box",
      "Approve.reason": "Decision",
      "Reject.reason": "Decision",
      "valid_from": "Valid from",
      "file": "File",
      "files": "Photos and papers",
      "from": "From",
      "until": "Until",
      "id": "Number",
      "kind": "Deed",
      "noun": "Object",
      "user": "User number"
    },
    "facts": {},
    "nouns": {}
  }
};
