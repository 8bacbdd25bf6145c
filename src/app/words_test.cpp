// Every word of the program that a person may read has its word in Chinese and in English, once:
// held against the contract, which is what a screen is made from.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "app/tables.h"
#include "platform/http/contract.h"

namespace anju::app {

namespace {

using boost::json::object;
using boost::json::value;

class Words : public testing::Test {
   protected:
    static std::string text_of(std::string_view room, std::string_view key, const char* language) {
        const auto* table = words().if_contains(room);
        const auto* word = table ? table->as_object().if_contains(key) : nullptr;
        return word ? std::string(word->at(language).as_string()) : std::string{};
    }
    static bool has(std::string_view room, std::string_view key) {
        return !text_of(room, key, "zh").empty() && !text_of(room, key, "en").empty();
    }
    // "complaints.State" is complaints' own; "Role" belongs to no room.
    static std::pair<std::string, std::string> home_of(std::string_view schema) {
        const std::size_t dot = schema.rfind('.');
        if (dot == std::string_view::npos) return {"base", std::string(schema)};
        return {std::string(schema.substr(0, dot)), std::string(schema.substr(dot + 1))};
    }
    // What the lists of a room are asked for.
    static std::set<std::string, std::less<>> parameters(std::string_view room) {
        std::set<std::string, std::less<>> names;
        for (const auto& [path, item] : contract().at("paths").as_object())
            for (const auto& [method, operation] : item.as_object())
                if (operation.at("tags").at(0).as_string() == room)
                    if (const auto* list = operation.as_object().if_contains("parameters"))
                        for (const value& one : list->as_array())
                            if (one.as_object().contains("in"))
                                names.emplace(one.at("name").as_string());
        return names;
    }
    static const object& contract() {
        static const value all = boost::json::parse(http::openapi(rooms()));
        return all.as_object();
    }
    static const object& words() { return contract().at("x-words").as_object(); }
    static const object& schemas() { return contract().at("components").at("schemas").as_object(); }
};

TEST_F(Words, NameEveryValueOfEveryEnumeration) {
    std::size_t values = 0;
    for (const auto& [name, schema] : schemas()) {
        const auto* list = schema.as_object().if_contains("enum");
        if (list == nullptr) continue;
        const auto [room, type] = home_of(name);
        for (const value& one : list->as_array()) {
            ++values;
            const std::string key = type + "." + std::string(one.as_string());
            EXPECT_TRUE(has(room, key)) << room << " " << key;
        }
    }
    EXPECT_GT(values, 200U);
}

// How far a page goes on, and what part of the map is seen, is nobody's word.
bool is_of_the_machine(std::string_view name) {
    static const std::set<std::string_view> names{"cursor", "limit", "zoom"};
    return names.contains(name) || (name.ends_with("_e6") && name.size() > 6);
}

TEST_F(Words, NameEveryFieldOfEveryCommandAndFilter) {
    std::set<std::pair<std::string, std::string>> missing;
    const auto want = [&](const std::string& room, std::string_view command,
                          std::string_view field) {
        if (is_of_the_machine(field)) return;
        const std::string exact = std::string(command) + "." + std::string(field);
        if (!has(room, exact) && !has(room, field) && !has("base", field))
            missing.insert({room, exact});
    };
    const auto walk = [&](const auto& self, const std::string& at, const value& node) -> void {
        if (const auto* list = node.if_array())
            for (const value& below : *list) self(self, at, below);
        const auto* map = node.if_object();
        if (map == nullptr) return;
        for (const auto& [key, below] : *map) {
            if (key == "$ref") {
                const std::string name(below.as_string().subview(21));
                const auto [room, type] = home_of(name);
                const value& schema = schemas().at(name);
                if (const auto* members = schema.as_object().if_contains("properties"))
                    for (const auto& [field, shape] : members->as_object()) {
                        want(room == "base" ? at : room, type, field);
                        self(self, at, shape);
                    }
            } else {
                self(self, at, below);
            }
        }
    };
    for (const auto& [path, item] : contract().at("paths").as_object()) {
        for (const auto& [method, operation] : item.as_object()) {
            const std::string room(operation.at("tags").at(0).as_string());
            if (const auto* body = operation.as_object().if_contains("requestBody"))
                walk(walk, room, *body);
            if (const auto* parameters = operation.as_object().if_contains("parameters"))
                for (const value& one : parameters->as_array())
                    if (const auto* in = one.as_object().if_contains("in"); in && *in == "query")
                        want(room, {}, one.at("name").as_string());
        }
    }
    for (const auto& [room, field] : missing) ADD_FAILURE() << room << " " << field;
}

TEST_F(Words, NameEveryFactAndWhatItIsAbout) {
    const std::regex kind(R"re(kind = "(\w+)")re");
    std::size_t facts = 0;
    for (const auto& file : std::filesystem::directory_iterator("src/facts")) {
        std::ostringstream text;
        text << std::ifstream(file.path()).rdbuf();
        const std::string source = text.str();
        for (std::sregex_iterator at(source.begin(), source.end(), kind), end; at != end; ++at) {
            ++facts;
            EXPECT_TRUE(has(file.path().stem().string(), (*at)[1].str())) << (*at)[1].str();
        }
    }
    EXPECT_GT(facts, 50U);
}

TEST_F(Words, SayWhyNot) {
    for (const auto& [room, list] : contract().at("x-refusals").as_object())
        for (const value& refusal : list.as_array())
            EXPECT_FALSE(refusal.at("text").as_string().empty()) << room << refusal.at("code");
}

TEST_F(Words, StandOnceInATable) {
    for (const auto& room : rooms()) {
        std::set<std::string_view> keys;
        for (const Word& word : room.words)
            EXPECT_TRUE(keys.insert(word.key).second) << room.room << " " << word.key;
    }
}

// A key that names nothing any more has to go with what it named.
TEST_F(Words, OfAnEnumerationAreThoseOfItsValues) {
    for (const auto& [room, table] : words()) {
        for (const auto& [key, word] : table.as_object()) {
            const std::size_t dot = key.find('.');
            if (dot == key.npos) continue;
            const std::string type(key.substr(0, dot));
            const std::string member(key.substr(dot + 1));
            if (type == "Noun") continue;
            const std::string name = (room == "base" ? "" : std::string(room) + ".") + type;
            const auto* schema = schemas().if_contains(name);
            if (schema == nullptr) {  // a filter: its members are parameters
                EXPECT_TRUE(parameters(room).contains(member))
                    << room << " " << std::string_view(key);
                continue;
            }
            const auto* values = schema->as_object().if_contains("enum");
            const bool known = values ? std::ranges::find(values->as_array(), value(member)) !=
                                            values->as_array().end()
                                      : schema->at("properties").as_object().contains(member);
            EXPECT_TRUE(known) << room << " " << std::string_view(key);
        }
    }
}

}  // namespace

}  // namespace anju::app
