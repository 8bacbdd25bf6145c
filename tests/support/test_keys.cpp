#include "support/test_keys.h"

#include <filesystem>

#include "platform/crypto/crypto.h"
#include "platform/crypto/person_keys.h"

namespace anju::test {

void use_test_keys() {
    const std::string folder = std::filesystem::temp_directory_path() / "anju-tests" / "keys";
    crypto::make_keys(folder);
    crypto::use_key_folder(folder);
    crypto::make_person_keys(folder);
    crypto::use_person_keys(folder);
}

}  // namespace anju::test
