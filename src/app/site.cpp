#include "app/site.h"

#include "app/tables.h"
#include "platform/http/contract.h"
#include "rooms/identity/wire.h"

namespace anju::app {

namespace {

// Set once before the first request is taken; read only after.
Site site;

Result<Site> get_site(http::ReadCall&) { return site; }

Result<identity::Rights> get_rights(http::ReadCall&) { return identity::rights_of(rooms()); }

Result<http::Download> get_contract(http::ReadCall&) {
    static const std::string contract = http::openapi(rooms());
    return http::Download{"application/json", {}, contract, {}};
}

const http::Route routes_of_site[] = {
    {http::GET, "/api/site", Capability::open, get_site, "站点信息"},
    {http::GET, "/api/rights", Capability::open, get_rights, "各角色的权限"},
    {http::GET, "/api/openapi.json", Capability::open, get_contract, "接口契约"},
};

}  // namespace

std::span<const http::Route> site_routes() { return routes_of_site; }

void use_site(const Config& config) {
    site = {config.sponsor, config.icp_no, config.police_no,
            config.hotline, ANJU_VERSION,  config.demo};
}

}  // namespace anju::app
