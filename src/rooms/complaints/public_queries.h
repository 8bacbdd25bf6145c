// What anybody may ask: what one can complain about, which clock would be promised, and one's own
// case by number and phone.
#pragma once

#include "platform/db/db.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

Categories categories_of(db::Tx& tx, Instant now);
Result<FilingPreview> preview_of(db::Tx& tx, const Actor& by, const PreviewFilter& filter,
                                 Instant now);
// The case with this number, if the phone is the one it was filed with.
Result<PublicCase> lookup_case(db::Tx& tx, std::string_view case_no, std::string_view phone);

}  // namespace anju::complaints
