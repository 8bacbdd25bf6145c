// Runs a story: a text file of lines that act through HTTP in process with a clock moved by hand.
//
//     # a comment
//     at 2025-09-26 18:05
//     owner wang POST /api/complaints {"estate":{E1},"text":"..."} => 201 state=registered as C
//     owner wang GET /api/complaints/{C} => 200 clocks.0.due_at=2025-09-30T23:59:59.999+08:00
//     tick => ComplaintBecameOverdue
//     officer li POST@3 /api/complaints/{C}/signature {} => 409 stale_version
//
// A body `sheet:a,b|1,2` is a CSV file of two lines, uploaded in a form.
// METHOD@n sends If-Match n, METHOD#key an Idempotency-Key. {NAME} is an id of the world or one
// that an earlier line named with `as`. After =>: the status, the code of the refusal, then any of
// path=value (dots walk into the reply), has=TEXT, lacks=TEXT (of the raw reply), as NAME
// (its id, or that of its row). `tick`
// runs what is due; after => the kinds of facts it must have recorded, in any order, or `nothing`.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "world/world.h"

namespace anju::test {

// Empty if the story holds, else what did not, with the line.
std::string run_story(World& world, std::string_view text);

}  // namespace anju::test
