// The life of one made-up case, from filing to wherever it has come by the end: which people act
// when, decided by dice, and what the room's own decisions make of it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "rooms/complaints/rules.h"
#include "rooms/complaints/store.h"

namespace anju::complaints {

// An estate with whoever answers for it.
struct Spot {
    CasePlace place;
    EnterpriseId enterprise;
    std::string enterprise_name;
    std::array<std::optional<registry::Unit>, count_of<registry::UnitKind>()> units;
};

struct City {
    std::vector<Spot> spots;
    std::vector<Category> categories;  // matters only
    std::vector<CatalogueRow> catalogue;
    std::array<Limits, count_of<Urgency>()> limits;
    DatedLimit consult;
    Instant until;
};

struct SeedNote {
    NoteId id;
    Note note;
};
struct SeedFact {
    Instant at;
    std::string kind;
    ComplaintId complaint;
    UserId user;
    Role role = Role::system;
    std::string post_name;
    std::string data;
};
struct Life {
    Case c;
    std::vector<SeedNote> notes;
    std::vector<SeedFact> facts;
};

// splitmix64: the next number of a seed.
std::uint64_t roll(std::uint64_t& dice);
// The n-th of `of` filings, evenly over the days, between seven and twenty-two o'clock.
Instant filing_time(Date first, std::chrono::days span, std::int64_t n, std::int64_t of);
// Takes note ids from `next_note` on.
Life live(const City& city, ComplaintId id, UserId complainant, Instant filed,
          std::int64_t& next_note, std::uint64_t& dice);

}  // namespace anju::complaints
