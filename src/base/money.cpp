#include "base/money.h"

#include <algorithm>
#include <numeric>

#include "base/result.h"

namespace anju {

namespace {

__extension__ using Wide = __int128;

}  // namespace

Money Money::operator+(Money other) const {
    std::int64_t sum = 0;
    CHECK(!__builtin_add_overflow(fen_, other.fen_, &sum));
    return Money(sum);
}

Money Money::operator-(Money other) const {
    std::int64_t difference = 0;
    CHECK(!__builtin_sub_overflow(fen_, other.fen_, &difference));
    return Money(difference);
}

std::vector<Money> allot(Money total, std::span<const std::int64_t> weights) {
    Wide sum = 0;
    for (const std::int64_t weight : weights) {
        CHECK(weight >= 0);
        sum += weight;
    }
    CHECK(sum > 0);
    CHECK(total.fen() >= 0);
    std::vector<std::int64_t> parts(weights.size());
    std::vector<Wide> rests(weights.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide exact = Wide{total.fen()} * weights[i];
        parts[i] = static_cast<std::int64_t>(exact / sum);
        rests[i] = exact % sum;
        given += parts[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rests[a] > rests[b]; });
    const auto left = static_cast<std::size_t>(total.fen() - given);
    for (std::size_t i = 0; i < left; ++i) ++parts[order[i]];
    std::vector<Money> result;
    result.reserve(parts.size());
    for (const std::int64_t part : parts) result.push_back(Money::of_fen(part));
    return result;
}

Money apply(Ppm rate, Money amount) {
    const Wide product = Wide{rate.value} * amount.fen();
    const Wide half = product < 0 ? -500000 : 500000;
    const Wide rounded = (product + half) / 1000000;
    CHECK(rounded <= INT64_MAX && rounded >= INT64_MIN);
    return Money::of_fen(static_cast<std::int64_t>(rounded));
}

std::strong_ordering compare(Share a, Share b) {
    CHECK(a.den > 0 && b.den > 0);
    const Wide left = Wide{a.num} * b.den;
    const Wide right = Wide{b.num} * a.den;
    return left <=> right;
}

}  // namespace anju
