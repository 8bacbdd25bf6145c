// Every "no" of channels, in order of precedence.
#pragma once

#include "base/refusal_list.h"

namespace anju::channels {

inline constexpr RefusalKind receipt_not_yours{"receipt_not_yours", Sort::forbidden,
                                               "凭证只交给诉求人本人"};

inline constexpr RefusalKind slip_too_early{"slip_too_early", Sort::conflict,
                                            "诉求受理派单后才有受理单"};

inline constexpr auto refusals = refusals_of(receipt_not_yours, slip_too_early);

}  // namespace anju::channels
