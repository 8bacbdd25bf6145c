// Personal data. A Private<T> has no stream operator, no JSON form and no implicit conversion, so
// it cannot slip into a log line or a reply; whoever reveals it says so in the code.
#pragma once

#include <utility>

namespace anju {

template <class T>
class Private {
   public:
    Private() = default;
    explicit Private(T value) : value_(std::move(value)) {}
    const T& reveal() const { return value_; }
    bool operator==(const Private&) const = default;

   private:
    T value_{};
};

}  // namespace anju
