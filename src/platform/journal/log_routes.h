// The public log: checkpoints, tiles and entries in the layout of C2SP tlog-tiles under /log/, the
// key, the form of entries and a verifier to fetch with them, the proof of one entry, and the book
// of one thing. Nothing here asks who is there, and nothing says more than the entries do (leaf.h).
#pragma once

#include <optional>
#include <span>
#include <string>

#include "platform/http/route.h"
#include "platform/journal/receipt.h"

namespace anju::journal {

// A tile by the address that tlog-tiles gives it: "067", "x001/x234/067", "067.p/112". 256 wide
// unless it says otherwise.
struct TileName {
    std::int64_t number = 0;
    std::int64_t width = 256;
    bool operator==(const TileName&) const = default;
};
// The parts between the slashes; nothing for an address that is not the only one of its tile.
std::optional<TileName> tile_of(std::span<const std::string_view> parts);
std::string tile_name(const TileName& tile);

// Where the form of entries and the verifier lie (`share`/docs, `share`/data). Before serving.
void use_log_texts(const std::string& share);

inline constexpr RefusalKind log_part_absent{"log_part_absent", Sort::absent,
                                             "公开日志中没有这一部分"};
inline constexpr const RefusalKind* log_refusals[] = {&log_part_absent, &receipt_unsealed};

std::span<const http::Route> log_routes();

}  // namespace anju::journal
