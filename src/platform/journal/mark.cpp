#include "platform/journal/mark.h"

#include <filesystem>

#include "base/result.h"
#include "platform/content.h"
#include "platform/journal/note.h"

namespace anju::journal {

namespace {

// Set once at start.
std::string& file() {
    static std::string name;
    return name;
}

constexpr const char* way_on =
    "put its newest copy back, or, if there is none, go on without it with `anju restore`";

}  // namespace

void use_mark(const std::string& name) { file() = name; }

std::optional<merkle::Tree> marked_tree() {
    if (file().empty() || !std::filesystem::exists(file())) return std::nullopt;
    auto tree = read_checkpoint(content_of(file()), crypto::journal_key().public_key);
    if (!tree) throw Fault(file() + " is no checkpoint of this installation's key: " + way_on);
    return tree;
}

void check_marked(const std::optional<merkle::Tree>& mark, std::int64_t sealed) {
    if (!file().empty() && !mark && sealed > 0)
        throw Fault(file() + " is not there, and " + std::to_string(sealed) +
                    " facts of the database are signed: " + way_on);
}

void check_goes_on(const merkle::Tree& mark, std::int64_t size,
                   const std::function<merkle::Hash(std::int64_t)>& root_of) {
    if (mark.size == 0) return;
    const std::string signed_before =
        std::to_string(mark.size) + " facts were signed (" + file() + "); the database has ";
    if (size < mark.size)
        throw Fault(signed_before + std::to_string(size) + ", it is older by " +
                    std::to_string(mark.size - size) + ": restore the latest copy of it, or, if " +
                    "there is none, go on from this one with `anju restore`");
    if (root_of(mark.size) != mark.root)
        throw Fault(signed_before + "others in their place: restore the latest copy of it");
}

void check_cut_off(const merkle::Tree& mark, std::int64_t sealed, std::int64_t a_chunk) {
    if (mark.size - sealed > a_chunk)
        throw Fault(std::to_string(mark.size) + " facts were signed (" + file() +
                    "), the checkpoints of the database end at " + std::to_string(sealed) +
                    ": restore the latest copy of it");
}

void set_mark(const std::string& checkpoint) {
    if (!file().empty()) keep_content(file(), checkpoint);
}

void set_mark_back(const std::string& checkpoint) {
    if (!checkpoint.empty()) return set_mark(checkpoint);
    std::filesystem::remove(file());
}

}  // namespace anju::journal
