#include "rooms/changes/store.h"

#include "base/refusals.h"
#include "base/scope.h"
#include "platform/db/approval.h"
#include "platform/db/columns.h"
#include "platform/json/json.h"

namespace anju::changes {

namespace {

// Values in their stored form, which is that of the wire.
template <ChangeValues Change::*values>
constexpr db::TableColumn<Change> values_column(db::Sql name) {
    return {name,
            [](const db::Row& row, int at, Change& change) {
                auto kept = json::from_json<ChangeValues>(row.text(at));
                if (!kept) throw Fault("the values of a change are not in their stored form");
                change.*values = *std::move(kept);
            },
            [](const Change& change) {
                return db::Param{db::Param::Kind::text, 0, {}, json::to_json(change.*values)};
            },
            db::Written::once};
}

const db::Table<Change> changes(db::Told::Where{"changes_changes", "change", "id"},
                                {
                                    db::id<&Change::id>("id"),
                                    ANJU_FIXED_COLUMNS(Change, kind, deed, title, matter, region,
                                                       valid_from),
                                    values_column<&Change::before>("values_before"),
                                    values_column<&Change::after>("values_after"),
                                    ANJU_COLUMNS(Change, subject, effective_at),
                                    db::version<&Change::version>("version"),
                                },
                                db::approval_columns<&Change::approval>());

}  // namespace

std::span<const db::Told* const> told_of_changes() {
    static const db::Told* const all[] = {&changes.told()};
    return all;
}

Result<Change> load_change(db::Tx& tx, const Scope& scope, ChangeId id) {
    auto change = changes.find(tx, " where id = ?", id);
    if (!change || !is_whole_city(scope)) return refuse(not_found);
    return *std::move(change);
}

ChangeId find_under_way(db::Tx& tx, const About& about) {
    return tx
        .first<ChangeId>(
            "select id from changes_changes where state <> 'rejected' and effective_at is null "
            "and kind = $1 and (subject = $2 or (matter = $3 and region = $4))",
            about.kind, about.subject, about.matter, about.region)
        .value_or(ChangeId{});
}

std::vector<Change> changes_where(db::Tx& tx, const db::Query& tail) {
    return changes.list(tx, tail);
}

std::vector<Change> changes_due(db::Tx& tx, Date today, int limit) {
    return changes.list(tx,
                        " where state = 'approved' and effective_at is null and valid_from <= ? "
                        "order by valid_from, id limit ?",
                        today, limit);
}

ChangeId insert_change(db::Tx& tx, const Change& change) {
    return ChangeId{changes.insert(tx, change)};
}

void update_change(db::Tx& tx, const Change& change) { changes.overwrite(tx, change); }

facts::ChangeProposed proposal_fact(const Change& change) {
    return {.change = change.id.value,
            .change_kind = std::string(to_text(change.kind)),
            .deed = std::string(to_text(change.deed)),
            .subject = change.deed == ChangeDeed::add ? std::nullopt : change.subject,
            .title = change.title,
            .region = change.region,
            .before = json::to_json(change.before),
            .after = json::to_json(change.after),
            .valid_from = change.valid_from};
}

}  // namespace anju::changes
