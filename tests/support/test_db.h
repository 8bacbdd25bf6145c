// A fresh, migrated, empty database a test, on the engine that ANJU_TEST_ENGINE names. Made from a
// template that is migrated once a program, so that a thousand tests stay quick.
#pragma once

#include <memory>
#include <string>

#include "platform/db/db.h"

namespace anju::test {

bool engine_available();

class TestDb {
   public:
    TestDb();
    ~TestDb();
    TestDb(const TestDb&) = delete;
    TestDb& operator=(const TestDb&) = delete;
    db::Db& operator*() { return *db_; }
    db::Db* operator->() { return db_.get(); }
    const std::string& url() const { return url_; }

   private:
    std::string url_;
    std::unique_ptr<db::Db> db_;
};

}  // namespace anju::test
