// Real filings as the samples of the bare loop, one by each resident of the load, so that its rows
// land in as many places of the indexes as the product's do.
#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/commands.h"
#include "app/tables.h"
#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/http/server.h"
#include "tools.h"

namespace anju::bench {

namespace {

// The same as file.lua sends.
constexpr const char* complaint =
    "{\"kind\":\"complaint\",\"category\":\"0302\",\"text\":"
    "\"单元楼道有一个多月没有拖过，扶手上全是灰，请督促物业打扫。\"}";

std::vector<std::string> file_samples(db::Db& db) {
    std::vector<std::string> cases;
    for (const std::string& resident : people_of(db).residents) {
        http::Request request;
        request.method = http::Method::POST;
        request.target = "/api/complaints";
        request.body = complaint;
        request.session = resident;
        request.idempotency_key = fresh_key(cases.size());
        const auto reply =
            http::serve_in_process(db, app::rooms(), app::authenticate(), request, clock::now());
        if (reply.status != 201) throw Fault("filing a sample: " + reply.body);
        cases.push_back(std::to_string(boost::json::parse(reply.body).at("id").as_int64()));
    }
    return cases;
}

}  // namespace

std::vector<Written> written_tables() {
    return {
        {"complaints_cases", "id = $1", "id", "", ""},
        {"complaints_assists", "complaint = $1", "", "complaint", ""},
        {"platform_facts", "noun = 'complaint' and noun_id = $1", "seq", "noun_id", ""},
        {"platform_requests",
         "caller = 'user ' || (select complainant from complaints_cases where id = $1) "
         "and location = '/api/complaints/' || cast($1 as bigint)",
         "", "", "key"},
    };
}

Fill fill_of(const Written& written, std::string_view column) {
    if (column == written.numbered) return Fill::none;
    if (column == written.linked) return Fill::new_id;
    if (column == written.keyed) return Fill::new_key;
    return Fill::keep;
}

std::string fresh_key(std::size_t n) {
    static const std::string run = crypto::hex(crypto::random_bytes(8));
    return fmt::format("bare-{}-{}", run, n);
}

int run_bare(const app::Config& config, int seconds) {
    std::vector<std::string> samples;
    {
        const auto database = app::open_installation(config);
        samples = file_samples(*database);
    }
    const std::string sqlite = "sqlite:";
    const auto rate =
        config.db.starts_with(sqlite)
            ? bare_sqlite(config.db.substr(sqlite.size()) + "/anju.db", samples, seconds)
            : bare_postgres(config.db, samples, seconds);
    fmt::print("{{\"rate\":{}}}\n", rate);
    return app::exit_done;
}

}  // namespace anju::bench
