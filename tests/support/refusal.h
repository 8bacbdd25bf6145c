// What a result refuses, for comparing with the constant.
#pragma once

#include "base/result.h"

namespace anju::test {

// Null: nothing.
const RefusalKind* refusal_of(const auto& result) { return result ? nullptr : result.error().kind; }

}  // namespace anju::test
