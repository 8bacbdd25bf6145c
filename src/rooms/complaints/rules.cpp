#include "rooms/complaints/rules.h"

#include <algorithm>

#include "base/reply.h"

namespace anju::complaints {

namespace {

bool is_platform(const Actor& by) { return by.role == Role::system; }

// Which "no" a relation says.
const RefusalKind* missing(Relation relation, const Case& c, const Actor& by) {
    switch (relation) {
        case Relation::anyone:
            return nullptr;
        case Relation::complainant:
            return is_complainant(c, by) ? nullptr : &not_complainant;
        case Relation::lead:
            return c.lead_unit.set() && by.unit() == c.lead_unit ? nullptr : &not_lead;
        case Relation::handler:
            return is_handler(c, by) ? nullptr : &not_handler;
        case Relation::party:
            return is_complainant(c, by) || is_handler(c, by) ? nullptr : &not_handler;
        case Relation::reviewer:
            if (is_handler(c, by)) return &own_work;
            if (by.role == Role::dispatcher) return nullptr;
            return by.scope.kind == ScopeKind::region && !by.scope.region.empty() &&
                           by.scope.region.level() == reviewer_level_of(c)
                       ? nullptr
                       : &not_reviewer;
        case Relation::outsider:
            return is_handler(c, by) ? &own_work : nullptr;
        case Relation::bureau:
            if (is_handler(c, by)) return &own_work;
            return by.role == Role::district_bureau || by.role == Role::city_bureau ? nullptr
                                                                                    : &not_bureau;
        case Relation::platform:
            return &only_platform;
    }
    CHECK(false);
    return nullptr;
}

bool is_solved(Solved solved, Satisfied satisfied) {
    return solved == Solved::solved || satisfied == Satisfied::satisfied;
}

void take(Case& c, Verb verb, State to, Instant now) { take_step(transitions, c, verb, to, now); }

Result<Case> closed_case(Case c, Verb verb, const Limits& limits, Instant now) {
    take(c, verb, State::closed, now);
    c.closed_at = now;
    c.clocks.stop_all(now);
    start_clock(c, Clock::archive, limits.archive_after, limits, now);
    return settled(std::move(c));
}

Result<Case> reopened_case(Case c, Verb verb, const Limits& limits, Instant now) {
    if (c.reworks >= limits.reworks_max) return refuse(reworks_used_up);
    ++c.reworks;
    take(c, verb, State::rework, now);
    c.solved.reset();
    c.satisfied.reset();
    c.rated_at.reset();
    c.visit_tries = 0;
    c.visit_tried_on.reset();
    start_clock(c, Clock::handle, rework_limit(limits, now), limits, now);
    return settled(std::move(c));
}

// A U0 case reports within its handle limit and then every hour until the reply; in rework its
// handle clock asks for the reply itself. Only the unit that leads answers for the report.
bool is_report(const Case& c, const Actor& by) {
    return c.urgency == Urgency::U0 && c.reworks == 0 &&
           (by.unit() == c.lead_unit || is_platform(by));
}

void report(Case& c, const Limits& limits, Instant now) {
    c.clocks.stop(Clock::handle, now);
    start_clock(c, Clock::feedback, limits.feedback, limits, now);
}

}  // namespace

// --- who may -------------------------------------------------------------------------------------

bool is_accused_role(Role role) {
    return role == Role::enterprise || role == Role::project_manager ||
           role == Role::owners_committee;
}

bool is_accused_side(const Actor& by) { return is_accused_role(by.role); }

bool is_complainant(const Case& c, const Actor& by) {
    return by.user.set() && by.user == c.complainant && by.scope.kind == ScopeKind::self;
}

bool is_handler(const Case& c, const Actor& by) {
    if (!by.unit().set()) return false;
    return by.unit() == c.lead_unit ||
           std::find(c.assists.begin(), c.assists.end(), by.unit()) != c.assists.end();
}

RegionLevel reviewer_level_of(const Case& c) {
    RegionLevel level = RegionLevel::street;
    if (c.lead_kind == registry::UnitKind::enterprise) level = RegionLevel::community;
    if (c.lead_kind == registry::UnitKind::street_office) level = RegionLevel::district;
    if (c.place.region().empty()) return RegionLevel::city;
    return std::min(level, c.place.region().level());
}

bool may_read(const Case& c, Audience audience, const Actor& by) {
    switch (audience) {
        case Audience::everyone:
            return true;
        case Audience::not_accused:
            return !is_accused_side(by);
        case Audience::handlers:
            return !is_complainant(c, by);
        case Audience::authority:
            return !is_complainant(c, by) && !is_accused_side(by);
    }
    CHECK(false);
    return false;
}

Bounds case_bounds(const Scope& scope) { return bounds_of(scope, Reach::handed); }

bool in_scope(const Case& c, const Scope& scope) {
    Whereabouts where{.person = c.complainant,
                      .estate = c.place.estate,
                      .enterprise = c.enterprise,
                      .units = c.assists,
                      .region = c.place.region(),
                      .secret = c.secrecy == Secrecy::secret};
    where.units.push_back(c.lead_unit);
    return lies_in(where, case_bounds(scope));
}

namespace {

// What the case itself must have before the verb makes sense.
const RefusalKind* unready(const Case& c, Verb verb) {
    switch (verb) {
        case Verb::answer:
            return c.kind == Kind::complaint ? &only_consults : nullptr;
        case Verb::dispatch:
            if (c.category.empty()) return &not_classified;
            return c.place.region().empty() ? &not_located : nullptr;
        case Verb::contact:
            return is_running(c.clocks[Clock::contact]) ? nullptr : &already_contacted;
        case Verb::reply:
            return is_running(c.clocks[Clock::contact]) && c.contact_tries == 0 ? &contact_first
                                                                                : nullptr;
        case Verb::record_visit:
        case Verb::rate:
            return c.rated_at ? &already_rated : nullptr;
        case Verb::reopen:
        case Verb::close:
            return c.rated_at ? nullptr : &not_rated_yet;
        case Verb::refuse:
        case Verb::classify:
        case Verb::sign:
        case Verb::note:
        case Verb::reject_reply:
        case Verb::pass:
        case Verb::archive:
        case Verb::withdraw:
        case Verb::supplement:
        case Verb::message:
            return nullptr;
    }
    CHECK(false);
    return nullptr;
}

}  // namespace

Result<void> check_verb(const Case& c, Verb verb, const Actor& by) {
    if (ends(c.state)) return refuse(complaint_ended);
    const auto* step = find_step(transitions, c.state, verb);
    if (!step) return refuse(wrong_state);
    if (!by.may(step->capability)) return refuse(verb_not_yours);
    if (!is_platform(by))
        if (const auto* kind = missing(step->relation, c, by)) return refuse(*kind);
    if (const auto* kind = unready(c, verb)) return refuse(*kind);
    return {};
}

std::vector<Verb> may_of(const Case& c, const Actor& by) {
    return verbs_let_through<Verb>([&](Verb verb) { return check_verb(c, verb, by).has_value(); });
}

namespace {

bool says_nothing(const Words& words) { return !words || words->value.empty(); }

}  // namespace

// --- the verbs -----------------------------------------------------------------------------------

Result<Case> decide_end(Case c, Verb verb, const Actor& by, Instant now) {
    TRY_OK(check_verb(c, verb, by));
    take(c, verb, find_step(transitions, c.state, verb)->to, now);
    CHECK(ends(c.state));
    c.closed_at = now;
    c.clocks.stop_all(now);
    return settled(std::move(c));
}

Result<Case> decide_dispatch(Case c, const Actor& by, const Lead& lead, const Limits& limits,
                             Instant now) {
    TRY_OK(check_verb(c, Verb::dispatch, by));
    bool to_enterprise = lead.unit.kind == registry::UnitKind::enterprise;
    c.assists.clear();
    for (const registry::Unit& assist : lead.assists) {
        if (assist.id == lead.unit.id) return refuse_at("/assists", lead_assists);
        to_enterprise = to_enterprise || assist.kind == registry::UnitKind::enterprise;
        c.assists.push_back(assist.id);
    }
    if (to_enterprise && c.secrecy == Secrecy::secret) return refuse(secret_to_enterprise);
    c.lead_unit = lead.unit.id;
    c.lead_unit_name = lead.unit.name;
    c.lead_kind = lead.unit.kind;
    c.catalogue = lead.catalogue;
    c.dispatch_reason = lead.reason;
    take(c, Verb::dispatch, State::dispatched, now);
    start_clock(c, Clock::sign, limits.sign, limits, now);
    start_clock(c, Clock::contact, limits.contact, limits, now);
    start_clock(c, Clock::handle, limits.handle, limits, now);
    return settled(std::move(c));
}

Result<Case> decide_signature(Case c, const Actor& by, Instant now) {
    TRY_OK(check_verb(c, Verb::sign, by));
    c.late_sign = is_late(*c.clocks[Clock::sign], now);
    take(c, Verb::sign, State::working, now);
    return settled(std::move(c));
}

Result<Case> decide_contact(Case c, const ContactComplainant& cmd, const ContactFacts& facts,
                            const Actor& by, Instant now) {
    TRY_OK(check_verb(c, Verb::contact, by));
    switch (cmd.way) {
        case ContactWay::unreached:
            if (says_nothing(cmd.words)) return refuse_at("/words", contact_words_needed);
            ++c.contact_tries;
            break;
        case ContactWay::message:
            if (!facts.message_written) return refuse_at("/way", message_first);
            take(c, Verb::contact, State::working, now);
            break;
        case ContactWay::phone:
        case ContactWay::on_site:
            take(c, Verb::contact, State::working, now);
            break;
    }
    return settled(std::move(c));
}

Result<Case> decide_note(Case c, const NoteProgress& cmd, const Actor& by, const Limits& limits,
                         Instant now) {
    TRY_OK(check_verb(c, Verb::note, by));
    if (is_report(c, by)) {
        if (is_empty_reply(cmd.words.value)) return refuse_at("/words", empty_report);
        report(c, limits, now);
    }
    return settled(std::move(c));
}

Result<Case> decide_reply(Case c, const ReplyComplaint& cmd, const Actor& by,
                          const ReplyFacts& facts, const Limits& limits, Instant now) {
    TRY_OK(check_verb(c, Verb::reply, by));
    if (is_empty_reply(cmd.words.value)) return refuse_at("/words", empty_reply);
    if (facts.category && facts.category->physical && facts.photos == 0)
        return refuse_at("/files", photo_needed);
    take(c, Verb::reply, State::replied, now);
    // Whom the calls did not reach, the reply does.
    c.clocks.stop(Clock::contact, now);
    c.late_reply = c.late_reply || is_late(*c.clocks[Clock::handle], now);
    c.clocks.stop(Clock::feedback, now);
    start_clock(c, Clock::review, limits.review, limits, now);
    return settled(std::move(c));
}

Result<Case> decide_rejection(Case c, const Actor& by, const Limits& limits, Instant now) {
    TRY_OK(check_verb(c, Verb::reject_reply, by));
    take(c, Verb::reject_reply, State::working, now);
    if (c.urgency == Urgency::U0 && c.reworks == 0) {
        start_clock(c, Clock::feedback, limits.feedback, limits, now);
    } else {
        resume_handle_clock(c, limits, now);
    }
    return settled(std::move(c));
}

Result<Case> decide_passing(Case c, const Actor& by, const Limits& limits, Instant now) {
    TRY_OK(check_verb(c, Verb::pass, by));
    take(c, Verb::pass, State::visiting, now);
    start_clock(c, Clock::visit, limits.visit_start, limits, now);
    return settled(std::move(c));
}

namespace {

// Nobody answered: another try on another day, and after the last one the case closes unreached.
Result<Case> unreached_case(Case c, const Limits& limits, Instant now) {
    if (c.visit_tried_on == civil_date(now)) return refuse(visit_same_day);
    c.visit_tried_on = civil_date(now);
    ++c.visit_tries;
    if (c.visit_tries >= limits.visit_tries) {
        c.solved = Solved::unreached;
        c.satisfied.reset();
        return closed_case(std::move(c), Verb::record_visit, limits, now);
    }
    take(c, Verb::record_visit, State::visiting, now);
    start_clock(c, Clock::visit, limits.visit_start, limits, now);
    return settled(std::move(c));
}

}  // namespace

Result<Case> decide_visit(Case c, const RecordVisit& cmd, const Actor& by, const Limits& limits,
                          Instant now) {
    TRY_OK(check_verb(c, Verb::record_visit, by));
    if (!cmd.solved && !cmd.satisfied) {
        if (says_nothing(cmd.words)) return refuse_at("/words", contact_words_needed);
        return unreached_case(std::move(c), limits, now);
    }
    if (!cmd.solved || !cmd.satisfied) return refuse(visit_answer_incomplete);
    if (*cmd.solved == Solved::unreached) return refuse_at("/solved", rating_unreached);
    const bool solved = is_solved(*cmd.solved, *cmd.satisfied);
    if (!solved && !cmd.unit_at_fault) return refuse_at("/unit_at_fault", fault_undecided);
    if (!solved && says_nothing(cmd.words)) return refuse_at("/words", fault_needs_words);
    c.solved = cmd.solved;
    c.satisfied = cmd.satisfied;
    if (solved) return closed_case(std::move(c), Verb::record_visit, limits, now);
    if (*cmd.unit_at_fault && c.reworks < limits.reworks_max)
        return reopened_case(std::move(c), Verb::record_visit, limits, now);
    take(c, Verb::record_visit, State::visiting, now);
    c.rated_at = now;
    start_clock(c, Clock::visit, limits.visit_start, limits, now);
    return settled(std::move(c));
}

Result<Case> decide_rating(Case c, const RateComplaint& cmd, const Actor& by, const Limits& limits,
                           Instant now) {
    TRY_OK(check_verb(c, Verb::rate, by));
    if (cmd.solved == Solved::unreached) return refuse_at("/solved", rating_unreached);
    c.solved = cmd.solved;
    c.satisfied = cmd.satisfied;
    c.rated_at = now;
    if (is_solved(cmd.solved, cmd.satisfied))
        return closed_case(std::move(c), Verb::rate, limits, now);
    return settled(std::move(c));
}

Result<Case> decide_rework(Case c, const Actor& by, const Limits& limits, Instant now) {
    TRY_OK(check_verb(c, Verb::reopen, by));
    return reopened_case(std::move(c), Verb::reopen, limits, now);
}

Result<Case> decide_closure(Case c, const Actor& by, const Limits& limits, Instant now) {
    TRY_OK(check_verb(c, Verb::close, by));
    return closed_case(std::move(c), Verb::close, limits, now);
}

Result<Case> decide_supplement(Case c, const Actor& by) {
    TRY_OK(check_verb(c, Verb::supplement, by));
    ++c.supplements;
    return c;
}

Result<Case> decide_message(Case c, const Actor& by) {
    TRY_OK(check_verb(c, Verb::message, by));
    return c;
}

Result<void> check_revelation(const Actor& by) {
    if (is_accused_side(by)) return refuse(contact_hidden);
    return {};
}

// --- when time passes ----------------------------------------------------------------------------

Swept decide_event(Case c, const NextEvent& event, const Limits& limits, Instant now) {
    auto& run = c.clocks[event.clock];
    CHECK(is_running(run));
    bool announce = true;
    switch (event.event) {
        case Event::warn:
            run->warned = true;
            announce = now <= run->due_at;
            break;
        case Event::overdue:
            run->overdue = true;
            // The next hourly report is due an hour from now, not from when the last one was.
            if (event.clock == Clock::feedback)
                start_clock(c, Clock::feedback, limits.feedback, limits, now);
            break;
        case Event::auto_sign:
            run->overdue = true;
            c.late_sign = true;
            take(c, Verb::sign, State::working, now);
            break;
        case Event::archive:
            take(c, Verb::archive, State::archived, now);
            break;
    }
    return {settled(std::move(c)), announce};
}

std::optional<Case> decide_redating(Case c, const StartedLimits& limits, const Timing& timing,
                                    Instant now) {
    if (!c.clocks.redate(timing, limits, now)) return std::nullopt;
    return settled(std::move(c));
}

std::vector<State> line_of(State state) {
    using enum State;
    switch (state) {
        case refused:
        case answered:
        case withdrawn:
            return {registered, state};
        case rework:
            return {registered, dispatched, working, replied, visiting, rework, closed};
        case registered:
        case dispatched:
        case working:
        case replied:
        case visiting:
        case closed:
        case archived:
            return {registered, dispatched, working, replied, visiting, closed, archived};
    }
    CHECK(false);
    return {};
}

bool is_warned(const Clocks<Clock>& clocks, std::optional<Clock> next) {
    return next && clocks[*next] && clocks[*next]->warned;
}

}  // namespace anju::complaints
