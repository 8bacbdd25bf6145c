#include "rooms/complaints/queries.h"

#include "base/each.h"
#include "base/phone.h"
#include "platform/crypto/crypto.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/place_actions.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/complaints/words.h"
#include "rooms/identity/actions.h"
#include "rooms/policy/actions.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

CategoryView view_of(const Category& category) {
    return {ANJU_SAME(category, code, name, picture, urgency, kind)};
}

}  // namespace

Categories categories_of(db::Tx& tx, Instant now) {
    Categories all{.text_min = policy::number_of(tx, "complaints.text_min",
                                                 Scope::whole_city().region, civil_date(now))
                                   .value};
    // In the order of codes a group stands before its matters.
    for (const Category& category : list_categories(tx)) {
        if (category.code.size() == 2) {
            all.groups.push_back(view_of(category));
        } else if (!all.groups.empty()) {
            all.groups.back().matters.push_back(view_of(category));
        }
    }
    return all;
}

// --- the promise before sending ------------------------------------------------------------------

namespace {

std::string_view advice_for(Urgency urgency) {
    return urgency == Urgency::U0
               ? "遇到火情、燃气泄漏或人员被困，请先拨打 119、110、120 或燃气、电梯救援电话"
               : "";
}

}  // namespace

Result<FilingPreview> preview_of(db::Tx& tx, const Actor& by, const PreviewFilter& filter,
                                 Instant now) {
    const FileComplaint cmd{ANJU_SAME(filter, kind, category, estate, lat_e6, lon_e6)};
    FilingFacts facts = facts_of_filing(tx, cmd, by.user, now);
    facts.on_behalf = true;  // the form is not finished yet
    const Kind kind = kind_of(cmd.kind, facts.category);
    const Urgency urgency = facts.category ? facts.category->urgency : Urgency::U3;
    Limits limits = limits_of_filing(tx, kind, urgency, facts.place.region(), now);
    limits.text_min = 0;  // nothing is written yet
    TRY(const Case c, decide_filing(cmd, facts, by, Source::app, limits, now));
    const Advice advice = c.kind == Kind::complaint ? advise(tx, c, now) : Advice{};
    const Promise promise = promise_of(
        limits, c.kind, advice.sure ? Dispatching::by_platform : Dispatching::by_dispatcher, now);
    return FilingPreview{.urgency = urgency,
                         .region = c.place.region(),
                         ANJU_SAME(c.place, region_name, estate, estate_name),
                         .unit_name = advice.lead ? advice.lead->unit.name : "",
                         ANJU_SAME(promise, sign_by, contact_by, answer_by, provisional),
                         .advice = std::string(advice_for(urgency))};
}

// --- by number and phone -------------------------------------------------------------------------

namespace {

// Words that were written to the complainant; the rest of the timeline is for those who log in.
bool is_public_step(const Step& step) {
    return step.to.has_value() && (step.verb != Verb::note && step.verb != Verb::message);
}

// The phone that was left for the complaint; where none was, that of the complainant's account.
bool is_phone_of(db::Tx& tx, const Case& c, std::string_view typed) {
    const std::string phone = phone_digits(typed);
    if (c.contact.phone_digest.empty())
        return identity::find_resident_of_phone(tx, phone) == c.complainant;
    return crypto::equal_in_constant_time(c.contact.phone_digest, phone_digest_of(phone));
}

}  // namespace

Result<PublicCase> lookup_case(db::Tx& tx, std::string_view case_no, std::string_view phone) {
    const auto no = parse_case_no(case_no);
    const auto c = no ? find_case(tx, no->id) : std::nullopt;
    if (!c || civil_date(c->registered_at) != no->registered_on || !is_phone_of(tx, *c, phone))
        return refuse(lookup_failed);
    PublicCase found{.case_no = std::string(case_no),
                     ANJU_SAME(*c, state),
                     .category_name = shown_category(c->category_name),
                     ANJU_SAME(*c, title),
                     ANJU_SAME(c->place, estate_name),
                     ANJU_SAME(*c, lead_unit_name, registered_at, next_due_at, next_clock),
                     .next_due_provisional = is_next_due_provisional(*c, policy::calendar(tx)),
                     .warned = is_warned(c->clocks, c->next_clock),
                     .line = line_view(c->state)};
    Actor complainant{.user = c->complainant};
    complainant.scope.kind = ScopeKind::self;
    for (const Step& step : steps_of(tx, *c, complainant))
        if (is_public_step(step))
            found.steps.push_back({step.at, step.title, step.detail, step.words, step.late});
    return found;
}

}  // namespace anju::complaints
