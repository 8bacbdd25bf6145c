#include "app/users.h"

#include <cstdio>

#include "app/commands.h"
#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/refusals.h"
#include "rooms/registry/actions.h"

namespace anju::app {

namespace {

int tell(const Result<void>& done) {
    if (done) return exit_done;
    std::fputs((in_words(done.error()) + "\n").c_str(), stderr);
    return exit_no;
}

Result<UserId> user_of(db::Tx& tx, const std::string& login) {
    const auto user = identity::find_login(tx, login);
    if (!user) return refuse(identity::user_absent, login);
    return *user;
}

// The office a region post sits in.
UnitId office_of(db::Tx& tx, Role role, const RegionCode& region) {
    using registry::UnitKind;
    const auto kind = role == Role::community || role == Role::grid_worker
                          ? UnitKind::community_office
                      : role == Role::street          ? UnitKind::street_office
                      : role == Role::district_bureau ? UnitKind::district_bureau
                      : role == Role::city_bureau     ? UnitKind::city_bureau
                                                      : UnitKind::city_center;
    const auto unit = registry::unit_for(tx, kind, region);
    return unit ? unit->id : UnitId{};
}

}  // namespace

Result<void> add_with_post(db::Tx& tx, const identity::NewStaff& staff, Role role,
                           const RegionCode& region, Instant now) {
    TRY(const UserId user, identity::add_staff(tx, system_actor(), staff, now));
    identity::Post post;
    post.user = user;
    post.role = role;
    post.name = identity::title_of(role);
    if (identity::scope_kind_of(role) == ScopeKind::region) {
        post.region = region;
        post.unit = office_of(tx, role, region);
        const auto office = registry::find_unit(tx, post.unit);
        if (office) post.name = office->name + " " + post.name;
    }
    TRY_OK(identity::grant_post(tx, system_actor(), post, now));
    return {};
}

int user_add(const Config& config, const std::string& login, const std::string& name,
             const std::string& phone, const std::string& role, const std::string& region) {
    const auto known = from_text<Role>(role);
    const auto place = RegionCode::parse(region);
    if (!known || *known == Role::resident || *known == Role::system || !place) {
        std::fprintf(stderr, "anju: no such role or region: %s %s\n", role.c_str(), region.c_str());
        return exit_usage;
    }
    const auto database = open_installation(config);
    if (!is_ready(*database, config)) return exit_no;
    const Instant now = clock::now();
    const std::string password = identity::initial_password();
    identity::NewStaff staff{login, name, phone, crypto::password_hash(password), true};
    const Result<void> done =
        database->write([&](db::Tx& tx) { return add_with_post(tx, staff, *known, *place, now); });
    if (done) std::printf("%s %s\n", login.c_str(), password.c_str());
    return tell(done);
}

int user_disable(const Config& config, const std::string& login) {
    const auto database = open_installation(config);
    if (!is_ready(*database, config)) return exit_no;
    return tell(database->write([&](db::Tx& tx) -> Result<void> {
        TRY(const UserId user, user_of(tx, login));
        return identity::disable_user(tx, system_actor(), user, clock::now());
    }));
}

int user_unlock(const Config& config, const std::string& login, const std::string& reason) {
    using Reason = decltype(identity::GiveReason::reason);
    const std::size_t length = is_utf8(reason) ? code_points(trim(reason)) : 0;
    if (length < Reason::min || length > Reason::max || has_control(reason)) {
        std::fprintf(stderr, "anju: a reason has %zu to %zu characters\n", Reason::min,
                     Reason::max);
        return exit_usage;
    }
    const auto database = open_installation(config);
    if (!is_ready(*database, config)) return exit_no;
    return tell(database->write([&](db::Tx& tx) -> Result<void> {
        TRY(const UserId user, user_of(tx, login));
        identity::keep_reason(tx, system_actor(), user, identity::AccountVerb::unlock, trim(reason),
                              clock::now());
        return identity::unlock_user(tx, system_actor(), user, clock::now());
    }));
}

int user_reset(const Config& config, const std::string& login) {
    const auto database = open_installation(config);
    if (!is_ready(*database, config)) return exit_no;
    const std::string password = identity::initial_password();
    const std::string hash = crypto::password_hash(password);
    const Result<void> done = database->write([&](db::Tx& tx) -> Result<void> {
        TRY(const UserId user, user_of(tx, login));
        // Both halves of the login: this is the door for an officer who lost the phone too.
        TRY_OK(identity::reset_second_factor(tx, system_actor(), user, clock::now()));
        return identity::reset_password(tx, system_actor(), user, hash, clock::now());
    });
    if (done) std::printf("%s %s\n", login.c_str(), password.c_str());
    return tell(done);
}

}  // namespace anju::app
