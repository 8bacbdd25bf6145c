// The address of a PostgreSQL, postgresql://user@host/database: its hosts, one at a time, and what
// of it may be shown.
#pragma once

#include <libpq-fe.h>

#include <map>
#include <string>
#include <vector>

namespace anju::db {

// What the library is told of one host, by its words (host, port, dbname, ...).
using Host = std::map<std::string, std::string>;

// All that the address names, in its order. The library by itself tries the next one when one
// cannot be reached, but not when it has no such database or lets nobody in. Throws if the address
// does not read; what is thrown does not repeat it.
std::vector<Host> hosts_of(const std::string& url);
// What may be seen of it, in the library's words, and what may not.
struct ShownAddress {
    std::string shown;
    std::string password;
};
ShownAddress shown_address(const std::string& url);
// The same server and another database of it.
std::string with_database(const std::string& url, std::string_view database);
// `timeout`: seconds, instead of those that the address names.
PGconn* connect_to(const Host& host, const char* timeout);

}  // namespace anju::db
