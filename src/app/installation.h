// An installation: a database and the folders for keys, attachments and spool that belong to it.
// Opened to work on it or only to look; refused where one of them is of another time or place.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "app/config.h"
#include "platform/db/db.h"

namespace anju::app {

// Opens the database and the folders for keys, attachments and spool that belong to it.
std::unique_ptr<db::Db> open_installation(const Config& config);
// The same for serving: nothing waits for the database without end.
std::unique_ptr<db::Db> open_to_serve(const Config& config);
// The same for filling an empty one, which does not wait for the disk at every commit.
std::unique_ptr<db::Db> open_empty_installation(const Config& config);
// Only to look: makes and writes nothing.
struct Look {
    std::string log_key;   // that the log is signed by; empty: the key folder's
    bool keyless = false;  // nothing that is sealed is opened
    // Not the installation but a copy that `anju backup` made of it: database and mark of this
    // folder, files of the one beside it, keys of the installation.
    std::string copy;
    std::string loaded;  // the database that the dump of this copy was put into
};
std::unique_ptr<db::Db> look_into_installation(const Config& config, const Look& look);
// Has it every table that this program knows? Says so if not. Writes nothing.
bool is_migrated(db::Db& database, const Config& config);
// Each throws Fault, with what to restore, if keys are not there that something was sealed with.
using KeyCheck = void (*)(db::Tx& tx);
std::span<const KeyCheck> key_checks();
// The same, and all keys are there: throws if not. Notes those that it will seal with.
bool has_keys(db::Db& database, const Config& config);
// For what is about to write: the log is the one that was signed last, too (journal/seal.h).
bool is_ready(db::Db& database, const Config& config);

}  // namespace anju::app
