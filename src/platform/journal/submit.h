// The log's side of its witnesses: each new checkpoint goes to all of them, their newest
// cosignatures stand beside it, and how old each is can be seen by anybody.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/jobs/jobs.h"
#include "platform/journal/cosign.h"

namespace anju::journal {

struct WitnessAt {
    std::string url;  // before /add-checkpoint
    WitnessKey key;
};
// "https://witness.example.cn+name+id+key", several with blanks between; nothing if one of them is
// not of this form.
std::optional<std::vector<WitnessAt>> witnesses_in(std::string_view text);
// Once, before serving.
void use_witnesses(std::vector<WitnessAt> witnesses);

// Submits the newest checkpoint to whoever has not signed it. Waits for others, so it has a runner
// of its own.
extern const jobs::Job cosign_job;
// The same for given ones. A witness that saw more than the log has is an error of the log, named
// in it: the database was rolled back, or somebody else signs.
void submit_checkpoint(db::Db& db, const std::vector<WitnessAt>& witnesses);

// The newest checkpoint with the cosignatures that it has.
std::optional<std::string> cosigned_checkpoint(db::Tx& tx);

// What each witness signed last.
struct WitnessView {
    std::string key;  // name+id+key
    std::optional<std::int64_t> size;
    std::optional<Instant> at;
};
struct WitnessList {
    std::vector<WitnessView> witnesses;
};
WitnessList witness_list(db::Tx& tx);
// Those that have not signed for so long although there was something to sign, by name.
inline constexpr std::chrono::minutes cosigned_within{10};
std::vector<std::string> silent_witnesses(db::Tx& tx, Instant now, Instant begun);

}  // namespace anju::journal
