#include "platform/crypto/person_keys.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>

#include "base/result.h"
#include "platform/clock.h"
#include "platform/content.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"

namespace anju::crypto {

namespace {

constexpr std::size_t record_bytes = 32;
constexpr std::int64_t first_block = 256;  // keys; each further one of a process is twice as large
constexpr std::int64_t largest_block = 65536;
constexpr std::int64_t numbers_max = std::int64_t{1} << 40;  // more a damaged value names
constexpr const char* file_name = "/persons.keys";
constexpr std::chrono::days copies_kept{30};

[[noreturn]] void fail(const std::string& path, const std::string& what) {
    throw Fault("key file " + path + ": " + what);
}

off_t place_of(std::int64_t number) {
    return static_cast<off_t>(number) * static_cast<off_t>(record_bytes);
}

// The record of who is erased; no random key is like it.
std::string erased_record() {
    std::string record = "anju: this person is erased";
    record.resize(record_bytes, '\0');
    return record;
}

// Closed, and with that unlocked, when it goes.
class File {
   public:
    File(std::string path, int flags) : path_(std::move(path)) {
        handle_ = ::open(path_.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (handle_ < 0 && errno == ENOENT)
            fail(path_, "is not there; restore it from its newest copy");
        if (handle_ < 0) fail(path_, "cannot be opened");
        struct stat facts {};
        if (::fstat(handle_, &facts) != 0) fail(path_, "cannot be read");
        if ((facts.st_mode & 0077) != 0) fail(path_, "is open to others; its mode must be 0600");
    }
    ~File() { ::close(handle_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    const std::string& path() const { return path_; }
    // Of whole records; the first names the store.
    std::int64_t records() const {
        struct stat facts {};
        if (::fstat(handle_, &facts) != 0) fail(path_, "cannot be read");
        return facts.st_size / static_cast<off_t>(record_bytes);
    }
    // None: it is not there, or a disk lost it.
    std::optional<std::string> find(std::int64_t number) const {
        std::string record(record_bytes, '\0');
        if (number < 0 || number > numbers_max ||
            ::pread(handle_, record.data(), record.size(), place_of(number)) !=
                static_cast<ssize_t>(record.size()) ||
            record.find_first_not_of('\0') == std::string::npos)
            return std::nullopt;
        return record;
    }
    std::string read(std::int64_t number) const {
        auto record = find(number);
        if (!record)
            fail(path_,
                 "has no key " + std::to_string(number) + "; restore the newest copy of this file");
        return *std::move(record);
    }
    void write(std::int64_t number, std::string_view records) const {
        if (::pwrite(handle_, records.data(), records.size(), place_of(number)) !=
                static_cast<ssize_t>(records.size()) ||
            ::fdatasync(handle_) != 0)
            fail(path_, "cannot be written");
    }
    // Against other processes.
    void lock() const {
        while (::flock(handle_, LOCK_EX) != 0)
            if (errno != EINTR) fail(path_, "cannot be locked");
    }
    void unlock() const { ::flock(handle_, LOCK_UN); }

   private:
    std::string path_;
    int handle_ = -1;
};

class Locked {
   public:
    explicit Locked(const File& file) : file_(file) { file_.lock(); }
    ~Locked() { file_.unlock(); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;

   private:
    const File& file_;
};

class Store {
   public:
    Store(const std::string& folder, int access) : file_(folder + file_name, access) {}

    const File& file() const { return file_; }
    // One that was made before stores had names gets one.
    void name() const {
        const Locked against_others(file_);
        if (!file_.find(0)) file_.write(0, random_bytes(record_bytes));
    }
    std::int64_t give() {
        const std::lock_guard lock(mutex_);
        if (next_ == end_) grow();
        return next_++;
    }

   private:
    // Other processes give from blocks of their own.
    void grow() {
        const Locked against_others(file_);
        const std::int64_t begin = std::max<std::int64_t>(file_.records(), 1);
        file_.write(begin, random_bytes(static_cast<std::size_t>(block_) * record_bytes));
        next_ = begin;
        end_ = begin + block_;
        block_ = std::min(block_ * 2, largest_block);
    }

    File file_;
    std::mutex mutex_;
    std::int64_t next_ = 0;
    std::int64_t end_ = 0;
    std::int64_t block_ = first_block;
};

// Set once at start, before any thread.
std::unique_ptr<Store>& installed() {
    static std::unique_ptr<Store> store;
    return store;
}

Store& store() {
    if (!installed()) throw Fault("crypto: no keys of persons are in use");
    return *installed();
}

// --- what is sealed: version, id of the installation's key, number of the person's, the value, mac

constexpr char version = 1;
constexpr std::size_t id_bytes = 4;
constexpr std::size_t number_bytes = 8;
constexpr std::size_t head_bytes = 1 + id_bytes + number_bytes;
constexpr std::size_t iv_bytes = 16;
constexpr std::size_t mac_bytes = 16;

std::string bytes_of(std::int64_t number) {
    std::string bytes(number_bytes, '\0');
    for (std::size_t i = 0; i < number_bytes; ++i)
        bytes[number_bytes - 1 - i] =
            static_cast<char>(static_cast<std::uint64_t>(number) >> 8 * i & 0xff);
    return bytes;
}

std::int64_t number_in(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(number);
}

struct Derived {
    std::string installation;  // id of the key it is mixed with
    std::string record;
    std::string cipher;
    std::string mac;
};

// The last one a thread: a case's values are one person's.
const Derived& derived_of(const FieldKey& installation, std::string record) {
    thread_local Derived last;
    if (last.record != record || last.installation != installation.id) {
        const Digest made = hmac_sm3(installation.person, record);
        const std::string bytes(made.begin(), made.end());
        last = {installation.id, std::move(record), bytes.substr(0, 16), bytes.substr(16)};
    }
    return last;
}

std::string mac_of(const Derived& key, std::string_view context, std::string_view iv,
                   std::string_view body) {
    std::string covered = std::to_string(context.size()) + ":";
    covered += context;
    covered += iv;
    covered += body;
    const Digest made = hmac_sm3(key.mac, covered);
    return {reinterpret_cast<const char*>(made.data()), mac_bytes};
}

void overwrite(const std::filesystem::path& path) {
    const File file(path.string(), O_RDWR);
    file.write(0, std::string(static_cast<std::size_t>(file.records()) * record_bytes, '\0'));
    std::filesystem::remove(path);
}

// Throws if one is lost.
std::string all_records() {
    const File& from = store().file();
    const Locked against_others(from);
    std::string records;
    for (std::int64_t number = 0; number < from.records(); ++number) records += from.read(number);
    return records;
}

}  // namespace

void make_person_keys(const std::string& folder) {
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    if (std::filesystem::exists(folder + file_name)) return;
    const File made(folder + file_name, O_RDWR | O_CREAT);
}

void use_person_keys(const std::string& folder) {
    installed() = std::make_unique<Store>(folder, O_RDWR);
    installed()->name();
}

void look_at_person_keys(const std::string& folder) {
    installed() = std::make_unique<Store>(folder, O_RDONLY);
}

std::string person_store() {
    const auto name = store().file().find(0);
    return name ? hex(sha256(*name)).substr(0, 16) : std::string();
}

std::int64_t person_records() { return store().file().records(); }

PersonKey new_person_key() { return PersonKey{store().give()}; }

void check_person_key(PersonKey key) { store().file().read(key.value); }

bool is_erased(PersonKey key) { return store().file().find(key.value) == erased_record(); }

void erase_person_key(PersonKey key) {
    const File& file = store().file();
    if (key.value < 1 || key.value >= file.records()) return;
    if (file.find(key.value) != erased_record()) file.write(key.value, erased_record());
}

std::string copy_person_keys(const std::string& to) {
    std::filesystem::create_directories(to);
    std::filesystem::permissions(to, std::filesystem::perms::owner_all);
    const Date today = civil_date(clock::now());
    const std::string path = to + "/" + to_text(today) + ".keys";
    const std::string records = all_records();
    // In place: one of the same day may hold a key that was erased since.
    File(path, O_RDWR | O_CREAT).write(0, records);
    sync_folder_of(path);
    if (content_of(path).substr(0, records.size()) != records)
        fail(path, "is not what was written");
    for (const auto& entry : std::filesystem::directory_iterator(to)) {
        const auto made_on = parse_date(entry.path().stem().string());
        if (entry.path().extension() == ".keys" && made_on && *made_on + copies_kept < today)
            overwrite(entry.path());
    }
    return path;
}

std::string seal_for(PersonKey key, std::string_view context, std::string_view iv,
                     std::string_view plain) {
    const FieldKey& installation = newest_field_key();
    std::string record = store().file().read(key.value);
    if (record == erased_record())
        throw Fault("key " + std::to_string(key.value) + " of a person is erased");
    const Derived& own = derived_of(installation, std::move(record));
    std::string body(1, version);
    body += installation.id;
    body += bytes_of(key.value);
    body += sm4_ctr(own.cipher, iv.substr(0, iv_bytes), plain);
    return body + mac_of(own, context, iv, body);
}

std::optional<std::string> plain_if_there(Opened opened, std::string_view what) {
    switch (opened.kind) {
        case Opened::Kind::whole:
            return std::move(opened.plain);
        case Opened::Kind::gone:
            return std::nullopt;
        case Opened::Kind::lost:
        case Opened::Kind::closed:
            throw Fault("its key is not here: " + std::string(what));
        case Opened::Kind::damaged:
            break;
    }
    throw Fault("is damaged: " + std::string(what));
}

Opened open_of_person(std::string_view context, std::string_view iv, std::string_view sealed) {
    if (sealed.size() < head_bytes + mac_bytes || sealed.front() != version) return {};
    const std::string_view body = sealed.substr(0, sealed.size() - mac_bytes);
    const std::int64_t number = number_in(body.substr(1 + id_bytes, number_bytes));
    if (field_keys().empty()) return {Opened::Kind::closed, {}};
    const FieldKey* installation = find_field_key(body.substr(1, id_bytes));
    // Read each time, so that a key erased by another process is gone here too.
    auto record = number < 1 ? std::nullopt : store().file().find(number);
    if (installation == nullptr || !record) return {Opened::Kind::lost, {}};
    if (*record == erased_record()) return {Opened::Kind::gone, {}, PersonKey{number}};
    const Derived& own = derived_of(*installation, *std::move(record));
    if (!equal_in_constant_time(sealed.substr(body.size()), mac_of(own, context, iv, body)))
        return {};
    return {Opened::Kind::whole,
            sm4_ctr(own.cipher, iv.substr(0, iv_bytes), body.substr(head_bytes))};
}

}  // namespace anju::crypto
