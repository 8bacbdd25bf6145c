// The routes of the registry:
//     GET  /api/registry/regions                        children, or a search
//     GET  /api/registry/regions/{code}
//     GET  /api/registry/units
//     GET  /api/registry/location                       what lies at a point
//     GET  /api/registry/choices                        estates for the public's filing form
//     GET  /api/geo/districts                           outlines as GeoJSON
//     GET  /api/registry/estates                        list
//     POST /api/registry/estates
//     GET  /api/registry/points                         the same on the map
//     GET  /api/registry/estates/{id}
//     PUT  /api/registry/estates/{id}
//     GET  /api/registry/estates/{id}/changes
//     POST /api/registry/estates/{id}/buildings
//     POST /api/registry/estates/{id}/services          an enterprise begins to serve
//     POST /api/registry/services/{id}/termination
//     POST /api/registry/estates/{id}/managers          a project manager is appointed
//     POST /api/registry/managers/{id}/termination
//     GET  /api/registry/estates/{id}/owners            bindings, masked
//     GET  /api/registry/estates/{id}/buildings         public: name and counts only
//     GET  /api/registry/buildings/{id}/houses
//     POST /api/registry/buildings/{id}/houses
//     GET  /api/registry/my-houses
//     POST /api/registry/bindings                       a resident asks
//     POST /api/registry/bindings/{id}/verification
//     POST /api/registry/bindings/{id}/refusal
//     POST /api/registry/bindings/{id}/termination
//     POST /api/registry/bindings/{id}/unmasking        name and phone in full, with a reason
//     GET  /api/registry/enterprises
//     POST /api/registry/enterprises
//     GET  /api/registry/enterprises/{id}
//     PUT  /api/registry/enterprises/{id}
//     GET  /api/registry/enterprises/{id}/changes
//     POST /api/registry/imports/{kind}                 preview of a sheet
//     POST /api/registry/imports/{kind}/{hash}          take it in
//     GET  /api/registry/estates/export.csv, .xlsx
//     GET  /api/registry/enterprises/export.csv, .xlsx
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::registry {

std::span<const http::Route> routes();
// The parts of the table that stand in files of their own.
std::span<const http::Route> place_routes();
std::span<const http::Route> owner_routes();
std::span<const http::Route> sheet_routes();
std::span<const RefusalKind* const> refusal_list();

}  // namespace anju::registry
