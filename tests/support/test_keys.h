// The keys of the test programs, made once a machine. A test that uses others puts these back.
#pragma once

#include <string>

#include "base/id.h"

namespace anju::test {

void use_test_keys();

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
