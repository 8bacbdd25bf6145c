// A personal value as it is kept. Only who has the key of the person it is about reads it
// (platform/db/sealed.h); what facts hold of it is its commitment. Empty: nothing was said.
#pragma once

#include <string>

namespace anju {

struct Sealed {
    std::string text;
    bool empty() const { return text.empty(); }
    bool operator==(const Sealed&) const = default;
};

}  // namespace anju
