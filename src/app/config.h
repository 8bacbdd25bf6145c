// Configuration: TOML file < environment (ANJU_DB, ANJU_PORT, ...) < command line. A key that
// nobody knows is an error that names it, in the file as in the environment.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/log/log.h"

namespace anju::app {

struct Config {
    std::string db = "sqlite:var/data";  // sqlite:DIR or postgresql://...
    std::string data;                    // keys, attachments, spool; default: DIR, or var/data
    std::string person_keys;             // folder of persons.keys; default: DATA/persons
    std::string listen = "127.0.0.1";
    int port = 8080;
    int io_threads = 2;
    int slow_threads = 2;
    std::string web = "web/dist";  // built web client
    std::string share = ".";       // where db/migrations and data/ of the program are
    log::Level log_level = log::Level::info;
    std::string trusted_proxy;      // address whose X-Forwarded-For is believed
    bool secure_cookies = false;    // behind TLS: true
    int requests_per_second = 100;  // of one address, for an office behind it; 0: no limit
    bool demo = false;              // nothing but a demo is served
    std::string sms_url;            // HTTP gateway for one-time codes; empty: outbox only
    std::string sms_key_file;       // file with the gateway's key
    std::string sponsor = "唐山市住房和城乡建设局";  // 主办单位, at the foot of the site
    std::string icp_no;                              // filing numbers; empty ones are not shown
    std::string police_no;
    std::string hotline = "12345";
    std::string site_url;  // as the public knows it, for codes on papers; empty: listen and port
    std::string witness;   // of the log: URL+name+id+key, several with blanks between
};

// What a value may be called: the name in the file, ANJU_<NAME> and --<name with dashes>.
struct ConfigKey {
    std::string name;
    std::string help;
};
const std::vector<ConfigKey>& config_keys();

inline constexpr RefusalKind config_unknown_key{"config_unknown_key", Sort::unreadable,
                                                "配置项不存在"};
inline constexpr RefusalKind config_bad_value{"config_bad_value", Sort::unreadable,
                                              "配置项的值不正确"};
inline constexpr RefusalKind config_unreadable{"config_unreadable", Sort::unreadable,
                                               "配置文件无法读取"};

// `file` may be empty. `environment` holds NAME=value pairs; those that do not start with ANJU_
// are not ours. `flags` are the values given on the command line, by key name.
Result<Config> load_config(const std::string& file, const std::vector<std::string>& environment,
                           const std::map<std::string, std::string>& flags);

// The key of the gateway for messages, from its file; empty without one.
std::string gateway_key(const Config& config);

}  // namespace anju::app
