// What becomes so by itself when its day has come.
#pragma once

#include <span>

#include "platform/jobs/jobs.h"

namespace anju::changes {

std::span<const jobs::Job> jobs();

}  // namespace anju::changes
