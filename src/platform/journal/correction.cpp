#include "platform/journal/correction.h"

#include "facts/journal.h"
#include "platform/json/described.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(ClockCorrected, (), (cause, from, to, second_user, second_post))

}  // namespace anju::facts

namespace anju::journal {

namespace {

Instant last_recorded(db::Tx& tx) {
    return tx.first<Instant>("select recorded_at from platform_facts order by seq desc limit 1")
        .value_or(Instant{});
}

}  // namespace

void check_clock(db::Tx& tx, Instant now) {
    const auto behind = last_recorded(tx) - now;
    if (behind > recorded_within)
        throw Fault("the clock lies " + std::to_string(behind.count()) +
                    " ms behind the last fact: put it right, or if the facts ran ahead, " +
                    "`anju clock correct`");
}

Result<void> correct_clock(db::Tx& tx, const Actor& by, const Actor& second, ClockCause cause,
                           Instant now) {
    if (by.user == second.user) return refuse(clock_one_officer);
    const Instant last = last_recorded(tx);
    if (last <= now) return refuse(clock_is_right);
    const facts::ClockCorrected fact{std::string(to_text(cause)), last, now, second.user,
                                     second.post};
    record_json(tx, by, now, {"clock"},
                {fact.kind, json::to_json(fact), clear_of<facts::ClockCorrected>()},
                db::FactTimes::begin_anew);
    return {};
}

ANJU_WIRE(facts::ClockCorrected);

}  // namespace anju::journal
