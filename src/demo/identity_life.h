// Who lives and works in a demo: one login a role, and residents with a house.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/actor.h"
#include "demo/registry_life.h"

namespace anju::demo {

// Where the demo people sit: an estate of 路北区, its community, street, district and enterprise.
struct Stage {
    registry::Estate estate;
    registry::Enterprise enterprise;
};

Stage stage_of(db::Tx& tx, const Seeded& seeded, Date today);

// One login a role, see logins(); all share `password`.
// Each as they act, by login.
std::map<std::string, Actor> seed_staff(db::Tx& tx, const Stage& stage, Instant now);
// Each changes their password to the same: those of years ago would have to be changed.
void renew_passwords(db::Tx& tx, const std::map<std::string, Actor>& staff, Instant now);

struct Resident {
    UserId user;
    EstateId estate;
    std::string estate_name;
};
// Residents number 1 to `count`, each tied to a house of the estate that `estate_of` names. Their
// ids follow each other.
std::vector<Resident> seed_residents(db::Tx& tx, int count,
                                     const std::function<EstateId(int)>& estate_of, Instant now);

inline constexpr const char* password = "Anju-demo-2026";
struct Login {
    std::string what;   // 派单员
    std::string login;  // or the phone number of a resident
};
std::vector<Login> logins();

}  // namespace anju::demo
