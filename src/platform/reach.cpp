#include "platform/reach.h"

namespace anju {

namespace {

Reach& the_one() {
    static Reach one;
    return one;
}

}  // namespace

void use_reach(Reach reach) { the_one() = reach; }

const Reach& reach() { return the_one(); }

}  // namespace anju
