/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const policyWords = inBoth('policy', {
  "enums": {
    "policy.CalendarVerb": {
      "edit": "编辑"
    },
    "policy.DayKind": {
      "off": "放假",
      "work": "调休上班"
    },
    "policy.KeyVerb": {
      "propose": "提出变更"
    },
    "policy.Standing": {
      "confirmed": "已确认",
      "proposed_default": "拟用默认值"
    },
    "policy.StepKind": {
      "start": "起算日，不计入",
      "counted": "计入",
      "make_up": "调休上班，计入",
      "weekend": "周末，不计",
      "holiday": "放假，不计",
      "natural": "计入"
    },
    "policy.ValueKind": {
      "limit": "时限",
      "whole": "整数",
      "ppm": "比例",
      "text": "文字",
      "table": "表"
    }
  },
  "fields": {
    "article": "依据条款",
    "count": "数量",
    "day": "日期",
    "days": "放假与调休",
    "document": "文号",
    "EditYear.document": "依据文件",
    "from_minute": "开始时间",
    "key": "参数",
    "kind": "类型",
    "limit": "时限",
    "name": "节日名称",
    "number": "数值",
    "on": "查看日期",
    "place": "区划",
    "reason": "变更理由",
    "region": "适用区划",
    "spans": "工作时段",
    "standing": "状态",
    "start": "起算时间",
    "state": "审批状态",
    "text": "名称或代码",
    "to_minute": "结束时间",
    "title": "参数",
    "unit": "单位",
    "valid_until": "截止日期",
    "value": "取值",
    "words": "文字"
  },
  "facts": {
    "PolicyKeyShipped": "随平台提供参数",
    "PolicyShipped": "随平台提供参数初始值",
    "PolicyProposed": "提出参数变更",
    "PolicyApproved": "批准参数变更",
    "PolicyRejected": "未批准参数变更",
    "PolicyEnded": "参数取值到期",
    "CalendarChanged": "修改工作日历",
    "WorkHoursChanged": "修改工作时段"
  },
  "nouns": {
    "policy": "政策参数",
    "calendar": "工作日历"
  }
});
