#include "rooms/channels/checks.h"

#include "platform/journal/rows.h"
#include "rooms/channels/word_store.h"

namespace anju::channels {

namespace {

journal::CheckResult check_rows_of_words(db::Tx& tx) {
    return journal::check_rows(tx, told_of_words());
}

const journal::Check table[] = {{"sure_word_rows", check_rows_of_words}};

}  // namespace

std::span<const journal::Check> checks() { return table; }

}  // namespace anju::channels
