// When time passes: cases whose next event has come, clocks after a changed calendar.
#pragma once

#include "platform/jobs/jobs.h"

namespace anju::complaints {

std::span<const jobs::Job> jobs();

}  // namespace anju::complaints
