// What people upload, honestly and otherwise. Every file is made here.
#include "platform/files/files.h"

#include <gtest/gtest.h>
#include <vips/vips.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/files/folder.h"
#include "platform/files/image.h"
#include "platform/http/server.h"
#include "support/test_db.h"

namespace anju::files {

namespace {

namespace fs = std::filesystem;

constexpr const char* secret = "the place where wang lives";

// A picture whose left half is red and right half blue, with metadata as a phone writes it.
std::string made_image(ImageType type, int width, int height, int orientation = 1) {
    vips_init("test");
    VipsImage* canvas = nullptr;
    vips_black(&canvas, width, height, "bands", 3, nullptr);
    VipsImage* srgb = nullptr;
    vips_copy(canvas, &srgb, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
    VipsImage* image = vips_image_copy_memory(srgb);
    double red[] = {255, 0, 0};
    double blue[] = {0, 0, 255};
    vips_draw_rect(image, red, 3, 0, 0, width / 2, height, "fill", TRUE, nullptr);
    vips_draw_rect(image, blue, 3, width / 2, 0, width - width / 2, height, "fill", TRUE, nullptr);
    vips_image_set_string(image, "exif-ifd0-ImageDescription", secret);
    vips_image_set_string(image, "exif-ifd3-GPSLatitude", "39/1 37/1 48/1");
    vips_image_set_string(image, "exif-ifd3-GPSLongitude", "118/1 10/1 12/1");
    vips_image_set_string(image, "exif-ifd0-Orientation", std::to_string(orientation).c_str());
    vips_image_set_int(image, VIPS_META_ORIENTATION, orientation);
    const std::string xmp = std::string("<x:xmpmeta>") + secret + "</x:xmpmeta>";
    vips_image_set_blob_copy(image, VIPS_META_XMP_NAME, xmp.data(), xmp.size());
    void* data = nullptr;
    std::size_t size = 0;
    switch (type) {
        case ImageType::jpeg:
            vips_jpegsave_buffer(image, &data, &size, nullptr);
            break;
        case ImageType::png:
            vips_pngsave_buffer(image, &data, &size, nullptr);
            break;
        case ImageType::webp:
            vips_webpsave_buffer(image, &data, &size, nullptr);
            break;
    }
    std::string bytes(static_cast<const char*>(data), size);
    g_free(data);
    for (VipsImage* one : {canvas, srgb, image}) g_object_unref(one);
    return bytes;
}

struct Seen {
    int width = 0;
    int height = 0;
    bool red_on_top = false;
    bool red_on_left = false;
};
Seen look_at(const std::string& bytes) {
    VipsImage* image = vips_image_new_from_buffer(bytes.data(), bytes.size(), "", nullptr);
    Seen seen{vips_image_get_width(image), vips_image_get_height(image)};
    double* pixel = nullptr;
    int bands = 0;
    const auto is_red = [&](int x, int y) {
        vips_getpoint(image, &pixel, &bands, x, y, nullptr);
        const bool red = pixel[0] > 200 && pixel[2] < 60;
        g_free(pixel);
        return red;
    };
    seen.red_on_left = is_red(1, 1) && is_red(1, seen.height - 2);
    seen.red_on_top = is_red(1, 1) && is_red(seen.width - 2, 1);
    g_object_unref(image);
    return seen;
}

std::string big_endian(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
            static_cast<char>(value >> 8), static_cast<char>(value)};
}

std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

std::string png_chunk(const std::string& name, const std::string& data) {
    return big_endian(static_cast<std::uint32_t>(data.size())) + name + data +
           big_endian(crc_of(name + data));
}

// A PNG of a hundred bytes that says it is this large.
std::string png_that_claims(std::uint32_t width, std::uint32_t height) {
    return std::string("\x89PNG\r\n\x1A\n") +
           png_chunk("IHDR",
                     big_endian(width) + big_endian(height) + std::string("\x08\x02\0\0\0", 5)) +
           png_chunk("IDAT", std::string("\x78\x9c\x63\0\0\0\x01\0\x01", 9)) +
           png_chunk("IEND", "");
}

class Files : public testing::Test {
   protected:
    Files() {
        std::string pattern = (fs::temp_directory_path() / "anju-files-XXXXXX").string();
        root_ = mkdtemp(pattern.data());
        use_folder(root_ + "/files");
        by_.user = UserId{7};
        other_.user = UserId{8};
    }
    ~Files() override { fs::remove_all(root_); }

