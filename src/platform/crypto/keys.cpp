// The keys of an installation and what is sealed under them. Two files in the key folder, each
// readable by its owner alone: field.key (personal data at rest) and journal.key (checkpoints).
// Losing field.key loses the personal data: it belongs in the backup plan, apart from the database.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "platform/crypto/crypto.h"

namespace anju::crypto {

namespace {

struct FieldKey {
    std::string cipher;  // 16 bytes, SM4
    std::string mac;     // 32 bytes, HMAC-SM3
    std::string lookup;  // 32 bytes, keyed digests
};

struct Keys {
    FieldKey field;
    SigningKey journal;
};

// Set once at start, before any thread; never changed while serving.
std::unique_ptr<const Keys>& installed() {
    static std::unique_ptr<const Keys> keys;
    return keys;
}

const Keys& keys() {
    if (!installed()) throw Fault("crypto: no key folder is in use");
    return *installed();
}

constexpr std::size_t master_bytes = 32;

[[noreturn]] void fail(const std::string& path, const char* what) {
    throw Fault("key file " + path + ": " + what);
}

// Written aside and linked into place, so that a crash leaves either no key or a whole one and two
// processes at their first start agree on one.
void create_key(const std::string& path) {
    const std::string aside = path + "." + hex(random_bytes(8));
    const int file = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) fail(path, "cannot be created");
    const std::string text = hex(random_bytes(master_bytes)) + "\n";
    const bool written =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(file) == 0;
    ::close(file);
    const bool linked = written && (::link(aside.c_str(), path.c_str()) == 0 || errno == EEXIST);
    ::unlink(aside.c_str());
    if (!linked) fail(path, "cannot be written");
    const std::string folder = std::filesystem::path(path).parent_path().string();
    const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
}

std::string read_key(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0 && errno == ENOENT)
        fail(path, "is not there; restore it from the copy that is kept apart from the database");
    if (file < 0) fail(path, "cannot be opened");
    struct stat facts {};
    std::string text(256, '\0');
    const bool known = ::fstat(file, &facts) == 0;
    const ssize_t length = ::read(file, text.data(), text.size());
    ::close(file);
    if (!known || length <= 0) fail(path, "cannot be read");
    if ((facts.st_mode & 0077) != 0) fail(path, "is open to others; its mode must be 0600");
    text.resize(static_cast<std::size_t>(length));
    while (!text.empty() && text.back() == '\n') text.pop_back();
    const auto master = from_hex(text);
    if (!master || master->size() != master_bytes) fail(path, "is damaged");
    return *master;
}

constexpr const char* field_file = "/field.key";
constexpr const char* journal_file = "/journal.key";

std::string as_string(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// One master key, one derived key a use.
std::string derived(std::string_view master, std::string_view use) {
    return as_string(hmac_sm3(master, use));
}

constexpr char sealed_version = 1;
constexpr std::size_t iv_bytes = 16;
constexpr std::size_t mac_bytes = 32;

std::string mac_of(std::string_view context, std::string_view body) {
    // The length keeps "ab"+"c" and "a"+"bc" apart.
    std::string covered = std::to_string(context.size()) + ":";
    covered += context;
    covered += body;
    return as_string(hmac_sm3(keys().field.mac, covered));
}

}  // namespace

void make_keys(const std::string& folder) {
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    for (const char* file : {field_file, journal_file})
        if (!std::filesystem::exists(folder + file)) create_key(folder + file);
}

void use_key_folder(const std::string& folder) {
    const std::string field = read_key(folder + field_file);
    const std::string journal = read_key(folder + journal_file);
    auto loaded = std::make_unique<Keys>();
    loaded->field = {derived(field, "anju field cipher").substr(0, 16),
                     derived(field, "anju field mac"), derived(field, "anju field lookup")};
    loaded->journal = signing_key_of(derived(journal, "anju journal ed25519"));
    installed() = std::move(loaded);
}

std::string seal(std::string_view context, std::string_view plain) {
    const std::string iv = random_bytes(iv_bytes);
    std::string body(1, sealed_version);
    body += iv;
    body += sm4_ctr(keys().field.cipher, iv, plain);
    return base64url(body + mac_of(context, body));
}

std::optional<std::string> open_if_whole(std::string_view context, std::string_view sealed) {
    const auto bytes = from_base64url(sealed);
    if (!bytes || bytes->size() < 1 + iv_bytes + mac_bytes || bytes->front() != sealed_version)
        return std::nullopt;
    const std::string_view body = std::string_view(*bytes).substr(0, bytes->size() - mac_bytes);
    const std::string_view mac = std::string_view(*bytes).substr(body.size());
    if (!equal_in_constant_time(mac, mac_of(context, body))) return std::nullopt;
    return sm4_ctr(keys().field.cipher, body.substr(1, iv_bytes), body.substr(1 + iv_bytes));
}

std::string open(std::string_view context, std::string_view sealed) {
    auto plain = open_if_whole(context, sealed);
    if (!plain)
        throw Fault("sealed value is damaged, or the key is another: " + std::string(context));
    return *std::move(plain);
}

std::string lookup_digest(std::string_view context, std::string_view plain) {
    std::string covered = std::to_string(context.size()) + ":";
    covered += context;
    covered += plain;
    return base64url(as_string(hmac_sm3(keys().field.lookup, covered)));
}

const SigningKey& journal_key() { return keys().journal; }

}  // namespace anju::crypto
