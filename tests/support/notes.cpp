#include "support/notes.h"

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <iterator>
#include <mutex>

#include "platform/http/verb.h"
#include "support/grant.h"

namespace anju::test::notes {

namespace {

using namespace anju::http;

std::atomic<int> run_count{0};
std::atomic<bool> has_left{false};

struct Gate {
    std::mutex mutex;
    std::condition_variable changed;
    bool closed = false;
    int arrived = 0;
};
Gate gate;

constexpr Capability note_read{"note_read", "看", "Read"};
constexpr Capability note_file{"note_file", "写", "File"};

Result<Pong> get_ping(ReadCall&) {
    return Pong{
        "安居 pong, of a length that a small reply of the platform has: "
        "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789",
        1234567};
}

Result<Note> load_note(db::Tx& tx, std::int64_t id) {
    auto note = tx.first<Note>("select id, text, version from edge_notes where id = $1", id);
    if (!note) return refuse(not_found);
    return *std::move(note);
}

Result<Note> get_note(ReadCall& call) {
    TRY(const auto id, call.id<struct NoteTag>());
    return load_note(call.tx, id.value);
}

Result<Page<Note>> get_notes(ReadCall& call, const NoteFilter& filter) {
    db::Query query("select id, text, version from edge_notes where 1 = 1");
    if (filter.text) query.add(" and text = ?", *filter.text);
    query.add(" order by id limit 50");
    return Page<Note>{call.tx.all<Note>(query), {}};
}

Result<Created<Note>> post_note(WriteCall& call, const NewNote& note) {
    ++run_count;
    const auto id = call.tx.one<std::int64_t>(
        "insert into edge_notes (text, version) values ($1, 1) returning id", note.text);
    if (note.text.value == "refuse") return refuse_at("/text", note_refused);
    if (note.text.value == "fail") throw Fault("a broken invariant\nwith a second line");
    const std::string location = "/api/notes/" + std::to_string(id);
    return Created<Note>{{id, note.text, 1}, location};
}

Result<Note> put_note(WriteCall& call, const NewNote& note) {
    TRY(const auto id, call.id<struct NoteTag>());
    TRY(auto stored, load_note(call.tx, id.value));
    TRY_OK(check_version(call, stored.version));
    stored.text = note.text;
    ++stored.version;
    call.tx.exec("update edge_notes set text = $1, version = $2 where id = $3", stored.text,
                 stored.version, stored.id);
    return stored;
}

Result<Nothing> delete_note(WriteCall& call) {
    TRY(const auto id, call.id<struct NoteTag>());
    if (call.tx.exec("delete from edge_notes where id = $1", id.value) == 0)
        return refuse(not_found);
    return Nothing{};
}

Result<WithCookies<Pong>> post_login(WriteCall&) {
    return WithCookies<Pong>{{"in", 1}, {"anju_session=clerk; HttpOnly; SameSite=Strict; Path=/"}};
}

Result<Pong> post_door(SlowCall&) { return Pong{"in", 1}; }

Result<Pong> post_moment(WriteCall& call, const NewNote& note) {
    return Pong{note.text, call.now.time_since_epoch().count()};
}

Result<Pong> get_caller(ReadCall& call) {
    return Pong{std::string(call.remote) + " of " + std::string(call.network), 1};
}

std::int64_t count_far(db::Tx& tx) {
    return tx.one<std::int64_t>(
        "with recursive up (n) as (select 1 union all select n + 1 from up where n < 300000) "
        "select count(*) from up");
}

Result<Pong> get_far(ReadCall& call) { return Pong{"far", count_far(call.tx)}; }

Result<Pong> get_far_slowly(SlowCall& call) { return Pong{"far", call.db.read(count_far)}; }

Result<Pong> get_gate(SlowCall&) {
    std::unique_lock lock(gate.mutex);
    ++gate.arrived;
    gate.changed.notify_all();
    gate.changed.wait(lock, [] { return !gate.closed; });
    return Pong{"through", 1};
}

Result<Pong> post_slow(SlowCall& call, const NewNote& note) {
    ++run_count;
    if (note.text.value == "refuse") return refuse(note_refused);
    const auto id = call.db.write([&](db::Tx& tx) {
        return tx.one<std::int64_t>(
            "insert into edge_notes (text, version) values ($1, 1) returning id", note.text);
    });
    if (note.text.value == "lost")
        throw db::DbError(db::DbErrorKind::connection, "cut off after the commit");
    return Pong{note.text, id};
}

Result<Taken> post_files(SlowCall& call, const NoteFilter& fields) {
    Taken taken;
    taken.text = fields.text.value_or("");
    for (const Upload& upload : call.uploads) {
        std::ifstream file(upload.path, std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        CHECK(bytes.size() == static_cast<std::size_t>(upload.bytes));
        taken.files.push_back(upload.field + " " + upload.file_name + " " +
                              std::to_string(bytes.size()) + " " + bytes.substr(0, 16));
    }
    return taken;
}

Result<Download> get_export(SlowCall&) {
    return Download{"text/csv; charset=utf-8", "导出 \"1\".csv", std::string(300'000, 'x'), "e1"};
}

Result<Pong> get_fault(ReadCall&) { throw Fault("the secret of the database\nand a row of it"); }

const Route routes[] = {
    {GET, "/api/ping", Capability::open, get_ping, "ping"},
    {GET, "/api/notes", Capability::open, get_notes, "list"},
    {GET, "/api/notes/{id}", Capability::open, get_note, "read"},
    {GET, "/api/private/{id}", note_read, get_note, "read with a right"},
    {GET, "/api/mine", Capability::signed_in, get_ping, "read with a login"},
    {POST, "/api/notes", Capability::open, post_note, "file"},
    {POST, "/api/private", note_file, post_note, "file with a right"},
    {POST, "/api/keyed", Capability::open, post_note, "file", {.key_required = true}},
    {PUT, "/api/notes/{id}", Capability::open, put_note, "change"},
    {DELETE, "/api/notes/{id}", Capability::open, delete_note, "drop"},
    {POST, "/api/login", Capability::open, post_login, "log in"},
    {POST, "/api/door", Capability::open, post_door, "log in slowly", {.signs_in = true}},
    {POST, "/api/secret", Capability::open, post_note, "file", {.secret_reply = true}},
    {POST, "/api/moment", Capability::open, post_moment, "say when"},
    {GET, "/api/caller", Capability::open, get_caller, "say who"},
    {GET, "/api/far", Capability::open, get_far, "count far"},
    {GET, "/api/slow/far", Capability::open, get_far_slowly, "count far, slowly"},
    {GET, "/api/gate", Capability::open, get_gate, "wait"},
    {POST, "/api/slow", Capability::open, post_slow, "file slowly"},
    {POST, "/api/private/slow", note_file, post_slow, "file slowly with a right"},
    {POST,
     "/api/files",
     Capability::open,
     post_files,
     "upload",
     {.body_max = 1024 * 1024, .multipart = true}},
    {POST,
     "/api/private/files",
     note_file,
     post_files,
     "upload with a right",
     {.body_max = 1024 * 1024, .multipart = true}},
    {GET, "/api/export", Capability::open, get_export, "export"},
    {GET, "/api/fault", Capability::open, get_fault, "fail"},
};
const RefusalKind* const refusals[] = {&note_refused};
constexpr Word words[] = {{"NewNote.text", "便条内容", "Note"}};
const RoomTable tables[] = {{"notes", routes, refusals, words}};

}  // namespace

void prepare(db::Db& db) {
    has_left = false;
    db.connect()->script(
        db.engine() == db::Engine::sqlite
            ? "create table edge_notes (id integer primary key, "
              "text text not null, version integer not null) strict"
            : "create table edge_notes (id bigint generated by default as "
              "identity primary key, text text not null, version bigint not null)");
}

std::span<const http::RoomTable> rooms() { return tables; }

namespace {

Actor person(std::int64_t user, std::initializer_list<Capability> rights) {
    Actor actor;
    actor.user = UserId{user};
    actor.role = Role::call_operator;
    grant(actor, rights);
    return actor;
}

}  // namespace

std::optional<Actor> who(db::Tx& tx, std::string_view token, Instant) {
    // Asks the database, as the real one does.
    tx.one<std::int64_t>("select 1");
    static const Actor guest = person(3, {note_read});
    static const Actor clerk = person(1, {note_read, note_file});
    static const Actor leaver = person(4, {note_read, note_file});
    static const Actor elsewhere = [] {
        Actor actor = clerk;
        actor.post = PostId{2};
        return actor;
    }();
    static const Actor boss = person(2, {note_read, note_file, metrics_read});
    if (token == "guest") return guest;
    if (token == "clerk") return clerk;
    if (token == "clerk_elsewhere") return elsewhere;
    if (token == "boss") return boss;
    if (token == "leaver" && !has_left.exchange(true)) return leaver;
    return std::nullopt;
}

void close_gate() {
    const std::lock_guard lock(gate.mutex);
    gate.closed = true;
    gate.arrived = 0;
}

void open_gate() {
    const std::lock_guard lock(gate.mutex);
    gate.closed = false;
    gate.changed.notify_all();
}

void wait_for_arrivals(int calls) {
    std::unique_lock lock(gate.mutex);
    gate.changed.wait(lock, [&] { return gate.arrived >= calls; });
}

int runs() { return run_count; }

}  // namespace anju::test::notes
