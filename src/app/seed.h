// Filling an empty installation, with what src/demo makes up. `demo`: a small city whose three
// months of complaints are produced by running the real commands on a moved clock. `city`: a whole
// city, bulk-loaded.
#pragma once

#include <functional>
#include <string>

#include "app/config.h"
#include "platform/db/db.h"
#include "platform/journal/founding.h"

namespace anju::app {

using Say = std::function<void(const std::string&)>;

// Regions, units, outlines, calendar, policy defaults and the catalogue of complaints: what every
// installation starts with, of an empty database.
void lay_foundation(db::Tx& tx, const std::string& data_folder, journal::Founded as, Instant now);
void seed_foundation(db::Db& db, const std::string& data_folder, journal::Founded as, Instant now);

void seed_demo(db::Db& db, const Config& config, Instant now, const Say& say);
void seed_city(db::Db& db, const Config& config, Instant now, std::int64_t complaints,
               const Say& say);

}  // namespace anju::app
