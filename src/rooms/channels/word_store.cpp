#include "rooms/channels/word_store.h"

namespace anju::channels {

std::vector<SureWord> list_words(db::Tx& tx) {
    return tx.all<SureWord>("select word, category from channels_words");
}

void insert_word(db::Tx& tx, const SureWord& word) {
    tx.exec(
        "insert into channels_words (word, category) values ($1, $2) "
        "on conflict (word) do update set category = excluded.category",
        word.word, word.category);
}

}  // namespace anju::channels
