#include "platform/journal/verify.h"

#include <exception>

namespace anju::journal {

CheckResult result_of(const Check& check, db::Tx& tx) {
    try {
        return check.run(tx);
    } catch (const std::exception& error) {
        return {0, {"was not looked at to the end: " + std::string(error.what())}};
    }
}

}  // namespace anju::journal
