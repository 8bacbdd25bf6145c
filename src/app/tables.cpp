#include "app/tables.h"

#include "app/site.h"
#include "platform/files/files.h"
#include "platform/http/idempotency.h"
#include "platform/journal/routes.h"
#include "platform/journal/seal.h"
#include "rooms/complaints/checks.h"
#include "rooms/complaints/jobs.h"
#include "rooms/complaints/people.h"
#include "rooms/complaints/refusals.h"
#include "rooms/complaints/routes.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/checks.h"
#include "rooms/identity/jobs.h"
#include "rooms/identity/routes.h"
#include "rooms/policy/checks.h"
#include "rooms/policy/refusals.h"
#include "rooms/policy/routes.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/checks.h"
#include "rooms/registry/jobs.h"
#include "rooms/registry/refusals.h"
#include "rooms/registry/routes.h"

namespace anju::app {

namespace {

identity::Presence& presence() {
    static identity::Presence one;
    return one;
}

// Complaints has no arrow to identity; the app hands it what it needs to know about people.
complaints::People people() {
    complaints::People hands;
    hands.resident_of_phone = identity::resident_of_phone;
    hands.find_resident = identity::find_resident_of_phone;
    hands.masked = [](db::Tx& tx, UserId user) -> std::optional<complaints::PersonMasked> {
        const auto known = identity::masked(tx, user);
        if (!known) return std::nullopt;
        return complaints::PersonMasked{known->name, known->phone};
    };
    hands.name_to_hide = identity::name_to_hide;
    hands.reveal = [](db::Tx& tx, const Actor& by, UserId user, std::string_view reason,
                      Instant now) -> Result<complaints::PersonRevealed> {
        TRY(const auto known, identity::reveal(tx, by, user, reason, now));
        return complaints::PersonRevealed{known.name, known.phone};
    };
    hands.confirm_code = identity::confirm_case_code;
    return hands;
}

std::string_view missing_of(db::Tx& tx, const identity::Post& post) {
    if (!post.region.empty() && !registry::find_region(tx, post.region)) return "/region";
    if (post.unit.set() && !registry::find_unit(tx, post.unit)) return "/unit";
    if (post.enterprise.set() && !registry::unit_of_enterprise(tx, post.enterprise))
        return "/enterprise";
    if (post.estate.set() && !registry::find_estate(tx, post.estate)) return "/estate";
    return {};
}

std::span<const http::RoomTable> all_rooms() {
    static const http::RoomTable tables[] = {
        {"site", site_routes(), {}},
        {"files", files::routes(), files::refusals},
        {"journal", journal::routes(), {}},
        {"identity", identity::routes(), identity::refusal_list()},
        {"policy", policy::routes(), policy::refusals},
        {"registry", registry::routes(), registry::refusals},
        {"complaints", complaints::routes(), complaints::refusals},
        // Last, because only a demo serves it.
        {"demo", identity::demo_routes(), {}},
    };
    return tables;
}

struct Installation {
    identity::Gateway gateway;
    bool demo = false;
};
Installation installation;

template <class T>
void append(std::vector<T>& all, std::span<const T> more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

void wire_rooms() {
    complaints::use_people(people());
    identity::use_reach(missing_of);
}

std::span<const http::RoomTable> rooms() {
    [[maybe_unused]] static const bool wired = (wire_rooms(), true);
    const auto all = all_rooms();
    return installation.demo ? all : all.first(all.size() - 1);
}

std::span<const jobs::Job> jobs() {
    static const std::vector<jobs::Job> all = [] {
        std::vector<jobs::Job> made{http::requests_sweep, files::sweep_job, journal::seal_job};
        append<jobs::Job>(made, registry::jobs());
        append<jobs::Job>(made, complaints::jobs());
        append<jobs::Job>(made, identity::jobs_of(presence(), installation.gateway));
        return made;
    }();
    return all;
}

std::span<const journal::Check> checks() {
    static const std::vector<journal::Check> all = [] {
        std::vector<journal::Check> made;
        append<journal::Check>(made, journal::checks());
        made.push_back(files::check);
        append<journal::Check>(made, identity::checks());
        append<journal::Check>(made, policy::checks());
        append<journal::Check>(made, registry::checks());
        append<journal::Check>(made, complaints::checks());
        return made;
    }();
    return all;
}

http::Authenticate authenticate() {
    return [](db::Tx& tx, std::string_view token, Instant now) {
        return presence().authenticate(tx, token, now);
    };
}

void use_config(const Config& config) {
    installation.demo = config.demo;
    installation.gateway = {config.sms_url, gateway_key(config)};
    use_site(config);
}

}  // namespace anju::app
