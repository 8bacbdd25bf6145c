#include "rooms/complaints/steps.h"

#include "platform/crypto/crypto.h"
#include "platform/files/files.h"
#include "rooms/complaints/clock_rules.h"
#include "rooms/complaints/rules.h"

namespace anju::complaints {

journal::Subject about(ComplaintId id) { return {"complaint", id.value}; }

std::string new_salt() { return crypto::hex(crypto::random_bytes(16)); }

std::string digest_of(std::string_view salt, std::string_view words) {
    return crypto::hex(crypto::sha256(std::string(salt) + std::string(words)));
}

namespace {

// A picture is drawn anew before it is kept. Any other file of the complainant keeps every byte,
// and with them an author, a scanned contract, a number: not for the accused (domain A.2).
Audience audience_of(const WordsOf& said, const files::Stored& file) {
    const bool theirs = said.verb == Verb::supplement;
    return theirs && !is_photo(file) ? Audience::not_accused : said.audience;
}

}  // namespace

bool is_photo(const files::Stored& file) { return file.content_type.starts_with("image/"); }

Result<void> keep_files(db::Tx& tx, const Actor& by, ComplaintId id,
                        const std::optional<NoteId>& note, const WordsOf& said) {
    if (said.files.empty()) return {};
    TRY_OK(files::bind(tx, by, said.files, "complaint", id.value));
    for (const FileId file : said.files) {
        const auto stored = files::find_stored(tx, file);
        CHECK(stored.has_value());
        insert_file(tx, id, note, said.verb, audience_of(said, *stored), file,
                    {stored->content_hash, stored->content_type, stored->width, stored->height});
    }
    return {};
}

Result<facts::ComplaintWords> keep_words(db::Tx& tx, const Actor& by, const Case& c,
                                         const WordsOf& said, Instant now) {
    const Note note{c.id,      now, said.verb, said.audience, by.unit(), std::string(said.words),
                    new_salt()};
    const NoteId id = insert_note(tx, note);
    TRY_OK(keep_files(tx, by, c.id, id, said));
    return facts::ComplaintWords{id.value,
                                 digest_of(note.salt, note.words),
                                 std::string(to_text(said.audience)),
                                 {said.files.begin(), said.files.end()}};
}

Result<std::optional<facts::ComplaintWords>> keep_words_if_any(db::Tx& tx, const Actor& by,
                                                               const Case& c, Verb verb,
                                                               Audience audience,
                                                               const Words& words, Instant now) {
    if (!words || words->value.empty()) return std::nullopt;
    TRY(auto kept, keep_words(tx, by, c, {verb, audience, words->value}, now));
    return std::optional(std::move(kept));
}

std::vector<facts::ComplaintClock> clocks_between(const Case& before, const Case& after) {
    std::vector<facts::ComplaintClock> clocks;
    for (const Clock clock : started_clocks(before, after)) {
        const ClockRun& run = *after.clock(clock);
        clocks.push_back(
            {std::string(to_text(clock)), run.from_at, run.due_at, run.warn_at, run.policy.value});
    }
    return clocks;
}

std::optional<RegionCode> region_if_known(const CasePlace& place) {
    return place.region().empty() ? std::nullopt : std::optional(place.region());
}

bool was_late(const Case& c, Clock clock) {
    const auto& run = c.clock(clock);
    return run && run->met_at && *run->met_at > run->due_at;
}

}  // namespace anju::complaints
