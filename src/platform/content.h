// The bytes of a file.
#pragma once

#include <filesystem>
#include <string>

namespace anju {

// Throws Fault, with its name, when it cannot be read.
std::string content_of(const std::filesystem::path& path);

}  // namespace anju
