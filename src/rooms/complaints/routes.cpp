#include "rooms/complaints/routes.h"

#include "platform/files/files.h"
#include "platform/http/export.h"
#include "platform/http/query.h"
#include "platform/http/verb.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/capabilities.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/words.h"
#include "rooms/identity/actions.h"

namespace anju::complaints {

namespace {

using http::Download;
using http::ReadCall;
using http::SlowCall;
using http::WriteCall;

// --- one case ------------------------------------------------------------------------------------

struct OfCase {
    static constexpr std::string_view at = "/api/complaints/";
    static Result<Case> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<ComplaintTag>());
        return load_case(tx, call.by.scope, id);
    }
    static Result<CaseDetail> detail(const http::Call& call, db::Tx& tx, const Case& c) {
        return detail_of(tx, c, call.by, call.now);
    }
};

// --- reading -------------------------------------------------------------------------------------

Result<Catalogue> get_catalogue(ReadCall& call, const CatalogueFilter& filter) {
    return Catalogue{catalogue_on(call.tx, filter.on.value_or(civil_date(call.now)))};
}

// A message changes nothing about the case, so two people may write at once: no version is asked.
Result<CaseDetail> post_message(WriteCall& call, const SendMessage& cmd) {
    TRY(const Case before, OfCase::load(call, call.tx));
    TRY(const Case after, send_message(call.tx, call.by, before, cmd, call.now));
    return OfCase::detail(call, call.tx, after);
}

template <files::Size size>
Result<Download> get_file(SlowCall& call) {
    TRY(const auto id, call.id<ComplaintTag>());
    TRY(const auto file, call.id<FileTag>("file"));
    return call.db.read([&](db::Tx& tx) -> Result<Download> {
        TRY_OK(check_file(tx, call.by, id, file));
        return files::download(tx, "complaint", id.value, file, size);
    });
}

struct CaseList {
    using Query = CaseFilter;
    using Row = CaseRow;
    static constexpr std::string_view name = "complaints", title = "诉求列表";
    static constexpr std::size_t rows_max = 1'000;
    static constexpr auto words = complaints::words;
    static constexpr http::Column<Row> columns[] = {
        ANJU_CELLS(CaseRow, case_no, state, kind, source, category_name),
        {"urgency",
         [](const Row& r) {
             return std::string(to_text(r.urgency)) + " " + std::string(name_of(r.urgency));
         }},
        ANJU_CELLS(CaseRow, title, region_name, estate_name, enterprise_name, lead_unit_name,
                   registered_at, next_due_at, late, reworks),
    };
    static Result<std::vector<Row>> rows(db::Tx& tx, const http::Call& call, const Query& filter,
                                         std::size_t limit) {
        return export_cases(tx, call.by, filter, static_cast<std::int64_t>(limit), call.now);
    }
};

// --- the public side -----------------------------------------------------------------------------

Result<PublicCase> post_lookup(SlowCall& call, const LookupCase& cmd) {
    TRY_OK(identity::confirm_case_code(call.db, cmd.phone.value, cmd.code.value, call.network,
                                       call.now));
    return call.db.read(
        [&](db::Tx& tx) { return lookup_case(tx, cmd.case_no.value, cmd.phone.value); });
}

// --- verbs ---------------------------------------------------------------------------------------

Result<ContactRevealed> post_revelation(WriteCall& call, const RevealContact& cmd) {
    TRY(const Case c, http::load_seen<OfCase>(call, call.tx));
    TRY(const Revealed plain, reveal_contact(call.tx, call.by, c, cmd, call.now));
    return ContactRevealed{plain.name.reveal(), plain.phone.reveal()};
}

template <auto action>
constexpr auto verb = http::post_verb<OfCase, action>;

constexpr http::RouteOptions secret{.secret_reply = true};

using http::GET;
using http::POST;

