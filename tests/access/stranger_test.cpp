// What somebody learns from the public log who has no account and all the time in the world: which
// kinds of things were decided on which day, and the public decisions themselves.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>
#include <set>

#include "access/ask.h"
#include "app/tables.h"
#include "platform/journal/leaf.h"
#include "platform/journal/note.h"
#include "platform/journal/receipt.h"
#include "platform/journal/seal.h"
#include "rooms/channels/receipt_queries.h"
#include "rooms/identity/actions.h"
#include "world/world.h"

namespace anju::test {

namespace {

const Instant noon = instant_of(date_of(2026, 3, 2), 12);

const std::set<std::string, std::less<>> public_kinds{
    "PolicyKeyShipped", "PolicyShipped",    "PolicyApproved",   "PolicyEnded",
    "CalendarChanged",  "WorkHoursChanged", "CategoryShipped",  "CatalogueRowMade",
    "RegionsLoaded",    "ClockCorrected",   "CatalogueRowEnded"};

class Stranger : public testing::Test {
   protected:
    Stranger() {
        journal::use_books({channels::book_of_cases()});
        // Estates of one house each, two cases of one matter on one day.
        const std::string e1 = std::to_string(world.names.at("E1"));
        const std::string e3 = std::to_string(world.names.at("E3"));
        const auto file = [&](const char* person, const std::string& estate) {
            const auto reply =
                ask(person, http::POST, "/api/complaints",
                    R"({"category":"0302","text":"楼道很久没有打扫过了","contact_name":"王某",)"
                    R"("contact_phone":"13911112222","estate":)" +
                        estate + "}");
            EXPECT_EQ(reply.status, 201) << reply.body;
        };
        file("owner wang", e1);
        file("owner wang", e1);
        file("owner zhao", e3);
        for (const char* target : {"/api/complaints/1/signature", "/api/complaints/2/signature"})
            EXPECT_EQ(ask("enterprise qian", http::POST, target, "{}").status, 200);
        EXPECT_EQ(ask("owner wang", http::POST, "/api/own-data/deletion", "").status, 200);
        while (journal::seal_chunk(*world.db, noon)) continue;
    }
    http::Response ask(const char* person, http::Method method, std::string target,
                       std::string body) {
        return test::ask(world, person, method, std::move(target), std::move(body), noon);
    }
    // Every entry as /log/tile/entries/ gives it.
    std::vector<std::string> entries() {
        const std::int64_t size = world.db->read(journal::sealed_size);
        std::vector<std::string> all;
        for (std::int64_t tile = 0; tile * 256 < size; ++tile) {
            const std::int64_t width = std::min<std::int64_t>(256, size - tile * 256);
            std::string address = "/log/tile/entries/00" + std::to_string(tile);
            if (width < 256) address += ".p/" + std::to_string(width);
            const auto reply = ask("nobody", http::GET, address, "");
            EXPECT_EQ(reply.status, 200) << address;
            for (std::size_t at = 0; at < reply.body.size();) {
                const auto byte = [&](std::size_t i) {
                    return static_cast<std::size_t>(static_cast<unsigned char>(reply.body[i]));
                };
                const std::size_t length = byte(at) << 8 | byte(at + 1);
                all.push_back(reply.body.substr(at + 2, length));
                at += 2 + length;
            }
        }
        return all;
    }
    World world;
};

std::string clear_of(const std::string& entry) {
    return entry.substr(0, entry.find(",\"format\":1"));
}

void expect_nothing_personal(std::string_view text) {
    for (const char* secret : {"一号小区", "三号小区", "王某", "赵某", "职员", "1391111",
                               "物业服务有限公司", "owner", "打扫", "T12:00"})
        EXPECT_FALSE(text.contains(secret)) << secret << " in " << text;
}

}  // namespace

TEST_F(Stranger, reads_public_decisions_and_of_others_the_kind_and_the_day) {
    std::map<std::string, std::set<std::size_t>> lengths;
    std::set<std::string> read;
    for (const std::string& entry : entries()) {
        const auto told = boost::json::parse(entry).as_object();
        const std::string kind(told.at("kind").as_string());
        const bool is_public = public_kinds.contains(kind);
        if (is_public) read.insert(kind);
        EXPECT_EQ(!told.at("clear").as_object().empty(), is_public) << entry;
        expect_nothing_personal(entry);
        // What is sealed has one length, whatever it says.
        lengths[kind].insert(entry.size() - clear_of(entry).size());
    }
    EXPECT_GE(read.size(), 5u);
    for (const auto& [kind, known] : lengths) EXPECT_EQ(known.size(), 1u) << kind;
    EXPECT_EQ(lengths.count("ComplaintFiled"), 1u);
}

// However few values are possible: one house, one day, a number that counts up. Even the right
// value gives no commitment without its opener, and two alike do not show that they are.
TEST_F(Stranger, confirms_no_guess) {
    std::set<std::string> commitments;
    std::int64_t sealed = 0;
    for (const std::string& entry : entries()) {
        const auto told = boost::json::parse(entry);
        for (const auto& [name, commitment] : told.at("sealed").as_object()) {
            commitments.emplace(commitment.as_string());
            ++sealed;
        }
    }
    EXPECT_EQ(std::ssize(commitments), sealed) << "two alike";
    const std::string none(16, '\0');
    const auto is_known = [&](const std::string& opener, const std::string& value) {
        const auto digest = journal::commitment(opener, value);
        return commitments.contains(journal::to_base64(digest));
    };
    // As the log makes openers, of a guessed salt.
    const auto made = [](const std::string& salt, const std::string& name) {
        const auto digest = crypto::sha256(salt + name);
        return std::string(digest.begin(), digest.end());
    };
    std::int64_t guesses = 0;
    world.db->read([&](db::Tx& tx) {
        for (const auto& fact : journal::entries_after(tx, 0, 100'000))
            for (const auto& [name, value] : journal::sealed_members(fact)) {
                // With the opener the right value is confirmed, so these are the right ones.
                EXPECT_TRUE(is_known(journal::opener_of(fact, name), value));
                for (const std::string& opener :
                     {std::string(), none, std::string(name), made(none, name), made({}, name),
                      made(std::to_string(fact.seq), name), made(std::to_string(fact.id), name)}) {
                    EXPECT_FALSE(is_known(opener, value)) << name << " " << value;
                    ++guesses;
                }
            }
        return true;
    });
    EXPECT_GT(guesses, 10'000);
}

// Its address is random: neither the number of a case, nor what the log shows of it, nor anything
// that is made of either.
TEST_F(Stranger, comes_to_no_book_by_counting) {
    const auto hex_of = [](std::string_view text) { return crypto::hex(crypto::sha256(text)); };
    const auto word_of_one = world.db->read(
        [](db::Tx& tx) { return tx.one<std::string>("select min(book) from complaints_cases"); });
    const auto book = ask("nobody", http::GET, "/log/book/complaint/" + word_of_one, "");
    EXPECT_EQ(book.status, 200);
    expect_nothing_personal(book.body);
    std::vector<std::string> words;
    for (int number = 0; number <= 20; ++number) {
        const std::string text = std::to_string(number);
        for (const std::string& word :
             {text, hex_of(text), hex_of(text).substr(0, 32), "TS20260302-0000000" + text,
              std::string(32, '0') + text, hex_of("TS20260302-0000000" + text).substr(0, 32)})
            words.push_back(word);
    }
    for (const std::string& entry : entries()) words.push_back(hex_of(entry).substr(0, 32));
    for (const char* noun : {"complaint", "user", "estate", "house", "enterprise"})
        for (const std::string& word : words) {
            const auto reply = ask("nobody", http::GET, "/log/book/" + (noun + ('/' + word)), "");
            EXPECT_EQ(reply.status, 404) << noun << ' ' << word;
        }
}

// At every address of the log that can be guessed there is what the entries say and no more.
TEST_F(Stranger, learns_no_more_at_any_other_address) {
    std::vector<std::string> addresses{"/log/checkpoint", "/log/key", "/log/witnesses", "/log/days",
                                       "/log/days/2026-03"};
    world.db->write([](db::Tx& tx) {
        return identity::resident_of_phone(tx, "13812345678", "", noon + std::chrono::days{1});
    });
    journal::seal_chunk(*world.db, noon + std::chrono::days{1});
    const auto all = entries();
    for (std::size_t i = 1; i <= all.size(); ++i)
        addresses.push_back("/log/proof/" + std::to_string(i));
    for (const std::string& address : addresses) {
        const auto reply = ask("nobody", http::GET, address, "");
        EXPECT_EQ(reply.status, 200) << address;
        expect_nothing_personal(reply.body);
        if (!address.starts_with("/log/proof/")) continue;
        auto proof = boost::json::parse(reply.body).as_object();
        EXPECT_EQ(proof.at("entry"), boost::json::value(all[proof.at("index").as_int64()]));
        EXPECT_EQ(proof.size(), 5U) << "index, entry, its hash, proof, checkpoint";
    }
}

}  // namespace anju::test
