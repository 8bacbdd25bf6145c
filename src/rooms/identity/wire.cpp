// How identity's commands, replies and facts look on the wire.
#include "rooms/identity/wire.h"

#include "facts/identity.h"
#include "platform/json/described.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(LoginSucceeded, (), (user, session))
BOOST_DESCRIBE_STRUCT(LoginStepPassed, (), (user, means))
BOOST_DESCRIBE_STRUCT(LoginsRefused, (), (user, minute, tries, locked))
BOOST_DESCRIBE_STRUCT(LoginEnded, (), (user, session))
BOOST_DESCRIBE_STRUCT(PostChosen, (), (user, post))
BOOST_DESCRIBE_STRUCT(UserAdded, (), (user, staff))
BOOST_DESCRIBE_STRUCT(ResidentsLoaded, (), (first, last))
BOOST_DESCRIBE_STRUCT(UserDisabled, (), (user))
BOOST_DESCRIBE_STRUCT(UserEnabled, (), (user))
BOOST_DESCRIBE_STRUCT(UserUnlocked, (), (user))
BOOST_DESCRIBE_STRUCT(PasswordChanged, (), (user))
BOOST_DESCRIBE_STRUCT(PasswordReset, (), (user))
BOOST_DESCRIBE_STRUCT(SecondFactorEnrolmentBegun, (), (user))
BOOST_DESCRIBE_STRUCT(SecondFactorEnrolled, (), (user))
BOOST_DESCRIBE_STRUCT(SecondFactorReset, (), (user))
BOOST_DESCRIBE_STRUCT(PostGranted, (), (user, post, role, name, unit, region, enterprise, estate))
BOOST_DESCRIBE_STRUCT(PostEnded, (), (user, post, role))
BOOST_DESCRIBE_STRUCT(PersonalDataRevealed, (), (user, revelation))
BOOST_DESCRIBE_STRUCT(PersonalDataCorrected, (), (user))
BOOST_DESCRIBE_STRUCT(ErasureRequested, (), (user))
BOOST_DESCRIBE_STRUCT(ErasureWithdrawn, (), (user))
BOOST_DESCRIBE_STRUCT(PersonalDataErased, (), (user))

ANJU_WIRE(LoginSucceeded, LoginStepPassed, LoginsRefused, LoginEnded, PostChosen, UserAdded,
          ResidentsLoaded, UserDisabled, UserEnabled, UserUnlocked, PasswordChanged, PasswordReset,
          SecondFactorEnrolmentBegun, SecondFactorEnrolled, SecondFactorReset, PostGranted,
          PostEnded, PersonalDataRevealed, PersonalDataCorrected, ErasureRequested,
          ErasureWithdrawn, PersonalDataErased);

}  // namespace anju::facts

namespace anju::identity {

BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))
BOOST_DESCRIBE_STRUCT(GiveSecondFactor, (), (code))
BOOST_DESCRIBE_STRUCT(AskPhoneCode, (), (phone, purpose))
BOOST_DESCRIBE_STRUCT(SignInByPhone, (), (phone, code, name))
BOOST_DESCRIBE_STRUCT(ChoosePost, (), (post))
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (old_password, new_password))
BOOST_DESCRIBE_STRUCT(BeginEnrolment, (), (current_code))
BOOST_DESCRIBE_STRUCT(ConfirmEnrolment, (), (code))
BOOST_DESCRIBE_STRUCT(AddUser, (), (login, name, phone))
BOOST_DESCRIBE_STRUCT(GiveReason, (), (reason))
BOOST_DESCRIBE_STRUCT(GrantPost, (), (role, name, unit, region, enterprise, estate))
BOOST_DESCRIBE_STRUCT(UserFilter, (),
                      (text, role, staff, disabled, dormant, deletion_requested, cursor, limit))
BOOST_DESCRIBE_STRUCT(LoginLogFilter, (), (user, outcome, cursor, limit))
BOOST_DESCRIBE_STRUCT(CorrectName, (), (name))
BOOST_DESCRIBE_STRUCT(ChangePhone, (), (phone, code))

BOOST_DESCRIBE_STRUCT(PostView, (),
                      (id, role, role_title, name, scope, unit, region, region_name, enterprise,
                       estate, ended_on))
BOOST_DESCRIBE_STRUCT(Me, (),
                      (user, login, name, phone, staff, role, role_title, post, posts, capabilities,
                       watermark, second_factor, password_expires_on, expires_at, idle_minutes))
BOOST_DESCRIBE_STRUCT(SessionState, (), (stage, me))
BOOST_DESCRIBE_STRUCT(PhoneCodeSent, (), (resend_after_s, expires_in_s))
BOOST_DESCRIBE_STRUCT(OpenLogin, (),
                      (id, since, last_seen_at, address, user_agent, post_name, current))
BOOST_DESCRIBE_STRUCT(OpenLogins, (), (rows))
BOOST_DESCRIBE_STRUCT(Enrolment, (), (otpauth_uri, secret))
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))
BOOST_DESCRIBE_STRUCT(LoginRules, (),
                      (password_min, password_min_officer, password_kinds, password_kept,
                       password_days, lock_failures, lock_minutes, idle_minutes, absolute_hours,
                       source))
BOOST_DESCRIBE_STRUCT(UserRow, (),
                      (id, login, name, phone, staff, disabled, second_factor, posts, last_login_at,
                       deletion_requested_at))
BOOST_DESCRIBE_STRUCT(KeptReason, (), (at, verb, reason, by))
BOOST_DESCRIBE_STRUCT(UserDetail, (),
                      (id, login, name, phone, staff, disabled, must_change_password, second_factor,
                       locked_until, created_at, last_login_at, deletion_requested_at, posts,
                       reasons, open_logins, version, may))
BOOST_DESCRIBE_STRUCT(InitialPassword, (), (id, login, initial_password))
BOOST_DESCRIBE_STRUCT(Unmasked, (), (name, phone, left_today))
BOOST_DESCRIBE_STRUCT(KeptData, (), (kind, purpose, kept, after_erasure))
BOOST_DESCRIBE_STRUCT(OpenMatter, (), (noun, id, name))
BOOST_DESCRIBE_STRUCT(OwnData, (),
                      (name, phone, login, created_at, deletion_requested_at, kept,
                       erasure_waits_for, times_revealed))
BOOST_DESCRIBE_STRUCT(LoginLogRow, (), (id, at, user, means, outcome, address))
BOOST_DESCRIBE_STRUCT(RightRow, (), (room, method, path, summary, capability, roles))
BOOST_DESCRIBE_STRUCT(RoleView, (), (role, title, second_factor, scope))
BOOST_DESCRIBE_STRUCT(Rights, (), (roles, rows))
BOOST_DESCRIBE_STRUCT(DemoMessage, (), (at, phone, text))
BOOST_DESCRIBE_STRUCT(DemoAuthenticator, (), (login, code))
BOOST_DESCRIBE_STRUCT(DemoOutbox, (), (messages, authenticators))

ANJU_WIRE(SignIn, GiveSecondFactor, AskPhoneCode, SignInByPhone, ChoosePost, ChangePassword,
          BeginEnrolment, ConfirmEnrolment, AddUser, GiveReason, GrantPost, UserFilter,
          LoginLogFilter, CorrectName, ChangePhone, SessionState, PhoneCodeSent, OpenLogins,
          Enrolment, RecoveryCodes, LoginRules, UserDetail, InitialPassword, Unmasked, OwnData,
          Rights, DemoOutbox, http::Page<UserRow>, http::Page<LoginLogRow>);

}  // namespace anju::identity
