#include "rooms/complaints/queries.h"

#include <algorithm>
#include <utility>

#include "platform/db/columns.h"
#include "rooms/complaints/list_queries.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/complaints/words.h"

namespace anju::complaints {

namespace {

constexpr std::int64_t count_max = 9'999;
constexpr std::int64_t card_rows = 5;

// A row of a list with what the columns hold beside it.
struct RowOfList {
    CaseRow row;
    CasePlace place;
    Clocks<Clock> clocks;
    Instant sort_at;
};

const db::Table<RowOfList> list(
    "complaints_cases as c",
    {db::column<&RowOfList::row, &CaseRow::id>("c.id"),
     db::column<&RowOfList::sort_at>("c.sort_at"),
     ANJU_COLUMNS_IN(RowOfList, row, state, kind, source, category, category_name, urgency, title,
                     region_name, estate, estate_name, enterprise, enterprise_name, lead_unit,
                     lead_unit_name, registered_at, next_due_at, next_clock, reworks, version),
     ANJU_COLUMNS_IN(RowOfList, place, district, street, community),
     // Of what has ended none can have warned.
     {"clocks", [](const db::Row& row, int at, RowOfList& out) {
          if (out.row.next_clock) out.clocks = stored_clocks(row.text(at));
      }}});

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
void add_range(db::Query& q, const Ask& ask, const Part& part, State state) {
    q.add("select id, ").add(key_of(ask.order).first).add(" as placed from complaints_cases");
    add_conditions(q, ask, part, state);
    add_page(q, ask);
}

// One state is one range of one index, which already has the order of the page.
db::Query query_of_state(const Ask& ask, State state) {
    db::Query q;
    add_conditions(q, ask, ask.parts.front(), state);
    add_page(q, ask);
    return q;
}

db::Query query_of_states(const Ask& ask) {
    db::Query q(" join (select id, placed from (");
    bool first = true;
    for (const Part& part : ask.parts)
        for (const State state : ask.states) {
            if (!std::exchange(first, false)) q.add(" union all ");
            q.add("select id, placed from (");
            add_range(q, ask, part, state);
            q.add(") as one_state");
        }
    // Only the rows of the page are read whole.
    const http::Direction direction = direction_of(ask.order);
    q.add(") as all_states");
    http::add_page(q, {"placed", "id"}, direction, Place{}, ask.rows);
    q.add(") as k on c.id = k.id");
    http::add_page(q, {"k.placed", "k.id"}, direction, Place{}, ask.rows);
    return q;
}

db::Query query_of_days(const Ask& ask) {
    db::Query q;
    add_conditions_by_day(q, ask, ask.parts.front());
    add_page(q, ask);
    return q;
}

Count count_of_state(db::Tx& tx, const Ask& ask, State state) {
    std::int64_t count = 0;
    for (const Part& part : ask.parts) {
        db::Query q("select count(*) from (select 1 as one from complaints_cases");
        add_conditions(q, ask, part, state);
        q.add(" limit ?) as found", count_max + 1);
        count += tx.first<std::int64_t>(q).value_or(0);
    }
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
    const bool whole = ask.parts.size() == 1;
    const db::Query q = whole && is_by_day(ask.order) && is_common(tx, ask) ? query_of_days(ask)
                        : whole && ask.states.size() == 1 ? query_of_state(ask, ask.states.front())
                                                          : query_of_states(ask);
    auto rows = list.list(tx, q);
    for (auto& r : rows) {
        r.row.region = r.place.region();
        r.row.case_no = case_no_of(r.row.registered_at, r.row.id);
        r.row.late = is_overdue(r.row.next_due_at, ask.now);
        r.row.warned = is_warned(r.clocks, r.row.next_clock);
        r.row.category_name = shown_category(r.row.category_name);
    }
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

Result<Workbench> workbench_of(db::Tx& tx, const Actor& by, Instant now) {
    Workbench bench;
    for (const Work work : works_of(by)) {
        CaseFilter filter;
        filter.work = work;
        filter.order = Order::due;
        filter.limit = Whole<1, 100>{card_rows};
        TRY(const Ask ask, ask_of(tx, by, filter, now));
        TRY(auto page, list_cases(tx, by, filter, now));
        bench.cards.push_back({work, "work=" + std::string(to_text(work)), count_of_ask(tx, ask),
                               std::move(page.rows)});
    }
    return bench;
}

Result<std::vector<CaseRow>> export_cases(db::Tx& tx, const Actor& by, const CaseFilter& filter,
                                          std::int64_t limit, Instant now) {
    CaseFilter whole = filter;
    whole.cursor.reset();
    TRY(Ask ask, ask_of(tx, by, whole, now));
    ask.rows = limit;
    auto found = rows_of(tx, ask);
    std::vector<CaseRow> rows;
    for (auto& r : found) rows.push_back(std::move(r.row));
    return rows;
}

}  // namespace anju::complaints
