// Beast's parser asserts (n >= 5) on a last chunk that arrives byte by byte; without assertions it
// goes on correctly, and a peer must not be able to end the process.
#define BOOST_DISABLE_ASSERTS

#include <boost/beast/http/basic_parser.hpp>
#include <optional>

#include "platform/http/fields.h"
#include "platform/http/problem.h"
#include "platform/http/request_parser.h"

namespace anju::http {

namespace {

namespace beast_http = boost::beast::http;
using beast_http::field;
using Code = boost::beast::error_code;
using BeastView = boost::beast::string_view;

constexpr std::size_t fields_max = 100;

std::string_view std_view(BeastView view) { return {view.data(), view.size()}; }

constexpr std::pair<beast_http::verb, Method> methods[] = {
    {beast_http::verb::get, Method::GET},     {beast_http::verb::head, Method::GET},
    {beast_http::verb::post, Method::POST},   {beast_http::verb::put, Method::PUT},
    {beast_http::verb::patch, Method::PATCH}, {beast_http::verb::delete_, Method::DELETE}};

std::optional<Method> method_of(beast_http::verb verb) {
    for (const auto& [known, method] : methods)
        if (known == verb) return method;
    return std::nullopt;
}

// Where a field goes, and what joins its lines; nothing joins a field that may come only once.
struct Slot {
    field name;
    std::string Head::*text;
    std::string_view between;
};
constexpr Slot slots[] = {{field::host, &Head::host, {}},
                          {field::content_type, &Head::content_type, {}},
                          {field::accept, &Head::accept, ","},
                          {field::accept_encoding, &Head::accept_encoding, ","},
                          {field::cookie, &Head::cookie, "; "},
                          {field::if_match, &Head::if_match, {}},
                          {field::if_none_match, &Head::if_none_match, ","},
                          {field::origin, &Head::origin, {}},
                          {field::sec_fetch_site, &Head::sec_fetch_site, {}},
                          {field::user_agent, &Head::user_agent, {}}};
// The same for fields that Beast has no number for.
struct NamedSlot {
    std::string_view name;
    std::string Head::*text;
    std::string_view between;
};
constexpr NamedSlot named_slots[] = {{"Idempotency-Key", &Head::idempotency_key, {}},
                                     {"X-Forwarded-For", &Head::forwarded_for, ","},
                                     {"X-Request-Id", &Head::request_id, {}}};

// Fills an exchange; complains through the error code, remembering the reply.
class Grammar final : public beast_http::basic_parser<true> {
   public:
    Grammar(Exchange& exchange, std::size_t header_max) : exchange_(exchange) {
        header_limit(static_cast<std::uint32_t>(header_max));
        body_limit(boost::none);
    }

    Multipart* multipart = nullptr;
    bool expects_continue = false;
    int version = 11;
    std::optional<Refusal> refusal;
    const EdgeKind* edge = nullptr;

   private:
    void refuse_head(Code& ec) {
        edge = &request_malformed;
        ec = beast_http::make_error_code(beast_http::error::bad_field);
    }

    void on_request_impl(beast_http::verb verb, BeastView, BeastView target, int spoken,
                         Code&) override {
        version = spoken;
        exchange_.head.method = method_of(verb);
        exchange_.head.head_only = verb == beast_http::verb::head;
        exchange_.head.target = std_view(target);
    }

    void put_into(std::string& slot, std::string_view between, std::string_view value, Code& ec) {
        if (!slot.empty() && between.empty()) return refuse_head(ec);
        if (!slot.empty()) slot += between;
        slot += value;
    }

    void on_field_impl(field name, BeastView name_text, BeastView value_text, Code& ec) override {
        if (head_done_) return;  // trailers say nothing here
        if (++fields_ > fields_max) return refuse_head(ec);
        const std::string_view value = std_view(value_text);
        if (name == field::unknown) return on_other(std_view(name_text), value, ec);
        for (const auto& [known, text, between] : slots)
            if (known == name) put_into(exchange_.head.*text, between, value, ec);
        if (ec) return;
        if (name == field::host) hosts_ += 1;
        if (name == field::expect) {
            if (!equal_ignoring_case(value, "100-continue")) return refuse_head(ec);
            expects_continue = true;
        }
        // Anything but plain chunked would be a body whose length two readers may judge
        // differently.
        if (name == field::transfer_encoding)
            if (!equal_ignoring_case(value, "chunked") || version < 11) return refuse_head(ec);
    }

    void on_other(std::string_view name, std::string_view value, Code& ec) {
        for (const auto& [known, text, between] : named_slots)
            if (equal_ignoring_case(known, name))
                return put_into(exchange_.head.*text, between, value, ec);
    }

