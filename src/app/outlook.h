// Why an installation cannot serve, in words that anybody may read on /readyz; the rest stands in
// its log. A silent witness is a warning: somebody else's silence is no reason to send people away;
// nor are days off that are not published yet: dates of that year are provisional until they are.
#pragma once

#include <span>
#include <string>

#include "platform/http/server.h"

namespace anju::app {

// `failing`: jobs (jobs::Runner). `begun`: since when it serves.
http::Outlook outlook_of(db::Db& database, std::span<const std::string> failing, Instant begun,
                         Instant now);

}  // namespace anju::app
