// What the screens of identity show.
#pragma once

#include <string_view>

#include "platform/db/db.h"
#include "rooms/identity/wire.h"

namespace anju::identity {

// Of the token, finished or not; `anonymous` for none, unknown, expired.
SessionState detail_session(db::Tx& tx, std::string_view token, Instant now);
OpenLogins list_open_logins(db::Tx& tx, UserId user, std::string_view token, Instant now);
OwnData detail_own_data(db::Tx& tx, UserId user, Date today);

// Names masked. Accounts are not business data: an officer, who has no place, reads all of them;
// any other post those whose posts lie in its scope.
http::Page<UserRow> list_users(db::Tx& tx, const Scope& scope, const UserFilter& filter,
                               Instant now);
Result<UserDetail> detail_user(db::Tx& tx, const Actor& by, UserId user, Instant now);
http::Page<LoginLogRow> list_login_log(db::Tx& tx, const LoginLogFilter& filter);

DemoOutbox detail_demo_outbox(db::Tx& tx, Instant now);

}  // namespace anju::identity
