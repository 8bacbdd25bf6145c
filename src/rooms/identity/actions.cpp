#include "rooms/identity/actions.h"

#include "facts/identity.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/journal.h"
#include "platform/journal/looks.h"
#include "platform/personal.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/refusals.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/store.h"
#include "rooms/registry/actions.h"

namespace anju::identity {

namespace {

void record_about(db::Tx& tx, const Actor& by, UserId user, Instant now, const auto& fact) {
    journal::record(tx, by, now, {"user", user.value}, fact);
}

// The account, if this may be done to it.
Result<User> load_for(db::Tx& tx, const Actor& by, UserId id, AccountVerb verb) {
    TRY(User user, load_user(tx, id));
    TRY_OK(check_account(verb, facts_of(user, open_posts_of(tx, id)), by));
    return user;
}

KnownReach reach_of(db::Tx& tx, const Post& post) {
    KnownReach reach;
    if (!post.region.empty()) reach.region = registry::find_region(tx, post.region).has_value();
    if (post.unit.set()) reach.unit = registry::find_open_unit(tx, post.unit).has_value();
    if (post.enterprise.set())
        reach.enterprise = registry::unit_of_enterprise(tx, post.enterprise).has_value();
    if (post.estate.set()) reach.estate = registry::find_estate(tx, post.estate).has_value();
    return reach;
}

void lift_locks(db::Tx& tx, const User& user) {
    delete_tally(tx, account_subject(login_key_of(user.login)));
    delete_tally(tx, factor_subject(user.id));
}

}  // namespace

Result<User> load_user(db::Tx& tx, UserId id) {
    auto user = find_user(tx, id);
    if (!user) return refuse(user_absent);
    return *std::move(user);
}

Result<User> load_holder(db::Tx& tx, PostId id) {
    const auto post = find_post(tx, id);
    if (!post) return refuse(post_absent);
    return load_user(tx, post->user);
}

// --- who is it ----------------------------------------------------------------------------------

std::optional<KnownLogin> find_known_login(db::Tx& tx, std::string_view token, Instant now) {
    const auto session = token.empty() ? std::nullopt : find_session(tx, token);
    if (!session || session->disabled || session->stage != SignInStage::signed_in)
        return std::nullopt;
    const SessionTimes times{session->staff ? SessionKind::staff : SessionKind::resident,
                             session->stage, session->created_at, session->last_seen_at,
                             session->expires_at};
    if (!is_live(login_limits, times, now)) return std::nullopt;
    KnownLogin known{session->id, session->last_seen_at, {}};
    if (session->post && !session->post->ended_on) {
        known.actor = actor_of(*session->post);
    } else if (session->staff) {
        known.actor = actor_without_post(session->user);
    } else {
        known.actor = resident_actor(session->user);
    }
    return known;
}

std::optional<Actor> authenticate(db::Tx& tx, std::string_view token, Instant now) {
    auto known = find_known_login(tx, token, now);
    if (!known) return std::nullopt;
    return std::move(known->actor);
}

std::string open_session(db::Tx& tx, UserId user, PostId post, Instant now) {
    const auto person = find_user(tx, user);
    CHECK(person.has_value());
    const SessionKind kind = person->staff ? SessionKind::staff : SessionKind::resident;
    std::string token = crypto::random_token();
    // Nobody typed a code; it is as good as one, because only the machine's owner gets here.
    insert_session(tx, token,
                   {user, post, SignInStage::signed_in, expiry_of(login_limits, kind, now), now,
                    "local", "anju"},
                   now);
    return token;
}

// --- people -------------------------------------------------------------------------------------

std::optional<UserId> find_resident_of_phone(db::Tx& tx, std::string_view phone) {
    const std::string number = phone_of(phone).value_or(std::string(trim(phone)));
    return number.empty() ? std::nullopt : find_resident(tx, number);
}

UserId resident_of_phone(db::Tx& tx, std::string_view phone, std::string_view name, Instant now) {
    const std::string number = phone_of(phone).value_or(std::string(trim(phone)));
    const auto known = find_resident_of_phone(tx, phone);
    if (known) {
        if (!name.empty() && find_user(tx, *known)->name.reveal().empty()) {
            update_name(tx, *known, name);
            record_about(tx, system_actor(), *known, now, facts::PersonalDataCorrected{*known});
        }
        return *known;
    }
    const auto made = insert_user(tx, {"", "", std::string(name), number}, now);
    CHECK(made.has_value());
    record_about(tx, system_actor(), *made, now, facts::UserAdded{*made});
    return *made;
}

std::vector<UserId> load_residents(db::Tx& tx, std::span<const NewResident> residents,
                                   Instant now) {
    std::vector<UserId> ids;
    for (std::size_t at = 0; at < residents.size(); ++at) {
        const auto made = insert_user(tx, {"", "", residents[at].name, residents[at].phone}, now);
        CHECK(made && (ids.empty() || made->value == ids.back().value + 1));
        ids.push_back(*made);
        const bool last = at + 1 == residents.size();
        if (!last && ids.size() % journal::things_a_bulk != 0) continue;
        const UserId first = ids[at - at % journal::things_a_bulk];
        journal::record(tx, system_actor(), now, {"user", first.value, made->value},
                        facts::ResidentsLoaded{first, *made});
    }
    return ids;
}

Result<UserId> add_staff(db::Tx& tx, const Actor& by, const NewStaff& staff, Instant now) {
    const std::string key = login_key_of(staff.login);
    TRY_OK(check_login_name(key));
    const auto phone = phone_of(staff.phone);
    if (!phone) return refuse_at("/phone", phone_invalid);
    const auto made =
        insert_user(tx, {key, key, staff.name, *phone, staff.must_change_password}, now);
    if (!made) return refuse_at("/login", login_taken);
    insert_password(tx, *made, staff.password_hash, login_limits.password_kept + 1, now);
    record_about(tx, by, *made, now, facts::UserAdded{*made, true});
    return *made;
}

std::optional<UserId> find_login(db::Tx& tx, std::string_view login) {
    const auto user = find_staff(tx, login_key_of(login));
    if (!user) return std::nullopt;
    return user->id;
}

Result<void> disable_user(db::Tx& tx, const Actor& by, UserId id, Instant now) {
    TRY_OK(load_for(tx, by, id, AccountVerb::disable));
    update_disabled(tx, id, now);
    revoke_all(tx, id, now);
    record_about(tx, by, id, now, facts::UserDisabled{id});
    return {};
}

Result<void> enable_user(db::Tx& tx, const Actor& by, UserId id, Instant now) {
    TRY_OK(load_for(tx, by, id, AccountVerb::enable));
    update_disabled(tx, id, std::nullopt);
    record_about(tx, by, id, now, facts::UserEnabled{id});
    return {};
}

Result<void> reset_password(db::Tx& tx, const Actor& by, UserId id, std::string_view password_hash,
                            Instant now) {
    TRY(const User user, load_for(tx, by, id, AccountVerb::reset_password));
    insert_password(tx, id, password_hash, login_limits.password_kept + 1, now);
    update_must_change(tx, id, true);
    lift_locks(tx, user);
    revoke_all(tx, id, now);
    record_about(tx, by, id, now, facts::PasswordReset{id});
    return {};
}

void renew_password(db::Tx& tx, const Actor& by, std::string_view password_hash, Instant now) {
    insert_password(tx, by.user, password_hash, login_limits.password_kept + 1, now);
    record_about(tx, by, by.user, now, facts::PasswordChanged{by.user});
}

std::string initial_password() {
    // Four kinds in fixed places, 75 random bits in the rest.
    return "Aj#7" + crypto::base32(crypto::random_bytes(10)).substr(0, 15);
}

void keep_reason(db::Tx& tx, const Actor& by, UserId user, AccountVerb verb,
                 std::string_view reason, Instant now) {
    insert_reason(tx, by, {user, verb, reason}, now);
}

Result<void> unlock_user(db::Tx& tx, const Actor& by, UserId id, Instant now) {
    TRY(const User user, load_for(tx, by, id, AccountVerb::unlock));
    lift_locks(tx, user);
    record_about(tx, by, id, now, facts::UserUnlocked{id});
    return {};
}

Result<void> reset_second_factor(db::Tx& tx, const Actor& by, UserId id, Instant now) {
    TRY_OK(load_for(tx, by, id, AccountVerb::reset_second_factor));
    delete_second_factor(tx, id);
    revoke_all(tx, id, now);
    record_about(tx, by, id, now, facts::SecondFactorReset{id});
    return {};
}

void set_second_factor(db::Tx& tx, UserId user, std::string_view secret, Instant now) {
    save_secret(tx, user, secret, 0, now);
    record_about(tx, system_actor(), user, now, facts::SecondFactorEnrolled{user});
}

Result<void> end_login(db::Tx& tx, const Actor& by, UserId id, SessionId session, Instant now) {
    if (revoke_session(tx, id, session, now) == 0) return refuse(login_absent);
    record_about(tx, by, id, now, facts::LoginEnded{id, session.value});
    return {};
}

// --- posts --------------------------------------------------------------------------------------

Result<PostId> grant_post(db::Tx& tx, const Actor& by, const Post& post, Instant now) {
    TRY_OK(load_for(tx, by, post.user, AccountVerb::grant_post));
    TRY_OK(decide_post(open_posts_of(tx, post.user), post, reach_of(tx, post)));
    const PostId id = insert_post(tx, post, by, now);
    record_about(tx, by, post.user, now,
                 facts::PostGranted{post.user, id, post.role, post.name, post.unit, post.region,
                                    post.enterprise, post.estate});
    return id;
}

Result<void> end_post(db::Tx& tx, const Actor& by, PostId id, Instant now) {
    const auto post = find_post(tx, id);
    if (!post) return refuse(post_absent);
    TRY_OK(load_for(tx, by, post->user, AccountVerb::end_post));
    if (post->ended_on) return refuse(post_ended_already);
    end_post_on(tx, id, civil_date(now));
    // A login in that post must not outlive it by a minute.
    revoke_in_post(tx, id, now);
    record_about(tx, by, post->user, now, facts::PostEnded{post->user, id, post->role});
    return {};
}

// --- personal data ------------------------------------------------------------------------------

std::optional<Masked> masked(db::Tx& tx, UserId id) {
    const auto user = find_user(tx, id);
    if (!user) return std::nullopt;
    return Masked{masked_name(user->name.reveal()), masked_phone(user->phone.reveal())};
}

std::optional<Private<std::string>> name_to_hide(db::Tx& tx, UserId id) {
    const auto user = find_user(tx, id);
    if (!user) return std::nullopt;
    return user->name;
}

Result<Revealed> reveal(db::Tx& tx, const Actor& by, UserId id, std::string_view reason,
                        Instant now) {
    TRY_OK(check_reveal(by, reason));
    TRY(const User user, load_user(tx, id));
    TRY_OK(check_there(user));
    TRY_OK(journal::take_look(tx, by.user, now));
    const std::int64_t row = insert_revelation(tx, by, id, trim(reason), now);
    record_about(tx, by, id, now, facts::PersonalDataRevealed{id, row});
    return Revealed{user.name, user.phone};
}

std::int64_t reveals_left(db::Tx& tx, const Actor& by, Instant now) {
    return journal::looks_left(tx, by.user, now);
}

Result<void> correct_name(db::Tx& tx, const Actor& by, const CorrectName& cmd, Instant now) {
    update_name(tx, by.user, cmd.name.value);
    record_about(tx, by, by.user, now, facts::PersonalDataCorrected{by.user});
    return {};
}

Result<void> request_deletion(db::Tx& tx, const Actor& by, Instant now) {
    TRY(const User user, load_user(tx, by.user));
    if (user.staff) return refuse(deletion_not_for_staff);
    if (user.deletion_requested_at) return refuse(deletion_requested_already);
    update_deletion_request(tx, by.user, now);
    record_about(tx, by, by.user, now, facts::ErasureRequested{by.user});
    return {};
}

Result<void> withdraw_deletion(db::Tx& tx, const Actor& by, Instant now) {
    const auto user = find_user(tx, by.user);
    if (!user || !user->deletion_requested_at) return refuse(deletion_not_requested);
    update_deletion_request(tx, by.user, std::nullopt);
    record_about(tx, by, by.user, now, facts::ErasureWithdrawn{by.user});
    return {};
}

namespace {

void erase(db::Tx& tx, const Actor& by, UserId id, Instant now) {
    erase_personal_data(tx, id, now);
    personal::erase_key(tx, id, person_key_of(tx, id), now);
    personal::erase_everywhere(tx, id, now);
    revoke_all(tx, id, now);
    record_about(tx, by, id, now, facts::PersonalDataErased{id});
}

}  // namespace

// 个人信息保护法 Art. 47: the right to have personal data deleted.
Result<void> erase_user(db::Tx& tx, const Actor& by, UserId id, Instant now) {
    TRY_OK(load_for(tx, by, id, AccountVerb::erase));
    if (const auto open = personal::open_matters_of(tx, id, civil_date(now)); !open.empty())
        return refuse(erasure_waits, personal::named(open));
    erase(tx, by, id, now);
    return {};
}

void erase_again(db::Tx& tx, UserId id, Instant now) { erase(tx, system_actor(), id, now); }

}  // namespace anju::identity
