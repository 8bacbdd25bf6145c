// `anju keys`: what the installation seals with. Keys are listed, added and copied, never shown.
#include <cstdio>

#include "app/commands.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"
#include "platform/crypto/person_keys.h"
#include "platform/db/db.h"
#include "rooms/identity/actions.h"

namespace anju::app {

int keys_list(const Config& config) {
    const auto database = open_installation(config);
    for (const crypto::FieldKey& key : crypto::field_keys())
        std::printf("%s since %s\n", crypto::hex(key.id).c_str(), to_text(key.made_on).c_str());
    return exit_done;
}

int keys_rotate(const Config& config) {
    {
        const auto database = open_installation(config);
        if (!is_ready(*database, config)) return exit_no;
    }
    crypto::add_field_key(config.data + "/keys");
    const int listed = keys_list(config);
    std::printf("the last one seals what is written after the next start; keep all of them\n");
    return listed;
}

int keys_copy(const Config& config, const std::string& folder) {
    const auto database = open_installation(config);
    if (!has_keys(*database, config)) return exit_no;
    const std::int64_t opened = database->read(identity::look_into_keys);
    const std::string copy = crypto::copy_person_keys(folder);
    std::printf("%s, with which %lld people were opened\n", copy.c_str(),
                static_cast<long long>(opened));
    return exit_done;
}

}  // namespace anju::app
