#include "support/test_keys.h"

#include <filesystem>
#include <fstream>

#include "platform/crypto/crypto.h"
#include "platform/crypto/person_keys.h"

namespace anju::test {

namespace {

constexpr std::size_t record_bytes = 32;

std::string folder() { return std::filesystem::temp_directory_path() / "anju-tests" / "keys"; }

}  // namespace

void use_test_keys() {
    crypto::make_keys(folder());
    crypto::use_key_folder(folder());
    crypto::make_person_keys(folder());
    crypto::use_person_keys(folder());
}

OtherKeys::OtherKeys()
    : folder_(std::filesystem::temp_directory_path() /
              ("anju-keys-" + crypto::hex(crypto::random_bytes(8)))) {
    crypto::make_keys(folder_);
    crypto::make_person_keys(folder_);
    use();
}

OtherKeys::~OtherKeys() {
    std::filesystem::remove_all(folder_);
    use_test_keys();
}

void OtherKeys::use() const {
    crypto::use_key_folder(folder_);
    crypto::use_person_keys(folder_);
}

KeptKey::KeptKey(PersonKey key)
    : file_(folder() + "/persons.keys"),
      place_(key.value * static_cast<std::streamoff>(record_bytes)),
      record_(record_bytes, '\0') {
    std::ifstream file(file_, std::ios::binary);
    file.seekg(place_);
    file.read(record_.data(), static_cast<std::streamsize>(record_.size()));
}

KeptKey::~KeptKey() {
    std::fstream file(file_, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(place_);
    file.write(record_.data(), static_cast<std::streamsize>(record_.size()));
}

}  // namespace anju::test
