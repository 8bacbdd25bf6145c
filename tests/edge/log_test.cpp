// The public log over HTTP, and the verifier that anybody may fetch, run against a server that
// tells the truth and against copies that do not.
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>

#include "edge/client.h"
#include "platform/content.h"
#include "platform/journal/log_routes.h"
#include "platform/journal/note.h"
#include "platform/journal/receipt.h"
#include "platform/journal/seal.h"
#include "support/test_keys.h"

namespace anju::edge {
namespace {

namespace fs = std::filesystem;

const Instant now = instant_of(date_of(2026, 3, 5), 14);

// Another character in the middle, of the alphabet of base64.
std::string flipped(std::string text) {
    char& middle = text[text.size() / 2];
    middle = middle == 'A' ? 'B' : 'A';
    return text;
}

class Log : public Edge {
   protected:
    Log() {
        journal::use_log_texts(test::TestDb::root());
        record(600);
        start(quick_options(), tables);
    }
    ~Log() override { server_.reset(); }  // before what it reads
    void record(int n, Instant sealed_at = now) {
        db_->write([&](db::Tx& tx) {
            for (int i = 0; i < n; ++i)
                journal::record_json(tx, system_actor(), now, {"thing", i + 1},
                                     {"ThingMade", R"({"state":"new","name":"张三"})", 1});
            return true;
        });
        while (journal::seal_chunk(*db_, sealed_at)) continue;
    }
    // Of a thing about which somebody wrote words.
    journal::Receipt receipt(std::int64_t thing) {
        const std::string opener(16, 'o');
        const std::string words = "水管爆了，\"没人管\"";
        const std::string digest =
            crypto::base64url(journal::merkle::bytes_of(crypto::sha256(opener + words)));
        db_->write([&](db::Tx& tx) {
            journal::record_json(
                tx, system_actor(), now, {"thing", thing},
                {"ThingMade", R"({"state":"new","text_commitment":")" + digest + "\"}", 1});
            return true;
        });
        record(1);
        auto kept = *db_->read([&](db::Tx& tx) {
            return journal::receipt_of(tx, {"thing", thing}, "secret");
        });
        kept.words.push_back({"data.text_commitment", words, journal::to_base64(opener)});
        return kept;
    }
    std::string kept(const journal::Receipt& receipt) const {
        const fs::path file = folder_ / "receipt.json";
        std::ofstream(file, std::ios::binary) << json::to_json(receipt);
        return " --receipt " + file.string();
    }
    // Of 700 facts, under the same key: what a tree is sealed anew for.
    void serve_another_history() {
        other_->write([&](db::Tx& tx) {
            for (int i = 0; i < 700; ++i)
                journal::record_json(tx, system_actor(), now, {"thing", 1}, {"ThingMade", "{}"});
            return true;
        });
        while (journal::seal_chunk(*other_, now)) continue;
        server_ =
            std::make_unique<http::Server>(quick_options(), *other_, tables, test::notes::who);
        server_->start();
    }
    // A copy of the log as a mirror keeps it, and what the copy's file is called.
    fs::path copy(const std::string& name, std::int64_t size) {
        const fs::path folder = folder_ / name;
        const auto fetch = [&](const std::string& address) {
            const Answer answer = ask(get("/log/" + address));
            EXPECT_EQ(answer.status, 200) << address;
            fs::create_directories((folder / address).parent_path());
            std::ofstream(folder / address, std::ios::binary) << answer.body;
        };
        fetch("checkpoint");
        fetch("key");
        for (std::int64_t first = 0; first < size; first += 256) {
            const std::int64_t width = std::min<std::int64_t>(256, size - first);
            char tile[32];
            std::snprintf(tile, sizeof tile, "%03d%s", static_cast<int>(first / 256),
                          width == 256 ? "" : (".p/" + std::to_string(width)).c_str());
            fetch("tile/entries/" + std::string(tile));
            fetch("tile/0/" + std::string(tile));
        }
        fetch("tile/1/000.p/" + std::to_string(size / 256));
        return folder;
    }
    struct Verdict {
        int code = 0;
        std::string said;
    };
    Verdict verify(const std::string& arguments) {
        const std::string command =
            "python3 -B " + test::TestDb::root() + "/data/log/verify.py " + arguments + " 2>&1";
        Verdict verdict;
        FILE* const pipe = ::popen(command.c_str(), "r");
        CHECK(pipe != nullptr);
        std::array<char, 4096> bytes{};
        for (std::size_t n = 0; (n = std::fread(bytes.data(), 1, bytes.size(), pipe)) > 0;)
            verdict.said.append(bytes.data(), n);
        const int status = ::pclose(pipe);
        verdict.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return verdict;
    }
    std::string address() const { return "http://127.0.0.1:" + std::to_string(port()) + "/log"; }
    static std::string key() { return journal::verifier_key(crypto::journal_key().public_key); }
    std::string pin() const { return " --pin " + (folder_ / "pin").string(); }
    static std::string vkey() { return " --vkey " + key(); }

