// A small table of routes for tests of dispatch and of the edge: notes that can be filed, read and
// changed, and calls that wait, fail and take files. No room of the product.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/text.h"
#include "platform/http/server.h"

namespace anju::test::notes {

struct Note {
    std::int64_t id = 0;
    std::string text;
    std::int64_t version = 1;
};
struct NewNote {
    Text<1, 200> text;
};
struct NoteFilter {
    std::optional<std::string> text;
};
struct Pong {
    std::string text;
    std::int64_t number = 0;
};
struct Taken {
    std::vector<std::string> files;  // "field name bytes first-16-characters"
    std::string text;
};

inline constexpr RefusalKind note_refused{"note_refused", Sort::unprocessable, "内容不能是 refuse"};

// Makes the table of the notes.
void prepare(db::Db& db);
std::span<const http::RoomTable> rooms();
// Tokens: "clerk" may file and read, "guest" may only read, "boss" also sees the metrics; "leaver"
// is a clerk the first time and nobody ever after.
std::optional<Actor> who(db::Tx& tx, std::string_view token, Instant now);

// GET /api/gate waits inside its handler until it is opened. One gate a process.
void close_gate();
void open_gate();
// Returns once `calls` calls stand at the gate.
void wait_for_arrivals(int calls);

// How often the handler of POST /api/notes has run to its end, roll-backs included.
int runs();

}  // namespace anju::test::notes
