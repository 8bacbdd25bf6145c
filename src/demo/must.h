// What a demo does is let through, or the demo is wrong.
#pragma once

#include <string>
#include <type_traits>
#include <utility>

#include "base/result.h"

namespace anju::demo {

template <class T>
T must(Result<T> result) {
    if (!result) throw Fault("demo: " + std::string(result.error().kind->code));
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

}  // namespace anju::demo
