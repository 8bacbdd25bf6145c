// Keys of persons: given once, erased for good, missed when they are lost.
#include "platform/crypto/person_keys.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "base/result.h"
#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"
#include "support/test_keys.h"

namespace anju::crypto {
namespace {

namespace fs = std::filesystem;

// A folder of keys of its own, in use while it lives.
class PersonKeys : public testing::Test {
   protected:
    void use() const { keys_.use(); }
    const std::string& folder() const { return keys_.folder(); }
    std::string file() const { return folder() + "/persons.keys"; }
    std::string bytes(const std::string& path) const {
        std::ifstream in(path, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        return text.str();
    }

    const test::OtherKeys keys_;
    const std::string iv_ = random_bytes(32);
};

using Kind = Opened::Kind;

TEST_F(PersonKeys, what_is_sealed_for_a_person_opens_whole_in_its_place_alone) {
    const PersonKey wang = new_person_key();
    const std::string sealed = seal_for(wang, "t.c 1", iv_, "王建国");
    EXPECT_EQ(sealed.find("王建国"), std::string::npos);
    const Opened opened = open_of_person("t.c 1", iv_, sealed);
    EXPECT_EQ(opened.kind, Kind::whole);
    EXPECT_EQ(opened.plain, "王建国");
    EXPECT_EQ(open_of_person("t.c 2", iv_, sealed).kind, Kind::damaged);
    EXPECT_EQ(open_of_person("t.c 1", random_bytes(32), sealed).kind, Kind::damaged);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const Kind kind = open_of_person("t.c 1", iv_, changed).kind;
        EXPECT_TRUE(kind == Kind::damaged || (kind == Kind::lost && i < 13)) << i;
    }
}

TEST_F(PersonKeys, a_number_is_given_once_whoever_asks_and_however_often_it_starts) {
    std::set<PersonKey> given;
    for (int start = 0; start < 3; ++start) {
        use();
        std::vector<std::vector<PersonKey>> taken(4);
        std::vector<std::thread> askers;
        for (auto& keys : taken)
            askers.emplace_back([&keys] {
                for (int i = 0; i < 200; ++i) keys.push_back(new_person_key());
            });
        for (std::thread& asker : askers) asker.join();
        for (const auto& keys : taken)
            for (const PersonKey key : keys) EXPECT_TRUE(given.insert(key).second) << key.value;
    }
}

TEST_F(PersonKeys, what_was_sealed_for_the_erased_is_gone_and_no_other) {
    const PersonKey wang = new_person_key();
    const PersonKey li = new_person_key();
    const std::string of_wang = seal_for(wang, "t.c 1", iv_, "王建国");
    const std::string of_li = seal_for(li, "t.c 2", iv_, "李四");
    erase_person_key(wang);
    erase_person_key(wang);
    EXPECT_TRUE(is_erased(wang));
    EXPECT_EQ(open_of_person("t.c 1", iv_, of_wang).kind, Kind::gone);
    EXPECT_THROW(seal_for(wang, "t.c 1", iv_, "王建国"), Fault);
    use();
    EXPECT_EQ(open_of_person("t.c 1", iv_, of_wang).kind, Kind::gone);
    EXPECT_EQ(open_of_person("t.c 2", iv_, of_li).kind, Kind::whole);
}

// Another program on the same keys does not go on with what it remembers.
TEST_F(PersonKeys, a_key_erased_in_the_file_is_gone_at_once) {
    const PersonKey wang = new_person_key();
    const PersonKey li = new_person_key();
    const std::string sealed = seal_for(li, "t.c 1", iv_, "李四");
    erase_person_key(wang);
    std::fstream other(file(), std::ios::binary | std::ios::in | std::ios::out);
    std::string erased(32, '\0');
    other.seekg(wang.value * 32);
    other.read(erased.data(), 32);
    other.seekp(li.value * 32);
    other.write(erased.data(), 32);
    other.close();
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).kind, Kind::gone);
}

