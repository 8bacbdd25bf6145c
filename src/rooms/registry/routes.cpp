#include "rooms/registry/routes.h"

#include "rooms/registry/actions.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/change_queries.h"
#include "rooms/registry/handlers.h"
#include "rooms/registry/offer_queries.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/refusals.h"

namespace anju::registry {

namespace {

using http::Created;
using http::ReadCall;
using http::WriteCall;

std::string address_of(std::string_view noun, std::int64_t id) {
    return "/api/registry/" + std::string(noun) + "/" + std::to_string(id);
}

Result<EstateDetail> estate_page(const http::Call& call, db::Tx& tx, EstateId id) {
    auto detail = detail_estate(tx, call.by.scope, id, civil_date(call.now));
    if (!detail) return refuse(http::not_found);
    offer_verbs(tx, call.by, *detail);
    return *std::move(detail);
}

Result<EstateList> get_estates(ReadCall& call, const EstateFilter& filter) {
    return list_estates(call.tx, call.by.scope, filter, civil_date(call.now));
}

Result<PointList> get_points(ReadCall& call, const PointQuery& query) {
    return list_points(call.tx, call.by.scope, query, civil_date(call.now));
}

Result<EstateDetail> get_estate(ReadCall& call) {
    TRY(const auto id, call.id<EstateTag>());
    return estate_page(call, call.tx, id);
}

Result<Created<EstateDetail>> post_estate(WriteCall& call, const EstateInput& cmd) {
    TRY(const EstateId id, create_estate(call.tx, call.by, cmd, call.now));
    TRY(auto detail, estate_page(call, call.tx, id));
    return Created<EstateDetail>{std::move(detail), address_of("estates", id.value)};
}

Result<EstateDetail> put_estate(WriteCall& call, const EstateInput& cmd) {
    TRY(const auto id, call.id<EstateTag>());
    TRY_OK(edit_estate(call.tx, call.by, id, cmd, call.seen_version, call.now));
    return estate_page(call, call.tx, id);
}

Result<ChangeList> get_estate_changes(ReadCall& call) {
    TRY(const auto id, call.id<EstateTag>());
    TRY([[maybe_unused]] const Estate in_scope, load_estate(call.tx, call.by.scope, id));
    return changes_of(call.tx, id);
}

Result<Created<EstateDetail>> post_building(WriteCall& call, const BuildingInput& cmd) {
    TRY(const auto id, call.id<EstateTag>());
    TRY(const BuildingId building, add_building(call.tx, call.by, id, cmd, call.now));
    TRY(auto detail, estate_page(call, call.tx, id));
    return Created<EstateDetail>{std::move(detail),
                                 address_of("buildings", building.value) + "/houses"};
}

Result<Created<BuildingList>> post_house(WriteCall& call, const HouseInput& cmd) {
    TRY(const auto building, call.id<BuildingTag>());
    TRY([[maybe_unused]] const HouseId id, add_house(call.tx, call.by, building, cmd, call.now));
    return Created<BuildingList>{buildings_beside(call.tx, building),
                                 address_of("buildings", building.value) + "/houses"};
}

Result<Created<EstateDetail>> post_service(WriteCall& call, const StartService& cmd) {
    TRY(const auto id, call.id<EstateTag>());
    TRY([[maybe_unused]] const ServiceId service,
        start_service(call.tx, call.by, id, cmd, call.now));
    TRY(auto detail, estate_page(call, call.tx, id));
    return Created<EstateDetail>{std::move(detail), address_of("estates", id.value)};
}

Result<EstateDetail> post_service_end(WriteCall& call, const EndService& cmd) {
    TRY(const auto id, call.id<ServiceTag>());
    TRY(const EstateId estate, end_service(call.tx, call.by, id, cmd, call.seen_version, call.now));
    return estate_page(call, call.tx, estate);
}

Result<Created<EstateDetail>> post_manager(WriteCall& call, const AppointManager& cmd) {
    TRY(const auto id, call.id<EstateTag>());
    TRY([[maybe_unused]] const ManagerId manager,
        appoint_manager(call.tx, call.by, id, cmd, call.now));
    TRY(auto detail, estate_page(call, call.tx, id));
    return Created<EstateDetail>{std::move(detail), address_of("estates", id.value)};
}

Result<EstateDetail> post_manager_end(WriteCall& call, const EndManager& cmd) {
    TRY(const auto id, call.id<ManagerTag>());
    TRY(const EstateId estate, end_manager(call.tx, call.by, id, cmd, call.seen_version, call.now));
    return estate_page(call, call.tx, estate);
}

Result<EnterpriseDetail> enterprise_page(const http::Call& call, db::Tx& tx, EnterpriseId id) {
    auto detail = detail_enterprise(tx, call.by.scope, id, civil_date(call.now));
    if (!detail) return refuse(http::not_found);
    offer_verbs(call.by, *detail);
    return *std::move(detail);
}

Result<http::Page<EnterpriseRow>> get_enterprises(ReadCall& call, const EnterpriseFilter& filter) {
    return list_enterprises(call.tx, call.by.scope, filter, civil_date(call.now));
}

Result<EnterpriseDetail> get_enterprise(ReadCall& call) {
    TRY(const auto id, call.id<EnterpriseTag>());
    return enterprise_page(call, call.tx, id);
}

Result<Created<EnterpriseDetail>> post_enterprise(WriteCall& call, const EnterpriseInput& cmd) {
    TRY(const EnterpriseId id, create_enterprise(call.tx, call.by, cmd, call.now));
    TRY(auto detail, enterprise_page(call, call.tx, id));
    return Created<EnterpriseDetail>{std::move(detail), address_of("enterprises", id.value)};
}

Result<EnterpriseDetail> put_enterprise(WriteCall& call, const EnterpriseInput& cmd) {
    TRY(const auto id, call.id<EnterpriseTag>());
    TRY_OK(edit_enterprise(call.tx, call.by, id, cmd, call.seen_version, call.now));
    return enterprise_page(call, call.tx, id);
}

Result<ChangeList> get_enterprise_changes(ReadCall& call) {
    TRY(const auto id, call.id<EnterpriseTag>());
    TRY([[maybe_unused]] const EnterpriseDetail in_scope, enterprise_page(call, call.tx, id));
    return changes_of(call.tx, id);
}

}  // namespace

std::span<const http::Route> routes() {
    using enum http::Method;
    constexpr http::RouteOptions sheet{.body_max = 32u << 20, .multipart = true};
    static const http::Route table[] = {
        {GET, "/api/registry/regions", Capability::open, get_regions, "行政区划：下级或搜索"},
        {GET, "/api/registry/regions/{code}", Capability::open, get_region, "一个行政区划"},
        {GET, "/api/registry/units", Capability::signed_in, get_units, "单位，供选择"},
        {GET, "/api/registry/location", Capability::open, get_location,
         "一个位置属于哪个小区、社区"},
        {GET, "/api/registry/choices", Capability::open, get_choices, "按名称或位置选择小区"},
        {GET, "/api/geo/districts", Capability::open, get_districts, "县(市、区)轮廓 (GeoJSON)"},
        {GET, "/api/registry/estates", registry_read, get_estates, "小区列表"},
        {POST, "/api/registry/estates", registry_edit, post_estate, "登记小区"},
        {GET, "/api/registry/points", registry_read, get_points, "小区在地图上的点"},
        {GET, "/api/registry/estates/{id}", registry_read, get_estate, "小区详情"},
        {PUT, "/api/registry/estates/{id}", registry_edit, put_estate, "修改小区"},
        {GET, "/api/registry/estates/{id}/changes", registry_read, get_estate_changes,
         "小区的变更记录"},
        {POST, "/api/registry/estates/{id}/buildings", registry_edit, post_building, "登记楼栋"},
        {POST, "/api/registry/estates/{id}/services", registry_edit, post_service,
         "物业服务企业进驻"},
        {POST, "/api/registry/services/{id}/termination", registry_edit, post_service_end,
         "物业服务企业退出"},
        {POST, "/api/registry/estates/{id}/managers", registry_edit, post_manager, "任命项目经理"},
        {POST, "/api/registry/managers/{id}/termination", registry_edit, post_manager_end,
         "项目经理离任"},
        {GET, "/api/registry/estates/{id}/owners", house_bind, get_owners, "小区的房屋绑定"},
        {GET, "/api/registry/estates/{id}/buildings", Capability::signed_in, get_buildings,
         "小区的楼栋"},
        {GET, "/api/registry/buildings/{id}/houses", Capability::signed_in, get_houses,
         "楼栋的房屋"},
        {POST, "/api/registry/buildings/{id}/houses", registry_edit, post_house, "登记房屋"},
        {GET, "/api/registry/my-houses", Capability::signed_in, get_my_houses, "我的房屋"},
        {POST, "/api/registry/bindings", Capability::signed_in, post_binding, "居民申请绑定房屋"},
        {POST, "/api/registry/bindings/{id}/verification", house_bind, post_verification,
         "核实房屋绑定"},
        {POST, "/api/registry/bindings/{id}/refusal", house_bind, post_refusal, "不予核实房屋绑定"},
        {POST, "/api/registry/bindings/{id}/termination", Capability::signed_in, post_ending,
         "解除房屋绑定"},
        {POST,
         "/api/registry/bindings/{id}/unmasking",
         personal_data_reveal,
         post_unmasking,
         "查看绑定人的完整姓名和电话",
         {.secret_reply = true}},
        {GET, "/api/registry/enterprises", registry_read, get_enterprises, "物业服务企业列表"},
        {POST, "/api/registry/enterprises", enterprise_edit, post_enterprise, "登记物业服务企业"},
        {GET, "/api/registry/enterprises/{id}", registry_read, get_enterprise, "物业服务企业详情"},
        {PUT, "/api/registry/enterprises/{id}", enterprise_edit, put_enterprise,
         "修改物业服务企业"},
        {GET, "/api/registry/enterprises/{id}/changes", registry_read, get_enterprise_changes,
         "物业服务企业的变更记录"},
        {POST, "/api/registry/imports/{kind}", registry_import, post_preview, "预览导入表格",
         sheet},
        {POST, "/api/registry/imports/{kind}/{hash}", registry_import, post_import,
         "确认导入预览过的表格", sheet},
        {GET, "/api/registry/exports/estates", registry_export, get_estates_sheet, "导出小区"},
        {GET, "/api/registry/exports/enterprises", registry_export, get_enterprises_sheet,
         "导出物业服务企业"},
    };
    return table;
}

std::span<const RefusalKind* const> refusal_list() { return refusals; }

}  // namespace anju::registry
