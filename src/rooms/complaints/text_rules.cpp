#include "rooms/complaints/text_rules.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/mask.h"
#include "base/utf8.h"
#include "rooms/complaints/words.h"

namespace anju::complaints {

namespace {

using namespace std::string_view_literals;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string number_text(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

// What stands before a name in a complaint, beside what stands there everywhere.
constexpr std::array introductions{"业主："sv, "业主:"sv, "我是业主"sv, "投诉人："sv, "诉求人："sv};

}  // namespace

std::string case_no_of(Instant registered_at, ComplaintId id) {
    std::string day = to_text(civil_date(registered_at));
    std::erase(day, '-');
    return "TS" + day + "-" + number_text(id.value, 8);
}

std::optional<CaseNo> parse_case_no(std::string_view text) {
    if (text.size() < 19 || text.size() > 24 || !text.starts_with("TS") || text[10] != '-')
        return std::nullopt;
    std::string digits(text.substr(2));
    std::erase(digits, '-');
    if (digits.size() != text.size() - 3 || !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    const auto day =
        parse_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2));
    if (!day) return std::nullopt;
    return CaseNo{*day, ComplaintId{std::stoll(digits.substr(8))}};
}

std::string title_of(const Case& c) {
    const std::string& place =
        c.place.estate_name.empty() ? c.place.region_name : c.place.estate_name;
    return (place.empty() ? "" : place + "：") + shown_category(c.category_name);
}

std::string message_for_accused(std::string_view text, std::span<const std::string> names) {
    return without_people(text, {names, introductions});
}

std::string text_for_accused(std::string_view text, std::span<const std::string> names) {
    return without_people_and_homes(text, {names, introductions});
}

std::string address_for_accused(std::string_view address, std::span<const std::string> names) {
    return down_to_the_building(address, {names, introductions});
}

}  // namespace anju::complaints
