#include "platform/journal/leaf.h"

#include "platform/journal/note.h"

namespace anju::journal {

namespace {

constexpr std::size_t longest_entry = 65'535;  // its length stands before it in 16 bits

std::string_view view(const db::Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[noreturn]] void not_ours() {
    throw Fault("the data of a fact are no JSON object that the platform wrote");
}

// The end of the JSON value at the head of `text`, which the platform wrote without white space.
std::size_t end_of_value(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            if (c == '"') quoted = false;
            continue;
        }
        if (c == '"') quoted = true;
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']' || c == ',') && depth == 0) return i;
        if (c == '}' || c == ']') --depth;
    }
    not_ours();
}

// The members of a JSON object of the platform. Names need no escapes.
std::vector<std::pair<std::string_view, std::string_view>> members_of(std::string_view object) {
    std::vector<std::pair<std::string_view, std::string_view>> members;
    if (object == "{}") return members;
    if (!object.starts_with('{') || !object.ends_with('}')) not_ours();
    std::string_view rest = object;
    while (rest != "}") {
        const std::size_t colon = rest.find("\":");
        if (rest.substr(1, 1) != "\"" || colon == std::string_view::npos) not_ours();
        const std::string_view name = rest.substr(2, colon - 2);
        rest.remove_prefix(colon + 2);
        const std::size_t end = end_of_value(rest);
        members.emplace_back(name, rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return members;
}

void put_name(std::string& out, std::string_view name) {
    if (out.back() != '{') out += ',';
    json::write_string(out, name);
    out += ':';
}

}  // namespace

std::vector<Member> sealed_members(const Entry& fact) {
    std::vector<Member> members;
    std::string about = "{\"id\":" + std::to_string(fact.id) + ",\"noun\":";
    json::write_string(about, fact.noun);
    members.emplace_back("about", about + '}');
    members.emplace_back("at", std::to_string(fact.at.time_since_epoch().count()));
    std::string by = "{\"post\":" + std::to_string(fact.post.value) + ",\"post_name\":";
    json::write_string(by, fact.post_name);
    by += ",\"role\":";
    json::write_string(by, to_text(fact.role));
    members.emplace_back("by", by + ",\"user\":" + std::to_string(fact.user.value) + '}');
    members.emplace_back("claims", '"' + to_base64(view(fact.claims)) + '"');
    members.emplace_back("recorded_at",
                         std::to_string(fact.recorded_at.time_since_epoch().count()));
    std::int64_t at = 0;
    for (const auto& [name, value] : members_of(fact.data))
        if (at++ >= fact.clear) members.emplace_back("data." + std::string(name), value);
    return members;
}

std::string opener_of(const Entry& fact, std::string_view name) {
    std::string covered(view(fact.salt));
    covered += name;
    return std::string(merkle::bytes_of(crypto::sha256(covered)));
}

crypto::Digest commitment(std::string_view opener, std::string_view value) {
    std::string covered(opener);
    covered += value;
    return crypto::sha256(covered);
}

std::string leaf_entry(const Entry& fact) {
    std::string out = "{\"clear\":{";
    if (fact.clear > 0) {
        const auto members = members_of(fact.data);
        for (std::int64_t at = 0; at < std::min(fact.clear, std::ssize(members)); ++at) {
            put_name(out, members[static_cast<std::size_t>(at)].first);
            out += members[static_cast<std::size_t>(at)].second;
        }
    }
    out += "},\"format\":1,\"kind\":";
    json::write_string(out, fact.kind);
    out += ",\"on\":\"" + to_text(civil_date(fact.at)) + "\",\"sealed\":{";
    for (const auto& [name, value] : sealed_members(fact)) {
        put_name(out, name);
        out += '"' + to_base64(commitment(opener_of(fact, name), value)) + '"';
    }
    out += "}}";
    CHECK(out.size() <= longest_entry);
    return out;
}

}  // namespace anju::journal
