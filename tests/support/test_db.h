// A fresh, migrated, empty database a test, on the engine that ANJU_TEST_ENGINE names. Made from a
// template that is migrated once a program, so that a thousand tests stay quick.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "platform/db/db.h"

namespace anju::test {

bool engine_available();

class TestDb {
   public:
    // What a template holds beside the schema; run once a program, then copied.
    using Prepare = void (*)(db::Db&);

    // What a template is made of; equal ones are made once.
    struct Made {
        Prepare prepare = nullptr;
        std::int64_t last_migration = 9999;
    };

    explicit TestDb(Prepare prepare = nullptr);
    // As the migrations up to this number left it, for a test of the next one.
    explicit TestDb(std::int64_t last_migration);
    ~TestDb();
    TestDb(const TestDb&) = delete;
    TestDb& operator=(const TestDb&) = delete;
    db::Db& operator*() { return *db_; }
    db::Db* operator->() { return db_.get(); }
    const std::string& url() const { return url_; }

    // The root of the source tree, where db/migrations and data are.
    static std::string root();
    // A folder of this program, removed at its end.
    static std::string scratch_folder();

   private:
    explicit TestDb(const Made& made);

    Made made_;
    std::string url_;
    std::unique_ptr<db::Db> db_;
};

}  // namespace anju::test
