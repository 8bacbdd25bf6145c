#include "base/result.h"

namespace anju {

void check_failed(const char* condition, const char* file, int line) {
    throw Fault(std::string("broken invariant: ") + condition + " at " + file + ":" +
                std::to_string(line));
}

}  // namespace anju
