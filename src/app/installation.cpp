#include "app/installation.h"

#include <sys/stat.h>

#include <cstdio>
#include <filesystem>

#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"
#include "platform/crypto/person_keys.h"
#include "platform/db/field_keys.h"
#include "platform/db/load.h"
#include "platform/files/files.h"
#include "platform/files/folder.h"
#include "platform/journal/journal.h"
#include "platform/journal/mark.h"
#include "platform/journal/seal.h"
#include "rooms/identity/actions.h"

namespace anju::app {

namespace {

// Makes the folders and tells the platform where they are.
db::Options options_of(const Config& config) {
    // What is made from here on is for this user only: there is personal data in all of it.
    ::umask(0077);
    std::filesystem::create_directories(config.data + "/spool");
    files::hold_uploads(config.data + "/spool");
    std::filesystem::create_directories(config.data + "/files");
    files::use_folder(config.data + "/files");
    db::Options options;
    options.url = config.db;
    // Holds the inner pages of a million cases for each reader.
    options.cache_mb = 160;
    return options;
}

// Keys are made for an installation in which nothing was sealed or signed yet, and never instead of
// some that are lost.
std::unique_ptr<db::Db> with_keys(std::unique_ptr<db::Db> database, const Config& config) {
    const std::string folder = config.data + "/keys";
    if (db::is_new(*database) || database->read(journal::is_empty)) {
        crypto::make_keys(folder);
        crypto::make_person_keys(config.person_keys);
    }
    crypto::use_key_folder(folder);
    crypto::use_person_keys(config.person_keys);
    journal::use_mark(folder + "/journal.mark");
    return database;
}

}  // namespace

std::unique_ptr<db::Db> open_installation(const Config& config) {
    return with_keys(db::open(options_of(config)), config);
}

std::unique_ptr<db::Db> open_to_serve(const Config& config) {
    db::Options options = options_of(config);
    options.patience = std::chrono::seconds{20};
    return with_keys(db::open(options), config);
}

std::unique_ptr<db::Db> open_empty_installation(const Config& config) {
    return with_keys(db::open_to_fill(options_of(config)), config);
}

std::unique_ptr<db::Db> look_into_installation(const Config& config, const Look& look) {
    const bool is_copy = !look.copy.empty();
    files::look_into_folder((is_copy ? look.copy + "/.." : config.data) + "/files");
    const std::string copied = look.loaded.empty() ? "sqlite:" + look.copy : look.loaded;
    auto database = db::open_to_look({.url = is_copy ? copied : config.db});
    const std::string folder = config.data + "/keys";
    // Who looks with the key of the log alone may look without a mark, which is said then.
    const std::string mark = (is_copy ? look.copy : folder) + "/journal.mark";
    const bool marked = look.log_key.empty() || std::filesystem::exists(mark);
    journal::use_mark(marked ? mark : "");
    if (look.keyless) {
        crypto::use_no_keys(look.log_key);
        return database;
    }
    if (look.log_key.empty())
        crypto::use_key_folder(folder);
    else
        crypto::use_field_keys(folder, look.log_key);
    crypto::look_at_person_keys(config.person_keys);
    return database;
}

bool is_migrated(db::Db& database, const Config& config) {
    const int pending = db::pending_migrations(database, config.share + "/db/migrations");
    if (pending > 0) {
        std::fprintf(stderr, "anju: %d migrations are pending; run `anju migrate` first\n",
                     pending);
        return false;
    }
    return true;
}

std::span<const KeyCheck> key_checks() {
    static constexpr KeyCheck all[]{db::check_field_keys, db::check_person_store,
                                    identity::check_person_keys, files::check_keys};
    return all;
}

bool has_keys(db::Db& database, const Config& config) {
    if (!is_migrated(database, config)) return false;
    database.read([](db::Tx& tx) {
        for (const KeyCheck check : key_checks()) check(tx);
        return true;
    });
    const auto noted = [](db::Tx& tx) {
        return db::is_newest_noted(tx) && db::is_person_store_noted(tx);
    };
    if (!database.read(noted))
        database.write([](db::Tx& tx) {
            db::note_field_keys(tx, civil_date(clock::now()));
            db::note_person_store(tx);
            return true;
        });
    return true;
}

bool is_ready(db::Db& database, const Config& config) {
    if (!has_keys(database, config)) return false;
    database.read([](db::Tx& tx) {
        journal::check_log(tx);
        return true;
    });
    return true;
}

}  // namespace anju::app
