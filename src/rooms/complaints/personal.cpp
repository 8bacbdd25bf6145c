// What stands in the way of erasing a person here: cases that are not done yet.
#include <algorithm>

#include "rooms/complaints/actions.h"
#include "rooms/complaints/list_queries.h"
#include "rooms/complaints/store.h"

namespace anju::complaints {

std::vector<std::string> open_matters(db::Tx& tx, UserId complainant) {
    const auto open = states_of(Tab::open);
    std::vector<std::string> numbers;
    for (const ComplaintId id : cases_of_complainant(tx, complainant))
        if (const Case c = *find_case(tx, id); std::ranges::find(open, c.state) != open.end())
            numbers.push_back(case_no_of(c.registered_at, c.id));
    return numbers;
}

}  // namespace anju::complaints
