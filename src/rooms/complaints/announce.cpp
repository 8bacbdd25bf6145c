#include "rooms/complaints/announce.h"

namespace anju::complaints {

namespace {

std::string word_of(const auto& value) {
    return value ? std::string(to_text(*value)) : std::string{};
}

}  // namespace

facts::ComplaintFiled filed_fact(const Case& c, const std::vector<FileId>& files) {
    return {.state = std::string(to_text(State::registered)),
            .source = std::string(to_text(c.source)),
            .complaint_kind = std::string(to_text(c.kind)),
            .category = c.category,
            .urgency = std::string(to_text(c.urgency)),
            .region = region_if_known(c.place),
            .estate = id_if_set(c.place.estate),
            .enterprise = id_if_set(c.enterprise),
            .received_at = c.received_at,
            .text_digest = digest_of(c.text_salt, c.text),
            .files = files,
            .clocks = clocks_between(Case{}, c)};
}

facts::ComplaintDispatched dispatched_fact(const Case& before, const Case& after) {
    return {.state = std::string(to_text(after.state)),
            .unit = after.lead_unit,
            .assists = after.assists,
            .catalogue = after.catalogue.value,
            .reason = after.dispatch_reason,
            .clocks = clocks_between(before, after),
            .words = std::nullopt};
}

facts::ComplaintClosed closed_fact(const Case& before, const Case& after,
                                   std::optional<facts::ComplaintWords> words) {
    return {.state = std::string(to_text(after.state)),
            .category = after.category,
            .urgency = std::string(to_text(after.urgency)),
            .unit = after.lead_unit,
            .enterprise = id_if_set(after.enterprise),
            .estate = id_if_set(after.place.estate),
            .solved = word_of(after.solved),
            .satisfied = word_of(after.satisfied),
            .signed_late = was_late(after, Clock::sign),
            .contacted_late = was_late(after, Clock::contact),
            .replied_late = after.late_reply,
            .reworks = after.reworks,
            .words = std::move(words),
            .clocks = clocks_between(before, after)};
}

facts::ComplaintReopened reopened_fact(const Case& before, const Case& after,
                                       std::optional<facts::ComplaintWords> words) {
    return {.state = std::string(to_text(after.state)),
            .unit = after.lead_unit,
            .reworks = after.reworks,
            .words = std::move(words),
            .clocks = clocks_between(before, after)};
}

facts::ComplaintOverdue overdue_fact(const Case& before, const NextEvent& event,
                                     const Case& after) {
    return {.clock = std::string(to_text(event.clock)),
            .due_at = before.clock(event.clock)->due_at,
            .unit = id_if_set(before.lead_unit),
            .enterprise = id_if_set(before.enterprise),
            .urgency = std::string(to_text(before.urgency)),
            .clocks = clocks_between(before, after)};
}

}  // namespace anju::complaints
