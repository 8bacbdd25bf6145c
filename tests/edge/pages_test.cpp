// The files of the web client: which page answers which path, what is kept for how long, and what
// a path cannot reach.
#include <fstream>

#include "edge/client.h"

namespace anju::edge {
namespace {

class Pages : public Edge {
   protected:
    Pages() {
        write("web/index.html", "<p>public</p>");
        write("web/console.html", "<p>console</p>");
        write("web/screen.html", "<p>screen</p>");
        write("web/docs.html", "<p>docs</p>");
        write("web/assets/app-1a2b.js", "plain script");
        write("web/assets/app-1a2b.js.br", "brotli script");
        write("web/assets/app-1a2b.js.gz", "gzip script");
        write("web/assets/app-1a2b.js.map", "source");
        write("web/地图.json", "{}");
        write("secret.txt", "secret");
        std::filesystem::create_symlink(folder_ / "secret.txt", folder_ / "web/link.txt");
        auto options = quick_options();
        options.web_folder = folder_ / "web";
        start(options);
    }
    void write(const std::string& name, std::string_view content) {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name) << content;
    }
};

struct Row {
    std::string path;
    int status;
    std::string body;
};
class Paths : public Pages, public testing::WithParamInterface<Row> {};
TEST_P(Paths, lead_to_their_page) {
    const auto answer = ask(get(GetParam().path));
    EXPECT_EQ(answer.status, GetParam().status);
    EXPECT_EQ(answer.status == 200 ? answer.body : "", GetParam().body);
    EXPECT_FALSE(answer.body.contains("secret"));
}
INSTANTIATE_TEST_SUITE_P(
    Table, Paths,
    testing::Values(
        Row{"/", 200, "<p>public</p>"}, Row{"/index.html", 200, "<p>public</p>"},
        Row{"/follow/12?x=1.2", 200, "<p>public</p>"}, Row{"/console", 200, "<p>console</p>"},
        Row{"/console/complaints/7", 200, "<p>console</p>"}, Row{"/consoles", 200, "<p>public</p>"},
        Row{"/screen", 200, "<p>screen</p>"}, Row{"/assets/app-1a2b.js", 200, "plain script"},
        Row{"/assets/app-1a2b.js.br", 404, ""}, Row{"/assets/app-1a2b.js.map", 404, ""},
        Row{"/assets/gone.js", 404, ""}, Row{"/favicon.ico", 404, ""}, Row{"/link.txt", 404, ""},
        Row{"/api", 404, ""}, Row{"/api/nothing", 404, ""}, Row{"/api/docs", 200, "<p>docs</p>"},
        Row{"/api/docs/more", 404, ""}, Row{"/log", 404, ""}, Row{"/log/nothing", 404, ""},
        Row{"/logs", 200, "<p>public</p>"}, Row{"/../secret.txt", 404, ""},
        Row{"/assets/../../secret.txt", 404, ""}, Row{"/%2e%2e/secret.txt", 404, ""},
        Row{"/..%2fsecret.txt", 404, ""}, Row{"/assets/..\\..\\secret.txt", 404, ""},
        Row{"//secret.txt", 404, ""}, Row{"/%E5%9C%B0%E5%9B%BE.json", 200, "{}"},
        Row{"http://localhost/assets/app-1a2b.js", 200, "plain script"}));

TEST_F(Pages, are_asked_for_each_time_and_assets_never_again) {
    const auto page = ask(get("/"));
    EXPECT_EQ(page.field("Cache-Control"), "private, no-cache");
    EXPECT_EQ(page.field("Content-Type"), "text/html; charset=utf-8");
    EXPECT_EQ(ask(get("/", "If-None-Match: " + page.field("ETag") + "\r\n")).status, 304);
    const auto asset = ask(get("/assets/app-1a2b.js"));
    EXPECT_TRUE(asset.field("Cache-Control").contains("immutable"));
    EXPECT_EQ(asset.field("Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(asset.field("Content-Security-Policy"), "");
}

TEST_F(Pages, forbid_what_they_do_not_need) {
    const auto page = ask(get("/console"));
    EXPECT_TRUE(page.field("Content-Security-Policy").contains("default-src 'self'"));
    EXPECT_TRUE(page.field("Content-Security-Policy").contains("frame-ancestors 'none'"));
    EXPECT_EQ(page.field("Referrer-Policy"), "same-origin");
    EXPECT_TRUE(page.field("Permissions-Policy").contains("geolocation=(self)"));
    EXPECT_EQ(page.field("X-Content-Type-Options"), "nosniff");
}

TEST_F(Pages, come_in_the_coding_that_is_asked_for) {
    const auto coded = [&](const std::string& accepted) {
        return ask(get("/assets/app-1a2b.js", "Accept-Encoding: " + accepted + "\r\n"));
    };
    EXPECT_EQ(coded("gzip, deflate, br").body, "brotli script");
    EXPECT_EQ(coded("gzip, deflate, br").field("Content-Encoding"), "br");
    EXPECT_EQ(coded("gzip").body, "gzip script");
    EXPECT_EQ(coded("br;q=0, gzip").body, "gzip script");
    EXPECT_EQ(coded("identity").body, "plain script");
    EXPECT_EQ(coded("identity").field("Content-Encoding"), "");
    EXPECT_EQ(coded("br").field("Vary"), "Accept-Encoding");
    EXPECT_NE(coded("br").field("ETag"), coded("gzip").field("ETag"));
}

TEST_F(Pages, are_not_written_to) {
    const auto answer = ask(post("/", "{}"));
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.field("Allow"), "GET, HEAD");
}

}  // namespace
}  // namespace anju::edge
