#include "platform/files/image.h"

#include <vips/vips.h>

#include <algorithm>
#include <memory>

#include "platform/files/files.h"

namespace anju::files {

namespace {

constexpr std::int64_t pixels_max = 50'000'000;
constexpr int side_max = 4096;
constexpr int thumbnail_side = 480;
constexpr std::size_t encoded_max = 24u << 20;

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

struct Free {
    void operator()(void* bytes) const { g_free(bytes); }
};

// Only decoders that are fuzzed by their makers; one thread an image, because the pool of slow work
// already keeps the processors busy; nothing kept, because no image comes twice.
void start_once() {
    [[maybe_unused]] static const bool started = [] {
        CHECK(vips_init("anju") == 0);
        // A broken upload is answered with a refusal; its maker does not also write our log.
        g_log_set_handler(
            "VIPS", G_LOG_LEVEL_WARNING, [](auto...) {}, nullptr);
        vips_block_untrusted_set(TRUE);
        vips_concurrency_set(1);
        vips_cache_set_max(0);
        return true;
    }();
}

std::unexpected<Refusal> broken() {
    vips_error_clear();
    return refuse(file_broken);
}

// The header alone: nothing is decoded yet.
Result<void> check_size(std::string_view bytes, ImageType type) {
    VipsImage* opened = nullptr;
    void* data = const_cast<char*>(bytes.data());
    int failed = -1;
    switch (type) {
        case ImageType::jpeg:
            failed = vips_jpegload_buffer(data, bytes.size(), &opened, nullptr);
            break;
        case ImageType::png:
            failed = vips_pngload_buffer(data, bytes.size(), &opened, nullptr);
            break;
        case ImageType::webp:
            failed = vips_webpload_buffer(data, bytes.size(), &opened, nullptr);
            break;
    }
    const Image image(opened);
    if (failed != 0) return broken();
    const std::int64_t width = vips_image_get_width(image.get());
    if (width * vips_image_get_height(image.get()) > pixels_max) return refuse(file_too_large);
    return {};
}

// All that is not picture: place, time, device, words, profile.
void forget_metadata(VipsImage* image) {
    gchar** names = vips_image_get_fields(image);
    for (gchar** name = names; name != nullptr && *name != nullptr; ++name)
        vips_image_remove(image, *name);
    g_strfreev(names);
}

std::uint32_t little_endian(std::string_view four) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(four[i]);
    return value;
}

// libvips 8.14 writes EXIF into a WebP even when asked to strip: takes its chunks out again. A WebP
// is "RIFF", a size, "WEBP", then chunks of a name, a size and bytes filled up to an even number.
std::string picture_chunks(std::string_view webp) {
    constexpr std::string_view extras[] = {"EXIF", "XMP ", "ICCP"};
    constexpr unsigned char extra_flags = 0x20 | 0x08 | 0x04;
    std::string out(webp.substr(0, 12));
    for (std::string_view rest = webp.substr(12); rest.size() >= 8;) {
        const std::size_t size = 8 + little_endian(rest.substr(4, 4)) + (rest[4] & 1);
        const std::string_view chunk = rest.substr(0, size);
        rest.remove_prefix(chunk.size());
        if (std::ranges::count(extras, chunk.substr(0, 4)) > 0) continue;
        out += chunk;
        if (!chunk.starts_with("VP8X") || chunk.size() < 9) continue;
        char& flags = out[out.size() - chunk.size() + 8];
        flags = static_cast<char>(flags & ~extra_flags);
    }
    const auto size = static_cast<std::uint32_t>(out.size() - 8);
    for (std::size_t i = 0; i < 4; ++i) out[4 + i] = static_cast<char>(size >> (8 * i));
    return out;
}

Result<std::string> written(VipsImage* image, ImageType type) {
    void* data = nullptr;
    std::size_t size = 0;
    int failed = -1;
    switch (type) {
        case ImageType::jpeg: {
            VipsArrayDouble* white = vips_array_double_newv(1, 255.0);
            failed = vips_jpegsave_buffer(image, &data, &size, "Q", 85, "strip", TRUE,
                                          "optimize_coding", TRUE, "background", white, nullptr);
            vips_area_unref(VIPS_AREA(white));
            break;
        }
        case ImageType::png:
            failed = vips_pngsave_buffer(image, &data, &size, "strip", TRUE, nullptr);
            break;
        case ImageType::webp:
            failed = vips_webpsave_buffer(image, &data, &size, "Q", 82, "strip", TRUE, nullptr);
            break;
    }
    const std::unique_ptr<void, Free> owned(data);
    if (failed != 0) return broken();
    if (size > encoded_max) return refuse(file_too_large);
    const std::string_view bytes(static_cast<const char*>(data), size);
    return type == ImageType::webp ? picture_chunks(bytes) : std::string(bytes);
}

}  // namespace

Result<Picture> encode_anew(std::string_view bytes, ImageType type) {
    start_once();
    TRY_OK(check_size(bytes, type));
    // Decodes no more than the wanted size needs, turns upright, brings the colours to sRGB.
    VipsImage* shrunk = nullptr;
    if (vips_thumbnail_buffer(const_cast<char*>(bytes.data()), bytes.size(), &shrunk, side_max,
                              "height", side_max, "size", VIPS_SIZE_DOWN, "export_profile", "srgb",
                              "option_string", "fail_on=truncated", nullptr) != 0)
        return broken();
    const Image lazy(shrunk);
    const Image image(vips_image_copy_memory(lazy.get()));
    if (!image) return broken();
    forget_metadata(image.get());
    Picture picture;
    picture.width = vips_image_get_width(image.get());
    picture.height = vips_image_get_height(image.get());
    TRY(picture.bytes, written(image.get(), type));

    VipsImage* small = nullptr;
    if (vips_thumbnail_image(image.get(), &small, thumbnail_side, "height", thumbnail_side, "size",
                             VIPS_SIZE_DOWN, nullptr) != 0)
        return broken();
    const Image thumbnail(small);
    TRY(picture.thumbnail, written(thumbnail.get(), ImageType::jpeg));
    return picture;
}

}  // namespace anju::files
