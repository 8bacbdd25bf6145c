// What a case holds of whoever it is of: their words, how to reach them, where.
#pragma once

#include "platform/personal.h"

namespace anju::complaints {

extern const personal::Holder holder;

}  // namespace anju::complaints
