#include "platform/db/postgres_address.h"

#include <memory>
#include <string_view>

#include "base/result.h"

namespace anju::db {

namespace {

// A network that broke without a word is noticed within seconds. The address may name others.
const Host defaults{{"connect_timeout", "5"},
                    {"keepalives_idle", "5"},
                    {"keepalives_interval", "2"},
                    {"keepalives_count", "3"},
                    {"tcp_user_timeout", "5000"}};

std::vector<std::string> parts_of(std::string_view list) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t comma = list.find(',');
        parts.emplace_back(list.substr(0, comma));
        if (comma == std::string_view::npos) return parts;
        list.remove_prefix(comma + 1);
    }
}

bool is_of_a_host(std::string_view word) {
    return word == "host" || word == "hostaddr" || word == "port";
}

Host words_of(const std::string& url) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(url.c_str(), nullptr), &PQconninfoFree);
    // What the library says of it repeats it, and there may be a password in it.
    if (!options)
        throw Fault("the address of PostgreSQL does not read: postgresql://user@host/database");
    Host words;
    for (const PQconninfoOption* one = options.get(); one->keyword != nullptr; ++one)
        if (one->val != nullptr) words[one->keyword] = one->val;
    return words;
}

std::string quoted(std::string_view value) {
    std::string out = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + '\'';
}

}  // namespace

ShownAddress shown_address(const std::string& url) {
    ShownAddress address;
    for (const auto& [word, value] : words_of(url)) {
        if (word == "password") {
            address.password = value;
        } else if (word != "sslpassword") {
            address.shown += word + '=' + quoted(value) + ' ';
        }
    }
    return address;
}

std::string with_database(const std::string& url, std::string_view database) {
    const std::size_t host = url.find("//") + 2;
    const std::size_t options = std::min(url.find('?', host), url.size());
    const std::size_t path = std::min(url.find('/', host), options);
    return url.substr(0, path) + '/' + std::string(database) + url.substr(options);
}

std::vector<Host> hosts_of(const std::string& url) {
    Host all = defaults;
    std::size_t count = 1;
    for (const auto& [word, value] : words_of(url)) {
        all[word] = value;
        if (is_of_a_host(word)) count = std::max(count, parts_of(value).size());
    }
    // A standby takes no writes.
    if (count > 1) all.emplace("target_session_attrs", "read-write");
    std::vector<Host> hosts(count, all);
    for (const auto& [word, value] : all) {
        if (!is_of_a_host(word)) continue;
        const auto parts = parts_of(value);
        for (std::size_t i = 0; i < count; ++i)
            hosts[i][word] = i < parts.size() ? parts[i] : parts.back();
    }
    return hosts;
}

PGconn* connect_to(const Host& host, const char* timeout) {
    std::vector<const char*> names;
    std::vector<const char*> values;
    const auto say = [&](const char* name, const char* value) {
        names.push_back(name);
        values.push_back(value);
    };
    for (const auto& [name, value] : host) say(name.c_str(), value.c_str());
    if (timeout != nullptr) say("connect_timeout", timeout);
    say(nullptr, nullptr);
    return PQconnectdbParams(names.data(), values.data(), 0);
}

}  // namespace anju::db
