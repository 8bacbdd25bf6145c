#include "rooms/policy/checks.h"

#include "platform/journal/rows.h"
#include "rooms/policy/actions.h"
#include "rooms/policy/rules.h"
#include "rooms/policy/store.h"

namespace anju::policy {

namespace {

std::string named(PolicyId id) { return "版本 " + std::to_string(id.value); }

// No two approved versions of a key and region hold on one day, and city-wide values leave no gap.
// Whether a value fits its key is asked when it is proposed (check_value): the bounds may have
// moved since.
journal::CheckResult check_versions(db::Tx& tx) {
    journal::CheckResult result;
    struct Place {
        std::string key;
        RegionCode region;
    };
    for (const Place& place :
         tx.all<Place>("select distinct key, region from policy_versions where state = 'approved' "
                       "order by key, region")) {
        const auto versions = approved_versions_of(tx, place.key, place.region);
        for (std::size_t i = 0; i < versions.size(); ++i) {
            ++result.checked;
            const Version& here = versions[i];
            if (i + 1 == versions.size()) {
                if (place.region.level() == RegionLevel::city && here.valid_until)
                    result.faults.push_back(named(here.id) + " 之后无值");
                continue;
            }
            const Version& next = versions[i + 1];
            if (!here.valid_until || *here.valid_until >= next.valid_from)
                result.faults.push_back(named(here.id) + " 与 " + named(next.id) + " 日期重叠");
            else if (place.region.level() == RegionLevel::city &&
                     *here.valid_until + std::chrono::days{1} != next.valid_from)
                result.faults.push_back(named(here.id) + " 与 " + named(next.id) + " 之间无值");
        }
    }
    return result;
}

// Whoever proposed did not approve; only the platform's own first values have nobody.
journal::CheckResult check_second_person(db::Tx& tx) {
    journal::CheckResult result;
    result.checked =
        tx.one<std::int64_t>("select count(*) from policy_versions where decided_by is not null");
    for (const PolicyId id :
         tx.all<PolicyId>("select id from policy_versions where state = 'approved' "
                          "and decided_by = proposed_by order by id"))
        result.faults.push_back(named(id) + " 由提出人自己批准");
    return result;
}

// The digest that processes compare is that of the calendar as it stands.
journal::CheckResult check_calendar(db::Tx& tx) {
    journal::CheckResult result;
    result.checked = static_cast<std::int64_t>(all_days(tx).size());
    if (calendar_digest(tx) != calendar_text_digest(tx))
        result.faults.emplace_back("工作日历与其摘要不符");
    return result;
}

// Of the approved versions too.
journal::CheckResult check_digest_of_versions(db::Tx& tx) {
    journal::CheckResult result;
    result.checked =
        tx.one<std::int64_t>("select count(*) from policy_versions where state = 'approved'");
    if (result.checked > 0 && versions_digest(tx) != digest_of_versions(tx))
        result.faults.emplace_back("有效参数与其摘要不符");
    return result;
}

}  // namespace

std::span<const journal::Check> checks() {
    static constexpr journal::Check table[] = {
        {"policy_rows", journal::check_rows_of<told_of_policies>},
        {"policy_calendar_rows", journal::check_rows_of<told_of_calendar>},
        {"policy_versions", check_versions},
        {"policy_approvals", check_second_person},
        {"policy_calendar", check_calendar},
        {"policy_digest", check_digest_of_versions},
    };
    return table;
}

}  // namespace anju::policy
