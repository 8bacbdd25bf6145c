// Whether the installation can serve. Asking costs a thread and a place in the writer lane, and
// anybody may ask: so it is asked at most once a second and by one at a time, and the others are
// told what was found last.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>

#include "platform/http/server.h"

namespace anju::http {

class Readiness {
   public:
    struct Finding {
        std::exception_ptr fault;  // that kept it from looking
        Outlook outlook;
        bool is_ready() const { return fault == nullptr && outlook.wrong.empty(); }
    };

    explicit Readiness(std::function<Outlook()> look) : look_(std::move(look)) {}
    // What is known at `now_us`. Nothing: the caller has to look.
    std::optional<Finding> known(std::int64_t now_us);
    Finding look(std::int64_t now_us);

   private:
    std::function<Outlook()> look_;
    std::mutex mutex_;
    std::optional<Finding> last_;
    std::int64_t found_us_ = 0;
    std::optional<std::int64_t> looking_since_us_;
};

}  // namespace anju::http
