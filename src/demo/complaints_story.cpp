#include "demo/complaints_story.h"

#include <algorithm>
#include <span>

#include "platform/crypto/crypto.h"
#include "platform/db/sealed.h"
#include "platform/json/json.h"
#include "rooms/complaints/dispatch_rules.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/complaints/text_rules.h"

namespace anju::demo {

namespace {

using namespace complaints;
using std::chrono::hours;
using std::chrono::minutes;

class Narrator {
   public:
    Narrator(const City& city, const Filing& filing, std::int64_t& next_note, Dice& dice)
        : city_(city),
          spot_(pick_spot(city, dice)),
          category_(dice.pick(city.categories)),
          limits_(city.limits[static_cast<std::size_t>(category_.urgency)]),
          now_(filing.at),
          next_note_(next_note),
          dice_(dice) {
        life_.c.id = filing.id;
        life_.c.complainant = filing.complainant;
        life_.c.person_key = filing.person_key;
    }

    Story tell() {
        file();
        if (life_.c.kind != Kind::complaint) {
            step_after(minutes{5 + dice_.below(85)}, [&] { answer(); });
        } else if (dice_.percent(3)) {
            step_after(minutes{30 + dice_.below(330)}, [&] { refuse_it(); });
        } else {
            handle();
        }
        sweep(city_.until);
        return std::move(life_);
    }

   private:
    // One estate of nine draws almost half of all complaints.
    static const Spot& pick_spot(const City& city, Dice& dice) {
        const std::size_t bad = std::max<std::size_t>(1, city.spots.size() / 9);
        const std::span spots(city.spots);
        return dice.percent(47) ? dice.pick(spots.first(bad)) : dice.pick(spots);
    }

    // --- what is written down

    template <class Fact>
    void tell_fact(const Fact& fact, Role role, std::string post, UserId user = {}) {
        life_.facts.push_back({.at = now_,
                               .kind = std::string(Fact::kind),
                               .noun = "complaint",
                               .id = life_.c.id.value,
                               .user = user,
                               .role = role,
                               .post_name = std::move(post),
                               .data = json::to_json(fact)});
    }
    template <class Fact>
    void by_complainant(const Fact& fact) {
        tell_fact(fact, Role::resident, "居民", life_.c.complainant);
    }
    template <class Fact>
    void by_lead(const Fact& fact) {
        const bool enterprise = life_.c.lead_kind == registry::UnitKind::enterprise;
        tell_fact(fact, enterprise ? Role::enterprise : Role::department, life_.c.lead_unit_name);
    }
    template <class Fact>
    void by_center(const Fact& fact, Role role, std::string_view post) {
        tell_fact(fact, role, "市物业监管中心 " + std::string(post));
    }
    facts::ComplaintWords say(Verb verb, Audience audience, std::string words) {
        Note note{.id = NoteId{next_note_++},
                  .complaint = life_.c.id,
                  .at = now_,
                  .verb = verb,
                  .audience = audience,
                  .words = {}};
        note.words = words_column.seal(life_.c.person_key, note.id.value, words);
        facts::ComplaintWords kept{
            note.id.value, std::string(db::commitment_of(note.words.text)), text_of(audience), {}};
        life_.notes.push_back(std::move(note));
        return kept;
    }

    // --- time

    // What the platform does by itself until `at`.
    void sweep(Instant at) {
        const Instant here = now_;
        while (life_.c.next_event_at && *life_.c.next_event_at <= std::min(at, city_.until)) {
            const NextEvent event{*life_.c.next_event, *life_.c.next_event_clock,
                                  *life_.c.next_event_at};
            now_ = std::max(here, event.at);
            const Case before = life_.c;
            Swept swept = decide_event(before, event, limits_, now_);
            life_.c = std::move(swept.after);
            ++life_.c.version;
            if (swept.announce) tell_event(before, event);
        }
    }
    void tell_event(const Case& before, const NextEvent& event) {
        const Actor by = system_actor();
        for_each_event_fact(before, event, life_.c,
                            [&](const auto& fact) { tell_fact(fact, by.role, by.post_name); });
    }
    template <class Step>
    bool step_at(Instant at, Step&& step) {
        sweep(at);
        if (at > city_.until) return false;
        now_ = std::max(now_, at);
        step();
        ++life_.c.version;
        return true;
    }
    template <class Step>
    bool step_after(minutes pause, Step&& step) {
        return step_at(now_ + pause, std::forward<Step>(step));
    }
    // Somewhere on the way of a clock; past its end for the few who are late.
    Instant on_the_way(Clock clock, std::int64_t late_percent) {
        const ClockRun& run = *life_.c.clocks[clock];
        const std::int64_t share =
            dice_.percent(late_percent) ? 105 + dice_.below(60) : 10 + dice_.below(80);
        return run.from_at + (run.due_at - run.from_at) * share / 100;
    }

