// Digests, codecs, random numbers, passwords and one-time codes. Algorithms are fetched once: the
// one-shot calls of OpenSSL 3 look them up each time and contend for a lock.
#include "platform/crypto/crypto.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <sodium.h>

#include <memory>

#include "base/result.h"

namespace anju::crypto {

namespace {

struct Free {
    void operator()(EVP_MD_CTX* p) const { EVP_MD_CTX_free(p); }
    void operator()(EVP_MAC_CTX* p) const { EVP_MAC_CTX_free(p); }
    void operator()(EVP_CIPHER_CTX* p) const { EVP_CIPHER_CTX_free(p); }
};

void must(bool ok, const char* what) {
    if (!ok) throw Fault(std::string("crypto: ") + what);
}

void ready() {
    static const bool once = [] {
        must(sodium_init() >= 0, "libsodium does not start");
        return true;
    }();
    static_cast<void>(once);
}

const unsigned char* data_of(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* data_of(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

// One context a thread, because making one costs as much as the digest of a short text.
Digest digest_with(const EVP_MD* algorithm, std::string_view bytes) {
    must(algorithm != nullptr, "digest is not available");
    Digest out{};
    unsigned int length = 0;
    thread_local const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    must(context != nullptr && EVP_DigestInit_ex2(context.get(), algorithm, nullptr) == 1 &&
             EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
             EVP_DigestFinal_ex(context.get(), out.data(), &length) == 1 && length == out.size(),
         "digest");
    return out;
}

using MacContext = std::unique_ptr<EVP_MAC_CTX, Free>;

// Ready for a key. Kept a thread: to find the digest by its name costs more than to use it.
MacContext mac_context(const char* digest) {
    static EVP_MAC* const algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    MacContext context(EVP_MAC_CTX_new(algorithm));
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char*>(digest), 0),
        OSSL_PARAM_construct_end()};
    must(context != nullptr && EVP_MAC_CTX_set_params(context.get(), params) == 1, "HMAC");
    return context;
}

std::string hmac(const MacContext& context, std::string_view key, std::string_view bytes) {
    CHECK(!key.empty());  // without one OpenSSL would take the last
    std::string out(64, '\0');
    std::size_t length = 0;
    must(EVP_MAC_init(context.get(), data_of(key), key.size(), nullptr) == 1 &&
             EVP_MAC_update(context.get(), data_of(bytes), bytes.size()) == 1 &&
             EVP_MAC_final(context.get(), data_of(out), &length, out.size()) == 1,
         "HMAC");
    out.resize(length);
    return out;
}

Digest as_digest(std::string_view bytes) {
    CHECK(bytes.size() == Digest{}.size());
    Digest out{};
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

constexpr std::string_view base32_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::int64_t totp_period_s = 30;

std::string totp_at(std::string_view secret, std::int64_t step) {
    std::string counter(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        counter[7 - i] = static_cast<char>((static_cast<std::uint64_t>(step) >> (8 * i)) & 0xFF);
    const std::string mac = hmac(mac_context("SHA1"), secret, counter);
    // RFC 4226 5.3: the last four bits choose where the 31 bits are taken from.
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(data_of(mac)[i]); };
    const std::size_t at = byte(mac.size() - 1) & 0x0F;
    const std::uint32_t number =
        ((byte(at) & 0x7F) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3);
    std::string code = std::to_string(number % 1000000);
    return std::string(6 - code.size(), '0') + code;
}

std::int64_t step_of(Instant now) {
    return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count() / totp_period_s;
}

}  // namespace

Digest sha256(std::string_view bytes) {
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return digest_with(algorithm, bytes);
}

Digest sm3(std::string_view bytes) {
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SM3", nullptr);
    return digest_with(algorithm, bytes);
}

Digest hmac_sha256(std::string_view key, std::string_view bytes) {
    thread_local const MacContext context = mac_context("SHA256");
    return as_digest(hmac(context, key, bytes));
}

Digest hmac_sm3(std::string_view key, std::string_view bytes) {
    thread_local const MacContext context = mac_context("SM3");
    return as_digest(hmac(context, key, bytes));
}

std::string hex(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 0x0F];
    }
    return out;
}

