#include "platform/journal/founding.h"

#include "facts/journal.h"
#include "platform/json/described.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(InstallationFounded, (), (founded))

}  // namespace anju::facts

namespace anju::journal {

void found(db::Tx& tx, const Actor& by, Founded as, Instant now) {
    CHECK(is_empty(tx));
    record(tx, by, now, {"installation"}, facts::InstallationFounded{std::string(to_text(as))});
}

std::optional<Founded> founded_as(db::Tx& tx) {
    const auto first = entries_after(tx, 0, 1);
    if (first.empty() || first.front().kind != facts::InstallationFounded::kind)
        return std::nullopt;
    const auto fact = json::from_json<facts::InstallationFounded>(first.front().data);
    return fact ? from_text<Founded>(fact->founded) : std::nullopt;
}

ANJU_WIRE(facts::InstallationFounded);

}  // namespace anju::journal
