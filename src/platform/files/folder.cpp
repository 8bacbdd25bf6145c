#include "platform/files/folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/db/db.h"
#include "platform/files/files.h"

namespace anju::files {

namespace fs = std::filesystem;

namespace {

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
    void sync() {
        if (::fsync(fd_) != 0) failed("sync", path_);
    }
    // Until closed; also against other processes on the same folder.
    void lock() {
        while (::flock(fd_, LOCK_EX) != 0)
            if (errno != EINTR) failed("lock", path_);
    }

   private:
    std::string path_;
    int fd_ = -1;
};

bool is_name(std::string_view name) {
    if (name.ends_with(thumbnail_mark)) name.remove_suffix(thumbnail_mark.size());
    return name.size() == 64 &&
           name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string path_of(std::string_view name) {
    CHECK(is_name(name) && !folder().empty());
    return folder() + "/" + std::string(name.substr(0, 2)) + "/" + std::string(name);
}

Instant changed_at(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return Instant::max();
    return Instant{std::chrono::seconds{info.st_mtim.tv_sec}};
}

}  // namespace

void use_folder(const std::string& path) {
    fs::create_directories(path + "/incoming");
    for (int drawer = 0; drawer < 256; ++drawer)
        fs::create_directories(path + "/" + drawer_name(drawer));
    // What a crash left half written.
    clear_older(path + "/incoming", clock::now() - std::chrono::hours{24});
    folder() = path;
}

void clear_older(const std::string& path, Instant before) {
    for (const auto& entry : fs::directory_iterator(path))
        if (changed_at(entry.path()) < before) fs::remove(entry.path());
}

void keep_bytes(std::string_view name, std::string_view bytes) {
    const std::string path = path_of(name);
    const std::string beside = folder() + "/incoming/" + crypto::hex(crypto::random_bytes(16));
    {
        Descriptor file(beside, O_WRONLY | O_CREAT | O_EXCL);
        file.write(bytes);
        file.sync();
    }
    // Held against clear_drawer, which else could take the old file away just after it was found
    // to be there already. Renaming over it makes it new.
    Descriptor drawer(path.substr(0, path.rfind('/')), O_RDONLY | O_DIRECTORY);
    drawer.lock();
    if (::rename(beside.c_str(), path.c_str()) != 0) failed("rename", path);
    drawer.sync();
}

bool renew_bytes(std::string_view name) {
    const std::string path = path_of(name);
    Descriptor drawer(path.substr(0, path.rfind('/')), O_RDONLY | O_DIRECTORY);
    drawer.lock();
    if (::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) == 0) return true;
    if (errno != ENOENT) failed("renew", path);
    return false;
}

std::string bytes_of(std::string_view name) {
    std::ifstream file(path_of(name), std::ios::binary);
    if (!file) throw Fault("file " + std::string(name) + " is not in its folder");
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
}

bool has_bytes(std::string_view name) { return fs::exists(path_of(name)); }

std::string drawer_name(int drawer) {
    const char byte = static_cast<char>(drawer);
    return crypto::hex(std::string_view(&byte, 1));
}

int clear_drawer(int drawer, const std::set<std::string>& named, Instant before) {
    const std::string path = folder() + "/" + drawer_name(drawer);
    Descriptor held(path, O_RDONLY | O_DIRECTORY);
    held.lock();
    int cleared = 0;
    for (const auto& entry : fs::directory_iterator(path)) {
        const std::string name = entry.path().filename();
        if (!is_name(name) || named.contains(name.substr(0, 64))) continue;
        if (changed_at(entry.path()) >= before) continue;
        fs::remove(entry.path());
        ++cleared;
    }
    return cleared;
}

}  // namespace anju::files
