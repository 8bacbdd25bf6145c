#include "platform/content.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "base/result.h"

namespace anju {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Fault("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_to_disk(const std::filesystem::path& path, std::string_view bytes, unsigned mode) {
    const auto must = [&](bool done, const char* what) {
        if (!done)
            throw Fault(std::string("cannot ") + what + ' ' + path.string() + ": " +
                        std::strerror(errno));
    };
    const int file =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    must(file >= 0, "open");
    bool written = true;
    while (written && !bytes.empty()) {
        const ssize_t n = ::write(file, bytes.data(), bytes.size());
        written = n > 0 || (n < 0 && errno == EINTR);
        if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    written = written && ::fsync(file) == 0;
    ::close(file);
    must(written, "write");
}

void sync_folder_of(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    ::fsync(file);
    ::close(file);
}

void keep_content(const std::filesystem::path& path, std::string_view bytes) {
    const std::filesystem::path aside = path.string() + ".new";
    write_to_disk(aside, bytes, 0644);
    std::error_code error;
    std::filesystem::rename(aside, path, error);
    if (error) throw Fault("cannot rename " + aside.string() + ": " + error.message());
    // Without this the old name may be back after a power cut; that is the old bytes, whole.
    sync_folder_of(path);
}

}  // namespace anju
