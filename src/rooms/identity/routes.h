// The routes of identity:
//
//   GET    /api/session                          who am I; also before signing in
//   POST   /api/session                          SignIn -> SessionState
//   DELETE /api/session                          sign out
//   POST   /api/session/second-factor            GiveSecondFactor -> SessionState
//   POST   /api/session/phone-code               AskPhoneCode -> PhoneCodeSent
//   POST   /api/session/phone                    SignInByPhone -> SessionState
//   POST   /api/session/post                     ChoosePost -> SessionState
//   PUT    /api/session/password                 ChangePassword -> SessionState
//   POST   /api/session/enrolment                BeginEnrolment -> Enrolment
//   PUT    /api/session/enrolment                ConfirmEnrolment -> RecoveryCodes
//   GET    /api/session/rules                    LoginRules
//   GET    /api/session/logins                   own open logins
//   DELETE /api/session/logins/{id}              end one of them
//   GET    /api/own-data                         OwnData
//   PUT    /api/own-data/name, /phone            correct
//   POST   /api/own-data/deletion                ask for the account to be deleted
//   DELETE /api/own-data/deletion                take that back
//   GET    /api/users                            UserFilter -> Page<UserRow>
//   POST   /api/users                            AddUser -> InitialPassword
//   GET    /api/users/{id}                       UserDetail
//   POST   /api/users/{id}/disablement           GiveReason; DELETE enables again
//   POST   /api/users/{id}/password-reset        GiveReason -> InitialPassword
//   DELETE /api/users/{id}/lock                  unlock
//   DELETE /api/users/{id}/second-factor         the person sets it up anew
//   POST   /api/users/{id}/posts                 GrantPost -> UserDetail
//   POST   /api/posts/{id}/end                   GiveReason -> UserDetail
//   GET    /api/users/{id}/logins                open logins of a person
//   DELETE /api/users/{id}/logins/{session}      end one
//   POST   /api/users/{id}/unmasking             GiveReason -> Unmasked
//   POST   /api/users/{id}/erasure               GiveReason: after a deletion request
//   GET    /api/login-log                        LoginLogFilter -> Page<LoginLogRow>
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::identity {

std::span<const http::Route> routes();
// The two halves of the table, which stand in files of their own.
std::span<const http::Route> session_routes();
std::span<const http::Route> account_routes();
std::span<const RefusalKind* const> refusal_list();

// GET /api/demo/outbox. The app adds it to the table only when serving with --demo.
std::span<const http::Route> demo_routes();

}  // namespace anju::identity
