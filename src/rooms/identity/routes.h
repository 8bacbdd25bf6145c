// Routes of identity: the session of a person and their own data, accounts and posts for the
// officers.
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::identity {

std::span<const http::Route> routes();
// The two halves of the table, which stand in files of their own.
std::span<const http::Route> session_routes();
std::span<const http::Route> account_routes();
std::span<const RefusalKind* const> refusal_list();

// GET /api/demo/outbox. The app adds it to the table only when it serves a demo.
std::span<const http::Route> demo_routes();

}  // namespace anju::identity
