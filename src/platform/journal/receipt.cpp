#include "platform/journal/receipt.h"

#include <algorithm>

#include "platform/journal/leaf.h"
#include "platform/journal/note.h"
#include "platform/journal/seal.h"
#include "platform/journal/submit.h"
#include "platform/json/described.h"

namespace anju::journal {

BOOST_DESCRIBE_STRUCT(LogProof, (), (index, entry, leaf_hash, proof, checkpoint))
BOOST_DESCRIBE_STRUCT(OpenedMember, (), (name, value, opener))
BOOST_DESCRIBE_STRUCT(OpenedWords, (), (name, value, opener))
BOOST_DESCRIBE_STRUCT(Receipt, (), (format, fact, opened, words, key, book, code))
BOOST_DESCRIBE_STRUCT(BookRead, (), (entries))

namespace {

// Who did it and what it claims about rows are the platform's own business.
bool is_for_the_holder(std::string_view member) { return member != "by" && member != "claims"; }

std::string our_key() { return verifier_key(crypto::journal_key().public_key); }

std::string code_of(const Entry& fact) {
    const std::string key = our_key();
    const std::size_t id = key.find('+') + 1;
    return "/verify#" + std::to_string(fact.seq - 1) + '.' +
           crypto::base64url(merkle::bytes_of(merkle::leaf_hash(leaf_entry(fact)))) + '.' +
           key.substr(id, key.find('+', id) - id);
}

Result<Entry> first_sealed(db::Tx& tx, Subject about) {
    auto facts = timeline(tx, about);
    CHECK(!facts.empty());
    if (facts.front().seq > sealed_size(tx)) return refuse(receipt_unsealed);
    return std::move(facts.front());
}

// Set once before serving.
std::vector<Book>& books() {
    static std::vector<Book> all;
    return all;
}

}  // namespace

LogProof proof_of(db::Tx& tx, const Entry& fact) {
    LogProof proof{fact.seq - 1, leaf_entry(fact), {}, {}, *cosigned_checkpoint(tx)};
    proof.leaf_hash = to_base64(merkle::leaf_hash(proof.entry));
    for (const auto& hash : merkle::inclusion_proof(proof.index, sealed_size(tx), node_reader(tx)))
        proof.proof.push_back(to_base64(hash));
    return proof;
}

std::optional<LogProof> find_proof(db::Tx& tx, std::int64_t seq) {
    if (seq < 1 || seq > sealed_size(tx)) return std::nullopt;
    const auto facts = entries_after(tx, seq - 1, 1);
    CHECK(facts.size() == 1);
    return proof_of(tx, facts.front());
}

Result<Receipt> receipt_of(db::Tx& tx, Subject about, std::string_view book) {
    TRY(const Entry fact, first_sealed(tx, about));
    Receipt receipt{.fact = proof_of(tx, fact),
                    .key = our_key(),
                    .book = "/log/book/" + std::string(about.noun) + '/' + std::string(book),
                    .code = code_of(fact)};
    for (auto& [name, value] : sealed_members(fact))
        if (is_for_the_holder(name))
            receipt.opened.push_back({name, value, to_base64(opener_of(fact, name))});
    return receipt;
}

Result<std::string> code_of(db::Tx& tx, Subject about) {
    TRY(const Entry fact, first_sealed(tx, about));
    return code_of(fact);
}

void use_books(std::vector<Book> all) { books() = std::move(all); }

std::optional<BookRead> read_book(db::Tx& tx, std::string_view noun, std::string_view word) {
    const auto book = std::ranges::find(books(), noun, &Book::noun);
    const auto id = book == books().end() ? std::nullopt : book->find(tx, word);
    if (!id) return std::nullopt;
    const std::int64_t sealed = sealed_size(tx);
    BookRead read;
    for (const Entry& fact : timeline(tx, {noun, *id}))
        if (fact.seq <= sealed && std::ranges::find(book->kinds, fact.kind) != book->kinds.end())
            read.entries.push_back(proof_of(tx, fact));
    return read;
}

ANJU_WIRE(LogProof, Receipt, BookRead);

}  // namespace anju::journal