    void on_header_impl(Code& ec) override {
        head_done_ = true;
        if (version != 11 && version != 10) return refuse_head(ec);
        if (hosts_ > 1 || (hosts_ == 0 && version == 11)) return refuse_head(ec);
        exchange_.head.has_body = chunked() || content_length().value_or(0) > 0;
    }

    std::size_t keep(BeastView bytes, Code& ec) {
        if (multipart == nullptr) {
            exchange_.body += std_view(bytes);
            return bytes.size();
        }
        if (auto fed = multipart->feed(std_view(bytes)); !fed) {
            refusal = std::move(fed).error();
            ec = beast_http::make_error_code(beast_http::error::bad_value);
        }
        return bytes.size();
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>&, Code&) override {}
    std::size_t on_body_impl(BeastView bytes, Code& ec) override { return keep(bytes, ec); }
    void on_chunk_header_impl(std::uint64_t, BeastView, Code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, BeastView bytes, Code& ec) override {
        return keep(bytes, ec);
    }
    void on_finish_impl(Code& ec) override {
        if (multipart == nullptr) return;
        if (auto finished = multipart->finish(); !finished) {
            refusal = std::move(finished).error();
            ec = beast_http::make_error_code(beast_http::error::bad_value);
        }
    }
    void on_response_impl(int, BeastView, int, Code&) override {}

    Exchange& exchange_;
    std::size_t fields_ = 0;
    int hosts_ = 0;
    bool head_done_ = false;
};

}  // namespace

struct RequestParser::Impl {
    std::size_t header_max = 0;
    Exchange* exchange = nullptr;
    std::optional<Grammar> grammar;
    bool head_told = false;

    Stage fail(const Code& ec) {
        const EdgeKind* kind = grammar->edge;
        if (kind == nullptr) {
            kind = &request_malformed;
            if (ec == beast_http::error::header_limit) kind = &header_too_large;
            if (ec == beast_http::error::body_limit) kind = &body_too_large;
        }
        exchange->reply = grammar->refusal ? problem(*grammar->refusal, exchange->request_id)
                                           : problem(*kind, exchange->request_id);
        return Stage::failed;
    }
};

RequestParser::RequestParser(std::size_t header_max) : impl_(std::make_unique<Impl>()) {
    impl_->header_max = header_max;
}

RequestParser::~RequestParser() = default;

void RequestParser::begin(Exchange& exchange) {
    impl_->exchange = &exchange;
    impl_->grammar.emplace(exchange, impl_->header_max);
    impl_->head_told = false;
}

RequestParser::Fed RequestParser::put(std::string_view bytes) {
    Grammar& grammar = *impl_->grammar;
    Fed fed;
    while (true) {
        if (grammar.is_header_done() && !impl_->head_told) {
            impl_->head_told = true;
            fed.stage = Stage::head;
            return fed;
        }
        if (grammar.is_done()) {
            fed.stage = Stage::done;
            return fed;
        }
        if (fed.used == bytes.size()) return fed;
        Code ec;
        const std::string_view rest = bytes.substr(fed.used);
        fed.used += grammar.put(boost::asio::buffer(rest.data(), rest.size()), ec);
        if (ec == beast_http::error::need_more) return fed;
        if (ec) {
            fed.stage = impl_->fail(ec);
            return fed;
        }
    }
}

Stage RequestParser::take_body(std::size_t body_max, Multipart* multipart) {
    Grammar& grammar = *impl_->grammar;
    if (grammar.content_length().value_or(0) > body_max) {
        impl_->exchange->reply = problem(body_too_large, impl_->exchange->request_id);
        return Stage::failed;
    }
    grammar.body_limit(body_max);
    grammar.multipart = multipart;
    if (!grammar.is_done()) return Stage::more;
    if (multipart == nullptr) return Stage::done;
    grammar.refusal = Refusal{&multipart_unreadable, {}, {}};
    return impl_->fail({});
}

bool RequestParser::begun() const { return impl_->grammar && impl_->grammar->got_some(); }
bool RequestParser::expects_continue() const { return impl_->grammar->expects_continue; }
bool RequestParser::keeps_alive() const { return impl_->grammar->keep_alive(); }
bool RequestParser::is_http_1_0() const { return impl_->grammar->version == 10; }

std::uint64_t RequestParser::body_left() const {
    const Grammar& grammar = *impl_->grammar;
    if (!grammar.is_header_done() || grammar.is_done()) return 0;
    if (grammar.chunked()) return UINT64_MAX;
    return grammar.content_length_remaining().value_or(0);
}

}  // namespace anju::http
