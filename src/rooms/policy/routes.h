// The routes of the policy room:
//     GET  /api/policy/values                    what holds on a day at a place
//     GET  /api/policy/keys/{key}                all versions of a key
//     GET  /api/policy/versions                  proposals and versions, newest first
//     GET  /api/policy/versions/boxes            how many wait for whom
//     POST /api/policy/versions                  propose
//     GET  /api/policy/versions/{id}
//     POST /api/policy/versions/{id}/approval    by a second person
//     POST /api/policy/versions/{id}/rejection
//     GET  /api/policy/calendar/{year}
//     PUT  /api/policy/calendar/{year}           the exceptions of a year
//     POST /api/policy/calendar/{year}/list      the same from the official list as a sheet
//     PUT  /api/policy/spans                     working hours of a day
//     GET  /api/policy/deadline                  when a limit ends, and why
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::policy {

std::span<const http::Route> routes();
std::span<const RefusalKind* const> refusal_list();

}  // namespace anju::policy
