#include "app/outlook.h"

#include "app/installation.h"
#include "platform/db/room.h"
#include "platform/files/folder.h"
#include "platform/journal/correction.h"
#include "platform/journal/seal.h"
#include "platform/journal/submit.h"
#include "platform/log/log.h"
#include "rooms/policy/actions.h"

namespace anju::app {

http::Outlook outlook_of(db::Db& database, std::span<const std::string> failing, Instant begun,
                         Instant now) {
    http::Outlook outlook;
    const auto look = [&](const char* wrong, auto&& check) {
        try {
            check();
        } catch (const std::exception& fault) {
            log::error("not_ready", {{"what", wrong}, {"fault", fault.what()}});
            outlook.wrong.emplace_back(wrong);
        }
    };
    const auto read = [&](auto&& check) {
        database.read([&](db::Tx& tx) {
            check(tx);
            return true;
        });
    };
    look("clock behind", [&] { read([&](db::Tx& tx) { journal::check_clock(tx, now); }); });
    look("sealing stands still",
         [&] { read([&](db::Tx& tx) { journal::check_sealing(tx, now, begun); }); });
    look("key missing", [&] {
        for (const KeyCheck check : key_checks()) read(check);
    });
    look("storage", [&] {
        files::check_room();
        read(db::check_room);
    });
    for (const std::string& job : failing) outlook.wrong.push_back("job fails: " + job);
    read([&](db::Tx& tx) {
        for (const std::string& name : journal::silent_witnesses(tx, now, begun)) {
            log::warning("witness_silent", {{"witness", name}});
            outlook.warnings.push_back("witness silent: " + name);
        }
        for (const int year : policy::missing_years(tx, civil_date(now)))
            outlook.warnings.push_back("days off of " + std::to_string(year) + " not published");
    });
    return outlook;
}

}  // namespace anju::app
