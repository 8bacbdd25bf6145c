// Chance that is the same on every machine: splitmix64. Everything a demo makes up follows from the
// number that its dice start with.
#pragma once

#include <array>
#include <cstdint>

namespace anju::demo {

class Dice {
   public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15u;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    // 0 up to `sides`, that one not included.
    std::int64_t below(std::int64_t sides) {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(sides));
    }
    // low..high, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + below(high - low + 1);
    }
    bool one_in(std::int64_t n) { return between(1, n) == 1; }
    bool percent(std::int64_t share) { return below(100) < share; }
    // One of a list.
    template <class List>
    const auto& pick(const List& from) {
        return from[static_cast<std::size_t>(below(std::ssize(from)))];
    }

   private:
    std::uint64_t state_;
};

}  // namespace anju::demo