    http::Upload uploaded(const std::string& bytes, const std::string& name = "photo.jpg") {
        const std::string path = root_ + "/upload" + std::to_string(uploads_++);
        std::ofstream(path, std::ios::binary) << bytes;
        return {"file", name, path, static_cast<std::int64_t>(bytes.size())};
    }
    std::string code_of(const std::string& bytes) {
        const auto stored = take_in(uploaded(bytes));
        return stored ? "accepted" : std::string(stored.error().kind->code);
    }
    FileId recorded(const Actor& by, Instant at, int width = 40) {
        const auto stored = take_in(uploaded(made_image(ImageType::jpeg, width, 30)));
        EXPECT_TRUE(stored);
        return db_->write([&](db::Tx& tx) { return insert_file(tx, by, at, *stored); });
    }
    Result<void> bound(const Actor& by, FileId file, std::string_view noun, std::int64_t id) {
        const db::Told told = told_of(noun);
        return db_->write([&](db::Tx& tx) {
            auto done = files::bind(tx, by, std::array{file}, told, id);
            EXPECT_EQ(tx.take_claims(noun, id).size(), done ? 1U : 0U);
            return done;
        });
    }
    Result<http::Download> downloaded(std::string_view noun, std::int64_t id, FileId file,
                                      Size size = Size::full) {
        return db_->read([&](db::Tx& tx) { return download(tx, noun, id, file, size); });
    }

    test::TestDb db_;
    std::string root_;
    int uploads_ = 0;
    Actor by_;
    Actor other_;
};

TEST_F(Files, APhotoLosesItsPlaceAndItsWordsAndKeepsItsPicture) {
    for (const ImageType type : {ImageType::jpeg, ImageType::png, ImageType::webp}) {
        std::string original = made_image(type, 60, 40);
        // libvips packs what it writes into a PNG; another program would not.
        if (type == ImageType::png)
            original.insert(33, png_chunk("tEXt", std::string("Comment\0", 8) + secret) +
                                    png_chunk("eXIf", std::string("MM\0*\0\0\0\x08\0\0", 10)));
        ASSERT_NE(original.find(secret), std::string::npos) << to_text(type);
        const auto stored = take_in(uploaded(original));
        ASSERT_TRUE(stored) << to_text(type);
        EXPECT_EQ(stored->content_type, "image/" + std::string(to_text(type)));
        EXPECT_EQ(stored->width, 60);
        EXPECT_EQ(stored->height, 40);
        EXPECT_EQ(stored->original_hash, crypto::hex(crypto::sha256(original)));
        const std::string kept = read_bytes(stored->content_hash);
        EXPECT_EQ(stored->content_hash, crypto::hex(crypto::sha256(kept)));
        EXPECT_EQ(stored->bytes, static_cast<std::int64_t>(kept.size()));
        const std::string thumbnail = bytes_of(stored->content_hash + std::string(thumbnail_mark));
        for (const std::string& bytes : {kept, thumbnail})
            for (const char* trace :
                 {secret, "Exif", "EXIF", "eXIf", "xmpmeta", "GPS", "ICC_PROFILE"})
                EXPECT_EQ(bytes.find(trace), std::string::npos) << to_text(type) << trace;
        EXPECT_TRUE(look_at(kept).red_on_left) << to_text(type);
    }
}

TEST_F(Files, APhotoTakenSidewaysIsTurnedUpright) {
    const auto stored = take_in(uploaded(made_image(ImageType::jpeg, 60, 40, 6)));
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->width, 40);
    EXPECT_EQ(stored->height, 60);
    const Seen seen = look_at(read_bytes(stored->content_hash));
    EXPECT_TRUE(seen.red_on_top);
    EXPECT_FALSE(seen.red_on_left);
}

TEST_F(Files, WhatHangsOnAnImageIsNotKept) {
    const std::string tail = "PK\x03\x04<script>alert(1)</script>";
    const auto stored = take_in(uploaded(made_image(ImageType::jpeg, 60, 40) + tail));
    ASSERT_TRUE(stored);
    EXPECT_EQ(read_bytes(stored->content_hash).find("script"), std::string::npos);
}

TEST_F(Files, LargeImagesAreMadeSmallerAndThumbnailsSmall) {
    const auto stored = take_in(uploaded(made_image(ImageType::jpeg, 5000, 100)));
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->width, 4096);
    EXPECT_EQ(look_at(read_bytes(stored->content_hash)).width, 4096);
    const Seen thumbnail = look_at(bytes_of(stored->content_hash + std::string(thumbnail_mark)));
    EXPECT_EQ(thumbnail.width, 480);
    const auto small = take_in(uploaded(made_image(ImageType::png, 50, 20)));
    ASSERT_TRUE(small);
    EXPECT_EQ(look_at(bytes_of(small->content_hash + std::string(thumbnail_mark))).width, 50);
}

