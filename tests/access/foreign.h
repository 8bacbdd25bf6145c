// What belongs to owner zhao and lies in 丰润区's third estate: a row of every noun that the path
// of a route names, and the people who have nothing to do with any of it. A new noun gets its row
// in foreign.cpp; without one the access matrix fails and says the noun.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/tables.h"
#include "platform/http/server.h"
#include "world/world.h"

namespace anju::test {

// The number of a photo that the person has uploaded and not used yet.
std::string photo_of(World& world, std::string_view person, Instant at);

struct Foreign {
    Foreign();

    // The path with the foreign row in place of each parameter.
    std::string target(std::string_view path) const;
    // The least that the route's reader takes, sent by nobody yet.
    http::Request least(const http::Route& route, std::string target);
    // The least, to the foreign row; `seen` is the version it would have had.
    http::Response ask(std::string_view person, const http::Route& route,
                       std::optional<std::int64_t> seen = {});
    http::Response ask(std::string_view person, http::Method method, std::string target,
                       std::string body = {});
    // How many the journal holds.
    std::int64_t facts();

    World world;
    // By the path up to and including the parameter: "/api/complaints/{id}".
    std::map<std::string, std::string, std::less<>> rows;
    // What a stranger must read nowhere.
    std::vector<std::string> secrets;

   private:
    http::Response serve(std::string_view person, http::Request request);
};

// The parameters of a path, each as the path up to and including it.
std::vector<std::string_view> nouns_of(std::string_view path);

// Has nothing to do with the third estate, whatever else they may do.
extern const std::vector<std::string_view> strangers;

// A test a room, so that `./dev test ROOM` runs that room's alone.
std::vector<std::string> rooms_to_test();
std::string room_name(const testing::TestParamInfo<std::string>& info);
struct OfRoom : testing::TestWithParam<std::string> {
    static const http::RoomTable& room();
};

}  // namespace anju::test
