#include "platform/journal/verify.h"

#include <exception>

namespace anju::journal {

void say(CheckResult& result, std::string what) {
    constexpr std::size_t faults_max = 200;
    if (result.faults.size() < faults_max) result.faults.push_back(std::move(what));
}

CheckResult result_of(const Check& check, db::Tx& tx) {
    try {
        return check.run(tx);
    } catch (const std::exception& error) {
        return {0, {"was not looked at to the end: " + std::string(error.what())}};
    }
}

}  // namespace anju::journal
