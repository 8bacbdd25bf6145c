#include "platform/journal/days.h"

#include <map>

#include "platform/journal/seal.h"
#include "platform/json/described.h"

namespace anju::journal {

BOOST_DESCRIBE_STRUCT(DayRoot, (), (on, checkpoint))
BOOST_DESCRIBE_STRUCT(MonthRoots, (), (month, days, before))

namespace {

using std::chrono::months;
using std::chrono::year_month_day;

struct Signed {
    std::int64_t size = 0;
    Instant at;
};

std::string month_of(Date day) { return to_text(day).substr(0, 7); }

// Days are told in their order, each once.
bool is_over_with(Date day, Date next, std::optional<Date> told) {
    return day < next && (!told || *told < day);
}

Date first_of_next(Date first) { return std::chrono::sys_days{year_month_day{first} + months{1}}; }

}  // namespace

void end_day(db::Tx& tx, Instant now) {
    const auto last = tx.first<Signed>(
        "select size, at from platform_log_checkpoints order by size desc limit 1");
    const auto told = tx.first<Date>("select day from platform_log_days order by day desc limit 1");
    if (last && is_over_with(civil_date(last->at), civil_date(now), told))
        tx.exec("insert into platform_log_days (size, day) values ($1, $2)", last->size,
                civil_date(last->at));
}

std::optional<MonthRoots> find_month(db::Tx& tx, std::string_view month) {
    const auto first = parse_date(std::string(month) + "-01");
    if (!first) return std::nullopt;
    MonthRoots found{.month = std::string(month)};
    found.days = tx.all<DayRoot>(
        "select d.day, c.note from platform_log_days d "
        "join platform_log_checkpoints c on c.size = d.size "
        "where d.day >= $1 and d.day < $2 order by d.size desc",
        *first, first_of_next(*first));
    if (found.days.empty()) return std::nullopt;
    const auto earlier = tx.first<Date>(
        "select day from platform_log_days where day < $1 order by day desc limit 1", *first);
    if (earlier) found.before = month_of(*earlier);
    return found;
}

MonthRoots newest_month(db::Tx& tx) {
    const auto newest =
        tx.first<Date>("select day from platform_log_days order by day desc limit 1");
    return newest ? *find_month(tx, month_of(*newest)) : MonthRoots{};
}

bool is_over(db::Tx& tx, const MonthRoots& month) {
    return month_of(civil_date(*sealed_at(tx))) > month.month;
}

CheckResult check_days(db::Tx& tx) {
    CheckResult result;
    std::map<std::int64_t, Date> told;
    struct Told {
        std::int64_t size;
        Date day;
    };
    for (const Told& one : tx.all<Told>("select size, day from platform_log_days"))
        told.emplace(one.size, one.day);
    std::optional<Signed> last;
    std::optional<Date> ended;
    const auto end = [&] {
        ++result.checked;
        ended = civil_date(last->at);
        const auto found = told.extract(last->size);
        if (!found || found.mapped() != civil_date(last->at))
            result.faults.push_back("checkpoint " + std::to_string(last->size) +
                                    " is not told as the last of its day");
    };
    tx.each<Signed>(db::Query("select size, at from platform_log_checkpoints order by size"),
                    [&](const Signed& next) {
                        if (last && is_over_with(civil_date(last->at), civil_date(next.at), ended))
                            end();
                        last = next;
                    });
    for (const auto& [size, day] : told)
        result.faults.push_back("checkpoint " + std::to_string(size) + " is told as the last of " +
                                to_text(day) + " and is not");
    return result;
}

ANJU_WIRE(MonthRoots);

}  // namespace anju::journal
