#include "platform/http/client.h"

#include <curl/curl.h>

#include <memory>

#include "base/result.h"

namespace anju::http {

namespace {

struct Free {
    void operator()(CURL* p) const { curl_easy_cleanup(p); }
    void operator()(curl_slist* p) const { curl_slist_free_all(p); }
};

struct Sink {
    std::string body;
    std::size_t max = 0;
};

std::size_t take(char* data, std::size_t size, std::size_t count, void* to) {
    auto& sink = *static_cast<Sink*>(to);
    // Fewer bytes taken than given tells libcurl to stop.
    if (sink.body.size() + size * count > sink.max) return 0;
    sink.body.append(data, size * count);
    return size * count;
}

void ready() {
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (once != CURLE_OK) throw Fault("libcurl does not start");
}

OutgoingAnswer ask(const OutgoingPost& request, bool posts) {
    ready();
    const std::unique_ptr<CURL, Free> handle(curl_easy_init());
    if (!handle) throw Fault("libcurl gives no handle");
    std::unique_ptr<curl_slist, Free> headers;
    for (const auto& [name, value] : request.headers) {
        curl_slist* longer = curl_slist_append(headers.get(), (name + ": " + value).c_str());
        static_cast<void>(headers.release());
        headers.reset(longer);
    }
    Sink sink{{}, request.answer_max};
    curl_easy_setopt(handle.get(), CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    if (posts) {
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, request.body.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE,
                         static_cast<long>(request.body.size()));
    }
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &sink);
    const CURLcode outcome = curl_easy_perform(handle.get());
    if (outcome != CURLE_OK) return {0, {}, curl_easy_strerror(outcome)};
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    return {static_cast<int>(status), std::move(sink.body), {}};
}

}  // namespace

OutgoingAnswer post_out(const OutgoingPost& request) { return ask(request, true); }

OutgoingAnswer get_out(const std::string& url) { return ask({.url = url}, false); }

}  // namespace anju::http
