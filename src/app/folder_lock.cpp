#include "app/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/result.h"
#include "platform/content.h"

namespace anju::app {

FolderLock::FolderLock(const std::string& folder) {
    const std::string file = folder + "/serving";
    handle_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle_ < 0) throw Fault(file + ": " + std::strerror(errno));
    if (::flock(handle_, LOCK_EX | LOCK_NB) != 0) {
        ::close(handle_);
        throw Fault(folder + " is served by process " + content_of(file) +
                    "; stop it first, or name another folder");
    }
    const std::string pid = std::to_string(::getpid());
    if (::ftruncate(handle_, 0) != 0 ||
        ::pwrite(handle_, pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size())) {
        const std::string fault = std::strerror(errno);
        ::close(handle_);
        throw Fault(file + ": " + fault);
    }
}

FolderLock::~FolderLock() { ::close(handle_); }

}  // namespace anju::app
