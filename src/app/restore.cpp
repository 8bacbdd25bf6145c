// `anju restore`: goes on from a database that was put back. Who was erased since it was copied is
// erased in it again, as the file of keys says, which is of today; what was signed since is said
// and forgotten here.
#include <cstdio>

#include "app/commands.h"
#include "app/tables.h"
#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/mark.h"
#include "platform/journal/note.h"
#include "platform/journal/seal.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/actions.h"

namespace anju::app {

namespace {

std::int64_t erase_again(db::Db& database) {
    const auto erased = database.read(identity::erased_by_key_alone);
    for (const UserId user : erased)
        database.write([&](db::Tx& tx) {
            identity::erase_again(tx, user, clock::now());
            return true;
        });
    return std::ssize(erased);
}

std::int64_t signed_before() {
    try {
        const auto mark = journal::marked_tree();
        return mark ? mark->size : 0;
    } catch (const Fault&) {
        return 0;
    }
}

}  // namespace

int restore(const Config& config) {
    const auto database = open_installation(config);
    if (!has_keys(*database, config)) return exit_no;
    use_config(config);
    rooms();
    const std::string note = database->read(journal::latest_checkpoint).value_or("");
    const auto log = journal::read_checkpoint(note, crypto::journal_key().public_key);
    if (!note.empty() && !log) throw Fault("the last checkpoint of the database is not signed");
    const std::int64_t behind = signed_before() - (log ? log->size : 0);
    const std::int64_t erased = erase_again(*database);
    journal::set_mark_back(note);
    std::printf("%lld persons erased again\n", static_cast<long long>(erased));
    if (behind > 0)
        std::printf("%lld facts were signed behind this database; who kept a checkpoint sees it\n",
                    static_cast<long long>(behind));
    std::printf("the log goes on from %lld facts\n", static_cast<long long>(log ? log->size : 0));
    return exit_done;
}

}  // namespace anju::app
