// One server a folder of SQLite: a second would take half of the callers and hold back the other's
// commands. Commands of the operator go beside it.
#pragma once

#include <string>

namespace anju::app {

class FolderLock {
   public:
    // Throws Fault with the number of the process that holds it. Let go at the end of the process,
    // however it ends.
    explicit FolderLock(const std::string& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

   private:
    int handle_;
};

}  // namespace anju::app
