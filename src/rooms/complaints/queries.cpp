#include "rooms/complaints/queries.h"

#include <algorithm>

#include "rooms/complaints/list_queries.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/complaints/words.h"

namespace anju::complaints {

namespace {

constexpr std::int64_t count_max = 9'999;
constexpr std::int64_t card_rows = 5;

constexpr db::Sql row_columns(
    "select c.id, c.state, c.kind, c.source, c.category, c.category_name, c.urgency, "
    "c.title, c.title_masked, c.district, c.street, c.community, c.region_name, c.estate, "
    "c.estate_name, "
    "c.enterprise, c.enterprise_name, c.lead_unit, c.lead_unit_name, c.registered_at, "
    "c.next_due_at, c.next_clock, c.late, c.clocks, c.reworks, c.version, c.sort_at ");

// --- in which order ------------------------------------------------------------------------------

using Place = std::optional<std::pair<Instant, ComplaintId>>;

bool is_by_day(Order order) { return order == Order::newest || order == Order::oldest; }

http::SortKey key_of(Order order) {
    return {is_by_day(order) ? db::Sql("registered_at") : db::Sql("sort_at"), "id"};
}

http::Direction direction_of(Order order) {
    const bool up = order == Order::due || order == Order::oldest;
    return up ? http::Direction::up : http::Direction::down;
}

// From where the page before ended, so many rows.
void add_page(db::Query& q, const Ask& ask) {
    Place behind;
    if (const auto& cursor = ask.filter.cursor)
        behind.emplace(std::get<Instant>(cursor->parts), std::get<ComplaintId>(cursor->parts));
    http::add_page(q, key_of(ask.order), direction_of(ask.order), behind, ask.rows);
}

// Keys of one state in order: one range of one index.
void add_range(db::Query& q, const Ask& ask, State state) {
    q.add("select id, ").add(key_of(ask.order).first).add(" as placed from complaints_cases");
    add_conditions(q, ask, state);
    add_page(q, ask);
}

struct RowOfList {
    CaseRow row;
    std::string title_masked;
    Instant sort_at;
};

// A list row has its case number made and its place code chosen here.
void read(const db::Row& row, int first, RowOfList& out) {
    int at = first;
    const auto next = [&](auto& field) {
        using db::read;
        read(row, at++, field);
    };
    CaseRow& r = out.row;
    RegionCode district;
    RegionCode street;
    RegionCode community;
    std::string clocks;
    next(r.id);
    next(r.state);
    next(r.kind);
    next(r.source);
    next(r.category);
    next(r.category_name);
    next(r.urgency);
    next(r.title);
    next(out.title_masked);
    next(district);
    next(street);
    next(community);
    next(r.region_name);
    next(r.estate);
    next(r.estate_name);
    next(r.enterprise);
    next(r.enterprise_name);
    next(r.lead_unit);
    next(r.lead_unit_name);
    next(r.registered_at);
    next(r.next_due_at);
    next(r.next_clock);
    next(r.late);
    next(clocks);
    next(r.reworks);
    next(r.version);
    next(out.sort_at);
    r.region = !community.empty() ? community : !street.empty() ? street : district;
    r.case_no = case_no_of(r.registered_at, r.id);
    const auto runs = parse_clocks<Clock>(clocks);
    CHECK(runs);
    r.warned = is_warned(*runs, r.next_clock);
    r.category_name = shown_category(r.category_name);
}

// One state is one range of one index, which already has the order of the page.
db::Query query_of_state(const Ask& ask, State state) {
    db::Query q(row_columns);
    q.add("from complaints_cases as c");
    add_conditions(q, ask, state);
    add_page(q, ask);
    return q;
}

db::Query query_of_states(const Ask& ask) {
    db::Query q(row_columns);
    q.add("from (select id, placed from (");
    for (std::size_t i = 0; i < ask.states.size(); ++i) {
        if (i > 0) q.add(" union all ");
        q.add("select id, placed from (");
        add_range(q, ask, ask.states[i]);
        q.add(") as one_state");
    }
    // Only the rows of the page are read whole.
    const http::Direction direction = direction_of(ask.order);
    q.add(") as all_states");
    http::add_page(q, {"placed", "id"}, direction, Place{}, ask.rows);
    q.add(") as k join complaints_cases as c on c.id = k.id");
    http::add_page(q, {"k.placed", "k.id"}, direction, Place{}, ask.rows);
    return q;
}

db::Query query_of_days(const Ask& ask) {
    db::Query q(row_columns);
    q.add("from complaints_cases as c");
    add_conditions_by_day(q, ask);
    add_page(q, ask);
    return q;
}

Count count_of_state(db::Tx& tx, const Ask& ask, State state) {
    db::Query q("select count(*) from (select 1 as one from complaints_cases");
    add_conditions(q, ask, state);
    q.add(" limit ?) as found", count_max + 1);
    const auto count = tx.first<std::int64_t>(q).value_or(0);
    return {std::min(count, count_max), count > count_max};
}

Count operator+(const Count& a, const Count& b) {
    const std::int64_t sum = a.count + b.count;
    return {std::min(sum, count_max), a.more || b.more || sum > count_max};
}

Count count_of_ask(db::Tx& tx, const Ask& ask) {
    Count sum;
    for (const State state : ask.states)
        if (!sum.more) sum = sum + count_of_state(tx, ask, state);
    return sum;
}

// The day of filing stands in no index of a place or a state. A few are found by those and put in
// order; of many the first are soon met on the way through the days.
bool is_common(db::Tx& tx, const Ask& ask) {
    constexpr std::int64_t few = 2'000;
    return count_of_ask(tx, ask).count > few;
}

std::vector<RowOfList> rows_of(db::Tx& tx, const Ask& ask) {
    if (ask.states.empty()) return {};
    const db::Query q = is_by_day(ask.order) && is_common(tx, ask) ? query_of_days(ask)
                        : ask.states.size() == 1 ? query_of_state(ask, ask.states.front())
                                                 : query_of_states(ask);
    auto rows = tx.all<RowOfList>(q);
    if (ask.masked)
        for (auto& r : rows) r.row.title = std::move(r.title_masked);
    return rows;
}

}  // namespace

Result<http::Page<CaseRow>> list_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter,
                                       Instant now) {
    TRY(const Ask ask, ask_of(tx, by, filter, now));
    auto found = http::page_of(rows_of(tx, ask), ask.rows - 1, [&](const RowOfList& r) {
        return CaseCursor{
            {ask.order, is_by_day(ask.order) ? r.row.registered_at : r.sort_at, r.row.id}};
    });
    http::Page<CaseRow> page{{}, std::move(found.next)};
    for (auto& r : found.rows) page.rows.push_back(std::move(r.row));
    return page;
}

