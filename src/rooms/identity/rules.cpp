#include "rooms/identity/rules.h"

#include <algorithm>
#include <array>

#include "base/refusals.h"
#include "base/scope.h"
#include "base/text.h"
#include "rooms/identity/refusals.h"

namespace anju::identity {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string in_small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
    return out;
}

int kinds_of(std::string_view password) {
    std::array<bool, 4> seen{};
    for (const char c : password) {
        if (is_small(c)) {
            seen[0] = true;
        } else if (is_capital(c)) {
            seen[1] = true;
        } else if (is_digit(c)) {
            seen[2] = true;
        } else {
            seen[3] = true;
        }
    }
    return static_cast<int>(std::count(seen.begin(), seen.end(), true));
}

}  // namespace

std::string login_key_of(std::string_view login) { return in_small_letters(trim(login)); }

Result<void> check_login_name(std::string_view login) {
    const bool plain = std::all_of(login.begin(), login.end(), [](char c) {
        return is_small(c) || is_digit(c) || c == '.' || c == '-' || c == '_';
    });
    if (login.size() < 3 || login.size() > 32 || !plain || !is_small(login.front()))
        return refuse_at("/login", login_form);
    return {};
}

std::optional<std::string> phone_of(std::string_view typed) {
    std::string digits;
    for (const char c : trim(typed)) {
        if (is_digit(c)) {
            digits += c;
        } else if (c != ' ' && c != '-' && c != '+' && c != '(' && c != ')') {
            return std::nullopt;
        }
    }
    if (digits.size() == 13 && digits.starts_with("86")) digits.erase(0, 2);
    if (digits.size() < 7 || digits.size() > 12) return std::nullopt;
    return digits;
}

Result<std::string> mobile_of(std::string_view typed) {
    const auto phone = phone_of(typed);
    const bool mobile = phone && phone->size() == 11 && (*phone)[0] == '1' && (*phone)[1] >= '3';
    if (!mobile) return refuse_at("/phone", phone_invalid);
    return *phone;
}

// GB/T 22239-2019 8.1.4.1 a): 身份标识具有唯一性，身份鉴别信息具有复杂度要求并定期更换.
Result<void> check_password(const LoginLimits& limits, const NewPassword& wanted) {
    constexpr const char* field = "/new_password";
    const std::size_t least =
        wanted.strength == Strength::officer ? limits.password_min_officer : limits.password_min;
    const std::size_t length = code_points(wanted.password);
    if (length < least)
        return refuse_at(field, password_too_short, "至少 " + std::to_string(least) + " 个字符");
    if (length > limits.password_max) return refuse_at(field, password_too_long);
    if (kinds_of(wanted.password) < limits.password_kinds)
        return refuse_at(field, password_too_plain);
    if (!wanted.login.empty() &&
        in_small_letters(wanted.password).find(in_small_letters(wanted.login)) != std::string::npos)
        return refuse_at(field, password_has_login);
    return {};
}

Strength strength_of(std::span<const Post> posts) {
    const bool power = std::any_of(posts.begin(), posts.end(), [](const Post& post) {
        return !post.ended_on && needs_second_factor(post.role);
    });
    return power ? Strength::officer : Strength::ordinary;
}

bool is_locked(const Tally& tally, Instant now) {
    return tally.locked_until && now < *tally.locked_until;
}

// GB/T 22239-2019 8.1.4.1 b): 登录失败处理功能.
Tally after_failure(const TallyLimits& limits, const Tally& tally, Instant now) {
    if (is_locked(tally, now)) return tally;
    const bool fresh = tally.failures == 0 || tally.locked_until.has_value() ||
                       now >= tally.window_from + limits.window;
    Tally next{1, now, std::nullopt};
    if (!fresh) next = {tally.failures + 1, tally.window_from, std::nullopt};
    if (next.failures >= limits.failures) next.locked_until = now + limits.lock;
    return next;
}

Instant expiry_of(const LoginLimits& limits, SessionKind kind, Instant now) {
    switch (kind) {
        case SessionKind::staff:
            return now + limits.staff_absolute;
        case SessionKind::resident:
            return now + limits.resident_absolute;
    }
    return now;
}

bool is_live(const LoginLimits& limits, const SessionTimes& session, Instant now) {
    if (now >= session.expires_at) return false;
    if (session.stage != SignInStage::signed_in)
        return now < session.created_at + limits.unfinished;
    switch (session.kind) {
        case SessionKind::staff:
            return now < session.last_seen_at + limits.staff_idle;
        case SessionKind::resident:
            return now < session.last_seen_at + limits.resident_idle;
    }
    return false;
}

bool is_seen_stale(Instant last_seen_at, Instant now) {
    return now >= last_seen_at + std::chrono::minutes{1};
}

