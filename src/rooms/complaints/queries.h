// What the screens need: lists, one case as its reader may see it, and what anybody may ask. Every
// list starts from the actor's scope; each is one index range a state, so that the first page and
// the thousandth cost the same.
#pragma once

#include "platform/db/db.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

Result<http::Page<CaseRow>> list_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter,
                                       Instant now);
// Counts of the same filter without its state and tab.
Result<CaseCounts> count_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter, Instant now);
// What a card counts, and whose workbench has it: `works` in list_queries.cpp.
Result<Workbench> workbench_of(db::Tx& tx, const Actor& by, Instant now);
// Rows of a filter for an export, at most `limit`.
Result<std::vector<CaseRow>> export_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter,
                                          std::int64_t limit, Instant now);

// --- one case ------------------------------------------------------------------------------------

CaseDetail detail_of(db::Tx& tx, const Case& c, const Actor& by, Instant now);
// 流转记录: the facts of a case with the words that belong to them, as far as the reader may read.
Result<Timeline> timeline_of(db::Tx& tx, const Actor& by, ComplaintId id);
// The steps of a case that was already loaded, for a reader who may be nobody in particular.
std::vector<Step> steps_of(db::Tx& tx, const Case& c, const Actor& by);
// Its way as it stands, for a page to draw.
std::vector<LineStep> line_view(State state);
CaseFile view_of(const FileRow& row, const Case& c);
// Is the file one of this case, and may the reader see it?
Result<void> check_file(db::Tx& tx, const Actor& by, ComplaintId id, FileId file);
// The rules behind its clocks.
Result<ClockRules> clock_rules_of(db::Tx& tx, const Actor& by, ComplaintId id, Instant now);
// The catalogue's advice: who leads, and whether it is sure, is advice_of (dispatch_rules.h).
Result<DispatchAdvice> dispatch_advice_of(db::Tx& tx, const Actor& by, ComplaintId id, Instant now);
std::vector<CatalogueView> catalogue_on(db::Tx& tx, Date on);

// --- the public side -----------------------------------------------------------------------------

// What one can complain about.
Categories categories_of(db::Tx& tx, Instant now);
// What would be promised: promise_of (clock_rules.h).
Result<FilingPreview> preview_of(db::Tx& tx, const Actor& by, const PreviewFilter& filter,
                                 Instant now);
// The case with this number, if the phone is the one it was filed with.
Result<PublicCase> lookup_case(db::Tx& tx, std::string_view case_no, std::string_view phone);

}  // namespace anju::complaints
