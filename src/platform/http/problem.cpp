#include "platform/http/problem.h"

#include <fmt/format.h>

#include <system_error>

#include "platform/log/log.h"
#include "platform/metrics/metrics.h"

namespace anju::http {

namespace {

struct Sentence {
    std::string_view code;
    int status;
    std::string_view title;
    std::string_view detail;
};

Reply written(const Sentence& said, const std::vector<FieldFault>& faults,
              std::string_view request_id) {
    metrics::count_refusal(said.code);
    Reply reply;
    reply.status = said.status;
    reply.content_type = "application/problem+json";
    std::string& out = reply.body;
    const auto member = [&](std::string_view name, std::string_view value) {
        out += name;
        json::write_string(out, value);
    };
    out += R"({"type":"urn:anju:refusal:)";
    out += said.code;
    member(R"(","title":)", said.title);
    fmt::format_to(std::back_inserter(out), R"(,"status":{})", said.status);
    member(R"(,"code":)", said.code);
    member(R"(,"detail":)", said.detail);
    out += R"(,"faults":[)";
    for (std::size_t i = 0; i < faults.size(); ++i) {
        member(i == 0 ? R"({"pointer":)" : R"(,{"pointer":)", faults[i].pointer);
        member(R"(,"code":)", faults[i].code);
        member(R"(,"text":)", faults[i].text);
        out += '}';
    }
    member(R"(],"request_id":)", request_id);
    out += '}';
    return reply;
}

const EdgeKind& kind_of(const db::DbError& error) {
    switch (error.kind()) {
        case db::DbErrorKind::busy:
        case db::DbErrorKind::serialization:
            return busy;
        case db::DbErrorKind::disk_full:
            return disk_full;
        case db::DbErrorKind::clock_behind:
            return clock_behind;
        case db::DbErrorKind::connection:
            return database_away;
        case db::DbErrorKind::unique:
        case db::DbErrorKind::foreign_key:
        case db::DbErrorKind::check:
        case db::DbErrorKind::other:
            return internal_fault;
    }
    return internal_fault;
}

}  // namespace

bool leaves_unknown(const std::exception_ptr& fault) {
    if (!fault) return false;
    try {
        std::rethrow_exception(fault);
    } catch (const db::DbError& error) {
        return error.kind() == db::DbErrorKind::connection;
    } catch (...) {
        return false;
    }
}

int status_of(Sort sort) {
    switch (sort) {
        case Sort::unreadable:
            return 400;
        case Sort::unknown:
            return 401;
        case Sort::forbidden:
            return 403;
        case Sort::absent:
            return 404;
        case Sort::conflict:
            return 409;
        case Sort::unprocessable:
            return 422;
    }
    return 500;
}

Reply problem(const Refusal& refusal, std::string_view request_id) {
    const RefusalKind& kind = *refusal.kind;
    Reply reply = written({kind.code, status_of(kind.sort), kind.text, refusal.detail},
                          refusal.faults, request_id);
    reply.retry_after = kind.again_after;
    return reply;
}

Reply problem(const EdgeKind& kind, std::string_view request_id, std::string_view detail) {
    Reply reply = written({kind.code, kind.status, kind.text, detail}, {}, request_id);
    if (kind.status == 503 || kind.status == 429) reply.retry_after = 1;
    return reply;
}

Reply problem(const std::exception_ptr& fault, std::string_view route,
              std::string_view request_id) {
    const EdgeKind* kind = &internal_fault;
    std::string what = "unknown";
    try {
        std::rethrow_exception(fault);
    } catch (const db::DbError& error) {
        kind = &kind_of(error);
        what = error.what();
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::no_space_on_device) kind = &disk_full;
        what = error.what();
    } catch (const std::exception& error) {
        what = error.what();
    } catch (...) {
        what = "not a std::exception";
    }
    // The first line only: an engine's further lines may quote a row.
    what.resize(std::min(what.size(), what.find('\n')));
    log::error("fault", {{"request_id", std::string(request_id)},
                         {"route", std::string(route)},
                         {"code", std::string(kind->code)},
                         {"what", what}});
    return problem(*kind, request_id);
}

}  // namespace anju::http
