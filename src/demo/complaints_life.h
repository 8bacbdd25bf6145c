// Three months of a small city, lived through: residents file, desks dispatch, units work, visitors
// ask. Every step is a request through the real routes at its moment of a moved clock, so what
// comes out is what the product does, late signatures and reworks included. Same seed number, same
// city.
#pragma once

#include <functional>
#include <map>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "base/actor.h"
#include "demo/agenda.h"
#include "demo/identity_life.h"
#include "platform/http/in_process.h"

namespace anju::demo {

// The program that a city lives in.
struct Program {
    db::Db& db;
    std::string share;  // where data/demo is
    std::string data;   // of the installation
    std::span<const http::RoomTable> rooms;
};

// One of data/demo/complaints.tsv.
struct Matter {
    std::string category, text, reply;
};

struct Cast {
    std::vector<Resident> residents;
    UnitId center;  // 市物业监管中心: desk, dispatch, return visits
};

class CityLife {
   public:
    CityLife(Program program, Cast cast, std::uint64_t seed);
    // Plans from `days` before `until` to `until`; lives as long as the agenda.
    void plan(Agenda& agenda, Instant until, int days);
    std::size_t filed() const { return cases_.size(); }

   private:
    struct Life {
        std::int64_t id = 0;
        const Matter* matter = nullptr;
        Resident resident;
        int fate = 0;      // 0..99: what kind of case it is going to be
        int patience = 0;  // 0..99: how late its unit is
        int replies = 0;
    };
    struct Reply {
        int status = 0;
        std::string body;
    };

    Reply ask(const Actor& by, http::Method method, const std::string& target, std::string body);
    Reply send(const Actor& by, const Life& life, const std::string& noun, std::string body);
    void file(Instant at);
    void step(std::size_t which);
    void look_again(Instant at, std::size_t which);
    void sweep_hourly(Instant at);
    void act(Life& life, const std::string& state, UnitId lead, bool contacted);
    void act_registered(Life& life);
    void act_working(Life& life, UnitId lead, bool contacted);
    void act_replied(Life& life, UnitId lead);
    void act_visiting(Life& life);
    std::chrono::minutes pause(const std::string& state, const Life& life);
    std::int64_t photo(const Actor& by, const std::string& name);
    Actor of_center(Role role);
    Actor of_unit(UnitId unit);
    int dice(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }

    Program program_;
    Agenda* agenda_ = nullptr;
    http::InProcess door_;
    Actor caller_;  // who knocks at the door
    Cast cast_;
    std::mt19937_64 random_;
    Instant now_;
    std::vector<Matter> matters_;
    std::vector<Life> cases_;
    std::map<std::int64_t, Actor> units_;
};

}  // namespace anju::demo