Result<CaseCounts> count_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter, Instant now) {
    CaseFilter plain = filter;
    plain.state.reset();
    plain.tab.reset();
    plain.work.reset();
    plain.cursor.reset();
    TRY(const Ask all, ask_of(tx, by, plain, now));
    CaseCounts counts;
    std::array<Count, count_of<State>()> of_state;
    for (const State state : all.states) {
        of_state[static_cast<std::size_t>(state)] = count_of_state(tx, all, state);
        counts.states.push_back({state, of_state[static_cast<std::size_t>(state)]});
    }
    for (const Tab tab : {Tab::all, Tab::open, Tab::due_today, Tab::overdue, Tab::done}) {
        CaseFilter of_tab = plain;
        of_tab.tab = tab;
        Count sum;
        if (tab == Tab::due_today || tab == Tab::overdue) {
            TRY(const Ask ask, ask_of(tx, by, of_tab, now));
            sum = count_of_ask(tx, ask);
        } else {
            for (const State state : states_of(tab))
                sum = sum + of_state[static_cast<std::size_t>(state)];
        }
        counts.tabs.push_back({tab, sum});
    }
    return counts;
}

// --- workbench -----------------------------------------------------------------------------------

namespace {

struct CardOf {
    Work work;
    Capability capability;
};
constexpr CardOf cards[] = {
    {Work::to_classify, complaint_classify}, {Work::to_dispatch, complaint_dispatch},
    {Work::to_sign, complaint_sign},         {Work::to_contact, complaint_work},
    {Work::to_reply, complaint_work},        {Work::assisting, complaint_work},
    {Work::to_review, complaint_review},     {Work::to_visit, complaint_visit},
    {Work::to_decide, complaint_close},      {Work::mine_open, complaint_file},
    {Work::due_today, complaint_read},       {Work::overdue, complaint_read},
};

}  // namespace

Result<Workbench> workbench_of(db::Tx& tx, const Actor& by, Instant now) {
    Workbench bench;
    for (const CardOf& card : cards) {
        if (!by.may(card.capability)) continue;
        CaseFilter filter;
        filter.work = card.work;
        filter.order = Order::due;
        filter.limit = Whole<1, 100>{card_rows};
        TRY(const Ask ask, ask_of(tx, by, filter, now));
        TRY(auto page, list_cases(tx, by, filter, now));
        bench.cards.push_back({card.work, "work=" + std::string(to_text(card.work)),
                               count_of_ask(tx, ask), std::move(page.rows)});
    }
    return bench;
}

Result<std::vector<CaseRow>> export_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter,
                                          std::int64_t limit, Instant now) {
    CaseFilter whole = filter;
    whole.cursor.reset();
    TRY(Ask ask, ask_of(tx, by, whole, now));
    ask.rows = limit;
    ask.masked = true;
    auto found = rows_of(tx, ask);
    std::vector<CaseRow> rows;
    for (auto& r : found) rows.push_back(std::move(r.row));
    return rows;
}

}  // namespace anju::complaints
