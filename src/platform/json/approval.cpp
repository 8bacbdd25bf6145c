#include "platform/json/approval.h"

namespace anju {

ANJU_WIRE(Approve, Reject, BoxCounts);

}  // namespace anju
