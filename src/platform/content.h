// The bytes of a small file, read and kept whole.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace anju {

// Throws Fault, with its name, when it cannot be read.
std::string content_of(const std::filesystem::path& path);
// On the disk under this name when it comes back; `mode` if it is made. Throws Fault, with its
// name.
void write_to_disk(const std::filesystem::path& path, std::string_view bytes, unsigned mode);
// The names in its folder too.
void sync_folder_of(const std::filesystem::path& path);
// Puts them in its place: written aside, on the disk, and renamed, so that a crash leaves the old
// bytes or the new ones. Throws Fault, with its name.
void keep_content(const std::filesystem::path& path, std::string_view bytes);

}  // namespace anju
