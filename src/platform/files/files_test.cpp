// What people upload, honestly and otherwise. Every file is made here.
#include "platform/files/files.h"

#include <gtest/gtest.h>
#include <vips/vips.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/person_keys.h"
#include "platform/files/folder.h"
#include "platform/files/image.h"
#include "platform/http/server.h"
#include "platform/journal/journal.h"
#include "platform/personal.h"
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
    static std::string opened(const Stored& stored, Size size = Size::full) {
        return bytes_of(stored.key, size).value_or("gone");
    }
    std::optional<Stored> stored_of(FileId file) {
        return db_->read([&](db::Tx& tx) { return find_stored(tx, file); });
    }
    void erased(std::string_view noun, std::int64_t id) {
        const db::Told told = told_of(noun);
        db_->write([&](db::Tx& tx) {
            erase(tx, told, id, by_.user, clock::now());
            tx.take_claims(noun, id);
            journal::record_json(tx, system_actor(), clock::now(), {"user", by_.user.value},
                                 {"PersonalDataErased", "{}"});
            return true;
        });
    }
    journal::CheckResult verified() {
        return db_->read([](db::Tx& tx) { return journal::result_of(check, tx); });
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
        const std::string kept = opened(*stored);
        EXPECT_EQ(stored->content_hash, crypto::hex(crypto::sha256(kept)));
        EXPECT_EQ(stored->bytes, static_cast<std::int64_t>(kept.size()));
        const std::string thumbnail = opened(*stored, Size::thumbnail);
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
    const Seen seen = look_at(opened(*stored));
    EXPECT_TRUE(seen.red_on_top);
    EXPECT_FALSE(seen.red_on_left);
}

TEST_F(Files, WhatHangsOnAnImageIsNotKept) {
    const std::string tail = "PK\x03\x04<script>alert(1)</script>";
    const auto stored = take_in(uploaded(made_image(ImageType::jpeg, 60, 40) + tail));
    ASSERT_TRUE(stored);
    EXPECT_EQ(opened(*stored).find("script"), std::string::npos);
}

TEST_F(Files, LargeImagesAreMadeSmallerAndThumbnailsSmall) {
    const auto stored = take_in(uploaded(made_image(ImageType::jpeg, 5000, 100)));
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->width, 4096);
    EXPECT_EQ(look_at(opened(*stored)).width, 4096);
    const Seen thumbnail = look_at(opened(*stored, Size::thumbnail));
    EXPECT_EQ(thumbnail.width, 480);
    const auto small = take_in(uploaded(made_image(ImageType::png, 50, 20)));
    ASSERT_TRUE(small);
    EXPECT_EQ(look_at(opened(*small, Size::thumbnail)).width, 50);
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
    EXPECT_EQ(opened(*stored), pdf);
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
            const std::string number = entry.path().stem().string();
            EXPECT_EQ(number.find_first_not_of("0123456789"), std::string::npos) << number;
            EXPECT_EQ(std::stoi(number) % drawers,
                      std::stoi(entry.path().parent_path().filename().string(), nullptr, 16));
            ++files;
        }
    EXPECT_EQ(files, 10);  // five pictures and their thumbnails
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
    const auto stored = stored_of(file);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->width, 40);
    EXPECT_FALSE(stored_of(FileId{999}));
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

std::string file_at(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST_F(Files, OnDiskNothingCanBeReadAndNothingCompared) {
    const std::string pdf = "%PDF-1.4 the lease of wang %%EOF";
    const auto first = take_in(uploaded(pdf));
    const auto second = take_in(uploaded(pdf));
    const auto photo = take_in(uploaded(made_image(ImageType::jpeg, 60, 40)));
    ASSERT_TRUE(first && second && photo);
    EXPECT_EQ(opened(*second), pdf);
    for (const auto& entry : fs::recursive_directory_iterator(root_ + "/files")) {
        if (!entry.is_regular_file()) continue;
        const std::string bytes = file_at(entry.path());
        EXPECT_EQ(bytes.find("lease"), std::string::npos);
        EXPECT_EQ(bytes.find("JFIF"), std::string::npos);
    }
    EXPECT_EQ(first->content_hash, second->content_hash);
    EXPECT_NE(file_at(path_of(first->key, Size::full)), file_at(path_of(second->key, Size::full)));
}

TEST_F(Files, AnErasedFileIsGoneAndNobodyElsesWithIt) {
    const Instant now = clock::now();
    const FileId theirs = recorded(by_, now);
    const FileId others = recorded(other_, now);
    ASSERT_TRUE(bound(by_, theirs, "complaint", 1));
    ASSERT_TRUE(bound(other_, others, "complaint", 2));
    erased("complaint", 1);
    EXPECT_EQ(downloaded("complaint", 1, theirs).error().kind, &file_gone);
    EXPECT_TRUE(downloaded("complaint", 2, others));
    const Stored stored = *stored_of(theirs);
    EXPECT_NE(opened(stored), "gone");
    const jobs::Job erasing = personal::erase_keys_job();
    jobs::run_all_due(*db_, {&erasing, 1}, now);
    EXPECT_EQ(opened(stored), "gone");
    EXPECT_EQ(opened(stored, Size::thumbnail), "gone");
    EXPECT_NE(opened(*stored_of(others)), "gone");
    EXPECT_EQ(verified().faults, std::vector<std::string>{});
    EXPECT_EQ(verified().notes, std::vector<std::string>{"1 files gone"});
    EXPECT_EQ(verified().checked, 2);
}

// The first run from `at` on that looks into the drawer of this key.
void sweep_for(db::Db& db, PersonKey key, Instant at) {
    while (std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()) / sweep_job.every %
               drawers !=
           key.value % drawers)
        at += sweep_job.every;
    db.write([&](db::Tx& tx) { return sweep_job.run(tx, at); });
}

