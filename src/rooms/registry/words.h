// The Chinese and English word for each word of the program that registry owns.
#pragma once

#include <span>

#include "base/words.h"
#include "rooms/registry/model.h"

namespace anju::registry {

std::span<const Word> words();

std::string_view name_of(UnitKind kind);

}  // namespace anju::registry
