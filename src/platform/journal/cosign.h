// Cosignatures of C2SP tlog-cosignature: what a witness adds to a checkpoint of a log. It says that
// at that time the log was a continuation of everything the witness had seen of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "platform/crypto/crypto.h"

namespace anju::journal {

struct WitnessKey {
    std::string name;
    std::string public_key;  // 32 bytes
    bool operator==(const WitnessKey&) const = default;
};
// Unlike that of every other witness, since it has the digest of the key in it.
WitnessKey witness_key_of(std::string_view public_key);
// name+id+key, of type 0x04.
std::string verifier_line(const WitnessKey& key);
std::optional<WitnessKey> witness_key_in(std::string_view verifier_line);

// The signature line with its line feed, for the note of a log whose own signature was checked.
std::string cosignature(std::string_view note, const crypto::SigningKey& key, Instant now);
// When this witness signed the note, by a line of its own; nothing for any other line.
std::optional<Instant> cosigned_at(std::string_view note, std::string_view line,
                                   const WitnessKey& key);

// A checkpoint as the log alone signed it, which read_checkpoint takes: the first signature line is
// the log's.
std::string without_cosignatures(std::string_view note);

}  // namespace anju::journal
