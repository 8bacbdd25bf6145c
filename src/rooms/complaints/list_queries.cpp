#include "rooms/complaints/list_queries.h"

#include <algorithm>

#include "rooms/complaints/actions.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/text_rules.h"

namespace anju::complaints {

namespace {

// --- which states --------------------------------------------------------------------------------

using enum State;
constexpr std::array open_states{registered, dispatched, working, replied, visiting, rework};
constexpr std::array done_states{closed, archived, answered, refused, withdrawn};

}  // namespace

std::vector<State> states_of(Tab tab) {
    switch (tab) {
        case Tab::open:
        case Tab::due_today:
        case Tab::overdue:
            return {open_states.begin(), open_states.end()};
        case Tab::done:
            return {done_states.begin(), done_states.end()};
        case Tab::all:
            break;
    }
    std::vector<State> all(open_states.begin(), open_states.end());
    all.insert(all.end(), done_states.begin(), done_states.end());
    return all;
}

namespace {

// Who worked on a case does not judge it: the same as rules' is_handler, in SQL.
void add_outsider(db::Query& q, const Actor& by) {
    if (!by.unit().set()) return;
    q.add(" and coalesce(lead_unit, 0) <> ?", by.unit());
    q.add(
        " and (assists = 0 or id not in (select complaint from complaints_assists where unit = ?))",
        by.unit());
}

// The same as rules' reviewer_level_of, in SQL.
void add_reviewer(db::Query& q, const Actor& by) {
    add_outsider(q, by);
    if (by.role == Role::dispatcher || by.scope.kind != ScopeKind::region) return;
    switch (by.scope.region.level()) {
        case RegionLevel::community:
        case RegionLevel::cell:
            q.add(" and lead_kind = 'enterprise'");
            return;
        case RegionLevel::street:
            q.add(" and lead_kind <> 'street_office'");
            q.add(" and (lead_kind <> 'enterprise' or community is null)");
            return;
        case RegionLevel::district:
            q.add(" and (lead_kind = 'street_office' or street is null)");
            return;
        case RegionLevel::city:
            q.add(" and district is null");
            return;
    }
}

void add_nobody(db::Query&, const Actor&) {}

// A kind of work, in the order of the workbench.
struct WorkRow {
    Work work;
    Capability right;  // whose workbench has a card of it
    std::vector<State> states;
    // Of posts that lead cases, their own unit's; of the others, all in scope.
    bool by_unit = false;
    db::Sql where{""};
    void (*whose)(db::Query&, const Actor&) = add_nobody;
};
// clang-format off
const WorkRow works[] = {
    {Work::to_classify, complaint_classify, {registered}, false,
     " and (category = '' or district is null)"},
    {Work::to_dispatch, complaint_dispatch, {registered}, false,
     " and category <> '' and district is not null"},
    {Work::to_sign, complaint_sign, {dispatched}, true},
    {Work::to_contact, complaint_work, {working}, true, " and contact_met_at is null"},
    {Work::to_reply, complaint_work, {working, rework}, true},
    {Work::assisting, complaint_work, states_of(Tab::open)},
    {Work::to_review, complaint_review, {replied}, false, "", add_reviewer},
    {Work::to_visit, complaint_visit, {visiting}, false, " and rated_at is null", add_outsider},
    {Work::to_decide, complaint_close, {visiting}, false, " and rated_at is not null",
     add_outsider},
    {Work::mine_open, complaint_file, states_of(Tab::open), true},
    {Work::due_today, complaint_read, states_of(Tab::open)},
    {Work::overdue, complaint_read, states_of(Tab::open)},
};
// clang-format on
static_assert(std::size(works) == count_of<Work>());

const WorkRow& row_of(Work work) { return *std::ranges::find(works, work, &WorkRow::work); }

std::vector<State> states_of(const CaseFilter& filter) {
    auto states =
        filter.work ? row_of(*filter.work).states : states_of(filter.tab.value_or(Tab::all));
    if (filter.state) std::erase_if(states, [&](State s) { return s != *filter.state; });
    return states;
}

Order order_of(const CaseFilter& filter, const std::vector<State>& states) {
    if (filter.order) return *filter.order;
    const auto open = std::ranges::count_if(states, [](State state) {
        return std::ranges::find(open_states, state) != open_states.end();
    });
    if (open == std::ssize(states)) return Order::due;
    return open == 0 ? Order::ended : Order::newest;
}

// --- whose ---------------------------------------------------------------------------------------

bool by_own_unit(const Actor& by, const CaseFilter& filter) {
    if (filter.mine.value_or(false)) return true;
    if (!filter.work || by.scope.kind != ScopeKind::region) return false;
    return row_of(*filter.work).by_unit;
}

void add_filter(Bounds& bounds, const Actor& by, const CaseFilter& filter) {
    if (filter.region) bounds.add(*filter.region);
    if (filter.estate) bounds.add(Mark::estate, *filter.estate);
    if (filter.enterprise) bounds.add(Mark::enterprise, *filter.enterprise);
    if (filter.unit) bounds.add(Mark::unit, *filter.unit);
    if (by_own_unit(by, filter) && by.scope.kind != ScopeKind::self)
        bounds.add(Mark::unit, by.unit());
}

// What a post leads or sees where it lies; and what its unit helps with, which for a post that sees
// only what was handed to its unit belongs to the list as well. A resident helps with none.
std::vector<Part> parts_of(const Actor& by, const CaseFilter& filter) {
    Part led{case_bounds(by.scope), {}};
    Part helped{led.bounds, by.unit()};
    const bool handed = std::erase_if(helped.bounds.all, [](const Bound& bound) {
                            return bound.mark == Mark::unit;
                        }) > 0;
    if (!by.unit().set() || by.scope.kind == ScopeKind::self) helped.bounds.nothing = true;
    std::vector<Part> parts;
    if (filter.work != Work::assisting) parts.push_back(std::move(led));
    if (filter.work == Work::assisting || (handed && !filter.work && !filter.mine.value_or(false)))
        parts.push_back(std::move(helped));
    for (Part& part : parts) add_filter(part.bounds, by, filter);
    return parts;
}

// --- which ---------------------------------------------------------------------------------------

constexpr const char* last_character = "\U0010FFFF";

// A common head is found soon on the way through the reader's own cases; a rare one is not, so the
// few that have it are looked up first.
bool is_rare_title(db::Tx& tx, const std::string& head) {
    constexpr std::int64_t few = 500;
    const auto found = tx.one<std::int64_t>(
        "select count(*) from (select 1 as one from complaints_cases where title >= $1 "
        "and title < $2 limit $3) as begun",
        head, head + last_character, few + 1);
    return found <= few;
}

}  // namespace

std::vector<Work> works_of(const Actor& by) {
    std::vector<Work> found;
    for (const WorkRow& row : works)
        if (by.may(row.right)) found.push_back(row.work);
    return found;
}

Result<Ask> ask_of(db::Tx& tx, const Actor& by, const CaseFilter& filter, Instant now) {
    Ask ask{.filter = filter, .by = by, .now = now};
    ask.states = states_of(filter);
    ask.order = order_of(filter, ask.states);
    ask.parts = parts_of(by, filter);
    TRY_OK(http::check_order(filter.cursor, ask.order));
    if (filter.caller_of) {
        TRY_OK(check_revelation(by));
        TRY(const Case c, load_case(tx, by.scope, *filter.caller_of));
        ask.caller = caller_of(c);
    }
    ask.rare_title = filter.words && is_rare_title(tx, filter.words->value);
    ask.rows = (filter.limit ? filter.limit->value : 50) + 1;
    return ask;
}

namespace {

// The whole of a case number is a case; anything else is the head of a title.
void add_words(db::Query& q, const Ask& ask, const std::string& words) {
    const std::string end = words + last_character;
    if (const auto no = parse_case_no(words))
        q.add(" and id = ? and registered_at >= ? and registered_at <= ?", no->id,
              start_of(no->registered_on), end_of(no->registered_on));
    else if (ask.rare_title)
        q.add(" and id in (select id from complaints_cases where title >= ? and title < ?)", words,
              end);
    else
        q.add(" and title >= ? and title < ?", words, end);
}

void add_due(db::Query& q, const Ask& ask) {
    const CaseFilter& f = ask.filter;
    const bool today = f.tab == Tab::due_today || f.work == Work::due_today;
    const bool overdue = f.tab == Tab::overdue || f.work == Work::overdue;
    if (today) q.add(" and sort_at >= ? and sort_at <= ?", ask.now, end_of(civil_date(ask.now)));
    if (overdue) q.add(" and sort_at < ?", ask.now);
    if (f.due_before) q.add(" and next_due_at <= ?", *f.due_before);
}

void add_work(db::Query& q, const Ask& ask) {
    if (!ask.filter.work) return;
    const WorkRow& row = row_of(*ask.filter.work);
    q.add(row.where);
    row.whose(q, ask.by);
}

constexpr db::ScopeColumns checked(db::ScopeColumns columns) {
    for (auto column :
         {&db::ScopeColumns::person, &db::ScopeColumns::estate, &db::ScopeColumns::unit,
          &db::ScopeColumns::enterprise, &db::ScopeColumns::community, &db::ScopeColumns::street,
          &db::ScopeColumns::district})
        (columns.*column).plain = (columns.*column).checked;
    return columns;
}

// The numbers of what a caller filed, some twice: keys of an index.
void add_caller(db::Query& q, const Caller& caller) {
    q.add(" and id in (");
    if (!caller.phone_digest.empty())
        q.add(
            "select id from complaints_cases where contact_phone_digest = ? "
            "and contact_phone_digest <> '' union all ",
            caller.phone_digest);
    q.add("select id from complaints_cases where complainant = ?)", caller.person);
}

void add_traits(db::Query& q, const Ask& ask) {
    const CaseFilter& f = ask.filter;
    if (f.urgency) q.add(" and urgency = ?", *f.urgency);
    if (f.kind) q.add(" and kind = ?", *f.kind);
    if (f.source) q.add(" and source = ?", *f.source);
    if (f.unclassified.value_or(false)) q.add(" and category = ''");
    if (f.category)
        q.add(" and category >= ? and category < ?", f.category->value, f.category->value + "~");
    if (f.registered_from) q.add(" and registered_at >= ?", start_of(*f.registered_from));
    if (f.registered_until) q.add(" and registered_at <= ?", end_of(*f.registered_until));
    if (f.words) add_words(q, ask, f.words->value);
    if (ask.caller) add_caller(q, *ask.caller);
}

void add_rest(db::Query& q, const Ask& ask, const Part& part) {
    if (part.assisting.set())
        q.add(" and id in (select complaint from complaints_assists where unit = ?)",
              part.assisting);
    add_due(q, ask);
    add_work(q, ask);
    add_traits(q, ask);
}

}  // namespace

// Each of the plain ones has an index of its own.
const db::ScopeColumns case_columns{
    .person = {" and complainant = ?", " and coalesce(complainant, 0) = ?"},
    .estate = {" and estate = ?", " and coalesce(estate, 0) = ?"},
    .unit = {" and lead_unit = ?", " and coalesce(lead_unit, 0) = ?"},
    .enterprise = {" and enterprise = ?", " and coalesce(enterprise, 0) = ?"},
    .community = {" and community = ?", " and coalesce(community, '') = ?"},
    .street = {" and street = ?", " and coalesce(street, '') = ?"},
    .district = {" and district = ?", " and coalesce(district, '') = ?"},
    .open = " and secrecy <> 'secret'",
};

void add_conditions(db::Query& q, const Ask& ask, const Part& part, State state) {
    q.add(" where state = ?", state);
    db::add_bounds(q, part.bounds, case_columns);
    add_rest(q, ask, part);
}

void add_conditions_by_day(db::Query& q, const Ask& ask, const Part& part) {
    q.add(" where coalesce(state, '') in (''");
    for (const State state : ask.states) q.add(", ?", state);
    q.add(")");
    db::add_bounds(q, part.bounds, checked(case_columns));
    add_rest(q, ask, part);
}

}  // namespace anju::complaints
