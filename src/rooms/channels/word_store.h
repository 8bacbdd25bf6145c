// The words that make a matter sure.
#pragma once

#include <span>
#include <vector>

#include "platform/db/db.h"
#include "rooms/channels/model.h"

namespace anju::channels {

// The table whose rows the facts about words, all of them together, tell of.
std::span<const db::Told* const> told_of_words();

std::vector<SureWord> list_words(db::Tx& tx);
// A word that is known gets the category.
void save_word(db::Tx& tx, const SureWord& word);

}  // namespace anju::channels
