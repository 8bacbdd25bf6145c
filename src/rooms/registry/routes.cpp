#include "rooms/registry/routes.h"

#include <vector>

#include "platform/http/verb.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/change_queries.h"
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
    if (!detail) return refuse(not_found);
    offer_verbs(tx, call.by, *detail);
    return *std::move(detail);
}

struct OfEstate {
    static Result<Estate> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<EstateTag>());
        return load_estate(tx, call.by.scope, id);
    }
    static Result<EstateDetail> detail(const http::Call& call, db::Tx& tx, const Estate& estate) {
        return estate_page(call, tx, estate.id);
    }
};

// What serves or manages an estate is shown on the page of the estate.
struct OfService {
    static Result<Service> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<ServiceTag>());
        return load_service(tx, call.by.scope, id);
    }
    static Result<EstateDetail> detail(const http::Call& call, db::Tx& tx, const Service& service) {
        return estate_page(call, tx, service.estate);
    }
};

struct OfManager {
    static Result<Manager> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<ManagerTag>());
        return load_manager(tx, call.by.scope, id);
    }
    static Result<EstateDetail> detail(const http::Call& call, db::Tx& tx, const Manager& manager) {
        return estate_page(call, tx, manager.estate);
    }
};

Result<EstateList> get_estates(ReadCall& call, const EstateFilter& filter) {
    return list_estates(call.tx, call.by.scope, filter, civil_date(call.now));
}

Result<PointList> get_points(ReadCall& call, const PointQuery& query) {
    return list_points(call.tx, call.by.scope, query, civil_date(call.now));
}

Result<Created<EstateDetail>> post_estate(WriteCall& call, const EstateInput& cmd) {
    TRY(const EstateId id, create_estate(call.tx, call.by, cmd, call.now));
    TRY(auto detail, estate_page(call, call.tx, id));
    return Created<EstateDetail>{std::move(detail), address_of("estates", id.value)};
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

Result<Created<EstateDetail>> post_manager(WriteCall& call, const AppointManager& cmd) {
    TRY(const auto id, call.id<EstateTag>());
    TRY([[maybe_unused]] const ManagerId manager,
        appoint_manager(call.tx, call.by, id, cmd, call.now));
    TRY(auto detail, estate_page(call, call.tx, id));
    return Created<EstateDetail>{std::move(detail), address_of("estates", id.value)};
}

Result<EnterpriseDetail> enterprise_page(const http::Call& call, db::Tx& tx, EnterpriseId id) {
    auto detail = detail_enterprise(tx, call.by.scope, id, civil_date(call.now));
    if (!detail) return refuse(not_found);
    offer_verbs(call.by, *detail);
    return *std::move(detail);
}

struct OfEnterprise {
    static Result<Enterprise> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<EnterpriseTag>());
        return load_enterprise(tx, call.by.scope, id);
    }
    static Result<EnterpriseDetail> detail(const http::Call& call, db::Tx& tx,
                                           const Enterprise& enterprise) {
        return enterprise_page(call, tx, enterprise.id);
    }
};

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

Result<ChangeList> get_enterprise_changes(ReadCall& call) {
    TRY(const auto id, call.id<EnterpriseTag>());
    TRY([[maybe_unused]] const EnterpriseDetail in_scope, enterprise_page(call, call.tx, id));
    return changes_of(call.tx, id);
}

std::span<const http::Route> own_routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/registry/estates", registry_read, get_estates, "小区列表"},
        {POST, "/api/registry/estates", registry_edit, post_estate, "登记小区"},
        {GET, "/api/registry/points", registry_read, get_points, "小区在地图上的点"},
        {GET, "/api/registry/estates/{id}", registry_read, http::get_detail<OfEstate>, "小区详情"},
        {PUT, "/api/registry/estates/{id}", registry_edit, http::post_verb<OfEstate, edit_estate>,
         "修改小区"},
        {GET, "/api/registry/estates/{id}/changes", registry_read, get_estate_changes,
         "小区的变更记录"},
        {POST, "/api/registry/estates/{id}/services", registry_edit, post_service,
         "物业服务企业进驻"},
        {POST, "/api/registry/services/{id}/termination", registry_edit,
         http::post_verb<OfService, end_service>, "物业服务企业退出"},
        {POST, "/api/registry/estates/{id}/managers", registry_edit, post_manager, "任命项目经理"},
        {POST, "/api/registry/managers/{id}/termination", registry_edit,
         http::post_verb<OfManager, end_manager>, "项目经理离任"},
        {POST, "/api/registry/estates/{id}/buildings", registry_edit, post_building, "登记楼栋"},
        {POST, "/api/registry/buildings/{id}/houses", registry_edit, post_house, "登记房屋"},
        {GET, "/api/registry/enterprises", registry_read, get_enterprises, "物业服务企业列表"},
        {POST, "/api/registry/enterprises", enterprise_edit, post_enterprise, "登记物业服务企业"},
        {GET, "/api/registry/enterprises/{id}", registry_read, get_enterprise, "物业服务企业详情"},
        {PUT, "/api/registry/enterprises/{id}", enterprise_edit,
         http::post_verb<OfEnterprise, edit_enterprise>, "修改物业服务企业"},
        {GET, "/api/registry/enterprises/{id}/changes", registry_read, get_enterprise_changes,
         "物业服务企业的变更记录"},
    };
    return table;
}

}  // namespace

std::span<const http::Route> routes() {
    static const std::vector<http::Route> table = [] {
        std::vector<http::Route> all;
        for (const auto part :
             {place_routes(), unit_routes(), own_routes(), owner_routes(), sheet_routes()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return table;
}

std::span<const RefusalKind* const> refusal_list() { return refusals; }

}  // namespace anju::registry
