#include "rooms/complaints/replay_rules.h"

#include <algorithm>

#include "rooms/complaints/rules.h"

namespace anju::complaints {

namespace {

std::string word(const std::optional<State>& state) {
    return state ? std::string(to_text(*state)) : "nothing";
}

// Whatever still ran has ended with the case.
void end(Replay& replay, Instant at) {
    replay.closed_at = at;
    replay.clocks.stop_all(at);
}

// A move to `state`: from nothing only to registered, else a row of the transition table.
void move_to(Replay& replay, std::string_view word_of_state) {
    const auto to = from_text<State>(word_of_state);
    const bool legal =
        to && (replay.state ? *to == *replay.state || is_step(transitions, *replay.state, *to)
                            : *to == State::registered);
    if (!legal)
        replay.faults.push_back("a step from " + word(replay.state) + " to " +
                                std::string(word_of_state));
    if (to) replay.state = to;
}

void start(Replay& replay, const facts::ComplaintClock& clock, Instant at) {
    const auto kind = from_text<Clock>(clock.clock);
    if (!kind) {
        replay.faults.push_back("a clock called " + clock.clock);
        return;
    }
    auto& run = replay.clocks[*kind];
    // A handle clock that runs on after a rejection was put off; what was announced stays so while
    // its date has passed.
    const bool put_off = *kind == Clock::handle && run && !run->met_at;
    run = ClockRun{.from_at = clock.from_at,
                   .due_at = clock.due_at,
                   .warn_at = clock.warn_at,
                   .policy = PolicyId{clock.policy_version},
                   .overdue = put_off && run->overdue && clock.due_at < at};
}

// --- what a fact changes beside the state, the clocks it starts and its words --------------------

void follow(Replay& replay, const facts::ComplaintFiled& fact, Instant) {
    ++replay.filed;
    replay.text_commitment = fact.text_commitment;
    replay.category = fact.category;
    replay.urgency = fact.urgency;
}

void follow(Replay& replay, const facts::ComplaintRefused&, Instant at) { end(replay, at); }
void follow(Replay& replay, const facts::ComplaintAnswered&, Instant at) { end(replay, at); }
void follow(Replay& replay, const facts::ComplaintWithdrawn&, Instant at) { end(replay, at); }

void follow(Replay& replay, const facts::ComplaintClassified& fact, Instant) {
    replay.category = fact.category;
    replay.urgency = fact.urgency;
}

void follow(Replay& replay, const facts::ComplaintDispatched& fact, Instant at) {
    replay.unit = fact.unit;
    replay.clocks.stop(Clock::accept, at);
}

void follow(Replay& replay, const facts::ComplaintSigned& fact, Instant at) {
    replay.late_sign = fact.late;
    replay.clocks.stop(Clock::sign, at);
}

void follow(Replay& replay, const facts::ComplaintContacted& fact, Instant at) {
    if (fact.way == to_text(ContactWay::unreached)) {
        ++replay.contact_tries;
    } else {
        replay.clocks.stop(Clock::contact, at);
    }
}

// A report is a note that starts the next hour.
void follow(Replay& replay, const facts::ComplaintNoted& fact, Instant at) {
    if (!fact.clocks.empty()) replay.clocks.stop(Clock::handle, at);
}

void follow(Replay& replay, const facts::ComplaintReplied& fact, Instant at) {
    replay.late_reply = replay.late_reply || fact.late;
    for (const Clock clock : {Clock::contact, Clock::handle, Clock::feedback})
        replay.clocks.stop(clock, at);
}

// Either the next report is started or the handle clock runs on, put off or not.
void follow(Replay& replay, const facts::ComplaintReplyRejected& fact, Instant at) {
    replay.clocks.stop(Clock::review, at);
    const bool reports = std::any_of(fact.clocks.begin(), fact.clocks.end(), [](const auto& c) {
        return c.clock == to_text(Clock::feedback);
    });
    if (auto& handle = replay.clocks[Clock::handle]; handle && !reports) handle->met_at.reset();
}

void follow(Replay& replay, const facts::ComplaintReplyPassed&, Instant at) {
    replay.clocks.stop(Clock::review, at);
}

void follow(Replay& replay, const facts::ComplaintVisited& fact, Instant at) {
    replay.visit_tries = fact.tries;
    if (!fact.reached) return;
    replay.solved = fact.solved;
    replay.satisfied = fact.satisfied;
    // It waits for the bureau, if nothing follows that closes or reopens it.
    if (!fact.clocks.empty()) replay.rated_at = at;
}

void follow(Replay& replay, const facts::ComplaintRated& fact, Instant at) {
    replay.solved = fact.solved;
    replay.satisfied = fact.satisfied;
    replay.rated_at = at;
}

void follow(Replay& replay, const facts::ComplaintReopened&, Instant at) {
    ++replay.reworks;
    replay.solved.clear();
    replay.satisfied.clear();
    replay.rated_at.reset();
    replay.visit_tries = 0;
    replay.clocks.stop(Clock::visit, at);
}

void follow(Replay& replay, const facts::ComplaintClosed& fact, Instant at) {
    replay.solved = fact.solved;
    replay.satisfied = fact.satisfied;
    end(replay, at);
}

void follow(Replay& replay, const facts::ComplaintArchived&, Instant at) {
    replay.clocks.stop(Clock::archive, at);
}

void follow(Replay& replay, const facts::ComplaintSupplemented&, Instant) { ++replay.supplements; }

void follow(Replay& replay, const facts::ComplaintBecameOverdue& fact, Instant) {
    const auto clock = from_text<Clock>(fact.clock);
    if (!clock) {
        replay.faults.push_back("an overdue clock called " + fact.clock);
    } else if (auto& run = replay.clocks[*clock]) {
        run->overdue = true;
    }
}

// The dates that it names as those of before are the dates that ran.
void follow(Replay& replay, const facts::ComplaintRedated& fact, Instant) {
    for (const auto& [word_of_clock, due_at] : fact.before) {
        const auto clock = from_text<Clock>(word_of_clock);
        if (!clock || !is_running(replay.clocks[*clock]) || replay.clocks[*clock]->due_at != due_at)
            replay.faults.push_back("another date of a clock called " + word_of_clock);
    }
}

// They move nothing.
template <In<FactList<facts::ComplaintMessaged, facts::ComplaintWarned, facts::ComplaintSlipPrinted,
                      facts::ComplaintContactRevealed, facts::ComplaintErased>>
              Fact>
void follow(Replay&, const Fact&, Instant) {}

template <class Fact>
void take_one(Replay& replay, const Fact& fact, Instant at) {
    if constexpr (requires { fact.state; }) move_to(replay, fact.state);
    follow(replay, fact, at);
    if constexpr (requires { fact.clocks; })
        for (const auto& clock : fact.clocks) start(replay, clock, at);
    if constexpr (requires { fact.words.note; }) {
        replay.words.push_back(fact.words);
    } else if constexpr (requires { fact.words; }) {
        if (fact.words) replay.words.push_back(*fact.words);
    }
}

// --- against the row -----------------------------------------------------------------------------

bool is_same(const std::optional<ClockRun>& told, const std::optional<ClockRun>& run) {
    if (!told || !run) return told.has_value() == run.has_value();
    return told->from_at == run->from_at && told->due_at == run->due_at &&
           told->warn_at == run->warn_at && told->policy == run->policy &&
           told->met_at == run->met_at && told->overdue == run->overdue;
}

}  // namespace

void take(Replay& replay, const AnyFactOf<facts::ComplaintsFacts>& fact, Instant at) {
    std::visit([&](const auto& one) { take_one(replay, one, at); }, fact);
}

std::vector<std::string> differences(const Replay& replay, const Case& c) {
    std::vector<std::string> found = replay.faults;
    if (replay.filed != 1) found.push_back(std::to_string(replay.filed) + " filed facts");
    if (replay.state != c.state)
        found.push_back("the facts end in " + word(replay.state) + ", the row says " +
                        word(c.state));
    const auto held = [&](const auto& told, const auto& row, std::string_view what) {
        if (told != row) found.push_back("the " + std::string(what) + " differs from its fact");
    };
    held(replay.reworks, c.reworks, "count of reworks");
    held(replay.supplements, c.supplements, "count of supplements");
    held(replay.contact_tries, c.contact_tries, "count of tries to make contact");
    held(replay.visit_tries, c.visit_tries, "count of visits that reached nobody");
    held(replay.category, c.category, "category");
    held(replay.urgency, to_text(c.urgency), "urgency");
    held(replay.unit, c.lead_unit, "lead unit");
    held(replay.late_sign, c.late_sign, "mark of a late signature");
    held(replay.late_reply, c.late_reply, "mark of a late reply");
    held(replay.solved, c.solved ? to_text(*c.solved) : "", "finding");
    held(replay.satisfied, c.satisfied ? to_text(*c.satisfied) : "", "satisfaction");
    held(replay.rated_at, c.rated_at, "time of the rating");
    held(replay.closed_at, c.closed_at, "time of closing");
    for (const auto& kind : clock_kinds)
        if (!is_same(replay.clocks[kind.clock], c.clocks[kind.clock]))
            found.push_back("the clock " + std::string(to_text(kind.clock)) +
                            " differs from its fact");
    return found;
}

}  // namespace anju::complaints
