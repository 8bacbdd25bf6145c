// The words that ship: data/channels/words.tsv. May run again.
#pragma once

#include <string>

#include "base/time.h"
#include "platform/db/db.h"

namespace anju::channels {

void seed_words(db::Tx& tx, const std::string& data_folder, Instant now);

}  // namespace anju::channels
