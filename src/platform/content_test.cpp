#include "platform/content.h"

#include <gtest/gtest.h>

#include "base/result.h"
#include "platform/crypto/crypto.h"

namespace anju {

class Content : public ::testing::Test {
   protected:
    Content() : folder_(std::filesystem::temp_directory_path() / ("anju-" + name())) {
        std::filesystem::create_directory(folder_);
    }
    ~Content() override { std::filesystem::remove_all(folder_); }
    static std::string name() { return crypto::hex(crypto::random_bytes(8)); }
    const std::filesystem::path folder_;
};

TEST_F(Content, IsKeptWholeInTheNameOfWhatWasThere) {
    const auto file = folder_ / "mark";
    const std::string longer(100'000, '\0');
    for (const std::string& bytes : {std::string("one\n"), longer, std::string("two")}) {
        keep_content(file, bytes);
        EXPECT_EQ(content_of(file), bytes);
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1)
        << "nothing is left beside it";
}

TEST_F(Content, ThatCannotBeKeptOrReadIsNamed) {
    const auto file = folder_ / "not there" / "mark";
    for (const auto& deed : {+[](const std::filesystem::path& path) { keep_content(path, "x"); },
                             +[](const std::filesystem::path& path) { content_of(path); }}) {
        try {
            deed(file);
            FAIL();
        } catch (const Fault& fault) {
            EXPECT_TRUE(std::string_view(fault.what()).contains(file.string())) << fault.what();
        }
    }
}

}  // namespace anju
