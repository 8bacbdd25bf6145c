#include "platform/journal/cosign.h"

#include "platform/journal/note.h"

namespace anju::journal {

namespace {

constexpr char cosigns = 4;  // the type of an Ed25519 cosignature with a time
constexpr std::size_t id_bytes = 4;
constexpr std::size_t time_bytes = 8;

std::string key_id(const WitnessKey& key) {
    const auto digest = crypto::sha256(key.name + '\n' + cosigns + key.public_key);
    return std::string(merkle::bytes_of(digest).substr(0, id_bytes));
}

std::string head_of(const WitnessKey& key) { return "\u2014 " + key.name + ' '; }

// What is signed: the time and the note's text with its last line feed.
std::string covered(std::string_view note, std::int64_t seconds) {
    return "cosignature/v1\ntime " + std::to_string(seconds) + '\n' +
           std::string(note.substr(0, note.find("\n\n") + 1));
}

std::string big_endian(std::int64_t number) {
    std::string bytes(time_bytes, '\0');
    for (std::size_t i = time_bytes; i-- > 0; number >>= 8)
        bytes[i] = static_cast<char>(number & 0xff);
    return bytes;
}

std::int64_t number_in(std::string_view big_endian) {
    std::uint64_t number = 0;
    for (const char byte : big_endian) number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number);
}

}  // namespace

WitnessKey witness_key_of(std::string_view public_key) {
    return {"anju/witness/" + crypto::hex(crypto::sha256(public_key)).substr(0, 16),
            std::string(public_key)};
}

std::string verifier_line(const WitnessKey& key) {
    return key.name + '+' + crypto::hex(key_id(key)) + '+' + to_base64(cosigns + key.public_key);
}

std::optional<WitnessKey> witness_key_in(std::string_view line) {
    const std::size_t end = line.find('+');
    const std::size_t typed_at = line.find('+', end + 1);
    if (end == std::string_view::npos || typed_at == std::string_view::npos) return std::nullopt;
    const auto typed = from_base64(line.substr(typed_at + 1));
    if (!typed || typed->size() != 33 || !typed->starts_with(cosigns)) return std::nullopt;
    WitnessKey key{std::string(line.substr(0, end)), typed->substr(1)};
    return verifier_line(key) == line ? std::optional(std::move(key)) : std::nullopt;
}

std::string cosignature(std::string_view note, const crypto::SigningKey& key, Instant now) {
    const WitnessKey named = witness_key_of(key.public_key);
    const std::int64_t seconds = now.time_since_epoch() / std::chrono::seconds{1};
    return head_of(named) +
           to_base64(key_id(named) + big_endian(seconds) +
                     crypto::sign(key, covered(note, seconds))) +
           '\n';
}

std::optional<Instant> cosigned_at(std::string_view note, std::string_view line,
                                   const WitnessKey& key) {
    const std::string head = head_of(key);
    if (!line.starts_with(head) || !line.ends_with('\n')) return std::nullopt;
    const auto bytes = from_base64(line.substr(head.size(), line.size() - head.size() - 1));
    if (!bytes || bytes->size() != id_bytes + time_bytes + 64 || !bytes->starts_with(key_id(key)))
        return std::nullopt;
    const std::string_view signature = std::string_view(*bytes).substr(id_bytes);
    const std::int64_t seconds = number_in(signature.substr(0, time_bytes));
    if (!crypto::verify(key.public_key, covered(note, seconds), signature.substr(time_bytes)))
        return std::nullopt;
    return Instant{std::chrono::seconds{seconds}};
}

std::string without_cosignatures(std::string_view note) {
    const std::size_t text = note.find("\n\n");
    if (text == std::string_view::npos) return std::string(note);
    return std::string(note.substr(0, note.find('\n', text + 2) + 1));
}

}  // namespace anju::journal
