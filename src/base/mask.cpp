#include "base/mask.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

namespace anju {

namespace {

using namespace std::string_view_literals;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// CJK ideographs are the three-byte characters from U+4E00 to U+9FFF.
bool is_han(std::string_view character) {
    if (character.size() != 3) return false;
    const auto lead = static_cast<unsigned char>(character[0]);
    return lead >= 0xE4 && lead <= 0xE9 && character >= "\u4e00"sv;
}

// What may stand before a person's name, and what behind it.
constexpr std::array before_name{"我叫"sv,  "我叫做"sv,   "本人叫"sv, "姓名："sv,
                                 "姓名:"sv, "联系人："sv, "联系人:"sv};
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

// Bytes and digits of a number as it stands in a text.
struct Run {
    std::size_t bytes = 0;
    std::size_t digits = 0;
};

constexpr std::array han_digits{"〇"sv, "零"sv, "一"sv, "二"sv, "三"sv, "四"sv,
                                "五"sv, "六"sv, "七"sv, "八"sv, "九"sv, "幺"sv};
constexpr std::array han_counts{"十"sv, "两"sv, "甲"sv, "乙"sv};
constexpr std::array plain_gaps{" "sv, "-"sv, "－"sv, "—"sv, "–"sv, "\u3000"sv};
constexpr std::array gaps{" "sv,  "-"sv,  "."sv, "/"sv, ","sv, "·"sv,     "，"sv,
                          "、"sv, "－"sv, "—"sv, "–"sv, "_"sv, "\u3000"sv};

bool is_one_of(std::string_view character, std::span<const std::string_view> set) {
    return std::find(set.begin(), set.end(), character) != set.end();
}

// A digit as people write them: 0, ０, 零, 一, 幺. How many bytes; 0: none.
std::size_t digit_length(std::string_view text) {
    if (text.empty()) return 0;
    if (is_digit(text[0])) return 1;
    const std::string_view character = first_char(text);
    const bool wide = character >= "\uff10"sv && character <= "\uff19"sv && character.size() == 3;
    return wide || is_one_of(character, han_digits) ? character.size() : 0;
}

std::size_t digits_length(std::string_view text) {
    std::size_t length = 0;
    while (const std::size_t digit = digit_length(text.substr(length))) length += digit;
    return length;
}

std::size_t digits_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; const std::size_t digit = digit_length(text.substr(at)); at += digit)
        ++count;
    return count;
}

std::size_t length_of_any(std::string_view text, std::span<const std::string_view> set) {
    std::size_t length = 0;
    while (length < text.size() && is_one_of(first_char(text.substr(length)), set))
        length += first_char(text.substr(length)).size();
    return length;
}

bool is_group(std::size_t digits) { return digits >= 3 && digits <= 10; }

// Groups of digits that make one number: spaces and dashes join any, other marks only groups of
// three to ten, so that 1、2、3号楼 stay what they are and a door before a phone stays a door. An X
// may stand at the end.
Run loose_digits_at(std::string_view text) {
    Run run;
    for (std::size_t at = 0;;) {
        const std::size_t group = digits_in(text.substr(at));
        at += digits_length(text.substr(at));
        run.digits += group;
        run.bytes = at;
        if (run.digits == 17 &&
            (text.substr(at).starts_with('X') || text.substr(at).starts_with('x')))
            ++run.bytes;
        if (group == 0) return run;
        const std::size_t gap = length_of_any(text.substr(at), gaps);
        const std::size_t next = digits_in(text.substr(at + gap));
        const bool plain = length_of_any(text.substr(at), plain_gaps) == gap;
        if (gap == 0 || next == 0) return run;
        if (!plain && !(is_group(group) && is_group(next))) return run;
        at += gap;
    }
}

// 13812345678, 0315-2345678, 130203199001011234, 138.1234.5678, １３８…: seven digits and more.
std::string without_numbers(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Run run = loose_digits_at(text);
        const std::size_t length = run.bytes > 0 ? run.bytes : first_char(text).size();
        out += run.digits >= 7 ? "***"sv : text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

// --- homes

// Reads one thing after the other and gives back what was read if the next is not there.
class Reader {
   public:
    explicit Reader(std::string_view text) : text_(text) {}
    std::size_t at() const { return at_; }
    std::string_view rest() const { return text_.substr(at_); }
    // 2, １２, 三, 十二: how many characters; 0: none stands here.
    std::size_t number() {
        std::size_t characters = 0;
        while (!rest().empty()) {
            const std::string_view character = first_char(rest());
            if (digit_length(rest()) == 0 && !is_one_of(character, han_counts)) break;
            at_ += character.size();
            ++characters;
        }
        return characters;
    }
    bool any_of(std::span<const std::string_view> words) {
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&](auto word) { return rest().starts_with(word); });
        if (found == words.end()) return false;
        at_ += found->size();
        return true;
    }

   private:
    std::string_view text_;
    std::size_t at_ = 0;
};

constexpr std::array entrances{"单元"sv, "门"sv};
constexpr std::array floors{"楼"sv, "层"sv};
constexpr std::array sides{"东户"sv, "西户"sv, "中户"sv, "南户"sv, "北户"sv, "左户"sv,
                           "右户"sv, "东门"sv, "西门"sv, "左手"sv, "右手"sv, "对门"sv};
