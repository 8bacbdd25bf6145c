// What `anju verify` says, as lines or as JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"

namespace anju::app {

struct VerifyLine {
    std::string check;
    std::int64_t checked = 0;          // how many things were looked at
    std::vector<std::string> faults;   // one sentence a difference, without personal data
    std::vector<std::string> notes{};  // what is no fault and ought to be known
};
struct VerifyReport {
    std::string log;                   // the name that checkpoints bear
    std::string key;                   // for others to verify with
    std::int64_t size = 0;             // facts in the last checkpoint
    std::string root;                  // base64
    std::optional<Instant> sealed_at;  // of the last checkpoint
    std::string checkpoint;            // the note itself; empty: none yet
    std::vector<VerifyLine> checks;
    std::int64_t faults = 0;
};

}  // namespace anju::app
