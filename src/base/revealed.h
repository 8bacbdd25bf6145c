// Who somebody is, in the open: what a look at a person comes to, in whichever room it is taken.
#pragma once

#include <string>

#include "base/private.h"

namespace anju {

struct Revealed {
    Private<std::string> name;
    Private<std::string> phone;
};

}  // namespace anju
