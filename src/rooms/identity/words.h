// The Chinese and English word for each word of the program that identity owns.
#pragma once

#include <span>

#include "base/words.h"

namespace anju::identity {

std::span<const Word> words();

}  // namespace anju::identity
