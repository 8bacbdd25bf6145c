#include "platform/journal/routes.h"

#include "platform/json/described.h"

namespace anju::journal {

namespace {

// Newest first. Slow: a filter that fits nothing walks over the whole journal.
Result<http::Page<JournalRow>> get_journal(http::SlowCall& call, const JournalFilter& filter) {
    db::Query q(" where 1 = 1");
    if (filter.noun) q.add(" and noun = ?", filter.noun->value);
    if (filter.id) q.add(" and noun_id = ?", *filter.id);
    if (filter.kind) q.add(" and kind = ?", filter.kind->value);
    if (filter.user) q.add(" and user_id = ?", *filter.user);
    if (filter.from) q.add(" and at >= ?", *filter.from);
    if (filter.until) q.add(" and at <= ?", *filter.until);
    if (filter.cursor) q.add(" and seq < ?", filter.cursor->key());
    q.add(" order by seq desc limit ?", filter.limit.value + 1);
    std::vector<JournalRow> rows;
    for (Entry& entry : call.db.read([&](db::Tx& tx) { return entries_where(tx, q); }))
        rows.push_back({entry.seq, entry.at, entry.kind, entry.noun, entry.id, entry.user,
                        entry.post, entry.role, entry.post_name, std::move(entry.data.json)});
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

std::span<const Word> words() {
    static constexpr Word table[] = {
        {"ClockCorrected", "更正系统时间", "Clock corrected"},
        {"InstallationFounded", "平台启用", "Installation founded"},
        {"BackupMade", "完成备份", "Backup made"},
        {"Noun.clock", "系统时间", "Clock"},
        {"Noun.installation", "平台", "Installation"},
    };
    return table;
}

}  // namespace anju::journal
