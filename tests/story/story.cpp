#include "story/story.h"

#include <unistd.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "app/tables.h"
#include "platform/http/server.h"
#include "platform/journal/journal.h"

namespace anju::test {

namespace {

struct Story {
    World& world;
    std::map<std::string, std::string> names;
    Instant now;
    int line = 0;
};

std::string failed(const Story& story, const std::string& what) {
    return "line " + std::to_string(story.line) + ": " + what;
}

// {E1} -> the id of that name; braces of JSON stay, because no key of the world has a quote.
std::string with_names(const Story& story, std::string text) {
    for (const auto& [name, id] : story.names) {
        const std::string token = "{" + name + "}";
        for (std::size_t at; (at = text.find(token)) != std::string::npos;)
            text.replace(at, token.size(), id);
    }
    return text;
}

std::string as_plain(const boost::json::value& value) {
    return value.is_string() ? std::string(value.get_string()) : boost::json::serialize(value);
}

// "clocks.0.due_at" in a reply; empty optional if there is no such place.
std::optional<std::string> at_path(const boost::json::value& root, const std::string& path) {
    std::string pointer = "/" + path;
    std::ranges::replace(pointer, '.', '/');
    boost::json::error_code error;
    const boost::json::value* found = root.find_pointer(pointer, error);
    if (found == nullptr) return std::nullopt;
    return as_plain(*found);
}

// Splits the expectation at spaces; "..." keeps spaces together.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ' ' && !quoted) {
            if (!word.empty()) words.push_back(std::exchange(word, {}));
        } else {
            word += c;
        }
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

std::string expect_reply(Story& story, const http::Response& reply, std::string_view expected) {
    const std::vector<std::string> words = words_of(with_names(story, std::string(expected)));
    if (words.empty() || words[0] != std::to_string(reply.status))
        return failed(story, "status " + std::to_string(reply.status) + ": " + reply.body);
    boost::json::error_code error;
    const boost::json::value body = boost::json::parse(reply.body, error);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
        if (word == "as" && i + 1 < words.size()) {
            auto id = at_path(body, "id");
            if (!id) id = at_path(body, "row.id");
            if (!id) id = at_path(body, "hash");  // of a preview, to confirm it
            if (!id) return failed(story, "no id to name in " + reply.body);
            story.names[words[++i]] = *id;
        } else if (equals == std::string::npos) {
            if (at_path(body, "code") != word)
                return failed(story, "not " + word + " but " + reply.body);
        } else if (name == "has" || name == "lacks") {
            const bool there = reply.body.find(value) != std::string::npos;
            if (there != (name == "has"))
                return failed(story, name + " " + value + " is wrong for " + reply.body);
        } else if (at_path(body, name) != value) {
            return failed(story, name + " is " + at_path(body, name).value_or("absent") + ", not " +
                                     value + ", in " + reply.body);
        }
    }
    return {};
}

// A CSV file of the form, on disk as the listener leaves it.
http::Upload spooled(std::string lines) {
    std::ranges::replace(lines, '|', '\n');
    const auto path =
        std::filesystem::temp_directory_path() / ("story-" + std::to_string(getpid()) + ".csv");
    std::ofstream(path, std::ios::binary) << lines;
    return {"file", "sheet.csv", path, std::ssize(lines)};
}

std::string run_request(Story& story, std::string_view who, std::string_view rest,
                        std::string_view expected) {
    const std::size_t space = rest.find(' ');
    std::string method(rest.substr(0, space));
    rest.remove_prefix(space + 1);
    http::Request request;
    if (const std::size_t at = method.find('@'); at != std::string::npos) {
        request.if_match = std::stoll(method.substr(at + 1));
        method.resize(at);
    }
    if (const std::size_t at = method.find('#'); at != std::string::npos) {
        request.idempotency_key = method.substr(at + 1);
        method.resize(at);
    }
    const auto verb = from_text<http::Method>(method);
    if (!verb) return failed(story, "no such method: " + method);
    request.method = *verb;
    const std::size_t body_at = rest.find(' ');
    request.target = with_names(story, std::string(rest.substr(0, body_at)));
    if (body_at != std::string_view::npos)
        request.body = with_names(story, std::string(rest.substr(body_at + 1)));
    if (constexpr std::string_view sheet = "sheet:"; request.body.starts_with(sheet)) {
        request.uploads = {spooled(request.body.substr(sheet.size()))};
        request.content_type = "multipart/form-data; boundary=b";
        request.body.clear();
    }
    if (who != "nobody") request.session = World::session(who);
    const http::Response reply = http::serve_in_process(*story.world.db, app::rooms(),
                                                        story.world.who(), request, story.now);
    for (const http::Upload& file : request.uploads) std::filesystem::remove(file.path);
    return expect_reply(story, reply, expected);
}

std::string run_tick(Story& story, std::string_view expected) {
    const auto last = [&](db::Tx& tx) {
        return tx.one<std::int64_t>("select coalesce(max(seq), 0) from platform_facts");
    };
    const std::int64_t before = story.world.db->read(last);
    jobs::run_all_due(*story.world.db, app::jobs(), story.now);
    const auto entries =
        story.world.db->read([&](db::Tx& tx) { return journal::entries_after(tx, before, 10000); });
    std::multiset<std::string> kinds;
    for (const auto& entry : entries) kinds.insert(entry.kind);
    std::string seen;
    for (const auto& kind : kinds) seen += (seen.empty() ? "" : " ") + kind;
    std::vector<std::string> words = words_of(expected);
    if (words == std::vector<std::string>{"nothing"}) words.clear();
    if (std::multiset<std::string>(words.begin(), words.end()) != kinds)
        return failed(story, "recorded [" + seen + "], expected [" + std::string(expected) + "]");
    return {};
}

std::string run_line(Story& story, std::string_view line) {
    const std::size_t arrow = line.rfind("=>");
    const std::string_view act = trim(line.substr(0, arrow));
    const std::string_view expected =
        arrow == std::string_view::npos ? std::string_view{} : trim(line.substr(arrow + 2));
    if (act.starts_with("at ")) {
        const std::string moment =
            std::string(act.substr(3, 10)) + "T" + std::string(act.substr(14)) + ":00+08:00";
        const auto parsed = parse_instant(moment);
        if (!parsed) return failed(story, "no such moment: " + moment);
        story.now = *parsed;
        return {};
    }
    if (act == "tick") return run_tick(story, expected);
    for (const std::string_view method : {" GET", " POST", " PUT", " PATCH", " DELETE"}) {
        const std::size_t at = act.find(method);
        if (at != std::string_view::npos)
            return run_request(story, act.substr(0, at), act.substr(at + 1), expected);
    }
    return failed(story, "not understood");
}

}  // namespace

std::string run_story(World& world, std::string_view text) {
    Story story{world, {}, world.began_at, 0};
    for (const auto& [name, id] : world.names) story.names[name] = std::to_string(id);
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        ++story.line;
        const std::string_view content = trim(line);
        if (content.empty() || content.starts_with("#")) continue;
        if (std::string fault = run_line(story, content); !fault.empty()) return fault;
    }
    return {};
}

}  // namespace anju::test
