// Filing: by a resident, for somebody else, from the hotline's file. All three end in one function.
#include "base/phone.h"
#include "platform/crypto/crypto.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/place_actions.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/identity/actions.h"

namespace anju::complaints {

namespace {

// What the way of filing adds to the command.
struct Way {
    Source source = Source::app;
    UserId complainant;
    std::string external_no;
    std::optional<Instant> received_at;
    bool on_behalf = false;
};

Result<Case> file_case(db::Tx& tx, const Actor& by, const FileComplaint& cmd, const Way& way,
                       Instant now) {
    FilingFacts facts = facts_of_filing(tx, cmd, way.complainant, now);
    facts.on_behalf = way.on_behalf;
    const Limits limits = limits_of_filing(tx, kind_of(cmd.kind, facts.category),
                                           facts.category ? facts.category->urgency : Urgency::U3,
                                           facts.place.region(), now);
    TRY(const Case filed, decide_filing(cmd, facts, by, way.source, limits, now));
    Case c = filed;
    c.complainant = way.complainant;
    c.external_no = way.external_no;
    c.external_no_digest = external_no_digest_of(way.source, way.external_no);
    c.received_at = way.received_at.value_or(now);
    c.id = new_case_id(tx);
    c.person_key = identity::person_key_of(tx, way.complainant);
    // Where nothing was given for this complaint the account is how to reach them, and only its
    // masked form is copied.
    if (const auto person = identity::masked(tx, way.complainant))
        c.contact = {person->name, person->phone, {}, {}, {}};
    seal_filed(c, cmd, facts.point);
    c.book = crypto::hex(crypto::random_bytes(16));
    c.files = std::ssize(cmd.files);
    std::vector<registry::Unit> assists;
    dispatch_if_sure(tx, c, assists, limits, now);
    insert_case(tx, c);
    insert_assists(tx, c.id, assists);
    const WordsOf photos{Verb::supplement, Audience::everyone, {}, cmd.files.items};
    TRY_OK(keep_files(tx, by, c.id, {}, photos));
    Case registered = c;
    registered.clocks = filed.clocks;
    journal::record(tx, by, now, about(c.id), filed_fact(registered, cmd.files.items));
    if (c.state == State::dispatched)
        journal::record(tx, system_actor(), now, about(c.id),
                        filled(dispatched_fact(c), filed, c, {}));
    return c;
}

// For somebody who is known by their phone.
Result<Case> file_by_phone(db::Tx& tx, const Actor& by, const DeskComplaint& cmd, Way way,
                           Instant now) {
    if (!is_phone(cmd.phone.value)) return refuse_at("/phone", phone_invalid);
    if (cmd.external_no) {
        way.external_no = cmd.external_no->value;
        if (known_by(tx, way.source, way.external_no) != Known::no)
            return refuse_at("/external_no", external_no_used);
    }
    FileComplaint complaint = cmd.complaint;
    complaint.contact_name = Text<0, 30>{cmd.name.value};
    complaint.contact_phone = Text<0, 20>{cmd.phone.value};
    way.complainant =
        identity::resident_of_phone(tx, phone_digits(cmd.phone.value), cmd.name.value, now);
    auto filed = file_case(tx, by, complaint, way, now);
    // What the complaint's own rules name lies one level deeper in the desk's body.
    if (!filed)
        for (FieldFault& fault : filed.error().faults) fault.pointer.insert(0, "/complaint");
    return filed;
}

// Which source a post may write down: its own, or the desk's when it took a call.
std::optional<Source> source_of(const Actor& by, const std::optional<Source>& said) {
    const bool desk = by.role == Role::call_operator || by.role == Role::system;
    if (said && !desk) return std::nullopt;
    if (said && (*said == Source::app || *said == Source::imported)) return std::nullopt;
    if (said) return said;
    if (by.role == Role::grid_worker) return Source::grid_worker;
    if (by.role == Role::community) return Source::community;
    return Source::desk;
}

}  // namespace

Result<Case> file_complaint(db::Tx& tx, const Actor& by, const FileComplaint& cmd, Instant now) {
    return file_case(tx, by, cmd, {Source::app, by.user, {}, {}, false}, now);
}

Result<Case> file_for_other(db::Tx& tx, const Actor& by, const DeskComplaint& cmd, Instant now) {
    const auto source = source_of(by, cmd.source);
    if (!source) return refuse_at("/source", source_not_yours);
    return file_by_phone(tx, by, cmd, {.source = *source, .on_behalf = true}, now);
}

Result<Case> file_from_hotline(db::Tx& tx, const Actor& by, const DeskComplaint& message,
                               Instant received_at, Instant now) {
    return file_by_phone(
        tx, by, message,
        {.source = message.source.value(), .received_at = received_at, .on_behalf = true}, now);
}

void tell_slip_printed(db::Tx& tx, const Actor& by, ComplaintId id, const std::string& number,
                       Instant now) {
    journal::record(tx, by, now, about(id), facts::ComplaintSlipPrinted{number});
}

}  // namespace anju::complaints
