// Who does something, in which post, and how far they may look. An actor is an explicit parameter
// of every action and query: there is no ambient user.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/capability.h"
#include "base/enum.h"
#include "base/id.h"
#include "base/region.h"

namespace anju {

// 角色: what a post is. One post has one role.
// clang-format off
ANJU_ENUM(Role,
    resident,            // 诉求人/业主
    call_operator,       // 话务员 OPR
    dispatcher,          // 派单员 DSP
    city_bureau,         // 市住建局 MHB
    district_bureau,     // 县(市、区)住建局 DHB
    street,              // 街道(乡镇) STR
    community,           // 社区 COM
    grid_worker,         // 网格员 GRD
    enterprise,          // 物业服务企业 PSC
    project_manager,     // 项目经理 PMG
    owners_committee,    // 业委会 OWC
    department,          // 其他部门 DEP
    supervisor,          // 督办员 SUP
    return_visitor,      // 回访员 VIS
    inspector,           // 执法检查人员 INS
    finance_officer,     // 财务人员 FIN
    system_admin,        // 系统管理员 ADM
    security_admin,      // 安全管理员 SEC
    audit_admin,         // 审计管理员 AUD
    system)              // the platform itself: timers, imports
// clang-format on

// How far a post reaches. `unit`: what was handed to that unit (departments). `estate`: one estate
// (project manager, owners' committee). `self`: a resident's own. `none`: no business data at all
// (the three officers).
ANJU_ENUM(ScopeKind, none, self, estate, enterprise, unit, region)

struct Scope {
    ScopeKind kind = ScopeKind::none;
    RegionCode region;        // region: this and everything below
    EnterpriseId enterprise;  // enterprise
    EstateId estate;          // estate
    UnitId unit;              // unit; also set for region posts: the office the person sits in
    UserId user;              // self
    // Reaches everything: a region post of the city.
    static Scope whole_city() {
        return {ScopeKind::region, RegionCode::of("1302"), {}, {}, {}, {}};
    }
};

struct Actor {
    UserId user;
    PostId post;  // not set for a resident and for the platform itself
    Role role = Role::resident;
    // Names, in order: a view of what the role holds for good. Of the platform itself: empty, and
    // it may do everything.
    std::span<const std::string_view> capabilities;
    Scope scope;
    // Name of the post for the journal, e.g. "路北区住建局 派单员"; no personal name.
    std::string post_name;

    bool may(const Capability& capability) const;
    // The unit that answers for what this actor does.
    UnitId unit() const { return scope.unit; }
};

// The platform itself: due-work, imports, seeds. Reaches the whole city.
Actor system_actor();

}  // namespace anju
