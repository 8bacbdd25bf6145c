// Messages on their way, of which one was changed or sealed with a key that is not here.
#include <gtest/gtest.h>

#include "rooms/identity/jobs.h"
#include "rooms/identity/store.h"
#include "support/test_db.h"

namespace anju::identity {
namespace {

const Instant noon = instant_of(date_of(2026, 3, 5), 12);

TEST(Messages, of_which_one_does_not_open_hold_up_none_of_the_others) {
    test::TestDb db;
    db->write([](db::Tx& tx) {
        const Instant until = noon + std::chrono::minutes{5};
        insert_message(tx, "13800138000", "a", until, noon);
        tx.exec("update identity_outbox set text_sealed = 'x'");
        insert_message(tx, "13800138001", "b", until, noon);
        return true;
    });
    std::string sent;
    const auto send = [&](const Message& message, Instant) {
        sent += message.phone.reveal() + " " + message.text.reveal();
        return Sent{SendOutcome::taken, "r"};
    };
    for (int round = 0; round < 2; ++round) send_due_messages(*db, send, noon);
    EXPECT_EQ(sent, "13800138001 b");
    EXPECT_EQ(db->read([](db::Tx& tx) {
        return tx.all<MessageState>("select state from identity_outbox order by id");
    }),
              (std::vector{MessageState::failed, MessageState::sent}));
}

}  // namespace
}  // namespace anju::identity
