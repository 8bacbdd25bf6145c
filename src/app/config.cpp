#include "app/config.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <functional>

// Parsing reports through a value; exceptions of the library stay off.
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "platform/http/address.h"
#include "platform/journal/submit.h"

namespace anju::app {

namespace {

using Set = std::function<bool(Config&, const std::string&)>;

Set text(std::string Config::*field) {
    return [field](Config& config, const std::string& value) {
        config.*field = value;
        return true;
    };
}

Set whole(int Config::*field, int min, int max) {
    return [=](Config& config, const std::string& value) {
        int number = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size()) return false;
        config.*field = number;
        return number >= min && number <= max;
    };
}

// An IP address, kept in its one spelling so that comparing texts compares addresses.
Set address(std::string Config::*field) {
    return [field](Config& config, const std::string& value) {
        const auto known = http::address_of(value);
        config.*field = known.value_or("");
        return known.has_value();
    };
}

Set address_or_none(std::string Config::*field) {
    return [field](Config& config, const std::string& value) {
        return value.empty() || address(field)(config, value);
    };
}

Set level(log::Level Config::*field) {
    return [field](Config& config, const std::string& value) {
        const auto known = from_text<log::Level>(value);
        config.*field = known.value_or(log::Level::info);
        return known.has_value();
    };
}

Set yes_or_no(bool Config::*field) {
    return [field](Config& config, const std::string& value) {
        config.*field = value == "true";
        return value == "true" || value == "false";
    };
}

Set witnesses(std::string Config::*field) {
    return [field](Config& config, const std::string& value) {
        config.*field = value;
        return journal::witnesses_in(value).has_value();
    };
}

struct Known {
    ConfigKey key;
    Set set;
};

const std::vector<Known>& known() {
    static const std::vector<Known> table = {
        {{"db", "sqlite:DIR or postgresql://user@host/database"}, text(&Config::db)},
        {{"data", "folder for keys, attachments and spool"}, text(&Config::data)},
        {{"person_keys", "folder for the keys of persons, copied apart from all else"},
         text(&Config::person_keys)},
        {{"listen", "address to listen on"}, address(&Config::listen)},
        {{"port", "port to listen on, 0 for any free one"}, whole(&Config::port, 0, 65535)},
        {{"io_threads", "threads that serve requests"}, whole(&Config::io_threads, 1, 256)},
        {{"slow_threads", "threads for passwords, images, imports"},
         whole(&Config::slow_threads, 1, 256)},
        {{"web", "folder of the built web client"}, text(&Config::web)},
        {{"share", "folder that holds db/migrations and data"}, text(&Config::share)},
        {{"log_level", "debug, info, warning or error"}, level(&Config::log_level)},
        {{"trusted_proxy", "address whose X-Forwarded-For is believed"},
         address_or_none(&Config::trusted_proxy)},
        {{"secure_cookies", "true behind TLS"}, yes_or_no(&Config::secure_cookies)},
        {{"requests_per_second", "limit for one address, 0 for none"},
         whole(&Config::requests_per_second, 0, 1000000)},
        {{"demo", "true: refuse to serve anything but a demo"}, yes_or_no(&Config::demo)},
        {{"sms_url", "HTTP gateway for one-time codes"}, text(&Config::sms_url)},
        {{"sms_key_file", "file with the gateway's key"}, text(&Config::sms_key_file)},
        {{"sponsor", "who runs the site, shown at its foot"}, text(&Config::sponsor)},
        {{"icp_no", "ICP filing number"}, text(&Config::icp_no)},
        {{"police_no", "public-security filing number"}, text(&Config::police_no)},
        {{"hotline", "phone number shown to the public"}, text(&Config::hotline)},
        {{"site_url", "address of the site as the public knows it"}, text(&Config::site_url)},
        {{"witness", "witnesses of the log: URL+name+id+key, with blanks between"},
         witnesses(&Config::witness)},
    };
    return table;
}

Result<void> set(Config& config, const std::string& name, const std::string& value,
                 const std::string& where) {
    for (const Known& one : known()) {
        if (one.key.name != name) continue;
        if (!one.set(config, value)) return refuse_at(where, config_bad_value, value);
        return {};
    }
    return refuse_at(where, config_unknown_key, name);
}

Result<void> read_file(Config& config, const std::string& file) {
    const toml::parse_result parsed = toml::parse_file(file);
    if (!parsed)
        return refuse_at(file, config_unreadable, std::string(parsed.error().description()));
    for (const auto& [key, node] : parsed.table()) {
        const std::string name(key.str());
        std::string value;
        if (const auto* as_text = node.as_string()) {
            value = as_text->get();
        } else if (const auto* as_whole = node.as_integer()) {
            value = std::to_string(as_whole->get());
        } else if (const auto* as_bool = node.as_boolean()) {
            value = as_bool->get() ? "true" : "false";
        } else {
            return refuse_at(file + ": " + name, config_bad_value);
        }
        TRY_OK(set(config, name, value, file + ": " + name));
    }
    return {};
}

std::string lower(std::string_view name) {
    std::string out(name);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool lies_in(const std::string& folder, const std::string& other) {
    // By a name below it: a folder has one spelling then, with a stroke at its end or without.
    const auto inner = std::filesystem::weakly_canonical(std::filesystem::path(folder) / "x");
    const auto outer =
        std::filesystem::weakly_canonical(std::filesystem::path(other) / "x").parent_path();
    return std::ranges::mismatch(inner, outer).in2 == outer.end();
}

// What lies in the folder of the web client is read as a whole and given to anybody: reading the
// database so would also take the engine's locks on it away.
Result<void> check_apart(const Config& config) {
    if (config.web.empty()) return {};
    const bool embedded = config.db.starts_with("sqlite:");
    if (lies_in(config.data, config.web) || (embedded && lies_in(config.db.substr(7), config.web)))
        return refuse_at("web", config_bad_value, config.web);
    return {};
}

}  // namespace

const std::vector<ConfigKey>& config_keys() {
    static const std::vector<ConfigKey> keys = [] {
        std::vector<ConfigKey> all;
        for (const Known& one : known()) all.push_back(one.key);
        return all;
    }();
    return keys;
}

Result<Config> load_config(const std::string& file, const std::vector<std::string>& environment,
                           const std::map<std::string, std::string>& flags) {
    Config config;
    if (!file.empty()) TRY_OK(read_file(config, file));
    for (const std::string& pair : environment) {
        const std::size_t equals = pair.find('=');
        if (!pair.starts_with("ANJU_") || equals == std::string::npos) continue;
        const std::string name = pair.substr(0, equals);
        // Those of ./dev and of the test programs are not the program's.
        if (name.starts_with("ANJU_TEST_") || name.starts_with("ANJU_DEV_")) continue;
        TRY_OK(set(config, lower(std::string_view(name).substr(5)), pair.substr(equals + 1), name));
    }
    for (const auto& [name, value] : flags) TRY_OK(set(config, name, value, "--" + name));
    if (config.data.empty())
        config.data = config.db.starts_with("sqlite:") ? config.db.substr(7) : "var/data";
    if (config.person_keys.empty()) config.person_keys = config.data + "/persons";
    TRY_OK(check_apart(config));
    return config;
}

std::string gateway_key(const Config& config) {
    if (config.sms_key_file.empty()) return {};
    std::ifstream file(config.sms_key_file);
    std::string key;
    if (!std::getline(file, key)) throw Fault("cannot read sms_key_file: " + config.sms_key_file);
    return key;
}

}  // namespace anju::app
