// The Chinese and English word for each word of the program that policy owns.
#pragma once

#include <span>

#include "base/words.h"

namespace anju::policy {

std::span<const Word> words();

}  // namespace anju::policy
