#include "platform/journal/log_routes.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "platform/content.h"
#include "platform/journal/days.h"
#include "platform/journal/leaf.h"
#include "platform/journal/note.h"
#include "platform/journal/receipt.h"
#include "platform/journal/seal.h"
#include "platform/journal/submit.h"
#include "platform/journal/tiles.h"

namespace anju::journal {

namespace {

using http::Download;
using http::Keep;

constexpr std::int64_t level_max = 63;
constexpr std::string_view parts_of_tile[] = {"a", "b", "c", "d"};
constexpr std::string_view plain = "text/plain; charset=utf-8";
constexpr std::string_view bytes = "application/octet-stream";

struct Texts {
    std::string format;
    std::string verifier;
};
Texts texts;

Download published(std::string_view type, std::string content, Keep keep) {
    return {std::string(type), {}, std::move(content), {}, keep, true};
}

// Without a sign, a leading nought or anything else that would give one number two names.
std::optional<std::int64_t> number_in(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number);
    if (error != std::errc{} || end != digits.end() || number < 0) return std::nullopt;
    return std::to_string(number) == digits ? std::optional(number) : std::nullopt;
}

bool is_group(std::string_view digits) {
    return digits.size() == 3 &&
           std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<TileName> tile_in(const http::Call& call) {
    std::vector<std::string_view> parts;
    for (const std::string_view name : parts_of_tile)
        for (const auto& [param, value] : call.path_params)
            if (param == name) parts.push_back(value);
    return tile_of(parts);
}

Result<Download> get_checkpoint(http::ReadCall& call) {
    auto note = cosigned_checkpoint(call.tx);
    if (!note) return refuse(log_part_absent);
    return published(plain, *std::move(note), Keep::briefly);
}

Result<Download> get_key(http::ReadCall&) {
    return published(plain, verifier_key(crypto::journal_key().public_key) + '\n', Keep::briefly);
}

Result<Download> get_format(http::ReadCall&) {
    return published("text/markdown; charset=utf-8", texts.format, Keep::briefly);
}

Result<Download> get_verifier(http::ReadCall&) {
    return published("text/x-python; charset=utf-8", texts.verifier, Keep::briefly);
}

Result<Download> get_tile(http::ReadCall& call) {
    const auto level = number_in(call.param("level"));
    const auto tile = tile_in(call);
    if (!level || *level > level_max || !tile) return refuse(log_part_absent);
    auto hashes = tile_bytes(call.tx, *level, tile->number, tile->width);
    if (!hashes) return refuse(log_part_absent);
    return published(bytes, *std::move(hashes), Keep::forever);
}

// Slow: each of 256 entries is put together anew.
Result<Download> get_entries(http::SlowCall& call) {
    const auto tile = tile_in(call);
    if (!tile) return refuse(log_part_absent);
    const std::int64_t first = tile->number * tile_width;
    const auto facts = call.db.read([&](db::Tx& tx) -> std::vector<Entry> {
        if (sealed_size(tx) < first + tile->width) return {};
        return entries_after(tx, first, static_cast<int>(tile->width));
    });
    if (facts.empty()) return refuse(log_part_absent);
    std::string bundle;
    for (const Entry& fact : facts) {
        const std::string entry = leaf_entry(fact);
        bundle += static_cast<char>(entry.size() >> 8);
        bundle += static_cast<char>(entry.size() & 0xff);
        bundle += entry;
    }
    return published(bytes, std::move(bundle), Keep::forever);
}

Result<Download> get_proof(http::ReadCall& call) {
    const auto seq = number_in(call.param("seq"));
    const auto proof = seq ? find_proof(call.tx, *seq) : std::nullopt;
    if (!proof) return refuse(log_part_absent);
    return published("application/json", json::to_json(*proof), Keep::briefly);
}

Result<Download> get_month(http::ReadCall& call) {
    const auto month = find_month(call.tx, call.param("month"));
    if (!month) return refuse(log_part_absent);
    const Keep keep = is_over(call.tx, *month) ? Keep::forever : Keep::briefly;
    return published("application/json", json::to_json(*month), keep);
}

Result<Download> get_newest_month(http::ReadCall& call) {
    return published("application/json", json::to_json(newest_month(call.tx)), Keep::briefly);
}

Result<Download> get_witnesses(http::ReadCall& call) {
    return published("application/json", json::to_json(witness_list(call.tx)), Keep::briefly);
}

Result<Download> get_book(http::ReadCall& call) {
    const auto book = read_book(call.tx, call.param("noun"), call.param("word"));
    if (!book) return refuse(log_part_absent);
    return published("application/json", json::to_json(*book), Keep::briefly);
}

const http::Route table[] = {
    {http::GET, "/log/checkpoint", Capability::open, get_checkpoint, "公开日志的最新检查点"},
    {http::GET, "/log/key", Capability::open, get_key, "公开日志的验证密钥"},
    {http::GET, "/log/format", Capability::open, get_format, "公开日志条目的格式"},
    {http::GET, "/log/verify.py", Capability::open, get_verifier, "公开日志的验证程序"},
    {http::GET, "/log/proof/{seq}", Capability::open, get_proof, "公开日志一条的包含证明"},
    {http::GET, "/log/days", Capability::open, get_newest_month, "公开日志最近一个月每天的根"},
    {http::GET, "/log/days/{month}", Capability::open, get_month, "公开日志一个月里每天的根"},
    {http::GET, "/log/witnesses", Capability::open, get_witnesses, "公开日志的见证方"},
    {http::GET, "/log/book/{noun}/{word}", Capability::open, get_book, "一件事的公开步骤"},
    {http::GET, "/log/tile/entries/{a}", Capability::open, get_entries, "公开日志的条目"},
    {http::GET, "/log/tile/entries/{a}/{b}", Capability::open, get_entries, "公开日志的条目"},
    {http::GET, "/log/tile/entries/{a}/{b}/{c}", Capability::open, get_entries, "公开日志的条目"},
    {http::GET, "/log/tile/entries/{a}/{b}/{c}/{d}", Capability::open, get_entries,
     "公开日志的条目"},
    {http::GET, "/log/tile/{level}/{a}", Capability::open, get_tile, "公开日志的哈希块"},
    {http::GET, "/log/tile/{level}/{a}/{b}", Capability::open, get_tile, "公开日志的哈希块"},
    {http::GET, "/log/tile/{level}/{a}/{b}/{c}", Capability::open, get_tile, "公开日志的哈希块"},
    {http::GET, "/log/tile/{level}/{a}/{b}/{c}/{d}", Capability::open, get_tile,
     "公开日志的哈希块"},
};

}  // namespace

std::optional<TileName> tile_of(std::span<const std::string_view> parts) {
    TileName tile;
    std::string_view last;
    if (parts.size() > 1 && parts[parts.size() - 2].ends_with(".p")) {
        const auto width = number_in(parts.back());
        if (!width || *width < 1 || *width >= tile_width) return std::nullopt;
        tile.width = *width;
        parts = parts.first(parts.size() - 1);
        last = parts.back().substr(0, parts.back().size() - 2);
    } else if (!parts.empty()) {
        last = parts.back();
    }
    if (!is_group(last)) return std::nullopt;
    for (const std::string_view part : parts.first(parts.size() - 1)) {
        if (!part.starts_with('x') || !is_group(part.substr(1))) return std::nullopt;
        tile.number = tile.number * 1000 + *number_in("1" + std::string(part.substr(1))) - 1000;
    }
    // 5 is "005" and not "x000/005".
    if (parts.size() > 1 && parts.front() == "x000") return std::nullopt;
    tile.number = tile.number * 1000 + *number_in("1" + std::string(last)) - 1000;
    return tile;
}

std::string tile_name(const TileName& tile) {
    const auto group = [](std::int64_t number) {
        return std::to_string(1000 + number % 1000).substr(1);
    };
    std::string name = group(tile.number);
    for (std::int64_t rest = tile.number / 1000; rest > 0; rest /= 1000)
        name.insert(0, 'x' + group(rest) + '/');
    return tile.width == tile_width ? name : name + ".p/" + std::to_string(tile.width);
}

void use_log_texts(const std::string& share) {
    texts = {content_of(share + "/docs/log-format.md"), content_of(share + "/data/log/verify.py")};
}

std::span<const http::Route> log_routes() { return table; }

}  // namespace anju::journal
