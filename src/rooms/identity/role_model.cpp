// What each role may do, in one table. A right that is not in it does not exist. The three officers
// (三员) are those of docs/regulations/login_and_personal_data.md.
#include <algorithm>
#include <array>

#include "rooms/identity/model.h"

namespace anju::identity {

namespace {

// The names of what a role holds, in order; every login is `open` and `signed_in` besides.
template <class... Names>
consteval auto held(const Names&... names) {
    std::array<std::string_view, 2 + sizeof...(names)> set{
        Capability::open.name, Capability::signed_in.name, std::string_view(names)...};
    std::ranges::sort(set);
    if (std::ranges::adjacent_find(set) != set.end()) throw "a right is named twice";
    return set;
}

// A resident files and follows their own; the scope `self` keeps them there.
constexpr auto of_resident =
    held("complaint_file", "complaint_read", "complaint_withdraw", "complaint_rate", "policy_read",
         "registry_read", "complaint_supplement");
// The desk: takes in for others, refuses, answers at once, imports the hotline's file; phones
// people back, so it may reveal.
constexpr auto of_call_operator =
    held("complaint_file_for_other", "complaint_import", "complaint_read", "complaint_classify",
         "complaint_refuse", "complaint_answer", "complaint_supplement", "registry_read",
         "policy_read", "personal_data_reveal", "slip_print");
// Classifies, dispatches and may send a reply back (CT40 -> CT30). Never reveals.
constexpr auto of_dispatcher =
    held("complaint_read", "complaint_classify", "complaint_dispatch", "complaint_review",
         "complaint_export", "registry_read", "registry_export", "policy_read");
// Reads everything below; can be a lead unit itself; decides with the return visitor that a case
// is objectively limited; approves what districts propose.
constexpr auto of_city_bureau =
    held("complaint_read", "complaint_classify", "complaint_dispatch", "complaint_sign",
         "complaint_work", "complaint_review", "complaint_close", "complaint_export", "policy_read",
         "policy_propose", "policy_approve", "calendar_edit", "registry_read", "registry_edit",
         "registry_import", "registry_export", "house_bind", "enterprise_edit", "change_propose",
         "change_approve", "personal_data_reveal", "ledger_read", "ledger_make", "ledger_check",
         "ledger_keep", "opening_read");
constexpr auto of_district_bureau =
    held("complaint_read", "complaint_sign", "complaint_work", "complaint_review",
         "complaint_close", "complaint_export", "policy_read", "policy_propose", "registry_read",
         "registry_edit", "registry_import", "registry_export", "house_bind", "enterprise_edit",
         "personal_data_reveal", "ledger_read", "ledger_make", "ledger_check", "ledger_keep");
// Lead unit and reviewer of other lead units; may refuse (CT10 -> CT11).
constexpr auto of_street =
    held("complaint_file_for_other", "complaint_read", "complaint_refuse", "complaint_sign",
         "complaint_work", "complaint_review", "complaint_export", "complaint_supplement",
         "registry_read", "registry_edit", "registry_export", "house_bind", "policy_read",
         "personal_data_reveal", "slip_print");
// Lead unit and reviewer of enterprises; takes complaints at its own counter.
constexpr auto of_community =
    held("complaint_file_for_other", "complaint_read", "complaint_sign", "complaint_work",
         "complaint_review", "complaint_supplement", "registry_read", "registry_edit", "house_bind",
         "policy_read", "personal_data_reveal", "slip_print");
constexpr auto of_grid_worker =
    held("complaint_file_for_other", "complaint_read", "complaint_supplement", "registry_read",
         "policy_read", "slip_print");
// The accused never learns who complained: no personal_data_reveal.
constexpr auto of_enterprise =
    held("complaint_read", "complaint_sign", "complaint_work", "registry_read", "policy_read");
constexpr auto of_project_manager =
    held("complaint_read", "complaint_sign", "complaint_work", "registry_read", "policy_read");
// Staff without a post.
constexpr auto of_anybody = held();
// Members complain as the residents they are.
constexpr auto of_owners_committee = held("registry_read", "policy_read");
constexpr auto of_department = held("complaint_read", "complaint_sign", "complaint_work",
                                    "registry_read", "policy_read", "personal_data_reveal");
constexpr auto of_supervisor =
    held("complaint_read", "complaint_export", "registry_read", "policy_read", "ledger_read");
// Their workbench shows what waits for the bureau to close after their visit; they are told that
// they may not close it themselves.
constexpr auto of_return_visitor = held("complaint_read", "complaint_visit", "complaint_close",
                                        "registry_read", "policy_read", "personal_data_reveal");
constexpr auto of_inspector = held("complaint_read", "registry_read", "policy_read");
// 财务人员, which is 会计、出纳、财务负责人: they keep the books and see no case. Who makes a
// voucher never checks it, so an office needs two of them.
constexpr auto of_finance_officer = held("ledger_read", "ledger_make", "ledger_check",
                                         "ledger_keep", "registry_read", "policy_read");
// The officers: each one power, none sees business data.
constexpr auto of_system_admin = held("user_read", "user_admin", "session_admin", "calendar_edit",
                                      "policy_read", "metrics_read", "opening_read");
constexpr auto of_security_admin = held("user_read", "role_admin", "session_admin");
constexpr auto of_audit_admin = held("user_read", "audit_read", "journal_read");

struct RoleRow {
    Role role;
    std::string_view title;
    ScopeKind scope;
    bool second_factor;  // posts with power
    std::span<const std::string_view> capabilities;
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
    {Role::finance_officer, "财务人员", ScopeKind::region, true, of_finance_officer},
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

std::span<const std::string_view> capabilities_of(Role role) { return row_of(role).capabilities; }

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
    actor.capabilities = capabilities_of(post.role);
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
    actor.capabilities = of_anybody;
    return actor;
}

}  // namespace anju::identity
