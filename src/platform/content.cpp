#include "platform/content.h"

#include <fstream>
#include <iterator>

#include "base/result.h"

namespace anju {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Fault("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace anju