// Nobody is erased by a disk: that is said, not taken for a decision.
TEST_F(PersonKeys, a_record_of_zeros_is_a_key_that_is_lost) {
    const PersonKey wang = new_person_key();
    const std::string sealed = seal_for(wang, "t.c 1", iv_, "王建国");
    std::fstream other(file(), std::ios::binary | std::ios::in | std::ios::out);
    other.seekp(wang.value * 32);
    other.write(std::string(32, '\0').data(), 32);
    other.close();
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).kind, Kind::lost);
    EXPECT_THROW(check_person_key(wang), Fault);
    EXPECT_THROW(copy_person_keys(folder() + "/copies"), Fault);
    erase_person_key(wang);
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).kind, Kind::gone);
}

TEST_F(PersonKeys, a_lost_file_or_one_cut_off_is_missed_and_not_replaced) {
    const PersonKey wang = new_person_key();
    const std::string sealed = seal_for(wang, "t.c 1", iv_, "王建国");
    fs::rename(file(), folder() + "/away");
    EXPECT_THROW(use_person_keys(folder()), Fault);
    EXPECT_FALSE(fs::exists(file()));
    std::ofstream(file()) << "short";
    fs::permissions(file(), fs::perms::owner_read | fs::perms::owner_write);
    use();
    EXPECT_THROW(check_person_key(wang), Fault);
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).kind, Kind::lost);
    fs::permissions(file(), fs::perms::group_read, fs::perm_options::add);
    EXPECT_THROW(use_person_keys(folder()), Fault);
}

TEST_F(PersonKeys, without_the_installations_key_those_of_persons_open_nothing) {
    const PersonKey wang = new_person_key();
    const std::string sealed = seal_for(wang, "t.c 1", iv_, "王建国");
    fs::remove(folder() + "/field.key");
    make_keys(folder());
    use();
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).kind, Kind::lost);
}

// Whoever looks at a copy without the keys learns that it is sealed, and nothing more.
TEST_F(PersonKeys, without_any_key_everything_is_closed) {
    const std::string sealed = seal_for(new_person_key(), "t.c 1", iv_, "王建国");
    use_no_keys("the log's public key");
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).kind, Kind::closed);
    EXPECT_EQ(open_of_person("t.c 1", iv_, "x").kind, Kind::damaged);
    EXPECT_EQ(journal_key().public_key, "the log's public key");
    EXPECT_EQ(journal_key().secret_key, "");
}

TEST_F(PersonKeys, a_key_that_another_process_added_and_seals_with_is_read_when_it_is_met) {
    const PersonKey wang = new_person_key();
    std::ifstream file(folder() + "/field.key");
    const std::string before{std::istreambuf_iterator<char>(file), {}};
    add_field_key(folder());
    use();
    const std::string sealed = seal_for(wang, "t.c 1", iv_, "王建国");
    const std::string code = seal("t.c", "一次性验证码");
    std::ifstream newer(folder() + "/field.key");
    const std::string after{std::istreambuf_iterator<char>(newer), {}};
    std::ofstream(folder() + "/field.key") << before;
    use();
    const FieldKey& held = newest_field_key();
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).kind, Kind::lost);
    EXPECT_FALSE(open_if_whole("t.c", code));
    std::ofstream(folder() + "/field.key") << after;
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).plain, "王建国");
    EXPECT_EQ(crypto::open("t.c", code), "一次性验证码");
    EXPECT_EQ(field_keys().front().id, held.id) << "who holds one keeps it";
}

