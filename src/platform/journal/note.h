// Signed notes of C2SP: a text and the signature of a named Ed25519 key under it. A checkpoint is
// a note about a tree: origin, size and root.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/journal/merkle.h"

namespace anju::journal {

// RFC 4648 with padding, which notes are written in.
std::string to_base64(std::string_view bytes);
std::string to_base64(const crypto::Digest& digest);
std::optional<std::string> from_base64(std::string_view text);

// The name of the log and of its key; unlike that of every other installation, since it has the
// digest of the public key in it.
std::string log_origin(std::string_view public_key);
// What an outsider needs to check notes: name+key id+key.
std::string verifier_key(std::string_view public_key);
// The public key in such a line; nothing if it is none, or its id is another's.
std::optional<std::string> public_key_in(std::string_view verifier_key);

std::string signed_checkpoint(const merkle::Tree& tree, const crypto::SigningKey& key);
// The tree a checkpoint speaks of; nothing if its form or its signature is wrong.
std::optional<merkle::Tree> read_checkpoint(std::string_view note, std::string_view public_key);

}  // namespace anju::journal
