#include "base/phone.h"

#include <algorithm>
#include <iterator>

#include "base/fold.h"
#include "base/text.h"

namespace anju {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_phone(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool joins = (text[i] == ' ' || text[i] == '-') && is_digit(text[i - 1]);
        if (!is_digit(text[i]) && !joins) return false;
    }
    const auto digits = std::ranges::count_if(text, is_digit);
    return digits >= 7 && digits <= 15;
}

std::string phone_digits(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    if (digits.size() == 13 && digits.starts_with("861")) digits.erase(0, 2);
    return digits;
}

namespace {

std::string plain(std::string_view text) {
    static constexpr Fold folds[] = {
        {"\u3000", " "}, {"\u00A0", " "}, {"\t", " "}, {"\n", "/"}, {"\r", ""},  {"－", "-"},
        {"—", "-"},      {"–", "-"},      {"‐", "-"},  {"（", "("}, {"）", ")"}, {"＋", "+"},
        {"／", "/"},     {"、", "/"},     {"，", "/"}, {",", "/"},  {"；", "/"}, {";", "/"},
        {"或", "/"},     {"＊", "*"},     {"。", "."}, {"=", ""},   {"\"", ""},  {"'", ""},
    };
    return std::string(trim(folded(text, folds)));
}

bool is_word_for_none(std::string_view text) {
    constexpr std::string_view words[] = {"",      "-",        "/",        "匿名",   "保密", "无",
                                          "没有",  "不详",     "未知",     "不公开", "隐藏", "未留",
                                          "12345", "不愿透露", "匿名来电", "未提供", "*",    "空"};
    return std::ranges::find(words, text) != std::end(words);
}

// 00000000, 1111111: what is typed so that something stands there.
bool is_filler(std::string_view text) {
    return text.size() >= 5 && is_digit(text.front()) &&
           text.find_first_not_of(text.front()) == std::string_view::npos;
}

// "(0315)2345678" is "0315-2345678", "0315-2345678转801" is "0315-2345678-801"; of a mobile number
// an extension is none of the number.
TypedPhone one_number(std::string text) {
    TypedPhone typed;
    for (const std::string_view word : {"转", "分机", "ext.", "ext"})
        if (const std::size_t at = text.find(word); at != std::string::npos && at > 0) {
            typed.rest = text.substr(at);
            const std::string inner(trim(std::string_view(text).substr(at + word.size())));
            text = std::string(trim(std::string_view(text).substr(0, at)));
            if (!text.starts_with('1') && is_phone(text + "-" + inner)) {
                text += "-" + inner;
                typed.rest.clear();
            }
            break;
        }
    if (text.starts_with('(')) text.erase(0, 1);
    if (const std::size_t at = text.find(')'); at != std::string::npos) text.replace(at, 1, "-");
    // A number that was a number cell: "13800000001.0", or with a full stop behind.
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    while (text.ends_with('.')) text.pop_back();
    for (const std::string_view twice : {"- ", " -", "--", "  "})
        for (std::size_t at = text.find(twice); at != std::string::npos; at = text.find(twice))
            text.replace(at, 2, twice == "  " ? " " : "-");
    typed.number = std::string(trim(text));
    return typed;
}

}  // namespace

std::optional<TypedPhone> loose_phone(std::string_view text) {
    const std::string typed_plain = plain(text);
    const std::string given(trim(text));
    if (is_word_for_none(typed_plain) || is_filler(typed_plain)) return TypedPhone{};
    if (typed_plain.contains('*')) return TypedPhone{{}, given};
    TypedPhone typed;
    std::string_view left = typed_plain;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find('/'), left.size());
        const std::string piece(trim(left.substr(0, end)));
        left.remove_prefix(std::min(end + 1, left.size()));
        TypedPhone one = one_number(piece);
        if (typed.number.empty() && is_phone(one.number) && !is_filler(one.number))
            typed.number = std::move(one.number);
        else
            one.rest = piece;
        if (!one.rest.empty()) typed.rest += (typed.rest.empty() ? "" : "；") + one.rest;
    }
    if (typed.number.empty()) return std::nullopt;
    return typed;
}

}  // namespace anju
