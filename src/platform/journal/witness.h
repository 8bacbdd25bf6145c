// A witness (C2SP tlog-witness): keeps the newest checkpoint of one log, signs whatever goes on
// from it and nothing else, and looks at the log by itself, so that one that stops asking is
// noticed. A log that went back, forked or was sealed anew is told apart and said loudly; what was
// kept stays.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "platform/crypto/crypto.h"
#include "platform/http/route.h"
#include "platform/journal/cosign.h"
#include "platform/journal/merkle.h"

namespace anju::journal {

struct Witness {
    std::string log_url;  // "https://example.cn/log"; what is asked when looking
    std::string log_key;  // 32 bytes
    crypto::SigningKey key;
};
// Once, before serving.
void use_witness(Witness witness);

// The newest checkpoint that was kept, if any was.
std::optional<std::string> witnessed_note(db::Tx& tx, const Witness& witness);

// The answer to POST /add-checkpoint. 200: a cosignature line, 400: unreadable or an old size that
// is larger than the new one, 403: no good signature, 404: another log, 409: not what was kept,
// with the size of that, or another tree of the same size, 422: the proof does not hold.
http::Download add_checkpoint(db::Tx& tx, const Witness& witness, std::string_view body,
                              Instant now);

// What a look at the log showed. lower: the log is shorter than what was kept; if the next look
// shows it again no cache was in between and it went back.
ANJU_ENUM(Sight, unchanged, grown, unreadable, lower, rolled_back, forked, resealed, other_key)
constexpr bool is_alarming(Sight sight) { return sight > Sight::lower; }
struct Look {
    Sight sight = Sight::unreadable;
    std::string said;  // one sentence with the sizes and roots
};
Look look_at_log(db::Db& db, const Witness& witness, Sight last, Instant now);

// POST /add-checkpoint, GET /witness/key, GET /witness/checkpoint.
std::span<const http::Route> witness_routes();

}  // namespace anju::journal
