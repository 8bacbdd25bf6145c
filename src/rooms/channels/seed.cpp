#include "rooms/channels/seed.h"

#include <fstream>
#include <sstream>

#include "rooms/channels/word_store.h"

namespace anju::channels {

// A line is a category, a tab and its words with spaces between them; the first is the heading.
void seed_words(db::Tx& tx, const std::string& data_folder) {
    const std::string path = data_folder + "/channels/words.tsv";
    std::ifstream in(path);
    if (!in) throw Fault("cannot read " + path);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        SureWord word;
        if (!std::getline(cells, word.category, '\t')) throw Fault("broken line in " + path);
        while (cells >> word.word) insert_word(tx, word);
    }
}

}  // namespace anju::channels
