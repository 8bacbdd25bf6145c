#include "rooms/registry/routes.h"

#include <vector>

#include "platform/http/query.h"
#include "platform/http/verb.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/history_queries.h"
#include "rooms/registry/offer_queries.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/refusals.h"

namespace anju::registry {

namespace {

using http::Created;
using http::WriteCall;

struct OfEstate {
    static constexpr std::string_view at = "/api/registry/estates/";
    static Result<Estate> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<EstateTag>());
        return load_estate(tx, call.by.scope, id, civil_date(call.now));
    }
    static Result<EstateDetail> shown(const http::Call& call, db::Tx& tx, EstateId id) {
        return page_of_estate(tx, call.by, id, civil_date(call.now));
    }
    static Result<EstateDetail> detail(const http::Call& call, db::Tx& tx, const Estate& estate) {
        return shown(call, tx, estate.id);
    }
};

// What serves or manages an estate is shown on the page of the estate.
struct OfService {
    static Result<Service> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<ServiceTag>());
        return load_service(tx, call.by.scope, id, civil_date(call.now));
    }
    static Result<EstateDetail> detail(const http::Call& call, db::Tx& tx, const Service& service) {
        return OfEstate::shown(call, tx, service.estate);
    }
};

struct OfManager {
    static Result<Manager> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<ManagerTag>());
        return load_manager(tx, call.by.scope, id, civil_date(call.now));
    }
    static Result<EstateDetail> detail(const http::Call& call, db::Tx& tx, const Manager& manager) {
        return OfEstate::shown(call, tx, manager.estate);
    }
};

struct OfEnterprise {
    static constexpr std::string_view at = "/api/registry/enterprises/";
    static Result<Enterprise> load(const http::Call& call, db::Tx& tx) {
        TRY(const auto id, call.id<EnterpriseTag>());
        return load_enterprise(tx, call.by.scope, id);
    }
    static Result<EnterpriseDetail> shown(const http::Call& call, db::Tx& tx, EnterpriseId id) {
        return page_of_enterprise(tx, call.by, id, civil_date(call.now));
    }
    static Result<EnterpriseDetail> detail(const http::Call& call, db::Tx& tx,
                                           const Enterprise& enterprise) {
        return shown(call, tx, enterprise.id);
    }
};

// A building and a house are found in the list that their like stand in.
std::string houses_at(BuildingId building) {
    return "/api/registry/buildings/" + std::to_string(building.value) + "/houses";
}

Result<Created<EstateDetail>> post_building(WriteCall& call, const BuildingInput& cmd) {
    TRY(const auto id, call.id<EstateTag>());
    TRY(const BuildingId building, add_building(call.tx, call.by, id, cmd, call.now));
    TRY(auto detail, OfEstate::shown(call, call.tx, id));
    return Created<EstateDetail>{std::move(detail), houses_at(building)};
}

Result<Created<BuildingList>> post_house(WriteCall& call, const HouseInput& cmd) {
    TRY(const auto building, call.id<BuildingTag>());
    TRY_OK(add_house(call.tx, call.by, building, cmd, call.now));
    return Created<BuildingList>{buildings_beside(call.tx, building), houses_at(building)};
}

std::span<const http::Route> own_routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/registry/estates", registry_read, http::get<list_estates>, "小区列表"},
        {POST, "/api/registry/estates", registry_edit, http::post_new<OfEstate, create_estate>,
         "登记小区"},
        {GET, "/api/registry/points", registry_read, http::get<list_points>, "小区在地图上的点"},
        {GET, "/api/registry/estates/{id}", registry_read, http::get<page_of_estate>, "小区详情"},
        {PUT, "/api/registry/estates/{id}", registry_edit, http::post_verb<OfEstate, edit_estate>,
         "修改小区"},
        {GET, "/api/registry/estates/{id}/history", registry_read, http::get<history_of_estate>,
         "小区的变更记录"},
        {POST, "/api/registry/estates/{id}/services", registry_edit,
         http::post_new<OfEstate, start_service>, "物业服务企业进驻"},
        {POST, "/api/registry/services/{id}/termination", registry_edit,
         http::post_verb<OfService, end_service>, "物业服务企业退出"},
        {POST, "/api/registry/estates/{id}/managers", registry_edit,
         http::post_new<OfEstate, appoint_manager>, "任命项目经理"},
        {POST, "/api/registry/managers/{id}/termination", registry_edit,
         http::post_verb<OfManager, end_manager>, "项目经理离任"},
        {POST, "/api/registry/estates/{id}/buildings", registry_edit, post_building, "登记楼栋"},
        {POST, "/api/registry/buildings/{id}/houses", registry_edit, post_house, "登记房屋"},
        {GET, "/api/registry/enterprises", registry_read, http::get<list_enterprises>,
         "物业服务企业列表"},
        {POST, "/api/registry/enterprises", enterprise_edit,
         http::post_new<OfEnterprise, create_enterprise>, "登记物业服务企业"},
        {GET, "/api/registry/enterprises/{id}", registry_read, http::get<page_of_enterprise>,
         "物业服务企业详情"},
        {PUT, "/api/registry/enterprises/{id}", enterprise_edit,
         http::post_verb<OfEnterprise, edit_enterprise>, "修改物业服务企业"},
        {GET, "/api/registry/enterprises/{id}/history", registry_read,
         http::get<history_of_enterprise>, "物业服务企业的变更记录"},
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
