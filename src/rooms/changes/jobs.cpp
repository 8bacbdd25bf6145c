#include "rooms/changes/jobs.h"

#include "rooms/changes/actions.h"

namespace anju::changes {

namespace {

const jobs::Job table[] = {{"changes_due", jobs::soon, do_due}};

}  // namespace

std::span<const jobs::Job> jobs() { return table; }

}  // namespace anju::changes
