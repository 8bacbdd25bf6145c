// A unit becomes what was decided about it.
#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/region_store.h"

namespace anju::registry {

UnitId change_unit(db::Tx& tx, const Actor& by, const Unit& after, Instant now) {
    const auto before = after.id.set() ? find_unit_row(tx, after.id) : std::nullopt;
    CHECK(before.has_value() == after.id.set());
    UnitId id = after.id;
    if (before)
        update_unit(tx, after);
    else
        id = insert_unit(tx, after);
    journal::record(
        tx, by, now, {"unit", id.value},
        facts::UnitChanged{.unit = id,
                           .unit_kind = std::string(to_text(after.kind)),
                           .name_before = before ? before->name : "",
                           .name = after.name,
                           .region_before = before ? std::optional(before->region) : std::nullopt,
                           .region = after.region,
                           .phone_before = before ? before->phone : "",
                           .phone = after.phone,
                           .closed_on = after.closed_on});
    return id;
}

}  // namespace anju::registry
