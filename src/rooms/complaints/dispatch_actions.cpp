// Before a unit works: refuse, answer, classify, dispatch.
#include <algorithm>

#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/dispatch_rules.h"
#include "rooms/complaints/place_actions.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

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
        const auto unit = registry::find_open_unit(tx, *cmd.unit);
        if (!unit) return refuse_at("/unit", unit_unknown);
        if (!answers_for(*unit, c)) return refuse_at("/unit", unit_elsewhere);
        if (!cmd.words || cmd.words->value.empty())
            return refuse_at("/words", other_unit_needs_reason);
        lead = {*unit, {}, {}, chosen_reason_of(by.post_name, unit->name)};
    }
    if (!cmd.assists.empty()) lead.assists.clear();
    for (const UnitId id : cmd.assists) {
        const auto unit = registry::find_open_unit(tx, id);
        if (!unit) return refuse_at("/assists", unit_unknown);
        if (!answers_for(*unit, c)) return refuse_at("/assists", unit_elsewhere);
        const bool known = std::any_of(lead.assists.begin(), lead.assists.end(),
                                       [&](const auto& other) { return other.id == id; });
        if (!known) lead.assists.push_back(*unit);
    }
    return lead;
}

}  // namespace

Result<Case> refuse_complaint(db::Tx& tx, const Actor& by, const Case& before,
                              const RefuseComplaint& cmd, Instant now) {
    TRY(Case after, decide_end(before, Verb::refuse, by, now));
    return finish(tx, by,
                  {before, std::move(after), {Verb::refuse, Audience::everyone, cmd.words.value}},
                  facts::ComplaintRefused{.reason = text_of(cmd.reason)}, now);
}

Result<Case> answer_complaint(db::Tx& tx, const Actor& by, const Case& before,
                              const AnswerComplaint& cmd, Instant now) {
    TRY(Case after, decide_end(before, Verb::answer, by, now));
    return finish(tx, by,
                  {before, std::move(after), {Verb::answer, Audience::everyone, cmd.words.value}},
                  facts::ComplaintAnswered{}, now);
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
    if (after.point.empty() && place.point) seal_point(after, *place.point);
    const bool moved = before.place != after.place;
    const bool accuses_other = before.enterprise != after.enterprise;
    const facts::ComplaintClassified fact{
        .category_before = before.category,
        .category = after.category,
        .urgency_before = text_of(before.urgency),
        .urgency = text_of(after.urgency),
        .region = region_if_known(after.place),
        .estate = id_if_set(after.place.estate),
        .enterprise = id_if_set(after.enterprise),
        .place_name = moved ? place_name_of(after.place) : "",
        .enterprise_name = accuses_other ? after.enterprise_name : ""};
    return finish(tx, by,
                  {before, std::move(after), {Verb::classify, Audience::handlers, said(cmd.words)}},
                  fact, now);
}

Result<Case> dispatch_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                const DispatchComplaint& cmd, Instant now) {
    TRY_OK(check_verb(before, Verb::dispatch, by));
    TRY(const Lead lead, lead_of(tx, by, before, cmd, now));
    const Limits limits = limits_of(tx, before, Verb::dispatch, now);
    TRY(Case after, decide_dispatch(before, by, lead, limits, now));
    insert_assists(tx, before.id, lead.assists);
    const auto fact = dispatched_fact(after);
    return finish(tx, by,
                  {before, std::move(after), {Verb::dispatch, Audience::handlers, said(cmd.words)}},
                  fact, now);
}

}  // namespace anju::complaints