std::string hex(const Digest& digest) {
    return hex(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

std::optional<std::string> from_hex(std::string_view text) {
    const auto value = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    if (text.size() % 2 != 0) return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = value(text[i]);
        const int low = value(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
    }
    return out;
}

std::string base64url(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), data_of(bytes), bytes.size(), variant);
    out.pop_back();  // the terminating zero
    return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(text.size(), '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(data_of(out), out.size(), text.data(), text.size(), nullptr, &length,
                          &end, variant) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    out.resize(length);
    return out;
}

std::string base32(std::string_view bytes) {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : bytes) {
        held = (held << 8) | static_cast<unsigned char>(c);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            out += base32_alphabet[(held >> bits) & 0x1F];
        }
    }
    if (bits > 0) out += base32_alphabet[(held << (5 - bits)) & 0x1F];
    return out;
}

std::optional<std::string> from_base32(std::string_view text) {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (char c : text) {
        // People copy secrets with gaps, in small letters, with padding.
        if (c == ' ' || c == '-' || c == '=') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        const std::size_t value = base32_alphabet.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        held = (held << 5) | static_cast<std::uint32_t>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out += static_cast<char>((held >> bits) & 0xFF);
        }
    }
    return out;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string random_bytes(std::size_t n) {
    ready();
    std::string out(n, '\0');
    randombytes_buf(out.data(), out.size());
    return out;
}

std::string random_token() { return base64url(random_bytes(32)); }

std::string random_code(int digits) {
    ready();
    std::string out;
    for (int i = 0; i < digits; ++i) out += static_cast<char>('0' + randombytes_uniform(10));
    return out;
}

std::string sm4_ctr(std::string_view key, std::string_view iv, std::string_view bytes) {
    static EVP_CIPHER* const algorithm = EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr);
    CHECK(key.size() == 16 && iv.size() == 16);
    const std::unique_ptr<EVP_CIPHER_CTX, Free> context(EVP_CIPHER_CTX_new());
    std::string out(bytes.size(), '\0');
    int length = 0;
    must(algorithm != nullptr && context != nullptr &&
             EVP_EncryptInit_ex2(context.get(), algorithm, data_of(key), data_of(iv), nullptr) ==
                 1 &&
             EVP_EncryptUpdate(context.get(), data_of(out), &length, data_of(bytes),
                               static_cast<int>(bytes.size())) == 1 &&
             static_cast<std::size_t>(length) == bytes.size(),
         "SM4-CTR");
    return out;
}

std::string password_hash(std::string_view password) {
    ready();
    std::string out(crypto_pwhash_STRBYTES, '\0');
    must(crypto_pwhash_str_alg(
             out.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
             crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) == 0,
         "argon2id: no memory");
    out.resize(out.find('\0'));
    return out;
}

bool password_matches(std::string_view hash, std::string_view password) {
    ready();
    const std::string terminated(hash);
    return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, Instant now,
                                      int window) {
    const std::int64_t current = step_of(now);
    std::optional<std::int64_t> found;
    // All steps are computed, so that time tells nothing about which one matched.
    for (std::int64_t step = current - window; step <= current + window; ++step)
        if (equal_in_constant_time(totp_at(secret, step), code)) found = step;
    return found;
}

std::string totp_code(std::string_view secret, Instant now) {
    return totp_at(secret, step_of(now));
}

std::string sign(const SigningKey& key, std::string_view message) {
    ready();
    CHECK(key.secret_key.size() == crypto_sign_SECRETKEYBYTES);
    std::string out(crypto_sign_BYTES, '\0');
    crypto_sign_detached(data_of(out), nullptr, data_of(message), message.size(),
                         data_of(std::string_view(key.secret_key)));
    return out;
}

bool verify(std::string_view public_key, std::string_view message, std::string_view signature) {
    ready();
    return public_key.size() == crypto_sign_PUBLICKEYBYTES &&
           signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(data_of(signature), data_of(message), message.size(),
                                       data_of(public_key)) == 0;
}

SigningKey signing_key_of(std::string_view seed) {
    ready();
    CHECK(seed.size() == crypto_sign_SEEDBYTES);
    SigningKey key{std::string(crypto_sign_PUBLICKEYBYTES, '\0'),
                   std::string(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_seed_keypair(data_of(key.public_key), data_of(key.secret_key), data_of(seed));
    return key;
}

}  // namespace anju::crypto