TEST_F(Files, RefusesWhatItDoesNotKnowAndWhatIsBroken) {
    const std::string jpeg = made_image(ImageType::jpeg, 600, 400);
    const std::string png = made_image(ImageType::png, 600, 400);
    const std::string webp = made_image(ImageType::webp, 600, 400);
    const std::string pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
    struct Row {
        const char* what;
        std::string bytes;
        std::string code;
    };
    const Row rows[] = {
        {"nothing", "", "file_type_refused"},
        {"a page that calls itself a photo", "<html><script>x</script></html>",
         "file_type_refused"},
        {"a drawing with a script", "<svg xmlns='x'><script/></svg>", "file_type_refused"},
        {"an animation", "GIF89a\x01\0\x01\0", "file_type_refused"},
        {"a program", "MZ\x90\0", "file_type_refused"},
        {"an archive", "PK\x03\x04xx", "file_type_refused"},
        {"a phone format",
         std::string("\0\0\0\x18"
                     "ftypheic",
                     12),
         "file_type_refused"},
        {"only the magic of JPEG", "\xFF\xD8\xFF", "file_broken"},
        {"only the magic of PNG", "\x89PNG\r\n\x1A\n", "file_broken"},
        {"only the magic of WebP", std::string("RIFF\x10\0\0\0WEBPVP8 ", 16), "file_broken"},
        {"a truncated JPEG", jpeg.substr(0, jpeg.size() / 2), "file_broken"},
        {"a truncated PNG", png.substr(0, png.size() / 2), "file_broken"},
        {"a truncated WebP", webp.substr(0, webp.size() / 2), "file_broken"},
        {"a PNG of 3.6 thousand million pixels", png_that_claims(60'000, 60'000), "file_too_large"},
        {"a PNG of 50 million and some", png_that_claims(7072, 7072), "file_too_large"},
        {"a PNG that lacks its pixels", png_that_claims(7000, 7000), "file_broken"},
        {"a PDF", pdf, "accepted"},
        {"a PDF without its end", pdf.substr(0, pdf.size() - 4), "file_broken"},
        {"too many bytes", pdf + std::string(10 << 20, ' '), "file_too_large"},
    };
    for (const Row& row : rows) EXPECT_EQ(code_of(row.bytes), row.code) << row.what;
}

TEST_F(Files, TheSizeIsMeasuredNotBelieved) {
    http::Upload upload = uploaded(std::string("%PDF-") + std::string(11 << 20, ' ') + "%%EOF");
    upload.bytes = 5;
    const auto stored = take_in(upload);
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().kind, &file_too_large);
}

