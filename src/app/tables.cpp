#include "app/tables.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "app/site.h"
#include "base/approval.h"
#include "platform/files/files.h"
#include "platform/http/idempotency.h"
#include "platform/http/sheet.h"
#include "platform/journal/correction.h"
#include "platform/journal/log_routes.h"
#include "platform/journal/looks.h"
#include "platform/journal/routes.h"
#include "platform/journal/seal.h"
#include "platform/journal/submit.h"
#include "platform/paper/paper.h"
#include "platform/personal.h"
#include "platform/reach.h"
#include "rooms/analytics/routes.h"
#include "rooms/analytics/words.h"
#include "rooms/changes/capabilities.h"
#include "rooms/changes/checks.h"
#include "rooms/changes/jobs.h"
#include "rooms/changes/refusals.h"
#include "rooms/changes/routes.h"
#include "rooms/changes/words.h"
#include "rooms/channels/capabilities.h"
#include "rooms/channels/checks.h"
#include "rooms/channels/receipt_queries.h"
#include "rooms/channels/refusals.h"
#include "rooms/channels/routes.h"
#include "rooms/channels/words.h"
#include "rooms/complaints/capabilities.h"
#include "rooms/complaints/checks.h"
#include "rooms/complaints/jobs.h"
#include "rooms/complaints/personal.h"
#include "rooms/complaints/refusals.h"
#include "rooms/complaints/routes.h"
#include "rooms/complaints/words.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/capabilities.h"
#include "rooms/identity/checks.h"
#include "rooms/identity/jobs.h"
#include "rooms/identity/routes.h"
#include "rooms/identity/words.h"
#include "rooms/ledger/capabilities.h"
#include "rooms/ledger/checks.h"
#include "rooms/ledger/day_queries.h"
#include "rooms/ledger/jobs.h"
#include "rooms/ledger/refusals.h"
#include "rooms/ledger/routes.h"
#include "rooms/ledger/words.h"
#include "rooms/opening/capabilities.h"
#include "rooms/opening/routes.h"
#include "rooms/opening/words.h"
#include "rooms/policy/capabilities.h"
#include "rooms/policy/checks.h"
#include "rooms/policy/refusals.h"
#include "rooms/policy/routes.h"
#include "rooms/policy/words.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/checks.h"
#include "rooms/registry/personal.h"
#include "rooms/registry/refusals.h"
#include "rooms/registry/routes.h"
#include "rooms/registry/words.h"

namespace anju::app {

namespace {

identity::Presence& presence() {
    static identity::Presence one;
    return one;
}

std::span<const http::RoomTable> all_rooms() {
    static const http::RoomTable tables[] = {
        {"site", site_routes(), {}, {}, capabilities_of_no_room},
        {"files", files::routes(), files::refusals},
        {"journal", journal::routes(), journal::refusals, journal::words()},
        {"clock", {}, journal::clock_refusals},
        {"log", journal::log_routes(), journal::log_refusals},
        {"approval", {}, approval_refusals},
        {"sheets", {}, http::sheet_refusals, http::sheet_words()},
        {"identity", identity::routes(), identity::refusal_list(), identity::words(),
         identity::capabilities},
        {"policy", policy::routes(), policy::refusals, policy::words(), policy::capabilities},
        {"registry", registry::routes(), registry::refusals, registry::words(),
         registry::capabilities},
        {"complaints", complaints::routes(), complaints::refusals, complaints::words(),
         complaints::capabilities},
        {"changes", changes::routes(), changes::refusals, changes::words(), changes::capabilities},
        {"analytics", analytics::routes(), {}, analytics::words()},
        {"channels", channels::routes(), channels::refusals, channels::words(),
         channels::capabilities},
        {"ledger", ledger::routes(), ledger::refusals, ledger::words(), ledger::capabilities},
        {"opening", opening::routes(), {}, opening::words(), opening::capabilities},
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

std::span<const http::RoomTable> rooms() {
    static const bool told = [] {
        personal::use_holders({registry::holder, complaints::holder});
        personal::use_keys(identity::person_key_of);
        return true;
    }();
    static_cast<void>(told);
    const auto all = all_rooms();
    return installation.demo ? all : all.first(all.size() - 1);
}

std::span<const jobs::Job> jobs() {
    static const std::vector<jobs::Job> all = [] {
        std::vector<jobs::Job> made{http::requests_sweep, files::sweep_job, journal::seal_job,
                                    personal::erase_keys_job(), personal::note_keys_job};
        append<jobs::Job>(made, complaints::jobs());
        append<jobs::Job>(made, changes::jobs());
        append<jobs::Job>(made, ledger::jobs());
        append<jobs::Job>(made, identity::jobs_of(presence(), installation.gateway));
        return made;
    }();
    return all;
}

std::span<const jobs::Job> jobs_with_others() { return {&journal::cosign_job, 1}; }

std::span<const journal::Check> checks() {
    static const std::vector<journal::Check> all = [] {
        std::vector<journal::Check> made;
        append<journal::Check>(made, journal::checks());
        made.push_back(files::check);
        append<journal::Check>(made, identity::checks());
        append<journal::Check>(made, policy::checks());
        append<journal::Check>(made, registry::checks());
        append<journal::Check>(made, complaints::checks());
        append<journal::Check>(made, changes::checks());
        append<journal::Check>(made, channels::checks());
        append<journal::Check>(made, ledger::checks());
        return made;
    }();
    return all;
}

http::Authenticate authenticate() {
    return [](db::Tx& tx, std::string_view token, Instant now) {
        return presence().authenticate(tx, token, now);
    };
}

std::vector<std::string_view> rights_astray() {
    std::set<std::string_view> held;
    std::set<std::string_view> there;
    for (std::size_t i = 0; i < count_of<Role>(); ++i)
        for (const auto name : identity::capabilities_of(static_cast<Role>(i))) held.insert(name);
    for (const http::RoomTable& room : all_rooms())
        for (const Capability& capability : room.capabilities) there.insert(capability.name);
    std::vector<std::string_view> astray;
    std::ranges::set_symmetric_difference(held, there, std::back_inserter(astray));
    return astray;
}

void use_config(const Config& config) {
    CHECK(rights_astray().empty());
    installation.demo = config.demo;
    installation.gateway = {config.sms_url, gateway_key(config)};
    use_site(config);
    journal::use_log_texts(config.share);
    paper::use_letterhead(
        {config.sponsor, config.site_url.empty()
                             ? "http://" + config.listen + ':' + std::to_string(config.port)
                             : config.site_url});
    use_reach({!config.sms_url.empty(),
               config.secure_cookies && config.site_url.starts_with("https://"),
               !config.site_url.empty()});
    journal::use_witnesses(*journal::witnesses_in(config.witness));
    journal::use_books({channels::book_of_cases(), ledger::book_of_days()});
}

}  // namespace anju::app
