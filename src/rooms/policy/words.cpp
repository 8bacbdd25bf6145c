#include "rooms/policy/words.h"

namespace anju::policy {

namespace {

constexpr Word table[] = {
    {"DayKind.off", "放假", "Day off"},
    {"DayKind.work", "调休上班", "Make-up working day"},

    {"Standing.confirmed", "已确认", "Confirmed"},
    {"Standing.proposed_default", "拟用默认值", "Proposed default"},

    {"StepKind.start", "起算日，不计入", "Start, not counted"},
    {"StepKind.counted", "计入", "Counted"},
    {"StepKind.make_up", "调休上班，计入", "Make-up day, counted"},
    {"StepKind.weekend", "周末，不计", "Weekend, skipped"},
    {"StepKind.holiday", "放假，不计", "Holiday, skipped"},
    {"StepKind.natural", "计入", "Counted"},

    {"ValueKind.limit", "时限", "Limit"},
    {"ValueKind.whole", "整数", "Number"},
    {"ValueKind.ppm", "比例", "Rate"},
    {"ValueKind.text", "文字", "Text"},
    {"ValueKind.table", "表", "Table"},

    {"KeyVerb.propose", "提出变更", "Propose a change"},
    {"CalendarVerb.edit", "编辑", "Edit"},

    {"PolicyKeyShipped", "随平台提供参数", "Policy key shipped"},
    {"PolicyShipped", "随平台提供参数初始值", "Policy shipped"},
    {"PolicyProposed", "提出参数变更", "Policy proposed"},
    {"PolicyApproved", "批准参数变更", "Policy approved"},
    {"PolicyRejected", "未批准参数变更", "Policy rejected"},
    {"PolicyEnded", "参数取值到期", "Policy ended"},
    {"CalendarChanged", "修改工作日历", "Calendar changed"},
    {"WorkHoursChanged", "修改工作时段", "Working hours changed"},

    {"Noun.policy", "政策参数", "Policy"},
    {"Noun.calendar", "工作日历", "Calendar"},

    {"article", "依据条款", "Article"},
    {"count", "数量", "Count"},
    {"day", "日期", "Day"},
    {"days", "放假与调休", "Days off and make-up days"},
    {"document", "文号", "Document"},
    {"EditYear.document", "依据文件", "Source"},
    {"from_minute", "开始时间", "From"},
    {"key", "参数", "Value"},
    {"kind", "类型", "Kind"},
    {"limit", "时限", "Limit"},
    {"name", "节日名称", "Holiday"},
    {"number", "数值", "Number"},
    {"on", "查看日期", "On"},
    {"place", "区划", "Region"},
    {"reason", "变更理由", "Why"},
    {"region", "适用区划", "Region"},
    {"spans", "工作时段", "Working hours"},
    {"standing", "状态", "Standing"},
    {"start", "起算时间", "Start"},
    {"state", "审批状态", "State"},
    {"text", "名称或代码", "Name or key"},
    {"to_minute", "结束时间", "To"},
    {"title", "参数", "Value"},
    {"unit", "单位", "Unit"},
    {"valid_until", "截止日期", "Valid until"},
    {"value", "取值", "Value"},
    {"words", "文字", "Words"},
};

}  // namespace

std::span<const Word> words() { return table; }

}  // namespace anju::policy
