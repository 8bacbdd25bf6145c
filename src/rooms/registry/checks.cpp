#include "rooms/registry/checks.h"

#include <algorithm>
#include <iterator>

#include "platform/journal/rows.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {

namespace {

std::int64_t count_of_rows(db::Tx& tx, db::Sql sql) { return tx.one<std::int64_t>(sql); }

struct Pair {
    std::int64_t first = 0;
    std::int64_t second = 0;
};

void add_pairs(journal::CheckResult& result, const std::vector<Pair>& pairs, std::string_view first,
               std::string_view second) {
    for (const Pair& pair : pairs)
        result.faults.push_back(std::string(first) + " " + std::to_string(pair.first) +
                                std::string(second) + " " + std::to_string(pair.second));
}

// Every region hangs below its parent and the parent's digits are its own first ones.
journal::CheckResult check_regions(db::Tx& tx) {
    journal::CheckResult result{count_of_rows(tx, "select count(*) from registry_regions"), {}};
    for (const auto& code :
         tx.all<std::string>("select r.code from registry_regions r left join registry_regions p "
                             "on p.code = r.parent where r.level <> 'city' "
                             "and (p.code is null or substr(r.code, 1, length(p.code)) <> p.code)"))
        result.faults.push_back("区划 " + code + " 没有上级");
    return result;
}

journal::CheckResult check_services(db::Tx& tx) {
    journal::CheckResult result{count_of_rows(tx, "select count(*) from registry_services"), {}};
    add_pairs(result,
              tx.all<Pair>("select a.id, b.id from registry_services a join registry_services b "
                           "on b.estate = a.estate and b.id > a.id "
                           "where (a.until_on is null or a.until_on >= b.since_on) "
                           "and (b.until_on is null or b.until_on >= a.since_on)"),
              "服务关系", " 与另一服务关系日期重叠：");
    return result;
}

journal::CheckResult check_managers(db::Tx& tx) {
    journal::CheckResult result{count_of_rows(tx, "select count(*) from registry_managers"), {}};
    add_pairs(result,
              tx.all<Pair>("select a.id, b.id from registry_managers a join registry_managers b "
                           "on b.estate = a.estate and b.id > a.id "
                           "where (a.until_on is null or a.until_on >= b.since_on) "
                           "and (b.until_on is null or b.until_on >= a.since_on)"),
              "项目经理任职", " 与另一任职日期重叠：");
    add_pairs(result,
              tx.all<Pair>("select m.id, m.estate from registry_managers m where not exists ("
                           "select 1 from registry_services v where v.estate = m.estate "
                           "and v.enterprise = m.enterprise and v.since_on <= m.since_on)"),
              "项目经理任职", " 所属企业未服务小区");
    return result;
}

journal::CheckResult check_buildings(db::Tx& tx) {
    journal::CheckResult result{count_of_rows(tx, "select count(*) from registry_buildings"), {}};
    add_pairs(result,
              tx.all<Pair>("select b.id, b.houses from registry_buildings b left join ("
                           "select building, count(*) as found from registry_houses "
                           "group by building) as h on h.building = b.id "
                           "where b.houses <> coalesce(h.found, 0)"),
              "楼栋", " 户数与房屋行数不符，登记为");
    add_pairs(result,
              tx.all<Pair>("select h.id, h.estate from registry_houses h "
                           "join registry_buildings b on b.id = h.building "
                           "where b.estate <> h.estate"),
              "房屋", " 所在楼栋不属于小区");
    return result;
}

journal::CheckResult check_estates(db::Tx& tx) {
    journal::CheckResult result{count_of_rows(tx, "select count(*) from registry_estates"), {}};
    add_pairs(result,
              tx.all<Pair>("select e.id, e.houses from registry_estates e left join ("
                           "select estate, cast(sum(houses) as bigint) as found "
                           "from registry_buildings group by estate) as b on b.estate = e.id "
                           "where e.houses <> coalesce(b.found, 0)"),
              "小区", " 户数与楼栋合计不符，登记为");
    for (const Estate& e : estates_unlike(tx))
        result.faults.push_back("小区 " + std::to_string(e.id.value) + " 的位置索引不符");
    return result;
}

journal::CheckResult check_owners(db::Tx& tx) {
    journal::CheckResult result{count_of_rows(tx, "select count(*) from registry_owners"), {}};
    add_pairs(result,
              tx.all<Pair>("select o.id, o.estate from registry_owners o "
                           "join registry_houses h on h.id = o.house where h.estate <> o.estate"),
              "房屋绑定", " 的房屋不属于小区");
    return result;
}

journal::CheckResult check_units(db::Tx& tx) {
    journal::CheckResult result{count_of_rows(tx, "select count(*) from registry_units"), {}};
    for (const std::int64_t id :
         tx.all<std::int64_t>("select n.id from registry_enterprises n where not exists ("
                              "select 1 from registry_units u where u.enterprise = n.id)"))
        result.faults.push_back("企业 " + std::to_string(id) + " 没有对应单位");
    return result;
}

journal::CheckResult check_rows_of_estates(db::Tx& tx) {
    std::vector<const db::Told*> tables = told_of_estates();
    std::ranges::copy(told_of_services(), std::back_inserter(tables));
    return journal::check_rows(tx, tables);
}

}  // namespace

std::span<const journal::Check> checks() {
    static constexpr journal::Check table[] = {
        {"registry_binding_rows", journal::check_rows_of<told_of_bindings>},
        {"registry_estate_rows", check_rows_of_estates},
        {"registry_enterprise_rows", journal::check_rows_of<told_of_enterprises>},
        {"registry_unit_rows", journal::check_rows_of<told_of_units>},
        {"registry_region_rows", journal::check_rows_of<told_of_regions>},
        {"registry_regions", check_regions},
        {"registry_units", check_units},
        {"registry_estates", check_estates},
        {"registry_buildings", check_buildings},
        {"registry_services", check_services},
        {"registry_managers", check_managers},
        {"registry_owners", check_owners},
    };
    return table;
}

}  // namespace anju::registry