TEST_F(Files, APdfIsKeptByteForByteAndOfferedToBeSaved) {
    const std::string pdf = "%PDF-1.4 x %%EOF";
    const auto stored = take_in(uploaded(pdf, "report.pdf"));
    ASSERT_TRUE(stored);
    EXPECT_EQ(read_bytes(stored->content_hash), pdf);
    const FileId file =
        db_->write([&](db::Tx& tx) { return insert_file(tx, by_, clock::now(), *stored); });
    ASSERT_TRUE(bound(by_, file, "complaint", 3));
    const auto download = downloaded("complaint", 3, file);
    ASSERT_TRUE(download);
    EXPECT_EQ(download->content_type, "application/pdf");
    EXPECT_TRUE(download->file_name.ends_with(".pdf"));
    EXPECT_EQ(downloaded("complaint", 3, file, Size::thumbnail).error().kind, &not_found);
}

TEST_F(Files, TheNameOfAFileNeverBecomesAPath) {
    const std::string bytes = made_image(ImageType::jpeg, 20, 20);
    for (const char* name : {"../../../tmp/evil", "/etc/passwd", "..\\..\\x", "a\0b.php", "con"})
        ASSERT_TRUE(take_in(uploaded(bytes, name)));
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root_ + "/files"))
        if (entry.is_regular_file()) {
            EXPECT_EQ(entry.path().filename().string().substr(0, 2),
                      entry.path().parent_path().filename().string());
            ++files;
        }
    EXPECT_EQ(files, 2);  // one picture and its thumbnail, however often it came
}

TEST_F(Files, OnlyItsUploaderBindsAFileAndOnlyOnce) {
    const Instant now = clock::now();
    const FileId file = recorded(by_, now);
    EXPECT_EQ(bound(other_, file, "complaint", 1).error().kind, &file_not_yours);
    EXPECT_TRUE(bound(by_, file, "complaint", 1));
    const auto again = bound(by_, file, "complaint", 2);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, &file_not_yours);
    EXPECT_EQ(again.error().faults.front().pointer, "/files/0");
    EXPECT_EQ(bound(by_, FileId{999}, "complaint", 1).error().kind, &file_not_yours);
    const auto stored = db_->read([&](db::Tx& tx) { return find_stored(tx, file); });
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->width, 40);
    EXPECT_FALSE(db_->read([&](db::Tx& tx) { return find_stored(tx, FileId{999}); }));
}

TEST_F(Files, AFileIsFoundOnlyThroughWhatItBelongsTo) {
    const FileId file = recorded(by_, clock::now());
    const auto own = [&](const Actor& by) {
        return db_->read([&](db::Tx& tx) { return download_own(tx, by, file, Size::full); });
    };
    EXPECT_TRUE(own(by_));
    EXPECT_EQ(own(other_).error().kind, &not_found);
    EXPECT_EQ(downloaded("complaint", 1, file).error().kind, &not_found);
    ASSERT_TRUE(bound(by_, file, "complaint", 1));
    EXPECT_EQ(own(by_).error().kind, &not_found);
    const auto full = downloaded("complaint", 1, file);
    ASSERT_TRUE(full);
    EXPECT_EQ(full->content_type, "image/jpeg");
    EXPECT_EQ(full->file_name, "");
    EXPECT_FALSE(full->etag.empty());
    EXPECT_TRUE(downloaded("complaint", 1, file, Size::thumbnail));
    EXPECT_EQ(downloaded("complaint", 2, file).error().kind, &not_found);
    EXPECT_EQ(downloaded("estate", 1, file).error().kind, &not_found);
}

// The first run from `at` on that looks into the drawer of this hash.
void sweep_for(db::Db& db, const std::string& hash, Instant at) {
    const int drawer = std::stoi(hash.substr(0, 2), nullptr, 16);
    while (std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()) / sweep_job.every %
               256 !=
           drawer)
        at += sweep_job.every;
    db.write([&](db::Tx& tx) { return sweep_job.run(tx, at); });
}

