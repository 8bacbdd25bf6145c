// After the reply: review, return visit, the resident's rating, rework, closing, and what the
// platform does when time passes.
#include "rooms/complaints/actions.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/step_actions.h"

namespace anju::complaints {

Result<Case> reject_reply(db::Tx& tx, const Actor& by, const Case& before, const RejectReply& cmd,
                          Instant now) {
    const Limits limits = limits_of(tx, before, Verb::reject_reply, now);
    TRY(Case after, decide_rejection(before, by, limits, now));
    const WordsOf said{Verb::reject_reply, Audience::handlers, cmd.words.value};
    return finish(tx, by, {before, std::move(after), said},
                  facts::ComplaintReplyRejected{.reason = text_of(cmd.reason)}, now);
}

Result<Case> pass_reply(db::Tx& tx, const Actor& by, const Case& before, const PassReply& cmd,
                        Instant now) {
    const Limits limits = limits_of(tx, before, Verb::pass, now);
    TRY(Case after, decide_passing(before, by, limits, now));
    return finish(tx, by,
                  {before, std::move(after), {Verb::pass, Audience::handlers, said(cmd.words)}},
                  facts::ComplaintReplyPassed{}, now);
}

namespace {

// An answer has its own fact, and what it closes or reopens one more, which carries the clocks.
void record_end(db::Tx& tx, const Actor& by, const Case& before, const Case& after, Instant now) {
    if (after.state == State::closed)
        journal::record(tx, by, now, about(before.id),
                        filled(closed_fact(after), before, after, {}));
    if (after.state == State::rework)
        journal::record(tx, by, now, about(before.id),
                        filled(reopened_fact(after), before, after, {}));
}

}  // namespace

Result<Case> record_visit(db::Tx& tx, const Actor& by, const Case& before, const RecordVisit& cmd,
                          Instant now) {
    const Limits limits = limits_of(tx, before, Verb::record_visit, now);
    TRY(Case after, decide_visit(before, cmd, by, limits, now));
    TRY_OK(update_case(tx, after));
    // What the complainant said to the visitor is not for the accused to read.
    const WordsOf heard{Verb::record_visit, Audience::authority, said(cmd.words)};
    TRY(const auto words, keep_words(tx, by, after, heard, now));
    facts::ComplaintVisited fact{.state = text_of(State::visiting),
                                 .reached = cmd.solved.has_value(),
                                 .tries = before.visit_tries + (cmd.solved ? 0 : 1),
                                 .solved = text_of(cmd.solved),
                                 .satisfied = text_of(cmd.satisfied),
                                 .unit_at_fault = cmd.unit_at_fault.value_or(false),
                                 .words = words};
    // Another try, or the wait for the bureau.
    if (after.state == State::visiting) fact.clocks = clocks_between(before, after);
    journal::record(tx, by, now, about(before.id), fact);
    record_end(tx, by, before, after, now);
    return after;
}

Result<Case> rate_complaint(db::Tx& tx, const Actor& by, const Case& before,
                            const RateComplaint& cmd, Instant now) {
    TRY(Case after, decide_rating(before, cmd, by, limits_of(tx, before, Verb::rate, now), now));
    TRY_OK(update_case(tx, after));
    const WordsOf given{Verb::rate, Audience::everyone, said(cmd.words)};
    TRY(const auto words, keep_words(tx, by, after, given, now));
    journal::record(tx, by, now, about(before.id),
                    facts::ComplaintRated{text_of(State::visiting), text_of(cmd.solved),
                                          text_of(cmd.satisfied), words});
    record_end(tx, by, before, after, now);
    return after;
}

Result<Case> reopen_complaint(db::Tx& tx, const Actor& by, const Case& before,
                              const ReopenComplaint& cmd, Instant now) {
    TRY(Case after, decide_rework(before, by, limits_of(tx, before, Verb::reopen, now), now));
    const auto fact = reopened_fact(after);
    return finish(tx, by,
                  {before, std::move(after), {Verb::reopen, Audience::handlers, cmd.words.value}},
                  fact, now);
}

Result<Case> close_complaint(db::Tx& tx, const Actor& by, const Case& before,
                             const CloseComplaint& cmd, Instant now) {
    TRY(Case after, decide_closure(before, by, limits_of(tx, before, Verb::close, now), now));
    const auto fact = closed_fact(after);
    return finish(tx, by,
                  {before, std::move(after), {Verb::close, Audience::everyone, cmd.words.value}},
                  fact, now);
}

// --- when time passes ----------------------------------------------------------------------------

void sweep_case(db::Tx& tx, ComplaintId id, Instant now) {
    auto before = find_case(tx, id);
    while (before && before->next_event_at && *before->next_event_at <= now) {
        const NextEvent event{*before->next_event, *before->next_event_clock,
                              *before->next_event_at};
        Swept swept = decide_event(*before, event, limits_of(tx, *before, event, now), now);
        if (swept.announce) {
            // Else somebody was quicker: the next round looks again.
            if (update_case(tx, swept.after))
                for_each_event_fact(*before, event, swept.after, [&](const auto& fact) {
                    journal::record(tx, system_actor(), now, about(id), fact);
                });
            return;
        }
        // A warning past its date: what follows tells of both.
        before = std::move(swept.after);
    }
}

void redate_case(db::Tx& tx, ComplaintId id, policy::KeptVersions& versions,
                 const std::string& calendar, Instant now) {
    const auto before = find_case(tx, id);
    if (!before) return;
    const Timing timing = timing_of(tx, *before, now);
    StartedLimits limits;
    for (const auto& kind : clock_kinds)
        if (is_running(before->clocks[kind.clock]))
            limits[static_cast<std::size_t>(kind.clock)] =
                kept_limit(tx, versions, *before, kind.clock, *timing.calendar);
    auto after = decide_redating(*before, limits, timing, now);
    if (!after) return;
    // Read and written in one transaction: on PostgreSQL the one that loses the race does it again.
    CHECK(update_case(tx, *after).has_value());
    journal::record(tx, system_actor(), now, about(id), redated_fact(*before, *after, calendar));
}

}  // namespace anju::complaints
