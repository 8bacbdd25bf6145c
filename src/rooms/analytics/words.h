// The Chinese and English word for each word of the program that analytics owns.
#pragma once

#include <span>

#include "base/words.h"

namespace anju::analytics {

std::span<const Word> words();

}  // namespace anju::analytics
