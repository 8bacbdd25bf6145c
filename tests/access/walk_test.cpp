// Anybody does anything for some weeks: people x verbs at random over a clock moved by hand. What
// they are refused does not matter; a fault does, and so does a thing that was offered and then is
// not theirs. In the end `anju verify` finds nothing.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>

#include "access/foreign.h"
#include "access/sample.h"
#include "platform/content.h"
#include "platform/http/in_process.h"
#include "platform/journal/seal.h"

namespace anju::test {

namespace {

constexpr int steps = 500;

// What is sent for a verb that a case offers: enough to get on, not always.
struct Move {
    std::string_view verb;
    std::string_view noun;
    std::string_view body;
};
constexpr Move moves[] = {
    {"refuse", "refusal", R"({"reason":"not_housing","words":"不属于住房领域，已告知"})"},
    {"answer", "answer", R"({"words":"电话中已经解答清楚"})"},
    {"classify", "classification", R"({"category":"0302"})"},
    {"dispatch", "dispatch", "{}"},
    {"sign", "signature", "{}"},
    {"contact", "contact", R"({"way":"phone","words":"已电话联系"})"},
    {"note", "notes", R"({"words":"保洁员今天下午到场"})"},
    {"reply", "reply", R"({"words":"楼道已经清扫干净，今后每周清扫两次，请业主监督"})"},
    {"reject_reply", "rejection", R"({"reason":"not_solved","words":"照片里还没有清扫"})"},
    {"pass", "passing", "{}"},
    {"record_visit", "visits", R"({"solved":"solved","satisfied":"satisfied"})"},
    {"record_visit", "visits", R"({"solved":"unsolved","satisfied":"dissatisfied"})"},
    {"record_visit", "visits", R"({"words":"没有人接电话"})"},
    {"rate", "rating", R"({"solved":"partly","satisfied":"satisfied"})"},
    {"rate", "rating", R"({"solved":"unsolved","satisfied":"dissatisfied"})"},
    {"reopen", "rework", R"({"words":"诉求人反映没有解决"})"},
    {"close", "closure", R"({"words":"客观条件所限，已告知诉求人"})"},
    {"withdraw", "withdrawal", "{}"},
    {"supplement", "supplements", R"({"words":"三单元也没有打扫"})"},
    {"message", "messages", R"({"words":"请问哪天能来"})"},
};

class Walk {
   public:
    explicit Walk(std::uint64_t seed) : chance_(seed) {}

    void step() {
        now_ += std::chrono::minutes(pick(0, pick(0, 9) == 0 ? 2 * 24 * 60 : 90));
        const std::string person = any_of(people_);
        SCOPED_TRACE(person + " at " + to_text(now_));
        switch (pick(0, 5)) {
            case 0:
                jobs::run_all_due(*foreign_.world.db, app::jobs(), now_);
                return;
            case 1:
                file(person);
                return;
            case 2:
                take_any_route(person);
                return;
            case 3:
            case 4:
            case 5:
                take_what_is_offered(person);
        }
    }

    void expect_verified() {
        jobs::run_all_due(*foreign_.world.db, app::jobs(), now_);
        foreign_.world.db->read([](db::Tx& tx) {
            for (const auto& check : app::checks())
                EXPECT_EQ(journal::result_of(check, tx).faults, std::vector<std::string>{})
                    << check.name;
            return true;
        });
    }

