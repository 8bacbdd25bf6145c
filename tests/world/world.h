// The shared small world of stories and store tests: two districts, three estates and people whose
// names tell their role. Everything in it is made by the rooms' own actions.
//
// Places: {E1} {E2} in 路北区 (130203), one street, two communities; {E3} in 丰润区 (130208).
// Units: {U_CITY} {U_CENTER} {U_LUBEI} {U_FENGRUN} {U_STREET} {U_COMMUNITY} {U_QIAN} {U_FENG}.
// People: owner wang (E1, house {H1}), owner zhao (E3, {H3}), owner sun (none yet),
// operator ma, dispatcher li, city he, district zheng (路北), district han (丰润), street wu (E1
// E2), street xu (E3), community chen (E1), community yang (E3), enterprise qian (serves E1 E2),
// enterprise feng (serves E3), manager zhou (E1), visitor lv, officer ping (security),
// admin gao (system), auditor shen (audit), worker bai (grid, E1), committee du (owners' committee,
// E1), supervisor jiang (路北), inspector tao (路北), accountant kong (路北).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"
#include "platform/http/server.h"
#include "support/test_db.h"

namespace anju::test {

struct World {
    World();

    TestDb db;
    // Names that stories may write in braces.
    std::map<std::string, std::int64_t> names;
    Instant began_at;

    // A person is presented by their name instead of a session, so that a story may jump months
    // without anybody's login running out; logins themselves are tested in the room identity.
    static http::Authenticate who();
    // What a request of that person carries as its session; a cookie has no room for a space.
    static std::string session(std::string_view person);
    // The same person as an actor, for tests that call actions directly.
    static Actor actor(std::string_view person);
    static std::vector<std::string> people();
};

}  // namespace anju::test
