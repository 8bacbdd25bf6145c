// Two witnesses of one log, over loopback: they cosign what goes on, and each of them notices a log
// that went back, forked or was sealed anew, whether it asks them to sign or not.
#include <gtest/gtest.h>

#include <future>

#include "edge/client.h"
#include "platform/journal/log_routes.h"
#include "platform/journal/note.h"
#include "platform/journal/seal.h"
#include "platform/journal/submit.h"
#include "platform/journal/witness.h"
#include "support/listener.h"
#include "support/test_keys.h"

namespace anju::edge {
namespace {

using journal::Sight;

const Instant now = instant_of(date_of(2026, 3, 5), 14);

void record(db::Db& db, int n, std::string_view kind) {
    db.write([&](db::Tx& tx) {
        for (int i = 0; i < n; ++i)
            journal::record_json(tx, system_actor(), now, {"thing", i + 1},
                                 {kind, R"({"state":"new"})", 1});
        return true;
    });
    while (journal::seal_chunk(db, now)) continue;
}

// A witness with a database and a key of its own. The server of a witness serves one; these are
// asked through the same function that answers it.
struct Watcher {
    explicit Watcher(char seed) : witness{{}, {}, crypto::signing_key_of(std::string(32, seed))} {}
    Sight look() { return last = journal::look_at_log(*db, witness, last, now).sight; }
    journal::WitnessKey key() const { return journal::witness_key_of(witness.key.public_key); }
    http::Download add(const std::string& body) {
        return db->write([&](db::Tx& tx) { return add_checkpoint(tx, witness, body, now); });
    }
    std::string kept() {
        return db->read([&](db::Tx& tx) { return witnessed_note(tx, witness); }).value_or("");
    }

    test::TestDb db;
    journal::Witness witness;
    Sight last = Sight::unchanged;
};

class Witnesses : public Edge {
   protected:
    Witnesses() {
        journal::use_witnesses({});
        record(*db_, 300, "ThingMade");
        start(quick_options(), tables);
        for (Watcher* one : both) watch(*one);
    }
    void watch(Watcher& one) {
        one.witness.log_url = "http://127.0.0.1:" + std::to_string(port()) + "/log";
        one.witness.log_key = crypto::journal_key().public_key;
    }
    // The same key over another journal, at the address that the witnesses know.
    void replace_by(db::Db& other) {
        server_ = std::make_unique<http::Server>(quick_options(), other, tables, test::notes::who);
        server_->start();
        for (Watcher* one : both) watch(*one);
    }
    std::string newest() {
        return *db_->read([](db::Tx& tx) { return journal::latest_checkpoint(tx); });
    }
    std::string submission(std::int64_t old) {
        std::string body = "old " + std::to_string(old) + '\n';
        db_->read([&](db::Tx& tx) {
            const std::int64_t size = journal::sealed_size(tx);
            if (old > 0 && old < size)
                for (const auto& hash :
                     journal::merkle::consistency_proof(old, size, journal::node_reader(tx)))
                    body += journal::to_base64(
                                {reinterpret_cast<const char*>(hash.data()), hash.size()}) +
                            '\n';
            return true;
        });
        return body + '\n' + newest();
    }

