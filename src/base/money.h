// Money in fen. Sums are checked for overflow; there is no product and no quotient, because the
// only division of money is `allot` and the only rate is `apply`.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace anju {

class Money {
   public:
    constexpr Money() = default;
    static constexpr Money of_fen(std::int64_t fen) { return Money(fen); }
    constexpr std::int64_t fen() const { return fen_; }
    constexpr auto operator<=>(const Money&) const = default;
    // Throw Fault on overflow.
    Money operator+(Money other) const;
    Money operator-(Money other) const;
    Money& operator+=(Money other) { return *this = *this + other; }

   private:
    constexpr explicit Money(std::int64_t fen) : fen_(fen) {}
    std::int64_t fen_ = 0;
};

// Splits `total` by `weights`: floor, then the remainder one fen at a time by largest fraction,
// ties to the first. The parts add up to `total`. Weights are not negative and not all zero.
std::vector<Money> allot(Money total, std::span<const std::int64_t> weights);

// Parts per million.
struct Ppm {
    std::int64_t value = 0;
    constexpr auto operator<=>(const Ppm&) const = default;
};
// amount x rate, half away from zero to the fen.
Money apply(Ppm rate, Money amount);

// A share or threshold, compared without division.
struct Share {
    std::int64_t num = 0;
    std::int64_t den = 1;
};
// num/den of a compared with num/den of b, in 128 bits. Denominators are positive.
std::strong_ordering compare(Share a, Share b);

// Floor area in hundredths of a square metre.
struct Area {
    std::int64_t hundredths = 0;
    constexpr auto operator<=>(const Area&) const = default;
};

}  // namespace anju