TEST_F(Files, UnusedFilesAreSweptAfterADayWithTheirBytes) {
    const Instant now = clock::now();
    const FileId used = recorded(by_, now, 40);
    const FileId unused = recorded(by_, now, 41);
    ASSERT_TRUE(bound(by_, used, "complaint", 1));
    const auto stored_of = [&](FileId file) {
        return db_->read([&](db::Tx& tx) { return find_stored(tx, file); });
    };
    const std::string used_hash = stored_of(used)->content_hash;
    const std::string unused_hash = stored_of(unused)->content_hash;
    ASSERT_NE(used_hash, unused_hash);

    db_->write([&](db::Tx& tx) { return sweep_job.run(tx, now + std::chrono::hours{23}); });
    EXPECT_TRUE(stored_of(unused));
    sweep_for(*db_, unused_hash, now + std::chrono::hours{25});
    EXPECT_FALSE(stored_of(unused));
    EXPECT_TRUE(has_bytes(unused_hash));  // the row first, the bytes when that has held
    EXPECT_TRUE(stored_of(used));
    sweep_for(*db_, unused_hash, now + std::chrono::hours{75});
    sweep_for(*db_, used_hash, now + std::chrono::hours{75});
    EXPECT_FALSE(has_bytes(unused_hash));
    EXPECT_FALSE(has_bytes(unused_hash + std::string(thumbnail_mark)));
    EXPECT_TRUE(has_bytes(used_hash));
    EXPECT_TRUE(downloaded("complaint", 1, used, Size::thumbnail));
}

TEST_F(Files, BytesThatCameJustNowAreNotSweptThoughNoRowNamesThem) {
    const auto stored = take_in(uploaded(made_image(ImageType::jpeg, 40, 30)));
    ASSERT_TRUE(stored);
    sweep_for(*db_, stored->content_hash, clock::now() - std::chrono::hours{44});
    EXPECT_TRUE(has_bytes(stored->content_hash));
}

TEST_F(Files, VerifyNamesAFileThatIsGoneOrChanged) {
    const Instant now = clock::now();
    const FileId good = recorded(by_, now, 40);
    const FileId gone = recorded(by_, now, 41);
    const FileId changed = recorded(by_, now, 42);
    const auto path_of = [&](FileId file) {
        const auto stored = db_->read([&](db::Tx& tx) { return find_stored(tx, file); });
        return root_ + "/files/" + stored->content_hash.substr(0, 2) + "/" + stored->content_hash;
    };
    const auto verify = [&] {
        return db_->read([](db::Tx& tx) { return journal::result_of(check, tx); });
    };
    EXPECT_EQ(verify().checked, 3);
    EXPECT_TRUE(verify().faults.empty());
    fs::remove(path_of(gone));
    std::ofstream(path_of(changed), std::ios::app) << "x";
    const std::vector<std::string> expected{
        "file " + std::to_string(gone.value) + " is not on disk",
        "file " + std::to_string(changed.value) + " is not what its hash says"};
    EXPECT_EQ(verify().faults, expected);
    EXPECT_TRUE(good.set());
}

// --- through the routes -------------------------------------------------------------------------

class FileRoutes : public Files {
   protected:
    http::Response asked(http::Request request, std::string_view session = "seven") {
        request.session = session;
        const http::RoomTable rooms[] = {{"files", routes(), refusals}};
        return http::serve_in_process(*db_, rooms, who_, request, clock::now());
    }
    http::Response posted(std::vector<http::Upload> uploads, std::string_view session = "seven") {
        http::Request request;
        request.method = http::POST;
        request.target = "/api/files";
        request.content_type = "multipart/form-data; boundary=x";
        request.uploads = std::move(uploads);
        return asked(std::move(request), session);
    }
    http::Response got(const std::string& target, std::string_view session = "seven") {
        http::Request request;
        request.target = target;
        return asked(std::move(request), session);
    }
    http::Authenticate who_ = [this](db::Tx&, std::string_view token,
                                     Instant) -> std::optional<Actor> {
        if (token == "seven") return by_;
        if (token == "eight") return other_;
        return std::nullopt;
    };
};

