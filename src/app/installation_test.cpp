// What opening an installation leaves on disk, and what it takes away.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/commands.h"
#include "app/folder_lock.h"
#include "app/outlook.h"
#include "app/seed.h"
#include "app/tables.h"
#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"
#include "platform/crypto/person_keys.h"
#include "platform/journal/backups.h"
#include "platform/journal/note.h"
#include "platform/journal/seal.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/store.h"
#include "support/test_db.h"

namespace anju::app {

namespace {

namespace fs = std::filesystem;

class Installation : public testing::Test {
   protected:
    Installation() {
        std::string pattern = (fs::temp_directory_path() / "anju-installation-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw Fault("no temporary folder");
        folder_ = pattern;
        config_.data = folder_ / "data";
        config_.db = "sqlite:" + config_.data;
        config_.person_keys = folder_ / "persons";
    }
    ~Installation() override {
        ::umask(before_);
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    // With a log that has facts in it, and a person.
    void make_log() {
        config_.share = test::TestDb::root();
        const auto database = open_installation(config_);
        db::migrate(*database, config_.share + "/db/migrations", [](const std::string&) {});
        seed_foundation(*database, config_.share + "/data", journal::Founded::real, clock::now());
        database->write([](db::Tx& tx) {
            return identity::resident_of_phone(tx, "13800000000", "住户", clock::now());
        });
        while (journal::seal_chunk(*database, clock::now())) continue;
    }
    std::string verified(const VerifyAsk& ask, int expected) const {
        testing::internal::CaptureStdout();
        const int code = verify(config_, ask);
        std::string text = testing::internal::GetCapturedStdout();
        EXPECT_EQ(code, expected) << text;
        return text;
    }

    fs::path folder_;
    Config config_;
    mode_t before_ = ::umask(0022);
};

TEST_F(Installation, IsClosedToOtherUsersOfTheMachine) {
    const auto database = open_installation(config_);
    database->write([](db::Tx& tx) { return tx.exec("create table t (n integer)"); });
    std::ofstream(config_.data + "/spool/upload") << "a name";
    int seen = 0;
    const auto is_private = [&](const fs::path& path) {
        ++seen;
        return (fs::status(path).permissions() & static_cast<fs::perms>(0077)) == fs::perms::none;
    };
    EXPECT_TRUE(is_private(config_.data));
    for (const auto& entry : fs::directory_iterator(config_.data))
        EXPECT_TRUE(is_private(entry.path())) << entry.path();
    EXPECT_TRUE(is_private(config_.data + "/spool/upload"));
    EXPECT_TRUE(fs::exists(config_.data + "/anju.db"));
    EXPECT_GT(seen, 5);
}

TEST_F(Installation, ForgetsUploadsThatAKilledProcessLeftAndNobodyElses) {
    fs::create_directories(config_.data + "/spool");
    const std::string upload = config_.data + "/spool/upload";
    std::ofstream(upload) << "a name";
    // Another process at work.
    const int held = ::open((config_.data + "/spool").c_str(), O_RDONLY | O_DIRECTORY);
    ASSERT_EQ(::flock(held, LOCK_SH), 0);
    open_installation(config_);
    EXPECT_TRUE(fs::exists(upload));
    ::close(held);
    open_installation(config_);
    EXPECT_FALSE(fs::exists(upload));
}

// Not the words of an engine that misses a table.
TEST_F(Installation, SaysThatMigrationsArePending) {
    config_.share = test::TestDb::root();
    const auto said = [](auto&& command) {
        testing::internal::CaptureStderr();
        EXPECT_EQ(command(), exit_no);
        return testing::internal::GetCapturedStderr();
    };
    open_installation(config_);
    EXPECT_TRUE(said([&] { return verify(config_, {}); }).contains("migrations are pending"));
    EXPECT_TRUE(said([&] { return seed(config_, "demo", 0); }).contains("migrations are pending"));
}

TEST_F(Installation, IsVerifiedAsAnOutsiderSeesIt) {
    config_.share = test::TestDb::root();
    EXPECT_THROW(verify(config_, {}), Fault) << "no database is made to be verified";
    EXPECT_FALSE(fs::exists(config_.data + "/anju.db"));
    const std::string pin = config_.data + "/pin";
    make_log();
    const std::string text = verified({.pin = pin}, exit_done);
    EXPECT_TRUE(text.contains("log anju/journal/")) << text;
    EXPECT_TRUE(fs::exists(pin));
    EXPECT_TRUE(verified({.json = true, .pin = pin}, exit_done).contains(R"("faults":0})"));
    EXPECT_THROW(verify(config_, {.pin = config_.data + "/nowhere/pin"}), Fault);
    std::ofstream(config_.data + "/note") << "nothing";
    EXPECT_TRUE(verified({.since = config_.data + "/note"}, exit_no).contains("is no checkpoint"));
    {
        const auto connection = open_installation(config_)->connect();
        connection->script(
            "drop trigger platform_log_checkpoints_no_update; "
            "update platform_log_checkpoints set root = x'00', note = 'nothing'");
    }
    EXPECT_TRUE(verified({.json = true}, exit_no).contains(R"("log":"anju/journal/)"));
    // A key that nothing was sealed with yet is noted by who is about to, not by who looks.
    const auto noted = [&] {
        return open_installation(config_)->read([](db::Tx& tx) {
            return tx.one<std::int64_t>("select count(*) from platform_field_keys");
        });
    };
    const std::int64_t before = noted();
    crypto::add_field_key(config_.data + "/keys");
    verified({}, exit_no);
    EXPECT_EQ(noted(), before);
    EXPECT_TRUE(is_ready(*open_installation(config_), config_));
    EXPECT_EQ(noted(), before + 2);
    // Its key is lost: nobody makes another one in the middle of the log.
    fs::rename(config_.data + "/keys/journal.key", config_.data + "/lost");
    EXPECT_THROW(verify(config_, {}), Fault);
    EXPECT_THROW(open_installation(config_), Fault);
    fs::rename(config_.data + "/lost", config_.data + "/keys/journal.key");
    EXPECT_NO_THROW(open_installation(config_));
}

// As somebody with the file in hand leaves it.
TEST_F(Installation, IsVerifiedToTheEndWhateverIsBroken) {
    make_log();
    const std::string pin = config_.data + "/pin";
    verified({.pin = pin}, exit_done);
    open_installation(config_)->connect()->script(
        "insert into platform_field_keys (id, noted_on) values ('0a0b0c0d', '2026-01-01');"
        "update identity_users set person_key = 1099511627000 where id = 1;"
        "update platform_log_tiles set hashes = x'00'");
    const std::string text = verified({.pin = pin}, exit_no);
    for (const char* fault : {"key 0a0b0c0d is not in field.key", "has no key 1099511627000",
                              "identity_users 1: is not what fact",
                              "tile 0/0 is not what the facts give", "\nsince 1 1 faults\n"})
        EXPECT_TRUE(text.contains(fault)) << fault << "\n" << text;
}

// Of an installation that is backed up as docs/operating.md says.
class Backup : public Installation {
   protected:
    Backup() {
        make_log();
        config_.data = folder_ / "data";
        backup_ = folder_ / "backup";
        fs::create_directories(backup_);
    }
    std::string mark() const { return config_.data + "/keys/journal.mark"; }
    void back_up() {
        fs::copy_file(mark(), backup_ / "journal.mark");
        open_installation(config_)->connect()->script("vacuum into '" +
                                                      (backup_ / "anju.db").string() + "'");
    }
    void put_back() {
        for (const char* rest : {"/anju.db-wal", "/anju.db-shm"}) fs::remove(config_.data + rest);
        fs::copy_file(backup_ / "anju.db", config_.data + "/anju.db",
                      fs::copy_options::overwrite_existing);
    }
    UserId file_resident(const std::string& phone) {
        const auto database = open_installation(config_);
        const UserId user = database->write([&](db::Tx& tx) {
            return identity::resident_of_phone(tx, phone, "住户", clock::now());
        });
        while (journal::seal_chunk(*database, clock::now())) continue;
        return user;
    }
    bool is_started() {
        const auto database = open_installation(config_);
        return is_ready(*database, config_);
    }
    fs::path backup_;
};

TEST_F(Backup, IsPutBackWithItsMarkAndHoldsAtAnotherPlace) {
    back_up();
    file_resident("13800000001");
    put_back();
    fs::copy_file(backup_ / "journal.mark", mark(), fs::copy_options::overwrite_existing);
    verified({}, exit_done);
    EXPECT_TRUE(is_started());
}

// While filings go on, one copy after the other; each is what it was at its moment, with the files
// it names, and what is broken in it is found.
TEST_F(Backup, IsMadeByOneCommandAndVerified) {
    const auto copies = [&] {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(backup_))
            if (entry.path().filename() != "files") found.push_back(entry.path());
        std::ranges::sort(found);
        return found;
    };
    fs::create_directories(config_.data + "/files/01");
    std::ofstream(config_.data + "/files/01/257") << "sealed";
    testing::internal::CaptureStdout();
    EXPECT_EQ(backup(config_, backup_, true), exit_done);
    const std::string said = testing::internal::GetCapturedStdout();
    EXPECT_TRUE(said.contains("1 files more") && said.contains("all hold")) << said;
    ASSERT_EQ(copies().size(), 1U);
    EXPECT_TRUE(open_installation(config_)->read(journal::last_backup)) << "a fact tells of it";
    EXPECT_TRUE(fs::exists(backup_ / "files/01/257"));
    EXPECT_FALSE(fs::exists(backup_ / "keys")) << "keys go another way";
    file_resident("13800000001");
    verified({.copy = copies().front()}, exit_done);
    db::open({.url = "sqlite:" + copies().front().string()})
        ->connect()
        ->script("delete from identity_users where id = (select max(id) from identity_users)");
    verified({.copy = copies().front()}, exit_no);
    verified({}, exit_done);
}

TEST_F(Backup, ThatIsOlderThanTheMarkIsRefusedWithHowMuchAndGoneOnFromWhenTold) {
    back_up();
    const UserId user = file_resident("13800000001");
    put_back();
    EXPECT_TRUE(verified({}, exit_no).contains("it is older by "));
    EXPECT_THROW(is_started(), Fault);
    EXPECT_THROW(user_disable(config_, "nobody"), Fault);
    fs::remove(mark());
    EXPECT_THROW(is_started(), Fault) << "nor without a mark";
    std::ofstream(mark()) << "";
    EXPECT_THROW(is_started(), Fault) << "nor with an empty one";
    testing::internal::CaptureStdout();
    EXPECT_EQ(restore(config_), exit_done);
    EXPECT_TRUE(testing::internal::GetCapturedStdout().contains("0 persons erased again"));
    EXPECT_TRUE(is_started());
    verified({}, exit_done);
    EXPECT_EQ(file_resident("13800000002"), user) << "it goes on from where it was";
    verified({}, exit_done);
}

TEST_F(Backup, ErasesAgainWhoWasErasedSince) {
    const UserId user = file_resident("13800000001");
    back_up();
    {
        const auto database = open_installation(config_);
        database->write([&](db::Tx& tx) {
            identity::erase_again(tx, user, clock::now());
            return true;
        });
        jobs::run_all_due(*database, jobs(), clock::now());
    }
    put_back();
    EXPECT_TRUE(verified({}, exit_no).contains("is gone and nobody erased it"));
    testing::internal::CaptureStdout();
    EXPECT_EQ(restore(config_), exit_done);
    EXPECT_TRUE(testing::internal::GetCapturedStdout().contains("1 persons erased again"));
    verified({}, exit_done);
    open_installation(config_)->read([&](db::Tx& tx) {
        EXPECT_TRUE(tx.one<std::optional<Instant>>(
            "select erased_at from identity_users where id = $1", user));
        return true;
    });
}

TEST_F(Backup, OfKeysOfAnotherPlaceOrOfAnOlderDayIsRefused) {
    EXPECT_TRUE(is_started());
    const std::string keys = config_.person_keys + "/persons.keys";
    const auto records = fs::file_size(keys);
    fs::copy_file(keys, backup_ / "persons.keys");
    fs::resize_file(keys, records / 2);
    EXPECT_THROW(is_started(), Fault) << "fewer than were there";
    fs::remove(keys);
    crypto::make_person_keys(config_.person_keys);
    crypto::use_person_keys(config_.person_keys);
    while (fs::file_size(keys) < records) crypto::new_person_key();
    EXPECT_THROW(is_started(), Fault) << "another place's";
    EXPECT_TRUE(verified({}, exit_no).contains("of another installation"));
    EXPECT_THROW(keys_copy(config_, backup_ / "copies"), Fault);
    EXPECT_FALSE(fs::exists(backup_ / "copies"));
    fs::copy_file(backup_ / "persons.keys", keys, fs::copy_options::overwrite_existing);
    EXPECT_TRUE(is_started());
    testing::internal::CaptureStdout();
    EXPECT_EQ(keys_copy(config_, backup_ / "copies"), exit_done);
    EXPECT_TRUE(testing::internal::GetCapturedStdout().contains("1 people were opened"));
}

TEST_F(Backup, IsNeededByWhatReadinessNames) {
    const auto database = open_installation(config_);
    EXPECT_TRUE(is_ready(*database, config_));
    const auto words = [&](Instant begun, std::vector<std::string> failing = {}) {
        return outlook_of(*database, failing, begun, clock::now()).wrong;
    };
    using Words = std::vector<std::string>;
    EXPECT_EQ(words(clock::now()), Words{});
    EXPECT_EQ(words(clock::now(), {"files_sweep"}), Words{"job fails: files_sweep"});
    database->write([](db::Tx& tx) {
        tx.exec("insert into platform_field_keys (id, noted_on) values ('0a0b0c0d', '2026-01-01')");
        return identity::resident_of_phone(tx, "13800000009", "住户",
                                           clock::now() + std::chrono::hours{2});
    });
    EXPECT_EQ(words(clock::now()), (Words{"clock behind", "key missing"}));
}

// Dates of a year whose days off nobody knows yet are provisional.
TEST_F(Backup, IsNotNeededForDaysOffThatAreNotPublishedYetButTheOperatorIsTold) {
    const auto database = open_installation(config_);
    const auto warnings = [&](Date on) {
        const Instant now = instant_of(on, 9);
        return outlook_of(*database, {}, now, now).warnings;
    };
    EXPECT_EQ(warnings(date_of(2026, 9, 30)), std::vector<std::string>{});
    EXPECT_EQ(warnings(date_of(2026, 10, 1)),
              std::vector<std::string>{"days off of 2027 not published"});
    EXPECT_EQ(warnings(date_of(2028, 2, 1)),
              std::vector<std::string>{"days off of 2028 not published"});
}

TEST_F(Backup, OfKeysThatOpenNothingIsNotMade) {
    EXPECT_TRUE(is_started());
    std::fstream(config_.person_keys + "/persons.keys",
                 std::ios::binary | std::ios::in | std::ios::out)
        .seekp(32)
        .write(std::string(64, 'x').data(), 64);
    EXPECT_THROW(keys_copy(config_, backup_ / "copies"), Fault);
    EXPECT_FALSE(fs::exists(backup_ / "copies"));
}

// On a copy, by somebody who has no key of this installation, or not the one it signs with.
TEST_F(Installation, IsVerifiedWithoutKeys) {
    make_log();
    const std::string keys = config_.data + "/keys";
    const std::string vkey = journal::verifier_key(crypto::journal_key().public_key);
    EXPECT_EQ(verify(config_, {.vkey = "other"}), exit_usage);
    EXPECT_EQ(verify(config_, {.keyless = true}), exit_usage);
    fs::rename(keys + "/journal.key", config_.data + "/lost");
    const std::string opened = verified({.vkey = vkey}, exit_done);
    EXPECT_FALSE(opened.contains("not opened")) << opened;
    EXPECT_TRUE(opened.contains("journal_mark 1 ok\n") && opened.contains("all hold")) << opened;
    const std::string marked = verified({.vkey = vkey, .keyless = true}, exit_done);
    EXPECT_TRUE(marked.contains("journal_mark 1 ok\n")) << marked;
    fs::rename(keys, config_.data + "/away");
    fs::remove_all(config_.person_keys);
    const std::string closed = verified({.vkey = vkey, .keyless = true}, exit_done);
    EXPECT_TRUE(closed.contains("\n  2 sealed values not opened\n")) << closed;
    EXPECT_TRUE(closed.contains("keys 0 -\n  not looked at: --without-keys\n")) << closed;
    EXPECT_TRUE(closed.contains("journal_mark 0 -\n  not looked at: no journal.mark")) << closed;
    EXPECT_TRUE(closed.ends_with("\nwhat was looked at holds\n")) << closed;
    EXPECT_FALSE(fs::exists(keys));
    const auto other = crypto::signing_key_of(std::string(32, 'x'));
    const std::string wrong =
        verified({.vkey = journal::verifier_key(other.public_key), .keyless = true}, exit_no);
    EXPECT_TRUE(wrong.contains("has no valid signature")) << wrong;
}

// The people of a demo have a password that everybody knows.
TEST_F(Installation, IsNotSeededOnceItIsInUse) {
    config_.share = test::TestDb::root();
    {
        const auto database = open_installation(config_);
        db::migrate(*database, config_.share + "/db/migrations", [](const std::string&) {});
        database->write([](db::Tx& tx) {
            return identity::resident_of_phone(tx, "13800000000", "住户", clock::now());
        });
    }
    testing::internal::CaptureStderr();
    EXPECT_EQ(seed(config_, "demo", 0), exit_no);
    EXPECT_TRUE(testing::internal::GetCapturedStderr().contains("in use"));
}

// Facts of a clock that had run ahead for most of a year.
TEST_F(Installation, RecordsAgainWhenTwoOfficersCorrectTheClock) {
    config_.share = test::TestDb::root();
    const Instant right = clock::now();
    const std::string secret(20, 's');
    const std::string password = "Right#Horse71";
    {
        const auto database = open_installation(config_);
        db::migrate(*database, config_.share + "/db/migrations", [](const std::string&) {});
        const std::string hash = crypto::password_hash(password);
        database->write([&](db::Tx& tx) {
            for (const auto& [login, role] :
                 {std::pair("sys", Role::system_admin), std::pair("audit", Role::audit_admin)}) {
                const identity::NewStaff staff{login, "三员", "13900000000", hash, false};
                const auto user = identity::add_staff(tx, system_actor(), staff, right);
                identity::Post post;
                post.user = *user;
                post.role = role;
                post.name = identity::title_of(role);
                EXPECT_TRUE(identity::grant_post(tx, system_actor(), post, right));
                identity::set_second_factor(tx, *user, secret, right);
            }
            identity::resident_of_phone(tx, "13800000000", "住户", right + std::chrono::days{300});
            return true;
        });
    }
    const auto correct = [&](const char* audit, const std::string& given) {
        const std::string code = crypto::totp_code(secret, clock::now()) + "\n";
        std::istringstream typed(given + "\n" + code + given + "\n" + code);
        auto* const before = std::cin.rdbuf(typed.rdbuf());
        testing::internal::CaptureStderr();
        const int exit = clock_correct(config_, "sys", audit, "battery");
        std::cin.rdbuf(before);
        return std::pair(exit, testing::internal::GetCapturedStderr());
    };
    EXPECT_EQ(clock_correct(config_, "sys", "audit", "boredom"), exit_usage);
    EXPECT_EQ(correct("audit", "wrong").first, exit_no);
    EXPECT_EQ(correct("sys", password).first, exit_no) << "one officer for two";
    const auto [exit, said] = correct("audit", password);
    EXPECT_EQ(exit, exit_done) << said;
    testing::internal::CaptureStdout();
    verify(config_, {});
    const std::string told = testing::internal::GetCapturedStdout();
    EXPECT_TRUE(told.contains("put the clock from")) << told;
    EXPECT_TRUE(told.contains("journal_times")) << told;
    EXPECT_FALSE(told.contains("was recorded before")) << told;
    // Nothing lies ahead any more.
    EXPECT_EQ(correct("audit", password).first, exit_no);
}

TEST_F(Installation, LetsInAgainAtTheMachineWhoGaveTooManyWrongPasswords) {
    make_log();
    const std::string password = "Right#Horse71";
    const auto database = open_installation(config_);
    const std::string hash = crypto::password_hash(password);
    database->write([&](db::Tx& tx) {
        const identity::NewStaff staff{"desk", "话务员", "13900000000", hash, false};
        return identity::add_staff(tx, system_actor(), staff, clock::now()).has_value();
    });
    const auto sign_in = [&](const std::string& given) {
        http::Request request;
        request.method = http::POST;
        request.target = "/api/session";
        request.body = R"({"login":"desk","password":")" + given + R"("})";
        return http::serve_in_process(*database, rooms(), authenticate(), request, clock::now());
    };
    while (!sign_in("Wrong#Horse71").body.contains("login_locked")) continue;
    EXPECT_TRUE(sign_in(password).body.contains("login_locked"));
    testing::internal::CaptureStderr();
    EXPECT_EQ(user_unlock(config_, "desk", "短"), exit_usage);
    EXPECT_EQ(user_unlock(config_, "nobody", "本人来电，已核实身份"), exit_no);
    testing::internal::GetCapturedStderr();
    EXPECT_TRUE(sign_in(password).body.contains("login_locked"));
    EXPECT_EQ(user_unlock(config_, "desk", "本人来电，已核实身份"), exit_done);
    const auto in = sign_in(password);
    EXPECT_EQ(in.status, 200) << in.body;
    database->read([](db::Tx& tx) {
        EXPECT_EQ(
            tx.one<std::int64_t>("select count(*) from platform_facts where kind = 'UserUnlocked'"),
            1);
        EXPECT_EQ(tx.one<std::string>("select verb from identity_reasons"), "unlock");
        return true;
    });
    while (journal::seal_chunk(*database, clock::now())) continue;
    EXPECT_TRUE(verified({}, exit_done).contains("all hold"));
}

TEST_F(Installation, IsFoundedWithItsThreeOfficers) {
    config_.share = test::TestDb::root();
    const std::string file = folder_ / "officers.toml";
    const auto founded = [&](const std::string& audit) {
        std::ofstream(file) << "[system_admin]\nlogin='sys'\nname='甲'\nphone='13900000001'\n"
                               "[security_admin]\nlogin='sec'\nname='乙'\nphone='13900000002'\n"
                            << audit;
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        const int exit = init(config_, file);
        return std::tuple(exit, testing::internal::GetCapturedStdout(),
                          testing::internal::GetCapturedStderr());
    };
    const auto facts = [&] {
        return open_installation(config_)->read(
            [](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from platform_facts"); });
    };
    // Nothing of it is there until all of it is.
    const auto [none, quiet, without] = founded("");
    EXPECT_EQ(none, exit_no);
    EXPECT_TRUE(without.contains("audit_admin has no login")) << without;
    const auto [one, quiet_too, twice] =
        founded("[audit_admin]\nlogin='audit'\nname='丙'\nphone='139 0000 0001'\n");
    EXPECT_TRUE(twice.contains("system_admin and audit_admin must be two persons")) << twice;
    const auto [odd, still_quiet, form] =
        founded("[audit_admin]\nlogin='audit'\nname='丙'\nphone='no number'\n");
    EXPECT_EQ(odd, exit_no);
    EXPECT_TRUE(form.contains("/phone") || form.contains("手机")) << form;
    EXPECT_EQ(facts(), 0);
    const std::string right = "[audit_admin]\nlogin='audit'\nname='丙'\nphone='13900000003'\n";
    const auto [exit, said, fault] = founded(right);
    ASSERT_EQ(exit, exit_done) << fault;
    EXPECT_TRUE(said.contains("audit_admin     audit ")) << said;
    open_installation(config_)->read([](db::Tx& tx) {
        EXPECT_EQ(journal::founded_as(tx), journal::Founded::real);
        for (const char* login : {"sys", "sec", "audit"})
            EXPECT_TRUE(identity::find_login(tx, login).has_value()) << login;
        return true;
    });
    const std::int64_t before = facts();
    EXPECT_EQ(std::get<0>(founded(right)), exit_no) << "founded twice";
    EXPECT_EQ(facts(), before);
    const auto database = open_installation(config_);
    while (journal::seal_chunk(*database, clock::now())) continue;
    EXPECT_TRUE(verified({}, exit_done).contains("all hold"));
}

TEST_F(Installation, IsServedByOneProcess) {
    open_installation(config_);
    {
        const FolderLock first(config_.data);
        try {
            const FolderLock second(config_.data);
            ADD_FAILURE() << "served twice";
        } catch (const Fault& fault) {
            EXPECT_TRUE(std::string(fault.what()).contains(std::to_string(::getpid())));
        }
    }
    EXPECT_NO_THROW(const FolderLock again(config_.data));
}

TEST(Serving, IsRefusedWhereItWouldGiveAwayWhatItKeeps) {
    const auto refused = [](auto change, std::optional<journal::Founded> founded) {
        Config config;
        change(config);
        return how_not_to_serve(config, founded);
    };
    using journal::Founded;
    const auto as_it_is = [](Config&) {};
    const auto as_demo = [](Config& c) { c.demo = true; };
    const auto to_all = [](Config& c) { c.listen = "0.0.0.0"; };
    EXPECT_EQ(refused(as_it_is, Founded::real), "");
    EXPECT_EQ(refused(as_it_is, Founded::demo), "");
    EXPECT_EQ(refused(as_demo, Founded::demo), "");
    EXPECT_TRUE(refused(as_demo, Founded::real).contains("is no demo"));
    EXPECT_TRUE(refused(as_demo, std::nullopt).contains("is no demo"));
    EXPECT_TRUE(refused(to_all, Founded::demo).contains("listen on 127.0.0.1"));
    EXPECT_TRUE(refused(to_all, Founded::real).contains("secure_cookies"));
    const auto behind_tls = [](Config& c) {
        c.listen = "::";
        c.secure_cookies = true;
    };
    EXPECT_EQ(refused(behind_tls, Founded::real), "");
    EXPECT_NE(refused(behind_tls, Founded::demo), "");
    const auto behind_proxy = [](Config& c) {
        c.listen = "10.0.0.5";
        c.trusted_proxy = "10.0.0.1";
    };
    EXPECT_EQ(refused(behind_proxy, Founded::real), "");
}

TEST_F(Installation, GivesNobodyAPostWhereThereIsNoPlace) {
    config_.share = test::TestDb::root();
    {
        const auto database = open_installation(config_);
        db::migrate(*database, config_.share + "/db/migrations", [](const std::string&) {});
        seed_foundation(*database, config_.share + "/data", journal::Founded::real, clock::now());
    }
    const auto add = [&](const char* login, const char* region) {
        return user_add(config_, login, "话务员", "13900000000", "call_operator", region);
    };
    EXPECT_EQ(add("desk.one", "9999"), exit_no);
    EXPECT_EQ(add("desk.two", "1302"), exit_done);
}

}  // namespace

}  // namespace anju::app
