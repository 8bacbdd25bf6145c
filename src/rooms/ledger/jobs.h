// What becomes so by itself when a day is over.
#pragma once

#include <span>

#include "platform/jobs/jobs.h"

namespace anju::ledger {

std::span<const jobs::Job> jobs();

}  // namespace anju::ledger