TEST_F(FileRoutes, AnUploadIsAnsweredWithWhatWasKept) {
    const auto made = posted({uploaded(made_image(ImageType::png, 30, 20))});
    ASSERT_EQ(made.status, 201) << made.body;
    const auto reply = boost::json::parse(made.body);
    EXPECT_EQ(reply.at("content_type"), "image/png");
    EXPECT_EQ(reply.at("width"), 30);
    const std::string target = "/api/files/" + std::to_string(reply.at("id").as_int64());
    EXPECT_EQ(got(target).status, 200);
    EXPECT_EQ(got(target).content_type, "image/png");
    EXPECT_EQ(got(target + "/thumbnail").content_type, "image/jpeg");
    EXPECT_EQ(got(target, "eight").status, 404);
    EXPECT_EQ(got(target, "nobody").status, 401);
    EXPECT_EQ(got("/api/files/0").status, 404);
    EXPECT_EQ(got("/api/files/x").status, 404);
}

TEST_F(FileRoutes, OneFileAtATimeAndNotWithoutALogin) {
    const std::string bytes = made_image(ImageType::png, 30, 20);
    EXPECT_EQ(posted({}).status, 422);
    EXPECT_NE(posted({}).body.find(file_missing.code), std::string::npos);
    EXPECT_EQ(posted({uploaded(bytes), uploaded(bytes)}).status, 422);
    EXPECT_EQ(posted({uploaded(bytes)}, "").status, 401);
    EXPECT_EQ(posted({uploaded("<html>")}).status, 422);
}

TEST_F(FileRoutes, WhatComesInTwiceIsKeptOnceAndKeptAgainIfItWasLost) {
    const std::string bytes = made_image(ImageType::jpeg, 30, 20);
    std::vector<std::int64_t> ids;
    for (const char* session : {"seven", "eight"}) {
        const auto made = posted({uploaded(bytes)}, session);
        ASSERT_EQ(made.status, 201) << made.body;
        ids.push_back(boost::json::parse(made.body).at("id").as_int64());
    }
    EXPECT_NE(ids[0], ids[1]);
    const auto stored = [&](std::int64_t id) {
        return *db_->read([&](db::Tx& tx) { return find_stored(tx, FileId{id}); });
    };
    EXPECT_EQ(stored(ids[0]).content_hash, stored(ids[1]).content_hash);
    EXPECT_EQ(stored(ids[1]).width, 30);
    // Each sees only the one that is theirs.
    EXPECT_EQ(got("/api/files/" + std::to_string(ids[0]), "eight").status, 404);
    const std::string hash = stored(ids[0]).content_hash;
    fs::remove(root_ + "/files/" + hash.substr(0, 2) + "/" + hash);
    EXPECT_EQ(posted({uploaded(bytes)}).status, 201);
    EXPECT_TRUE(has_bytes(hash));
}

TEST_F(FileRoutes, NobodyFillsTheDiskWithFilesHeDoesNotUse) {
    const Instant now = clock::now();
    const FileId first = recorded(by_, now);
    for (int i = 1; i < 60; ++i) {
        db_->write([&](db::Tx& tx) { return insert_file(tx, by_, now, *find_stored(tx, first)); });
    }
    const std::string bytes = made_image(ImageType::png, 30, 20);
    const auto refused = posted({uploaded(bytes)});
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body.find("files_too_many"), std::string::npos);
    EXPECT_EQ(posted({uploaded(bytes)}, "eight").status, 201);
    ASSERT_TRUE(bound(by_, first, "complaint", 1));
    EXPECT_EQ(posted({uploaded(bytes)}).status, 201);
}

}  // namespace

}  // namespace anju::files
