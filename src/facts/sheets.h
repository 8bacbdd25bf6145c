// What is announced of lists that leave as files and of sheets that come in, of whichever room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/fact_list.h"

namespace anju::facts {

// A list left the house as a file; who took it is the actor of the entry.
struct ListExported {
    static constexpr std::string_view kind = "ListExported";
    std::string list;
    std::string format;
    std::int64_t rows = 0;
};

// A sheet was taken in; the SHA-256 is that of its bytes.
struct ListImported {
    static constexpr std::string_view kind = "ListImported";
    std::string list;
    std::string file_sha256;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
};

using SheetsFacts = FactList<ListExported, ListImported>;
template <In<SheetsFacts> Fact>
SheetsFacts list_of(const Fact&);

}  // namespace anju::facts
