#include "rooms/channels/word_store.h"

namespace anju::channels {

namespace {

const db::Told words_told({"channels_words", "sure_word"}, {"word"}, {"category"});

}  // namespace

std::span<const db::Told* const> told_of_words() {
    static const db::Told* const all[] = {&words_told};
    return all;
}

std::vector<SureWord> list_words(db::Tx& tx) {
    return tx.all<SureWord>("select word, category from channels_words");
}

void save_word(db::Tx& tx, const SureWord& word) {
    tx.write(words_told,
             "insert into channels_words (word, category) values ($1, $2) "
             "on conflict (word) do update set category = excluded.category",
             word.word, word.category);
}

}  // namespace anju::channels
