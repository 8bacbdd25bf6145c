#include "rooms/policy/routes.h"

#include <charconv>

#include "platform/http/sheet.h"
#include "platform/http/verb.h"
#include "rooms/policy/actions.h"
#include "rooms/policy/capabilities.h"
#include "rooms/policy/queries.h"
#include "rooms/policy/refusals.h"
#include "rooms/policy/wire.h"

namespace anju::policy {

namespace {

using http::ReadCall;
using http::SlowCall;
using http::WriteCall;

Result<ValueList> get_values(ReadCall& call, const ValueFilter& filter) {
    return list_values(call.tx, filter, civil_date(call.now));
}

Result<KeyDetail> get_key(ReadCall& call) {
    auto detail = detail_key(call.tx, call.by.scope, call.param("key"), civil_date(call.now));
    if (!detail) return refuse(not_found);
    if (call.by.may(policy_propose)) detail->may.push_back(KeyVerb::propose);
    return *std::move(detail);
}

Result<http::Page<VersionRow>> get_versions(ReadCall& call, const VersionFilter& filter) {
    return list_versions(call.tx, call.by, filter);
}

Result<BoxCounts> get_version_boxes(ReadCall& call) {
    return count_version_boxes(call.tx, call.by);
}

struct OfVersion {
    static constexpr std::string_view at = "/api/policy/versions/";
    static Result<Proposal> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<PolicyTag>());
        return load_proposal(tx, id);
    }
    static Result<VersionDetail> detail(const http::Call& call, db::Tx& tx, const Proposal& was) {
        return shown(call, tx, was.draft.id);
    }
    static Result<VersionDetail> shown(const http::Call& call, db::Tx& tx, PolicyId id) {
        TRY(const Proposal proposal, load_proposal(tx, id));
        auto row = find_version_row(tx, id);
        CHECK(row.has_value());
        VersionDetail detail;
        detail.before = find_row_before(tx, *row);
        detail.row = *std::move(row);
        detail.version = proposal.version;
        detail.may = may_of(tx, call.by, proposal, call.now);
        return detail;
    }
};

Result<int> year_of(const http::Call& call) {
    const std::string_view text = call.param("year");
    int year = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), year);
    if (error != std::errc{} || end != text.end() || year < 1 || year > 9998)
        return refuse(not_found);
    return year;
}

// A year is there before anybody gave it a list; then its version is 0.
struct OfYear {
    static Result<CalendarYear> load(const http::Call& call, db::Tx& tx) {
        TRY(const int year, year_of(call));
        return detail_year(tx, year);
    }
    static Result<CalendarYear> detail(const http::Call& call, db::Tx& tx,
                                       const CalendarYear& was) {
        CalendarYear detail = detail_year(tx, static_cast<int>(was.year));
        if (call.by.may(calendar_edit)) detail.may.push_back(CalendarVerb::edit);
        return detail;
    }
};

Result<CalendarYear> change_year(const http::Call& call, db::Tx& tx, const EditYear& cmd) {
    TRY(const CalendarYear year, http::load_seen<OfYear>(call, tx));
    TRY_OK(edit_year(tx, call.by, static_cast<int>(year.year), cmd, call.now));
    return OfYear::detail(call, tx, year);
}

Result<CalendarYear> put_year(WriteCall& call, const EditYear& cmd) {
    return change_year(call, call.tx, cmd);
}

Result<CalendarYear> post_year_list(SlowCall& call) {
    TRY_OK(year_of(call));
    TRY(const sheets::File file, http::read_upload(call, year_list_headings));
    TRY(const EditYear cmd, read_year_list(file.sheet));
    return call.db.write([&](db::Tx& tx) { return change_year(call, tx, cmd); });
}

Result<CalendarYear> put_spans(WriteCall& call, const EditSpans& cmd) {
    TRY_OK(edit_spans(call.tx, call.by, cmd, call.now));
    const std::chrono::year_month_day today{civil_date(call.now)};
    const CalendarYear year = detail_year(call.tx, static_cast<int>(today.year()));
    return OfYear::detail(call, call.tx, year);
}

Result<DeadlineReply> get_deadline(ReadCall& call, const DeadlineQuery& query) {
    Asked asked{query.start, {}, query.place.value_or(RegionCode{}), {}};
    if (query.key) asked.key = query.key->value;
    if (query.count && query.unit)
        asked.limit = Limit{static_cast<std::int32_t>(query.count->value), *query.unit};
    TRY(Explained explained, explain(call.tx, asked));
    DeadlineReply reply;
    reply.start = query.start;
    reply.due = explained.due;
    reply.limit = {explained.limit.count, explained.limit.unit};
    reply.limit_text = text_of(explained.limit);
    if (explained.rule.set()) reply.rule = find_version_row(call.tx, explained.rule);
    reply.provisional = explained.provisional;
    reply.steps = std::move(explained.steps);
    return reply;
}

}  // namespace

std::span<const http::Route> routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/policy/values", policy_read, get_values, "某日某地有效的政策参数"},
        {GET, "/api/policy/keys/{key}", policy_read, get_key, "一个政策参数的全部版本"},
        {GET, "/api/policy/versions", policy_read, get_versions, "政策参数版本和待批提案"},
        {GET, "/api/policy/versions/boxes", policy_read, get_version_boxes,
         "本人待办、已办、发起的参数变更各有几项"},
        {POST, "/api/policy/versions", policy_propose, http::post_new<OfVersion, propose>,
         "提出政策参数新版本"},
        {GET, "/api/policy/versions/{id}", policy_read, http::get_detail<OfVersion>,
         "政策参数版本详情"},
        {POST, "/api/policy/versions/{id}/approval", policy_approve,
         http::post_verb<OfVersion, approve>, "第二人批准政策参数版本"},
        {POST, "/api/policy/versions/{id}/rejection", policy_approve,
         http::post_verb<OfVersion, reject>, "不批准政策参数版本"},
        {GET, "/api/policy/calendar/{year}", Capability::signed_in, http::get_detail<OfYear>,
         "工作日历"},
        {PUT, "/api/policy/calendar/{year}", calendar_edit, put_year, "编辑一年的放假和调休"},
        {POST, "/api/policy/calendar/{year}/list", calendar_edit, post_year_list,
         "导入国务院节假日表", http::RouteOptions{.body_max = 1 << 20, .multipart = true}},
        {PUT, "/api/policy/spans", calendar_edit, put_spans, "编辑每日工作时段"},
        {GET, "/api/policy/deadline", Capability::signed_in, get_deadline,
         "计算期限并逐日说明依据"},
    };
    return table;
}

std::span<const RefusalKind* const> refusal_list() { return refusals; }

}  // namespace anju::policy
