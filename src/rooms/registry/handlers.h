// Handlers of the registry that stand in a file of their own; routes.cpp has the table.
#pragma once

#include "platform/http/call.h"
#include "rooms/registry/wire.h"

namespace anju::registry {

// place_routes.cpp: open to the public, or to anybody signed in.
Result<RegionList> get_regions(http::ReadCall& call, const RegionFilter& filter);
Result<RegionRow> get_region(http::ReadCall& call);
Result<http::Page<UnitRow>> get_units(http::ReadCall& call, const UnitFilter& filter);
Result<LocationReply> get_location(http::ReadCall& call, const LocationQuery& query);
Result<ChoiceList> get_choices(http::ReadCall& call, const ChoiceQuery& query);
Result<http::Download> get_districts(http::ReadCall& call);
Result<BuildingList> get_buildings(http::ReadCall& call);
Result<http::Page<HouseRow>> get_houses(http::ReadCall& call, const HouseFilter& filter);

// owner_routes.cpp
Result<http::Page<OwnerRow>> get_owners(http::ReadCall& call, const OwnerFilter& filter);
Result<MyHouseList> get_my_houses(http::ReadCall& call);
Result<http::Created<MyHouseList>> post_binding(http::WriteCall& call, const RequestBinding& cmd);
Result<OwnerRow> post_verification(http::WriteCall& call, const VerifyBinding& cmd);
Result<OwnerRow> post_refusal(http::WriteCall& call, const RefuseBinding& cmd);
Result<http::Nothing> post_ending(http::WriteCall& call, const EndBinding& cmd);
Result<RevealedOwner> post_unmasking(http::WriteCall& call, const RevealBinding& cmd);

// sheet_routes.cpp
Result<ImportReport> post_preview(http::SlowCall& call);
Result<ImportReport> post_import(http::SlowCall& call);
Result<http::Download> get_estates_sheet(http::SlowCall& call, const ExportQuery& query);
Result<http::Download> get_enterprises_sheet(http::SlowCall& call, const ExportQuery& query);

}  // namespace anju::registry
