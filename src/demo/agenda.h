// What a demo's rooms want done, each step at its moment of the years that are made up. app runs
// them in the order of their moments, so that a demo's journal is as one that was lived.
#pragma once

#include <functional>
#include <map>

#include "base/time.h"

namespace anju::demo {

class Agenda {
   public:
    using Step = std::function<void(Instant)>;

    // A step may plan others, not before its own moment; of one moment they go as they were
    // planned.
    void at(Instant moment, Step step) { steps_.emplace(moment, std::move(step)); }
    // The steps before `until`; what lies behind is dropped.
    void run(Instant until) {
        while (!steps_.empty() && steps_.begin()->first < until) {
            const auto next = steps_.extract(steps_.begin());
            next.mapped()(next.key());
        }
        steps_.clear();
    }

   private:
    std::multimap<Instant, Step> steps_;
};

}  // namespace anju::demo
