#include "rooms/opening/queries.h"

#include "platform/journal/backups.h"
#include "platform/journal/submit.h"
#include "platform/reach.h"
#include "rooms/identity/actions.h"
#include "rooms/policy/actions.h"
#include "rooms/registry/actions.h"

namespace anju::opening {

Known known_of(db::Tx& tx, Instant now) {
    const Reach& out = reach();
    Known known;
    known.now = now;
    known.units = registry::open_units(tx);
    known.districts = registry::districts(tx);
    known.posts = identity::posts_in_use(tx);
    known.second_factors = identity::with_second_factor(tx);
    known.estates = registry::count_estates(tx);
    known.missing_years = policy::missing_years(tx, civil_date(now));
    known.unconfirmed = policy::unconfirmed(tx, civil_date(now));
    known.sends_messages = out.sends_messages;
    known.is_encrypted = out.is_encrypted;
    known.is_named = out.is_named;
    known.backup_at = journal::last_backup(tx);
    for (const auto& witness : journal::witness_list(tx).witnesses)
        if (witness.size) ++known.witnesses;
    return known;
}

}  // namespace anju::opening
