// Every route in process, with the rights and scopes of different posts.
#include <filesystem>
#include <fstream>

#include "rooms/policy/office_test.h"
#include "rooms/policy/queries.h"

namespace anju::policy {
namespace {

using namespace fixture;

constexpr const char* proposal_body =
    R"({"key":"complaints.handle.U3","region":"130203","valid_from":"2026-04-01",)"
    R"("value":{"limit":{"count":4,"unit":"work_days"}},"article":"《示例办法》第七条",)"
    R"("document":"示例〔2026〕1号","standing":"confirmed","reason":"按新办法调整"})";

TEST_F(PolicyStore, the_values_of_a_place_and_day_are_listed) {
    const auto reply = ask(&reader, http::GET, "/api/policy/values?place=130203&on=2026-03-10");
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_TRUE(reply.body.contains(R"("value_text":"5 个工作日")")) << reply.body;
    EXPECT_TRUE(reply.body.contains("平台拟用默认值"));
    const auto found = ask(&reader, http::GET, "/api/policy/values?text=%E9%A2%84%E8%AD%A6");
    EXPECT_TRUE(found.body.contains("complaints.warn_percent"));
    EXPECT_FALSE(found.body.contains("complaints.accept"));
    const auto by_key = ask(&reader, http::GET, "/api/policy/values?text=warn_percent");
    EXPECT_TRUE(by_key.body.contains("complaints.warn_percent"));
    EXPECT_FALSE(by_key.body.contains("complaints.accept"));
}

TEST_F(PolicyStore, pages_of_versions_follow_one_another_without_gap_or_overlap) {
    db->write([](db::Tx& tx) {
        return tx.exec(
            "insert into policy_versions (key, region, valid_from, value, article, document, "
            "standing, state, reason, proposed_post, proposed_at) select key, region, valid_from, "
            "value, article, document, standing, 'rejected', '', '', 0 from policy_versions");
    });
    db->read([](db::Tx& tx) {
        VersionFilter filter;
        filter.limit = Whole<1, 200>(200);
        std::vector<PolicyId> whole;
        for (const VersionRow& row : list_versions(tx, reader, filter).rows)
            whole.push_back(row.id);
        EXPECT_EQ(list_versions(tx, reader, {}).rows.size(), 50u) << "unless it is said";
        for (const auto size : {std::size_t{7}, whole.size() - 1, whole.size()}) {
            filter.limit = Whole<1, 200>(static_cast<std::int64_t>(size));
            filter.cursor.reset();
            std::vector<PolicyId> found;
            do {
                const auto page = list_versions(tx, reader, filter);
                EXPECT_EQ(page.rows.size(), std::min(size, whole.size() - found.size()));
                for (const VersionRow& row : page.rows) found.push_back(row.id);
                filter.cursor = http::Cursor<PolicyId>::parse(page.next);
            } while (filter.cursor);
            EXPECT_EQ(found, whole) << size;
        }
        return true;
    });
}

TEST_F(PolicyStore, a_proposal_goes_to_a_second_person) {
    const auto made = ask(&district, http::POST, "/api/policy/versions", proposal_body);
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_TRUE(made.body.contains(R"("may":[])")) << made.body;
    const auto id = db->read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select max(id) from policy_versions"); });
    const std::string at = "/api/policy/versions/" + std::to_string(id);
    EXPECT_TRUE(ask(&approver, http::GET, at).body.contains(R"("may":["approve","reject"])"));
    EXPECT_TRUE(
        ask(&reader, http::GET, "/api/policy/versions?state=draft").body.contains("示例〔2026〕"));
    EXPECT_EQ(ask(&district, http::POST, at + "/approval", "{}").status, 403);
    EXPECT_EQ(ask(&approver, http::POST, at + "/approval", "{}", 2).status, 409);
    EXPECT_EQ(days_at(lubei_community, date_of(2026, 4, 1)), 5) << "a draft holds nowhere";
    const auto approved = ask(&approver, http::POST, at + "/approval", "{}", 1);
    EXPECT_EQ(approved.status, 200) << approved.body;
    EXPECT_EQ(days_at(lubei_community, date_of(2026, 4, 1)), 4);
    const auto again = ask(&approver, http::POST, at + "/approval", "{}");
    EXPECT_EQ(again.status, 409);
    EXPECT_TRUE(again.body.contains(decided_already.code));
    EXPECT_EQ(ask(&approver, http::POST, at + "/rejection", R"({"reason":"不妥"})").status, 409);
    EXPECT_EQ(ask(&approver, http::POST, "/api/policy/versions/99999/approval", "{}").status, 404);
    const auto history = ask(&district, http::GET, "/api/policy/keys/complaints.handle.U3");
    EXPECT_TRUE(history.body.contains(R"("may":["propose"])")) << history.body;
    const auto read_only = ask(&reader, http::GET, "/api/policy/keys/complaints.handle.U3");
    EXPECT_TRUE(read_only.body.contains(R"("may":[])")) << read_only.body;
    EXPECT_TRUE(history.body.contains(R"("decided_post":"岗位2")"));
    const auto current = [&](Date on) {
        return db->read([&](db::Tx& tx) {
            return detail_key(tx, district.scope, "complaints.handle.U3", on)->current;
        });
    };
    EXPECT_TRUE(current(today).set());
    EXPECT_NE(current(today), PolicyId{id}) << "it holds from April on";
    EXPECT_EQ(current(date_of(2026, 4, 1)), PolicyId{id});
    EXPECT_EQ(ask(&reader, http::GET, "/api/policy/keys/no.such").status, 404);
}

TEST_F(PolicyStore, nobody_approves_what_they_proposed) {
    std::string body = proposal_body;
    const auto made = ask(&proposer, http::POST, "/api/policy/versions", body);
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_TRUE(made.body.contains(R"("may":["reject"])"));
    const auto id = db->read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select max(id) from policy_versions"); });
    const auto refused = ask(&proposer, http::POST,
                             "/api/policy/versions/" + std::to_string(id) + "/approval", "{}");
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(refused.body.contains(own_proposal.code)) << refused.body;
}

TEST_F(PolicyStore, a_faulty_proposal_is_told_at_its_field) {
    const auto replaced = [](std::string_view what, std::string_view with) {
        std::string body = proposal_body;
        return body.replace(body.find(what), what.size(), with);
    };
    struct Case {
        std::string body;
        const RefusalKind& refusal;
        std::string_view pointer;
    };
    const Case cases[] = {
        {replaced("complaints.handle.U3", "complaints.handle.U9"), policy_key_unknown, "/key"},
        {replaced("130203", "130208"), policy_region_foreign, "/region"},
        {replaced(R"("count":4)", R"("count":0)"), policy_value_invalid, "/value/limit/count"},
    };
    for (const Case& c : cases) {
        const auto reply = ask(&district, http::POST, "/api/policy/versions", c.body);
        EXPECT_EQ(reply.status, 422) << reply.body;
        EXPECT_TRUE(reply.body.contains(c.refusal.code)) << reply.body;
        EXPECT_TRUE(reply.body.contains(c.pointer)) << reply.body;
    }
    EXPECT_EQ(ask(&reader, http::POST, "/api/policy/versions", proposal_body).status, 403);
    EXPECT_EQ(ask(nullptr, http::POST, "/api/policy/versions", proposal_body).status, 401);
}

TEST_F(PolicyStore, a_year_of_the_calendar_is_shown_and_edited) {
    const auto shown = ask(&proposer, http::GET, "/api/policy/calendar/2026");
    EXPECT_TRUE(shown.body.contains(R"("known":true)")) << shown.body;
    EXPECT_TRUE(shown.body.contains(R"("may":["edit"])"));
    EXPECT_TRUE(shown.body.contains(R"("from_minute":510)"));
    EXPECT_TRUE(
        ask(&reader, http::GET, "/api/policy/calendar/2027").body.contains(R"("known":false)"));
    EXPECT_EQ(ask(&reader, http::GET, "/api/policy/calendar/soon").status, 404);
    const char* body =
        R"({"days":[{"day":"2027-01-01","kind":"off","name":"元旦"}],"document":"国办发明电",)"
        R"("reason":"公布了明年安排"})";
    EXPECT_EQ(ask(&reader, http::PUT, "/api/policy/calendar/2027", body).status, 403);
    const auto edited = ask(&proposer, http::PUT, "/api/policy/calendar/2027", body, 1);
    EXPECT_EQ(edited.status, 200) << edited.body;
    EXPECT_EQ(ask(&proposer, http::PUT, "/api/policy/calendar/2027", body, 1).status, 409);
    const auto past = ask(&proposer, http::PUT, "/api/policy/calendar/2025", body);
    EXPECT_TRUE(past.body.contains(calendar_year_past.code)) << past.body;
    const auto far = ask(&proposer, http::PUT, "/api/policy/calendar/2030", body);
    EXPECT_TRUE(far.body.contains(calendar_year_out_of_range.code)) << far.body;
    const auto spans =
        ask(&proposer, http::PUT, "/api/policy/spans",
            R"({"spans":[{"from_minute":540,"to_minute":1020}],"reason":"夏季作息"})");
    EXPECT_EQ(spans.status, 200) << spans.body;
    EXPECT_TRUE(spans.body.contains(R"("from_minute":540)"));
    const auto none =
        ask(&proposer, http::PUT, "/api/policy/spans", R"({"spans":[],"reason":"夏季作息"})");
    EXPECT_TRUE(none.body.contains(work_spans_invalid.code)) << none.body;
}

TEST_F(PolicyStore, the_official_list_is_taken_in_whole_or_not_at_all) {
    const auto send = [&](const std::string& text) {
        std::filesystem::create_directories(test::TestDb::scratch_folder());
        const std::string path = test::TestDb::scratch_folder() + "/list.csv";
        std::ofstream(path, std::ios::binary) << text;
        const http::RoomTable rooms[] = {{"policy", routes(), refusal_list()}};
        http::Request request;
        request.method = http::POST;
        request.target = "/api/policy/calendar/2027/list";
        request.content_type = "multipart/form-data; boundary=x";
        request.session = "token";
        request.uploads = {{"file", "2027.csv", path, static_cast<std::int64_t>(text.size())}};
        return http::serve_in_process(
            *db, rooms, [](db::Tx&, std::string_view, Instant) { return std::optional(proposer); },
            request, now);
    };
    const auto faulty = send("日期,类别,名称\n2027-01-01,休,元旦\n元旦,休,元旦\n");
    EXPECT_EQ(faulty.status, 422) << faulty.body;
    EXPECT_TRUE(faulty.body.contains(calendar_file_invalid.code)) << faulty.body;
    EXPECT_TRUE(faulty.body.contains("line 3")) << faulty.body;
    const auto taken = send("日期,类别,名称\n2027-01-01,休,元旦\n2027-01-03,班,元旦\n");
    EXPECT_EQ(taken.status, 200) << taken.body;
    EXPECT_TRUE(taken.body.contains("2027-01-03")) << taken.body;
    const auto outside = send("日期,类别,名称\n2028-01-01,休,元旦\n");
    EXPECT_TRUE(outside.body.contains(calendar_day_invalid.code)) << outside.body;
}

TEST_F(PolicyStore, a_deadline_says_which_rule_made_it_and_why) {
    const std::string at = "/api/policy/deadline?start=2026-04-29T09:00:00%2B08:00";
    const auto by_key = ask(&reader, http::GET, at + "&key=complaints.handle.U3&place=130203");
    EXPECT_EQ(by_key.status, 200) << by_key.body;
    EXPECT_TRUE(by_key.body.contains(R"("due":"2026-05-09T23:59:59.999+08:00")")) << by_key.body;
    EXPECT_TRUE(by_key.body.contains("劳动节放假，不计入"));
    EXPECT_TRUE(by_key.body.contains("平台拟用默认值"));
    const auto by_limit = ask(&reader, http::GET, at + "&count=240&unit=work_hours");
    EXPECT_TRUE(by_limit.body.contains(R"("due":"2026-04-29T14:30:00+08:00")")) << by_limit.body;
    EXPECT_TRUE(by_limit.body.contains(R"("rule":null)"));
    EXPECT_TRUE(ask(&reader, http::GET, at).body.contains(deadline_limit_missing.code));
    EXPECT_TRUE(
        ask(&reader, http::GET, at + "&key=nothing").body.contains(policy_key_unknown.code));
    EXPECT_TRUE(ask(&reader, http::GET, at + "&key=complaints.warn_percent")
                    .body.contains(policy_not_limit.code));
    EXPECT_EQ(ask(&reader, http::GET, at + "&count=500&unit=work_days").status, 422);
    const auto far = ask(&reader, http::GET, at + "&count=300&unit=work_days");
    EXPECT_TRUE(far.body.contains(R"("provisional":true)"));
}

}  // namespace
}  // namespace anju::policy
