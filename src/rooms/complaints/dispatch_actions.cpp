// Before a unit works: refuse, answer, classify, dispatch.
#include <algorithm>

#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/dispatch_actions.h"
#include "rooms/complaints/dispatch_rules.h"
#include "rooms/complaints/place_actions.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

std::optional<registry::Unit> unit_of_row(db::Tx& tx, const CatalogueRow& row, const Case& c) {
    if (row.unit.set()) return registry::find_unit(tx, row.unit);
    if (row.unit_kind != registry::UnitKind::enterprise)
        return registry::unit_for(tx, row.unit_kind, c.place.region());
    if (!c.enterprise.set() || c.secrecy == Secrecy::secret) return std::nullopt;
    return registry::unit_of_enterprise(tx, c.enterprise);
}

// 属地兜底: the street, or the district where the street is not known.
std::optional<registry::Unit> territorial_unit(db::Tx& tx, const Case& c) {
    if (!c.place.street.empty())
        return registry::unit_for(tx, registry::UnitKind::street_office, c.place.region());
    return registry::unit_for(tx, registry::UnitKind::district_bureau, c.place.region());
}

std::vector<registry::Unit> assists_of(db::Tx& tx, const CatalogueRow& row, const Case& c,
                                       UnitId lead) {
    std::vector<registry::Unit> units;
    for (const auto kind : assist_kinds(row)) {
        const auto unit = registry::unit_for(tx, kind, c.place.region());
        if (unit && unit->id != lead) units.push_back(*unit);
    }
    return units;
}

std::string place_name_of(const CasePlace& place) {
    return place.region_name + (place.estate_name.empty() ? "" : " " + place.estate_name);
}

// The unit a dispatcher named, or what the catalogue says.
Result<Lead> lead_of(db::Tx& tx, const Actor& by, const Case& c, const DispatchComplaint& cmd,
                     Instant now) {
    const Advice advice = advise(tx, c, now);
    Lead lead;
    if (advice.lead) lead = *advice.lead;
    if (!cmd.unit && !advice.lead) return refuse_at("/unit", unit_not_found);
    if (cmd.unit && (!advice.lead || *cmd.unit != advice.lead->unit.id)) {
        const auto unit = registry::find_unit(tx, *cmd.unit);
        if (!unit) return refuse_at("/unit", unit_unknown);
        if (!answers_for(*unit, c)) return refuse_at("/unit", unit_elsewhere);
        if (!cmd.words || cmd.words->value.empty())
            return refuse_at("/words", other_unit_needs_reason);
        lead = {*unit, {}, {}, chosen_reason_of(by.post_name, unit->name)};
    }
    if (!cmd.assists.empty()) lead.assists.clear();
    for (const UnitId id : cmd.assists) {
        const auto unit = registry::find_unit(tx, id);
        if (!unit) return refuse_at("/assists", unit_unknown);
        if (!answers_for(*unit, c)) return refuse_at("/assists", unit_elsewhere);
        const bool known = std::any_of(lead.assists.begin(), lead.assists.end(),
                                       [&](const auto& other) { return other.id == id; });
        if (!known) lead.assists.push_back(*unit);
    }
    return lead;
}

}  // namespace

Advice advise(db::Tx& tx, const Case& c, Instant now) {
    if (c.category.empty() || c.place.region().empty()) return {};
    const auto rows = catalogue_of(tx, c.category);
    const auto row = choose_row(rows, c.category, c.place.region(), civil_date(now));
    if (!row) return {};
    const std::string& name = c.category_name;
    if (const auto unit = unit_of_row(tx, *row, c))
        return {Lead{*unit, assists_of(tx, *row, c, unit->id), row->id,
                     reason_of(*row, name, unit->name)},
                row->automatic};
    const auto unit = territorial_unit(tx, c);
    if (!unit) return {};
    return {Lead{*unit, assists_of(tx, *row, c, unit->id), row->id,
                 fallback_reason_of(*row, name, unit->name)},
            false};
}