    Watcher first{'1'};
    Watcher second{'2'};
    Watcher* both[2] = {&first, &second};
    static inline const http::RoomTable tables[] = {
        {"log", journal::log_routes(), journal::log_refusals}};
};

TEST_F(Witnesses, keep_what_a_look_shows_and_follow_a_log_that_grows) {
    for (Watcher* one : both) {
        EXPECT_EQ(one->look(), Sight::grown);
        EXPECT_EQ(one->kept(), newest());
        EXPECT_EQ(one->look(), Sight::unchanged);
    }
    record(*db_, 700, "ThingMade");
    for (Watcher* one : both) EXPECT_EQ(one->look(), Sight::grown);
    EXPECT_EQ(second.kept(), newest());
}

TEST_F(Witnesses, notice_a_log_that_went_back) {
    for (Watcher* one : both) one->look();
    test::TestDb older;
    record(*older, 200, "ThingMade");
    replace_by(*older);
    for (Watcher* one : both) {
        const std::string kept = one->kept();
        EXPECT_EQ(one->look(), Sight::lower) << "a cache may lag behind once";
        EXPECT_EQ(one->look(), Sight::rolled_back);
        EXPECT_EQ(one->look(), Sight::rolled_back);
        EXPECT_EQ(one->kept(), kept);
    }
}

TEST_F(Witnesses, notice_a_log_that_forked) {
    for (Watcher* one : both) one->look();
    test::TestDb other;
    record(*other, 300, "ThingMoved");
    replace_by(*other);
    for (Watcher* one : both) EXPECT_EQ(one->look(), Sight::forked);
}

TEST_F(Witnesses, notice_a_history_that_was_sealed_anew) {
    for (Watcher* one : both) one->look();
    test::TestDb other;
    record(*other, 1, "ThingMoved");
    record(*other, 599, "ThingMade");
    replace_by(*other);
    for (Watcher* one : both) {
        const std::string kept = one->kept();
        EXPECT_EQ(one->look(), Sight::resealed);
        EXPECT_EQ(one->kept(), kept);
    }
    // Under another key it is no longer the log.
    const std::string log_key = first.witness.log_key;
    const test::OtherKeys other_keys;
    test::TestDb third;
    record(*third, 900, "ThingMade");
    replace_by(*third);
    first.witness.log_key = log_key;
    EXPECT_EQ(first.look(), Sight::other_key);
}

TEST_F(Witnesses, answer_a_submission_as_the_protocol_says) {
    const std::string fresh = submission(0);
    const http::Download made = first.add(fresh);
    EXPECT_EQ(made.status, 200) << made.bytes;
    EXPECT_EQ(journal::cosigned_at(newest(), made.bytes, first.key()), now);
    EXPECT_FALSE(journal::cosigned_at(newest(), made.bytes, second.key()));
    EXPECT_EQ(first.kept(), newest());

    EXPECT_EQ(first.add(submission(300)).status, 200) << "the same again is signed again";
    const http::Download known = first.add(fresh);
    EXPECT_EQ(known.status, 409);
    EXPECT_EQ(known.bytes, "300\n");
    EXPECT_EQ(known.content_type, "text/x.tlog.size");

    record(*db_, 100, "ThingMade");
    const std::string grown = submission(300);
    std::string broken = grown;
    broken[10] = broken[10] == 'A' ? 'B' : 'A';
    EXPECT_EQ(first.add(broken).status, 422);
    EXPECT_EQ(first.add("old 300\n\n" + newest()).status, 422) << "without a proof";
    EXPECT_EQ(first.add(submission(500)).status, 400) << "old is larger than new";
    for (const char* head : {"", "old", "old x\n\n", "old 300\nnot base64\n\n", "old -1\n\n"}) {
        const std::string body = head + newest();
        EXPECT_EQ(first.add(body).status, 400) << body;
    }
    std::string forged = grown;
    forged[forged.size() - 10] = forged[forged.size() - 10] == 'A' ? 'B' : 'A';
    EXPECT_EQ(first.add(forged).status, 403);
    EXPECT_EQ(first.add("old 300\n\nanother/log\n400\n\n").status, 404);
    EXPECT_EQ(first.add(grown).status, 200);
    EXPECT_EQ(first.kept(), newest());

    // Another tree of the same size, signed by the same key.
    test::TestDb other;
    record(*other, 400, "ThingMoved");
    const std::string forked =
        "old 400\n\n" + *other->read([](db::Tx& tx) { return journal::latest_checkpoint(tx); });
    EXPECT_EQ(first.add(forked).status, 409);
    EXPECT_EQ(first.kept(), newest());
}

TEST_F(Witnesses, are_asked_by_the_log_whose_checkpoint_then_carries_their_signatures) {
    journal::use_witness(first.witness);
    static const http::RoomTable room[] = {
        {"witness", journal::witness_routes(), journal::log_refusals}};
    http::Server served(quick_options(), *first.db, room, test::notes::who);
    served.start();
    const std::vector<journal::WitnessAt> asked{
        {"http://127.0.0.1:" + std::to_string(served.port()), first.key()}};
    journal::use_witnesses(asked);
    journal::submit_checkpoint(*db_, asked);
    const std::string note = ask(get("/log/checkpoint")).body;
    ASSERT_TRUE(note.starts_with(newest())) << note;
    EXPECT_TRUE(journal::cosigned_at(note, note.substr(newest().size()), first.key())) << note;
    EXPECT_EQ(journal::without_cosignatures(note), newest());
    EXPECT_TRUE(ask(get("/log/witnesses")).body.contains(R"("size":300)"));

    // The witness looked by itself meanwhile: what it has is told by its 409.
    record(*db_, 50, "ThingMade");
    EXPECT_EQ(first.look(), Sight::grown);
    EXPECT_EQ(ask(get("/log/checkpoint")).body, newest()) << "nobody signed this one yet";
    journal::submit_checkpoint(*db_, asked);
    EXPECT_GT(ask(get("/log/checkpoint")).body.size(), newest().size());

    const auto silent = [&](Instant at) {
        return db_->read([&](db::Tx& tx) { return journal::silent_witnesses(tx, at, now); });
    };
    const Instant later = now + journal::cosigned_within + std::chrono::hours{24 * 3650};
    EXPECT_TRUE(silent(later).empty()) << "there is nothing to sign";
    record(*db_, 1, "ThingMade");
    EXPECT_EQ(silent(later), std::vector<std::string>{first.key().name});
    EXPECT_EQ(ask(get("/witness/key")).status, 404) << "that is the witness's own address";
    served.stop();
    journal::use_witnesses({});
}

// One that answers nothing before another was asked as well: each waits for itself.
TEST_F(Witnesses, are_asked_all_at_once) {
    const auto reply = [](const std::string& body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
               body;
    };
    std::promise<void> second_was_asked;
    std::string requests[2];
    const std::string signature = first.add(submission(0)).bytes;
    {
        const test::Listener slow(reply(signature), requests[0],
                                  [&] { second_was_asked.get_future().wait(); });
        const test::Listener other(reply(second.add(submission(0)).bytes), requests[1],
                                   [&] { second_was_asked.set_value(); });
        const std::vector<journal::WitnessAt> asked{{slow.url(), first.key()},
                                                    {other.url(), second.key()}};
        journal::use_witnesses(asked);
        journal::submit_checkpoint(*db_, asked);
    }
    EXPECT_TRUE(ask(get("/log/checkpoint")).body.contains(signature));
    journal::use_witnesses({});
}

}  // namespace
}  // namespace anju::edge
