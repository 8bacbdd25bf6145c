#include "rooms/channels/hotline_rules.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/fold.h"
#include "base/text.h"
#include "base/utf8.h"

namespace anju::channels {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// _x000D_ is how a spreadsheet writes a character it cannot keep: a carriage return most often.
std::string without_escapes(std::string_view text) {
    std::string out;
    const auto is_escape = [](std::string_view head) {
        return head.size() >= 7 && head.starts_with("_x") && head[6] == '_' &&
               std::all_of(head.begin() + 2, head.begin() + 6, [](char c) {
                   return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
               });
    };
    while (!text.empty()) {
        if (is_escape(text)) {
            out += '\n';
            text.remove_prefix(7);
        } else {
            out += text[0];
            text.remove_prefix(1);
        }
    }
    return out;
}

}  // namespace

std::string clean_text(std::string_view raw) {
    const std::string text = with_line_feeds(without_escapes(raw));
    std::string out;
    for (std::string_view rest = text; !rest.empty();) {
        if (starts_with_mark(rest)) {
            rest.remove_prefix(3);
            continue;
        }
        const auto c = static_cast<unsigned char>(rest[0]);
        if (c >= 0x20 || c == '\n' || c == '\t') out += rest[0];
        rest.remove_prefix(1);
    }
    std::erase(out, '\x7f');
    replace_all(out, "\n ", "\n");
    replace_all(out, "\n\u3000", "\n");
    for (std::size_t before = 0; before != out.size();) {
        before = out.size();
        replace_all(out, "\n\n", "\n");
    }
    return std::string(trim(out));
}

std::optional<std::int64_t> parse_degrees_e6(std::string_view text) {
    text = trim(text);
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view rest = text.substr(std::min(point + 1, text.size()));
    const auto digits = [](std::string_view part) {
        return std::all_of(part.begin(), part.end(), is_digit);
    };
    if (whole.empty() || whole.size() > 3 || !digits(whole) || !digits(rest)) return std::nullopt;
    std::string e6(whole);
    e6 += rest.substr(0, std::min<std::size_t>(6, rest.size()));
    e6.append(6 - std::min<std::size_t>(6, rest.size()), '0');
    const std::int64_t value = std::stoll(e6);
    return negative ? -value : value;
}

std::string sure_category(std::span<const SureWord> words, std::string_view title) {
    std::vector<const SureWord*> found;
    for (const SureWord& word : words)
        if (title.find(word.word) != std::string_view::npos) found.push_back(&word);
    std::string sure;
    for (const SureWord* word : found) {
        const bool inside = std::any_of(found.begin(), found.end(), [&](const SureWord* other) {
            return other != word && other->word.size() > word->word.size() &&
                   other->word.find(word->word) != std::string::npos;
        });
        if (inside) continue;
        if (!sure.empty() && sure != word->category) return {};
        sure = word->category;
    }
    return sure;
}

}  // namespace anju::channels
