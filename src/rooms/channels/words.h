// The Chinese and English word for each word of the program that channels owns.
#pragma once

#include <span>

#include "base/words.h"

namespace anju::channels {

std::span<const Word> words();

}  // namespace anju::channels
