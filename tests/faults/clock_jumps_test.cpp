// The machine's clock jumps while a case is on its way: a wrong time server, a battery that died.
// Whatever the clock says, every command is answered, if only that the clock is behind; the journal
// keeps its order, every deadline is the one its rule gives from the moment that was recorded, and
// `anju verify` holds.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "app/tables.h"
#include "platform/clock.h"
#include "platform/jobs/jobs.h"
#include "platform/journal/correction.h"
#include "world/world.h"

namespace anju::test {

namespace {

using std::chrono::days;
using std::chrono::hours;

struct Step {
    const char* person;
    const char* noun;
    const char* body;
};
// The main line, with a review sent back and a rework.
constexpr Step steps[] = {
    {"enterprise qian", "signature", "{}"},
    {"enterprise qian", "contact", R"({"way":"phone"})"},
    {"enterprise qian", "notes", R"({"words":"保安公司今晚增派一人"})"},
    {"enterprise qian", "reply", R"({"words":"已安排保安员夜间值守西门，登记来访人员"})"},
    {"community chen", "rejection", R"({"reason":"no_evidence","words":"请补充值班记录"})"},
    {"enterprise qian", "reply", R"({"words":"已安排保安员夜间值守西门，附值班安排说明"})"},
    {"community chen", "passing", R"({"words":"现场看过"})"},
    {"owner wang", "rating", R"({"solved":"unsolved","satisfied":"dissatisfied"})"},
    {"visitor lv", "rework", R"({"words":"夜里仍然没有人，请重新办理"})"},
    {"enterprise qian", "reply", R"({"words":"已更换保安公司，西门二十四小时值守"})"},
    {"community chen", "passing", R"({"words":"夜里看过"})"},
    {"owner wang", "rating", R"({"solved":"solved","satisfied":"satisfied"})"},
};

std::string faults_of(db::Db& db) {
    std::string faults;
    for (const journal::Check& check : app::checks()) {
        const auto result = db.read([&](db::Tx& tx) { return journal::result_of(check, tx); });
        for (const std::string& fault : result.faults)
            faults += std::string(check.name) + ": " + fault + "\n";
    }
    return faults;
}

class Caller {
   public:
    explicit Caller(World& world) : world_(world) {}

    http::Response post(const char* person, const std::string& target, const char* body) {
        http::Request request;
        request.method = http::Method::POST;
        request.target = target;
        request.body = body;
        request.session = "somebody";
        request.idempotency_key = "jump-key-" + std::to_string(++keys_);
        const http::Authenticate who = [&](db::Tx&, std::string_view, Instant) {
            return world_.actor(person);
        };
        return http::serve_in_process(*world_.db, app::rooms(), who, request, clock::now());
    }

   private:
    World& world_;
    int keys_ = 0;
};

std::int64_t file_one(Caller& caller, const World& world) {
    const std::string body =
        R"({"category":"0501","text":"西门夜里没有人值守，外人随便进出","estate":)" +
        std::to_string(world.names.at("E1")) + "}";
    const auto reply = caller.post("owner wang", "/api/complaints", body.c_str());
    EXPECT_EQ(reply.status, 201) << reply.body;
    return std::stoll(reply.body.substr(reply.body.find("\"id\":") + 5));
}

bool is_behind(World& world) {
    return world.db->read([](db::Tx& tx) {
        try {
            journal::check_clock(tx, clock::now());
            return false;
        } catch (const Fault&) {
            return true;
        }
    });
}

void correct(World& world) {
    const auto done = world.db->write([&](db::Tx& tx) {
        return journal::correct_clock(tx, world.actor("admin gao"), world.actor("auditor shen"),
                                      journal::ClockCause::time_server, clock::now());
    });
    EXPECT_TRUE(done.has_value());
}

// One deed by a clock that may be wrong. Behind the facts nothing is recorded: the deed waits until
// a wrong clock is right, and two officers correct what a clock that is right finds before it.
http::Response deed(World& world, Instant right, std::chrono::milliseconds wrong_by,
                    const std::function<http::Response()>& post) {
    clock::stop_at(right + wrong_by);
    if (is_behind(world)) {
        EXPECT_EQ(post().status, 503);
        if (wrong_by.count() == 0) correct(world);
        clock::stop_at(right);
    }
    jobs::run_all_due(*world.db, app::jobs(), clock::now());
    return post();
}

class ClockJumps : public testing::TestWithParam<std::chrono::milliseconds> {
   protected:
    ~ClockJumps() override {
        clock::run_free();
        clock::record_by_deeds();
    }
    // The clock jumps before step `at`, and back to where it would have been two steps later.
    static void live_through(std::size_t at, std::chrono::milliseconds jump) {
        clock::record_by_deeds();
        World world;
        Caller caller(world);
        clock::record_by_clock();
        Instant right = instant_of(date_of(2026, 3, 2), 9);
        clock::stop_at(right);
        const std::string target =
            "/api/complaints/" + std::to_string(file_one(caller, world)) + "/";
        for (std::size_t i = 0; i < std::size(steps); ++i) {
            right += hours{2};
            const bool wrong = i == at || i == at + 1;
            const auto reply = deed(world, right, wrong ? jump : std::chrono::milliseconds{0}, [&] {
                return caller.post(steps[i].person, target + steps[i].noun, steps[i].body);
            });
            // After a leap forward the platform has signed for the unit that was late.
            const bool signed_already = i == 0 && at == 0 && reply.status == 409;
            EXPECT_TRUE(reply.status == 200 || signed_already)
                << steps[i].noun << " with a jump before step " << at << ": " << reply.body;
        }
        right += days{30};
        clock::stop_at(right);
        jobs::run_all_due(*world.db, app::jobs(), clock::now());
        EXPECT_EQ(faults_of(*world.db), "") << "jump before step " << at;
    }
};

TEST_P(ClockJumps, at_any_step_leave_the_case_and_its_journal_whole) {
    for (std::size_t at = 0; at < std::size(steps); ++at) live_through(at, GetParam());
}

TEST_P(ClockJumps, do_not_reorder_the_journal_and_do_not_repeat_a_command) {
    World world;
    Caller caller(world);
    clock::record_by_clock();
    const Instant right = instant_of(date_of(2026, 3, 2), 9);
    clock::stop_at(right);
    file_one(caller, world);
    clock::stop_at(right + GetParam());
    if (!is_behind(world)) file_one(caller, world);
    jobs::run_all_due(*world.db, app::jobs(), clock::now());
    clock::stop_at(right + hours{1});
    if (is_behind(world)) correct(world);
    file_one(caller, world);
    struct Filed {
        std::int64_t id;
        Instant recorded_at;
    };
    const auto filed = world.db->read([](db::Tx& tx) {
        return tx.all<Filed>(
            "select noun_id, recorded_at from platform_facts where kind = 'ComplaintFiled' "
            "order by seq");
    });
    EXPECT_EQ(filed.size(), GetParam().count() < 0 ? 2u : 3u);
    EXPECT_TRUE(std::ranges::is_sorted(filed, {}, &Filed::id));
    EXPECT_EQ(faults_of(*world.db), "");
}

std::string name_of(const testing::TestParamInfo<std::chrono::milliseconds>& jump) {
    const auto n = std::chrono::floor<days>(jump.param).count();
    return (n < 0 ? "back_" : "forward_") + std::to_string(std::abs(n)) + "_days";
}

INSTANTIATE_TEST_SUITE_P(Jumps, ClockJumps,
                         testing::Values(-days{1}, days{1}, -days{400}, days{20}), name_of);

}  // namespace

}  // namespace anju::test
