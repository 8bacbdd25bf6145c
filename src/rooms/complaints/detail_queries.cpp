#include "rooms/complaints/queries.h"

#include <algorithm>

#include "base/each.h"
#include "platform/db/sealed.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/capabilities.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/dispatch_rules.h"
#include "rooms/complaints/list_queries.h"
#include "rooms/complaints/place_actions.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/complaints/words.h"
#include "rooms/policy/actions.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

CaseFile view_of(const FileRow& row, const Case& c) {
    return {ANJU_SAME(row, file, verb, content_type, width, height),
            .url = "/api/complaints/" + std::to_string(c.id.value) + "/files/" +
                   std::to_string(row.file.value),
            .gone = db::is_wiped(c.text.text)};
}

namespace {

std::vector<ClockView> clocks_of(const Case& c, const WorkCalendar& calendar, Instant now) {
    std::vector<ClockView> views;
    for (const auto& kind : clock_kinds) {
        const auto& run = c.clocks[kind.clock];
        if (!run) continue;
        views.push_back({kind.clock, run->from_at, run->due_at, run->met_at,
                         kind.duty && is_late(*run, now), is_provisional(calendar, *run),
                         used_percent(calendar, *run, now), run->policy});
    }
    return views;
}

// The accused reads neither who complained nor where they live; of an open complaint the masked
// name stands, because the complainant wanted it so.
void hide_from_accused(db::Tx& tx, CaseDetail& detail, const Case& c) {
    const auto names = names_to_hide(tx, c);
    detail.text = text_for_accused(detail.text, names);
    detail.address = address_for_accused(detail.address, names);
    detail.contact_revealable = false;
    if (c.secrecy == Secrecy::open) return;
    detail.contact_name.clear();
    detail.contact_phone.clear();
}

}  // namespace

CaseDetail detail_of(db::Tx& tx, const Case& c, const Actor& by, Instant now) {
    const WorkCalendar& calendar = policy::calendar(tx);
    CaseDetail d{ANJU_SAME(c, id),
                 .case_no = case_no_of(c.registered_at, c.id),
                 ANJU_SAME(c, state, kind, source, external_no, category),
                 .category_name = shown_category(c.category_name),
                 ANJU_SAME(c, urgency, title),
                 .text = text_column.open(c.id.value, c.text).value_or(words_are_gone),
                 .address = address_of(c),
                 .region = c.place.region(),
                 ANJU_SAME(c.place, region_name, estate, estate_name),
                 ANJU_SAME(c, enterprise, enterprise_name, secrecy),
                 .contact_name = c.contact.name_masked,
                 .contact_phone = c.contact.phone_masked,
                 .contact_revealable = by.may(personal_data_reveal),
                 ANJU_SAME(c, lead_unit, lead_unit_name, dispatch_reason, late_sign, late_reply,
                           reworks, supplements, visit_tries, solved, satisfied, rated_at,
                           received_at, registered_at, closed_at, next_due_at, next_clock),
                 .next_due_provisional = is_next_due_provisional(c, calendar),
                 .late = is_overdue(c.next_due_at, now),
                 .warned = is_warned(c.clocks, c.next_clock),
                 .line = line_view(c.state),
                 .clocks = clocks_of(c, calendar, now),
                 .may = may_of(c, by),
                 ANJU_SAME(c, version)};
    if (is_accused_side(by)) {
        hide_from_accused(tx, d, c);
    } else if (const auto point = opened_point(c)) {
        d.lat_e6 = point->lat_e6;
        d.lon_e6 = point->lon_e6;
    }
    if (!c.assists.empty())
        d.assists = tx.all<CaseAssist>(
            "select unit, unit_name from complaints_assists where complaint = $1 order by unit",
            c.id);
    if (c.files == 0) return d;
    for (const FileRow& row : list_files(tx, c.id))
        if (may_read(c, row.audience, by)) d.files.push_back(view_of(row, c));
    return d;
}

Result<void> check_file(db::Tx& tx, const Actor& by, ComplaintId id, FileId file) {
    TRY(const Case c, load_case(tx, by.scope, id));
    const auto stored = find_file(tx, id, file);
    if (!stored || !may_read(c, stored->audience, by)) return refuse(complaint_absent);
    return {};
}

// --- the rules behind the clocks -----------------------------------------------------------------

Result<ClockRules> clock_rules_of(db::Tx& tx, const Actor& by, ComplaintId id, Instant now) {
    TRY(const Case c, load_case(tx, by.scope, id));
    ClockRules rules;
    for (const ClockView& view : clocks_of(c, policy::calendar(tx), now)) {
        ClockRule rule{
            ANJU_SAME(view, clock), .name = std::string(name_of(view.clock)),
            ANJU_SAME(view, policy, from_at, due_at, met_at, late, provisional, used_percent)};
        if (const auto version = policy::find_version(tx, view.policy)) {
            rule.key = version->key;
            rule.limit = version->kind == policy::ValueKind::limit
                             ? policy::text_of(version->kind, version->value)
                             : "原办理时限的一定比例，不少于重办时限下限";
            rule.article = version->article;
            rule.document = version->document;
            rule.standing = version->standing;
        }
        rules.rules.push_back(std::move(rule));
    }
    return rules;
}

namespace {

UnitChoice choice_of(const registry::Unit& unit, const std::optional<Lead>& lead) {
    return {unit.id, unit.name, unit.kind, lead && lead->unit.id == unit.id};
}

}  // namespace

Result<DispatchAdvice> dispatch_advice_of(db::Tx& tx, const Actor& by, ComplaintId id,
                                          Instant now) {
    TRY(const Case c, load_case(tx, by.scope, id));
    const Advice found = advise(tx, c, now);
    DispatchAdvice advice;
    advice.sure = found.sure;
    if (found.lead) {
        advice.unit = choice_of(found.lead->unit, found.lead);
        advice.reason = found.lead->reason;
        for (const auto& assist : found.lead->assists)
            advice.assists.push_back(choice_of(assist, found.lead));
    }
    if (c.enterprise.set() && c.secrecy != Secrecy::secret)
        if (const auto unit = registry::unit_of_enterprise(tx, c.enterprise))
            advice.others.push_back(choice_of(*unit, found.lead));
    if (c.place.region().empty()) return advice;
    for (std::size_t i = 0; i < count_of<registry::UnitKind>(); ++i) {
        const auto kind = static_cast<registry::UnitKind>(i);
        if (kind == registry::UnitKind::enterprise) continue;
        if (const auto unit = registry::unit_for(tx, kind, c.place.region()))
            advice.others.push_back(choice_of(*unit, found.lead));
    }
    return advice;
}

std::vector<CatalogueView> catalogue_on(db::Tx& tx, Date on) {
    std::vector<CatalogueView> views;
    for (const CatalogueRow& row : list_catalogue(tx)) {
        if (row.valid_from > on || (row.valid_until && *row.valid_until < on)) continue;
        const auto category = find_category(tx, row.category);
        views.push_back({row.id, row.category, category ? category->name : row.category, row.region,
                         row.unit_kind, row.unit, row.assists, row.automatic, row.valid_from,
                         row.valid_until, row.basis});
    }
    return views;
}

}  // namespace anju::complaints