    // --- the steps

    void file() {
        Case& c = life_.c;
        c.source = dice_.percent(45)   ? Source::hotline_12345
                   : dice_.percent(80) ? Source::app
                                       : Source::desk;
        c.kind = category_.kind;
        c.category = category_.code;
        c.category_name = category_.name;
        c.urgency = category_.urgency;
        c.place = spot_.place;
        const std::string building = std::to_string(1 + dice_.below(28)) + "号楼";
        c.title = title_of(c);
        FileComplaint said;
        said.text.value = building + category_.name + "，已经 " +
                          std::to_string(1 + dice_.below(30)) +
                          " 天，多次向物业反映没有结果，请尽快处理。";
        said.address = Text<0, 200>{building};
        seal_filed(c, said, spot_.point);
        c.book = crypto::hex(crypto::random_bytes(16));
        c.enterprise = spot_.enterprise;
        c.enterprise_name = spot_.enterprise_name;
        c.contact.name_masked = "王**";
        c.contact.phone_masked = "138****" + std::to_string(1000 + dice_.below(9000));
        c.received_at = now_;
        c.registered_at = now_;
        const auto& accept = c.kind == Kind::consult ? city_.consult : limits_.accept;
        start_clock(c, Clock::accept, accept, limits_, now_);
        c = settled(std::move(c));
        const Role role = c.source == Source::app ? Role::resident : Role::call_operator;
        tell_fact(filed_fact(c, {}), role,
                  role == Role::resident ? "居民" : "市物业监管中心 话务员",
                  role == Role::resident ? c.complainant : UserId{});
    }

    void answer() {
        life_.c = *decide_end(life_.c, Verb::answer, system_actor(), now_);
        by_center(facts::ComplaintAnswered{text_of(life_.c.state),
                                           say(Verb::answer, Audience::everyone,
                                               "您好，已按现行规定向您说明，感谢来电。")},
                  Role::call_operator, "话务员");
    }

    void refuse_it() {
        life_.c = *decide_end(life_.c, Verb::refuse, system_actor(), now_);
        by_center(
            facts::ComplaintRefused{
                text_of(life_.c.state), text_of(RefuseReason::legal_channel),
                say(Verb::refuse, Audience::everyone, "该事项已进入诉讼程序，请按法定渠道办理。")},
            Role::call_operator, "话务员");
    }

    std::optional<Lead> lead() {
        const Case& c = life_.c;
        const auto row =
            choose_row(city_.catalogue, c.category, c.place.region(), civil_date(now_));
        if (!row) return std::nullopt;
        const auto unit_of = [&](registry::UnitKind kind) {
            return spot_.units[static_cast<std::size_t>(kind)];
        };
        if (const auto unit = unit_of(row->unit_kind))
            return Lead{*unit, {}, row->id, reason_of(*row, category_.name, unit->name)};
        const auto street = unit_of(registry::UnitKind::street_office);
        if (!street) return std::nullopt;
        return Lead{*street, {}, row->id, fallback_reason_of(*row, category_.name, street->name)};
    }

    bool dispatch() {
        const auto chosen = lead();
        if (!chosen) return false;
        return step_after(minutes{dice_.below(200)}, [&] {
            const Case before = life_.c;
            life_.c = *decide_dispatch(before, system_actor(), *chosen, limits_, now_);
            by_center(filled(dispatched_fact(life_.c), before, life_.c, {}), Role::dispatcher,
                      "派单员");
        });
    }

    bool sign_and_contact() {
        step_at(on_the_way(Clock::sign, 3), [&] {
            if (life_.c.state != State::dispatched) return;
            life_.c = *decide_signature(life_.c, system_actor(), now_);
            by_lead(facts::ComplaintSigned{text_of(life_.c.state), life_.c.lead_unit,
                                           was_late(life_.c, Clock::sign)});
        });
        if (life_.c.state != State::working) return false;
        return step_at(on_the_way(Clock::contact, 4), [&] {
            life_.c = *decide_contact(life_.c, {}, {}, system_actor(), now_);
            by_lead(facts::ComplaintContacted{
                text_of(ContactWay::phone), was_late(life_.c, Clock::contact), {}});
        });
    }