TEST_F(PersonKeys, after_a_new_key_of_the_installation_the_old_ones_still_open) {
    const PersonKey wang = new_person_key();
    const std::string sealed = seal_for(wang, "t.c 1", iv_, "王建国");
    const std::string kept = seal("t.c", "一次性验证码");
    const std::string digest = lookup_digest("t.c", "13800000001");
    const std::string before = newest_field_key().id;
    add_field_key(folder());
    use();
    ASSERT_EQ(field_keys().size(), 2U);
    EXPECT_EQ(field_keys().front().id, before);
    EXPECT_NE(newest_field_key().id, before);
    EXPECT_EQ(newest_field_key().made_on, civil_date(clock::now()));
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).plain, "王建国");
    EXPECT_EQ(crypto::open("t.c", kept), "一次性验证码");
    EXPECT_EQ(lookup_digest("t.c", "13800000001"), digest);
    const std::string later = seal_for(wang, "t.c 1", iv_, "王建国");
    EXPECT_EQ(open_of_person("t.c 1", iv_, later).kind, Kind::whole);
    // The newest line is lost, as in an older copy of the file.
    const std::string lines = bytes(folder() + "/field.key");
    std::ofstream(folder() + "/field.key") << lines.substr(0, lines.find('\n') + 1);
    use();
    EXPECT_EQ(open_of_person("t.c 1", iv_, later).kind, Kind::lost);
    EXPECT_EQ(open_of_person("t.c 1", iv_, sealed).kind, Kind::whole);
}

TEST_F(PersonKeys, an_old_copy_is_overwritten_and_a_young_one_kept) {
    const PersonKey wang = new_person_key();
    const std::string copies = folder() + "/copies";
    const std::string today = copy_person_keys(copies);
    const std::string record = bytes(file()).substr(static_cast<std::size_t>(wang.value) * 32, 32);
    EXPECT_NE(bytes(today).find(record), std::string::npos);
    struct stat facts {};
    ASSERT_EQ(stat(today.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600u);
    const Date day = civil_date(clock::now());
    const auto of_day = [&](int before) {
        return copies + "/" + to_text(day - std::chrono::days{before}) + ".keys";
    };
    for (const int before : {30, 31}) fs::copy_file(today, of_day(before));
    // Whoever holds the old copy open sees it overwritten before it is removed.
    const std::string hidden = copies + "/held";
    fs::create_hard_link(of_day(31), hidden);
    copy_person_keys(copies);
    EXPECT_TRUE(fs::exists(of_day(30)));
    EXPECT_FALSE(fs::exists(of_day(31)));
    EXPECT_EQ(bytes(hidden).find(record), std::string::npos);
    EXPECT_EQ(bytes(hidden).find_first_not_of('\0'), std::string::npos);
}

// What cannot be copied whole takes no copy's place, and no old one goes for it.
TEST_F(PersonKeys, a_store_that_lost_a_key_leaves_all_copies_as_they_are) {
    const PersonKey wang = new_person_key();
    const std::string copies = folder() + "/copies";
    const std::string today = copy_person_keys(copies);
    const std::string good = bytes(today);
    const std::string old =
        copies + "/" + to_text(civil_date(clock::now()) - std::chrono::days{41}) + ".keys";
    fs::copy_file(today, old);
    std::fstream store(file(), std::ios::binary | std::ios::in | std::ios::out);
    store.seekp(wang.value * 32);
    store.write(std::string(32, '\0').data(), 32);
    store.close();
    EXPECT_THROW(copy_person_keys(copies), Fault);
    EXPECT_EQ(bytes(today), good);
    EXPECT_EQ(bytes(old), good);
    erase_person_key(wang);
    copy_person_keys(copies);
    EXPECT_FALSE(fs::exists(old));
}

// A number that somebody wrote into a table makes nothing grow.
TEST_F(PersonKeys, erasing_a_number_that_was_not_given_changes_nothing) {
    new_person_key();
    const std::string before = bytes(file());
    const auto behind = static_cast<std::int64_t>(before.size() / 32);
    for (const std::int64_t number :
         {std::int64_t{-1}, std::int64_t{0}, behind, std::int64_t{1} << 38, std::int64_t{1} << 60})
        erase_person_key(PersonKey{number});
    EXPECT_EQ(bytes(file()), before);
}

}  // namespace
}  // namespace anju::crypto
