// Filing and classification: what a complaint is, where it lies and whom it accuses.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/phone.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/text_rules.h"

namespace anju::complaints {

namespace {

Result<void> check_place(const FileComplaint& cmd, const FilingFacts& facts) {
    if (cmd.lat_e6.has_value() != cmd.lon_e6.has_value())
        return refuse_at(cmd.lat_e6 ? "/lon_e6" : "/lat_e6", place_incomplete);
    if (cmd.estate && !facts.estate) return refuse_at("/estate", estate_unknown);
    if (cmd.house && std::none_of(facts.own_houses.begin(), facts.own_houses.end(),
                                  [&](const auto& own) { return own.id == *cmd.house; }))
        return refuse_at("/house", house_not_yours);
    if (facts.on_behalf || !facts.place.region().empty()) return {};
    return cmd.lat_e6 ? refuse_at("/lat_e6", place_outside) : refuse_at("/estate", place_needed);
}

Result<void> check_words(const FileComplaint& cmd, const Limits& limits) {
    if (static_cast<std::int64_t>(code_points(cmd.text.value)) < limits.text_min)
        return refuse_at("/text", text_too_short);
    if (cmd.contact_phone && !cmd.contact_phone->value.empty() &&
        !is_phone(cmd.contact_phone->value))
        return refuse_at("/contact_phone", phone_invalid);
    return {};
}

// What turns out to be more urgent is taken on sooner; nothing is taken on later than promised.
void hasten_acceptance(Case& c, const Limits& limits, Instant now) {
    const auto& accept = c.clocks[Clock::accept];
    if (!accept || deadline_of(*limits.timing.calendar, now, limits.accept.limit) < accept->due_at)
        start_clock(c, Clock::accept, limits.accept, limits, now);
}

}  // namespace

Kind kind_of(const std::optional<Kind>& said, const std::optional<Category>& category) {
    if (said) return *said;
    return category ? category->kind : Kind::complaint;
}

void set_region(CasePlace& place, const RegionCode& code) {
    const auto at = [&](RegionLevel level) {
        return !code.empty() && code.level() >= level ? code.at(level) : RegionCode{};
    };
    place.district = at(RegionLevel::district);
    place.street = at(RegionLevel::street);
    place.community = at(RegionLevel::community);
}

std::optional<registry::Estate> own_estate_for(const std::vector<registry::Estate>& own,
                                               const std::optional<registry::Place>& point) {
    if (own.empty()) return std::nullopt;
    if (!point) return own.front();
    // At forty degrees north a kilometre is 8,993 millionths of a degree to the north and about
    // 11,700 to the east; the square is near enough.
    constexpr std::int64_t north_e6 = 8'993;
    constexpr std::int64_t east_e6 = 11'700;
    for (const auto& estate : own)
        if (std::abs(estate.place.lat_e6 - point->lat_e6) <= north_e6 &&
            std::abs(estate.place.lon_e6 - point->lon_e6) <= east_e6)
            return estate;
    return std::nullopt;
}

Result<Case> decide_filing(const FileComplaint& cmd, const FilingFacts& facts, const Actor& by,
                           Source source, const Limits& limits, Instant now) {
    if (cmd.category && !facts.category) return refuse_at("/category", category_unknown);
    TRY_OK(check_place(cmd, facts));
    TRY_OK(check_words(cmd, limits));
    Case c;
    c.source = source;
    c.kind = kind_of(cmd.kind, facts.category);
    if (facts.category) {
        c.category = facts.category->code;
        c.category_name = facts.category->name;
        c.urgency = facts.category->urgency;
    }
    c.place = facts.place;
    c.title = title_of(c);
    c.enterprise = facts.enterprise;
    c.enterprise_name = facts.enterprise_name;
    c.complainant = by.user;
    c.secrecy = cmd.secrecy.value_or(Secrecy::masked_to_enterprise);
    c.received_at = now;
    c.registered_at = now;
    start_clock(c, Clock::accept, limits.accept, limits, now);
    return settled(std::move(c));
}

Result<Case> decide_classification(Case c, const ClassifyComplaint& cmd, const Actor& by,
                                   const std::optional<Category>& category, const PlaceFacts& facts,
                                   const Limits& limits, Instant now) {
    TRY_OK(check_verb(c, Verb::classify, by));
    if (!category) return refuse_at("/category", category_unknown);
    if (cmd.estate && !facts.estate) return refuse_at("/estate", estate_unknown);
    if (cmd.region && !facts.region) return refuse_at("/region", region_unknown);
    c.category = category->code;
    c.category_name = category->name;
    const Urgency urgency = std::exchange(c.urgency, cmd.urgency.value_or(category->urgency));
    const Kind kind = std::exchange(c.kind, kind_of(cmd.kind, category));
    if (c.urgency != urgency || c.kind != kind) hasten_acceptance(c, limits, now);
    if (facts.estate || facts.region) {
        c.place = facts.place;
        c.enterprise = facts.enterprise;
        c.enterprise_name = facts.enterprise_name;
    }
    c.title = title_of(c);
    return settled(std::move(c));
}

}  // namespace anju::complaints