    test::TestDb other_;

    static inline const http::RoomTable tables[] = {
        {"log", journal::log_routes(), journal::log_refusals}};
};

TEST_F(Log, is_laid_out_as_tlog_tiles_say) {
    const Answer checkpoint = ask(get("/log/checkpoint"));
    EXPECT_EQ(checkpoint.field("Content-Type"), "text/plain; charset=utf-8");
    EXPECT_EQ(checkpoint.field("Cache-Control"), "public, max-age=2");
    const auto tree = journal::read_checkpoint(checkpoint.body, crypto::journal_key().public_key);
    ASSERT_TRUE(tree);
    EXPECT_EQ(tree->size, 600);
    for (const auto& [path, size] :
         std::vector<std::pair<std::string, std::size_t>>{{"/log/tile/0/000", 8192},
                                                          {"/log/tile/0/001", 8192},
                                                          {"/log/tile/0/002.p/88", 88 * 32},
                                                          {"/log/tile/0/002.p/1", 32},
                                                          {"/log/tile/1/000.p/2", 64}}) {
        const Answer tile = ask(get(path));
        EXPECT_EQ(tile.status, 200) << path;
        EXPECT_EQ(tile.body.size(), size) << path;
        EXPECT_EQ(tile.field("Content-Type"), "application/octet-stream");
        EXPECT_TRUE(tile.field("Cache-Control").contains("immutable")) << path;
        EXPECT_EQ(tile.field("Access-Control-Allow-Origin"), "*") << path;
    }
    EXPECT_EQ(ask(get("/log/key")).body, key() + "\n");
    EXPECT_TRUE(ask(get("/log/format")).body.starts_with("# The public log"));
    const std::string verifier = ask(get("/log/verify.py")).body;
    EXPECT_TRUE(verifier.starts_with("#!/usr/bin/env python3"));
    EXPECT_LE(std::ranges::count(verifier, '\n'), 300) << "docs/log-format.md says how many";
}

TEST_F(Log, has_one_address_for_each_thing_and_no_page_for_any_other) {
    for (const char* path : {"/log",
                             "/log/",
                             "/log/nothing",
                             "/log/tile/0",
                             "/log/tile/0/003",
                             "/log/tile/0/002",
                             "/log/tile/0/002.p/89",
                             "/log/tile/0/002.p/0",
                             "/log/tile/0/000.p/256",
                             "/log/tile/0/000.p/01",
                             "/log/tile/0/0",
                             "/log/tile/0/0000",
                             "/log/tile/0/x000/000",
                             "/log/tile/0/x00/000",
                             "/log/tile/00/000",
                             "/log/tile/64/000",
                             "/log/tile/-1/000",
                             "/log/tile/2/000",
                             "/log/tile/0/%30%30%30.p",
                             "/log/tile/entries/002",
                             "/log/tile/entries/002.p/89",
                             "/log/tile/entries/003",
                             "/log/proof/0",
                             "/log/proof/601",
                             "/log/proof/x",
                             "/log/proof/01",
                             "/log/book",
                             "/log/book/thing",
                             "/log/book/thing/1",
                             "/log/book/complaint/",
                             "/checkpoint/x.y"})
        EXPECT_EQ(ask(get(path)).status, 404) << path;
    EXPECT_TRUE(ask(get("/log/proof/601")).body.contains("log_part_absent"));
    EXPECT_EQ(ask(get("/log/proof/600")).status, 200);
}

TEST_F(Log, proves_an_entry_to_whoever_asks) {
    const Answer answer = ask(get("/log/proof/300"));
    EXPECT_EQ(answer.field("Cache-Control"), "public, max-age=2");
    const std::string& proof = answer.body;
    EXPECT_TRUE(proof.starts_with(R"({"index":299,"entry":"{\"clear\":{\"state\":\"new\"})"))
        << proof;
    const Answer entries = ask(get("/log/tile/entries/001"));
    EXPECT_FALSE(entries.body.contains("张三")) << "what is not in clear is nowhere";
    EXPECT_FALSE(proof.contains("张三"));
}

TEST_F(Log, keeps_the_root_of_each_day_for_ever_once_its_month_is_over) {
    EXPECT_EQ(ask(get("/log/days")).body, R"({"month":"","days":[],"before":null})");
    EXPECT_EQ(ask(get("/log/days/2026-03")).status, 404) << "the day is not over";
    record(1, now + std::chrono::days{1});
    const Answer month = ask(get("/log/days/2026-03"));
    EXPECT_TRUE(month.body.starts_with(R"({"month":"2026-03","days":[{"on":"2026-03-05")"))
        << month.body;
    EXPECT_TRUE(month.body.contains(R"(\n600\n)")) << month.body;
    EXPECT_EQ(month.field("Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(month.field("Cache-Control"), "public, max-age=2");
    EXPECT_EQ(ask(get("/log/days")).body, month.body);
    record(1, now + std::chrono::days{40});
    EXPECT_TRUE(ask(get("/log/days/2026-03")).field("Cache-Control").contains("immutable"));
    EXPECT_EQ(ask(get("/log/days/2026-04")).status, 404);
    EXPECT_EQ(ask(get("/log/days/2026-3")).status, 404);
}

TEST_F(Log, is_verified_by_the_program_that_it_hands_out) {
    const Verdict first = verify(address() + vkey() + pin());
    EXPECT_EQ(first.code, 0) << first.said;
    EXPECT_TRUE(first.said.contains("entries 600, of 1 kinds")) << first.said;
    record(100);
    const Verdict second = verify(address() + vkey() + pin());
    EXPECT_EQ(second.code, 0) << second.said;
    EXPECT_TRUE(second.said.contains("of 600 entries: " + (folder_ / "pin").string()));
    EXPECT_EQ(verify(address()).code, 0);
    EXPECT_EQ(verify((folder_ / "nowhere").string() + vkey()).code, 2);
}

TEST_F(Log, that_somebody_changed_is_refused_whatever_was_changed) {
    const fs::path whole = copy("whole", 600);
    ASSERT_EQ(verify(whole.string() + vkey()).code, 0);
    for (const fs::directory_entry& file : fs::recursive_directory_iterator(whole)) {
        if (!file.is_regular_file() || file.path().filename() == "key") continue;
        const std::string content = content_of(file.path());
        for (const std::size_t at : {std::size_t{3}, content.size() / 2, content.size() - 2}) {
            std::string changed = content;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            std::ofstream(file.path(), std::ios::binary) << changed;
            const Verdict verdict = verify(whole.string() + vkey());
            EXPECT_EQ(verdict.code, 1) << file.path() << " " << at << " " << verdict.said;
        }
        std::ofstream(file.path(), std::ios::binary) << content;
    }
    EXPECT_EQ(verify(whole.string() + vkey()).code, 0);
}

TEST_F(Log, that_goes_back_or_begins_otherwise_is_refused) {
    const fs::path early = copy("early", 600);
    record(100);
    ASSERT_EQ(verify(address() + vkey() + pin()).code, 0);
    const Verdict rolled_back = verify(early.string() + vkey() + pin());
    EXPECT_EQ(rolled_back.code, 1);
    EXPECT_TRUE(rolled_back.said.contains("had 700 entries, the log now has 600"))
        << rolled_back.said;
    serve_another_history();
    const Verdict forked = verify(address() + vkey() + pin());
    EXPECT_EQ(forked.code, 1);
    EXPECT_TRUE(forked.said.contains("the first 700 entries are not those of")) << forked.said;
    // Another key.
    const std::string trusted = vkey();
    const test::OtherKeys other_keys;
    EXPECT_EQ(verify(address() + vkey()).code, 1) << "signed by the first key";
    EXPECT_EQ(verify(address() + trusted).code, 0);
}

TEST_F(Log, holds_what_a_receipt_says_and_the_words_that_it_opens) {
    const journal::Receipt receipt = this->receipt(1000);
    const Verdict at_once = verify(address() + vkey() + kept(receipt));
    EXPECT_EQ(at_once.code, 0) << at_once.said;
    EXPECT_TRUE(at_once.said.contains("receipt entry 600: ThingMade of 2026-03-05"))
        << at_once.said;
    EXPECT_TRUE(at_once.said.contains("data.text_commitment = 水管爆了，\"没人管\""))
        << at_once.said;
    record(300);
    const Verdict later = verify(address() + vkey() + kept(receipt));
    EXPECT_EQ(later.code, 0) << later.said;
    EXPECT_TRUE(later.said.contains("of 602 entries: the receipt")) << later.said;
}

TEST_F(Log, refuses_a_receipt_by_the_name_of_the_part_that_was_changed) {
    const journal::Receipt whole = receipt(1000);
    using Change = void (*)(journal::Receipt&);
    const std::pair<Change, std::string> changes[] = {
        {[](journal::Receipt& r) { r.fact.entry.replace(r.fact.entry.find("new"), 3, "old"); },
         "the entry of the receipt does not give its hash"},
        {[](journal::Receipt& r) { r.fact.entry += ' '; },
         "the entry of the receipt is not of format"},
        {[](journal::Receipt& r) { r.fact.leaf_hash = flipped(r.fact.leaf_hash); },
         "the entry of the receipt does not give its hash"},
        {[](journal::Receipt& r) { ++r.fact.index; }, "the proof of the receipt does not lead"},
        {[](journal::Receipt& r) { r.fact.index = -1; }, "the proof of the receipt does not lead"},
        {[](journal::Receipt& r) { r.fact.index = 1 << 20; },
         "the proof of the receipt does not lead"},
        {[](journal::Receipt& r) { r.fact.proof[2] = flipped(r.fact.proof[2]); },
         "the proof of the receipt does not lead"},
        {[](journal::Receipt& r) { r.fact.proof.pop_back(); }, "the proof is longer or shorter"},
        {[](journal::Receipt& r) { r.fact.proof.push_back(r.fact.leaf_hash); },
         "the proof is longer or shorter"},
        {[](journal::Receipt& r) { r.fact.proof[0] += '='; }, "the proof is no base64"},
        {[](journal::Receipt& r) {
             r.fact.checkpoint.replace(r.fact.checkpoint.find("602"), 3, "603");
         },
         "the checkpoint of the receipt is not signed by the key"},
        {[](journal::Receipt& r) { r.fact.checkpoint = flipped(r.fact.checkpoint); },
         "the checkpoint of the receipt is not signed by the key"},
        {[](journal::Receipt& r) { r.fact.checkpoint.insert(0, "x"); },
         "the checkpoint of the receipt is not one of"},
        {[](journal::Receipt& r) { r.opened[0].value = R"({"id":7,"noun":"thing"})"; },
         "about is not what the entry of the receipt commits to"},
        {[](journal::Receipt& r) { r.opened[1].opener = flipped(r.opened[1].opener); },
         "at is not what the entry of the receipt commits to"},
        {[](journal::Receipt& r) { r.opened[1].name = "by"; }, "by is not what the entry"},
        {[](journal::Receipt& r) { r.words[0].value += "吗"; },
         "the words are not those that data.text_commitment commits to"},
        {[](journal::Receipt& r) { r.words[0].opener = flipped(r.words[0].opener); },
         "the words are not those that data.text_commitment commits to"},
        {[](journal::Receipt& r) { r.words[0].name = "data.other"; }, "the words are not those"},
        {[](journal::Receipt& r) { r.opened.pop_back(); },
         "the words are not those that data.text"},
        {[](journal::Receipt& r) { r.code = flipped(r.code); }, "the code of the receipt"},
        {[](journal::Receipt& r) { r.format = 2; }, "the receipt is not of format 1"},
        {[](journal::Receipt& r) {
             r.key = journal::verifier_key(crypto::signing_key_of(std::string(32, 'x')).public_key);
         },
         "the receipt is not of format 1, or names another key"},
    };
    for (const auto& [change, said] : changes) {
        journal::Receipt changed = whole;
        change(changed);
        const Verdict verdict = verify(address() + vkey() + kept(changed));
        EXPECT_EQ(verdict.code, 1) << said << '\n' << verdict.said;
        EXPECT_TRUE(verdict.said.contains(said)) << said << '\n' << verdict.said;
    }
    std::ofstream(folder_ / "receipt.json") << "{}";
    const std::string broken = " --receipt " + (folder_ / "receipt.json").string();
    EXPECT_EQ(verify(address() + vkey() + broken).code, 1);
    EXPECT_EQ(verify(address() + vkey() + " --receipt " + folder_.string()).code, 2);
}

// What could not be read accuses nobody.
TEST_F(Log, that_could_not_be_read_is_not_called_false) {
    record(1);
    const auto unread = [&](const std::string& arguments) {
        const Verdict verdict = verify(arguments);
        EXPECT_EQ(verdict.code, 2) << arguments << '\n' << verdict.said;
        EXPECT_TRUE(verdict.said.contains("cannot read or write: ")) << verdict.said;
        for (const char* wrong : {"DOES NOT HOLD", "all holds", "Traceback"})
            EXPECT_FALSE(verdict.said.contains(wrong)) << arguments << '\n' << verdict.said;
    };
    const std::string receipt = (folder_ / "receipt.json").string();
    for (const char* content : {"", "%PDF-1.7 \xff\xfe", "{\"format\":1", "[[[["}) {
        std::ofstream(receipt, std::ios::binary) << content;
        unread(address() + vkey() + " --receipt " + receipt);
    }
    unread(address() + " --vkey garbage");
    std::ofstream(folder_ / "pin") << "";
    const Verdict emptied = verify(address() + vkey() + pin());
    EXPECT_EQ(emptied.code, 1) << "a pin that holds nothing is no pin: " << emptied.said;
    unread(address() + vkey() + " --pin " + (folder_ / "nowhere" / "pin").string());
}

TEST_F(Log, that_is_another_one_refuses_a_receipt_that_holds_by_itself) {
    const journal::Receipt receipt = this->receipt(1000);
    const std::string trusted = vkey();
    serve_another_history();
    const Verdict forked = verify(address() + trusted + kept(receipt));
    EXPECT_EQ(forked.code, 1);
    EXPECT_TRUE(forked.said.contains("the first 602 entries are not those of the receipt"))
        << forked.said;
    // Another key.
    const test::OtherKeys other_keys;
    const Verdict foreign = verify(address() + vkey() + kept(receipt));
    EXPECT_EQ(foreign.code, 1);
}

}  // namespace
}  // namespace anju::edge
