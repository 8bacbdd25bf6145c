// Every decision about a case: who may do what now, and what the case is after it. Pure functions
// from values to a verdict; what they refuse is in refusals.h, in order of precedence.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/machine.h"
#include "base/result.h"
#include "base/scope.h"
#include "rooms/complaints/capabilities.h"
#include "rooms/complaints/clock_rules.h"
#include "rooms/complaints/model.h"
#include "rooms/complaints/refusals.h"

namespace anju::complaints {

// --- the machine -----------------------------------------------------------------------------

// Every legal step, one row each. Filing itself has no row: it makes the case. What stops has a
// limit with the policy key `limit_key(clock, urgency)`.
// clang-format off
inline constexpr auto transitions = [] {
    using S = State;
    using V = Verb;
    using R = Relation;
    using K = Clock;
    return std::to_array<Transition<S, V, R, K>>({
        {S::registered, V::classify, S::registered, complaint_classify, R::anyone, {}},
        {S::registered, V::refuse, S::refused, complaint_refuse, R::anyone, K::accept},
        {S::registered, V::answer, S::answered, complaint_answer, R::anyone, K::accept},
        {S::registered, V::dispatch, S::dispatched, complaint_dispatch, R::anyone, K::accept},
        {S::registered, V::supplement, S::registered, complaint_supplement, R::anyone, {}},
        {S::registered, V::withdraw, S::withdrawn, complaint_withdraw, R::complainant, {}},
        {S::dispatched, V::sign, S::working, complaint_sign, R::lead, K::sign},
        {S::dispatched, V::supplement, S::dispatched, complaint_supplement, R::anyone, {}},
        {S::dispatched, V::message, S::dispatched, complaint_read, R::party, {}},
        {S::dispatched, V::withdraw, S::withdrawn, complaint_withdraw, R::complainant, {}},
        {S::working, V::contact, S::working, complaint_work, R::lead, K::contact},
        {S::working, V::note, S::working, complaint_work, R::handler, {}},
        {S::working, V::reply, S::replied, complaint_work, R::lead, K::handle},
        {S::working, V::supplement, S::working, complaint_supplement, R::anyone, {}},
        {S::working, V::message, S::working, complaint_read, R::party, {}},
        {S::working, V::withdraw, S::withdrawn, complaint_withdraw, R::complainant, {}},
        {S::replied, V::reject_reply, S::working, complaint_review, R::reviewer, K::review},
        {S::replied, V::pass, S::visiting, complaint_review, R::reviewer, K::review},
        {S::replied, V::supplement, S::replied, complaint_supplement, R::anyone, {}},
        {S::replied, V::message, S::replied, complaint_read, R::party, {}},
        {S::replied, V::withdraw, S::withdrawn, complaint_withdraw, R::complainant, {}},
        {S::visiting, V::record_visit, S::visiting, complaint_visit, R::outsider, K::visit},
        {S::visiting, V::record_visit, S::closed, complaint_visit, R::outsider, K::visit},
        {S::visiting, V::record_visit, S::rework, complaint_visit, R::outsider, K::visit},
        {S::visiting, V::rate, S::visiting, complaint_rate, R::complainant, {}},
        {S::visiting, V::rate, S::closed, complaint_rate, R::complainant, K::visit},
        {S::visiting, V::reopen, S::rework, complaint_visit, R::outsider, K::visit},
        {S::visiting, V::close, S::closed, complaint_close, R::bureau, K::visit},
        {S::visiting, V::message, S::visiting, complaint_read, R::party, {}},
        {S::rework, V::note, S::rework, complaint_work, R::handler, {}},
        {S::rework, V::reply, S::replied, complaint_work, R::lead, K::handle},
        {S::rework, V::supplement, S::rework, complaint_supplement, R::anyone, {}},
        {S::rework, V::message, S::rework, complaint_read, R::party, {}},
        {S::closed, V::archive, S::archived, complaint_close, R::platform, K::archive},
    });
}();
// clang-format on

// --- who may do what now --------------------------------------------------------------------

// May this actor do this verb on this case now? Says why not: ended, wrong state, no right, not
// the one who has to.
Result<void> check_verb(const Case& c, Verb verb, const Actor& by);
// Every verb that check_verb lets through: the buttons of a screen.
std::vector<Verb> may_of(const Case& c, const Actor& by);
// The accused and those who work for it: 物业服务企业, 项目经理, 业委会.
bool is_accused_role(Role role);
bool is_accused_side(const Actor& by);
bool is_complainant(const Case& c, const Actor& by);
bool is_handler(const Case& c, const Actor& by);
// The level that reviews a reply: community for an enterprise's, street for others', district for
// a street's own; one level up where the place is not known so deep.
RegionLevel reviewer_level_of(const Case& c);
// Who may read what belongs to an audience.
bool may_read(const Case& c, Audience audience, const Actor& by);
// What a post demands of a case: an enterprise reaches what was handed to it, but no secret.
Bounds case_bounds(const Scope& scope);
bool in_scope(const Case& c, const Scope& scope);

// --- filing ----------------------------------------------------------------------------------

// What a complaint is: as said, else as its category, else a complaint.
Kind kind_of(const std::optional<Kind>& said, const std::optional<Category>& category);
// Fills district, street and community as deep as the code goes.
void set_region(CasePlace& place, const RegionCode& code);

// What the command's references came to, looked up by the action.
struct FilingFacts {
    std::optional<Category> category;  // none although the command names one: refused
    std::optional<registry::Estate> estate;
    std::vector<registry::House> own_houses;
    std::optional<registry::Place> point;
    CasePlace place;  // codes and names; no code: outside the city or not said
    EnterpriseId enterprise;
    std::string enterprise_name;
    bool on_behalf = false;  // desk and import: the place may be left to the desk
};
// 自己的小区优先: the resident's own estate if the point lies within a kilometre of it, or if no
// point is given.
std::optional<registry::Estate> own_estate_for(const std::vector<registry::Estate>& own,
                                               const std::optional<registry::Place>& point);
Result<Case> decide_filing(const FileComplaint& cmd, const FilingFacts& facts, const Actor& by,
                           Source source, const Limits& limits, Instant now);

struct PlaceFacts {
    std::optional<registry::Estate> estate;
    std::optional<registry::Region> region;
    std::optional<registry::Place> point;  // of the estate
    CasePlace place;
    EnterpriseId enterprise;
    std::string enterprise_name;
};
Result<Case> decide_classification(Case c, const ClassifyComplaint& cmd, const Actor& by,
                                   const std::optional<Category>& category, const PlaceFacts& facts,
                                   const Limits& limits, Instant now);

// --- the verbs -------------------------------------------------------------------------------

// 不予受理, 即时答复, 撤回: the case ends where the verb leads, and nothing follows.
Result<Case> decide_end(Case c, Verb verb, const Actor& by, Instant now);

// The unit that is to lead, and why.
struct Lead {
    registry::Unit unit;
    std::vector<registry::Unit> assists;
    CatalogueId catalogue;  // not set: chosen by a dispatcher
    std::string reason;
};
Result<Case> decide_dispatch(Case c, const Actor& by, const Lead& lead, const Limits& limits,
                             Instant now);
Result<Case> decide_signature(Case c, const Actor& by, Instant now);
// What a contact is held against: somebody of the unit has written to the complainant.
struct ContactFacts {
    bool message_written = false;
};
// A try that reached nobody is counted and stops no clock.
Result<Case> decide_contact(Case c, const ContactComplainant& cmd, const ContactFacts& facts,
                            const Actor& by, Instant now);
// The lead unit's note on a U0 case is its report, until the first reply.
Result<Case> decide_note(Case c, const NoteProgress& cmd, const Actor& by, const Limits& limits,
                         Instant now);
struct ReplyFacts {
    std::optional<Category> category;
    std::int64_t photos = 0;  // of the files that come with the reply
};
Result<Case> decide_reply(Case c, const ReplyComplaint& cmd, const Actor& by,
                          const ReplyFacts& facts, const Limits& limits, Instant now);
Result<Case> decide_rejection(Case c, const Actor& by, const Limits& limits, Instant now);
Result<Case> decide_passing(Case c, const Actor& by, const Limits& limits, Instant now);
// Solved or content closes; the unit's fault reopens; what is unsolved without its fault, or after
// the last rework, waits for the bureau to confirm (客观受限 has no state of its own yet).
Result<Case> decide_visit(Case c, const RecordVisit& cmd, const Actor& by, const Limits& limits,
                          Instant now);
Result<Case> decide_rating(Case c, const RateComplaint& cmd, const Actor& by, const Limits& limits,
                           Instant now);
Result<Case> decide_rework(Case c, const Actor& by, const Limits& limits, Instant now);
Result<Case> decide_closure(Case c, const Actor& by, const Limits& limits, Instant now);
Result<Case> decide_supplement(Case c, const Actor& by);
Result<Case> decide_message(Case c, const Actor& by);
// May they ask at all? The reason is held to identity's check_reveal, the number of looks a day to
// journal/looks.h.
Result<void> check_revelation(const Actor& by);

// --- when time passes ----------------------------------------------------------------------------

// What a due event did: the case after it, and whether there is anything to announce (a warning
// that comes after the date is not).
struct Swept {
    Case after;
    bool announce = true;
};
Swept decide_event(Case c, const NextEvent& event, const Limits& limits, Instant now);

// The limit that each clock was started with.
using StartedLimits = std::array<std::optional<DatedLimit>, Clocks<Clock>::count>;
// By a changed calendar, each running clock at the date that its rule now gives. Empty: none moves.
std::optional<Case> decide_redating(Case c, const StartedLimits& limits, const Timing& timing,
                                    Instant now);

// The states of a case on its way, as it is: in order, the one it is in among them.
std::vector<State> line_of(State state);
// The clock that ends next has been warned of.
bool is_warned(const Clocks<Clock>& clocks, std::optional<Clock> next);

}  // namespace anju::complaints
