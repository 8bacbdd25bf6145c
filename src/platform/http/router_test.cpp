#include "platform/http/router.h"

#include <gtest/gtest.h>

#include "platform/http/problem.h"

namespace anju::http {
namespace {

Result<Nothing> no_reply(ReadCall&) { return Nothing{}; }
Result<Nothing> no_reply_written(WriteCall&) { return Nothing{}; }

const Route routes[] = {
    {GET, "/api/cases", Capability::open, no_reply, "list"},
    {POST, "/api/cases", Capability::open, no_reply_written, "file"},
    {GET, "/api/cases/export", Capability::open, no_reply, "export"},
    {GET, "/api/cases/{id}", Capability::open, no_reply, "detail"},
    {PUT, "/api/cases/{id}", Capability::open, no_reply_written, "change"},
    {POST, "/api/cases/{case}/notes/{note}", Capability::open, no_reply_written, "note"},
    {DELETE, "/api/cases/export/{name}", Capability::open, no_reply_written, "drop"},
};
const RoomTable rooms[] = {{"cases", routes, {}}};

struct Row {
    std::optional<Method> method;
    std::string path;
    std::string found;  // the route's path; empty: none
    std::string allow;
    std::string params;  // "id=7 "
};

class RouterRows : public testing::TestWithParam<Row> {};

TEST_P(RouterRows, finds_what_the_table_says) {
    const Router router(rooms);
    std::string decoded;
    PathParams params;
    const auto found = router.find(GetParam().method, GetParam().path, decoded, params);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->route ? found->route->path : "", GetParam().found);
    EXPECT_EQ(found->allow, GetParam().allow);
    std::string text;
    for (const auto& [name, value] : params)
        text += std::string(name) + "=" + std::string(value) + " ";
    EXPECT_EQ(text, GetParam().params);
}

INSTANTIATE_TEST_SUITE_P(
    Table, RouterRows,
    testing::Values(Row{GET, "/api/cases", "/api/cases", "", ""},
                    Row{POST, "/api/cases", "/api/cases", "", ""},
                    Row{DELETE, "/api/cases", "", "GET, HEAD, POST", ""},
                    Row{std::nullopt, "/api/cases", "", "GET, HEAD, POST", ""},
                    Row{GET, "/api/cases/7", "/api/cases/{id}", "", "id=7 "},
                    Row{GET, "/api/cases/export", "/api/cases/export", "", ""},
                    // A literal segment wins, also for a method only the other one has.
                    Row{PUT, "/api/cases/export", "", "GET, HEAD", ""},
                    Row{POST, "/api/cases/3/notes/4", "/api/cases/{case}/notes/{note}", "",
                        "case=3 note=4 "},
                    // The literal leads nowhere, so the parameter is tried.
                    Row{POST, "/api/cases/export/notes/4", "/api/cases/{case}/notes/{note}", "",
                        "case=export note=4 "},
                    Row{GET, "/api/cases/3/notes", "", "", ""}, Row{GET, "/api/cases/", "", "", ""},
                    Row{GET, "/api//cases", "", "", ""}, Row{GET, "/", "", "", ""},
                    Row{GET, "/api/cases/%E5%AE%89", "/api/cases/{id}", "", "id=安 "},
                    Row{GET, "/api/c%61ses/%37", "/api/cases/{id}", "", "id=7 "},
                    Row{GET, "/api/cases/a%2Fb", "/api/cases/{id}", "", "id=a/b "},
                    Row{GET, "/api/cases/..", "/api/cases/{id}", "", "id=.. "},
                    Row{GET, "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p", "", "", ""}));

class BadPaths : public testing::TestWithParam<std::string> {};

TEST_P(BadPaths, are_refused_as_unreadable) {
    const Router router(rooms);
    std::string decoded;
    PathParams params;
    const auto found = router.find(GET, GetParam(), decoded, params);
    ASSERT_FALSE(found.has_value());
    EXPECT_EQ(found.error().kind, &target_unreadable);
}

INSTANTIATE_TEST_SUITE_P(Table, BadPaths,
                         testing::Values("", "api", "*", "/api/%", "/api/%4", "/api/%zz",
                                         "/api/%00", "/api/%0a", "/api/%ff", "/api/%c0%af",
                                         "/api/%ed%a0%80", "/api/\xff"));

}  // namespace
}  // namespace anju::http
