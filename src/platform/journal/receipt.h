// What somebody takes home from a fact that concerns them: its entry in the public log, the proof
// that it is there, what its commitments hide from everybody else, and the key that signed. It can
// be held against the log by whoever has it, with no more trust in the platform than in a stranger.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/journal/journal.h"

namespace anju::journal {

inline constexpr RefusalKind receipt_unsealed{"receipt_unsealed", Sort::conflict,
                                              "凭证正在写入公开日志，请一两秒后再取", 1};

// That the log has an entry. Hashes are base64; `proof` goes from the leaf up.
struct LogProof {
    std::int64_t index = 0;
    std::string entry;
    std::string leaf_hash;
    std::vector<std::string> proof;
    std::string checkpoint;
};
// In the tree of the latest checkpoint; nothing for a fact that is not in it.
std::optional<LogProof> find_proof(db::Tx& tx, std::int64_t seq);
LogProof proof_of(db::Tx& tx, const Entry& fact);

// A member that the entry commits to, and what shows it: the commitment is the base64 of
// SHA-256(opener, value).
struct OpenedMember {
    std::string name;
    std::string value;   // JSON
    std::string opener;  // base64
};

// What somebody wrote: its commitment, in base64url, is the value of the member of this name.
struct OpenedWords {
    std::string name;
    std::string value;   // as it was written
    std::string opener;  // base64
};

struct Receipt {
    std::int64_t format = 1;
    LogProof fact;
    std::vector<OpenedMember> opened;  // what it is about, when, and its data
    std::vector<OpenedWords> words;    // that such a member names by their commitment
    std::string key;                   // name+id+key
    std::string book;                  // "/log/book/complaint/...", without the host
    std::string code;                  // for a QR, without the host: /verify#index.leaf hash.key id
};
// Of the first fact about the thing, whose book has this address.
Result<Receipt> receipt_of(db::Tx& tx, Subject about, std::string_view book);
// Its code alone, for a paper.
Result<std::string> code_of(db::Tx& tx, Subject about);

// --- books ---------------------------------------------------------------------------------------

// The public facts about one thing, under a random word that only its receipt tells: whoever has it
// follows the thing, nobody counts how many there are.
struct Book {
    std::string_view noun;
    std::vector<std::string_view> kinds;  // what stands in it
    std::optional<std::int64_t> (*find)(db::Tx& tx, std::string_view word);
};
// Once, before serving.
void use_books(std::vector<Book> books);

struct BookRead {
    std::vector<LogProof> entries;
};
// Nothing for a word that is no book's.
std::optional<BookRead> read_book(db::Tx& tx, std::string_view noun, std::string_view word);

}  // namespace anju::journal
