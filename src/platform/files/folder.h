// The folder where files lie sealed, each under a key of its own and under the number of that key,
// in 256 drawers: who has the folder reads nothing, and without the key nobody does. A file is
// complete or not there: it is written beside, synced, then renamed.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/time.h"
#include "platform/crypto/person_keys.h"
#include "platform/files/files.h"

namespace anju::files {

inline constexpr int drawers = 256;
inline constexpr std::string_view thumbnail_mark = ".480";

// Its name in the folder, "00" to "ff".
std::string drawer_name(int drawer);
// Where it lies: key % drawers, then its number, of a thumbnail with the mark.
std::string path_of(PersonKey key, Size size);
void keep_bytes(PersonKey key, Size size, std::string_view bytes);
// Damaged: it was changed or is not there.
crypto::Opened look_at(PersonKey key, Size size);
// None: the key is erased. What is damaged is a Fault.
std::optional<std::string> bytes_of(PersonKey key, Size size);
bool has_bytes(PersonKey key, Size size);
// Takes away what lies in a drawer since before `before` and is not of `kept`; how many files that
// were.
int clear_drawer(int drawer, const std::set<PersonKey>& kept, Instant before);
// Takes away the files of a folder that were last changed before `before`.
void clear_older(const std::string& path, Instant before);
// Throws Fault when the folder of files takes no more.
void check_room();
// Holds a folder of uploads that are under way until the process ends. Whoever is the first of its
// processes to do so takes away what earlier ones left, which nobody is at work on.
void hold_uploads(const std::string& path);

}  // namespace anju::files
