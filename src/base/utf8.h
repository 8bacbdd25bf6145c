// Steps through valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace anju {

inline std::string_view first_char(std::string_view utf8) {
    std::size_t n = 1;
    while (n < utf8.size() && (static_cast<unsigned char>(utf8[n]) & 0xC0) == 0x80) ++n;
    return utf8.substr(0, n);
}

inline void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

}  // namespace anju
