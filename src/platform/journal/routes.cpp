#include "platform/journal/routes.h"

#include "platform/json/described.h"

namespace anju::journal {

namespace {

// Newest first. Slow: a filter that fits nothing walks over the whole journal.
Result<http::Page<JournalRow>> get_journal(http::SlowCall& call, const JournalFilter& filter) {
    db::Query q(
        "select seq, at, kind, noun, noun_id, user_id, post_id, role, post_name, data "
        "from platform_facts where 1 = 1");
    if (filter.noun) q.add(" and noun = ?", filter.noun->value);
    if (filter.id) q.add(" and noun_id = ?", *filter.id);
    if (filter.kind) q.add(" and kind = ?", filter.kind->value);
    if (filter.user) q.add(" and user_id = ?", *filter.user);
    if (filter.from) q.add(" and at >= ?", *filter.from);
    if (filter.until) q.add(" and at <= ?", *filter.until);
    if (filter.cursor) q.add(" and seq < ?", filter.cursor->key());
    q.add(" order by seq desc limit ?", filter.limit.value + 1);
    auto rows = call.db.read([&](db::Tx& tx) { return tx.all<JournalRow>(q); });
    return http::page_of(std::move(rows), filter.limit.value,
                         [](const JournalRow& row) { return http::Cursor<std::int64_t>{row.seq}; });
}

const http::Route table[] = {
    {http::GET, "/api/journal", journal_read, get_journal, "操作留痕"},
};

}  // namespace

BOOST_DESCRIBE_STRUCT(JournalFilter, (), (noun, id, kind, user, from, until, cursor, limit))
BOOST_DESCRIBE_STRUCT(JournalRow, (), (seq, at, kind, noun, id, user, post, role, post_name, data))

std::span<const http::Route> routes() { return table; }

ANJU_WIRE(JournalFilter, JournalRow, http::Page<JournalRow>);

}  // namespace anju::journal
