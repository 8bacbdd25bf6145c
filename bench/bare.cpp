// One real filing as the sample of the bare loop.
#include <fmt/format.h>

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
    "{\"kind\":\"complaint\",\"category\":\"0302\",\"title\":\"楼道长期不打扫\",\"text\":"
    "\"单元楼道有一个多月没有拖过，扶手上全是灰，请督促物业打扫。\"}";

std::string file_one(db::Db& db) {
    const People people = people_of(db);
    http::Request request;
    request.method = http::Method::POST;
    request.target = "/api/complaints";
    request.body = complaint;
    request.session = people.residents.front();
    request.idempotency_key = "sample-" + crypto::hex(crypto::random_bytes(8));
    const auto reply =
        http::serve_in_process(db, app::rooms(), app::authenticate(), request, clock::now());
    if (reply.status != 201) throw Fault("filing the sample: " + reply.body);
    return request.idempotency_key;
}

}  // namespace

std::vector<Written> written_tables() {
    return {
        {"complaints_cases", "id = ", "id", "", ""},
        {"complaints_assists", "complaint = ", "", "complaint", ""},
        {"platform_facts", "noun = 'complaint' and noun_id = ", "seq", "noun_id", ""},
        {"platform_requests", "", "", "", "key"},
    };
}

Fill fill_of(const Written& written, std::string_view column) {
    if (column == written.numbered) return Fill::none;
    if (column == written.linked) return Fill::new_id;
    if (column == written.keyed) return Fill::new_key;
    return Fill::keep;
}

int run_bare(const app::Config& config, int seconds) {
    std::string key;
    {
        const auto database = app::open_installation(config);
        key = file_one(*database);
    }
    const std::string sqlite = "sqlite:";
    const auto rate = config.db.starts_with(sqlite)
                          ? bare_sqlite(config.db.substr(sqlite.size()) + "/anju.db", key, seconds)
                          : bare_postgres(config.db, key, seconds);
    fmt::print("{{\"rate\":{}}}\n", rate);
    return app::exit_done;
}

}  // namespace anju::bench
