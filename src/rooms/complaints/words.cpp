#include "rooms/complaints/words.h"

namespace anju::complaints {

namespace {

constexpr Word table[] = {
    {"Clock.accept", "受理", "Acceptance"},
    {"Clock.sign", "签收", "Signature"},
    {"Clock.contact", "首次联系", "First contact"},
    {"Clock.handle", "办理", "Handling"},
    {"Clock.review", "审核", "Review"},
    {"Clock.visit", "回访", "Return visit"},
    {"Clock.archive", "归档", "Archiving"},
    {"Clock.feedback", "续报", "Hourly report"},

    {"ContactWay.phone", "电话联系", "By phone"},
    {"ContactWay.on_site", "上门联系", "On site"},
    {"ContactWay.message", "平台留言", "Through the platform"},
    {"ContactWay.unreached", "未联系上", "Not reached"},

    {"Kind.complaint", "投诉", "Complaint"},
    {"Kind.consult", "咨询", "Question"},
    {"Kind.suggestion", "建议", "Suggestion"},
    {"Kind.praise", "表扬", "Praise"},

    {"LinePlace.past", "已完成", "Done"},
    {"LinePlace.here", "进行中", "Now"},
    {"LinePlace.ahead", "未开始", "To come"},

    {"Order.due", "先到期的在前", "Due first"},
    {"Order.ended", "后办结的在前", "Closed last first"},
    {"Order.newest", "新的在前", "Newest first"},
    {"Order.oldest", "旧的在前", "Oldest first"},

    {"RefuseReason.emergency_line", "应拨打 110、119、120、122", "Call 110, 119, 120 or 122"},
    {"RefuseReason.legal_channel", "已进入诉讼、仲裁、复议、信访等渠道",
     "Before a court, arbitrator, review or petition office"},
    {"RefuseReason.same_in_progress", "同一事项正在办理，或已办结且无新事实",
     "Same matter in progress, or done without new facts"},
    {"RefuseReason.secrets_or_privacy", "涉及秘密或他人隐私",
     "Concerns secrets or others’ privacy"},
    {"RefuseReason.beyond_public_duty", "属市场或社会渠道解决的事项",
     "For the market or private bodies"},
    {"RefuseReason.unlawful", "违反法律法规或公序良俗", "Unlawful or indecent"},
    {"RefuseReason.not_housing", "不属于住宅物业管理事项",
     "Not about residential property services"},

    {"RejectReason.not_solved", "问题未解决", "Not solved"},
    {"RejectReason.no_evidence", "缺少佐证", "No photo or ground"},
    {"RejectReason.off_topic", "答非所问", "Beside the point"},
    {"RejectReason.rude", "用语不当", "Improper wording"},
    {"RejectReason.false_statement", "与事实不符", "Not true"},

    {"Satisfied.satisfied", "满意", "Satisfied"},
    {"Satisfied.basically", "基本满意", "Fairly satisfied"},
    {"Satisfied.dissatisfied", "不满意", "Not satisfied"},

    {"Secrecy.open", "一般", "Ordinary"},
    {"Secrecy.masked_to_enterprise", "对企业隐去诉求人", "Complainant hidden from the enterprise"},
    {"Secrecy.secret", "保密举报", "Secret report"},

    {"Solved.solved", "已解决", "Solved"},
    {"Solved.partly", "部分解决", "Partly solved"},
    {"Solved.unsolved", "未解决", "Not solved"},
    {"Solved.unreached", "未联系上", "Not reached"},

    {"Source.app", "居民自助", "Resident"},
    {"Source.desk", "受理台", "Desk"},
    {"Source.hotline_12345", "12345 热线", "Hotline 12345"},
    {"Source.grid_worker", "网格员", "Grid worker"},
    {"Source.community", "社区", "Community"},
    {"Source.imported", "批量导入", "Imported history"},

    {"State.registered", "已登记", "Registered"},
    {"State.refused", "不予受理", "Refused"},
    {"State.answered", "即时答复", "Answered at once"},
    {"State.dispatched", "待签收", "To be signed"},
    {"State.working", "办理中", "In progress"},
    {"State.replied", "待审核", "In review"},
    {"State.visiting", "待回访", "Return visit"},
    {"State.rework", "重办中", "Rework"},
    {"State.closed", "办结", "Closed"},
    {"State.archived", "已归档", "Archived"},
    {"State.withdrawn", "已撤回", "Withdrawn"},

    {"StepTone.plain", "一般", "Ordinary"},
    {"StepTone.good", "顺利", "Went on"},
    {"StepTone.warn", "提醒", "Calls"},
    {"StepTone.bad", "异常", "Went back"},

    {"Tab.all", "全部", "All"},
    {"Tab.open", "未办结", "Open"},
    {"Tab.due_today", "今日到期", "Due today"},
    {"Tab.overdue", "已超期", "Overdue"},
    {"Tab.done", "已办结", "Done"},

    {"Urgency.U0", "特急", "Extreme"},
    {"Urgency.U1", "紧急", "Urgent"},
    {"Urgency.U2", "较急", "Rather urgent"},
    {"Urgency.U3", "一般", "Ordinary"},
    {"Urgency.U4", "较复杂", "Complex"},
    {"Urgency.U5", "疑难", "Difficult"},

    {"Verb.refuse", "不予受理", "Refuse"},
    {"Verb.answer", "即时答复", "Answer at once"},
    {"Verb.classify", "分类定位", "Classify and locate"},
    {"Verb.dispatch", "派单", "Dispatch"},
    {"Verb.sign", "签收", "Sign"},
    {"Verb.contact", "联系诉求人", "Contact"},
    {"Verb.note", "记录进展", "Note progress"},
    {"Verb.reply", "答复", "Reply"},
    {"Verb.reject_reply", "退回答复", "Send reply back"},
    {"Verb.pass", "审核通过", "Pass reply"},
    {"Verb.record_visit", "回访", "Return visit"},
    {"Verb.rate", "评价", "Rate"},
    {"Verb.reopen", "重办", "Rework"},
    {"Verb.close", "办结", "Close"},
    {"Verb.archive", "归档", "Archive"},
    {"Verb.withdraw", "撤回", "Withdraw"},
    {"Verb.supplement", "补充材料", "Supplement"},
    {"Verb.message", "留言", "Message"},

    {"Work.to_classify", "待分类", "To classify"},
    {"Work.to_dispatch", "待派单", "To dispatch"},
    {"Work.to_sign", "待签收", "To sign"},
    {"Work.to_contact", "待联系", "To contact"},
    {"Work.to_reply", "待答复", "To reply"},
    {"Work.to_review", "待审核", "To review"},
    {"Work.to_visit", "待回访", "To visit"},
    {"Work.to_decide", "待决定是否重办", "To decide"},
    {"Work.assisting", "协办中", "Assisting"},
    {"Work.due_today", "今日到期", "Due today"},
    {"Work.overdue", "已超期", "Overdue"},
    {"Work.mine_open", "我单位在办", "Open with my unit"},

    {"ComplaintFiled", "登记诉求", "Complaint filed"},
    {"ComplaintRefused", "不予受理", "Complaint refused"},
    {"ComplaintAnswered", "即时答复", "Complaint answered"},
    {"ComplaintClassified", "分类定位", "Complaint classified"},
    {"ComplaintDispatched", "派单", "Complaint dispatched"},
    {"ComplaintSigned", "签收", "Complaint signed"},
    {"ComplaintContacted", "联系诉求人", "Complainant contacted"},
    {"ComplaintNoted", "记录进展", "Progress noted"},
    {"ComplaintReplied", "答复", "Complaint replied"},
    {"ComplaintReplyRejected", "退回答复", "Reply sent back"},
    {"ComplaintReplyPassed", "审核通过", "Reply passed"},
    {"ComplaintVisited", "回访", "Return visit"},
    {"ComplaintRated", "评价", "Complaint rated"},
    {"ComplaintReopened", "重办", "Complaint reopened"},
    {"ComplaintClosed", "办结", "Complaint closed"},
    {"ComplaintArchived", "归档", "Complaint archived"},
    {"ComplaintWithdrawn", "撤回", "Complaint withdrawn"},
    {"ComplaintSupplemented", "补充材料", "Complaint supplemented"},
    {"ComplaintMessaged", "留言", "Message written"},
    {"ComplaintWarned", "临期预警", "Deadline near"},
    {"ComplaintBecameOverdue", "超期", "Overdue"},
    {"ComplaintRedated", "工作日历调整，时限顺改", "Dates follow a changed calendar"},
    {"ComplaintContactRevealed", "查看诉求人联系方式", "Contact revealed"},
    {"ComplaintSlipPrinted", "打印受理单", "Slip printed"},
    {"ComplaintErased", "按诉求人申请删除内容与联系方式", "Complaint erased"},

    {"CategoryShipped", "随平台提供诉求类别", "Category shipped"},
    {"CatalogueRowMade", "新增派单目录条目", "Row of the catalogue made"},
    {"CatalogueRowEnded", "终止派单目录条目", "Row of the catalogue ended"},

    {"Noun.complaint", "诉求", "Complaint"},
    {"Noun.category", "诉求类别", "Category"},
    {"Noun.catalogue_row", "派单目录条目", "Row of the catalogue"},

    {"assists", "协办单位", "Assisting units"},
    {"case_no", "诉求编号", "Case number"},
    {"automatic", "自动派单", "Automatic"},
    {"basis", "依据", "Basis"},
    {"category", "类别", "Category"},
    {"unit_kind", "主办单位类型", "Kind of unit"},
    {"closed_at", "办结时间", "Closed"},
    {"code", "验证码", "Code"},
    {"complaint", "诉求", "Complaint"},
    {"contact_name", "姓名", "Name"},
    {"contact_phone", "联系电话", "Phone"},
    {"dispatch_reason", "派单依据", "Why this unit"},
    {"due_before", "到期不晚于", "Due before"},
    {"external_no", "来源编号", "Source number"},
    {"kind", "性质", "Kind"},
    {"lead_unit", "主办单位", "Lead unit"},
    {"mine", "只看本单位", "My unit only"},
    {"name", "姓名", "Name"},
    {"late", "是否超期", "Late"},
    {"next_due_at", "到期时间", "Due"},
    {"on", "生效日期", "On"},
    {"order", "排序", "Order"},
    {"reason", "理由", "Reason"},
    {"RefuseComplaint.reason", "不予受理原因", "Why refused"},
    {"RejectReply.reason", "退回原因", "Why sent back"},
    {"RevealContact.reason", "查看事由", "Reason"},
    {"received_at", "反映时间", "Received"},
    {"registered_at", "登记时间", "Registered"},
    {"registered_from", "登记日期起", "Registered from"},
    {"registered_until", "登记日期止", "Registered until"},
    {"reworks", "重办次数", "Reworks"},
    {"satisfied", "满意度", "Satisfaction"},
    {"secrecy", "保密", "Secrecy"},
    {"solved", "解决情况", "Solved"},
    {"source", "来源", "Source"},
    {"tab", "分类查看", "Tab"},
    {"text", "诉求内容", "What happened"},
    {"CaseFilter.words", "编号或标题", "Number or title"},
    {"title", "标题", "Title"},
    {"unclassified", "待分类", "Unclassified"},
    {"caller_of", "同一来电人", "Same caller"},
    {"unit", "主办单位", "Lead unit"},
    {"unit_at_fault", "未解决的原因", "If unsolved, why"},
    {"urgency", "紧急程度", "Urgency"},
    {"visit_tries", "回访次数", "Visit tries"},
    {"way", "联系方式", "How"},
    {"words", "说明", "Words"},
    {"AnswerComplaint.words", "答复内容", "Answer"},
    {"NoteProgress.words", "进展情况", "Progress"},
    {"RecordVisit.words", "诉求人意见", "What they said"},
    {"RateComplaint.words", "评价意见", "What you say"},
    {"ReplyComplaint.words", "答复内容", "Reply"},
    {"SendMessage.words", "留言内容", "Message"},
    {"SupplementComplaint.words", "补充内容", "Supplement"},
    {"WithdrawComplaint.words", "撤回原因", "Why withdrawn"},
    {"work", "待办", "To do"},
};

}  // namespace

std::span<const Word> words() { return table; }

template <NamedEnum E>
std::string_view name_of(E value) {
    return word_of<table>(value);
}
template std::string_view name_of(State);
template std::string_view name_of(Verb);
template std::string_view name_of(Source);
template std::string_view name_of(Kind);
template std::string_view name_of(Urgency);
template std::string_view name_of(Clock);
template std::string_view name_of(Solved);
template std::string_view name_of(Satisfied);
template std::string_view name_of(RefuseReason);
template std::string_view name_of(RejectReason);
template std::string_view name_of(ContactWay);

std::string shown_category(std::string_view category_name) {
    return category_name.empty() ? "待分类" : std::string(category_name);
}

std::string verdict_name(std::string_view solved, std::string_view satisfied) {
    const std::string first = name_in_fact<Solved>(solved);
    const std::string second = name_in_fact<Satisfied>(satisfied);
    return first.empty() || second.empty() ? first + second : first + "，" + second;
}

}  // namespace anju::complaints
