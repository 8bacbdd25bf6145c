#include "rooms/identity/sign_in_actions.h"

#include <algorithm>

#include "facts/identity.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/journal.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/refusals.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/store.h"

namespace anju::identity {

namespace {

// What an unknown name is compared with: the hash of a password nobody has, at the same cost.
const std::string& decoy_hash() {
    static const std::string hash = crypto::password_hash(crypto::random_token());
    return hash;
}

constexpr std::size_t secret_bytes = 20;   // RFC 4226: 160 bits
constexpr std::size_t recovery_bytes = 6;  // ten characters of base32

// An answer whose transaction is kept even when it is a refusal.
template <class T>
struct Settled {
    Result<T> answer;
};

template <class T, class F>
Result<T> settle(db::Db& db, F&& decide) {
    return db.write([&](db::Tx& tx) { return Settled<T>{decide(tx)}; }).answer;
}

// The first of the open posts; another is chosen afterwards.
PostId first_post_of(db::Tx& tx, UserId user) {
    const auto posts = open_posts_of(tx, user);
    return posts.empty() ? PostId{} : posts.front().id;
}

// Who it is, before there is a login to act in: a resident, or staff in the post a login begins
// with.
Actor self_of(db::Tx& tx, UserId user) {
    const auto known = find_user(tx, user);
    if (!known || !known->staff) return resident_actor(user);
    const auto post = find_post(tx, first_post_of(tx, user));
    return post ? actor_of(*post) : actor_without_post(user);
}

void record_on(db::Tx& tx, UserId user, Instant now, const auto& fact) {
    journal::record(tx, self_of(tx, user), now, {"user", user.value}, fact);
}

// Minute by minute. Who it was is not known: the platform saw it.
void tell_tries(db::Tx& tx, UserId user, Instant before, Instant now) {
    const auto tries = tries_before(tx, user, before);
    for (auto next = tries.begin(); next != tries.end();) {
        const auto minute_of = [](const WaitingTry& one) {
            return std::chrono::floor<std::chrono::minutes>(one.at);
        };
        facts::LoginsRefused refused{user, minute_of(*next)};
        for (; next != tries.end() && minute_of(*next) == refused.minute; ++next) {
            insert_login_log(tx, next->one, next->at);
            ++refused.tries;
            refused.locked = next->one.locks;
        }
        journal::record(tx, system_actor(), now, {"user", user.value}, refused);
    }
    if (!tries.empty()) delete_tries(tx, user, before);
}

// A refused one waits until its minute is over, an account is locked or somebody gets in.
void record_try(db::Tx& tx, const LoginTry& one, Instant now) {
    constexpr std::chrono::milliseconds with_this{1};
    const bool passed = one.outcome == LoginOutcome::passed;
    if (!passed) insert_try(tx, one, now);
    if (passed || one.locks) tell_tries(tx, one.user, now + with_this, now);
    if (!passed) return;
    insert_login_log(tx, one, now);
    journal::record(tx, system_actor(), now, {"user", one.user.value},
                    facts::LoginStepPassed{one.user, std::string(to_text(one.means))});
}

Result<void> check_unlocked(db::Tx& tx, std::string_view subject, Instant now) {
    const auto tally = find_tally(tx, subject);
    if (tally && is_locked(*tally, now))
        return refuse(login_locked, to_minute_text(*tally->locked_until) + " 后可再试");
    return {};
}

bool count_failure(db::Tx& tx, const TallyLimits& limits, std::string_view subject, Instant now) {
    const Tally next = after_failure(limits, find_tally(tx, subject).value_or(Tally{}), now);
    save_tally(tx, subject, next);
    return next.locked_until.has_value();
}

StageFacts stage_facts_of(db::Tx& tx, const User& user) {
    StageFacts facts;
    const auto factor = find_second_factor(tx, user.id);
    facts.second_factor_set = factor && !factor->secret.empty();
    const auto posts = open_posts_of(tx, user.id);
    facts.second_factor_needed = std::any_of(posts.begin(), posts.end(), [](const Post& post) {
        return needs_second_factor(post.role);
    });
    facts.must_change_password = user.must_change_password;
    const auto passwords = recent_passwords(tx, user.id, 1);
    if (!passwords.empty()) facts.password_since = passwords.front().created_at;
    return facts;
}

void complete(db::Tx& tx, const Opened& opened, int keep, Instant now) {
    if (opened.stage != SignInStage::signed_in) return;
    update_last_login(tx, opened.user, now);
    revoke_surplus(tx, opened.user, keep, now);
    record_on(tx, opened.user, now, facts::LoginSucceeded{opened.user, opened.session.value});
}

Opened open_for(db::Tx& tx, UserId user, SignInStage stage, SessionKind kind, const Client& client,
                Instant now) {
    Opened opened{crypto::random_token(), {}, user, stage};
    opened.session =
        insert_session(tx, opened.token,
                       {user, first_post_of(tx, user), stage, expiry_of(login_limits, kind, now),
                        std::nullopt, client.address, shown_agent(client.user_agent)},
                       now);
    complete(tx, opened, login_limits.sessions_max, now);
    return opened;
}

// The session that a step may act on: live, of a person who is not disabled.
Result<Session> load_step(db::Tx& tx, std::string_view token, Instant now) {
    const auto session = token.empty() ? std::nullopt : find_session(tx, token);
    if (!session || session->disabled) return refuse(login_unfinished);
    const SessionTimes times{session->staff ? SessionKind::staff : SessionKind::resident,
                             session->stage, session->created_at, session->last_seen_at,
                             session->expires_at};
    if (!is_live(login_limits, times, now)) return refuse(login_unfinished);
    return *session;
}

// Moves a login on to what it still lacks, under a new token.
Opened advance(db::Tx& tx, const Session& session, std::optional<Instant> second_factor_at,
               Instant now) {
    StageFacts facts = stage_facts_of(tx, *find_user(tx, session.user));
    facts.second_factor_given = second_factor_at.has_value();
    Opened opened{crypto::random_token(), session.id, session.user,
                  stage_of(login_limits, facts, now)};
    advance_session(tx, session.id, opened.token, opened.stage, second_factor_at, now);
    if (session.stage != SignInStage::signed_in)
        complete(tx, opened, login_limits.sessions_max, now);
    return opened;
}

Result<Opened> settle_password(db::Tx& tx, const SignIn& cmd, std::string_view tried_hash,
                               bool right, const Client& client, Instant now) {
    const std::string key = login_key_of(cmd.login.value);
    const std::string account = account_subject(key);
    const std::string address = address_subject(client.address);
    const auto user = find_staff(tx, key);
    LoginTry log{user ? user->id : UserId{}, LoginMeans::password, LoginOutcome::refused,
                 client.address};
    // Once more, inside the writer: many tries at once get no more answers than one after another.
    for (const std::string& subject : {address, account}) {
        if (auto open = check_unlocked(tx, subject, now); !open) {
            log.outcome = LoginOutcome::locked;
            record_try(tx, log, now);
            return std::unexpected(std::move(open).error());
        }
    }
    const auto passwords = user ? recent_passwords(tx, user->id, 1) : std::vector<Password>{};
    const bool current = !passwords.empty() && passwords.front().hash == tried_hash;
    if (!right || !current) {
        count_failure(tx, login_limits.address, address, now);
        log.locks = count_failure(tx, login_limits.account, account, now);
        record_try(tx, log, now);
        return refuse(login_failed);
    }
    if (user->disabled) {
        log.outcome = LoginOutcome::disabled;
        record_try(tx, log, now);
        return refuse(account_disabled);
    }
    delete_tally(tx, account);
    log.outcome = LoginOutcome::passed;
    record_try(tx, log, now);
    const SignInStage stage = stage_of(login_limits, stage_facts_of(tx, *user), now);
    return open_for(tx, user->id, stage, SessionKind::staff, client, now);
}

// A code of the authenticator once, or a recovery code once.
std::optional<LoginMeans> take_code(db::Tx& tx, UserId user, std::string_view typed, Instant now) {
    const auto factor = find_second_factor(tx, user);
    if (!factor || factor->secret.empty()) return std::nullopt;
    if (const auto step = crypto::totp_step(factor->secret, typed, now))
        return use_step(tx, user, *step) == 1 ? std::optional(LoginMeans::totp) : std::nullopt;
    if (use_recovery_code(tx, user, recovery_code_of(typed), now) == 1)
        return LoginMeans::recovery_code;
    return std::nullopt;
}

// The same with the count of wrong ones; a lock ends the login that was tried.
Result<LoginMeans> take_counted_code(db::Tx& tx, const Session& session, std::string_view typed,
                                     const Client& client, Instant now) {
    const std::string subject = factor_subject(session.user);
    TRY_OK(check_unlocked(tx, subject, now));
    LoginTry log{session.user, LoginMeans::totp, LoginOutcome::refused, client.address};
    const auto means = take_code(tx, session.user, typed, now);
    if (!means) {
        log.locks = count_failure(tx, login_limits.account, subject, now);
        record_try(tx, log, now);
        return refuse_at("/code", second_factor_wrong);
    }
    delete_tally(tx, subject);
    log.means = *means;
    log.outcome = LoginOutcome::passed;
    record_try(tx, log, now);
    return *means;
}

}  // namespace

Result<Opened> sign_in(db::Db& db, const SignIn& cmd, const Client& client, Instant now) {
    const std::string key = login_key_of(cmd.login.value);
    struct Candidate {
        Result<void> open;
        std::string hash;
    };
    // Made before anybody is looked up, so that the first of all tries tells nothing either.
    const std::string& decoy = decoy_hash();
    const Candidate found = db.read([&](db::Tx& tx) {
        Candidate candidate{check_unlocked(tx, address_subject(client.address), now), decoy};
        if (candidate.open) candidate.open = check_unlocked(tx, account_subject(key), now);
        const auto user = find_staff(tx, key);
        const auto passwords = user ? recent_passwords(tx, user->id, 1) : std::vector<Password>{};
        if (!passwords.empty()) candidate.hash = passwords.front().hash;
        return candidate;
    });
    // A locked account costs no hash: the lock also protects the processor.
    if (!found.open) return std::unexpected(found.open.error());
    const bool right = cmd.password.size() <= 4 * login_limits.password_max &&
                       crypto::password_matches(found.hash, cmd.password);
    return settle<Opened>(
        db, [&](db::Tx& tx) { return settle_password(tx, cmd, found.hash, right, client, now); });
}

Result<Opened> give_second_factor(db::Db& db, std::string_view token, const GiveSecondFactor& cmd,
                                  const Client& client, Instant now) {
    return settle<Opened>(db, [&](db::Tx& tx) -> Result<Opened> {
        TRY(const Session session, load_step(tx, token, now));
        if (session.stage != SignInStage::second_factor_needed) return refuse(login_unfinished);
        TRY_OK(take_counted_code(tx, session, cmd.code.value, client, now));
        return advance(tx, session, now, now);
    });
}

namespace {

// Empty: there is nobody of this name, or they have no password.
std::string password_hash_of(db::Tx& tx, const std::string& login) {
    const auto user = find_staff(tx, login_key_of(login));
    const auto passwords = user ? recent_passwords(tx, user->id, 1) : std::vector<Password>{};
    return passwords.empty() ? "" : passwords.front().hash;
}

}  // namespace

Result<ProvenPassword> prove_password(db::Db& db, const OfficerSecrets& given, Instant now) {
    TRY(const std::string hash, db.read([&](db::Tx& tx) -> Result<std::string> {
        TRY_OK(check_unlocked(tx, account_subject(login_key_of(given.login)), now));
        return password_hash_of(tx, given.login);
    }));
    if (hash.empty() || !crypto::password_matches(hash, given.password))
        return refuse(login_failed);
    return ProvenPassword{given.login, hash, given.code};
}

Result<Vouched> vouch(db::Tx& tx, const ProvenPassword& proven, Role role, Instant now) {
    const std::string key = login_key_of(proven.login);
    TRY_OK(check_unlocked(tx, account_subject(key), now));
    if (password_hash_of(tx, proven.login) != proven.hash) return refuse(login_failed);
    const auto user = find_staff(tx, key);
    if (user->disabled) return refuse(account_disabled);
    const auto posts = open_posts_of(tx, user->id);
    const auto post = std::ranges::find(posts, role, &Post::role);
    if (post == posts.end()) return refuse(login_failed);
    const auto means = take_code(tx, user->id, proven.code, now);
    if (!means) return refuse(second_factor_wrong);
    return Vouched{actor_of(*post), *means};
}

void note_vouched(db::Tx& tx, const Vouched& vouched, Instant now) {
    record_try(tx, {vouched.officer.user, vouched.means, LoginOutcome::passed, {}}, now);
}

namespace {

struct OldPasswords {
    Session session;
    User user;
    Strength strength = Strength::ordinary;
    std::vector<Password> kept;
};

Result<OldPasswords> load_passwords(db::Tx& tx, std::string_view token, Instant now) {
    TRY(const Session session, load_step(tx, token, now));
    const bool allowed = session.stage == SignInStage::signed_in ||
                         session.stage == SignInStage::password_change_needed;
    if (!allowed || !session.staff) return refuse(login_unfinished);
    const auto user = find_user(tx, session.user);
    CHECK(user.has_value());
    TRY_OK(check_unlocked(tx, account_subject(login_key_of(user->login)), now));
    return OldPasswords{session, *user, strength_of(open_posts_of(tx, session.user)),
                        recent_passwords(tx, session.user, login_limits.password_kept)};
}

}  // namespace

Result<Opened> change_password(db::Db& db, std::string_view token, const ChangePassword& cmd,
                               const Client& client, Instant now) {
    TRY(const OldPasswords old,
        db.read([&](db::Tx& tx) { return load_passwords(tx, token, now); }));
    TRY_OK(check_password(login_limits, {cmd.new_password, old.user.login, old.strength}));
    const bool right =
        !old.kept.empty() && crypto::password_matches(old.kept.front().hash, cmd.old_password);
    const bool used = right && std::any_of(old.kept.begin(), old.kept.end(), [&](const auto& one) {
                          return crypto::password_matches(one.hash, cmd.new_password);
                      });
    const std::string hash =
        right && !used ? crypto::password_hash(cmd.new_password) : std::string();
    return settle<Opened>(db, [&](db::Tx& tx) -> Result<Opened> {
        TRY(const OldPasswords current, load_passwords(tx, token, now));
        const std::string account = account_subject(login_key_of(current.user.login));
        if (!right || current.kept.front().hash != old.kept.front().hash) {
            LoginTry log{current.user.id, LoginMeans::password, LoginOutcome::refused,
                         client.address};
            log.locks = count_failure(tx, login_limits.account, account, now);
            record_try(tx, log, now);
            return refuse_at("/old_password", old_password_wrong);
        }
        if (used) return refuse_at("/new_password", password_used_before);
        insert_password(tx, current.user.id, hash, login_limits.password_kept + 1, now);
        update_must_change(tx, current.user.id, false);
        delete_tally(tx, account);
        revoke_others(tx, current.user.id, current.session.id, now);
        record_on(tx, current.user.id, now, facts::PasswordChanged{current.user.id});
        return advance(tx, current.session, current.session.second_factor_at, now);
    });
}

Result<PendingFactor> begin_enrolment(db::Db& db, std::string_view token, const BeginEnrolment& cmd,
                                      const Client& client, Instant now) {
    return settle<PendingFactor>(db, [&](db::Tx& tx) -> Result<PendingFactor> {
        TRY(const Session session, load_step(tx, token, now));
        const bool allowed = session.stage == SignInStage::signed_in ||
                             session.stage == SignInStage::second_factor_setup_needed;
        if (!allowed || !session.staff) return refuse(login_unfinished);
        const auto factor = find_second_factor(tx, session.user);
        if (factor && !factor->secret.empty()) {
            const std::string typed = cmd.current_code ? cmd.current_code->value : "";
            TRY_OK(take_counted_code(tx, session, typed, client, now));
        }
        const std::string secret = crypto::random_bytes(secret_bytes);
        save_pending_secret(tx, session.user, secret);
        record_on(tx, session.user, now, facts::SecondFactorEnrolmentBegun{session.user});
        return PendingFactor{find_user(tx, session.user)->login, secret};
    });
}

namespace {

Enrolled enrol(db::Tx& tx, const Session& session, std::string_view secret, std::int64_t step,
               Instant now) {
    save_secret(tx, session.user, secret, step, now);
    Enrolled enrolled;
    for (int i = 0; i < login_limits.recovery_codes; ++i)
        enrolled.recovery_codes.push_back(
            crypto::base32(crypto::random_bytes(recovery_bytes)).substr(0, 10));
    replace_recovery_codes(tx, session.user, enrolled.recovery_codes);
    record_on(tx, session.user, now, facts::SecondFactorEnrolled{session.user});
    enrolled.opened = advance(tx, session, now, now);
    return enrolled;
}

}  // namespace

Result<Enrolled> confirm_enrolment(db::Db& db, std::string_view token, const ConfirmEnrolment& cmd,
                                   Instant now) {
    return settle<Enrolled>(db, [&](db::Tx& tx) -> Result<Enrolled> {
        TRY(const Session session, load_step(tx, token, now));
        if (session.stage != SignInStage::signed_in &&
            session.stage != SignInStage::second_factor_setup_needed)
            return refuse(login_unfinished);
        const std::string subject = factor_subject(session.user);
        TRY_OK(check_unlocked(tx, subject, now));
        const auto factor = find_second_factor(tx, session.user);
        if (!factor || factor->pending.empty()) return refuse(enrolment_missing);
        const auto step = crypto::totp_step(factor->pending, cmd.code.value, now);
        if (!step) {
            // A secret that was asked for and left lying is not there to be guessed at for ever.
            if (count_failure(tx, login_limits.account, subject, now))
                save_pending_secret(tx, session.user, "");
            return refuse_at("/code", second_factor_wrong);
        }
        delete_tally(tx, subject);
        return enrol(tx, session, factor->pending, *step, now);
    });
}

// --- residents ----------------------------------------------------------------------------------

namespace {

std::string message_of(CodePurpose purpose, const std::string& code) {
    const auto use = [&]() -> std::string_view {
        switch (purpose) {
            case CodePurpose::login:
                return "登录";
            case CodePurpose::change_phone:
                return "更换手机号码";
            case CodePurpose::case_lookup:
                return "查询诉求";
        }
        return "";
    }();
    return "【唐山物业监管】验证码 " + code + "，用于" + std::string(use) +
           "，5 分钟内有效。工作人员不会索要验证码，请勿告诉他人。";
}

struct TriedCode {
    std::string_view phone;
    std::string_view code;
    CodePurpose purpose = CodePurpose::login;
};

Result<void> take_phone_code(db::Tx& tx, const TriedCode& attempt, const Client& client,
                             Instant now) {
    const std::string address = address_subject(client.address);
    TRY_OK(check_unlocked(tx, address, now));
    const auto stored = find_code(tx, attempt.phone, attempt.purpose);
    const bool usable =
        stored &&
        is_usable(login_limits, {stored->tries, stored->expires_at, stored->used_at}, now);
    if (usable && code_matches(*stored, attempt.phone, attempt.code)) {
        use_code(tx, stored->id, now);
        return {};
    }
    if (stored) count_code_try(tx, stored->id);
    count_failure(tx, login_limits.address, address, now);
    record_try(tx, {{}, LoginMeans::phone_code, LoginOutcome::refused, client.address}, now);
    return refuse_at("/code", code_wrong);
}

}  // namespace

Result<void> ask_phone_code(db::Tx& tx, const AskPhoneCode& cmd, const Client& client,
                            Instant now) {
    TRY(const std::string phone, mobile_of(cmd.phone.value));
    const Instant today = start_of(civil_date(now));
    TRY_OK(check_code_request(login_limits,
                              {last_code_at(tx, phone), codes_to_phone(tx, phone, today),
                               codes_from_address(tx, client.address, today)},
                              now));
    const CodePurpose purpose = cmd.purpose.value_or(CodePurpose::login);
    const std::string code = crypto::random_code(login_limits.code_digits);
    const Instant expires_at = now + login_limits.code_life;
    insert_code(tx, {phone, purpose, code, client.address, expires_at}, now);
    insert_message(tx, phone, message_of(purpose, code), expires_at, now);
    return {};
}

Result<Opened> sign_in_by_phone(db::Db& db, const SignInByPhone& cmd, const Client& client,
                                Instant now) {
    TRY(const std::string phone, mobile_of(cmd.phone.value));
    return settle<Opened>(db, [&](db::Tx& tx) -> Result<Opened> {
        TRY_OK(take_phone_code(tx, {phone, cmd.code.value, CodePurpose::login}, client, now));
        const std::string name = cmd.name ? cmd.name->value : "";
        const UserId id = resident_of_phone(tx, phone, name, now);
        const auto user = find_user(tx, id);
        LoginTry log{id, LoginMeans::phone_code, LoginOutcome::passed, client.address};
        if (user->disabled) log.outcome = LoginOutcome::disabled;
        record_try(tx, log, now);
        if (user->disabled) return refuse(account_disabled);
        return open_for(tx, id, SignInStage::signed_in, SessionKind::resident, client, now);
    });
}

Result<void> confirm_case_code(db::Db& db, std::string_view phone, std::string_view code,
                               std::string_view address, Instant now) {
    TRY(const std::string number, mobile_of(phone));
    return settle<void>(db, [&](db::Tx& tx) {
        return take_phone_code(tx, {number, code, CodePurpose::case_lookup},
                               {std::string(address), {}}, now);
    });
}

Result<void> change_phone(db::Db& db, const Actor& by, const ChangePhone& cmd, const Client& client,
                          Instant now) {
    TRY(const std::string phone, mobile_of(cmd.phone.value));
    return settle<void>(db, [&](db::Tx& tx) -> Result<void> {
        TRY_OK(
            take_phone_code(tx, {phone, cmd.code.value, CodePurpose::change_phone}, client, now));
        const auto user = find_user(tx, by.user);
        if (!user) return refuse(user_absent);
        if (!user->staff && find_resident(tx, phone)) return refuse_at("/phone", phone_taken);
        update_phone(tx, by.user, phone);
        journal::record(tx, by, now, {"user", by.user.value},
                        facts::PersonalDataCorrected{by.user});
        return {};
    });
}

// --- the own login ------------------------------------------------------------------------------

bool tell_old_tries(db::Tx& tx, Instant now) {
    constexpr int users_a_chunk = 50;
    const Instant minute = std::chrono::floor<std::chrono::minutes>(now);
    const auto users = users_with_tries(tx, minute, users_a_chunk);
    for (const UserId user : users) tell_tries(tx, user, minute, now);
    return std::ssize(users) == users_a_chunk;
}

Result<void> choose_post(db::Tx& tx, const Actor& by, std::string_view token, const ChoosePost& cmd,
                         Instant now) {
    TRY(const Session session, load_step(tx, token, now));
    const auto post = find_post(tx, cmd.post);
    if (!post || post->user != by.user) return refuse(post_absent);
    if (post->ended_on) return refuse(post_ended_already);
    if (needs_second_factor(post->role) && !session.second_factor_at)
        return refuse(second_factor_missing);
    update_session_post(tx, session.id, post->id);
    journal::record(tx, by, now, {"user", by.user.value}, facts::PostChosen{by.user, post->id});
    return {};
}

void sign_out(db::Tx& tx, const Actor& by, std::string_view token, Instant now) {
    const auto session = token.empty() ? std::nullopt : find_session(tx, token);
    if (!session || revoke_session(tx, session->user, session->id, now) == 0) return;
    const Actor& who = by.user.set() ? by : self_of(tx, session->user);
    journal::record(tx, who, now, {"user", session->user.value},
                    facts::LoginEnded{session->user, session->id.value});
}

Result<void> end_own_login(db::Tx& tx, const Actor& by, SessionId session, Instant now) {
    if (revoke_session(tx, by.user, session, now) == 0) return refuse(login_absent);
    journal::record(tx, by, now, {"user", by.user.value},
                    facts::LoginEnded{by.user, session.value});
    return {};
}

}  // namespace anju::identity
