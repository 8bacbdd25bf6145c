// What a person of the small world reads in a list. Nothing of the product includes this.
#pragma once

#include <string_view>
#include <vector>

#include "rooms/complaints/list_queries.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/site_test.h"

namespace anju::complaints {

inline constexpr const char* everybody[] = {
    "owner wang",   "owner zhao",      "owner sun",      "operator ma",     "dispatcher li",
    "visitor lv",   "city he",         "district zheng", "district han",    "street wu",
    "street xu",    "community chen",  "community yang", "enterprise qian", "enterprise feng",
    "manager zhou", "department fire", "officer ping",   "admin gao",       "auditor shen"};

inline http::Page<CaseRow> page_of(Site& site, std::string_view who, const CaseFilter& filter) {
    const auto page = site.db().read(
        [&](db::Tx& tx) { return list_cases(tx, site.actor(who), filter, site.now); });
    if (!page) throw Fault(std::string(page.error().kind->code));
    return *page;
}

inline std::vector<std::int64_t> ids_of(const std::vector<CaseRow>& rows) {
    std::vector<std::int64_t> ids;
    for (const CaseRow& row : rows) ids.push_back(row.id.value);
    return ids;
}

}  // namespace anju::complaints
