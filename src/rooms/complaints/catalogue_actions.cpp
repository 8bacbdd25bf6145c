// The dispatch catalogue becomes what was decided about it.
#include "platform/journal/journal.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"

namespace anju::complaints {

namespace {

constexpr std::chrono::days one_day{1};

journal::Subject subject(CatalogueId id) { return {"catalogue_row", id.value}; }

}  // namespace

CatalogueId revise_catalogue(db::Tx& tx, const Actor& by, const CatalogueRevision& revision,
                             Instant now) {
    std::optional<Date> last_day;
    if (revision.ends.set()) {
        const auto before = find_catalogue_row(tx, revision.ends);
        CHECK(before.has_value());
        last_day = before->valid_until;
        end_catalogue_row(tx, revision.ends, revision.from - one_day);
        journal::record(tx, by, now, subject(revision.ends),
                        facts::CatalogueRowEnded{revision.ends.value, revision.from - one_day});
    }
    if (!revision.makes) return revision.ends;
    CatalogueRow row = *revision.makes;
    row.valid_from = revision.from;
    row.valid_until = last_day;
    row.id = insert_catalogue_row(tx, row);
    journal::record(tx, by, now, subject(row.id), made_fact(row));
    return row.id;
}

}  // namespace anju::complaints
