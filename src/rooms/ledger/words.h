// The Chinese and English word for each word of the program that the ledger owns.
#pragma once

#include <span>

#include "base/words.h"

namespace anju::ledger {

std::span<const Word> words();

}  // namespace anju::ledger
