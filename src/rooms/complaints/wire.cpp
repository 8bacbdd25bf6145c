#include "rooms/complaints/wire.h"

#include "platform/json/described.h"

namespace anju::complaints {

BOOST_DESCRIBE_STRUCT(FileComplaint, (),
                      (kind, category, text, estate, house, lat_e6, lon_e6, address, secrecy,
                       contact_name, contact_phone, files))
BOOST_DESCRIBE_STRUCT(DeskComplaint, (), (complaint, name, phone, source, external_no))
BOOST_DESCRIBE_STRUCT(RefuseComplaint, (), (reason, words))
BOOST_DESCRIBE_STRUCT(AnswerComplaint, (), (words))
BOOST_DESCRIBE_STRUCT(ClassifyComplaint, (), (category, urgency, kind, estate, region, words))
BOOST_DESCRIBE_STRUCT(DispatchComplaint, (), (unit, assists, words))
BOOST_DESCRIBE_STRUCT(ContactComplainant, (), (way, words))
BOOST_DESCRIBE_STRUCT(NoteProgress, (), (words, files))
BOOST_DESCRIBE_STRUCT(ReplyComplaint, (), (words, files))
BOOST_DESCRIBE_STRUCT(RejectReply, (), (reason, words))
BOOST_DESCRIBE_STRUCT(PassReply, (), (words))
BOOST_DESCRIBE_STRUCT(RecordVisit, (), (solved, satisfied, unit_at_fault, words))
BOOST_DESCRIBE_STRUCT(RateComplaint, (), (solved, satisfied, words))
BOOST_DESCRIBE_STRUCT(ReopenComplaint, (), (words))
BOOST_DESCRIBE_STRUCT(CloseComplaint, (), (words))
BOOST_DESCRIBE_STRUCT(WithdrawComplaint, (), (words))
BOOST_DESCRIBE_STRUCT(SupplementComplaint, (), (words, files))
BOOST_DESCRIBE_STRUCT(SendMessage, (), (words))
BOOST_DESCRIBE_STRUCT(RevealContact, (), (reason))

BOOST_DESCRIBE_STRUCT(CaseFilter, (),
                      (work, tab, state, urgency, category, kind, source, region, estate,
                       enterprise, unit, due_before, registered_from, registered_until, words, mine,
                       unclassified, caller_of, order, cursor, limit))
BOOST_DESCRIBE_STRUCT(CaseRow, (),
                      (id, case_no, state, kind, source, category, category_name, urgency, title,
                       region, region_name, estate, estate_name, enterprise, enterprise_name,
                       lead_unit, lead_unit_name, registered_at, next_due_at, next_clock, late,
                       warned, reworks, version))
BOOST_DESCRIBE_STRUCT(Count, (), (count, more))
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, count))
BOOST_DESCRIBE_STRUCT(TabCount, (), (tab, count))
BOOST_DESCRIBE_STRUCT(CaseCounts, (), (states, tabs))
BOOST_DESCRIBE_STRUCT(WorkCard, (), (work, query, count, rows))
BOOST_DESCRIBE_STRUCT(Workbench, (), (cards))
BOOST_DESCRIBE_STRUCT(ClockView, (),
                      (clock, from_at, due_at, met_at, late, provisional, used_percent, policy))
BOOST_DESCRIBE_STRUCT(CaseFile, (), (file, verb, content_type, width, height, url, gone))
BOOST_DESCRIBE_STRUCT(CaseAssist, (), (unit, name))
BOOST_DESCRIBE_STRUCT(LineStep, (), (state, place))
BOOST_DESCRIBE_STRUCT(CaseDetail, (),
                      (id, case_no, state, kind, source, external_no, category, category_name,
                       urgency, title, text, lat_e6, lon_e6, address, region, region_name, estate,
                       estate_name, enterprise, enterprise_name, secrecy, contact_name,
                       contact_phone, contact_revealable, lead_unit, lead_unit_name,
                       dispatch_reason, assists, late_sign, late_reply, reworks, supplements,
                       visit_tries, solved, satisfied, rated_at, received_at, registered_at,
                       closed_at, next_due_at, next_clock, next_due_provisional, late, warned, line,
                       clocks, files, may, version))
BOOST_DESCRIBE_STRUCT(Step, (),
                      (seq, at, what, title, verb, from, to, role, post, detail, words, files, tone,
                       late))
BOOST_DESCRIBE_STRUCT(Timeline, (), (steps))
BOOST_DESCRIBE_STRUCT(ClockRule, (),
                      (clock, name, limit, key, policy, article, document, standing, from_at,
                       due_at, met_at, late, provisional, used_percent))
BOOST_DESCRIBE_STRUCT(ClockRules, (), (rules))
BOOST_DESCRIBE_STRUCT(UnitChoice, (), (unit, name, kind, proposed))
BOOST_DESCRIBE_STRUCT(DispatchAdvice, (), (unit, assists, others, sure, reason))
BOOST_DESCRIBE_STRUCT(ContactRevealed, (), (name, phone))
BOOST_DESCRIBE_STRUCT(CategoryView, (), (code, name, picture, urgency, kind, matters))
BOOST_DESCRIBE_STRUCT(Categories, (), (groups, text_min))
BOOST_DESCRIBE_STRUCT(PreviewFilter, (), (kind, category, estate, lat_e6, lon_e6))
BOOST_DESCRIBE_STRUCT(FilingPreview, (),
                      (urgency, region, region_name, estate, estate_name, unit_name, sign_by,
                       contact_by, answer_by, provisional, advice))
BOOST_DESCRIBE_STRUCT(LookupCase, (), (case_no, phone, code))
BOOST_DESCRIBE_STRUCT(PublicStep, (), (at, title, detail, words, late))
BOOST_DESCRIBE_STRUCT(PublicCase, (),
                      (case_no, state, category_name, title, estate_name, lead_unit_name,
                       registered_at, next_due_at, next_clock, next_due_provisional, warned, line,
                       steps))
BOOST_DESCRIBE_STRUCT(CatalogueView, (),
                      (id, category, category_name, region, unit_kind, unit, assists, automatic,
                       valid_from, valid_until, basis))
BOOST_DESCRIBE_STRUCT(CatalogueFilter, (), (on))
BOOST_DESCRIBE_STRUCT(Catalogue, (), (rows))

ANJU_WIRE(FileComplaint, DeskComplaint, RefuseComplaint, AnswerComplaint, ClassifyComplaint,
          DispatchComplaint, ContactComplainant, NoteProgress, ReplyComplaint, RejectReply,
          PassReply, RecordVisit, RateComplaint, ReopenComplaint, CloseComplaint, WithdrawComplaint,
          SupplementComplaint, SendMessage, RevealContact, CaseFilter, PreviewFilter, LookupCase,
          CatalogueFilter, CaseCounts, Workbench, CaseDetail, Timeline, ClockRules, DispatchAdvice,
          ContactRevealed, Categories, FilingPreview, PublicCase, Catalogue, http::Page<CaseRow>);

}  // namespace anju::complaints
