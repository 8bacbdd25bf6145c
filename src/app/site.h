// What the installation says of itself: who sponsors the site and its filing numbers, the rights of
// every role, the contract. No business data.
#pragma once

#include <string>

#include "app/config.h"
#include "platform/http/route.h"

namespace anju::app {

// GET /api/site. Numbers that the configuration leaves out are empty and not shown.
struct Site {
    std::string sponsor;
    std::string icp_no;
    std::string police_no;
    std::string hotline;
    std::string version;
    bool demo = false;
};

std::span<const http::Route> site_routes();
// Once, before serving.
void use_site(const Config& config);

}  // namespace anju::app
