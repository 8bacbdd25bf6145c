#include "app/copied_files.h"

#include <filesystem>

#include "base/result.h"
#include "platform/files/folder.h"

namespace anju::app {

namespace fs = std::filesystem;

std::int64_t copy_files(const std::string& from, const std::string& into) {
    std::int64_t copied = 0;
    for (int drawer = 0; drawer < files::drawers; ++drawer) {
        const fs::path of = fs::path(from) / files::drawer_name(drawer);
        const fs::path to = fs::path(into) / files::drawer_name(drawer);
        if (!fs::exists(of)) continue;
        fs::create_directories(to);
        for (const auto& entry : fs::directory_iterator(of)) {
            const fs::path target = to / entry.path().filename();
            // One that a power failure cut short is copied again.
            if (fs::exists(target) && fs::file_size(target) == entry.file_size()) continue;
            const fs::path half = target.string() + ".half";
            std::error_code gone;
            // One that was erased since the drawer was read is not there.
            fs::copy_file(entry.path(), half, fs::copy_options::overwrite_existing, gone);
            if (gone == std::errc::no_such_file_or_directory) continue;
            if (gone) throw Fault(target.string() + ": " + gone.message());
            fs::rename(half, target);
            ++copied;
        }
    }
    return copied;
}

}  // namespace anju::app
