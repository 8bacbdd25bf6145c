/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const complaintsWords = inBoth('complaints', {
  "enums": {
    "complaints.Clock": {
      "accept": "受理",
      "sign": "签收",
      "contact": "首次联系",
      "handle": "办理",
      "review": "审核",
      "visit": "回访",
      "archive": "归档",
      "feedback": "续报"
    },
    "complaints.ContactWay": {
      "phone": "电话联系",
      "on_site": "上门联系",
      "message": "平台留言",
      "unreached": "未联系上"
    },
    "complaints.Kind": {
      "complaint": "投诉",
      "consult": "咨询",
      "suggestion": "建议",
      "praise": "表扬"
    },
    "complaints.LinePlace": {
      "past": "已完成",
      "here": "进行中",
      "ahead": "未开始"
    },
    "complaints.Order": {
      "due": "先到期的在前",
      "ended": "后办结的在前",
      "newest": "新的在前",
      "oldest": "旧的在前"
    },
    "complaints.RefuseReason": {
      "emergency_line": "应拨打 110、119、120、122",
      "legal_channel": "已进入诉讼、仲裁、复议、信访等渠道",
      "same_in_progress": "同一事项正在办理，或已办结且无新事实",
      "secrets_or_privacy": "涉及秘密或他人隐私",
      "beyond_public_duty": "属市场或社会渠道解决的事项",
      "unlawful": "违反法律法规或公序良俗",
      "not_housing": "不属于住宅物业管理事项"
    },
    "complaints.RejectReason": {
      "not_solved": "问题未解决",
      "no_evidence": "缺少佐证",
      "off_topic": "答非所问",
      "rude": "用语不当",
      "false_statement": "与事实不符"
    },
    "complaints.Satisfied": {
      "satisfied": "满意",
      "basically": "基本满意",
      "dissatisfied": "不满意"
    },
    "complaints.Secrecy": {
      "open": "一般",
      "masked_to_enterprise": "对企业隐去诉求人",
      "secret": "保密举报"
    },
    "complaints.Solved": {
      "solved": "已解决",
      "partly": "部分解决",
      "unsolved": "未解决",
      "unreached": "未联系上"
    },
    "complaints.Source": {
      "app": "居民自助",
      "desk": "受理台",
      "hotline_12345": "12345 热线",
      "grid_worker": "网格员",
      "community": "社区",
      "imported": "批量导入"
    },
    "complaints.State": {
      "registered": "已登记",
      "refused": "不予受理",
      "answered": "即时答复",
      "dispatched": "待签收",
      "working": "办理中",
      "replied": "待审核",
      "visiting": "待回访",
      "rework": "重办中",
      "closed": "办结",
      "archived": "已归档",
      "withdrawn": "已撤回"
    },
    "complaints.StepTone": {
      "plain": "一般",
      "good": "顺利",
      "warn": "提醒",
      "bad": "异常"
    },
    "complaints.Tab": {
      "all": "全部",
      "open": "未办结",
      "due_today": "今日到期",
      "overdue": "已超期",
      "done": "已办结"
    },
    "complaints.Urgency": {
      "U0": "特急",
      "U1": "紧急",
      "U2": "较急",
      "U3": "一般",
      "U4": "较复杂",
      "U5": "疑难"
    },
    "complaints.Verb": {
      "refuse": "不予受理",
      "answer": "即时答复",
      "classify": "分类定位",
      "dispatch": "派单",
      "sign": "签收",
      "contact": "联系诉求人",
      "note": "记录进展",
      "reply": "答复",
      "reject_reply": "退回答复",
      "pass": "审核通过",
      "record_visit": "回访",
      "rate": "评价",
      "reopen": "重办",
      "close": "办结",
      "archive": "归档",
      "withdraw": "撤回",
      "supplement": "补充材料",
      "message": "留言"
    },
    "complaints.Work": {
      "to_classify": "待分类",
      "to_dispatch": "待派单",
      "to_sign": "待签收",
      "to_contact": "待联系",
      "to_reply": "待答复",
      "to_review": "待审核",
      "to_visit": "待回访",
      "to_decide": "待决定是否重办",
      "assisting": "协办中",
      "due_today": "今日到期",
      "overdue": "已超期",
      "mine_open": "我单位在办"
    }
  },
  "fields": {
    "assists": "协办单位",
    "case_no": "诉求编号",
    "automatic": "自动派单",
    "basis": "依据",
    "category": "类别",
    "unit_kind": "主办单位类型",
    "closed_at": "办结时间",
    "code": "验证码",
    "complaint": "诉求",
    "contact_name": "姓名",
    "contact_phone": "联系电话",
    "dispatch_reason": "派单依据",
    "due_before": "到期不晚于",
    "external_no": "来源编号",
    "kind": "性质",
    "lead_unit": "主办单位",
    "mine": "只看本单位",
    "name": "姓名",
    "late": "是否超期",
    "next_due_at": "到期时间",
    "on": "生效日期",
    "order": "排序",
    "reason": "理由",
    "RefuseComplaint.reason": "不予受理原因",
    "RejectReply.reason": "退回原因",
    "RevealContact.reason": "查看事由",
    "received_at": "反映时间",
    "registered_at": "登记时间",
    "registered_from": "登记日期起",
    "registered_until": "登记日期止",
    "reworks": "重办次数",
    "satisfied": "满意度",
    "secrecy": "保密",
    "solved": "解决情况",
    "source": "来源",
    "tab": "分类查看",
    "text": "诉求内容",
    "CaseFilter.words": "编号或标题",
    "title": "标题",
    "unclassified": "待分类",
    "caller_of": "同一来电人",
    "unit": "主办单位",
    "unit_at_fault": "未解决的原因",
    "urgency": "紧急程度",
    "visit_tries": "回访次数",
    "way": "联系方式",
    "words": "说明",
    "AnswerComplaint.words": "答复内容",
    "NoteProgress.words": "进展情况",
    "RecordVisit.words": "诉求人意见",
    "RateComplaint.words": "评价意见",
    "ReplyComplaint.words": "答复内容",
    "SendMessage.words": "留言内容",
    "SupplementComplaint.words": "补充内容",
    "WithdrawComplaint.words": "撤回原因",
    "work": "待办"
  },
  "facts": {
    "ComplaintFiled": "登记诉求",
    "ComplaintRefused": "不予受理",
    "ComplaintAnswered": "即时答复",
    "ComplaintClassified": "分类定位",
    "ComplaintDispatched": "派单",
    "ComplaintSigned": "签收",
    "ComplaintContacted": "联系诉求人",
    "ComplaintNoted": "记录进展",
    "ComplaintReplied": "答复",
    "ComplaintReplyRejected": "退回答复",
    "ComplaintReplyPassed": "审核通过",
    "ComplaintVisited": "回访",
    "ComplaintRated": "评价",
    "ComplaintReopened": "重办",
    "ComplaintClosed": "办结",
    "ComplaintArchived": "归档",
    "ComplaintWithdrawn": "撤回",
    "ComplaintSupplemented": "补充材料",
    "ComplaintMessaged": "留言",
    "ComplaintWarned": "临期预警",
    "ComplaintBecameOverdue": "超期",
    "ComplaintRedated": "工作日历调整，时限顺改",
    "ComplaintContactRevealed": "查看诉求人联系方式",
    "ComplaintSlipPrinted": "打印受理单",
    "ComplaintErased": "按诉求人申请删除内容与联系方式",
    "CategoryShipped": "随平台提供诉求类别",
    "CatalogueRowMade": "新增派单目录条目",
    "CatalogueRowEnded": "终止派单目录条目"
  },
  "nouns": {
    "complaint": "诉求",
    "category": "诉求类别",
    "catalogue_row": "派单目录条目"
  }
});
