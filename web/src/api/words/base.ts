/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const baseWords = inBoth('base', {
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
      "change_propose": "提出单位和派单目录变更",
      "change_approve": "审批单位和派单目录变更",
      "complaint_import": "导入热线工单",
      "slip_print": "打印受理单",
      "ledger_read": "查看账簿",
      "ledger_make": "制单、冲销",
      "ledger_check": "复核、记账",
      "ledger_keep": "建账、设科目、开账结账",
      "opening_read": "查看开通准备"
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
      "finance_officer": "财务人员",
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
    "address": "地址",
    "enterprise": "物业服务企业",
    "estate": "小区",
    "house": "房屋",
    "lat_e6": "纬度",
    "lon_e6": "经度",
    "phone": "联系电话",
    "region": "区划",
    "state": "状态",
    "unit": "单位",
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
});
