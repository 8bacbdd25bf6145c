// `anju opening`: what the page 开通准备 shows, on a terminal.
#include <cstdio>

#include "app/commands.h"
#include "app/tables.h"
#include "platform/clock.h"
#include "rooms/opening/queries.h"
#include "rooms/opening/rules.h"
#include "rooms/opening/words.h"

namespace anju::app {

void print_opening(db::Db& database) {
    const auto known =
        database.read([](db::Tx& tx) { return opening::known_of(tx, clock::now()); });
    for (const opening::Line& line : opening::lines_of(known)) {
        const std::string key = "Item." + std::string(to_text(line.item));
        const std::string title(word_at(opening::words(), key));
        if (line.missing == 0) {
            std::printf("[x] %s\n", title.c_str());
            continue;
        }
        std::string names;
        for (const std::string& name : line.names) names += (names.empty() ? "：" : "、") + name;
        if (std::ssize(line.names) < line.missing && !line.names.empty()) names += "等";
        std::printf("[ ] %s (%lld)%s\n", title.c_str(), static_cast<long long>(line.missing),
                    names.c_str());
    }
}

int opening(const Config& config) {
    const auto database = open_installation(config);
    if (!is_ready(*database, config)) return exit_no;
    use_config(config);
    print_opening(*database);
    return exit_done;
}

}  // namespace anju::app
