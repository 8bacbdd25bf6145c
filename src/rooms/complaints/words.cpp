#include "rooms/complaints/words.h"

#include "base/result.h"

namespace anju::complaints {

std::string_view name_of(State state) {
    switch (state) {
        case State::registered:
            return "已登记";
        case State::refused:
            return "不予受理";
        case State::answered:
            return "即时答复";
        case State::dispatched:
            return "已派单待签收";
        case State::working:
            return "办理中";
        case State::replied:
            return "已答复待审核";
        case State::visiting:
            return "待回访";
        case State::rework:
            return "重办中";
        case State::closed:
            return "办结";
        case State::archived:
            return "归档";
        case State::withdrawn:
            return "已撤回";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(Source source) {
    switch (source) {
        case Source::app:
            return "居民自助";
        case Source::desk:
            return "受理台";
        case Source::hotline_12345:
            return "12345 热线";
        case Source::grid_worker:
            return "网格员";
        case Source::community:
            return "社区";
        case Source::imported:
            return "批量导入";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::complaint:
            return "投诉";
        case Kind::consult:
            return "咨询";
        case Kind::suggestion:
            return "建议";
        case Kind::praise:
            return "表扬";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(Urgency urgency) {
    switch (urgency) {
        case Urgency::U0:
            return "特急";
        case Urgency::U1:
            return "紧急";
        case Urgency::U2:
            return "较急";
        case Urgency::U3:
            return "一般";
        case Urgency::U4:
            return "较复杂";
        case Urgency::U5:
            return "疑难";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(Clock clock) {
    switch (clock) {
        case Clock::accept:
            return "受理时限";
        case Clock::sign:
            return "签收时限";
        case Clock::contact:
            return "首次联系时限";
        case Clock::handle:
            return "办理时限";
        case Clock::review:
            return "审核时限";
        case Clock::visit:
            return "回访时限";
        case Clock::archive:
            return "归档时限";
        case Clock::feedback:
            return "续报时限";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(Solved solved) {
    switch (solved) {
        case Solved::solved:
            return "已解决";
        case Solved::partly:
            return "部分解决";
        case Solved::unsolved:
            return "未解决";
        case Solved::unreached:
            return "未接通";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(Satisfied satisfied) {
    switch (satisfied) {
        case Satisfied::satisfied:
            return "满意";
        case Satisfied::basically:
            return "基本满意";
        case Satisfied::dissatisfied:
            return "不满意";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(RefuseReason reason) {
    switch (reason) {
        case RefuseReason::emergency_line:
            return "应拨打 110、119、120、122";
        case RefuseReason::legal_channel:
            return "已进入诉讼、仲裁、复议、信访等渠道";
        case RefuseReason::same_in_progress:
            return "同一事项正在办理或已办结且无新事实";
        case RefuseReason::secrets_or_privacy:
            return "涉及秘密或他人隐私";
        case RefuseReason::beyond_public_duty:
            return "属市场或社会渠道解决的事项";
        case RefuseReason::unlawful:
            return "违反法律法规或公序良俗";
        case RefuseReason::not_housing:
            return "不属于住宅物业管理事项";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(RejectReason reason) {
    switch (reason) {
        case RejectReason::not_solved:
            return "问题未解决";
        case RejectReason::no_evidence:
            return "缺少佐证";
        case RejectReason::off_topic:
            return "答非所问";
        case RejectReason::rude:
            return "用语不当";
        case RejectReason::false_statement:
            return "与事实不符";
    }
    CHECK(false);
    return {};
}

std::string_view name_of(ContactWay way) {
    switch (way) {
        case ContactWay::phone:
            return "电话联系";
        case ContactWay::on_site:
            return "上门联系";
        case ContactWay::message:
            return "平台留言";
        case ContactWay::unreached:
            return "未联系上";
    }
    CHECK(false);
    return {};
}

namespace {

template <NamedEnum E>
std::string name_of_word(std::string_view word) {
    const auto value = from_text<E>(word);
    return value ? std::string(name_of(*value)) : std::string{};
}

}  // namespace

std::string shown_category(std::string_view category_name) {
    return category_name.empty() ? "待分类" : std::string(category_name);
}

std::string source_name(std::string_view word) { return name_of_word<Source>(word); }
std::string clock_name(std::string_view word) { return name_of_word<Clock>(word); }
std::string refuse_reason_name(std::string_view word) { return name_of_word<RefuseReason>(word); }
std::string reject_reason_name(std::string_view word) { return name_of_word<RejectReason>(word); }
std::string contact_way_name(std::string_view word) { return name_of_word<ContactWay>(word); }
std::string verdict_name(std::string_view solved, std::string_view satisfied) {
    const std::string first = name_of_word<Solved>(solved);
    const std::string second = name_of_word<Satisfied>(satisfied);
    return first.empty() || second.empty() ? first + second : first + "，" + second;
}

}  // namespace anju::complaints
