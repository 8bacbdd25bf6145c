// The bare loop over libpq, with prepared statements on one connection.
#include <libpq-fe.h>

#include <memory>
#include <optional>

#include "base/result.h"
#include "platform/clock.h"
#include "tools.h"

namespace anju::bench {

namespace {

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

class Handle {
   public:
    explicit Handle(const std::string& url) : handle_(PQconnectdb(url.c_str()), &PQfinish) {
        if (PQstatus(handle_.get()) != CONNECTION_OK) throw Fault(PQerrorMessage(handle_.get()));
    }
    Answer checked(PGresult* result) const {
        Answer answer(result, &PQclear);
        const auto status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            throw Fault(PQerrorMessage(handle_.get()));
        return answer;
    }
    void run(const char* sql) const { checked(PQexec(handle_.get(), sql)); }
    Answer rows(const std::string& sql, const std::string& parameter) const {
        const char* value = parameter.c_str();
        return checked(
            PQexecParams(handle_.get(), sql.c_str(), 1, nullptr, &value, nullptr, nullptr, 0));
    }
    void prepare(const std::string& name, const std::string& sql) const {
        checked(PQprepare(handle_.get(), name.c_str(), sql.c_str(), 0, nullptr));
    }
    Answer step(const std::string& name, const std::vector<const char*>& values) const {
        return checked(PQexecPrepared(handle_.get(), name.c_str(), static_cast<int>(values.size()),
                                      values.data(), nullptr, nullptr, 0));
    }

   private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> handle_;
};

struct Insert {
    std::string name;
    bool numbers = false;
    std::vector<std::optional<std::string>> kept;
    std::vector<std::size_t> ids;
    std::vector<std::size_t> keys;
};

Insert insert_of(const Handle& handle, const Written& written, const PGresult* rows, int row,
                 std::size_t number) {
    std::string columns, values;
    Insert insert;
    insert.name = "bare" + std::to_string(number);
    for (int i = 0; i < PQnfields(rows); ++i) {
        const std::string name = PQfname(rows, i);
        const Fill fill = fill_of(written, name);
        if (fill == Fill::none) continue;
        const std::size_t at = insert.kept.size();
        columns += (at > 0 ? ", " : "") + name;
        values += (at > 0 ? ", $" : "$") + std::to_string(at + 1);
        if (fill == Fill::new_id) insert.ids.push_back(at);
        if (fill == Fill::new_key) insert.keys.push_back(at);
        const bool null = fill == Fill::keep && PQgetisnull(rows, row, i) != 0;
        insert.kept.push_back(null ? std::nullopt
                                   : std::optional<std::string>(PQgetvalue(rows, row, i)));
    }
    insert.numbers = std::string_view(written.numbered) == "id";
    handle.prepare(insert.name, std::string("insert into ") + written.table + " (" + columns +
                                    ") values (" + values + ")" +
                                    (insert.numbers ? " returning id" : ""));
    return insert;
}

std::vector<Insert> inserts_of(const Handle& handle, const std::string& number,
                               std::size_t prepared) {
    std::vector<Insert> inserts;
    for (const Written& written : written_tables()) {
        const Answer rows = handle.rows(
            std::string("select * from ") + written.table + " where " + written.where, number);
        for (int row = 0; row < PQntuples(rows.get()); ++row)
            inserts.push_back(
                insert_of(handle, written, rows.get(), row, prepared + inserts.size()));
    }
    CHECK(inserts.size() >= 3);
    return inserts;
}

void file_one(const Handle& handle, const std::vector<Insert>& inserts, const std::string& key) {
    std::string id;
    for (const Insert& insert : inserts) {
        std::vector<const char*> values;
        values.reserve(insert.kept.size());
        for (const auto& value : insert.kept) values.push_back(value ? value->c_str() : nullptr);
        for (const std::size_t at : insert.ids) values[at] = id.c_str();
        for (const std::size_t at : insert.keys) values[at] = key.c_str();
        const Answer answer = handle.step(insert.name, values);
        if (insert.numbers) id = PQgetvalue(answer.get(), 0, 0);
    }
}

}  // namespace

std::int64_t bare_postgres(const std::string& url, const std::vector<std::string>& cases,
                           int seconds) {
    const Handle handle(url);
    std::vector<std::vector<Insert>> samples;
    std::size_t prepared = 0;
    for (const std::string& number : cases) {
        samples.push_back(inserts_of(handle, number, prepared));
        prepared += samples.back().size();
    }
    // The samples' facts were numbered by the product; go on behind them.
    handle.run("select setval('platform_facts_seq_seq', (select max(seq) from platform_facts))");
    const auto started = clock::ticks_us();
    std::size_t written = 0;
    while (clock::ticks_us() - started < seconds * 1'000'000LL) {
        handle.run("begin");
        for (int i = 0; i < group; ++i, ++written)
            file_one(handle, samples[written % samples.size()],
                     fresh_key(samples.size() + written));
        handle.run("commit");
    }
    return static_cast<std::int64_t>(written) * 1'000'000 / (clock::ticks_us() - started);
}

}  // namespace anju::bench
