#include "rooms/complaints/clock_store.h"

namespace anju::complaints {

namespace {

using policy::Book;

DatedLimit limit_of(const Book& book, Clock clock, Urgency urgency) {
    return book.limit(limit_key(clock, urgency));
}

Limits begun(const Book& book) { return {.timing = book.timing("complaints.warn_percent")}; }

DatedLimit accept_of(const Book& book, Kind kind, Urgency urgency) {
    if (kind == Kind::consult) return book.limit("complaints.consult_answer");
    return limit_of(book, Clock::accept, urgency);
}

void take_dispatch(Limits& limits, const Book& book, Urgency urgency) {
    limits.sign = limit_of(book, Clock::sign, urgency);
    limits.contact = limit_of(book, Clock::contact, urgency);
    limits.handle = limit_of(book, Clock::handle, urgency);
}

void take_rework(Limits& limits, const Book& book, Urgency urgency) {
    limits.handle = limit_of(book, Clock::handle, urgency);
    limits.rework_min = book.limit("complaints.rework_min");
    limits.rework_share = book.number("complaints.rework_share_ppm");
    limits.reworks_max = book.number("complaints.reworks_max").value;
}

}  // namespace

Limits limits_of_filing(db::Tx& tx, Kind kind, Urgency urgency, const RegionCode& place,
                        Instant now) {
    const Book book(tx, place, now);
    Limits limits = begun(book);
    limits.accept = accept_of(book, kind, urgency);
    limits.text_min = book.number("complaints.text_min").value;
    take_dispatch(limits, book, urgency);
    return limits;
}

Limits limits_of(db::Tx& tx, const Case& c, Verb verb, Instant now) {
    const Book book(tx, c.place.region(), now);
    Limits limits = begun(book);
    switch (verb) {
        case Verb::classify:
            limits.accept = accept_of(book, c.kind, c.urgency);
            break;
        case Verb::dispatch:
            take_dispatch(limits, book, c.urgency);
            break;
        case Verb::note:
            if (c.urgency == Urgency::U0)
                limits.feedback = limit_of(book, Clock::feedback, c.urgency);
            break;
        case Verb::reply:
            limits.review = limit_of(book, Clock::review, c.urgency);
            break;
        case Verb::reject_reply:
            if (c.urgency == Urgency::U0)
                limits.feedback = limit_of(book, Clock::feedback, c.urgency);
            if (policy::KeptVersions versions(tx);
                const auto kept =
                    kept_limit(tx, versions, c, Clock::handle, *limits.timing.calendar))
                limits.handle = *kept;
            break;
        case Verb::pass:
            limits.visit_start = limit_of(book, Clock::visit, c.urgency);
            break;
        case Verb::record_visit:
            limits.visit_start = limit_of(book, Clock::visit, c.urgency);
            limits.visit_tries = book.number("complaints.visit_tries").value;
            limits.archive_after = limit_of(book, Clock::archive, c.urgency);
            take_rework(limits, book, c.urgency);
            break;
        case Verb::rate:
        case Verb::close:
            limits.archive_after = limit_of(book, Clock::archive, c.urgency);
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
    Limits limits = begun(book);
    if (event.clock == Clock::feedback)
        limits.feedback = limit_of(book, Clock::feedback, c.urgency);
    return limits;
}

std::optional<DatedLimit> kept_limit(db::Tx& tx, policy::KeptVersions& versions, const Case& c,
                                     Clock clock, const WorkCalendar& calendar) {
    const auto& run = c.clocks[clock];
    if (!run) return std::nullopt;
    const auto& version = versions.find(run->policy);
    if (!version) return std::nullopt;
    if (version->kind == policy::ValueKind::limit)
        return DatedLimit{version->id, policy::limit_in(version->value)};
    const Book book(tx, c.place.region(), began_at(*run));
    Limits limits;
    limits.timing.calendar = &calendar;
    limits.rework_share = {version->id, policy::number_in(version->value)};
    limits.handle = limit_of(book, Clock::handle, c.urgency);
    limits.rework_min = book.limit("complaints.rework_min");
    return rework_limit(limits, began_at(*run));
}

Timing timing_of(db::Tx& tx, const Case& c, Instant now) {
    return begun(Book(tx, c.place.region(), now)).timing;
}

std::vector<ComplaintId> running_cases_after(db::Tx& tx, ComplaintId after, int limit) {
    return tx.all<ComplaintId>(
        "select id from complaints_cases where next_event_at is not null and id > $1 "
        "order by id limit $2",
        after.value, limit);
}

}  // namespace anju::complaints
