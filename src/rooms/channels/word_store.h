// The words that make a matter sure.
#pragma once

#include <vector>

#include "platform/db/db.h"
#include "rooms/channels/model.h"

namespace anju::channels {

std::vector<SureWord> list_words(db::Tx& tx);
// A word that is known gets the category.
void insert_word(db::Tx& tx, const SureWord& word);

}  // namespace anju::channels
