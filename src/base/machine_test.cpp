#include "base/machine.h"

#include <gtest/gtest.h>

#include "support/machine.h"

namespace anju {

namespace {

ANJU_ENUM(Door, open, shut, bricked_up)
ANJU_ENUM(Deed, shut, open, knock, brick_up)
ANJU_ENUM(Who, anyone, keeper)

using Row = Transition<Door, Deed, Who>;
constexpr std::array rows{
    Row{Door::open, Deed::shut, Door::shut, Capability::signed_in, Who::anyone},
    Row{Door::shut, Deed::open, Door::open, Capability::signed_in, Who::keeper},
    Row{Door::shut, Deed::knock, Door::shut, Capability::open, Who::anyone},
    Row{Door::shut, Deed::brick_up, Door::bricked_up, Capability::signed_in, Who::keeper},
};

struct Person {
    std::string name;
    Who actor;
};
const std::vector<Person> people{{"keeper", Who::keeper}, {"guest", Who::anyone}};

bool may(Door state, Deed deed, Who who) {
    const Row* row = find_step(rows, state, deed);
    return row && (row->relation == Who::anyone || who == Who::keeper);
}

}  // namespace

TEST(Machines, AStepThatHasNoRowDoesNotExist) {
    EXPECT_EQ(find_step(rows, Door::shut, Deed::open)->to, Door::open);
    EXPECT_EQ(find_step(rows, Door::open, Deed::open), nullptr);
    EXPECT_TRUE(is_step(rows, Door::shut, Door::bricked_up));
    EXPECT_FALSE(is_step(rows, Door::open, Door::bricked_up));
    EXPECT_TRUE(is_end(rows, Door::bricked_up));
    EXPECT_FALSE(is_end(rows, Door::open));
}

TEST(Machines, ButtonsStandInTheOrderOfTheVerbs) {
    EXPECT_EQ(verbs_let_through<Deed>([](Deed deed) { return may(Door::shut, deed, Who::keeper); }),
              (std::vector{Deed::open, Deed::knock, Deed::brick_up}));
}

TEST(Machines, TheExhaustiveTestHoldsEveryMachine) {
    test::expect_may(rows, R"(
        open shut keeper guest
        shut open keeper
        shut knock keeper guest
        shut brick_up keeper)",
                     people, may);
    test::expect_whole(rows, [](Door state) { return state == Door::bricked_up; });
}

TEST(Machines, ADiagramShowsWaysAndEnds) {
    EXPECT_EQ(diagram_of(rows, "hang"),
              "```mermaid\nstateDiagram-v2\n    [*] --> open: hang\n    open --> shut: shut\n"
              "    shut --> open: open\n    shut --> bricked_up: brick_up\n"
              "    bricked_up --> [*]\n```");
}

}  // namespace anju
