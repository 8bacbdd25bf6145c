#include "rooms/channels/seed.h"

#include <map>
#include <sstream>

#include "facts/channels.h"
#include "platform/journal/journal.h"
#include "platform/sheets/shipped.h"
#include "rooms/channels/word_store.h"

namespace anju::channels {

// A line is a category, a tab and its words with spaces between them; the first is the heading.
void seed_words(db::Tx& tx, const std::string& data_folder, Instant now) {
    std::map<std::string, std::string> known;
    for (const SureWord& word : list_words(tx)) known[word.word] = word.category;
    for (const auto& cells : sheets::read_shipped(data_folder + "/channels/words.tsv", 2)) {
        facts::SureWordsShipped shipped{cells[0], {}};
        std::istringstream words(cells[1]);
        for (std::string word; words >> word;) {
            if (known[word] == shipped.category) continue;
            save_word(tx, {word, shipped.category});
            shipped.words.push_back(word);
        }
        if (!shipped.words.empty())
            journal::record(tx, system_actor(), now, {"sure_word"}, shipped);
    }
}

}  // namespace anju::channels
