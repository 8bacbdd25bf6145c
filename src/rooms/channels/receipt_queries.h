// What a complainant takes home from their case.
#pragma once

#include "platform/db/db.h"
#include "platform/journal/receipt.h"
#include "platform/paper/paper.h"
#include "rooms/complaints/model.h"

namespace anju::channels {

// Of the filing, for the complainant alone: it opens what the log hides from everybody else.
Result<journal::Receipt> receipt_of_case(db::Tx& tx, const Actor& by, complaints::ComplaintId id);

// 受理单: the same in print, from when the case was taken on. What stands on it is what everybody
// who reads the case sees of it: the name is masked.
Result<paper::Paper> slip_of(db::Tx& tx, const complaints::Case& c);
Result<paper::Paper> slip_of_case(db::Tx& tx, const Actor& by, complaints::ComplaintId id);

// The steps of a case that move it on, for whoever has the address.
journal::Book book_of_cases();

}  // namespace anju::channels
