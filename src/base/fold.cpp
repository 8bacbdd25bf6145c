#include "base/fold.h"

#include <algorithm>

namespace anju {

namespace {

// U+FF10 to U+FF19 are EF BC 90 to EF BC 99.
bool is_wide_digit(std::string_view text) {
    return text.size() >= 3 && text.starts_with("\xEF\xBC") && text[2] >= '\x90' &&
           text[2] <= '\x99';
}

}  // namespace

// U+200B to U+200F, U+202A to U+202E, U+2060 to U+2069, U+FEFF.
bool starts_with_mark(std::string_view text) {
    if (text.size() < 3) return false;
    const std::string_view mark = text.substr(0, 3);
    return (mark >= "\u200b" && mark <= "\u200f") || (mark >= "\u202a" && mark <= "\u202e") ||
           (mark >= "\u2060" && mark <= "\u2069") || mark == "\ufeff";
}

std::string folded(std::string_view text, std::span<const Fold> folds) {
    std::string out;
    while (!text.empty()) {
        const auto fold = std::ranges::find_if(
            folds, [&](const Fold& each) { return text.starts_with(each.first); });
        if (fold != folds.end()) {
            out += fold->second;
            text.remove_prefix(fold->first.size());
        } else if (starts_with_mark(text)) {
            text.remove_prefix(3);
        } else if (is_wide_digit(text)) {
            out += static_cast<char>('0' + (text[2] - '\x90'));
            text.remove_prefix(3);
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

}  // namespace anju
