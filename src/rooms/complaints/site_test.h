// The shared small world and short ways to walk a case through it. Nothing of the product includes
// this.
#pragma once

#include <string>
#include <vector>

#include "rooms/complaints/actions.h"
#include "rooms/complaints/checks.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/complaints/store.h"
#include "rooms/identity/actions.h"
#include "world/world.h"

namespace anju::complaints {

// What a test wrote of a case without a fact: nobody is to miss one.
inline void take_claims(db::Tx& tx, ComplaintId id) { (void)tx.take_claims("complaint", id.value); }

// A copy of a case, as a row of its own.
inline ComplaintId insert_copy(db::Tx& tx, Case c) {
    c.id = new_case_id(tx);
    insert_case(tx, c);
    return c.id;
}

struct Site {
    test::World world;
    Instant now = instant_of(date_of(2026, 3, 2), 9);

    Actor actor(std::string_view person) { return world.actor(person); }
    std::int64_t name(const std::string& word) const { return world.names.at(word); }
    db::Db& db() { return *world.db; }

    // What `anju verify` would say of this room.
    std::vector<std::string> faults() {
        std::vector<std::string> all;
        db().read([&](db::Tx& tx) {
            for (const auto& check : checks())
                for (auto& fault : journal::result_of(check, tx).faults)
                    all.push_back(std::move(fault));
            return true;
        });
        return all;
    }

    // Runs an action; a refusal is a failure of the test, told by its code.
    template <class F>
    Case must(F&& action) {
        const auto done = db().write([&](db::Tx& tx) { return action(tx); });
        if (!done) throw Fault(std::string(done.error().kind->code) + " " + done.error().detail);
        return *done;
    }
    template <class F>
    const RefusalKind* refused(F&& action) {
        const auto done = db().write([&](db::Tx& tx) { return action(tx); });
        return done ? nullptr : done.error().kind;
    }

    FileComplaint complaint(std::string_view category = "0201", const char* estate = "E1") {
        FileComplaint cmd;
        cmd.category = Text<4, 4>{std::string(category)};
        cmd.text = Text<1, 4000>{"前台态度很差，我叫王建国，电话13800000001，请处理"};
        cmd.estate = EstateId{name(estate)};
        cmd.address = Text<0, 200>{"3号楼2单元501"};
        return cmd;
    }
    Case file(std::string_view person = "owner wang", std::string_view category = "0201",
              const char* estate = "E1") {
        return must([&](db::Tx& tx) {
            return file_complaint(tx, actor(person), complaint(category, estate), now);
        });
    }
    Case dispatch(const Case& c, const char* unit) {
        DispatchComplaint cmd;
        cmd.unit = UnitId{name(unit)};
        cmd.words = Text<0, 1000>{"由其主办"};
        return must([&](db::Tx& tx) {
            return dispatch_complaint(tx, actor("dispatcher li"), c, cmd, now);
        });
    }
    Case sign(const Case& c, std::string_view by) {
        return must([&](db::Tx& tx) { return sign_complaint(tx, actor(by), c, now); });
    }
    Case contact(const Case& c, std::string_view by) {
        return must([&](db::Tx& tx) { return contact_complainant(tx, actor(by), c, {}, now); });
    }
    Case reply(const Case& c, std::string_view by) {
        ReplyComplaint cmd;
        cmd.words = Text<1, 2000>{"已约谈前台人员并调整岗位，上门致歉"};
        return must([&](db::Tx& tx) { return reply_complaint(tx, actor(by), c, cmd, now); });
    }
    Case pass(const Case& c, std::string_view by) {
        return must([&](db::Tx& tx) { return pass_reply(tx, actor(by), c, {}, now); });
    }
    Case rate(const Case& c, std::string_view by, RateComplaint cmd = {}) {
        return must([&](db::Tx& tx) { return rate_complaint(tx, actor(by), c, cmd, now); });
    }
    // Filed, dispatched to the enterprise of the estate and worked on until it waits for a visit.
    Case until_visiting() {
        Case c = dispatch(file(), "U_QIAN");
        c = contact(sign(c, "enterprise qian"), "enterprise qian");
        return pass(reply(c, "enterprise qian"), "community chen");
    }

    std::vector<std::string> facts_of(ComplaintId id) {
        return db().read([&](db::Tx& tx) {
            return tx.all<std::string>(
                "select kind from platform_facts where noun = 'complaint' and noun_id = $1 "
                "order by seq",
                id);
        });
    }
};

}  // namespace anju::complaints
