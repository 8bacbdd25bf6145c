#include "rooms/complaints/text_rules.h"

#include <array>

#include "base/mask.h"
#include "base/numbering.h"
#include "rooms/complaints/words.h"

namespace anju::complaints {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view case_kind = "TS";

// What stands before a name in a complaint, beside what stands there everywhere.
constexpr std::array introductions{"业主："sv, "业主:"sv, "我是业主"sv, "投诉人："sv, "诉求人："sv};

}  // namespace

std::string case_no_of(Instant registered_at, ComplaintId id) {
    return numbered(case_kind, civil_date(registered_at), id.value);
}

std::optional<CaseNo> parse_case_no(std::string_view text) {
    const auto no = parse_numbered(case_kind, text);
    if (!no) return std::nullopt;
    return CaseNo{no->day, ComplaintId{no->n}};
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
