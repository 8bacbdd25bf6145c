// Threads for calls that may block, with a queue that says when it is full.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "base/enum.h"

namespace anju::http {

ANJU_ENUM(Queued, taken, full)

class Pool {
   public:
    Pool(int threads, std::size_t queue_max);
    ~Pool();  // runs what is queued, then joins
    Queued post(std::function<void()> work);

   private:
    void run();
    std::size_t queue_max_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> waiting_;
    bool closing_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace anju::http
