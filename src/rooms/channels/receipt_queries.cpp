#include "rooms/channels/receipt_queries.h"

#include "facts/complaints.h"
#include "platform/journal/note.h"
#include "rooms/channels/receipt_rules.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/words.h"

namespace anju::channels {

namespace {

constexpr std::string_view noun = "complaint";

// Those facts that carry the state after them.
template <class... Fact>
std::vector<std::string_view> moving_kinds(FactList<Fact...>) {
    std::vector<std::string_view> kinds;
    const auto add = [&]<class One>(const One*) {
        if constexpr (requires(One fact) { fact.state; }) kinds.push_back(One::kind);
    };
    (add(static_cast<const Fact*>(nullptr)), ...);
    return kinds;
}

std::optional<std::int64_t> find_case(db::Tx& tx, std::string_view word) {
    const auto found = complaints::find_case_of_book(tx, word);
    return found ? std::optional(found->value) : std::nullopt;
}

Result<complaints::Case> own_case(db::Tx& tx, const Actor& by, complaints::ComplaintId id) {
    TRY(complaints::Case c, complaints::load_case(tx, by.scope, id));
    TRY_OK(check_receipt(c, by));
    return c;
}

}  // namespace

Result<journal::Receipt> receipt_of_case(db::Tx& tx, const Actor& by, complaints::ComplaintId id) {
    TRY(const complaints::Case c, own_case(tx, by, id));
    TRY(journal::Receipt receipt, journal::receipt_of(tx, {noun, id.value}, c.book));
    if (const auto text = complaints::filed_text_of(c))
        receipt.words.push_back(
            {"data.text_commitment", text->value, journal::to_base64(text->opener)});
    return receipt;
}

namespace {

using complaints::Case;
using complaints::Clock;

std::string due_in_words(const Case& c, Clock clock) {
    const auto& run = c.clocks[clock];
    return run ? "最晚 " + to_minute_text(run->due_at) : "待定";
}

std::vector<paper::Line> lines_of(const Case& c) {
    const std::string where =
        c.place.estate_name.empty() ? c.place.region_name : c.place.estate_name;
    return {{"诉求人", complainant_on_slip(c)},
            {"事项", c.category_name},
            {"标题", c.title},
            {"地点", where + ' ' + complaints::address_of(c)},
            {"登记日期", to_text(civil_date(c.registered_at))},
            {"主办单位", c.lead_unit_name},
            {"首次联系", due_in_words(c, Clock::contact)},
            {"办理答复", due_in_words(c, Clock::handle)},
            // A slip is printed after a withdrawal too.
            {"打印时状态", std::string(complaints::name_of(c.state))}};
}

}  // namespace

Result<paper::Paper> slip_of(db::Tx& tx, const Case& c) {
    TRY_OK(check_slip(c));
    TRY(const std::string code, journal::code_of(tx, {noun, c.id.value}));
    return paper::Paper{
        .title = "投诉受理单",
        .number = complaints::case_no_of(c.registered_at, c.id),
        .lines = lines_of(c),
        .notes =
            {"您反映的事项已受理并派给主办单位。凭编号和登记时的手机号可随时查询进度；逾期未办，"
             "平台标为超期。"},
        .code = code,
        .issued_at = c.clocks[Clock::sign]->from_at};
}

Result<paper::Paper> slip_of_case(db::Tx& tx, const Actor& by, complaints::ComplaintId id) {
    TRY(const Case c, own_case(tx, by, id));
    return slip_of(tx, c);
}

journal::Book book_of_cases() { return {noun, moving_kinds(facts::ComplaintsFacts{}), find_case}; }

}  // namespace anju::channels
