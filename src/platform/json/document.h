// A JSON text or a query string taken apart into a flat run of nodes, parents before children, and
// the reader's memory of where it stands and what it found wrong. Only described.h and this folder
// include it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace anju::json {

enum class Kind : std::uint8_t {
    null,
    boolean,
    whole,     // fits 64 bits with sign
    huge,      // a whole number that does not
    fraction,  // has a point or an exponent
    text,
    raw,  // a value of a query string: becomes what the field asks for
    array,
    object
};

struct Node {
    Kind kind = Kind::null;
    std::string_view key{};  // in an object
    std::string_view text{};
    std::int64_t whole = 0;   // also the truth of a boolean
    std::uint32_t end = 0;    // one past the last node below this one
    std::uint32_t count = 0;  // children of an array or object
};

class Document {
   public:
    static Result<Document> parse(std::string_view body);
    // The pairs must outlive the document.
    static Document of_query(const std::vector<std::pair<std::string, std::string>>& query);
    const Node& root() const { return nodes_.front(); }
    const Node* at(std::uint32_t index) const { return nodes_.data() + index; }
    // The children of an array or object, in order.
    template <class F>
    void each(const Node& parent, F&& f) const {
        std::uint32_t index = static_cast<std::uint32_t>(&parent - nodes_.data()) + 1;
        for (; index < parent.end; index = nodes_[index].end) f(nodes_[index]);
    }

   private:
    friend struct Builder;
    std::vector<Node> nodes_;
    std::unique_ptr<char[]>
        unescaped_;  // strings with escapes, decoded; never longer than the body
    std::size_t used_ = 0;
};

// Where the reader stands; lives on the stack, becomes a pointer text only when there is a fault.
struct Path {
    const Path* up = nullptr;
    std::string_view key{};
    std::int64_t index = -1;  // in an array
};

class Reader;
struct Definitions;

// What is known of one type of the wire, to those who only have its address.
struct Type {
    void (*read)(Reader&, const Node&, const Path&, void* out);
    void (*write)(std::string& out, const void* value);
    std::string (*schema)(Definitions&);
    bool may_be_absent;  // coming in; null then is the same
    bool may_be_null;    // going out, though not an optional
};

// One member of a described struct.
struct Member {
    Member(const char* name, std::uint32_t offset, const Type* type);
    std::string_view name() const { return std::string_view(key).substr(2, key.size() - 4); }

    std::string key;  // `,"name":`, one piece to write
    std::uint32_t offset;
    const Type* type;
};

class Reader {
   public:
    Reader(const Document& document, bool from_query)
        : document_(document), from_query_(from_query) {}

    const Document& document() const { return document_; }
    std::vector<FieldFault>& faults() { return faults_; }
    void fault(const Path& path, std::string_view code, std::string text);

    // Each either fills `out` or leaves a fault.
    void object(const Node& node, const Path& path, std::span<const Member> members, void* out);
    void whole(const Node& node, const Path& path, std::int64_t min, std::int64_t max,
               std::int64_t& out);
    void boolean(const Node& node, const Path& path, bool& out);
    // As it stands, up to `max` code points.
    void plain(const Node& node, const Path& path, std::size_t max, std::string& out);
    // Trimmed, `min` to `max` code points.
    void trimmed(const Node& node, const Path& path, std::size_t min, std::size_t max,
                 std::string& out);
    // The position of the word among `words`, or `words.size()`.
    std::size_t word(const Node& node, const Path& path, std::span<const std::string_view> words);
    // The text to be parsed by the caller; empty view and a fault if there is none.
    std::string_view text_of(const Node& node, const Path& path, std::string_view what);
    // True if the node is a list of at most `max`; `count` is its length.
    bool list(const Node& node, const Path& path, std::size_t max);

   private:
    // As it is kept (base/text.h); none and a fault if it is no text that may be.
    std::optional<std::string> typed(const Node& node, const Path& path);
    std::string pointer(const Path& path) const;
    const Document& document_;
    bool from_query_;
    std::vector<FieldFault> faults_;
};

}  // namespace anju::json
