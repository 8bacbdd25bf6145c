#include "rooms/complaints/clock_store.h"

namespace anju::complaints {

namespace {

// Looks values up for one place on one day; a case whose place is unknown stands under the city's.
class Book {
   public:
    Book(db::Tx& tx, const RegionCode& place, Instant now)
        : tx_(tx),
          place_(place.empty() ? Scope::whole_city().region : place),
          on_(civil_date(now)) {}

    DatedLimit limit(std::string_view key) const { return policy::limit_of(tx_, key, place_, on_); }
    DatedLimit limit(Clock clock, Urgency urgency) const {
        return limit(limit_key(clock, urgency));
    }
    policy::DatedNumber number(std::string_view key) const {
        return policy::number_of(tx_, key, place_, on_);
    }
    Limits begin() const {
        Limits limits;
        limits.timing = {&policy::calendar(tx_),
                         static_cast<int>(number("complaints.warn_percent").value)};
        return limits;
    }

   private:
    db::Tx& tx_;
    RegionCode place_;
    Date on_;
};

DatedLimit accept_of(const Book& book, Kind kind, Urgency urgency) {
    if (kind == Kind::consult) return book.limit("complaints.consult_answer");
    return book.limit(Clock::accept, urgency);
}

void take_dispatch(Limits& limits, const Book& book, Urgency urgency) {
    limits.sign = book.limit(Clock::sign, urgency);
    limits.contact = book.limit(Clock::contact, urgency);
    limits.handle = book.limit(Clock::handle, urgency);
}

void take_rework(Limits& limits, const Book& book, Urgency urgency) {
    limits.handle = book.limit(Clock::handle, urgency);
    limits.rework_min = book.limit("complaints.rework_min");
    limits.rework_share = book.number("complaints.rework_share_ppm");
    limits.reworks_max = book.number("complaints.reworks_max").value;
}

}  // namespace

Limits limits_of_filing(db::Tx& tx, Kind kind, Urgency urgency, const RegionCode& place,
                        Instant now) {
    const Book book(tx, place, now);
    Limits limits = book.begin();
    limits.accept = accept_of(book, kind, urgency);
    limits.text_min = book.number("complaints.text_min").value;
    take_dispatch(limits, book, urgency);
    return limits;
}

Limits limits_of(db::Tx& tx, const Case& c, Verb verb, Instant now) {
    const Book book(tx, c.place.region(), now);
    Limits limits = book.begin();
    switch (verb) {
        case Verb::classify:
            limits.accept = accept_of(book, c.kind, c.urgency);
            break;
        case Verb::dispatch:
            take_dispatch(limits, book, c.urgency);
            break;
        case Verb::note:
            if (c.urgency == Urgency::U0) limits.feedback = book.limit(Clock::feedback, c.urgency);
            break;
        case Verb::reply:
            limits.review = book.limit(Clock::review, c.urgency);
            break;
        case Verb::reject_reply:
            if (c.urgency == Urgency::U0) limits.feedback = book.limit(Clock::feedback, c.urgency);
            if (const auto kept = KeptLimits(tx).of(c, Clock::handle, *limits.timing.calendar))
                limits.handle = *kept;
            break;
        case Verb::pass:
            limits.visit_start = book.limit(Clock::visit, c.urgency);
            break;
        case Verb::record_visit:
            limits.visit_start = book.limit(Clock::visit, c.urgency);
            limits.visit_tries = book.number("complaints.visit_tries").value;
            limits.archive_after = book.limit(Clock::archive, c.urgency);
            take_rework(limits, book, c.urgency);
            break;
        case Verb::rate:
        case Verb::close:
            limits.archive_after = book.limit(Clock::archive, c.urgency);
            break;
        case Verb::reopen:
            take_rework(limits, book, c.urgency);
            break;
        case Verb::refuse:
        case Verb::answer:
        case Verb::sign:
        case Verb::contact:
        case Verb::archive:
        case Verb::withdraw:
        case Verb::supplement:
        case Verb::message:
            break;
    }
    return limits;
}

Limits limits_of(db::Tx& tx, const Case& c, const NextEvent& event, Instant now) {
    const Book book(tx, c.place.region(), now);
    Limits limits = book.begin();
    if (event.clock == Clock::feedback) limits.feedback = book.limit(Clock::feedback, c.urgency);
    return limits;
}

std::optional<DatedLimit> KeptLimits::of(const Case& c, Clock clock, const WorkCalendar& calendar) {
    const auto& run = c.clocks[clock];
    if (!run) return std::nullopt;
    auto found = versions_.find(run->policy);
    if (found == versions_.end())
        found = versions_.emplace(run->policy, policy::find_version(tx_, run->policy)).first;
    const auto& version = found->second;
    if (!version) return std::nullopt;
    if (version->kind == policy::ValueKind::limit)
        return DatedLimit{version->id, policy::limit_in(version->value)};
    const Book book(tx_, c.place.region(), began_at(*run));
    Limits limits;
    limits.timing.calendar = &calendar;
    limits.rework_share = {version->id, policy::number_in(version->value)};
    limits.handle = book.limit(Clock::handle, c.urgency);
    limits.rework_min = book.limit("complaints.rework_min");
    return rework_limit(limits, began_at(*run));
}

Timing timing_of(db::Tx& tx, const Case& c, Instant now) {
    return Book(tx, c.place.region(), now).begin().timing;
}

std::vector<ComplaintId> running_cases_after(db::Tx& tx, ComplaintId after, int limit) {
    return tx.all<ComplaintId>(
        "select id from complaints_cases where next_event_at is not null and id > $1 "
        "order by id limit $2",
        after.value, limit);
}

}  // namespace anju::complaints
