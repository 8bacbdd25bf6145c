// Idempotency keys: the same command sent twice is carried out once. The key, the hash of the
// input and the answer are written in the command's own transaction, so a committed command always
// has its answer and a rolled-back one leaves no trace.
#pragma once

#include "platform/http/exchange.h"
#include "platform/jobs/jobs.h"

namespace anju::http {

ANJU_ENUM(Claim, fresh, answered, refused)

// What tells two inputs apart, uploads included: it reads them, so it is taken before the lane. A
// keyed digest, because a phone number could be guessed from a plain one.
std::string input_digest_of(const Exchange& exchange);
// Claims the key of this request for its caller (anonymous: network and route). `answered`: the
// stored answer is in exchange.reply; `refused`: key_reused, key_in_progress or key_cut_off is.
Claim claim_key(db::Tx& tx, Exchange& exchange);
// Keeps the answer, sealed, because it may show a person: when anybody is erased, all answers of
// before are gone, and a repeat is told key_cut_off. One that sets cookies is not kept: a
// session token is never stored.
void keep_answer(db::Tx& tx, const Exchange& exchange);
// Gives a claimed key back: for commands outside a transaction that were refused or failed.
void release_key(db::Tx& tx, const Exchange& exchange);

// Answers older than seven days go.
bool sweep_requests(db::Tx& tx, Instant now);
inline const jobs::Job requests_sweep{"platform_requests_sweep", std::chrono::minutes{10},
                                      sweep_requests};

}  // namespace anju::http
