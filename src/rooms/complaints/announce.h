// The facts of steps that more than one place announces: filing, dispatch, closing, rework and what
// the sweep does.
#pragma once

#include "rooms/complaints/rules.h"
#include "rooms/complaints/steps.h"

namespace anju::complaints {

facts::ComplaintFiled filed_fact(const Case& c, const std::vector<FileId>& files);
facts::ComplaintDispatched dispatched_fact(const Case& before, const Case& after);
// What every closing tells, whoever closed: all that counts for the three rates and for credit.
facts::ComplaintClosed closed_fact(const Case& before, const Case& after,
                                   std::optional<facts::ComplaintWords> words);
facts::ComplaintReopened reopened_fact(const Case& before, const Case& after,
                                       std::optional<facts::ComplaintWords> words);
facts::ComplaintOverdue overdue_fact(const Case& before, const NextEvent& event, const Case& after);

// The facts of an event, one after the other, handed to `record`.
template <class Record>
void for_each_event_fact(const Case& before, const NextEvent& event, const Case& after,
                         Record&& record) {
    const std::string state(to_text(after.state));
    switch (event.event) {
        case Event::warn:
            record(facts::ComplaintWarned{std::string(to_text(event.clock)),
                                          before.clock(event.clock)->due_at,
                                          id_if_set(before.lead_unit)});
            break;
        case Event::overdue:
            record(overdue_fact(before, event, after));
            break;
        case Event::auto_sign:
            record(overdue_fact(before, event, after));
            record(facts::ComplaintSigned{state, after.lead_unit, true});
            break;
        case Event::archive:
            record(facts::ComplaintArchived{state});
            break;
    }
}

}  // namespace anju::complaints
