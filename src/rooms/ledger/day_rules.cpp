#include "rooms/ledger/day_rules.h"

#include <algorithm>

#include "rooms/ledger/rules.h"

namespace anju::ledger {

namespace {

// A line takes at most some 200 of the 60,000 bytes that a public fact may have.
constexpr std::size_t items_a_part = 250;

Totals summed(const Totals& a, const Totals& b) {
    const auto sum = plus(a, b);
    CHECK(sum.has_value());
    return *sum;
}

std::string amount(const char* name, Money money) {
    return std::string(",\"") + name + "\":" + std::to_string(money.fen());
}

const Totals& totals_in(const std::map<AccountId, Totals>& totals, AccountId id) {
    static const Totals none;
    const auto found = totals.find(id);
    return found == totals.end() ? none : found->second;
}

std::vector<facts::LedgerGroup> groups_of(const DayGround& ground) {
    std::map<AccountId, std::map<std::string, GroupTurnover>> groups;
    for (const auto& [id, by] : ground.moved) {
        const Account& account = ground.accounts.at(id);
        if (!account.is_sub()) continue;
        GroupTurnover& group = groups[account.parent][account.grp];
        group.code = ground.accounts.at(account.parent).code;
        group.grp = account.grp;
        group.accounts = ground.group_sizes.at({account.parent, account.grp});
        group.turnover = summed(group.turnover, by);
    }
    std::vector<facts::LedgerGroup> shown;
    for (const auto& [parent, of_parent] : groups) {
        std::vector<GroupTurnover> all;
        for (const auto& [name, group] : of_parent) all.push_back(group);
        for (const GroupTurnover& group : groups_shown(std::move(all)))
            shown.push_back({group.code, group.grp, group.accounts, group.turnover.debit_fen,
                             group.turnover.credit_fen});
    }
    return shown;
}

}  // namespace

std::vector<GroupTurnover> groups_shown(std::vector<GroupTurnover> groups) {
    std::ranges::sort(groups, [](const GroupTurnover& a, const GroupTurnover& b) {
        return std::pair(a.accounts, a.grp) < std::pair(b.accounts, b.grp);
    });
    GroupTurnover rest;
    auto at = groups.begin();
    for (; at != groups.end(); ++at) {
        const bool small = at->accounts < least_group;
        const bool too_few = rest.accounts > 0 && rest.accounts < least_group;
        if (!small && !too_few) break;
        const auto sum = plus(rest.turnover, at->turnover);
        CHECK(sum.has_value());
        rest = {at->code, {}, rest.accounts + at->accounts, *sum};
    }
    if (rest.accounts > 0 && rest.accounts < least_group) return {};
    std::vector<GroupTurnover> shown(at, groups.end());
    if (rest.accounts > 0) shown.push_back(rest);
    return shown;
}

std::map<AccountId, Totals> rolled_up(const DayGround& ground) {
    std::map<AccountId, Totals> all;
    for (const auto& [named, by] : ground.moved)
        for (AccountId id = named; id.set(); id = ground.accounts.at(id).parent)
            all[id] = summed(all[id], by);
    return all;
}

std::vector<facts::LedgerLine> lines_of(const DayGround& ground) {
    const auto moved = rolled_up(ground);
    std::vector<facts::LedgerLine> lines;
    for (const auto& [id, account] : ground.accounts) {
        if (account.is_sub()) continue;
        const Totals& by = totals_in(moved, id);
        const Totals& all = totals_in(ground.totals, id);
        // One that was opened later is no line of an earlier day.
        if (by == Totals{} && all == Totals{}) continue;
        lines.push_back({account.code,
                         account.parent.set() ? ground.accounts.at(account.parent).code : "",
                         by.debit_fen, by.credit_fen, all.debit_fen, all.credit_fen});
    }
    std::ranges::sort(lines, {}, &facts::LedgerLine::code);
    return lines;
}

std::vector<SubLine> sub_lines_of(const DayGround& ground) {
    std::vector<SubLine> lines;
    for (const auto& [id, by] : ground.moved) {
        const Account& account = ground.accounts.at(id);
        if (!account.is_sub()) continue;
        const Totals& all = totals_in(ground.totals, id);
        lines.push_back({id, account.code,
                         "{\"code\":\"" + account.code + "\",\"day\":\"" + to_text(ground.day) +
                             '"' + amount("debit_fen", by.debit_fen) +
                             amount("credit_fen", by.credit_fen) +
                             amount("debit_total_fen", all.debit_fen) +
                             amount("credit_total_fen", all.credit_fen) + '}'});
    }
    std::ranges::sort(lines, {}, &SubLine::code);
    return lines;
}

std::vector<facts::LedgerDayTold> told_of_day(const DayGround& ground, const std::string& root) {
    const auto lines = lines_of(ground);
    const auto groups = groups_of(ground);
    const std::size_t items = lines.size() + groups.size();
    const std::size_t parts = std::max<std::size_t>(1, (items + items_a_part - 1) / items_a_part);
    std::vector<facts::LedgerDayTold> told(parts);
    for (std::size_t i = 0; i < parts; ++i) {
        told[i].book = ground.book;
        told[i].day = ground.day;
        told[i].part = static_cast<std::int64_t>(i) + 1;
        told[i].parts = static_cast<std::int64_t>(parts);
        told[i].vouchers = ground.vouchers;
        told[i].sub_accounts = std::ssize(sub_lines_of(ground));
        told[i].root = root;
    }
    for (std::size_t i = 0; i < items; ++i) {
        auto& part = told[i / items_a_part];
        if (i < lines.size())
            part.lines.push_back(lines[i]);
        else
            part.groups.push_back(groups[i - lines.size()]);
    }
    return told;
}

Date day_for_posting(std::span<const Date> told, Date today) {
    Date day = today;
    for (const Date taken : told)
        if (taken == day) day += std::chrono::days{1};
    return day;
}

Date told_through(Date first_untold, Date posting_day) {
    return std::min(first_untold, posting_day - std::chrono::days{1});
}

bool is_over(Date day, Date posting_day) {
    return day < posting_day || day > posting_day + std::chrono::days{1};
}

std::optional<DayWord> parse_day_word(std::string_view word) {
    const std::size_t point = word.find('.');
    if (point == std::string_view::npos) return std::nullopt;
    const auto day = parse_date(word.substr(point + 1));
    if (!day) return std::nullopt;
    return DayWord{word.substr(0, point), *day};
}

}  // namespace anju::ledger
