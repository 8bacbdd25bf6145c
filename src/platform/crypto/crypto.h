// The one narrow door to OpenSSL and libsodium. Digests, random numbers, passwords, one-time
// codes, signatures, sealed fields. Keys come from the key folder of the installation.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace anju::crypto {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);
Digest sm3(std::string_view bytes);
Digest hmac_sha256(std::string_view key, std::string_view bytes);
Digest hmac_sm3(std::string_view key, std::string_view bytes);
std::string hex(std::string_view bytes);
std::string hex(const Digest& digest);
std::optional<std::string> from_hex(std::string_view text);
std::string base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);
std::string base32(std::string_view bytes);
std::optional<std::string> from_base32(std::string_view text);
bool equal_in_constant_time(std::string_view a, std::string_view b);

// `n` random bytes; `token` is 256 bits as base64url.
std::string random_bytes(std::size_t n);
std::string random_token();
// `digits` decimal digits, uniform.
std::string random_code(int digits);

// SM4 in counter mode, both ways; key and iv of 16 bytes.
std::string sm4_ctr(std::string_view key, std::string_view iv, std::string_view bytes);

// argon2id, interactive cost (about 64 ms): on the slow pool only.
std::string password_hash(std::string_view password);
bool password_matches(std::string_view hash, std::string_view password);

// RFC 6238, SHA-1, 30 s, 6 digits. `step` of the match is returned so that a code is used once.
// `secret` is the raw bytes (20 of them), not base32; `window` steps either way are forgiven.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, Instant now,
                                      int window = 1);
std::string totp_code(std::string_view secret, Instant now);

// Personal data at rest: SM4-CTR + HMAC-SM3, encrypt-then-MAC, under the installation's key.
// `context` (table.column) is authenticated. Opening what was changed throws Fault. Sealed values
// and digests are base64url text, for TEXT columns. Once at start, before any thread:
void use_key_folder(const std::string& folder);
// The same for who only looks and knows the log's public key: its secret key is not read.
void use_field_keys(const std::string& folder, const std::string& log_key);
// For looking from outside: nothing is opened and nothing can be signed.
void use_no_keys(const std::string& log_key);
// At the very first start: makes the keys that are not there, mode 0600.
void make_keys(const std::string& folder);
std::string seal(std::string_view context, std::string_view plain);
std::string open(std::string_view context, std::string_view sealed);
// The same for those who look for damage: nothing for what does not open.
std::optional<std::string> open_if_whole(std::string_view context, std::string_view sealed);
// Keyed digest for looking a sealed value up (a phone number) without opening all.
std::string lookup_digest(std::string_view context, std::string_view plain);

// Ed25519, for signed checkpoints of the journal.
struct SigningKey {
    std::string public_key;  // 32 bytes
    std::string secret_key;  // 64 bytes
};
SigningKey signing_key_of(std::string_view seed);  // 32 bytes
const SigningKey& journal_key();
std::string sign(const SigningKey& key, std::string_view message);
bool verify(std::string_view public_key, std::string_view message, std::string_view signature);

}  // namespace anju::crypto
