// The routes of channels:
//     GET  /api/channels/hotline/template.csv, .xlsx   the columns of the hotline's file
//     POST /api/channels/hotline/imports               preview of a file
//     POST /api/channels/hotline/imports/{hash}        take it in
//     GET  /api/complaints/{id}/receipt                what the complainant takes home
//     GET  /api/complaints/{id}/slip                   受理单, printed
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::channels {

std::span<const http::Route> routes();

}  // namespace anju::channels
