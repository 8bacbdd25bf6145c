#include "platform/http/address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace anju::http {

namespace {

constexpr std::string_view mapped = "::ffff:";

std::optional<in6_addr> read_v6(const std::string& text) {
    in6_addr address;
    if (inet_pton(AF_INET6, text.c_str(), &address) != 1) return std::nullopt;
    return address;
}

std::string write_v6(const in6_addr& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(AF_INET6, &address, text.data(), text.size());
    return text.data();
}

}  // namespace

std::optional<std::string> address_of(std::string_view text) {
    // "fe80::1%eth0": the link is the reader's own affair.
    const std::string plain(text.substr(0, text.find('%')));
    in_addr v4;
    if (inet_pton(AF_INET, plain.c_str(), &v4) == 1) return plain;
    const auto v6 = read_v6(plain);
    if (!v6) return std::nullopt;
    std::string written = write_v6(*v6);
    if (IN6_IS_ADDR_V4MAPPED(&*v6)) return written.substr(mapped.size());
    return written;
}

std::string network_of(std::string_view address) {
    const auto known = address_of(address);
    if (!known) return std::string(address);
    auto v6 = read_v6(*known);
    if (!v6) return *known;
    std::fill(std::begin(v6->s6_addr) + 8, std::end(v6->s6_addr), 0);
    return write_v6(*v6) + "/64";
}

bool is_loopback(std::string_view address) {
    const auto known = address_of(address);
    return known && (*known == "::1" || known->starts_with("127."));
}

}  // namespace anju::http
