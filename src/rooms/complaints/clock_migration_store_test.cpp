// Clocks that were kept in columns of their own, taken over into one text: nothing of them changes.
#include <gtest/gtest.h>

#include <random>

#include "platform/db/engines.h"
#include "rooms/complaints/model.h"
#include "support/test_db.h"

namespace anju::complaints {

namespace {

constexpr std::int64_t last_with_columns = 41;
constexpr int cases = 300;

// A case as the columns of old held it: forty of clocks and three with all marks and units.
struct OldClock {
    std::optional<Instant> from_at;
    std::optional<Instant> due_at;
    std::optional<Instant> warn_at;
    PolicyId policy;
    std::optional<Instant> met_at;
};
struct OldMarks {
    std::int64_t warned = 0;
    std::int64_t overdue = 0;
    std::int64_t units = 0;
};

constexpr db::Sql insert_old(
    "insert into complaints_cases (id, state, urgency, kind, source, category, category_name, "
    "title, person_key, region_name, estate_name, enterprise_name, lead_unit_name, "
    "registered_at, late, reworks, version, sort_at, complainant, secrecy, point_sealed, "
    "address_sealed, "
    "contact_name_masked, contact_phone_masked, contact_name_sealed, contact_phone_sealed, "
    "contact_phone_digest, assists, files, dispatch_reason, late_sign, late_reply, "
    "contact_tries, supplements, visit_tries, received_at, book, text_sealed, warned_clocks, "
    "overdue_clocks, clock_units) values ($1, 'working', 'U3', 'complaint', 'app', '', '', '', "
    "1, '', '', '', '', 0, 0, 0, 1, 0, 1, 'open', '', '', '', '', '', '', '', 0, 0, '', 0, 0, 0, "
    "0, 0, 0, '', '', $2, $3, $4)");

// The statements of one clock; its columns are called after it.
struct OldColumns {
    db::Sql update;
    db::Sql select;
};
#define OLD_COLUMNS(clock)                                                                  \
    OldColumns {                                                                            \
        db::Sql("update complaints_cases set " clock "_from_at = $1, " clock                \
                "_due_at = $2, " clock "_warn_at = $3, " clock "_policy = $4, " clock       \
                "_met_at = $5 "                                                             \
                "where id = $6"),                                                           \
            db::Sql("select " clock "_from_at, " clock "_due_at, " clock "_warn_at, " clock \
                    "_policy, " clock "_met_at from complaints_cases where id = $1")        \
    }
const std::array old_columns{OLD_COLUMNS("accept"),  OLD_COLUMNS("sign"),    OLD_COLUMNS("contact"),
                             OLD_COLUMNS("handle"),  OLD_COLUMNS("review"),  OLD_COLUMNS("visit"),
                             OLD_COLUMNS("archive"), OLD_COLUMNS("feedback")};
#undef OLD_COLUMNS
static_assert(old_columns.size() == count_of<Clock>());

// One line a clock, whatever form it was read from.
std::string line_of(int id, std::size_t clock, const ClockRun& run) {
    const auto ms = [](Instant at) { return std::to_string(at.time_since_epoch().count()) + " "; };
    return std::to_string(id) + " " + std::string(to_text(static_cast<Clock>(clock))) + " " +
           ms(run.from_at) + ms(run.due_at) + ms(run.warn_at) + std::string(to_text(run.unit)) +
           " " + std::to_string(run.policy.value) + " " + (run.met_at ? ms(*run.met_at) : "") +
           (run.warned ? "warned " : "") + (run.overdue ? "overdue " : "") + "\n";
}

void fill(db::Tx& tx, int id, std::mt19937_64& random) {
    const auto below = [&](std::uint64_t n) { return static_cast<std::int64_t>(random() % n); };
    tx.exec(insert_old, id, below(256), below(256), below(65'536));
    for (const OldColumns& columns : old_columns) {
        if (below(3) == 0) continue;
        const auto moment = [&] {
            return Instant{std::chrono::milliseconds{below(4'102'444'800'000)}};
        };
        std::optional<Instant> met;
        if (below(2) == 0) met = moment();
        tx.exec(columns.update, moment(), moment(), moment(), PolicyId{below(900)}, met, id);
    }
}

// Unset marks of clocks that never ran are nobody's; only what belongs to a clock is told.
std::string dump_old(db::Tx& tx) {
    std::string text;
    for (int id = 1; id <= cases; ++id) {
        const auto marks = tx.one<OldMarks>(
            "select warned_clocks, overdue_clocks, clock_units from complaints_cases "
            "where id = $1",
            id);
        for (std::size_t i = 0; i < old_columns.size(); ++i) {
            const auto old = tx.one<OldClock>(old_columns[i].select, id);
            if (!old.due_at) continue;
            text += line_of(
                id, i,
                {*old.from_at, *old.due_at, *old.warn_at,
                 static_cast<LimitUnit>((marks.units >> (2 * i)) & 3), old.policy, old.met_at,
                 ((marks.warned >> i) & 1) != 0, ((marks.overdue >> i) & 1) != 0});
        }
    }
    return text;
}

std::string dump_new(db::Tx& tx) {
    std::string text;
    for (int id = 1; id <= cases; ++id) {
        const auto kept =
            tx.one<std::string>("select clocks from complaints_cases where id = $1", id);
        const auto clocks = parse_clocks<Clock>(kept);
        EXPECT_TRUE(clocks) << kept;
        if (!clocks) continue;
        EXPECT_EQ(to_text(*clocks), kept);
        for (std::size_t i = 0; i < clocks->runs.size(); ++i)
            if (clocks->runs[i]) text += line_of(id, i, *clocks->runs[i]);
    }
    return text;
}

// The columns that stay.
std::string dump_plain(db::Tx& tx) {
    struct Plain {
        std::optional<std::int64_t> a, b, c, d, e;
    };
    std::string text;
    for (const Plain& plain :
         tx.all<Plain>("select sign_from_at, sign_due_at, sign_met_at, contact_due_at, "
                       "contact_met_at from complaints_cases order by id")) {
        for (const auto& value : {plain.a, plain.b, plain.c, plain.d, plain.e})
            text += value ? std::to_string(*value) + " " : "- ";
        text += "\n";
    }
    return text;
}

}  // namespace

TEST(ClockMigration, KeepsEveryClockByteForByte) {
    test::TestDb db(last_with_columns);
    std::mt19937_64 random(20261129);
    std::string before;
    std::string plain;
    db->write([&](db::Tx& tx) {
        for (int id = 1; id <= cases; ++id) fill(tx, id, random);
        before = dump_old(tx);
        plain = dump_plain(tx);
        return true;
    });
    EXPECT_GT(std::count(before.begin(), before.end(), '\n'), 4 * cases);
    EXPECT_GT(db::migrate(*db, test::TestDb::root() + "/db/migrations", nullptr), 0);
    db->read([&](db::Tx& tx) {
        EXPECT_EQ(dump_new(tx), before);
        EXPECT_EQ(dump_plain(tx), plain);
        return true;
    });
}

}  // namespace anju::complaints