SignInStage stage_of(const LoginLimits& limits, const StageFacts& facts, Instant now) {
    if (facts.second_factor_set && !facts.second_factor_given)
        return SignInStage::second_factor_needed;
    if (facts.must_change_password || now >= facts.password_since + limits.password_age)
        return SignInStage::password_change_needed;
    if (facts.second_factor_needed && !facts.second_factor_set)
        return SignInStage::second_factor_setup_needed;
    return SignInStage::signed_in;
}

Date password_expiry_of(const LoginLimits& limits, Instant password_since) {
    return civil_date(password_since + limits.password_age);
}

Result<void> check_code_request(const LoginLimits& limits, const CodesToday& today, Instant now) {
    if (today.last_at && now < *today.last_at + limits.code_resend) return refuse(code_too_soon);
    if (today.to_phone >= limits.codes_a_phone_and_day ||
        today.from_address >= limits.codes_an_address_and_day)
        return refuse(code_day_limit);
    return {};
}

bool is_usable(const LoginLimits& limits, const SentCode& code, Instant now) {
    return !code.used_at && code.tries < limits.code_tries && now < code.expires_at;
}

std::string recovery_code_of(std::string_view typed) {
    std::string out;
    for (const char c : typed) {
        if (is_small(c)) out += static_cast<char>(c - 'a' + 'A');
        if (is_capital(c) || is_digit(c)) out += c;
    }
    return out;
}

namespace {

// The level a region post of the role answers at, or may sit above.
Result<void> check_region(const Post& wanted) {
    if (wanted.region.empty()) return refuse_at("/region", region_missing);
    const RegionLevel level = wanted.region.level();
    const auto no_wider_than = [&](RegionLevel widest) -> Result<void> {
        if (level < widest) return refuse_at("/region", region_too_wide);
        return {};
    };
    switch (wanted.role) {
        case Role::city_bureau:
            if (level != RegionLevel::city) return refuse_at("/region", region_too_wide);
            return {};
        case Role::district_bureau:
            if (level != RegionLevel::district) return refuse_at("/region", region_too_wide);
            return {};
        case Role::street:
            if (level != RegionLevel::street) return refuse_at("/region", region_too_wide);
            return {};
        case Role::community:
            return no_wider_than(RegionLevel::community);
        case Role::grid_worker:
            return no_wider_than(RegionLevel::community);
        case Role::call_operator:
        case Role::dispatcher:
        case Role::supervisor:
        case Role::return_visitor:
        case Role::inspector:
        case Role::finance_officer:
            return no_wider_than(RegionLevel::city);
        case Role::resident:
        case Role::enterprise:
        case Role::project_manager:
        case Role::owners_committee:
        case Role::department:
        case Role::system_admin:
        case Role::security_admin:
        case Role::audit_admin:
        case Role::system:
            return {};
    }
    return {};
}

}  // namespace

Result<void> check_post(const Post& wanted) {
    if (wanted.role == Role::resident || wanted.role == Role::system)
        return refuse_at("/role", role_not_granted);
    switch (scope_kind_of(wanted.role)) {
        case ScopeKind::region:
            return check_region(wanted);
        case ScopeKind::unit:
            if (!wanted.unit.set()) return refuse_at("/unit", unit_missing);
            return {};
        case ScopeKind::enterprise:
            if (!wanted.enterprise.set()) return refuse_at("/enterprise", enterprise_missing);
            return {};
        case ScopeKind::estate:
            if (!wanted.estate.set()) return refuse_at("/estate", estate_missing);
            return {};
        case ScopeKind::none:
            if (wanted.unit.set() || !wanted.region.empty() || wanted.enterprise.set() ||
                wanted.estate.set())
                return refuse_at("/role", reach_not_for_officer);
            return {};
        case ScopeKind::self:
            return {};
    }
    return {};
}

Result<void> check_officers_apart(std::span<const Post> held, const Post& wanted) {
    for (const Post& post : held) {
        if (post.ended_on) continue;
        if (is_officer(post.role) && is_officer(wanted.role) && post.role != wanted.role)
            return refuse_at("/role", officer_posts_apart);
        if (is_officer(post.role) != is_officer(wanted.role))
            return refuse_at("/role", officer_no_business);
    }
    for (const Post& post : held) {
        if (post.ended_on) continue;
        if (post.role == wanted.role && post.unit == wanted.unit && post.region == wanted.region &&
            post.enterprise == wanted.enterprise && post.estate == wanted.estate)
            return refuse_at("/role", post_held_already);
    }
    return {};
}

