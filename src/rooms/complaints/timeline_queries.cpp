#include "rooms/complaints/queries.h"

#include <map>

#include "facts/complaints.h"
#include "platform/journal/journal.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/complaints/words.h"

namespace anju::complaints {

namespace {

using facts::ComplaintWords;

// What a fact comes to in a step, before anybody's right to read is asked. The step is called by
// the word of its fact.
struct Told {
    std::optional<Verb> verb;
    std::string detail;
    Audience audience = Audience::everyone;
    std::string state;  // after; empty: unchanged
    std::optional<ComplaintWords> words;
    std::vector<FileId> files;  // of the filing
    bool late = false;          // done after its date
};

std::string round_of(std::int64_t reworks) { return "第 " + std::to_string(reworks) + " 次重办"; }

Told told(const facts::ComplaintFiled& f) { return {{}, name_in_fact<Source>(f.source)}; }
Told told(const facts::ComplaintRefused& f) {
    return {Verb::refuse, name_in_fact<RefuseReason>(f.reason)};
}
Told told(const facts::ComplaintAnswered&) { return {Verb::answer}; }
Told told(const facts::ComplaintClassified& f) {
    const std::string before = f.category_before.empty() ? "待分类" : f.category_before;
    std::string detail = before + " → " + f.category + "，" + f.urgency_before + " → " + f.urgency;
    if (!f.place_name.empty()) detail += "，位置改为" + f.place_name;
    if (!f.enterprise_name.empty()) detail += "，被投诉企业改为" + f.enterprise_name;
    return {Verb::classify, std::move(detail)};
}
Told told(const facts::ComplaintDispatched& f) { return {Verb::dispatch, f.reason}; }
Told told(const facts::ComplaintSigned&) { return {Verb::sign}; }
Told told(const facts::ComplaintContacted& f) {
    return {Verb::contact, name_in_fact<ContactWay>(f.way)};
}
Told told(const facts::ComplaintNoted&) { return {Verb::note}; }
Told told(const facts::ComplaintReplied& f) {
    return {Verb::reply, f.reworks > 0 ? round_of(f.reworks) : ""};
}
Told told(const facts::ComplaintReplyRejected& f) {
    return {Verb::reject_reply, name_in_fact<RejectReason>(f.reason)};
}
Told told(const facts::ComplaintReplyPassed&) { return {Verb::pass}; }
Told told(const facts::ComplaintVisited& f) {
    return {Verb::record_visit, f.reached ? verdict_name(f.solved, f.satisfied)
                                          : "第 " + std::to_string(f.tries) + " 次未联系上"};
}
Told told(const facts::ComplaintRated& f) {
    return {Verb::rate, verdict_name(f.solved, f.satisfied)};
}
Told told(const facts::ComplaintReopened& f) { return {Verb::reopen, round_of(f.reworks)}; }
Told told(const facts::ComplaintClosed& f) {
    return {Verb::close, verdict_name(f.solved, f.satisfied)};
}
Told told(const facts::ComplaintArchived&) { return {Verb::archive}; }
Told told(const facts::ComplaintWithdrawn&) { return {Verb::withdraw}; }
Told told(const facts::ComplaintSupplemented&) { return {Verb::supplement}; }
Told told(const facts::ComplaintMessaged&) { return {Verb::message}; }
Told told(const facts::ComplaintWarned& f) {
    return {{},
            name_in_fact<Clock>(f.clock) + "时限，" + to_minute_text(f.due_at) + " 到期",
            Audience::handlers};
}
Told told(const facts::ComplaintBecameOverdue& f) {
    return {{}, name_in_fact<Clock>(f.clock) + "时限，应于 " + to_minute_text(f.due_at) + " 前"};
}
Told told(const facts::ComplaintRedated& f) {
    std::string dates;
    for (std::size_t i = 0; i < f.before.size() && i < f.clocks.size(); ++i)
        dates += (i == 0 ? "" : "；") + name_in_fact<Clock>(f.clocks[i].clock) + "由 " +
                 to_minute_text(f.before[i].due_at) + " 改为 " + to_minute_text(f.clocks[i].due_at);
    return {{}, std::move(dates)};
}
Told told(const facts::ComplaintContactRevealed&) { return {{}, {}, Audience::authority}; }
Told told(const facts::ComplaintSlipPrinted&) { return {{}, {}, Audience::not_accused}; }
Told told(const facts::ComplaintErased&) { return {{}, {}, Audience::authority}; }

// What it says of itself, and what it carries as most do.
template <class Fact>
Told told_whole(const Fact& fact) {
    Told out = told(fact);
    if constexpr (requires { fact.state; }) out.state = fact.state;
    if constexpr (requires { fact.words; }) out.words = fact.words;
    if constexpr (requires { fact.files; }) out.files = fact.files;
    if constexpr (requires { fact.late; }) out.late = fact.late;
    return out;
}

Told told_of(const journal::Entry& entry) {
    Told out;
    const bool known = journal::visit<facts::ComplaintsFacts>(
        entry, [&](const auto& fact) { out = told_whole(fact); });
    CHECK(known);
    return out;
}

StepTone tone_of(std::string_view kind) {
    using namespace facts;
    for (const auto one : {ComplaintRefused::kind, ComplaintReplyRejected::kind,
                           ComplaintReopened::kind, ComplaintBecameOverdue::kind})
        if (kind == one) return StepTone::bad;
    for (const auto one :
         {ComplaintReplyPassed::kind, ComplaintClosed::kind, ComplaintArchived::kind})
        if (kind == one) return StepTone::good;
    return kind == ComplaintWarned::kind ? StepTone::warn : StepTone::plain;
}

// Words and files of a case, by the note they belong to.
struct Kept {
    std::map<NoteId, Note> notes;
    std::vector<FileRow> files;
};

Kept kept_of(db::Tx& tx, ComplaintId id) {
    Kept kept;
    for (Note& note : list_notes(tx, id)) kept.notes.emplace(note.id, std::move(note));
    kept.files = list_files(tx, id);
    return kept;
}

void add_words(Step& step, const Case& c, const Actor& by, const ComplaintWords& words,
               const Kept& kept, const std::vector<std::string>& hidden) {
    const auto found = kept.notes.find(NoteId{words.note});
    if (found == kept.notes.end() || !may_read(c, found->second.audience, by)) return;
    const Note& note = found->second;
    step.words = words_column.open(note.id.value, note.words).value_or(words_are_gone);
    // Whoever wrote it: the desk and the reviewer too write down who said what. What the accused
    // side wrote itself it knows.
    if (!is_accused_side(by) || is_accused_role(step.role)) return;
    step.words = note.verb == Verb::message ? message_for_accused(step.words, hidden)
                                            : text_for_accused(step.words, hidden);
}

// The complainant is called 诉求人 by everybody; a post by its own name.
std::string post_of(const journal::Entry& entry, const Case& c) {
    if (entry.role == Role::system) return "系统";
    return entry.user == c.complainant && entry.role == Role::resident ? "诉求人" : entry.post_name;
}

}  // namespace

std::vector<LineStep> line_view(State state) {
    std::vector<LineStep> line;
    LinePlace place = LinePlace::past;
    for (const State one : line_of(state)) {
        if (one == state) place = LinePlace::here;
        line.push_back({one, place});
        if (one == state) place = LinePlace::ahead;
    }
    return line;
}

std::vector<Step> steps_of(db::Tx& tx, const Case& c, const Actor& by) {
    const Kept kept = kept_of(tx, c.id);
    const auto hidden = is_accused_side(by) ? names_to_hide(tx, c) : std::vector<std::string>{};
    std::vector<Step> steps;
    std::optional<State> state;
    for (const journal::Entry& entry : journal::timeline(tx, about(c.id))) {
        const Told told = told_of(entry);
        const auto from = state;
        if (!told.state.empty()) state = from_text<State>(told.state);
        if (!may_read(c, told.audience, by)) continue;
        Step step{.seq = entry.seq,
                  .at = entry.at,
                  .what = entry.kind,
                  .title = std::string(word_at(words(), entry.kind)),
                  .verb = told.verb,
                  .from = from,
                  .to = state,
                  .role = entry.role,
                  .post = post_of(entry, c),
                  .detail = told.detail,
                  .tone = tone_of(entry.kind),
                  .late = told.late};
        if (told.words) add_words(step, c, by, *told.words, kept, hidden);
        const NoteId note = told.words ? NoteId{told.words->note} : NoteId{};
        const bool with_files = told.words || !told.files.empty();
        for (const FileRow& file : kept.files)
            if (with_files && file.note == note && may_read(c, file.audience, by))
                step.files.push_back(view_of(file, c));
        steps.push_back(std::move(step));
    }
    return steps;
}

Result<Timeline> timeline_of(db::Tx& tx, const Actor& by, ComplaintId id) {
    TRY(const Case c, load_case(tx, by.scope, id));
    return Timeline{steps_of(tx, c, by)};
}

}  // namespace anju::complaints
