// What the registry holds of a person: their ties to houses.
#pragma once

#include "platform/personal.h"

namespace anju::registry {

extern const personal::Holder holder;

}  // namespace anju::registry