TEST_F(Files, UnusedFilesAreSweptAfterADayWithTheirBytes) {
    const Instant now = clock::now();
    const FileId used = recorded(by_, now, 40);
    const FileId unused = recorded(by_, now, 41);
    ASSERT_TRUE(bound(by_, used, "complaint", 1));
    const PersonKey used_key = stored_of(used)->key;
    const PersonKey unused_key = stored_of(unused)->key;
    ASSERT_NE(used_key, unused_key);

    db_->write([&](db::Tx& tx) { return sweep_job.run(tx, now + std::chrono::hours{23}); });
    EXPECT_TRUE(stored_of(unused));
    sweep_for(*db_, unused_key, now + std::chrono::hours{25});
    EXPECT_FALSE(stored_of(unused));
    // The row first, the bytes when that has held.
    EXPECT_TRUE(has_bytes(unused_key, Size::full));
    EXPECT_TRUE(stored_of(used));
    sweep_for(*db_, unused_key, now + std::chrono::hours{75});
    sweep_for(*db_, used_key, now + std::chrono::hours{75});
    EXPECT_FALSE(has_bytes(unused_key, Size::full));
    EXPECT_FALSE(has_bytes(unused_key, Size::thumbnail));
    EXPECT_TRUE(has_bytes(used_key, Size::full));
    EXPECT_TRUE(downloaded("complaint", 1, used, Size::thumbnail));
    erased("complaint", 1);
    sweep_for(*db_, used_key, now + std::chrono::hours{75});
    EXPECT_FALSE(has_bytes(used_key, Size::full));
    EXPECT_EQ(verified().faults, std::vector<std::string>{});
}

TEST_F(Files, BytesThatCameJustNowAreNotSweptThoughNoRowNamesThem) {
    const auto stored = take_in(uploaded(made_image(ImageType::jpeg, 40, 30)));
    ASSERT_TRUE(stored);
    sweep_for(*db_, stored->key, clock::now() - std::chrono::hours{44});
    EXPECT_TRUE(has_bytes(stored->key, Size::full));
}

TEST_F(Files, VerifyNamesAFileThatIsGoneOrChanged) {
    const Instant now = clock::now();
    std::vector<PersonKey> keys;
    for (int width = 40; width < 46; ++width)
        keys.push_back(stored_of(recorded(by_, now, width))->key);
    EXPECT_EQ(verified().checked, 6);
    EXPECT_EQ(verified().faults, std::vector<std::string>{});
    const auto change = [](const std::string& path) { std::ofstream(path, std::ios::app) << "x"; };
    fs::remove(path_of(keys[1], Size::full));
    change(path_of(keys[2], Size::full));
    change(path_of(keys[3], Size::thumbnail));
    fs::copy_file(path_of(keys[0], Size::full), path_of(keys[4], Size::full),
                  fs::copy_options::overwrite_existing);
    crypto::erase_person_key(keys[5]);
    const std::vector<std::string> expected{"file 2: is not on disk",
                                            "file 3: was changed",
                                            "file 4, small: was changed",
                                            "file 5: was changed",
                                            "file 6: its key is gone and nobody erased it",
                                            "file 6, small: its key is gone and nobody erased it"};
    EXPECT_EQ(verified().faults, expected);
    db_->write([](db::Tx& tx) {
        return tx.exec("update platform_files set content_hash = original_hash where id = 1");
    });
    EXPECT_EQ(verified().faults.front(), "file 1: is not what its hash says");
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

TEST_F(FileRoutes, TheSamePhotoOfTwoPeopleIsKeptTwiceAndAgainIfItWasLost) {
    const std::string bytes = made_image(ImageType::jpeg, 30, 20);
    std::vector<FileId> ids;
    for (const char* session : {"seven", "eight"}) {
        const auto made = posted({uploaded(bytes)}, session);
        ASSERT_EQ(made.status, 201) << made.body;
        ids.push_back(FileId{boost::json::parse(made.body).at("id").as_int64()});
    }
    EXPECT_EQ(stored_of(ids[0])->content_hash, stored_of(ids[1])->content_hash);
    EXPECT_NE(stored_of(ids[0])->key, stored_of(ids[1])->key);
    EXPECT_EQ(opened(*stored_of(ids[0])), opened(*stored_of(ids[1])));
    EXPECT_EQ(opened(*stored_of(ids[0]), Size::thumbnail),
              opened(*stored_of(ids[1]), Size::thumbnail));
    // Each sees only the one that is theirs.
    EXPECT_EQ(got("/api/files/" + std::to_string(ids[0].value), "eight").status, 404);
    fs::remove(path_of(stored_of(ids[1])->key, Size::thumbnail));
    EXPECT_EQ(posted({uploaded(bytes)}).status, 201);
    EXPECT_NE(opened(*stored_of(FileId{ids[1].value + 1}), Size::thumbnail), "gone");
}

TEST_F(FileRoutes, NobodyFillsTheDiskWithFilesHeDoesNotUse) {
    const Instant now = clock::now();
    const FileId first = recorded(by_, now);
    for (int i = 1; i < 60; ++i) {
        Stored another = *stored_of(first);
        another.key = crypto::new_person_key();
        db_->write([&](db::Tx& tx) { return insert_file(tx, by_, now, another); });
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
