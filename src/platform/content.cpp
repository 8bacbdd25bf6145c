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

void keep_content(const std::filesystem::path& path, std::string_view bytes) {
    const std::filesystem::path aside = path.string() + ".new";
    const auto must = [&](bool done, const char* what) {
        if (!done)
            throw Fault(std::string("cannot ") + what + ' ' + aside.string() + ": " +
                        std::strerror(errno));
    };
    const int file = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
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
    must(::rename(aside.c_str(), path.c_str()) == 0, "rename");
    // Without this the old name may be back after a power cut; that is the old bytes, whole.
    const int folder = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
}

}  // namespace anju
