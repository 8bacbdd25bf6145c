#include "rooms/complaints/routes.h"

#include "platform/files/files.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/capabilities.h"
#include "rooms/complaints/detail_queries.h"
#include "rooms/complaints/exports.h"
#include "rooms/complaints/hotline.h"
#include "rooms/complaints/public_queries.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/timeline.h"
#include "rooms/identity/actions.h"

namespace anju::complaints {

namespace {

using http::Download;
using http::ReadCall;
using http::SlowCall;
using http::WriteCall;

// --- reading -------------------------------------------------------------------------------------

Result<http::Page<CaseRow>> get_complaints(ReadCall& call, const CaseFilter& filter) {
    return list_cases(call.tx, call.by, filter, call.now);
}

Result<CaseCounts> get_counts(ReadCall& call, const CaseFilter& filter) {
    return count_cases(call.tx, call.by, filter, call.now);
}

Result<Workbench> get_workbench(ReadCall& call) { return workbench_of(call.tx, call.by, call.now); }

Result<CaseDetail> get_complaint(ReadCall& call) {
    TRY(const auto id, call.id<ComplaintTag>());
    return load_detail(call.tx, call.by, id, call.now);
}

Result<Timeline> get_timeline(ReadCall& call) {
    TRY(const auto id, call.id<ComplaintTag>());
    return timeline_of(call.tx, call.by, id);
}

Result<ClockRules> get_clocks(ReadCall& call) {
    TRY(const auto id, call.id<ComplaintTag>());
    return clock_rules_of(call.tx, call.by, id, call.now);
}

Result<DispatchAdvice> get_advice(ReadCall& call) {
    TRY(const auto id, call.id<ComplaintTag>());
    return dispatch_advice_of(call.tx, call.by, id, call.now);
}

Result<Catalogue> get_catalogue(ReadCall& call, const CatalogueFilter& filter) {
    return Catalogue{catalogue_on(call.tx, filter.on.value_or(civil_date(call.now)))};
}

Result<Download> file_of(SlowCall& call, files::Size size) {
    TRY(const auto id, call.id<ComplaintTag>());
    TRY(const auto file, call.id<FileTag>("file"));
    return call.db.read([&](db::Tx& tx) -> Result<Download> {
        TRY_OK(check_file(tx, call.by, id, file));
        return files::download(tx, "complaint", id.value, file, size);
    });
}

Result<Download> get_file(SlowCall& call) { return file_of(call, files::Size::full); }

Result<Download> get_thumbnail(SlowCall& call) { return file_of(call, files::Size::thumbnail); }

Result<Download> get_export_csv(SlowCall& call, const CaseFilter& filter) {
    return export_csv(call.db, call.by, filter, call.now);
}

Result<Download> get_export_xlsx(SlowCall& call, const CaseFilter& filter) {
    return export_xlsx(call.db, call.by, filter, call.now);
}

// --- the public side -----------------------------------------------------------------------------

Result<Categories> get_categories(ReadCall& call) { return categories_of(call.tx, call.now); }

Result<FilingPreview> get_preview(ReadCall& call, const PreviewFilter& filter) {
    return preview_of(call.tx, call.by, filter, call.now);
}

Result<PublicCase> post_lookup(SlowCall& call, const LookupCase& cmd) {
    TRY_OK(identity::confirm_case_code(call.db, cmd.phone.value, cmd.code.value, call.network,
                                       call.now));
    return call.db.read(
        [&](db::Tx& tx) { return lookup_case(tx, cmd.case_no.value, cmd.phone.value); });
}

// --- filing --------------------------------------------------------------------------------------

Result<http::Created<CaseDetail>> created(WriteCall& call, const Case& c) {
    return http::Created<CaseDetail>{detail_of(call.tx, c, call.by, call.now),
                                     "/api/complaints/" + std::to_string(c.id.value)};
}

Result<http::Created<CaseDetail>> post_complaint(WriteCall& call, const FileComplaint& cmd) {
    TRY(const Case c, file_complaint(call.tx, call.by, cmd, call.now));
    return created(call, c);
}

Result<http::Created<CaseDetail>> post_desk(WriteCall& call, const DeskComplaint& cmd) {
    TRY(const Case c, file_for_other(call.tx, call.by, cmd, call.now));
    return created(call, c);
}

Result<UploadReply> post_file(SlowCall& call) {
    TRY(const files::Recorded file, files::receive(call));
    return UploadReply{file.id, file.stored.content_type, file.stored.bytes, file.stored.width,
                       file.stored.height};
}

Result<HotlinePreview> post_import_preview(SlowCall& call) {
    if (call.uploads.empty()) return refuse(files::file_missing);
    TRY(const std::string bytes, read_upload(call.uploads.front()));
    return preview_hotline(call.db, call.by, bytes, call.now);
}

Result<HotlineResult> post_import(SlowCall& call, const ConfirmHotline& cmd) {
    return import_previewed(call.db, call.by, cmd.content_hash.value, call.now);
}

// --- verbs ---------------------------------------------------------------------------------------

// The case that the path names, if the reader has seen its newest version.
Result<ComplaintId> seen(WriteCall& call) {
    TRY(const auto id, call.id<ComplaintTag>());
    if (!call.seen_version) return id;
    TRY(const Case c, load_case(call.tx, call.by.scope, id));
    TRY_OK(http::check_version(call, c.version));
    return id;
}

template <class Command>
using Action = Result<Case> (*)(db::Tx&, const Actor&, ComplaintId, const Command&, Instant);

template <class Command, Action<Command> action>
Result<CaseDetail> post_verb(WriteCall& call, const Command& cmd) {
    TRY(const ComplaintId id, seen(call));
    TRY(const Case c, action(call.tx, call.by, id, cmd, call.now));
    return detail_of(call.tx, c, call.by, call.now);
}

Result<CaseDetail> post_signature(WriteCall& call) {
    TRY(const ComplaintId id, seen(call));
    TRY(const Case c, sign_complaint(call.tx, call.by, id, call.now));
    return detail_of(call.tx, c, call.by, call.now);
}

Result<ContactRevealed> post_revelation(WriteCall& call, const RevealContact& cmd) {
    TRY(const auto id, call.id<ComplaintTag>());
    TRY(const ContactPlain plain, reveal_contact(call.tx, call.by, id, cmd, call.now));
    return ContactRevealed{plain.name.reveal(), plain.phone.reveal()};
}

constexpr http::RouteOptions upload{.body_max = 12 * 1024 * 1024, .multipart = true};
constexpr http::RouteOptions sheet{.body_max = 16 * 1024 * 1024, .multipart = true};

using http::GET;
using http::POST;

const http::Route table[] = {
    {GET, "/api/complaints", complaint_read, get_complaints, "诉求列表"},
    {GET, "/api/complaints/counts", complaint_read, get_counts, "各状态诉求数"},
    {GET, "/api/complaints/workbench", complaint_read, get_workbench, "工作台"},
    {GET, "/api/complaints/export.csv", complaint_export, get_export_csv, "导出 CSV"},
    {GET, "/api/complaints/export.xlsx", complaint_export, get_export_xlsx, "导出 XLSX"},
    {GET, "/api/complaints/catalogue", complaint_read, get_catalogue, "派单目录"},
    {GET, "/api/complaints/categories", Capability::open, get_categories, "诉求类别"},
    {GET, "/api/complaints/preview", Capability::open, get_preview, "提交前的承诺时限"},
    {POST, "/api/complaints/lookup", Capability::open, post_lookup, "凭编号和手机验证码查询"},
    {POST, "/api/complaints/files", Capability::signed_in, post_file, "上传照片或文件", upload},
    {POST, "/api/complaints", complaint_file, post_complaint, "登记诉求"},
    {POST, "/api/complaints/desk", complaint_file_for_other, post_desk, "受理台代为登记"},
    {POST, "/api/complaints/import/preview", complaint_import, post_import_preview, "热线文件预览",
     sheet},
    {POST, "/api/complaints/import", complaint_import, post_import, "导入已预览的热线文件"},
    {GET, "/api/complaints/{id}", complaint_read, get_complaint, "诉求详情"},
    {GET, "/api/complaints/{id}/timeline", complaint_read, get_timeline, "流转记录"},
    {GET, "/api/complaints/{id}/clocks", complaint_read, get_clocks, "时限及其依据"},
    {GET, "/api/complaints/{id}/dispatch", complaint_dispatch, get_advice, "派单建议"},
    {GET, "/api/complaints/{id}/files/{file}", complaint_read, get_file, "诉求附件"},
    {GET, "/api/complaints/{id}/files/{file}/thumbnail", complaint_read, get_thumbnail,
     "附件缩略图"},
    {POST, "/api/complaints/{id}/refusal", complaint_refuse,
     post_verb<RefuseComplaint, refuse_complaint>, "不予受理"},
    {POST, "/api/complaints/{id}/answer", complaint_answer,
     post_verb<AnswerComplaint, answer_complaint>, "即时答复"},
    {POST, "/api/complaints/{id}/classification", complaint_classify,
     post_verb<ClassifyComplaint, classify_complaint>, "分类定位"},
    {POST, "/api/complaints/{id}/dispatch", complaint_dispatch,
     post_verb<DispatchComplaint, dispatch_complaint>, "派单"},
    {POST, "/api/complaints/{id}/signature", complaint_sign, post_signature, "签收"},
    {POST, "/api/complaints/{id}/contact", complaint_work,
     post_verb<ContactComplainant, contact_complainant>, "首次联系"},
    {POST, "/api/complaints/{id}/notes", complaint_work, post_verb<NoteProgress, note_progress>,
     "办理进展"},
    {POST, "/api/complaints/{id}/reply", complaint_work, post_verb<ReplyComplaint, reply_complaint>,
     "答复"},
    {POST, "/api/complaints/{id}/rejection", complaint_review, post_verb<RejectReply, reject_reply>,
     "审核退回"},
    {POST, "/api/complaints/{id}/passing", complaint_review, post_verb<PassReply, pass_reply>,
     "审核通过"},
    {POST, "/api/complaints/{id}/visits", complaint_visit, post_verb<RecordVisit, record_visit>,
     "回访"},
    {POST, "/api/complaints/{id}/rating", complaint_rate, post_verb<RateComplaint, rate_complaint>,
     "诉求人评价"},
    {POST, "/api/complaints/{id}/rework", complaint_visit,
     post_verb<ReopenComplaint, reopen_complaint>, "退回重办"},
    {POST, "/api/complaints/{id}/closure", complaint_close,
     post_verb<CloseComplaint, close_complaint>, "办结"},
    {POST, "/api/complaints/{id}/withdrawal", complaint_withdraw,
     post_verb<WithdrawComplaint, withdraw_complaint>, "撤回"},
    {POST, "/api/complaints/{id}/supplements", complaint_supplement,
     post_verb<SupplementComplaint, supplement_complaint>, "补充"},
    {POST, "/api/complaints/{id}/messages", complaint_read, post_verb<SendMessage, send_message>,
     "留言"},
    {POST,
     "/api/complaints/{id}/revelation",
     personal_data_reveal,
     post_revelation,
     "查看诉求人联系方式",
     {.secret_reply = true}},
};

}  // namespace

std::span<const http::Route> routes() { return table; }

}  // namespace anju::complaints
