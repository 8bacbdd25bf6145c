#include "rooms/identity/checks.h"

#include "platform/journal/rows.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/store.h"

namespace anju::identity {

namespace {

journal::CheckResult check_people(db::Tx& tx) {
    struct Row {
        UserId id;
        std::string phone_sealed;
        std::optional<std::string> phone_digest;
    };
    journal::CheckResult result;
    const db::Query all("select id, phone_sealed, phone_digest from identity_users order by id");
    tx.each<Row>(all, [&](const Row& row) {
        ++result.checked;
        const std::string who = "user " + std::to_string(row.id.value) + ": ";
        if (!has_digest(row.id, row.phone_sealed, row.phone_digest))
            result.faults.push_back(who + "is found by another number");
    });
    return result;
}

// The three officers are three people: granted one after another, each post would be granted.
journal::CheckResult check_posts(db::Tx& tx) {
    journal::CheckResult result;
    const auto holders = tx.all<UserId>(
        "select distinct user_id from identity_posts where ended_on is null order by user_id");
    for (const UserId user : holders) {
        std::vector<Post> granted;
        for (const Post& post : open_posts_of(tx, user)) {
            ++result.checked;
            if (!check_post(post) || !check_officers_apart(granted, post))
                result.faults.push_back("post " + std::to_string(post.id.value) + " of user " +
                                        std::to_string(user.value) +
                                        " could not have been granted");
            granted.push_back(post);
        }
    }
    return result;
}

constexpr journal::Check table[] = {
    {"identity_rows", journal::check_rows_of<told_of_users>},
    {"people", check_people},
    {"posts", check_posts},
};

}  // namespace

std::span<const journal::Check> checks() { return table; }

}  // namespace anju::identity
