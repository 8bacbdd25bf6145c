// How a value is written down and how it is said to people.
#include "rooms/policy/model.h"

#include <charconv>

#include "base/result.h"

namespace anju::policy {

namespace {

// The text after `name` up to the next of `ends`; values are written by json_of, without spaces.
std::string_view member(std::string_view json, std::string_view name, std::string_view ends) {
    const std::size_t at = json.find(name);
    if (at == std::string_view::npos) throw Fault("policy value: " + std::string(json));
    json.remove_prefix(at + name.size());
    return json.substr(0, json.find_first_of(ends));
}

std::int64_t whole(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value);
    if (error != std::errc{} || end != digits.end())
        throw Fault("policy value: " + std::string(digits));
    return value;
}

std::string hours_text(std::int64_t minutes, std::string_view hours, std::string_view rest) {
    if (minutes % 60 == 0) return std::to_string(minutes / 60) + std::string(hours);
    return std::to_string(minutes) + std::string(rest);
}

// 500000 -> "50%", 333 -> "0.0333%".
std::string percent_text(std::int64_t ppm) {
    std::string text = std::to_string(ppm / 10000);
    std::string fraction = std::to_string(10000 + ppm % 10000).substr(1);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    if (!fraction.empty()) text += "." + fraction;
    return text + "%";
}

}  // namespace

Limit limit_in(std::string_view json) {
    const auto unit = from_text<LimitUnit>(member(json, R"("unit":")", "\""));
    if (!unit) throw Fault("policy value: " + std::string(json));
    return {static_cast<std::int32_t>(whole(member(json, R"("count":)", ",}"))), *unit};
}

std::int64_t number_in(std::string_view json) { return whole(json); }

// Texts and tables are kept as they were typed, not as JSON strings.
std::string words_in(std::string_view json) { return std::string(json); }

std::string json_of(Limit limit) {
    return R"({"count":)" + std::to_string(limit.count) + R"(,"unit":")" +
           std::string(to_text(limit.unit)) + "\"}";
}

std::string text_of(Limit limit) {
    const std::string count = std::to_string(limit.count);
    switch (limit.unit) {
        case LimitUnit::natural_hours:
            return hours_text(limit.count, " 小时", " 分钟");
        case LimitUnit::work_hours:
            return hours_text(limit.count, " 个工作小时", " 分钟（工作时间）");
        case LimitUnit::work_days:
            return count + " 个工作日";
        case LimitUnit::natural_days:
            return count + " 个自然日";
    }
    CHECK(false);
    return {};
}

std::string text_of(ValueKind kind, std::string_view json) {
    switch (kind) {
        case ValueKind::limit:
            return text_of(limit_in(json));
        case ValueKind::whole:
            return std::string(json);
        case ValueKind::ppm:
            return percent_text(number_in(json));
        case ValueKind::text:
        case ValueKind::table:
            return words_in(json);
    }
    CHECK(false);
    return {};
}

}  // namespace anju::policy
