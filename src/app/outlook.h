// Why an installation cannot serve, in words that anybody may read on /readyz; the rest stands in
// its log. A silent witness is a warning: somebody else's silence is no reason to send people away.
#pragma once

#include <span>
#include <string>

#include "platform/http/server.h"

namespace anju::app {

// `failing`: jobs (jobs::Runner). `begun`: since when it serves.
http::Outlook outlook_of(db::Db& database, std::span<const std::string> failing, Instant begun);

}  // namespace anju::app
