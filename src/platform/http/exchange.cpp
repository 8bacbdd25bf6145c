#include "platform/http/exchange.h"

namespace anju::http {

namespace {

constexpr std::size_t kept_capacity = 64 * 1024;

void empty(std::string& text) {
    if (text.capacity() > kept_capacity) {
        text = std::string();
    } else {
        text.clear();
    }
}

}  // namespace

void Head::clear() {
    method.reset();
    head_only = false;
    has_body = false;
    for (std::string* field : {&target, &host, &content_type, &accept, &accept_encoding, &cookie,
                               &idempotency_key, &if_match, &if_none_match, &origin,
                               &sec_fetch_site, &user_agent, &forwarded_for, &request_id})
        field->clear();
}

void Exchange::clear() {
    head.clear();
    remote.clear();
    network.clear();
    request_id.clear();
    empty(body);
    uploads.clear();
    form.clear();
    route = nullptr;
    path.clear();
    decoded.clear();
    params.clear();
    query.clear();
    session.clear();
    seen_version.reset();
    probe = false;
    by = Actor{};
    input_digest.clear();
    reply = Reply{};
}

}  // namespace anju::http
