#include "platform/journal/load.h"

#include "platform/db/table.h"
#include "platform/journal/claims.h"

namespace anju::journal {

namespace {

using db::column;

const db::Table<Entry> facts("platform_facts", {
                                                   column<&Entry::seq>("seq"),
                                                   column<&Entry::at>("at"),
                                                   column<&Entry::recorded_at>("recorded_at"),
                                                   column<&Entry::kind>("kind"),
                                                   column<&Entry::noun>("noun"),
                                                   column<&Entry::id>("noun_id"),
                                                   column<&Entry::user>("user_id"),
                                                   column<&Entry::post>("post_id"),
                                                   column<&Entry::role>("role"),
                                                   column<&Entry::post_name>("post_name"),
                                                   column<&Entry::data>("data"),
                                                   column<&Entry::clear>("clear"),
                                                   column<&Entry::claims>("claims"),
                                                   column<&Entry::salt>("salt"),
                                               });

}  // namespace

void load(db::Tx& tx, std::vector<Entry>& entries) {
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        entry->claims = packed(tx.take_claims(entry->noun, entry->id));
        entry->salt = new_salt();
        entry->recorded_at = entry->at;
    }
    auto next = entries.begin();
    facts.load(tx, [&]() -> const Entry* { return next == entries.end() ? nullptr : &*next++; });
}

}  // namespace anju::journal
