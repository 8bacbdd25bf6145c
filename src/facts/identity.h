// What identity announces. Facts hold ids and words; who and where from is in identity's own
// tables, where it can be erased.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/fact_list.h"
#include "base/region.h"
#include "base/time.h"

namespace anju::facts {

struct LoginSucceeded {
    static constexpr std::string_view kind = "LoginSucceeded";
    UserId user;
    std::int64_t session = 0;
};
// A step of a login that passed.
struct LoginStepPassed {
    static constexpr std::string_view kind = "LoginStepPassed";
    UserId user;
    std::string means;
};
// Steps of logins that failed or were not looked at, so many in one minute. About the user 0 where
// no account is named.
struct LoginsRefused {
    static constexpr std::string_view kind = "LoginsRefused";
    UserId user;
    Instant minute;
    std::int64_t tries = 0;
    bool locked = false;  // the last failure locked the account
};
struct LoginEnded {
    static constexpr std::string_view kind = "LoginEnded";
    UserId user;
    std::int64_t session = 0;
};
struct PostChosen {
    static constexpr std::string_view kind = "PostChosen";
    UserId user;
    PostId post;
};
struct UserAdded {
    static constexpr std::string_view kind = "UserAdded";
    UserId user;
    bool staff = false;
};
// An installation was filled with them, `first` to `last`.
struct ResidentsLoaded {
    static constexpr std::string_view kind = "ResidentsLoaded";
    UserId first;
    UserId last;
};
struct UserDisabled {
    static constexpr std::string_view kind = "UserDisabled";
    UserId user;
};
struct UserEnabled {
    static constexpr std::string_view kind = "UserEnabled";
    UserId user;
};
struct UserUnlocked {
    static constexpr std::string_view kind = "UserUnlocked";
    UserId user;
};
struct PasswordChanged {
    static constexpr std::string_view kind = "PasswordChanged";
    UserId user;
};
struct PasswordReset {
    static constexpr std::string_view kind = "PasswordReset";
    UserId user;
};
// A secret was handed out that waits for its first code.
struct SecondFactorEnrolmentBegun {
    static constexpr std::string_view kind = "SecondFactorEnrolmentBegun";
    UserId user;
};
struct SecondFactorEnrolled {
    static constexpr std::string_view kind = "SecondFactorEnrolled";
    UserId user;
};
struct SecondFactorReset {
    static constexpr std::string_view kind = "SecondFactorReset";
    UserId user;
};
struct PostGranted {
    static constexpr std::string_view kind = "PostGranted";
    UserId user;
    PostId post;
    Role role = Role::resident;
    std::string name;
    UnitId unit;
    RegionCode region;
    EnterpriseId enterprise;
    EstateId estate;
};
struct PostEnded {
    static constexpr std::string_view kind = "PostEnded";
    UserId user;
    PostId post;
    Role role = Role::resident;
};
// `revelation` is the row that keeps the reason.
struct PersonalDataRevealed {
    static constexpr std::string_view kind = "PersonalDataRevealed";
    UserId user;
    std::int64_t revelation = 0;
};
struct PersonalDataCorrected {
    static constexpr std::string_view kind = "PersonalDataCorrected";
    UserId user;
};
struct ErasureRequested {
    static constexpr std::string_view kind = "ErasureRequested";
    UserId user;
};
struct ErasureWithdrawn {
    static constexpr std::string_view kind = "ErasureWithdrawn";
    UserId user;
};
struct PersonalDataErased {
    static constexpr std::string_view kind = "PersonalDataErased";
    UserId user;
};

using IdentityFacts =
    FactList<LoginSucceeded, LoginStepPassed, LoginsRefused, LoginEnded, PostChosen, UserAdded,
             ResidentsLoaded, UserDisabled, UserEnabled, UserUnlocked, PasswordChanged,
             PasswordReset, SecondFactorEnrolmentBegun, SecondFactorEnrolled, SecondFactorReset,
             PostGranted, PostEnded, PersonalDataRevealed, PersonalDataCorrected, ErasureRequested,
             ErasureWithdrawn, PersonalDataErased>;
template <In<IdentityFacts> Fact>
IdentityFacts list_of(const Fact&);

}  // namespace anju::facts
