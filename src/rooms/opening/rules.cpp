#include "rooms/opening/rules.h"

#include <algorithm>
#include <set>

namespace anju::opening {

namespace {

using registry::UnitKind;

constexpr std::size_t most_names = 10;

Line line(Item item, const std::vector<std::string>& missing) {
    Line made{item, std::ssize(missing), missing};
    if (made.names.size() > most_names) made.names.resize(most_names);
    return made;
}

Line yes_or_no(Item item, bool done) { return {item, done ? 0 : 1, {}}; }

// Communities get theirs when the street has its own, enterprises have a line to themselves.
bool is_waited_for(UnitKind kind) {
    return kind != UnitKind::community_office && kind != UnitKind::enterprise;
}

std::vector<std::string> without_account(const Known& known) {
    std::set<UnitId> manned;
    for (const identity::Post& post : known.posts) manned.insert(post.unit);
    std::vector<std::string> names;
    for (const registry::Unit& unit : known.units)
        if (is_waited_for(unit.kind) && !manned.contains(unit.id)) names.push_back(unit.name);
    return names;
}

std::vector<std::string> enterprises_without_account(const Known& known) {
    std::set<EnterpriseId> manned;
    for (const identity::Post& post : known.posts) manned.insert(post.enterprise);
    std::vector<std::string> names;
    for (const registry::Unit& unit : known.units)
        if (unit.kind == UnitKind::enterprise && !manned.contains(unit.enterprise))
            names.push_back(unit.name);
    return names;
}

std::vector<std::string> without_dispatcher(const Known& known) {
    std::vector<std::string> names;
    for (const registry::Region& district : known.districts)
        if (std::ranges::none_of(known.posts, [&](const identity::Post& post) {
                return post.role == Role::dispatcher && post.region.contains(district.code);
            }))
            names.push_back(district.name);
    return names;
}

std::int64_t without_second_factor(const Known& known) {
    const std::set<UserId> have(known.second_factors.begin(), known.second_factors.end());
    std::set<UserId> lack;
    for (const identity::Post& post : known.posts)
        if (identity::needs_second_factor(post.role) && !have.contains(post.user))
            lack.insert(post.user);
    return std::ssize(lack);
}

std::vector<std::string> unpublished_years(const Known& known) {
    std::vector<std::string> names;
    for (const int year : known.missing_years) names.push_back(std::to_string(year));
    return names;
}

}  // namespace

std::vector<Line> lines_of(const Known& known) {
    const bool has_enterprises = std::ranges::any_of(
        known.units, [](const registry::Unit& unit) { return unit.kind == UnitKind::enterprise; });
    std::int64_t front = known.is_encrypted ? 0 : 1;
    if (!known.is_named) ++front;
    return {
        line(Item::unit_accounts, without_account(known)),
        line(Item::dispatchers, without_dispatcher(known)),
        {Item::second_factors, without_second_factor(known), {}},
        yes_or_no(Item::enterprises, has_enterprises),
        line(Item::enterprise_accounts, enterprises_without_account(known)),
        yes_or_no(Item::estates, known.estates > 0),
        line(Item::calendar, unpublished_years(known)),
        line(Item::policy, known.unconfirmed),
        yes_or_no(Item::gateway, known.sends_messages),
        {Item::front, front, {}},
        yes_or_no(Item::backup,
                  known.backup_at && known.now - *known.backup_at <= backed_up_within),
        yes_or_no(Item::witnesses, known.witnesses > 0),
    };
}

}  // namespace anju::opening
