// The sentences and the checks of every kind of value. A sentence is what the person sees beside
// the field, so it says what to write instead, not what the program met.
#include <algorithm>
#include <charconv>
#include <limits>

#include "base/text.h"
#include "platform/json/document.h"

namespace anju::json {

namespace {

// A body of 64 KB can hold thousands of wrong keys; nobody reads more than this many.
constexpr std::size_t faults_max = 1000;

std::string escaped(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

std::string range_text(std::int64_t min, std::int64_t max) {
    using Limits = std::numeric_limits<std::int64_t>;
    if (min == Limits::min() && max == Limits::max()) return "数字太大或太小";
    if (max == Limits::max()) return "应不小于 " + std::to_string(min);
    if (min == Limits::min()) return "应不大于 " + std::to_string(max);
    return "应在 " + std::to_string(min) + " 到 " + std::to_string(max) + " 之间";
}

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const auto word : words) {
        if (!out.empty()) out += "、";
        out += word;
    }
    return out;
}

}  // namespace

std::string Reader::pointer(const Path& path) const {
    if (!path.up) return "";
    if (from_query_ && !path.up->up) return "?" + std::string(path.key);
    return pointer(*path.up) + "/" +
           (path.index >= 0 ? std::to_string(path.index) : escaped(path.key));
}

void Reader::fault(const Path& path, std::string_view code, std::string text) {
    if (faults_.size() < faults_max)
        faults_.push_back({pointer(path), std::string(code), std::move(text)});
}

void Reader::object(const Node& node, const Path& path, std::span<const Member> members,
                    void* out) {
    if (node.kind != Kind::object) {
        fault(path, "wrong_type", "应是一组内容（对象）");
        return;
    }
    const std::size_t count = members.size();
    std::uint64_t met = 0;  // a bit a member
    std::size_t next = 0;
    document_.each(node, [&](const Node& child) {
        const Path here{&path, child.key};
        // Clients mostly send members in our order: look at the next one first.
        std::size_t i = next < count && members[next].name() == child.key ? next : 0;
        while (i < count && members[i].name() != child.key) ++i;
        if (i == count) return fault(here, "unknown_key", "没有这一项，请去掉");
        next = i + 1;
        const std::uint64_t bit = std::uint64_t{1} << i;
        if ((met & bit) != 0) return fault(here, "duplicate_key", "这一项重复出现");
        met |= bit;
        // Null and absent are the same thing said twice.
        const bool none =
            child.kind == Kind::null || (child.kind == Kind::raw && child.text.empty());
        const Member& member = members[i];
        if (!none)
            return member.type->read(*this, child, here, static_cast<char*>(out) + member.offset);
        if (!member.type->may_be_absent) fault(here, "missing", "请填写这一项");
    });
    for (std::size_t i = 0; i < count; ++i)
        if ((met >> i & 1) == 0 && !members[i].type->may_be_absent)
            fault(Path{&path, members[i].name()}, "missing", "请填写这一项");
}

void Reader::whole(const Node& node, const Path& path, std::int64_t min, std::int64_t max,
                   std::int64_t& out) {
    std::int64_t value = node.whole;
    Kind kind = node.kind;
    if (kind == Kind::raw) {
        const char* end = node.text.data() + node.text.size();
        const auto [stop, error] = std::from_chars(node.text.data(), end, value);
        kind = Kind::whole;
        if (error == std::errc::result_out_of_range) kind = Kind::huge;
        if (stop != end || error == std::errc::invalid_argument) kind = Kind::fraction;
    }
    if (kind == Kind::huge || (kind == Kind::whole && (value < min || value > max)))
        return fault(path, "out_of_range", range_text(min, max));
    if (kind != Kind::whole) return fault(path, "wrong_type", "应填写整数");
    out = value;
}

void Reader::boolean(const Node& node, const Path& path, bool& out) {
    if (node.kind == Kind::boolean) {
        out = node.whole != 0;
    } else if (node.kind == Kind::raw && (node.text == "true" || node.text == "false")) {
        out = node.text == "true";
    } else {
        fault(path, "wrong_type", "应填写 true（是）或 false（否）");
    }
}

std::optional<std::string> Reader::typed(const Node& node, const Path& path) {
    if (node.kind != Kind::text && node.kind != Kind::raw) {
        fault(path, "wrong_type", "应填写文字");
        return std::nullopt;
    }
    // Bodies were checked while parsing; a query string may hold any bytes.
    if (node.kind == Kind::raw && !is_utf8(node.text)) {
        fault(path, "malformed", "含有无法识别的字符，应为 UTF-8");
        return std::nullopt;
    }
    std::string text = with_line_feeds(node.text);
    if (has_control(text)) {
        fault(path, "malformed", "含有不能使用的特殊字符");
        return std::nullopt;
    }
    return text;
}

void Reader::plain(const Node& node, const Path& path, std::size_t max, std::string& out) {
    auto text = typed(node, path);
    if (!text) return;
    if (text->size() > max && code_points(*text) > max)
        return fault(path, "too_long", "最多 " + std::to_string(max) + " 个字");
    out = *std::move(text);
}

void Reader::trimmed(const Node& node, const Path& path, std::size_t min, std::size_t max,
                     std::string& out) {
    const auto whole = typed(node, path);
    if (!whole) return;
    const std::string_view text = trim(*whole);
    const std::size_t length = code_points(text);
    const std::string now = "，现在是 " + std::to_string(length) + " 个字";
    if (length < min && length == 0) return fault(path, "too_short", "不能为空");
    if (length < min)
        return fault(path, "too_short", "至少填写 " + std::to_string(min) + " 个字" + now);
    if (length > max)
        return fault(path, "too_long", "最多填写 " + std::to_string(max) + " 个字" + now);
    out = text;
}

std::size_t Reader::word(const Node& node, const Path& path,
                         std::span<const std::string_view> words) {
    if (node.kind != Kind::text && node.kind != Kind::raw) {
        fault(path, "wrong_type", "应填写文字");
        return words.size();
    }
    const auto found = std::ranges::find(words, node.text);
    if (found == words.end()) fault(path, "not_in_list", "只能是：" + joined(words));
    return static_cast<std::size_t>(found - words.begin());
}

std::string_view Reader::text_of(const Node& node, const Path& path, std::string_view what) {
    if (node.kind == Kind::text || node.kind == Kind::raw) return node.text;
    fault(path, "wrong_type", std::string(what));
    return {};
}

bool Reader::list(const Node& node, const Path& path, std::size_t max) {
    if (node.kind == Kind::raw) {
        const auto commas = static_cast<std::size_t>(std::ranges::count(node.text, ','));
        if (commas < max) return true;
        fault(path, "too_long", "最多 " + std::to_string(max) + " 项");
        return false;
    }
    if (node.kind != Kind::array) {
        fault(path, "wrong_type", "应是一个列表");
        return false;
    }
    if (node.count <= max) return true;
    fault(path, "too_long",
          "最多 " + std::to_string(max) + " 项，现在是 " + std::to_string(node.count) + " 项");
    return false;
}

}  // namespace anju::json
