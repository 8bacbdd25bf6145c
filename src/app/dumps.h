// pg_dump and pg_restore, which come with PostgreSQL. The password of the address goes by the
// environment: what stands in the arguments of a program is seen by everybody on the machine.
#pragma once

#include <memory>
#include <string>

#include "platform/db/db.h"

namespace anju::app {

void dump_database(const std::string& url, const std::string& file);
// Into an empty database.
void load_dump(const std::string& url, const std::string& file);

// A database beside that of `url`, which goes again.
class DatabaseBeside {
   public:
    // Throws Fault, with what to do, if it is there already or may not be made.
    explicit DatabaseBeside(const std::string& url);
    ~DatabaseBeside();
    DatabaseBeside(const DatabaseBeside&) = delete;
    DatabaseBeside& operator=(const DatabaseBeside&) = delete;
    const std::string& url() const { return url_; }

   private:
    std::string name_;
    std::string url_;
    std::unique_ptr<db::Connection> admin_;
};

}  // namespace anju::app
