// What `anju verify` recomputes. A room exports a span of checks; each compares what is stored
// with what follows from other rows and says every difference in a sentence of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"

namespace anju::journal {

struct CheckResult {
    std::int64_t checked = 0;          // how many things were looked at
    std::vector<std::string> faults;   // one sentence a difference, with ids, without personal data
    std::vector<std::string> notes{};  // what is no fault and ought to be known
};

// One more, unless there are 200: a report is read by people.
void say(CheckResult& result, std::string what);

// Printed as "complaints 3021 ok", or with the faults below it.
struct Check {
    std::string_view name;
    CheckResult (*run)(db::Tx& tx);
};

// Runs it; what it cannot read, because somebody wrote what the platform does not, is one more
// fault and no end of all checks.
CheckResult result_of(const Check& check, db::Tx& tx);

}  // namespace anju::journal
