// Lines are gathered and written by one thread, because a write(2) a request costs more than the
// request's own SQL. What is `warning` or worse goes out at once, together with all before it.
#include "platform/log/log.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/clock.h"
#include "platform/json/json.h"

namespace anju::log {

namespace {

constexpr std::size_t lines_max_bytes = 1 << 20;
constexpr std::chrono::milliseconds pause{200};

std::atomic<Level> level_wanted{Level::info};

void write_out(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(STDERR_FILENO, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return;  // nobody to tell
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
}

// Process-wide like standard error itself.
class Lines {
   public:
    ~Lines() {
        thread_.request_stop();
        if (thread_.joinable()) thread_.join();
        write_now();
    }
    void append(std::string_view line, Level level) {
        {
            const std::lock_guard lock(mutex_);
            if (!thread_.joinable())
                thread_ = std::jthread([this](std::stop_token stop) { run(stop); });
            waiting_ += line;
            if (level < Level::warning && waiting_.size() < lines_max_bytes) return;
        }
        write_now();
    }
    void write_now() {
        // Two locks, so that lines keep their order and nobody waits for the disk to append.
        const std::lock_guard order(write_mutex_);
        {
            const std::lock_guard lock(mutex_);
            writing_.swap(waiting_);
        }
        write_out(writing_);
        writing_.clear();
    }

   private:
    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            {
                std::unique_lock lock(mutex_);
                wake_.wait_for(lock, stop, pause, [] { return false; });
            }
            write_now();
        }
    }
    std::mutex mutex_;
    std::mutex write_mutex_;
    std::condition_variable_any wake_;
    std::string waiting_;
    std::string writing_;
    std::jthread thread_;
};

Lines& lines() {
    static Lines all;
    return all;
}

std::string head_of(Level level, std::string_view message) {
    std::string line;
    line.reserve(384);
    fmt::format_to(std::back_inserter(line), R"({{"at":"{}","level":"{}","message":)",
                   to_text(clock::now()), to_text(level));
    json::write_string(line, message);
    return line;
}

}  // namespace

void use_level(Level level) { level_wanted = level; }

void write(Level level, std::string_view message, std::initializer_list<Field> fields) {
    if (level < level_wanted.load(std::memory_order_relaxed)) return;
    std::string line = head_of(level, message);
    for (const auto& [name, value] : fields) {
        line += ',';
        json::write_string(line, name);
        line += ':';
        json::write_string(line, value);
    }
    line += "}\n";
    lines().append(line, level);
}

void write_members(Level level, std::string_view message, std::string_view members) {
    if (level < level_wanted.load(std::memory_order_relaxed)) return;
    std::string line = head_of(level, message);
    line += ',';
    line += members;
    line += "}\n";
    lines().append(line, level);
}

void flush() { lines().write_now(); }

}  // namespace anju::log