const http::Route table[] = {
    {GET, "/api/complaints", complaint_read, http::get<list_cases>, "诉求列表"},
    {GET, "/api/complaints/counts", complaint_read, http::get<count_cases>, "各状态诉求数"},
    {GET, "/api/complaints/workbench", complaint_read, http::get<workbench_of>, "工作台"},
    {GET, "/api/complaints/export.csv", complaint_export, http::get_csv<CaseList>, "导出 CSV"},
    {GET, "/api/complaints/export.xlsx", complaint_export, http::get_xlsx<CaseList>, "导出 XLSX"},
    {GET, "/api/complaints/catalogue", complaint_read, get_catalogue, "派单目录"},
    {GET, "/api/complaints/categories", Capability::open, http::get<categories_of>, "诉求类别"},
    {GET, "/api/complaints/preview", Capability::open, http::get<preview_of>, "提交前的承诺时限"},
    {POST, "/api/complaints/lookup", Capability::open, post_lookup, "凭编号和手机验证码查询"},
    {POST, "/api/complaints", complaint_file, http::post_new<OfCase, file_complaint>, "登记诉求"},
    {POST, "/api/complaints/desk", complaint_file_for_other, http::post_new<OfCase, file_for_other>,
     "受理台代为登记"},
    {GET, "/api/complaints/{id}", complaint_read, http::get_detail<OfCase>, "诉求详情"},
    {GET, "/api/complaints/{id}/timeline", complaint_read, http::get<timeline_of>, "流转记录"},
    {GET, "/api/complaints/{id}/clocks", complaint_read, http::get<clock_rules_of>, "时限及其依据"},
    {GET, "/api/complaints/{id}/dispatch", complaint_dispatch, http::get<dispatch_advice_of>,
     "派单建议"},
    {GET, "/api/complaints/{id}/files/{file}", complaint_read, get_file<files::Size::full>,
     "诉求附件"},
    {GET, "/api/complaints/{id}/files/{file}/thumbnail", complaint_read,
     get_file<files::Size::thumbnail>, "附件缩略图"},
    {POST, "/api/complaints/{id}/refusal", complaint_refuse, verb<refuse_complaint>,
     name_of(Verb::refuse)},
    {POST, "/api/complaints/{id}/answer", complaint_answer, verb<answer_complaint>,
     name_of(Verb::answer)},
    {POST, "/api/complaints/{id}/classification", complaint_classify, verb<classify_complaint>,
     name_of(Verb::classify)},
    {POST, "/api/complaints/{id}/dispatch", complaint_dispatch, verb<dispatch_complaint>,
     name_of(Verb::dispatch)},
    {POST, "/api/complaints/{id}/signature", complaint_sign, verb<sign_complaint>,
     name_of(Verb::sign)},
    {POST, "/api/complaints/{id}/contact", complaint_work, verb<contact_complainant>,
     name_of(Verb::contact)},
    {POST, "/api/complaints/{id}/notes", complaint_work, verb<note_progress>, name_of(Verb::note)},
    {POST, "/api/complaints/{id}/reply", complaint_work, verb<reply_complaint>,
     name_of(Verb::reply)},
    {POST, "/api/complaints/{id}/rejection", complaint_review, verb<reject_reply>,
     name_of(Verb::reject_reply)},
    {POST, "/api/complaints/{id}/passing", complaint_review, verb<pass_reply>, name_of(Verb::pass)},
    {POST, "/api/complaints/{id}/visits", complaint_visit, verb<record_visit>,
     name_of(Verb::record_visit)},
    {POST, "/api/complaints/{id}/rating", complaint_rate, verb<rate_complaint>,
     name_of(Verb::rate)},
    {POST, "/api/complaints/{id}/rework", complaint_visit, verb<reopen_complaint>,
     name_of(Verb::reopen)},
    {POST, "/api/complaints/{id}/closure", complaint_close, verb<close_complaint>,
     name_of(Verb::close)},
    {POST, "/api/complaints/{id}/withdrawal", complaint_withdraw, verb<withdraw_complaint>,
     name_of(Verb::withdraw)},
    {POST, "/api/complaints/{id}/supplements", complaint_supplement, verb<supplement_complaint>,
     name_of(Verb::supplement)},
    {POST, "/api/complaints/{id}/messages", complaint_read, post_message, name_of(Verb::message)},
    {POST, "/api/complaints/{id}/revelation", personal_data_reveal, post_revelation,
     "查看诉求人联系方式", secret},
};

}  // namespace

std::span<const http::Route> routes() { return table; }

}  // namespace anju::complaints
