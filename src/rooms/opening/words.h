// The Chinese and English word for each word of the program that opening owns.
#pragma once

#include <span>

#include "base/words.h"

namespace anju::opening {

std::span<const Word> words();

}  // namespace anju::opening
