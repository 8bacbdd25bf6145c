#include "rooms/channels/words.h"

namespace anju::channels {

namespace {

constexpr Word table[] = {
    {"SureWordsShipped", "随平台提供分类词", "Sure words shipped"},
    {"Noun.sure_word", "分类词", "Sure word"},
};

}  // namespace

std::span<const Word> words() { return table; }

}  // namespace anju::channels
