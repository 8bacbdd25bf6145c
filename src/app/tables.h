// The tables of the program: which rooms there are, what they bring to the server, to the clock
// and to `anju verify`. Nothing is decided here; it is concatenated.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/config.h"
#include "platform/http/server.h"
#include "platform/jobs/jobs.h"
#include "platform/journal/verify.h"

namespace anju::app {

std::span<const http::RoomTable> rooms();
std::span<const jobs::Job> jobs();
// What waits for other installations and may be late without holding up anything here.
std::span<const jobs::Job> jobs_with_others();
std::span<const journal::Check> checks();
http::Authenticate authenticate();

// Names of the role table that are no room's right, and rights that no role holds: none.
std::vector<std::string_view> rights_astray();

// Hands the rooms what the installation decides: the gateway for messages, the demo outbox. Once,
// before serving.
void use_config(const Config& config);

}  // namespace anju::app
