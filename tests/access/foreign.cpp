#include "access/foreign.h"

#include <boost/json.hpp>
#include <filesystem>

#include "access/sample.h"
#include "platform/files/files.h"
#include "rooms/identity/actions.h"

namespace anju::test {

namespace {

const Instant today = instant_of(date_of(2025, 9, 26), 10);

std::string row_in(const http::Response& reply, const char* pointer = "/id") {
    EXPECT_LT(reply.status, 300) << reply.body;
    return boost::json::serialize(boost::json::parse(reply.body).at_pointer(pointer));
}

http::Upload photo_upload() {
    const std::string photo = TestDb::root() + "/data/demo/photos/bins.jpg";
    return {"file", "bins.jpg", photo,
            static_cast<std::int64_t>(std::filesystem::file_size(photo))};
}

}  // namespace

std::string photo_of(World& world, std::string_view person, Instant at) {
    const auto stored = files::take_in(photo_upload());
    CHECK(stored.has_value());
    return std::to_string(world.db->write([&](db::Tx& tx) {
        return files::insert_file(tx, world.actor(person), at, *stored).value;
    }));
}

namespace {

std::string login_of(World& world, std::string_view person) {
    const UserId user = world.actor(person).user;
    return std::to_string(world.db->write([&](db::Tx& tx) {
        identity::open_session(tx, user, {}, today);
        return tx.one<std::int64_t>("select max(id) from identity_sessions where user_id = $1",
                                    user);
    }));
}

void add_complaints(Foreign& foreign) {
    const std::string photo = photo_of(foreign.world, "owner zhao", today);
    const auto filed = foreign.ask(
        "owner zhao", http::POST, "/api/complaints",
        R"({"category":"0302","text":"丰润三号楼道很久没有打扫过了","files":[)" + photo +
            R"(],"estate":)" + std::to_string(foreign.world.names.at("E3")) + "}");
    foreign.rows["/api/complaints/{id}"] = row_in(filed);
    foreign.rows["/api/complaints/{id}/files/{file}"] = photo;
    foreign.secrets.emplace_back("丰润三号楼道");
    foreign.secrets.emplace_back(boost::json::parse(filed.body).at("case_no").as_string());
}

void add_changes(Foreign& foreign) {
    const auto row = foreign.ask(
        "city lin", http::POST, "/api/changes/catalogue",
        R"({"deed":"add","category":"0302","region":"130208","unit_kind":"street_office",)"
        R"("valid_from":"2026-01-01","basis":"丰润区物业管理办法","reason":"先行先试"})");
    EXPECT_EQ(row.status, 201) << row.body;
    foreign.secrets.emplace_back("丰润区物业管理办法");
    const auto unit = foreign.ask(
        "city lin", http::POST, "/api/changes/units",
        R"({"deed":"change","unit":)" + std::to_string(foreign.world.names.at("U_FENGRUN")) +
            R"(,"name":"丰润区住房保障局","valid_from":"2026-01-01","reason":"机构改革"})");
    foreign.rows["/api/changes/{id}"] = row_in(unit, "/row/id");
    foreign.secrets.emplace_back("丰润区住房保障局");
}

void add_registry(Foreign& foreign) {
    const auto& names = foreign.world.names;
    const std::string estate = std::to_string(names.at("E3"));
    foreign.rows["/api/registry/estates/{id}"] = estate;
    foreign.rows["/api/registry/buildings/{id}"] = std::to_string(names.at("B3"));
    foreign.rows["/api/registry/services/{id}"] = std::to_string(names.at("S3"));
    foreign.rows["/api/registry/enterprises/{id}"] = std::to_string(names.at("feng"));
    const auto appointed =
        foreign.ask("district han", http::POST, "/api/registry/estates/" + estate + "/managers",
                    R"({"name":"丰润的经理","phone":"13812345678","since_on":"2025-09-01"})");
    EXPECT_EQ(appointed.status, 201) << appointed.body;
    foreign.world.db->read([&](db::Tx& tx) {
        foreign.rows["/api/registry/managers/{id}"] = std::to_string(tx.one<std::int64_t>(
            "select id from registry_managers where estate = $1", names.at("E3")));
        foreign.rows["/api/registry/bindings/{id}"] = std::to_string(tx.one<std::int64_t>(
            "select id from registry_owners where house = $1", names.at("H3")));
        return true;
    });
    foreign.rows["/api/registry/units/{id}"] = std::to_string(names.at("U_LUBEI"));
    foreign.rows["/api/registry/regions/{code}"] = "130208";
    foreign.rows["/api/registry/imports/{kind}"] = "estates";
    foreign.rows["/api/registry/imports/{kind}/{hash}"] = std::string(64, '0');
    foreign.rows["/api/channels/hotline/imports/{hash}"] = std::string(64, '0');
}

void add_policy(Foreign& foreign) {
    const auto proposed = foreign.ask(
        "district han", http::POST, "/api/policy/versions",
        R"({"key":"complaints.sign.U3","region":"130208","valid_from":"2026-01-01",)"
        R"("value":{"limit":{"count":2,"unit":"work_days"}},"article":"一","document":"丰润区的约定",)"
        R"("standing":"confirmed","reason":"先行先试"})");
    foreign.rows["/api/policy/versions/{id}"] = row_in(proposed, "/row/id");
    foreign.rows["/api/policy/keys/{key}"] = "complaints.sign.U3";
    foreign.rows["/api/policy/calendar/{year}"] = "2026";
}

void add_ledger(Foreign& foreign) {
    const auto made = [&](std::string target, std::string body) {
        return row_in(foreign.ask("district han", http::POST, std::move(target), std::move(body)),
                      "/row/id");
    };
    const std::string book =
        made("/api/ledger/books", R"({"code":"FR","name":"丰润区的账","region":"130208"})");
    const std::string of_book = R"({"book":)" + book;
    const std::string bank =
        made("/api/ledger/accounts",
             of_book + R"(,"code":"1001","name":"丰润区的存款","kind":"asset"})");
    const std::string income =
        made("/api/ledger/accounts", of_book + R"(,"code":"4001","name":"交存","kind":"income"})");
    foreign.rows["/api/ledger/books/{id}"] = book;
    foreign.rows["/api/ledger/accounts/{id}"] = bank;
    foreign.rows["/api/ledger/periods/{id}"] =
        made("/api/ledger/periods", of_book + R"(,"begins_on":"2025-09-01"})");
    foreign.rows["/api/ledger/vouchers/{id}"] = made(
        "/api/ledger/vouchers",
        of_book + R"(,"booked_on":"2025-09-26","summary":"丰润区的凭证","entries":[{"debit":)" +
            bank + R"(,"credit":)" + income + R"(,"amount_fen":1}]})");
    for (const char* secret : {"丰润区的账", "丰润区的存款", "丰润区的凭证"})
        foreign.secrets.emplace_back(secret);
}

void add_identity(Foreign& foreign) {
    foreign.rows["/api/users/{id}"] =
        std::to_string(foreign.world.actor("district han").user.value);
    foreign.rows["/api/users/{id}/logins/{session}"] = login_of(foreign.world, "district han");
    foreign.rows["/api/posts/{id}"] =
        std::to_string(foreign.world.actor("district han").post.value);
    foreign.rows["/api/session/logins/{id}"] = login_of(foreign.world, "owner zhao");
    foreign.secrets.emplace_back("13800000002");
}

}  // namespace

Foreign::Foreign() {
    rows["/api/files/{id}"] = photo_of(world, "owner zhao", today);
    add_identity(*this);
    add_policy(*this);
    add_registry(*this);
    add_changes(*this);
    add_ledger(*this);
    add_complaints(*this);
}

std::string Foreign::target(std::string_view path) const {
    std::string out(path);
    // From behind, so that the places in front stay where they are.
    const auto nouns = nouns_of(path);
    for (auto noun = nouns.rbegin(); noun != nouns.rend(); ++noun) {
        const auto row = rows.find(*noun);
        const std::size_t open = noun->rfind('{');
        out.replace(open, noun->size() - open, row == rows.end() ? "1" : row->second);
    }
    return out;
}

http::Request Foreign::least(const http::Route& route, std::string target) {
    http::Request request;
    request.method = route.method;
    request.target = std::move(target);
    if (route.options.multipart) {
        request.content_type = "multipart/form-data; boundary=b";
        request.uploads = {photo_upload()};
    } else if (route.method != http::GET) {
        request.body = smallest_input(route);
    }
    return request;
}

http::Response Foreign::serve(std::string_view person, http::Request request) {
    if (!person.empty()) request.session = World::session(person);
    return http::serve_in_process(*world.db, app::rooms(), World::who(), request, today);
}

http::Response Foreign::ask(std::string_view person, const http::Route& route,
                            std::optional<std::int64_t> seen) {
    http::Request request = least(route, target(route.path));
    request.if_match = seen;
    return serve(person, std::move(request));
}

http::Response Foreign::ask(std::string_view person, http::Method method, std::string target,
                            std::string body) {
    http::Request request;
    request.method = method;
    request.target = std::move(target);
    request.body = std::move(body);
    return serve(person, std::move(request));
}

std::int64_t Foreign::facts() {
    return world.db->read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from platform_facts"); });
}

std::vector<std::string_view> nouns_of(std::string_view path) {
    std::vector<std::string_view> nouns;
    // What is published names nobody's row: the tests of the log say what stands there.
    if (path.starts_with("/log/")) return nouns;
    for (std::size_t end = 0; (end = path.find('}', end)) != std::string_view::npos;)
        nouns.push_back(path.substr(0, ++end));
    return nouns;
}

const std::vector<std::string_view> strangers = {
    "owner wang",      "owner sun",       "district zheng",   "street wu",
    "community chen",  "worker bai",      "enterprise qian",  "manager zhou",
    "committee du",    "department fire", "supervisor jiang", "inspector tao",
    "accountant kong", "officer ping",    "admin gao",        "auditor shen",
};

std::vector<std::string> rooms_to_test() {
    std::vector<std::string> names;
    for (const http::RoomTable& room : app::rooms()) names.emplace_back(room.room);
    return names;
}

std::string room_name(const testing::TestParamInfo<std::string>& info) { return info.param; }

const http::RoomTable& OfRoom::room() {
    for (const http::RoomTable& room : app::rooms())
        if (room.room == GetParam()) return room;
    throw Fault("no such room: " + GetParam());
}

}  // namespace anju::test