void dispatch_if_sure(db::Tx& tx, Case& c, std::vector<registry::Unit>& assists,
                      const Limits& limits, Instant now) {
    if (c.kind != Kind::complaint || c.category.empty() || c.place.region().empty()) return;
    const Advice advice = advise(tx, c, now);
    if (!advice.sure || !advice.lead) return;
    auto dispatched = decide_dispatch(c, system_actor(), *advice.lead, limits, now);
    if (!dispatched) return;
    c = *std::move(dispatched);
    assists = advice.lead->assists;
}

Result<Case> refuse_complaint(db::Tx& tx, const Actor& by, const Case& before,
                              const RefuseComplaint& cmd, Instant now) {
    TRY(Case after, decide_refusal(before, by, now));
    TRY_OK(update_case(tx, after));
    const WordsOf said{Verb::refuse, Audience::everyone, cmd.words.value};
    TRY(const auto words, keep_words(tx, by, after, said, now));
    journal::record(tx, by, now, about(before.id),
                    facts::ComplaintRefused{std::string(to_text(after.state)),
                                            std::string(to_text(cmd.reason)), words});
    return after;
}

Result<Case> answer_complaint(db::Tx& tx, const Actor& by, const Case& before,
                              const AnswerComplaint& cmd, Instant now) {
    TRY(Case after, decide_answer(before, by, now));
    TRY_OK(update_case(tx, after));
    const WordsOf said{Verb::answer, Audience::everyone, cmd.words.value};
    TRY(const auto words, keep_words(tx, by, after, said, now));
    journal::record(tx, by, now, about(before.id),
                    facts::ComplaintAnswered{std::string(to_text(after.state)), words});
    return after;
}

Result<Case> classify_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                const ClassifyComplaint& cmd, Instant now) {
    const PlaceFacts place = place_of_classification(tx, before, cmd, now);
    const auto category = find_category(tx, cmd.category.value);
    Case wanted = before;
    wanted.urgency = cmd.urgency.value_or(category ? category->urgency : before.urgency);
    wanted.kind = kind_of(cmd.kind, category);
    const Limits limits = limits_of(tx, wanted, Verb::classify, now);
    TRY(Case after, decide_classification(before, cmd, by, category, place, limits, now));
    TRY_OK(update_case(tx, after));
    TRY(const auto words,
        keep_words_if_any(tx, by, after, Verb::classify, Audience::handlers, cmd.words, now));
    const bool moved = before.place != after.place;
    const bool accuses_other = before.enterprise != after.enterprise;
    journal::record(
        tx, by, now, about(before.id),
        facts::ComplaintClassified{.category_before = before.category,
                                   .category = after.category,
                                   .urgency_before = std::string(to_text(before.urgency)),
                                   .urgency = std::string(to_text(after.urgency)),
                                   .region = region_if_known(after.place),
                                   .estate = id_if_set(after.place.estate),
                                   .enterprise = id_if_set(after.enterprise),
                                   .place_name = moved ? place_name_of(after.place) : "",
                                   .enterprise_name = accuses_other ? after.enterprise_name : "",
                                   .words = words,
                                   .clocks = clocks_between(before, after)});
    return after;
}

Result<Case> dispatch_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                const DispatchComplaint& cmd, Instant now) {
    TRY_OK(check_verb(before, Verb::dispatch, by));
    TRY(const Lead lead, lead_of(tx, by, before, cmd, now));
    const Limits limits = limits_of(tx, before, Verb::dispatch, now);
    TRY(Case after, decide_dispatch(before, by, lead, limits, now));
    TRY_OK(update_case(tx, after));
    insert_assists(tx, before.id, lead.assists);
    auto fact = dispatched_fact(before, after);
    TRY(fact.words,
        keep_words_if_any(tx, by, after, Verb::dispatch, Audience::handlers, cmd.words, now));
    journal::record(tx, by, now, about(before.id), fact);
    return after;
}

}  // namespace anju::complaints
