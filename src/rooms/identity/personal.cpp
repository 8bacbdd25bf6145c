#include "rooms/identity/personal.h"

#include "platform/crypto/person_keys.h"
#include "rooms/identity/store.h"

namespace anju::identity {

void check_person_keys(db::Tx& tx) {
    // Numbers rise, so the last one stands for all.
    if (const auto last = last_person_key(tx)) crypto::check_person_key(*last);
}

}  // namespace anju::identity
