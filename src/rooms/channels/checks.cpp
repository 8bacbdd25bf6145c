#include "rooms/channels/checks.h"

#include "platform/journal/rows.h"
#include "rooms/channels/word_store.h"

namespace anju::channels {

namespace {

const journal::Check table[] = {{"sure_word_rows", journal::check_rows_of<told_of_words>}};

}  // namespace

std::span<const journal::Check> checks() { return table; }

}  // namespace anju::channels
