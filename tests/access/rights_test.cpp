// Who holds which right and which right a route needs, written down a second time in
// tests/access/rights/<room>.tsv, by a person: a change of either is said in both places.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

#include "access/foreign.h"
#include "base/text.h"
#include "rooms/identity/model.h"

namespace anju::test {

namespace {

// "complaint_sign" or "POST /api/complaints" -> what stands behind it.
using Table = std::map<std::string, std::string>;

Table written_down(const std::string& room) {
    Table table;
    std::ifstream file(TestDb::root() + "/tests/access/rights/" + room + ".tsv");
    EXPECT_TRUE(file.is_open()) << "the room has no table of rights: " << room;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with("#") || tab == std::string::npos) continue;
        EXPECT_TRUE(table.try_emplace(line.substr(0, tab), line.substr(tab + 1)).second) << line;
    }
    return table;
}

// Roles in the order of the enumeration.
std::string holders_of(const Capability& capability) {
    std::string holders;
    bool everybody = true;
    for (std::size_t i = 0; i < count_of<Role>(); ++i) {
        const auto role = static_cast<Role>(i);
        if (role == Role::system) continue;
        identity::Post post;
        post.role = role;
        if (!identity::actor_of(post).may(capability)) {
            everybody = false;
        } else {
            holders += (holders.empty() ? "" : " ") + std::string(to_text(role));
        }
    }
    return everybody ? "everybody" : holders;
}

Table rights_of(const http::RoomTable& room) {
    Table found;
    for (const Capability& capability : room.capabilities)
        found[std::string(capability.name)] = holders_of(capability);
    for (const http::Route& route : room.routes)
        found[std::string(to_text(route.method)) + " " + std::string(route.path)] =
            route.capability.name;
    return found;
}

using Rights = OfRoom;

TEST_P(Rights, AreWhatIsWrittenDown) {
    // Identity says what each role holds of every room, and answers for all of it.
    for (const http::RoomTable& other : app::rooms())
        if (other.room == room().room || room().room == "identity") {
            EXPECT_EQ(rights_of(other), written_down(std::string(other.room))) << other.room;
        }
}

INSTANTIATE_TEST_SUITE_P(Rooms, Rights, testing::ValuesIn(rooms_to_test()), room_name);

TEST(Rights, AreEachARoomsAndEachHeldBySomebody) {
    EXPECT_EQ(app::rights_astray(), std::vector<std::string_view>{});
}

}  // namespace

}  // namespace anju::test
