#include "rooms/registry/jobs.h"

#include "facts/identity.h"
#include "platform/journal/journal.h"

namespace anju::registry {

namespace {

constexpr int chunk = 20;

bool forget(db::Tx& tx, Instant now) {
    return journal::read_on(
        tx, "registry_erasures", facts::PersonalDataErased::kind, chunk,
        [&](const journal::Entry& erased) { forget_person(tx, UserId{erased.id}, now); });
}

const jobs::Job table[] = {
    {"registry_erasures", jobs::soon, forget},
};

}  // namespace

std::span<const jobs::Job> jobs() { return table; }

}  // namespace anju::registry
