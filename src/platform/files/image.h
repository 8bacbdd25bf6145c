// Images through libvips: decoded within limits, turned upright, made no larger than is of use, and
// encoded anew, so that nothing of the original file but its picture is left.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace anju::files {

ANJU_ENUM(ImageType, jpeg, png, webp)

struct Picture {
    std::string bytes;      // of the same type
    std::string thumbnail;  // JPEG
    int width = 0;
    int height = 0;
};

// Refuses file_too_large (pixels) and file_broken.
Result<Picture> encode_anew(std::string_view bytes, ImageType type);

}  // namespace anju::files
