#include "rooms/ledger/jobs.h"

#include "rooms/ledger/actions.h"

namespace anju::ledger {

namespace {

const jobs::Job table[] = {{"ledger_days", jobs::soon, tell_day}};

}  // namespace

std::span<const jobs::Job> jobs() { return table; }

}  // namespace anju::ledger
