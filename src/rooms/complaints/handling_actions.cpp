// While a unit works: sign, contact, note, reply; and what the complainant does meanwhile.
#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/identity/actions.h"

namespace anju::complaints {

Result<Case> sign_complaint(db::Tx& tx, const Actor& by, const Case& before, Instant now) {
    TRY(Case after, decide_signature(before, by, now));
    const facts::ComplaintSigned fact{.unit = after.lead_unit,
                                      .late = was_late(after, Clock::sign)};
    return finish(tx, by, {before, std::move(after), {}}, fact, now);
}

Result<Case> contact_complainant(db::Tx& tx, const Actor& by, const Case& before,
                                 const ContactComplainant& cmd, Instant now) {
    const ContactFacts facts{by.unit().set() && has_message_of(tx, before.id, by.unit())};
    TRY(Case after, decide_contact(before, cmd, facts, by, now));
    const facts::ComplaintContacted fact{.way = text_of(cmd.way),
                                         .late = was_late(after, Clock::contact)};
    return finish(tx, by,
                  {before, std::move(after), {Verb::contact, Audience::handlers, said(cmd.words)}},
                  fact, now);
}

Result<Case> note_progress(db::Tx& tx, const Actor& by, const Case& before, const NoteProgress& cmd,
                           Instant now) {
    const Limits limits = limits_of(tx, before, Verb::note, now);
    TRY(Case after, decide_note(before, cmd, by, limits, now));
    const WordsOf said{Verb::note, Audience::everyone, cmd.words.value, cmd.files.items};
    return finish(tx, by, {before, std::move(after), said}, facts::ComplaintNoted{}, now);
}

Result<Case> reply_complaint(db::Tx& tx, const Actor& by, const Case& before,
                             const ReplyComplaint& cmd, Instant now) {
    ReplyFacts facts{find_category(tx, before.category), 0};
    for (const FileId file : cmd.files.items)
        if (is_photo(files::find_stored(tx, file).value_or(files::Stored{}))) ++facts.photos;
    const Limits limits = limits_of(tx, before, Verb::reply, now);
    TRY(Case after, decide_reply(before, cmd, by, facts, limits, now));
    const WordsOf said{Verb::reply, Audience::everyone, cmd.words.value, cmd.files.items};
    const facts::ComplaintReplied fact{
        .unit = after.lead_unit, .late = was_late(after, Clock::handle), .reworks = after.reworks};
    return finish(tx, by, {before, std::move(after), said}, fact, now);
}

Result<Case> withdraw_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                const WithdrawComplaint& cmd, Instant now) {
    TRY(Case after, decide_end(before, Verb::withdraw, by, now));
    return finish(tx, by,
                  {before, std::move(after), {Verb::withdraw, Audience::everyone, said(cmd.words)}},
                  facts::ComplaintWithdrawn{}, now);
}

Result<Case> supplement_complaint(db::Tx& tx, const Actor& by, const Case& before,
                                  const SupplementComplaint& cmd, Instant now) {
    TRY(Case after, decide_supplement(before, by));
    const WordsOf said{Verb::supplement, Audience::everyone, cmd.words.value, cmd.files.items};
    return finish(tx, by, {before, std::move(after), said}, facts::ComplaintSupplemented{}, now);
}

Result<Case> send_message(db::Tx& tx, const Actor& by, const Case& before, const SendMessage& cmd,
                          Instant now) {
    TRY(Case after, decide_message(before, by));
    const WordsOf said{Verb::message, Audience::everyone, cmd.words.value};
    TRY(const auto words, keep_words(tx, by, after, said, now));
    journal::record(tx, by, now, about(before.id), facts::ComplaintMessaged{*words});
    return after;
}

Result<Revealed> reveal_contact(db::Tx& tx, const Actor& by, const Case& c,
                                const RevealContact& cmd, Instant now) {
    TRY_OK(check_revelation(by));
    // Wherever name and phone are kept, the look is one of those a person has a day.
    TRY(Revealed plain, identity::reveal(tx, by, c.complainant, cmd.reason.value, now));
    const auto opened = [&](const db::SealedColumn& column, const Sealed& sealed) {
        return Private<std::string>(column.open(c.id.value, sealed).value_or(""));
    };
    if (!c.contact.name.empty()) plain.name = opened(name_column, c.contact.name);
    if (!c.contact.phone.empty()) plain.phone = opened(phone_column, c.contact.phone);
    const WordsOf said{Verb::contact, Audience::authority, cmd.reason.value};
    TRY(const auto words, keep_words(tx, by, c, said, now));
    journal::record(tx, by, now, about(c.id), facts::ComplaintContactRevealed{*words});
    return plain;
}

}  // namespace anju::complaints
