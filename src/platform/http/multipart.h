// multipart/form-data (RFC 7578) as it streams in: files go to the spool folder, text fields to
// memory. Names of files are only ever shown, never used as paths. What was spooled is removed
// with the object.
#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/call.h"
#include "platform/http/route.h"

namespace anju::http {

struct MultipartLimits {
    std::size_t parts = 64;
    std::size_t files = 20;
    std::size_t part_head = 4 * 1024;
    std::size_t text = 64 * 1024;  // of one text field
};

class Multipart {
   public:
    Multipart(std::string_view boundary, std::string spool_folder, MultipartLimits limits = {});
    ~Multipart();
    Multipart(const Multipart&) = delete;
    Multipart& operator=(const Multipart&) = delete;

    // Refuses (multipart_unreadable) what is malformed or over a limit; once refused, stays so.
    // A spool that cannot be written is a fault.
    Result<void> feed(std::string_view bytes);
    // All bytes are in. Refuses a body without its end.
    Result<void> finish();

    const std::vector<Upload>& uploads() const { return uploads_; }
    const detail::RawQuery& form() const { return form_; }

   private:
    enum class At : std::uint8_t { start, delimiter, head, text, file, end };
    Result<void> advance();
    Result<bool> take_delimiter(std::string_view rest);
    Result<bool> take_head(std::string_view rest);
    Result<bool> take_content(std::string_view rest);
    Result<void> open_part(std::string_view head);
    Result<void> keep(std::string_view bytes);
    Result<void> close_part();
    void open_spool(std::string_view field, std::string file_name);
    std::unexpected<Refusal> fail(std::string_view why);

    std::string delimiter_;  // "\r\n--boundary"
    std::string spool_folder_;
    MultipartLimits limits_;
    At at_ = At::start;
    std::string waiting_;
    std::size_t used_ = 0;  // of waiting_
    std::size_t parts_ = 0;
    std::ofstream spool_;
    std::vector<Upload> uploads_;
    std::vector<std::string> paths_;  // everything that was ever opened
    detail::RawQuery form_;
    std::optional<Refusal> refused_;
};

// The last part of a name as a client gave it, fit to be shown: no folders, no control characters,
// at most 200 bytes, never empty.
std::string shown_file_name(std::string_view as_sent);

}  // namespace anju::http
