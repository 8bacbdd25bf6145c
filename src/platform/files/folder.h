// The folder where bytes lie under the name of their hash, in 256 drawers. A file is complete or
// not there: it is written beside, synced, then renamed.
#pragma once

#include <chrono>
#include <set>
#include <string>
#include <string_view>

#include "base/time.h"

namespace anju::files {

inline constexpr std::string_view thumbnail_mark = ".480";

// `name` is a hash, perhaps with thumbnail_mark.
void keep_bytes(std::string_view name, std::string_view bytes);
// Makes bytes that are there as new to clear_drawer as if they had just come; false: they are gone.
bool renew_bytes(std::string_view name);
// Throws Fault when they are not there.
std::string bytes_of(std::string_view name);
bool has_bytes(std::string_view name);
// Takes away what lies in a drawer (0..255) since before `before` and is not among `named`; how
// many files that were.
int clear_drawer(int drawer, const std::set<std::string>& named, Instant before);
// Takes away the files of a folder that were last changed before `before`.
void clear_older(const std::string& path, Instant before);
// "3f" of 63.
std::string drawer_name(int drawer);

}  // namespace anju::files
