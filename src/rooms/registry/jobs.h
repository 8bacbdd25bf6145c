// What the registry does by itself: it forgets people whose account was erased.
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "platform/db/db.h"
#include "platform/jobs/jobs.h"

namespace anju::registry {

// 个人信息保护法 Art. 47: what the person gave with their ties to houses is deleted and open ties
// end; that a house had somebody is kept under the bare id.
void forget_person(db::Tx& tx, UserId person, Instant now);

std::span<const jobs::Job> jobs();

}  // namespace anju::registry
