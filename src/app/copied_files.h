// The files of an installation (files/ of its folder), from one place to another.
#pragma once

#include <cstdint>
#include <string>

namespace anju::app {

// Those that are there already stay: a file bears the number of its key and never changes.
// How many were copied.
std::int64_t copy_files(const std::string& from, const std::string& into);

}  // namespace anju::app
