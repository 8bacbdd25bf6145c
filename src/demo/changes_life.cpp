#include "demo/changes_life.h"

#include <functional>
#include <optional>

#include "demo/must.h"
#include "rooms/changes/actions.h"
#include "rooms/changes/store.h"
#include "rooms/complaints/actions.h"
#include "rooms/registry/actions.h"

namespace anju::demo {

namespace {

using changes::ChangeDeed;
using registry::UnitKind;
using std::chrono::days;

struct UnitPlan {
    ChangeDeed deed;
    UnitKind kind;
    const char* region;
    const char* name;
    const char* phone;
    const char* reason;
};

changes::ChangeId propose(db::Tx& tx, const Actor& by, const UnitPlan& plan, Instant now,
                          days ahead) {
    changes::ProposeUnit cmd;
    cmd.deed = plan.deed;
    if (plan.deed == ChangeDeed::add) {
        cmd.kind = plan.kind;
        cmd.region = RegionCode::of(plan.region);
    } else {
        const auto unit = registry::unit_for(tx, plan.kind, RegionCode::of(plan.region));
        CHECK(unit.has_value());
        cmd.unit = unit->id;
    }
    if (plan.deed != ChangeDeed::end) {
        cmd.name = Text<2, 60>(plan.name);
        cmd.phone = Text<0, 20>(plan.phone);
    }
    cmd.valid_from = civil_date(now) + ahead;
    cmd.reason.value = plan.reason;
    return must(changes::propose_unit(tx, by, cmd, now));
}

changes::ChangeId propose(db::Tx& tx, const Actor& by, changes::ProposeCatalogue cmd,
                          const char* reason, Instant now, days ahead) {
    cmd.valid_from = civil_date(now) + ahead;
    cmd.reason.value = reason;
    return must(changes::propose_catalogue(tx, by, cmd, now));
}

void approve(db::Tx& tx, const Actor& by, changes::ChangeId id, Instant now) {
    Approve cmd;
    cmd.reason = Text<0, 500>("情况属实，同意。");
    const auto change = changes::load_change(tx, by.scope, id);
    CHECK(change && changes::approve_change(tx, by, *change, cmd, now));
}

changes::ProposeCatalogue row_of(const char* category, const char* region, UnitKind kind) {
    changes::ProposeCatalogue cmd;
    cmd.deed = ChangeDeed::add;
    cmd.category = Text<2, 4>(category);
    cmd.region = RegionCode::of(region);
    cmd.unit_kind = kind;
    cmd.basis = Text<0, 200>("市住建局派单目录调整通知");
    return cmd;
}

// One change: proposed so many days before now, and approved a day later if somebody does.
struct Plan {
    days ago;
    Actor by;
    std::function<changes::ChangeId(db::Tx&, const Actor&, Instant)> propose;
    std::optional<Actor> approver{};
};

void plan_one(Agenda& agenda, db::Db& db, Instant now, const Plan& plan) {
    agenda.at(now - plan.ago, [=, &agenda, &db](Instant at) {
        const auto id = db.write([&](db::Tx& tx) { return plan.propose(tx, plan.by, at); });
        if (!plan.approver) return;
        agenda.at(at + days{1}, [=, &db](Instant next) {
            db.write([&](db::Tx& tx) {
                approve(tx, *plan.approver, id, next);
                return true;
            });
        });
    });
}

auto unit_change(UnitPlan plan, days ahead) {
    return
        [=](db::Tx& tx, const Actor& by, Instant at) { return propose(tx, by, plan, at, ahead); };
}

auto row_added(changes::ProposeCatalogue row, const char* reason, days ahead) {
    return [=](db::Tx& tx, const Actor& by, Instant at) {
        return propose(tx, by, row, reason, at, ahead);
    };
}

changes::ChangeId propose_lifts(db::Tx& tx, const Actor& by, Instant at) {
    changes::ProposeCatalogue lifts;
    for (const auto& row : complaints::catalogue_of(tx, "06"))
        if (row.category == "06") lifts.replaces = row.id;
    lifts.assists = List<UnitKind, 8>({UnitKind::market, UnitKind::fire});
    return propose(tx, by, lifts, "电梯困人须消防救援部门协办", at, days{16});
}

// Nothing that is filed in the demo's three months goes by them: they hold from days to come.
void plan_catalogue(Agenda& agenda, db::Db& db, const DemoOfficers& officers, Instant now) {
    plan_one(agenda, db, now,
             {days{4}, officers.first,
              row_added(row_of("0301", "130203", UnitKind::urban_management),
                        "生活垃圾清运由城管部门先行处理", days{14}),
              officers.second});
    plan_one(agenda, db, now, {days{1}, officers.first, propose_lifts});
    plan_one(agenda, db, now,
             {days{1}, officers.second,
              row_added(row_of("0501", "130202", UnitKind::police), "治安类诉求由公安部门先行处理",
                        days{20})});
}

}  // namespace

void plan_changes(Agenda& agenda, db::Db& db, const DemoOfficers& officers, Instant now) {
    plan_one(agenda, db, now,
             {days{20}, officers.first,
              unit_change({ChangeDeed::change, UnitKind::heating, "130203", "路北区供热服务中心",
                           "0315-2800101", "供热主管职能划转"},
                          days{5}),
              officers.second});
    agenda.at(start_of(civil_date(now - days{20}) + days{5}),
              [&db](Instant at) { db.write([&](db::Tx& tx) { return changes::do_due(tx, at); }); });
    plan_one(agenda, db, now,
             {days{3}, officers.second,
              unit_change({ChangeDeed::change, UnitKind::water, "130202", "路南区供水服务中心",
                           "0315-2800202", "供水服务热线号码变更"},
                          days{15}),
              officers.first});
    plan_one(agenda, db, now,
             {days{1}, officers.first,
              unit_change({ChangeDeed::end, UnitKind::gas, "130202", "", "",
                           "燃气主管职能由市级部门统一承担，区级部门撤销"},
                          days{10})});
    plan_one(agenda, db, now,
             {days{1}, officers.second,
              unit_change({ChangeDeed::add, UnitKind::urban_management, "130203001",
                           "乔屯街道城管中队", "0315-2800303", "执法力量下沉街道"},
                          days{12})});
    plan_catalogue(agenda, db, officers, now);
}

}  // namespace anju::demo
