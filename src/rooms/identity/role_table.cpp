// What each role may do, in one table. A right that is not in it does not exist. Sources: role
// codes of domain 0.3, machine CT of A.3 for complaints, 三员 of F.1.
#include <algorithm>
#include <utility>

#include "rooms/identity/model.h"

namespace anju::identity {

namespace {

using enum Capability;

// A resident files and follows their own; the scope `self` keeps them there.
constexpr Capability of_resident[] = {complaint_file,      complaint_read, complaint_withdraw,
                                      complaint_rate,      policy_read,    registry_read,
                                      complaint_supplement};
// The desk: takes in for others, refuses, answers at once, imports the hotline's file; phones
// people back, so it may reveal.
constexpr Capability of_call_operator[] = {
    complaint_file_for_other, complaint_import, complaint_read,
    complaint_classify,       complaint_refuse, complaint_answer,
    complaint_supplement,     registry_read,    policy_read,
    personal_data_reveal};
// Classifies, dispatches and may send a reply back (CT40 -> CT30). Never reveals.
constexpr Capability of_dispatcher[] = {complaint_read,   complaint_classify, complaint_dispatch,
                                        complaint_review, complaint_export,   registry_read,
                                        registry_export,  policy_read};
// Reads everything below; can be a lead unit itself; decides with the return visitor that a case
// is objectively limited; approves what districts propose.
constexpr Capability of_city_bureau[] = {
    complaint_read,   complaint_classify, complaint_dispatch, complaint_sign,      complaint_work,
    complaint_review, complaint_close,    complaint_export,   policy_read,         policy_propose,
    policy_approve,   calendar_edit,      registry_read,      registry_edit,       registry_import,
    registry_export,  house_bind,         enterprise_edit,    personal_data_reveal};
constexpr Capability of_district_bureau[] = {
    complaint_read,   complaint_sign,  complaint_work, complaint_review, complaint_close,
    complaint_export, policy_read,     policy_propose, registry_read,    registry_edit,
    registry_import,  registry_export, house_bind,     enterprise_edit,  personal_data_reveal};
// Lead unit and reviewer of other lead units; may refuse (CT10 -> CT11).
constexpr Capability of_street[] = {complaint_file_for_other,
                                    complaint_read,
                                    complaint_refuse,
                                    complaint_sign,
                                    complaint_work,
                                    complaint_review,
                                    complaint_export,
                                    complaint_supplement,
                                    registry_read,
                                    registry_edit,
                                    registry_export,
                                    house_bind,
                                    policy_read,
                                    personal_data_reveal};
// Lead unit and reviewer of enterprises; takes complaints at its own counter.
constexpr Capability of_community[] = {
    complaint_file_for_other, complaint_read, complaint_sign, complaint_work, complaint_review,
    complaint_supplement,     registry_read,  registry_edit,  house_bind,     policy_read,
    personal_data_reveal};
constexpr Capability of_grid_worker[] = {complaint_file_for_other, complaint_read,
                                         complaint_supplement, registry_read, policy_read};
// The accused never learns who complained: no personal_data_reveal.
constexpr Capability of_enterprise[] = {complaint_read, complaint_sign, complaint_work,
                                        registry_read, policy_read};
constexpr Capability of_project_manager[] = {complaint_read, complaint_sign, complaint_work,
                                             registry_read, policy_read};
// Members complain as the residents they are.
constexpr Capability of_owners_committee[] = {registry_read, policy_read};
constexpr Capability of_department[] = {complaint_read, complaint_sign, complaint_work,
                                        registry_read,  policy_read,    personal_data_reveal};
constexpr Capability of_supervisor[] = {complaint_read, complaint_export, registry_read,
                                        policy_read};
constexpr Capability of_return_visitor[] = {complaint_read, complaint_visit, complaint_close,
                                            registry_read,  policy_read,     personal_data_reveal};
constexpr Capability of_inspector[] = {complaint_read, registry_read, policy_read};
// The officers: each one power, none sees business data.
constexpr Capability of_system_admin[] = {user_read,     user_admin,  session_admin,
                                          calendar_edit, policy_read, metrics_read};
constexpr Capability of_security_admin[] = {user_read, role_admin, session_admin};
constexpr Capability of_audit_admin[] = {user_read, audit_read, journal_read};

struct RoleRow {
    Role role;
    std::string_view title;
    ScopeKind scope;
    bool second_factor;  // posts with power
    std::span<const Capability> capabilities;
};

constexpr RoleRow table[] = {
    {Role::resident, "居民", ScopeKind::self, false, of_resident},
    {Role::call_operator, "话务员", ScopeKind::region, false, of_call_operator},
    {Role::dispatcher, "派单员", ScopeKind::region, true, of_dispatcher},
    {Role::city_bureau, "市住建局", ScopeKind::region, true, of_city_bureau},
    {Role::district_bureau, "县（市、区）住建局", ScopeKind::region, true, of_district_bureau},
    {Role::street, "街道（乡镇）", ScopeKind::region, false, of_street},
    {Role::community, "社区", ScopeKind::region, false, of_community},
    {Role::grid_worker, "网格员", ScopeKind::region, false, of_grid_worker},
    {Role::enterprise, "物业服务企业", ScopeKind::enterprise, false, of_enterprise},
    {Role::project_manager, "项目经理", ScopeKind::estate, false, of_project_manager},
    {Role::owners_committee, "业主委员会", ScopeKind::estate, false, of_owners_committee},
    {Role::department, "其他部门", ScopeKind::unit, false, of_department},
    {Role::supervisor, "督办员", ScopeKind::region, true, of_supervisor},
    {Role::return_visitor, "回访员", ScopeKind::region, false, of_return_visitor},
    {Role::inspector, "执法检查人员", ScopeKind::region, false, of_inspector},
    {Role::system_admin, "系统管理员", ScopeKind::none, true, of_system_admin},
    {Role::security_admin, "安全管理员", ScopeKind::none, true, of_security_admin},
    {Role::audit_admin, "审计管理员", ScopeKind::none, true, of_audit_admin},
    // Nobody holds a post of the platform; system_actor() has its own rights.
    {Role::system, "平台", ScopeKind::region, false, {}},
};

constexpr bool stands_in_order() {
    for (std::size_t i = 0; i < std::size(table); ++i)
        if (static_cast<std::size_t>(table[i].role) != i) return false;
    return std::size(table) == count_of<Role>();
}
static_assert(stands_in_order(), "one row a role, in the order of the enumeration");

constexpr const RoleRow& row_of(Role role) { return table[static_cast<std::size_t>(role)]; }

}  // namespace

std::span<const Capability> capabilities_of(Role role) { return row_of(role).capabilities; }

bool needs_second_factor(Role role) { return row_of(role).second_factor; }

ScopeKind scope_kind_of(Role role) { return row_of(role).scope; }

std::string_view title_of(Role role) { return row_of(role).title; }

bool is_officer(Role role) {
    return role == Role::system_admin || role == Role::security_admin || role == Role::audit_admin;
}

Actor actor_of(const Post& post) {
    Actor actor;
    actor.user = post.user;
    actor.post = post.id;
    actor.role = post.role;
    actor.post_name = post.name;
    actor.capabilities.set(static_cast<std::size_t>(open));
    actor.capabilities.set(static_cast<std::size_t>(signed_in));
    for (const Capability capability : capabilities_of(post.role))
        actor.capabilities.set(static_cast<std::size_t>(capability));
    actor.scope = {
        scope_kind_of(post.role), post.region, post.enterprise, post.estate, post.unit, post.user};
    return actor;
}

Actor resident_actor(UserId user) {
    Post self;
    self.user = user;
    self.name = "居民";
    return actor_of(self);
}

Actor actor_without_post(UserId user) {
    Actor actor;
    actor.user = user;
    actor.post_name = "无岗位";
    actor.capabilities.set(static_cast<std::size_t>(open));
    actor.capabilities.set(static_cast<std::size_t>(signed_in));
    return actor;
}

}  // namespace anju::identity
