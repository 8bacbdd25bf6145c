// The keys of an installation and what is sealed under them. Two files in the key folder, each
// readable by its owner alone: field.key (personal data at rest, a line a key, the newest last) and
// journal.key (checkpoints).
// Losing field.key loses the personal data: it belongs in the backup plan, apart from the database.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <filesystem>
#include <mutex>
#include <sstream>
#include <vector>

#include "base/result.h"
#include "platform/clock.h"
#include "platform/content.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"

namespace anju::crypto {

namespace {

struct Keys {
    std::vector<FieldKey> fields;  // the oldest first
    SigningKey journal;
    std::string folder;  // empty: none is looked into again
};

// Set at start, before any thread, and again when another process added a key. What was in use is
// kept as long as the program runs: others hold on to it.
struct Installed {
    std::mutex mutex;
    std::deque<Keys> all;
    std::atomic<const Keys*> newest{nullptr};

    void use(Keys keys) { newest = &all.emplace_back(std::move(keys)); }
};

Installed& installed() {
    static Installed keys;
    return keys;
}

const Keys& keys() {
    const Keys* const newest = installed().newest;
    if (newest == nullptr) throw Fault("crypto: no key folder is in use");
    return *newest;
}

constexpr std::size_t master_bytes = 32;
constexpr std::size_t file_bytes_max = 64 * 1024;
constexpr std::size_t id_bytes = 4;

[[noreturn]] void fail(const std::string& path, const char* what) {
    throw Fault("key file " + path + ": " + what);
}

std::string aside_of(const std::string& path) { return path + "." + hex(random_bytes(8)); }

// "KEY DAY"
std::string new_line() {
    return hex(random_bytes(master_bytes)) + " " + to_text(civil_date(clock::now())) + "\n";
}

// Written aside and linked into place, so that a crash leaves either no key or a whole one and two
// processes at their first start agree on one.
void create_key(const std::string& path) {
    const std::string aside = aside_of(path);
    write_to_disk(aside, new_line(), 0600);
    const bool linked = ::link(aside.c_str(), path.c_str()) == 0 || errno == EEXIST;
    ::unlink(aside.c_str());
    if (!linked) fail(path, "cannot be written");
    sync_folder_of(path);
}

std::string read_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0 && errno == ENOENT)
        fail(path, "is not there; restore it from the copy that is kept apart from the database");
    if (file < 0) fail(path, "cannot be opened");
    struct stat facts {};
    std::string text(file_bytes_max, '\0');
    const bool known = ::fstat(file, &facts) == 0;
    const ssize_t length = ::read(file, text.data(), text.size());
    ::close(file);
    if (!known || length <= 0) fail(path, "cannot be read");
    if ((facts.st_mode & 0077) != 0) fail(path, "is open to others; its mode must be 0600");
    text.resize(static_cast<std::size_t>(length));
    return text;
}

struct Master {
    std::string bytes;
    Date made_on{};
};

// The keys of a file, the oldest first.
std::vector<Master> read_keys(const std::string& path) {
    std::vector<Master> keys;
    std::istringstream lines(read_file(path));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t blank = line.find(' ');
        const auto bytes = from_hex(line.substr(0, blank));
        const auto made_on =
            parse_date(blank == std::string::npos ? std::string() : line.substr(blank + 1));
        if (!bytes || bytes->size() != master_bytes || !made_on) fail(path, "is damaged");
        keys.push_back({*bytes, *made_on});
    }
    if (keys.empty()) fail(path, "is damaged");
    return keys;
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

FieldKey field_key_from(const Master& master) {
    const auto use = [&](std::string_view name) { return derived(master.bytes, name); };
    return {.id = use("anju field id").substr(0, id_bytes),
            .made_on = master.made_on,
            .cipher = use("anju field cipher").substr(0, 16),
            .mac = use("anju field mac"),
            .lookup = use("anju field lookup"),
            .person = use("anju field person")};
}

std::vector<FieldKey> field_keys_in(const std::string& folder) {
    std::vector<FieldKey> keys;
    for (const Master& master : read_keys(folder + field_file))
        keys.push_back(field_key_from(master));
    return keys;
}

