#include "rooms/channels/actions.h"
#include "rooms/channels/receipt_queries.h"
#include "rooms/complaints/actions.h"

namespace anju::channels {

Result<paper::Paper> print_slip(db::Tx& tx, const Actor& by, complaints::ComplaintId id,
                                Instant now) {
    TRY(const complaints::Case c, complaints::load_case(tx, by.scope, id));
    TRY(paper::Paper slip, slip_of(tx, c));
    complaints::tell_slip_printed(tx, by, id, slip.number, now);
    return slip;
}

}  // namespace anju::channels
