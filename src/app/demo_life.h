// Three months of a small city, lived through: residents file, desks dispatch, units work, visitors
// ask. Every step is a request through the real routes at its moment of a moved clock, so what
// comes out is what the product does, late signatures and reworks included. Same seed number, same
// city.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "app/seed.h"
#include "base/actor.h"
#include "platform/http/in_process.h"
#include "rooms/registry/actions.h"

namespace anju::app {

// One of data/demo/complaints.tsv.
struct DemoMatter {
    std::string category, title, text, reply;
};

struct DemoResident {
    UserId user;
    EstateId estate;
    std::string estate_name;
};

struct DemoCast {
    std::vector<DemoResident> residents;
    UnitId center;                        // 市物业监管中心: desk, dispatch, return visits
    std::map<std::string, UserId> staff;  // by login
};

class DemoLife {
   public:
    DemoLife(db::Db& db, const Config& config, DemoCast cast, std::uint64_t seed);
    // From `days` before `until` to `until`.
    void live(Instant until, int days, const Say& say);
    std::size_t filed() const { return cases_.size(); }

   private:
    struct Life {
        std::int64_t id = 0;
        const DemoMatter* matter = nullptr;
        DemoResident resident;
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

    db::Db& db_;
    http::InProcess door_;
    Actor caller_;  // who knocks at the door
    const Config& config_;
    DemoCast cast_;
    std::mt19937_64 random_;
    Instant now_;
    std::vector<DemoMatter> matters_;
    std::vector<Life> cases_;
    std::multimap<Instant, std::size_t> due_;  // when a case is looked at again
    std::map<std::int64_t, Actor> units_;
};

std::vector<DemoMatter> read_matters(const std::string& file);

}  // namespace anju::app
