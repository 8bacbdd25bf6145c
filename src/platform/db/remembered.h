// A value that is made of many rows, asked for at every turn and changed a few times a year:
// remembered under the digest that its room keeps of the rows. A change makes another digest, so
// a change by another process is seen as well, and databases of one process do not mix.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace anju::db {

// `make` is asked once for each digest. What was handed out lives as long as the process.
template <class T, class Make>
const T& remembered(const std::string& digest, Make&& make) {
    static std::mutex lock;
    static std::map<std::string, std::unique_ptr<const T>> known;
    {
        const std::scoped_lock guard(lock);
        const auto found = known.find(digest);
        if (found != known.end()) return *found->second;
    }
    auto made = std::make_unique<const T>(make());
    const std::scoped_lock guard(lock);
    return *known.try_emplace(digest, std::move(made)).first->second;
}

}  // namespace anju::db