Result<void> decide_post(std::span<const Post> held, const Post& wanted, const KnownReach& reach) {
    TRY_OK(check_post(wanted));
    TRY_OK(check_officers_apart(held, wanted));
    if (!reach.region) return refuse_at("/region", reach_unknown);
    if (!reach.unit) return refuse_at("/unit", reach_unknown);
    if (!reach.enterprise) return refuse_at("/enterprise", reach_unknown);
    if (!reach.estate) return refuse_at("/estate", reach_unknown);
    return {};
}

// 个人信息保护法 Art. 51: a reason, a fact and so many looks a day, which journal/looks.h counts.
Result<void> check_reveal(const Actor& by, std::string_view reason) {
    if (!by.may(personal_data_reveal)) return refuse(reveal_not_allowed);
    if (code_points(trim(reason)) < 4) return refuse_at("/reason", reveal_needs_reason);
    return {};
}

Result<void> check_there(const User& user) {
    if (user.name.reveal().empty() && user.phone.reveal().empty())
        return refuse(personal_data_gone);
    return {};
}

Result<void> check_reveal_by_number(const Actor& by) {
    if (!is_whole_city(by.scope)) return refuse(user_absent);
    return {};
}

std::string shown_agent(std::string_view agent) {
    constexpr std::size_t kept = 200;
    std::string shown(agent);
    if (!is_utf8(agent) || has_control(agent))
        for (char& c : shown)
            if (c < 0x20 || c > 0x7e) c = '?';
    shown.resize(std::min(shown.size(), kept));
    while (!is_utf8(shown)) shown.pop_back();
    return shown;
}

namespace {

Result<void> check_relation(AccountVerb verb, const AccountFacts& account, const Actor& by) {
    // Of one verb all rows ask the same.
    switch (std::ranges::find(account_transitions, verb, &AccountTransition::verb)->relation) {
        case AccountRelation::anyone:
            return {};
        case AccountRelation::another:
            if (by.user.set() && account.user == by.user) return refuse(not_on_oneself);
            return {};
        case AccountRelation::whole_city:
            return check_reveal_by_number(by);
    }
    CHECK(false);
    return {};
}

// What an officer lost is restored at the machine: through the pages one officer could otherwise
// become another.
Result<void> check_restorable(const AccountFacts& account, const Actor& by) {
    if (!account.staff) return refuse(not_staff);
    if (account.officer && by.role != Role::system) return refuse(officer_at_the_machine);
    return {};
}

// What may be done but would change nothing is not offered.
bool is_to_do(AccountVerb verb, const AccountFacts& account) {
    switch (verb) {
        case AccountVerb::disable:
        case AccountVerb::enable:
        case AccountVerb::unmask:
        case AccountVerb::reset_password:
        case AccountVerb::erase:
        case AccountVerb::grant_post:
            return true;
        case AccountVerb::unlock:
            return account.locked;
        case AccountVerb::reset_second_factor:
            return account.second_factor;
        case AccountVerb::end_post:
            return account.open_posts;
        case AccountVerb::end_logins:
            return account.open_logins;
    }
    CHECK(false);
    return false;
}

}  // namespace

AccountFacts facts_of(const User& user, std::span<const Post> posts) {
    AccountFacts facts{user.id, user.staff,
                       user.disabled ? AccountState::disabled : AccountState::open,
                       user.deletion_requested_at.has_value()};
    facts.gone = !check_there(user);
    for (const Post& post : posts) {
        if (post.ended_on) continue;
        facts.open_posts = true;
        facts.officer = facts.officer || is_officer(post.role);
    }
    return facts;
}

Result<void> check_account(AccountVerb verb, const AccountFacts& account, const Actor& by) {
    TRY_OK(check_relation(verb, account, by));
    if (!find_step(account_transitions, account.state, verb))
        return refuse(verb == AccountVerb::enable ? user_enabled_already : user_disabled_already);
    switch (verb) {
        case AccountVerb::reset_password:
        case AccountVerb::reset_second_factor:
            return check_restorable(account, by);
        case AccountVerb::erase:
            if (!account.deletion_requested) return refuse(deletion_not_requested);
            return {};
        case AccountVerb::grant_post:
            if (!account.staff) return refuse(not_staff);
            return {};
        case AccountVerb::enable:
        case AccountVerb::unmask:
            if (account.gone) return refuse(personal_data_gone);
            return {};
        case AccountVerb::disable:
        case AccountVerb::unlock:
        case AccountVerb::end_post:
        case AccountVerb::end_logins:
            return {};
    }
    CHECK(false);
    return {};
}

std::vector<AccountVerb> may_of(const AccountFacts& account, const Actor& by) {
    return verbs_let_through<AccountVerb>([&](AccountVerb verb) {
        const auto* step = find_step(account_transitions, account.state, verb);
        return step && by.may(step->capability) && check_account(verb, account, by) &&
               is_to_do(verb, account);
    });
}

}  // namespace anju::identity
