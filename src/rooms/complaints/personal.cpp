#include "rooms/complaints/personal.h"

#include <algorithm>

#include "facts/complaints.h"
#include "platform/journal/journal.h"
#include "rooms/complaints/list_queries.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/complaints/store.h"

namespace anju::complaints {

namespace {

// Whoever works on a case works by what it holds: cases that are not done, by number.
std::vector<personal::Matter> open_matters(db::Tx& tx, UserId complainant, Date) {
    const auto open = states_of(Tab::open);
    std::vector<personal::Matter> matters;
    for (const Case& c : cases_of(tx, complainant))
        if (std::ranges::find(open, c.state) != open.end())
            matters.push_back({"complaint", c.id.value, case_no_of(c.registered_at, c.id)});
    return matters;
}

// 个人信息保护法 Art. 47.
void erase(db::Tx& tx, UserId complainant, Instant now) {
    for (const Case& c : cases_of(tx, complainant)) {
        wipe(tx, c, now);
        journal::record(tx, system_actor(), now, about(c.id), facts::ComplaintErased{complainant});
    }
}

}  // namespace

const personal::Holder holder{open_matters, erase};

}  // namespace anju::complaints
