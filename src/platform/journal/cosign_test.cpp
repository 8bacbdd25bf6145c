// Keys and cosignatures read back as they were written, whatever their bytes are.
#include "platform/journal/cosign.h"

#include <gtest/gtest.h>

#include "platform/journal/note.h"

namespace anju::journal {

namespace {

const Instant now = instant_of(date_of(2026, 3, 5), 14);

TEST(Keys, read_back_whatever_their_bytes_are) {
    // Among so many some have a plus in their base64.
    for (char seed = 0; seed < 64; ++seed) {
        const auto key = crypto::signing_key_of(std::string(32, seed)).public_key;
        EXPECT_EQ(public_key_in(verifier_key(key)), std::optional(key));
        EXPECT_EQ(witness_key_in(verifier_line(witness_key_of(key))),
                  std::optional(witness_key_of(key)));
        EXPECT_FALSE(witness_key_in(verifier_key(key))) << "that of a log is none of a witness";
        EXPECT_FALSE(public_key_in(verifier_line(witness_key_of(key))));
    }
    for (const char* line : {"", "+", "++", "a+b", "a+b+c", "a+00000000+AAAA"}) {
        EXPECT_FALSE(public_key_in(line)) << line;
        EXPECT_FALSE(witness_key_in(line)) << line;
    }
}

TEST(Cosignature, holds_for_its_note_its_time_and_its_key_alone) {
    const auto log = crypto::signing_key_of(std::string(32, 'l'));
    const auto key = crypto::signing_key_of(std::string(32, 'w'));
    const WitnessKey witness = witness_key_of(key.public_key);
    const std::string note = signed_checkpoint({3, {}}, log);
    const std::string line = cosignature(note, key, now);
    EXPECT_EQ(cosigned_at(note, line, witness), std::optional(now));
    EXPECT_EQ(cosigned_at(note + line, line, witness), std::optional(now));
    EXPECT_FALSE(cosigned_at(signed_checkpoint({4, {}}, log), line, witness));
    EXPECT_FALSE(cosigned_at(note, line, witness_key_of(log.public_key)));
    EXPECT_FALSE(cosigned_at(note, line.substr(0, line.size() - 1), witness));
    EXPECT_FALSE(cosigned_at(note, note, witness));
    // Every bit of id, time and signature counts.
    const std::size_t head = line.rfind(' ') + 1;
    const std::string bytes = *from_base64(line.substr(head, line.size() - head - 1));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_FALSE(cosigned_at(note, line.substr(0, head) + to_base64(changed) + '\n', witness))
            << i;
    }
    EXPECT_EQ(without_cosignatures(note + line), note);
    EXPECT_EQ(without_cosignatures(note), note);
}

}  // namespace

}  // namespace anju::journal
