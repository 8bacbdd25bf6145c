// One gtest case a story file, so that a broken story is named by its path.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "story/story.h"

namespace anju::test {

namespace {

class Story : public testing::TestWithParam<std::string> {};

std::vector<std::string> story_files() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("stories"))
        if (entry.path().extension() == ".story") files.push_back(entry.path().string());
    std::ranges::sort(files);
    return files;
}

std::string case_name(const testing::TestParamInfo<std::string>& info) {
    std::string name = info.param.substr(8, info.param.size() - 8 - 6);
    for (char& c : name)
        if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
    return name;
}

TEST_P(Story, Holds) {
    std::ifstream file(GetParam());
    std::stringstream text;
    text << file.rdbuf();
    World world;
    EXPECT_EQ(run_story(world, text.str()), "") << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Stories, Story, testing::ValuesIn(story_files()), case_name);

}  // namespace

}  // namespace anju::test