const FieldKey* find_in(const Keys& keys, std::string_view id) {
    const auto found = std::ranges::find(keys.fields, id, &FieldKey::id);
    return found == keys.fields.end() ? nullptr : &*found;
}

// Another process added a key and seals with it. A file that cannot be read adds none.
void read_again() {
    const std::lock_guard lock(installed().mutex);
    const Keys& known = keys();
    if (known.folder.empty()) return;
    try {
        auto fields = field_keys_in(known.folder);
        if (fields.size() > known.fields.size())
            installed().use({std::move(fields), known.journal, known.folder});
    } catch (const Fault&) {
    }
}

constexpr char sealed_version = 2;
constexpr std::size_t iv_bytes = 16;
constexpr std::size_t mac_bytes = 32;

std::string mac_of(const FieldKey& key, std::string_view context, std::string_view body) {
    // The length keeps "ab"+"c" and "a"+"bc" apart.
    std::string covered = std::to_string(context.size()) + ":";
    covered += context;
    covered += body;
    return as_string(hmac_sm3(key.mac, covered));
}

}  // namespace

void make_keys(const std::string& folder) {
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    for (const char* file : {field_file, journal_file})
        if (!std::filesystem::exists(folder + file)) create_key(folder + file);
}

void use_key_folder(const std::string& folder) {
    const auto journal = read_keys(folder + journal_file);
    if (journal.size() != 1) fail(folder + journal_file, "is damaged");
    installed().use({field_keys_in(folder),
                     signing_key_of(derived(journal.front().bytes, "anju journal ed25519")),
                     folder});
}

void use_field_keys(const std::string& folder, const std::string& log_key) {
    installed().use({field_keys_in(folder), {.public_key = log_key}, folder});
}

void use_no_keys(const std::string& log_key) { installed().use({{}, {.public_key = log_key}, {}}); }

std::span<const FieldKey> field_keys() { return keys().fields; }

const FieldKey& newest_field_key() { return keys().fields.back(); }

const FieldKey* find_field_key(std::string_view id) {
    if (const FieldKey* known = find_in(keys(), id)) return known;
    read_again();
    return find_in(keys(), id);
}

void check_field_key(std::string_view id) {
    if (find_field_key(id) == nullptr)
        throw Fault("key " + hex(id) + " is not in field.key; restore the file from the newest " +
                    "copy that is kept apart from the database");
}

void add_field_key(const std::string& folder) {
    const std::string path = folder + field_file;
    const std::string aside = aside_of(path);
    write_to_disk(aside, read_file(path) + new_line(), 0600);
    if (::rename(aside.c_str(), path.c_str()) != 0) fail(path, "cannot be written");
    sync_folder_of(path);
}

// version, id of the key, iv, what is sealed, mac
std::string seal(std::string_view context, std::string_view plain) {
    const FieldKey& key = newest_field_key();
    const std::string iv = random_bytes(iv_bytes);
    std::string body(1, sealed_version);
    body += key.id;
    body += iv;
    body += sm4_ctr(key.cipher, iv, plain);
    return base64url(body + mac_of(key, context, body));
}

std::optional<std::string> open_if_whole(std::string_view context, std::string_view sealed) {
    constexpr std::size_t head = 1 + id_bytes + iv_bytes;
    const auto bytes = from_base64url(sealed);
    if (!bytes || bytes->size() < head + mac_bytes || bytes->front() != sealed_version)
        return std::nullopt;
    const std::string_view body = std::string_view(*bytes).substr(0, bytes->size() - mac_bytes);
    const std::string_view mac = std::string_view(*bytes).substr(body.size());
    const FieldKey* key = find_field_key(body.substr(1, id_bytes));
    if (key == nullptr || !equal_in_constant_time(mac, mac_of(*key, context, body)))
        return std::nullopt;
    return sm4_ctr(key->cipher, body.substr(1 + id_bytes, iv_bytes), body.substr(head));
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
    return base64url(as_string(hmac_sm3(keys().fields.front().lookup, covered)));
}

const SigningKey& journal_key() { return keys().journal; }

}  // namespace anju::crypto
