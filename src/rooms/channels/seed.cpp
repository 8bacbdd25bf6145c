#include "rooms/channels/seed.h"

#include <sstream>

#include "platform/sheets/shipped.h"
#include "rooms/channels/word_store.h"

namespace anju::channels {

// A line is a category, a tab and its words with spaces between them; the first is the heading.
void seed_words(db::Tx& tx, const std::string& data_folder) {
    for (const auto& cells : sheets::read_shipped(data_folder + "/channels/words.tsv", 2)) {
        std::istringstream words(cells[1]);
        SureWord word{.word = {}, .category = cells[0]};
        while (words >> word.word) insert_word(tx, word);
    }
}

}  // namespace anju::channels
