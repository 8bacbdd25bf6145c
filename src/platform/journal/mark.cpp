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

}  // namespace

void use_mark(const std::string& name) { file() = name; }

std::optional<merkle::Tree> marked_tree() {
    if (file().empty() || !std::filesystem::exists(file())) return std::nullopt;
    auto tree = read_checkpoint(content_of(file()), crypto::journal_key().public_key);
    if (!tree) throw Fault(file() + " is no checkpoint of this installation's key");
    return tree;
}

void check_goes_on(std::int64_t size, const std::function<merkle::Hash(std::int64_t)>& root_of) {
    const auto mark = marked_tree();
    if (!mark || mark->size == 0) return;
    const std::string signed_before =
        std::to_string(mark->size) + " facts were signed (" + file() + "); ";
    if (size < mark->size)
        throw Fault(signed_before + "the database has " + std::to_string(size) +
                    ": it is older than its key; restore the latest copy of it");
    if (root_of(mark->size) != mark->root)
        throw Fault(signed_before + "the database has others in their place");
}

void set_mark(const std::string& checkpoint) {
    if (!file().empty()) keep_content(file(), checkpoint);
}

}  // namespace anju::journal
