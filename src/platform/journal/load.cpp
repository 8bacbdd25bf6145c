#include "platform/journal/load.h"

#include "platform/db/table.h"

namespace anju::journal {

namespace {

using db::column;

const db::Table<Entry> facts("platform_facts", {
                                                   column<&Entry::seq>("seq"),
                                                   column<&Entry::at>("at"),
                                                   column<&Entry::kind>("kind"),
                                                   column<&Entry::noun>("noun"),
                                                   column<&Entry::id>("noun_id"),
                                                   column<&Entry::user>("user_id"),
                                                   column<&Entry::post>("post_id"),
                                                   column<&Entry::role>("role"),
                                                   column<&Entry::post_name>("post_name"),
                                                   column<&Entry::data>("data"),
                                               });

}  // namespace

void load(db::Connection& connection, const std::function<const Entry*()>& next) {
    facts.load(connection, next);
}

}  // namespace anju::journal