    // All that belongs to the place it was walked in, for tests/upgrade.
    void keep(const std::string& folder) {
        namespace fs = std::filesystem;
        TestDb& database = foreign_.world.db;
        fs::copy(fs::temp_directory_path() / "anju-tests" / "keys", folder + "/keys");
        fs::create_directory(folder + "/persons");
        fs::rename(folder + "/keys/persons.keys", folder + "/persons/persons.keys");
        fs::copy(TestDb::scratch_folder() + "/files", folder + "/files",
                 fs::copy_options::recursive);
        while (journal::seal_chunk(*database, now_)) continue;
        const auto checkpoint = database->read(journal::latest_checkpoint);
        ASSERT_TRUE(checkpoint.has_value());
        for (const char* kept : {"/checkpoint", "/keys/journal.mark"})
            keep_content(folder + kept, *checkpoint);
        if (database.url().starts_with("sqlite:")) {
            database->connect()->script("vacuum into '" + folder + "/anju.db'");
        } else {
            const std::string dump =
                "pg_dump --no-owner -f " + folder + "/anju.sql -d " + database.url();
            ASSERT_EQ(std::system(dump.c_str()), 0);
        }
    }

   private:
    int pick(int least, int most) { return std::uniform_int_distribution(least, most)(chance_); }
    template <class T>
    std::ranges::range_reference_t<const T> any_of(const T& list) {
        return list[static_cast<std::size_t>(pick(0, static_cast<int>(std::size(list)) - 1))];
    }

    http::Response ask(const std::string& person, http::Request request) {
        request.session = World::session(person);
        const std::string said = request.target + " " + request.body;
        auto reply = server_.serve(request, now_);
        EXPECT_LT(reply.status, 500) << said << " " << reply.body;
        return reply;
    }

    void file(const std::string& person) {
        http::Request request;
        request.method = http::POST;
        request.target = "/api/complaints";
        const std::string estate = std::to_string(
            foreign_.world.names.at(any_of(std::vector<std::string>{"E1", "E2", "E3"})));
        request.body = R"({"text":"楼道很久没有打扫过了，没有人管","estate":)" + estate +
                       (pick(0, 1) == 0 ? R"(,"category":"0302"})" : "}");
        cases_ += ask(person, request).status == 201 ? 1 : 0;
    }

    void take_any_route(const std::string& person) {
        const http::RoomTable& room = any_of(app::rooms());
        if (room.routes.empty()) return;
        const http::Route& route = any_of(room.routes);
        // Hashes a password for as long as that is meant to take.
        if (route.options.signs_in) return;
        http::Request request = foreign_.least(route, foreign_.target(route.path));
        ask(person, request);
    }

    void take_what_is_offered(const std::string& person) {
        http::Request request;
        request.target = "/api/complaints/" + std::to_string(pick(1, cases_));
        const auto detail = ask(person, request);
        if (detail.status != 200) return;
        const auto offered = boost::json::parse(detail.body).at("may").as_array();
        std::vector<Move> open;
        for (const Move& move : moves)
            for (const auto& verb : offered)
                if (verb.as_string() == move.verb) open.push_back(move);
        if (open.empty()) return;
        const Move move = any_of(open);
        request.method = http::POST;
        request.target += "/" + std::string(move.noun);
        request.body = move.body;
        const auto reply = ask(person, request);
        EXPECT_NE(reply.status, 403) << move.verb << " " << reply.body;
        EXPECT_NE(reply.status, 404) << move.verb << " " << reply.body;
    }

    std::mt19937_64 chance_;
    Foreign foreign_;
    http::InProcess server_{*foreign_.world.db, app::rooms(), World::who()};
    std::vector<std::string> people_ = World::people();
    Instant now_ = instant_of(date_of(2025, 9, 26), 11);
    int cases_ = 1;
};

TEST(Walk, OfAnybodyThroughAnythingEndsInADatabaseThatHolds) {
    const char* given = std::getenv("ANJU_WALK_SEED");
    const std::uint64_t seed = given != nullptr ? std::stoull(given) : std::random_device{}();
    std::cout << "ANJU_WALK_SEED=" << seed << std::endl;
    Walk walk(seed);
    for (int i = 0; i < steps && !testing::Test::HasFailure(); ++i) walk.step();
    walk.expect_verified();
    if (const char* folder = std::getenv("ANJU_WALK_KEEP")) walk.keep(folder);
}

}  // namespace

}  // namespace anju::test
