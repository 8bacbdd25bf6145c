// The book of a demo: the worked ledger of 财会〔2020〕7号 in a month that is closed, two months
// that are open, and something of each kind that waits for the one or the other of its two keepers.
#pragma once

#include "base/actor.h"
#include "demo/agenda.h"
#include "platform/db/db.h"

namespace anju::demo {

struct BookKeepers {
    Actor maker;
    Actor checker;
};
void plan_ledger(Agenda& agenda, db::Db& db, const BookKeepers& keepers, Instant now);

}  // namespace anju::demo