constexpr std::array doors{"号房"sv, "房间"sv, "室"sv, "户"sv, "房"sv};
constexpr std::array people_of_a_door{"业主"sv, "住户"sv, "租户"sv, "家"sv};
constexpr std::array dashes{"-"sv, "－"sv, "—"sv, "–"sv, "~"sv, "/"sv};
constexpr std::array buildings{"号楼"sv, "#楼"sv, "栋"sv, "幢"sv, "座"sv, "#"sv, "＃"sv};
// What a number counts that is no door: 3号楼1200元.
constexpr std::array counted{"年"sv, "月"sv, "日"sv, "元"sv, "块"sv, "平"sv, "米"sv, "个"sv,
                             "人"sv, "次"sv, "天"sv, "万"sv, "多"sv, "㎡"sv, "%"sv,  "："sv};

// 5楼东户, 五层西门.
std::size_t side_of_floor_at(std::string_view text) {
    Reader in(text);
    return in.number() > 0 && in.any_of(floors) && in.any_of(sides) ? in.at() : 0;
}

// 501, 1201室, 501户: three or four digits that count nothing.
std::size_t door_at(std::string_view text) {
    Reader in(text);
    const std::size_t digits = in.number();
    if (digits < 3 || digits > 4) return 0;
    if (in.any_of(doors)) return in.at();
    return Reader(in.rest()).any_of(counted) ? 0 : in.at();
}

// 2单元501, 2门501室, 三单元5楼东户.
std::size_t entrance_and_door_at(std::string_view text) {
    Reader in(text);
    if (in.number() == 0 || !in.any_of(entrances)) return 0;
    in.any_of(dashes);
    const std::size_t door = door_at(in.rest());
    const std::size_t rest = door > 0 ? door : side_of_floor_at(in.rest());
    return rest > 0 ? in.at() + rest : 0;
}

// 3-2-501, 3-501.
std::size_t dashed_home_at(std::string_view text) {
    Reader in(text);
    const std::size_t first = in.number();
    if (first == 0 || first > 3 || !in.any_of(dashes)) return 0;
    std::size_t last = in.number();
    const bool three = in.any_of(dashes);
    if (three) last = in.number();
    if (last < (three ? 2u : 3u) || last > 4) return 0;
    in.any_of(doors);
    return in.at();
}

// 501室, 501业主: a door without a building.
std::size_t lone_door_at(std::string_view text) {
    Reader in(text);
    const std::size_t digits = in.number();
    if (digits < 3 || digits > 4) return 0;
    if (Reader(in.rest()).any_of(people_of_a_door)) return in.at();
    return in.any_of(doors) ? in.at() : 0;
}

std::size_t home_at(std::string_view text, bool after_building) {
    for (const auto find : {dashed_home_at, entrance_and_door_at, side_of_floor_at, lone_door_at})
        if (const std::size_t length = find(text)) return length;
    return after_building ? door_at(text) : 0;
}

std::string without_homes(std::string_view text) {
    std::string out;
    bool after_building = false;
    while (!text.empty()) {
        if (const std::size_t length = home_at(text, after_building)) {
            out += "某户";
            text.remove_prefix(length);
            continue;
        }
        // A number is taken whole, so that no home begins inside it.
        Reader in(text);
        const std::size_t skip = in.number() > 0        ? in.at()
                                 : in.any_of(buildings) ? in.at()
                                                        : first_char(text).size();
        after_building = Reader(text).any_of(buildings);
        out += text.substr(0, skip);
        text.remove_prefix(skip);
    }
    return out;
}

// The word before a name that stands at the head of `text`; empty: none.
std::string_view introduction_at(std::string_view text,
                                 std::span<const std::string_view> introductions) {
    for (const auto words : {std::span<const std::string_view>(before_name), introductions})
        for (const auto word : words)
            if (text.starts_with(word)) return word;
    return {};
}

std::string without_introduced_names(std::string_view text,
                                     std::span<const std::string_view> introductions) {
    std::string out;
    while (!text.empty()) {
        const std::string_view intro = introduction_at(text, introductions);
        if (!intro.empty()) {
            out += intro;
            text.remove_prefix(intro.size());
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

}  // namespace

std::string without_people(std::string_view text, const Hidden& hidden) {
    std::string out(text);
    for (const std::string& name : hidden.names)
        if (code_points(name) >= 2) replace_all(out, name, "某某");
    out = without_introduced_names(out, hidden.introductions);
    out = without_titled_names(std::move(out));
    return without_numbers(out);
}

std::string without_people_and_homes(std::string_view text, const Hidden& hidden) {
    return without_homes(without_people(text, hidden));
}

std::string down_to_the_building(std::string_view address, const Hidden& hidden) {
    std::size_t end = std::string_view::npos;
    for (const auto mark : buildings) {
        const std::size_t at = address.find(mark);
        if (at != std::string_view::npos) end = std::min(end, at + mark.size());
    }
    if (end != std::string_view::npos)
        return without_people_and_homes(address.substr(0, end), hidden);
    // No building is named: what has an entrance or a room is a home.
    const bool home = address.find("单元") != std::string_view::npos ||
                      address.find("室") != std::string_view::npos;
    return home ? std::string{} : without_people_and_homes(address, hidden);
}

}  // namespace anju
