// The verbs of complaints, one function each: decide, save, record, in a transaction that somebody
// else opened. Each is given the case as load_case found it in the actor's scope and gives it as it
// is after the verb; a case that somebody else wrote meanwhile is refused as stale.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "base/revealed.h"
#include "platform/db/sealed.h"
#include "rooms/complaints/model.h"
#include "rooms/policy/actions.h"

namespace anju::complaints {

// A resident for themselves.
Result<Case> file_complaint(db::Tx& tx, const Actor& by, const FileComplaint& cmd, Instant now);
// Desk, community, street or grid worker for somebody else.
Result<Case> file_for_other(db::Tx& tx, const Actor& by, const DeskComplaint& cmd, Instant now);
// As it was typed; empty: not said, or gone.
std::string address_of(const Case& c);
// What was filed, with what shows that it is; nothing: gone.
std::optional<db::Shown> filed_text_of(const Case& c);
// Has a case this number of that source, or had it one whose caller was erased since?
enum class Known : std::uint8_t { no, here, erased };
Known known_by(db::Tx& tx, Source source, std::string_view external_no);
std::optional<Category> find_category(db::Tx& tx, std::string_view code);
// One message of the hotline's file: registered now, received then; its clocks start now, because
// nobody could have kept a clock that ran before the platform knew of it.
Result<Case> file_from_hotline(db::Tx& tx, const Actor& by, const DeskComplaint& message,
                               Instant received_at, Instant now);
// A paper with the code of its receipt was printed for whoever stands at the counter.
void tell_slip_printed(db::Tx& tx, const Actor& by, ComplaintId id, const std::string& number,
                       Instant now);

// By its number, absent outside the scope; by the address of its public steps.
Result<Case> load_case(db::Tx& tx, const Scope& scope, ComplaintId id);
std::optional<ComplaintId> find_case_of_book(db::Tx& tx, std::string_view book);

Result<Case> refuse_complaint(db::Tx& tx, const Actor& by, const Case& before,
                              const RefuseComplaint& cmd, Instant now);
Result<Case> answer_complaint(db::Tx& tx, const Actor& by, const Case& before,
                              const AnswerComplaint& cmd, Instant now);
Result<Case> classify_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                const ClassifyComplaint& cmd, Instant now);
Result<Case> dispatch_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                const DispatchComplaint& cmd, Instant now);
Result<Case> sign_complaint(db::Tx& tx, const Actor& by, const Case& before, Instant now);
Result<Case> contact_complainant(db::Tx& tx, const Actor& by, const Case& before,
                                 const ContactComplainant& cmd, Instant now);
Result<Case> note_progress(db::Tx& tx, const Actor& by, const Case& before, const NoteProgress& cmd,
                           Instant now);
Result<Case> reply_complaint(db::Tx& tx, const Actor& by, const Case& before,
                             const ReplyComplaint& cmd, Instant now);
Result<Case> reject_reply(db::Tx& tx, const Actor& by, const Case& before, const RejectReply& cmd,
                          Instant now);
Result<Case> pass_reply(db::Tx& tx, const Actor& by, const Case& before, const PassReply& cmd,
                        Instant now);
Result<Case> record_visit(db::Tx& tx, const Actor& by, const Case& before, const RecordVisit& cmd,
                          Instant now);
Result<Case> rate_complaint(db::Tx& tx, const Actor& by, const Case& before,
                            const RateComplaint& cmd, Instant now);
Result<Case> reopen_complaint(db::Tx& tx, const Actor& by, const Case& before,
                              const ReopenComplaint& cmd, Instant now);
Result<Case> close_complaint(db::Tx& tx, const Actor& by, const Case& before,
                             const CloseComplaint& cmd, Instant now);
Result<Case> withdraw_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                const WithdrawComplaint& cmd, Instant now);
Result<Case> supplement_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                  const SupplementComplaint& cmd, Instant now);
Result<Case> send_message(db::Tx& tx, const Actor& by, const Case& before, const SendMessage& cmd,
                          Instant now);

// Who complained, in the clear; leaves a fact with the reason and counts as one of the looks that
// a person has a day.
Result<Revealed> reveal_contact(db::Tx& tx, const Actor& by, const Case& c,
                                const RevealContact& cmd, Instant now);

// Does what is due with one case, if it is due: the sweep asks for each.
void sweep_case(db::Tx& tx, ComplaintId id, Instant now);
// Moves what runs to the dates of the calendar as it is now, whose digest goes into the fact.
void redate_case(db::Tx& tx, ComplaintId id, policy::KeptVersions& versions,
                 const std::string& calendar, Instant now);

// --- the dispatch catalogue, which the room above decides --------------------------------------

std::optional<CatalogueRow> find_catalogue_row(db::Tx& tx, CatalogueId id);
// Rows that speak of the matter or of its group, of any time.
std::vector<CatalogueRow> catalogue_of(db::Tx& tx, std::string_view category);
struct CatalogueRevision {
    CatalogueId ends;  // the day before; not set: none
    std::optional<CatalogueRow> makes;
    Date from{};
};
// The new row takes over the last day of the one that it follows. Gives the new one, or the ended.
CatalogueId revise_catalogue(db::Tx& tx, const Actor& by, const CatalogueRevision& revision,
                             Instant now);

}  // namespace anju::complaints