    bool reply(std::int64_t late_percent) {
        return step_at(on_the_way(Clock::handle, late_percent), [&] {
            ReplyComplaint cmd;
            cmd.words = Text<1, 2000>{"经现场核实，" + category_.name +
                                      "情况属实，已安排人员处理并于当日完成，已向诉求人说明。"};
            const Case before = life_.c;
            life_.c = *decide_reply(before, cmd, system_actor(), {}, limits_, now_);
            by_lead(facts::ComplaintReplied{
                .state = text_of(life_.c.state),
                .unit = life_.c.lead_unit,
                .late = was_late(life_.c, Clock::handle),
                .reworks = life_.c.reworks,
                .words = say(Verb::reply, Audience::everyone, cmd.words.value),
                .clocks = clocks_between(before, life_.c)});
        });
    }

    bool pass() {
        return step_at(on_the_way(Clock::review, 4), [&] {
            const Case before = life_.c;
            life_.c = *decide_passing(before, system_actor(), limits_, now_);
            tell_fact(
                facts::ComplaintReplyPassed{
                    text_of(life_.c.state), {}, clocks_between(before, life_.c)},
                Role::community, life_.c.place.region_name);
        });
    }

    void close_as(const Case& before) {
        if (life_.c.state == State::closed)
            by_center(filled(closed_fact(life_.c), before, life_.c, {}), Role::return_visitor,
                      "回访员");
    }

    bool rate() {
        const std::int64_t luck = dice_.below(100);
        RateComplaint cmd;
        if (luck >= 78) cmd.satisfied = Satisfied::basically;
        if (luck >= 85) cmd = {Solved::partly, Satisfied::satisfied, {}};
        if (luck >= 93) cmd = {Solved::unsolved, Satisfied::dissatisfied, {}};
        return step_after(hours{1 + dice_.below(14)}, [&] {
            const Case before = life_.c;
            auto rated = decide_rating(before, cmd, system_actor(), limits_, now_);
            if (!rated) return;
            life_.c = *std::move(rated);
            by_complainant(facts::ComplaintRated{
                text_of(State::visiting), text_of(cmd.solved), text_of(cmd.satisfied), {}});
            close_as(before);
        });
    }

    bool visit() {
        return step_at(on_the_way(Clock::visit, 5), [&] {
            const RecordVisit cmd{Solved::solved,
                                  dice_.percent(80) ? Satisfied::satisfied : Satisfied::basically,
                                  {},
                                  {}};
            const Case before = life_.c;
            life_.c = *decide_visit(before, cmd, system_actor(), limits_, now_);
            by_center(facts::ComplaintVisited{.state = text_of(State::visiting),
                                              .reached = true,
                                              .tries = before.visit_tries,
                                              .solved = text_of(*cmd.solved),
                                              .satisfied = text_of(*cmd.satisfied)},
                      Role::return_visitor, "回访员");
            close_as(before);
        });
    }

    bool rework() {
        return step_after(hours{2 + dice_.below(20)}, [&] {
            const Case before = life_.c;
            life_.c = *decide_rework(before, system_actor(), limits_, now_);
            const auto words =
                say(Verb::reopen, Audience::handlers, "诉求人反映仍未解决，请重新办理。");
            by_center(filled(reopened_fact(life_.c), before, life_.c, words), Role::return_visitor,
                      "回访员");
        });
    }

    void handle() {
        if (!dispatch()) return;
        if (dice_.percent(2)) {
            step_after(hours{1 + dice_.below(10)}, [&] { withdraw(); });
            return;
        }
        if (!sign_and_contact() || !reply(7) || !pass()) return;
        if (dice_.percent(45)) {
            if (!rate() || life_.c.state != State::visiting) return;
            if (!rework() || !reply(10) || !pass()) return;
        }
        visit();
    }

    void withdraw() {
        if (life_.c.state != State::dispatched && life_.c.state != State::working) return;
        auto withdrawn = decide_end(life_.c, Verb::withdraw, system_actor(), now_);
        if (!withdrawn) return;
        life_.c = *std::move(withdrawn);
        by_complainant(facts::ComplaintWithdrawn{text_of(life_.c.state), {}});
    }

    const City& city_;
    const Spot& spot_;
    const Category& category_;
    const Limits& limits_;
    Instant now_;
    std::int64_t& next_note_;
    Dice& dice_;
    Story life_;
};

}  // namespace

Story story_of(const City& city, const Filing& filing, std::int64_t& next_note, Dice& dice) {
    return Narrator(city, filing, next_note, dice).tell();
}

}  // namespace anju::demo
