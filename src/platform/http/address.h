// IP addresses as text: one spelling of each, and what counts as one caller.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace anju::http {

// "::ffff:10.0.0.1" is 10.0.0.1, "2001:DB8:0::1" is 2001:db8::1. Nothing: it is no address.
std::optional<std::string> address_of(std::string_view text);

// What limits count by: an IPv4 address, or the /64 of an IPv6 one, because that is what one
// subscriber gets. What is no address stands for itself.
std::string network_of(std::string_view address);

// Reached from this machine alone. `address` as address_of spells it.
bool is_loopback(std::string_view address);

}  // namespace anju::http
