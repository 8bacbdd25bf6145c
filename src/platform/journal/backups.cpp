#include "platform/journal/backups.h"

#include "facts/journal.h"
#include "platform/journal/journal.h"
#include "platform/json/described.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(BackupMade, (), ())

}  // namespace anju::facts

namespace anju::journal {

void note_backup(db::Tx& tx, Instant now) {
    record(tx, system_actor(), now, {"installation"}, facts::BackupMade{});
}

std::optional<Instant> last_backup(db::Tx& tx) {
    const auto last = entries_where(
        tx, db::Query(" where kind = ? order by seq desc limit 1", facts::BackupMade::kind));
    if (last.empty()) return std::nullopt;
    return last.front().at;
}

ANJU_WIRE(facts::BackupMade);

}  // namespace anju::journal
