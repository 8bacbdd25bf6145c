#include "platform/json/document.h"

#include <boost/json/basic_parser_impl.hpp>
#include <cstring>

#include "platform/json/json.h"

namespace anju::json {

// What Boost's parser tells of, written down. Duplicate keys are kept, so that they can be found.
struct Builder {
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    using Error = boost::json::error_code;
    using View = boost::json::string_view;

    explicit Builder(std::string_view body) : body_(body) {
        document.nodes_.reserve(body.size() / 16 + 8);
    }

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) { return open(Kind::object); }
    bool on_object_end(std::size_t count, Error&) { return close(count); }
    bool on_array_begin(Error&) { return open(Kind::array); }
    bool on_array_end(std::size_t count, Error&) { return close(count); }
    bool on_key_part(View part, std::size_t, Error&) { return keep(part); }
    bool on_key(View part, std::size_t, Error&) {
        key_ = finish(part);
        return true;
    }
    bool on_string_part(View part, std::size_t, Error&) { return keep(part); }
    bool on_string(View part, std::size_t, Error&) {
        leaf(Kind::text).text = finish(part);
        return true;
    }
    bool on_number_part(View, Error&) { return true; }
    bool on_int64(std::int64_t value, View, Error&) {
        leaf(Kind::whole).whole = value;
        return true;
    }
    bool on_uint64(std::uint64_t, View, Error&) {
        leaf(Kind::huge);
        return true;
    }
    bool on_double(double, View text, Error&) {
        leaf(text.find_first_of(".eE") == View::npos ? Kind::huge : Kind::fraction);
        return true;
    }
    bool on_bool(bool value, Error&) {
        leaf(Kind::boolean).whole = value ? 1 : 0;
        return true;
    }
    bool on_null(Error&) {
        leaf(Kind::null);
        return true;
    }
    bool on_comment_part(View, Error&) { return true; }
    bool on_comment(View, Error&) { return true; }

    Document document;

   private:
    Node& leaf(Kind kind) {
        Node& node = document.nodes_.emplace_back();
        node.kind = kind;
        node.key = std::exchange(key_, {});
        node.end = static_cast<std::uint32_t>(document.nodes_.size());
        return node;
    }
    bool open(Kind kind) {
        leaf(kind);
        open_.push_back(static_cast<std::uint32_t>(document.nodes_.size()) - 1);
        return true;
    }
    bool close(std::size_t count) {
        Node& node = document.nodes_[open_.back()];
        node.end = static_cast<std::uint32_t>(document.nodes_.size());
        node.count = static_cast<std::uint32_t>(count);
        open_.pop_back();
        return true;
    }
    bool keep(View part) {
        if (!document.unescaped_)
            document.unescaped_ = std::make_unique_for_overwrite<char[]>(body_.size());
        if (!part.empty())
            std::memcpy(document.unescaped_.get() + document.used_, part.data(), part.size());
        document.used_ += part.size();
        return true;
    }
    // A string without escapes is a piece of the body itself; others come in parts.
    std::string_view finish(View part) {
        const bool inside = !std::less<>{}(part.data(), body_.data()) &&
                            std::less<>{}(part.data(), body_.data() + body_.size());
        if (inside && document.used_ == start_) return {part.data(), part.size()};
        keep(part);
        const std::size_t from = std::exchange(start_, document.used_);
        return {document.unescaped_.get() + from, document.used_ - from};
    }

    std::string_view body_;
    std::string_view key_;
    std::vector<std::uint32_t> open_;
    std::size_t start_ = 0;
};

namespace {

constexpr std::size_t max_depth = 32;

std::unexpected<Refusal> unreadable(std::string text) {
    Refusal refusal{&body_unreadable, {}, {}};
    refusal.faults.push_back({"", "malformed", std::move(text)});
    return std::unexpected(std::move(refusal));
}

}  // namespace

Result<Document> Document::parse(std::string_view body) {
    if (body.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return unreadable("内容是空的");
    boost::json::parse_options options;
    options.max_depth = max_depth;
    boost::json::basic_parser<Builder> parser(options, body);
    boost::json::error_code error;
    std::size_t read = parser.write_some(false, body.data(), body.size(), error);
    if (error == boost::json::error::too_deep) return unreadable("内容嵌套超过 32 层");
    if (!error) {
        read = std::min(body.find_first_not_of(" \t\r\n", read), body.size());
        if (read == body.size()) return std::move(parser.handler().document);
    }
    return unreadable("第 " + std::to_string(read + 1) + " 个字节附近不是有效的 JSON");
}

Document Document::of_query(const std::vector<std::pair<std::string, std::string>>& query) {
    Document document;
    document.nodes_.reserve(query.size() + 1);
    Node root{Kind::object};
    root.end = static_cast<std::uint32_t>(query.size() + 1);
    root.count = static_cast<std::uint32_t>(query.size());
    document.nodes_.push_back(root);
    for (const auto& [name, value] : query) {
        Node node{Kind::raw, name, value};
        node.end = static_cast<std::uint32_t>(document.nodes_.size() + 1);
        document.nodes_.push_back(node);
    }
    return document;
}

}  // namespace anju::json
