// What a handler is given and what it gives back. A handler is an ordinary function; nothing of
// Beast, Asio or a status code reaches it:
//
//     Result<CaseDetail> post_signature(WriteCall& call, const SignCase& cmd);
//     Result<Page<CaseRow>> get_complaints(ReadCall& call, const CaseFilter& query);
//     Result<Created<CaseDetail>> post_complaint(WriteCall& call, const FileComplaint& cmd);
//     Result<Download> get_export(SlowCall& call, const CaseFilter& query);
//
// The first parameter chooses the lane, the second is the body (POST, PUT, PATCH) or the query
// string (GET, DELETE) and may be left out; what is returned is the reply shape of the contract.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/actor.h"
#include "base/refusals.h"
#include "base/result.h"
#include "base/time.h"
#include "platform/clock.h"
#include "platform/db/db.h"

namespace anju::http {

inline constexpr RefusalKind stale_version{"stale_version", Sort::conflict,
                                           "内容已被他人更新，请刷新后再操作"};
inline constexpr RefusalKind not_signed_in{"not_signed_in", Sort::unknown, "请先登录"};
inline constexpr RefusalKind capability_missing{"capability_missing", Sort::forbidden,
                                                "您的岗位没有此项权限"};
inline constexpr RefusalKind key_reused{"idempotency_key_reused", Sort::conflict,
                                        "同一操作编号已用于不同的内容"};

inline constexpr RefusalKind export_too_large{"export_too_large", Sort::unprocessable,
                                              "符合条件的记录过多，请缩小范围后再导出"};

// A file that came in, already on disk in the spool folder, size-limited while it arrived.
struct Upload {
    std::string field;      // form field
    std::string file_name;  // as the client said; never a path of ours
    std::string path;       // where the bytes are, removed after the call
    std::int64_t bytes = 0;
};

struct Call {
    const Actor& by;  // for `open` routes without a login: an actor without user and capabilities
    Instant now;
    std::string_view request_id;
    std::string_view remote;   // client address, for people to read
    std::string_view network;  // what limits count by: see network_of in address.h
    std::string_view session;  // the presented session token, empty if none; never logged
    std::string_view user_agent;
    std::vector<std::pair<std::string_view, std::string_view>> path_params;
    // If-Match: the row version the client saw.
    std::optional<std::int64_t> seen_version;
    std::vector<Upload> uploads;  // multipart routes only

    // {name} of the path. What is not a positive number names nothing: 404.
    template <class Tag>
    Result<Id<Tag>> id(std::string_view name = "id") const {
        TRY(const std::int64_t value, number(name));
        return Id<Tag>{value};
    }
    std::string_view param(std::string_view name) const;  // CHECKs that the route has it

   private:
    Result<std::int64_t> number(std::string_view name) const;
};

// A snapshot; for SQLite run on the I/O thread itself, so short and indexed.
struct ReadCall : Call {
    db::Tx& tx;
};
// In the writer lane. The reply leaves after the COMMIT.
struct WriteCall : Call {
    db::Tx& tx;
};
// On the pool for slow work: passwords, images, imports, exports. Opens its own transactions.
struct SlowCall : Call {
    db::Db& db;
    std::int64_t began_us = clock::ticks_us();
    // What `now` has become: what took long is decided when it is done.
    Instant later() const;
};

// 201 with Location.
template <class T>
struct Created {
    T body;
    std::string location;
};
// 204.
struct Nothing {};
// A reply that also sets cookies (login and logout only).
template <class T>
struct WithCookies {
    T body;
    std::vector<std::string> cookies;
};
// How long what is in a reply may be kept. `ask`: kept by the browser, asked for each time with
// its ETag. `briefly`: by anybody, for seconds. `forever`: by anybody, what has this name never
// changes.
enum class Keep : std::uint8_t { never, ask, briefly, forever };

// 200 with bytes: exports, attachments. `file_name` empty: shown inline.
struct Download {
    std::string content_type;
    std::string file_name;
    std::string bytes;
    std::string etag;  // without quotes; not empty: Keep::ask
    Keep keep = Keep::never;
    bool published = false;  // pages of any site may read it
    int status = 200;        // of protocols whose "no" is bytes of their own
};

// A body as it came, whatever type it says it has: for protocols that are not ours.
struct RawBody {
    std::string bytes;
};

// One page of a list. `next` is the cursor of the following page, empty on the last.
template <class T>
struct Page {
    std::vector<T> rows;
    std::string next;
};

}  // namespace anju::http
