// The conditions of a list of cases: whose they are, which states, which traits. Used by lists,
// counts and exports alike, so that a count and its list never differ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/db/scope.h"
#include "platform/http/sort.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

// Who filed a case: by the digest of the phone, or by the account.
struct Caller {
    std::string phone_digest;
    UserId person;
};
inline Caller caller_of(const Case& c) { return {c.contact.phone_digest, c.complainant}; }

// Cases that lie alike: those that somebody leads, or those that a unit helps with.
struct Part {
    Bounds bounds;
    UnitId assisting;  // not set: it is not asked who helps
};

// A list that was asked for, ready to be put into SQL.
struct Ask {
    const CaseFilter& filter;
    const Actor& by;
    std::vector<State> states;
    Order order = Order::due;
    std::vector<Part> parts;  // no case is in two of them
    Instant now;
    std::int64_t rows = 51;
    std::optional<Caller> caller;
    bool rare_title = false;  // so few cases in the city begin so that they are looked up first
};

Result<Ask> ask_of(db::Tx& tx, const Actor& by, const CaseFilter& filter, Instant now);
std::vector<State> states_of(Tab tab);
// The kinds of work that this post has, in the order of its workbench.
std::vector<Work> works_of(const Actor& by);
// Where a case lies, by its columns.
extern const db::ScopeColumns case_columns;
// " where ..." for one state of one part.
void add_conditions(db::Query& q, const Ask& ask, const Part& part, State state);
// The same for all states, so that no index but that of the days is walked.
void add_conditions_by_day(db::Query& q, const Ask& ask, const Part& part);

}  // namespace anju::complaints
