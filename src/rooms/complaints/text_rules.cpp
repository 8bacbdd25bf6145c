#include "rooms/complaints/text_rules.h"

#include <algorithm>
#include <array>

namespace anju::complaints {

namespace {

using namespace std::string_view_literals;

std::string_view first_char(std::string_view utf8) {
    std::size_t n = 1;
    while (n < utf8.size() && (static_cast<unsigned char>(utf8[n]) & 0xC0) == 0x80) ++n;
    return utf8.substr(0, n);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// CJK ideographs are the three-byte characters from U+4E00 to U+9FFF.
bool is_han(std::string_view character) {
    if (character.size() != 3) return false;
    const auto lead = static_cast<unsigned char>(character[0]);
    return lead >= 0xE4 && lead <= 0xE9 && character >= "\u4e00"sv;
}

std::string number_text(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

constexpr std::array marks_of_end{"。"sv, "！"sv, "？"sv, "；"sv, "\n"sv, "!"sv, "?"sv};

// What may stand before a person's name, and what behind it.
constexpr std::array before_name{"我叫"sv,     "本人叫"sv,  "姓名："sv,   "姓名:"sv,
                                 "联系人："sv, "联系人:"sv, "业主："sv,   "业主:"sv,
                                 "我是业主"sv, "我叫做"sv,  "投诉人："sv, "诉求人："sv};
constexpr std::array titles{"先生"sv, "女士"sv, "小姐"sv, "阿姨"sv, "大爷"sv, "师傅"sv};
// The hundred or so family names that nine people of ten have.
constexpr auto family_names =
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常"
    "武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝"
    "左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯"sv;

bool is_family_name(std::string_view character) {
    return is_han(character) && family_names.find(character) != std::string_view::npos;
}

// How many bytes of a name stand at the head of `text`: a family name and one or two characters.
std::size_t name_length(std::string_view text) {
    const std::string_view family = first_char(text);
    if (text.empty() || !is_family_name(family)) return 0;
    std::size_t length = family.size();
    for (int given = 0; given < 2 && length < text.size(); ++given) {
        const std::string_view next = first_char(text.substr(length));
        if (!is_han(next)) break;
        length += next.size();
    }
    return length > family.size() ? length : 0;
}

// A run of digits with single spaces or hyphens between them, an X at the end; how long, and how
// many digits it has.
struct Run {
    std::size_t bytes = 0;
    std::size_t digits = 0;
};
Run digits_at(std::string_view text) {
    Run run;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            ++run.digits;
            run.bytes = i + 1;
            continue;
        }
        const bool joins = (text[i] == ' ' || text[i] == '-') && i > 0 && is_digit(text[i - 1]) &&
                           i + 1 < text.size() && is_digit(text[i + 1]);
        if (joins) continue;
        if ((text[i] == 'X' || text[i] == 'x') && run.digits == 17) run.bytes = i + 1;
        break;
    }
    return run;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

// 13812345678, 0315-2345678, 130203199001011234, also with spaces: seven digits and more.
std::string without_numbers(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Run run = digits_at(text);
        if (run.digits >= 7) {
            out += "***";
        } else {
            out += text.substr(0, std::max<std::size_t>(run.bytes, run.bytes ? 0 : 1));
        }
        text.remove_prefix(std::max<std::size_t>(run.bytes, 1));
    }
    return out;
}

std::string without_introduced_names(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto intro = std::find_if(before_name.begin(), before_name.end(),
                                        [&](auto word) { return text.starts_with(word); });
        if (intro != before_name.end()) {
            out += *intro;
            text.remove_prefix(intro->size());
            if (const std::size_t length = name_length(text)) {
                out += "某某";
                text.remove_prefix(length);
            }
            continue;
        }
        const std::string_view character = first_char(text);
        out += character;
        text.remove_prefix(character.size());
    }
    return out;
}

// 王先生, 王建国先生: one to three characters with a family name first, before a title.
std::string without_titled_names(std::string text) {
    for (const auto title : titles) {
        for (std::size_t at = text.find(title); at != std::string::npos;
             at = text.find(title, at + title.size())) {
            for (const std::size_t bytes : {std::size_t{9}, std::size_t{6}, std::size_t{3}}) {
                if (at < bytes) continue;
                const std::string_view head = std::string_view(text).substr(at - bytes, bytes);
                if (!is_family_name(first_char(head))) continue;
                text.replace(at - bytes, bytes, "某");
                at = at - bytes + "某"sv.size();
                break;
            }
        }
    }
    return text;
}

std::string only_words(std::string_view text) {
    constexpr std::array noise{"，"sv,     "。"sv, "！"sv, "、"sv, "："sv, "；"sv,
                               "\u3000"sv, "（"sv, "）"sv, "“"sv,  "”"sv};
    std::string words(text);
    for (const auto mark : noise) replace_all(words, mark, "");
    std::erase_if(words, [](char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == ',' || c == '.' || c == '!' || c == ':';
    });
    return words;
}

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

std::string title_of(std::string_view text) {
    constexpr int shortest_title = 6;
    std::string title;
    for (int n = 0; n < 30 && !text.empty(); ++n) {
        const std::string_view character = first_char(text);
        if (std::find(marks_of_end.begin(), marks_of_end.end(), character) != marks_of_end.end())
            break;
        if (n >= shortest_title && (character == "，" || character == ",")) break;
        title += character;
        text.remove_prefix(character.size());
    }
    return title.empty() ? "（无标题）" : title;
}

bool is_phone(std::string_view text) {
    const Run run = digits_at(text.starts_with('+') ? text.substr(1) : text);
    const std::size_t expected = text.size() - (text.starts_with('+') ? 1 : 0);
    return run.bytes == expected && run.digits >= 7 && run.digits <= 15;
}

bool is_empty_reply(std::string_view words) {
    constexpr std::array empty{
        "已处理"sv,   "已办理"sv,   "已解决"sv, "已办结"sv, "已回复"sv, "已整改"sv, "已完成"sv,
        "处理完毕"sv, "处理完成"sv, "办结"sv,   "已联系"sv, "业主"sv,   "诉求人"sv, "该问题"sv,
        "问题"sv,     "您好"sv,     "你好"sv,   "我公司"sv, "我司"sv,   "物业"sv,   "谢谢"sv,
        "已"sv,       "了"sv,       "请知悉"sv, "收到"sv,   "知悉"sv,   "落实"sv};
    std::string rest = only_words(words);
    for (const auto word : empty) replace_all(rest, word, "");
    return code_points(rest) < 6;
}

std::string text_for_accused(std::string_view text, std::string_view name) {
    std::string out(text);
    if (code_points(name) >= 2) replace_all(out, name, "某某");
    out = without_introduced_names(out);
    out = without_titled_names(std::move(out));
    return without_numbers(out);
}

std::string address_for_accused(std::string_view address) {
    constexpr std::array buildings{"号楼"sv, "栋"sv, "幢"sv, "座"sv};
    std::size_t end = std::string_view::npos;
    for (const auto mark : buildings) {
        const std::size_t at = address.find(mark);
        if (at != std::string_view::npos) end = std::min(end, at + mark.size());
    }
    if (end != std::string_view::npos) return std::string(address.substr(0, end));
    // No building is named: what follows the last 单元, 室 or a long number is a home.
    const bool home = address.find("单元") != std::string_view::npos ||
                      address.find("室") != std::string_view::npos;
    return home ? std::string{} : std::string(address);
}

}  // namespace anju::complaints
