// Whether the installation can serve. Looking costs a thread and a place in the writer lane, and
// anybody may ask: so it is looked at most once a second and by one at a time, and the others are
// told what was found last. Who asks is answered within a second: a look that takes longer goes on
// by itself, and until it comes back nothing is ready.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

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
    void begin();

    std::function<Outlook()> look_;
    std::mutex mutex_;
    std::condition_variable came_back_;
    std::optional<Finding> last_;
    std::int64_t found_us_ = 0;
    std::optional<std::int64_t> asked_us_;
    bool is_looking_ = false;
    Finding finding_;      // of the look that came back last
    std::jthread looker_;  // the last to be made and the first to end
};

}  // namespace anju::http
