// The keys of the test programs, made once a machine. A test that uses others does so by OtherKeys.
#pragma once

#include <string>

#include "base/id.h"

namespace anju::test {

void use_test_keys();

// Keys of another installation and of other persons, in use while it lives; the usual ones are in
// use again afterwards.
class OtherKeys {
   public:
    OtherKeys();
    ~OtherKeys();
    OtherKeys(const OtherKeys&) = delete;
    OtherKeys& operator=(const OtherKeys&) = delete;
    void use() const;
    const std::string& folder() const { return folder_; }

   private:
    std::string folder_;
};

// Erased while it lives, if anybody erases it, and there again afterwards: all copies of a prepared
// database have its people, and their keys with them.
class KeptKey {
   public:
    explicit KeptKey(PersonKey key);
    ~KeptKey();
    KeptKey(const KeptKey&) = delete;
    KeptKey& operator=(const KeptKey&) = delete;

   private:
    std::string file_;
    std::streamoff place_;
    std::string record_;
};

}  // namespace anju::test
