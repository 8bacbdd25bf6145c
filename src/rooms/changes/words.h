// The Chinese and English word for each word of the program that changes owns.
#pragma once

#include <span>

#include "base/words.h"

namespace anju::changes {

std::span<const Word> words();

}  // namespace anju::changes
