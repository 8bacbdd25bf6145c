// One request to somebody else's server (libcurl). Nothing is retried and nothing is followed
// here; the caller decides when to come again.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace anju::http {

struct OutgoingPost {
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::chrono::milliseconds timeout{5000};
    std::size_t answer_max = 64 * 1024;
};
struct OutgoingAnswer {
    int status = 0;  // 0: nothing came back
    std::string body;
    std::string trouble;  // why nothing came back
};

OutgoingAnswer post_out(const OutgoingPost& request);
OutgoingAnswer get_out(const std::string& url);

}  // namespace anju::http
