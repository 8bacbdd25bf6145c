// What identity does when nobody asks: writes down who was seen, sends messages, sweeps what is
// past keeping. The app owns a Presence and hands it to the server and to these jobs.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/jobs/jobs.h"
#include "rooms/identity/store.h"

namespace anju::identity {

// Remembers who was seen, so that reading a page writes nothing. At most a minute of it is lost
// with the process, which ends a login that much earlier, never later. Thread-safe.
class Presence {
   public:
    // For http::Authenticate.
    std::optional<Actor> authenticate(db::Tx& tx, std::string_view token, Instant now);
    void write_down(db::Db& db);

   private:
    std::mutex mutex_;
    std::unordered_map<SessionId, Instant> seen_;
};

// The gateway for text messages. Without a URL nothing is sent: messages lie in the local outbox
// until they expire, where the demo shows them.
//
// POST {url} with {"id":12,"phone":"138...","text":"..."}; headers X-Anju-Time (seconds) and
// X-Anju-Signature: hex HMAC-SHA256 of "<time>.<body>" under the key. 2xx: taken over, the first
// 200 characters of the answer are kept as receipt; 408, 429, 5xx and silence: tried again after
// 2, 8, 32 seconds while the code in it is good; everything else: given up.
struct Gateway {
    std::string url;
    std::string key;
};

// What became of one try.
ANJU_ENUM(SendOutcome, taken, again, refused)
struct Sent {
    SendOutcome outcome = SendOutcome::again;
    std::string receipt;  // or why not
};
using Send = std::function<Sent(const Message&, Instant)>;
Sent send_by_http(const Gateway& gateway, const Message& message, Instant now);
// One round: takes what is due, sends it outside any transaction, writes down what became of it.
// True if there may be more.
bool send_due_messages(db::Db& db, const Send& send, Instant now);
bool sweep(db::Tx& tx, Instant now);

std::vector<jobs::Job> jobs_of(Presence& presence, const Gateway& gateway);

}  // namespace anju::identity
