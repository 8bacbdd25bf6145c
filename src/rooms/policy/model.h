// Regulations as dated data: a value has a key, the region it holds in, the days it holds, the
// article it stands on and how sure it is. No rule asks which district or which year it is.
#pragma once

#include <optional>
#include <string>

#include "base/calendar.h"
#include "base/id.h"
#include "base/region.h"
#include "base/time.h"

namespace anju::policy {

using PolicyId = Id<struct PolicyTag>;  // one version of one value

// 已确认 / 拟用默认值 (nobody has confirmed it for Tangshan; shown as such on every screen)
ANJU_ENUM(Standing, confirmed, proposed_default)
// draft: proposed, waits for a second person; rejected: kept for the record.
ANJU_ENUM(VersionState, draft, approved, rejected)
ANJU_ENUM(ValueKind, limit, whole, ppm, text, table)

struct Version {
    PolicyId id;
    std::string key;          // "complaints.handle.U3"
    RegionCode region;        // city, district or street it holds in
    Date valid_from;
    std::optional<Date> valid_until;  // last day; none: open
    ValueKind kind = ValueKind::limit;
    std::string value;        // JSON: {"count":5,"unit":"work_days"}, 80, "text", [...]
    std::string article;      // "《…条例》第七条"; empty for a proposed default without one
    std::string document;     // document number
    Standing standing = Standing::proposed_default;
    VersionState state = VersionState::approved;
};

// A limit together with the version that made it: the row that uses it keeps `id`, so that a
// changed rule never rewrites an old clock and every deadline can name its rule.
struct DatedLimit {
    PolicyId id;
    Limit limit;
};
struct DatedNumber {
    PolicyId id;
    std::int64_t value = 0;
};

}  // namespace anju::policy
