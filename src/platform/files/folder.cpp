#include "platform/files/folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/db/db.h"

namespace anju::files {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t iv_bytes = 16;  // before what is sealed with them

std::string& folder() {
    static std::string path;
    return path;
}

// A full disk is told apart, because people can be told it; everything else is a plain fault.
[[noreturn]] void failed(const std::string& what, const std::string& path) {
    const std::string text = what + " " + path + ": " + std::strerror(errno);
    if (errno == ENOSPC || errno == EDQUOT) throw db::DbError(db::DbErrorKind::disk_full, text);
    throw Fault(text);
}

class Descriptor {
   public:
    Descriptor(const std::string& path, int flags) : path_(path) {
        fd_ = ::open(path.c_str(), flags | O_CLOEXEC, 0640);
        if (fd_ < 0) failed("open", path);
    }
    ~Descriptor() { ::close(fd_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
            if (n < 0 && errno != EINTR) failed("write", path_);
            if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
        }
    }
    // Held until it goes, against others who hold it alone or along with them; false: they do.
    bool lock(int how) {
        int done = ::flock(fd_, how);
        while (done != 0 && errno == EINTR) done = ::flock(fd_, how);
        if (done != 0 && errno != EWOULDBLOCK) failed("lock", path_);
        return done == 0;
    }
    void sync() {
        if (::fsync(fd_) != 0) failed("sync", path_);
    }

   private:
    std::string path_;
    int fd_ = -1;
};

std::string drawer_path(int drawer) {
    CHECK(!folder().empty());
    return folder() + "/" + drawer_name(drawer);
}

std::string name_of(PersonKey key, Size size) {
    const std::string number = std::to_string(key.value);
    switch (size) {
        case Size::full:
            return number;
        case Size::thumbnail:
            return number + std::string(thumbnail_mark);
    }
    return number;
}

// Of a file that is not ours: none.
std::optional<PersonKey> key_in(std::string_view name) {
    if (name.ends_with(thumbnail_mark)) name.remove_suffix(thumbnail_mark.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
    return PersonKey{number};
}

// A name is one file's for ever, so it says what the bytes are bound to.
std::string context_of(PersonKey key, Size size) { return "platform_files " + name_of(key, size); }

Instant changed_at(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return Instant::max();
    return Instant{std::chrono::seconds{info.st_mtim.tv_sec}};
}

}  // namespace

std::string drawer_name(int drawer) {
    const char byte = static_cast<char>(drawer);
    return crypto::hex(std::string_view(&byte, 1));
}

void use_folder(const std::string& path) {
    fs::create_directories(path + "/incoming");
    folder() = path;
    for (int drawer = 0; drawer < drawers; ++drawer) fs::create_directories(drawer_path(drawer));
    // What a crash left half written.
    clear_older(path + "/incoming", clock::now() - std::chrono::hours{24});
}

void look_into_folder(const std::string& path) { folder() = path; }

void clear_older(const std::string& path, Instant before) {
    for (const auto& entry : fs::directory_iterator(path))
        if (changed_at(entry.path()) < before) fs::remove(entry.path());
}

void check_room() {
    constexpr std::uintmax_t least = 64 << 20;
    const std::string incoming = folder() + "/incoming";
    if (::access(incoming.c_str(), W_OK) != 0) failed("write", incoming);
    if (fs::space(incoming).available < least) throw Fault("no room is left in " + incoming);
}

void hold_uploads(const std::string& path) {
    static std::unique_ptr<Descriptor> held;
    held.reset();
    held = std::make_unique<Descriptor>(path, O_RDONLY | O_DIRECTORY);
    if (held->lock(LOCK_EX | LOCK_NB)) clear_older(path, Instant::max());
    held->lock(LOCK_SH);
}

std::string path_of(PersonKey key, Size size) {
    return drawer_path(static_cast<int>(key.value % drawers)) + "/" + name_of(key, size);
}

void keep_bytes(PersonKey key, Size size, std::string_view bytes) {
    const std::string path = path_of(key, size);
    const std::string beside = folder() + "/incoming/" + crypto::hex(crypto::random_bytes(16));
    const std::string iv = crypto::random_bytes(iv_bytes);
    {
        Descriptor file(beside, O_WRONLY | O_CREAT | O_EXCL);
        file.write(iv);
        file.write(crypto::seal_for(key, context_of(key, size), iv, bytes));
        file.sync();
    }
    Descriptor drawer(path.substr(0, path.rfind('/')), O_RDONLY | O_DIRECTORY);
    if (::rename(beside.c_str(), path.c_str()) != 0) failed("rename", path);
    drawer.sync();
}

crypto::Opened look_at(PersonKey key, Size size) {
    std::ifstream file(path_of(key, size), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const std::string_view sealed = bytes.view();
    if (!file || sealed.size() < iv_bytes) return {};
    return crypto::open_of_person(context_of(key, size), sealed.substr(0, iv_bytes),
                                  sealed.substr(iv_bytes));
}

std::optional<std::string> bytes_of(PersonKey key, Size size) {
    auto opened = look_at(key, size);
    if (opened.kind == crypto::Opened::Kind::damaged && !has_bytes(key, size))
        throw Fault("is not in its folder: " + context_of(key, size));
    return crypto::plain_if_there(std::move(opened), context_of(key, size));
}

bool has_bytes(PersonKey key, Size size) { return fs::exists(path_of(key, size)); }

int clear_drawer(int drawer, const std::set<PersonKey>& kept, Instant before) {
    int cleared = 0;
    for (const auto& entry : fs::directory_iterator(drawer_path(drawer))) {
        const auto key = key_in(entry.path().filename().string());
        if (!key || kept.contains(*key) || changed_at(entry.path()) >= before) continue;
        fs::remove(entry.path());
        ++cleared;
    }
    return cleared;
}

}  // namespace anju::files
