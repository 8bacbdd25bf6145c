#include "demo/changes_life.h"

#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/unit_actions.h"

namespace anju::demo {

namespace {

using std::chrono::days;

struct UnitPlan {
    registry::UnitDeed deed;
    registry::UnitKind kind;
    const char* region;
    const char* name;
    const char* phone;
    const char* reason;
};

template <class T>
T must(Result<T> result) {
    if (!result) throw Fault("demo: " + std::string(result.error().kind->code));
    return *std::move(result);
}

registry::UnitChangeId propose(db::Tx& tx, const Actor& by, const UnitPlan& plan, Instant now,
                               days ahead) {
    registry::ProposeUnit cmd;
    cmd.deed = plan.deed;
    if (plan.deed == registry::UnitDeed::found) {
        cmd.kind = plan.kind;
        cmd.region = RegionCode::of(plan.region);
    } else {
        const auto unit = registry::unit_for(tx, plan.kind, RegionCode::of(plan.region));
        CHECK(unit.has_value());
        cmd.unit = unit->id;
    }
    if (plan.deed != registry::UnitDeed::close) {
        cmd.name = Text<2, 60>(plan.name);
        cmd.phone = Text<0, 20>(plan.phone);
    }
    cmd.valid_from = civil_date(now) + ahead;
    cmd.reason.value = plan.reason;
    return must(registry::propose_unit(tx, by, cmd, now));
}

void approve(db::Tx& tx, const Actor& by, registry::UnitChangeId id, Instant now) {
    Approve cmd;
    cmd.reason = Text<0, 500>("情况属实，同意。");
    const auto change = registry::find_unit_change(tx, id);
    CHECK(change && registry::approve_unit(tx, by, *change, cmd, now));
}

complaints::CatalogueChangeId propose(db::Tx& tx, const Actor& by, complaints::ProposeCatalogue cmd,
                                      const char* reason, Instant now, days ahead) {
    cmd.valid_from = civil_date(now) + ahead;
    cmd.reason.value = reason;
    return must(complaints::propose_catalogue(tx, by, cmd, now));
}

complaints::ProposeCatalogue row_of(const char* category, const char* region,
                                    registry::UnitKind kind) {
    complaints::ProposeCatalogue cmd;
    cmd.deed = complaints::CatalogueDeed::add;
    cmd.category = Text<2, 4>(category);
    cmd.region = RegionCode::of(region);
    cmd.unit_kind = kind;
    cmd.basis = Text<0, 200>("市住建局派单目录调整通知");
    return cmd;
}

// Nothing that is filed in the demo's three months goes by them: they hold from days to come.
void seed_catalogue_changes(db::Tx& tx, const DemoOfficers& officers, Instant now) {
    using registry::UnitKind;
    const auto approved =
        propose(tx, officers.first, row_of("0301", "130203", UnitKind::urban_management),
                "生活垃圾清运由城管部门先行处理", now - days{4}, days{14});
    const auto change = complaints::find_catalogue_change(tx, approved);
    CHECK(change && complaints::approve_catalogue(tx, officers.second, *change, {}, now - days{3}));
    complaints::ProposeCatalogue lifts;
    lifts.deed = complaints::CatalogueDeed::replace;
    for (const auto& row : complaints::catalogue_of(tx, "06"))
        if (row.category == "06") lifts.replaces = row.id;
    lifts.assists = List<UnitKind, 8>({UnitKind::market, UnitKind::fire});
    propose(tx, officers.first, lifts, "电梯困人须消防救援部门协办", now - days{1}, days{16});
    propose(tx, officers.second, row_of("0501", "130202", UnitKind::police),
            "治安类诉求由公安部门先行处理", now - days{1}, days{20});
}

}  // namespace

void seed_changes(db::Tx& tx, const DemoOfficers& officers, Instant now) {
    using registry::UnitDeed;
    using registry::UnitKind;
    const Instant before = now - days{20};
    const auto renamed = propose(tx, officers.first,
                                 {UnitDeed::change, UnitKind::heating, "130203",
                                  "路北区供热服务中心", "0315-2800101", "供热主管职能划转"},
                                 before, days{5});
    approve(tx, officers.second, renamed, before + days{1});
    registry::change_units_due(tx, start_of(civil_date(before) + days{5}));
    const auto moved = propose(tx, officers.second,
                               {UnitDeed::change, UnitKind::water, "130202", "路南区供水服务中心",
                                "0315-2800202", "供水服务热线号码变更"},
                               now - days{3}, days{15});
    approve(tx, officers.first, moved, now - days{2});
    propose(tx, officers.first,
            {UnitDeed::close, UnitKind::gas, "130202", "", "",
             "燃气主管职能由市级部门统一承担，区级部门撤销"},
            now - days{1}, days{10});
    propose(tx, officers.second,
            {UnitDeed::found, UnitKind::urban_management, "130203001", "乔屯街道城管中队",
             "0315-2800303", "执法力量下沉街道"},
            now - days{1}, days{12});
    seed_catalogue_changes(tx, officers, now);
}

}  // namespace anju::demo
