#include "platform/http/multipart.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/text.h"
#include "platform/crypto/crypto.h"
#include "platform/http/fields.h"
#include "platform/http/problem.h"

namespace anju::http {

namespace {

constexpr std::size_t shown_name_max = 200;

// A parameter of Content-Disposition the way browsers write it: a quote inside is %22 or \", and a
// backslash before anything else is itself.
std::optional<std::string> disposition_parameter(std::string_view field, std::string_view name) {
    std::size_t at = field.find(';');
    while (at < field.size()) {
        std::string_view rest = trim_blanks(field.substr(at + 1));
        const std::size_t equals = rest.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const std::string_view key = trim_blanks(rest.substr(0, equals));
        rest = trim_blanks(rest.substr(equals + 1));
        std::string value;
        std::size_t end = 0;
        if (rest.starts_with('"')) {
            for (end = 1; end < rest.size() && rest[end] != '"'; ++end) {
                if (rest[end] == '\\' && end + 1 < rest.size() && rest[end + 1] == '"') ++end;
                value += rest[end];
            }
            if (end == rest.size()) return std::nullopt;
            ++end;
        } else {
            end = std::min(rest.find(';'), rest.size());
            value = trim_blanks(rest.substr(0, end));
        }
        if (equal_ignoring_case(key, name)) return value;
        const auto from = static_cast<std::size_t>(rest.data() - field.data()) + end;
        at = field.find(';', from);
    }
    return std::nullopt;
}

// The value of a field of a part's head, empty if it is not there.
std::string_view field_of(std::string_view head, std::string_view name) {
    while (!head.empty()) {
        const std::size_t end = std::min(head.find("\r\n"), head.size());
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 2, head.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        if (equal_ignoring_case(line.substr(0, colon), name))
            return trim_blanks(line.substr(colon + 1));
    }
    return {};
}

[[noreturn]] void spool_failed(const std::string& path) {
    throw std::system_error(errno == 0 ? ENOSPC : errno, std::generic_category(), "spool " + path);
}

}  // namespace

std::string shown_file_name(std::string_view as_sent) {
    const std::size_t folder = as_sent.find_last_of("/\\");
    if (folder != std::string_view::npos) as_sent.remove_prefix(folder + 1);
    std::string name;
    const bool one_line = as_sent.find_first_of("\n\t") == std::string_view::npos;
    if (one_line && is_utf8(as_sent) && !has_control(as_sent)) name = trim(as_sent);
    if (name.size() > shown_name_max) {
        name.resize(shown_name_max);
        while (!is_utf8(name)) name.pop_back();
    }
    if (name.empty() || name == "." || name == "..") return "file";
    return name;
}

Multipart::Multipart(std::string_view boundary, std::string spool_folder, MultipartLimits limits)
    : delimiter_("\r\n--" + std::string(boundary)),
      spool_folder_(std::move(spool_folder)),
      limits_(limits) {
    CHECK(!boundary.empty());
    // The first delimiter has no line before it; given one, it looks like all others.
    waiting_ = "\r\n";
}

Multipart::~Multipart() {
    spool_.close();
    for (const auto& path : paths_) ::unlink(path.c_str());
}

std::unexpected<Refusal> Multipart::fail(std::string_view why) {
    refused_ = Refusal{&multipart_unreadable, {}, std::string(why)};
    return std::unexpected(*refused_);
}

Result<void> Multipart::feed(std::string_view bytes) {
    if (refused_) return std::unexpected(*refused_);
    waiting_ += bytes;
    TRY_OK(advance());
    waiting_.erase(0, used_);
    used_ = 0;
    return {};
}

Result<void> Multipart::advance() {
    bool moved = true;
    while (moved) {
        const std::string_view rest = std::string_view(waiting_).substr(used_);
        switch (at_) {
            case At::start:
            case At::delimiter: {
                TRY(moved, take_delimiter(rest));
                break;
            }
            case At::head: {
                TRY(moved, take_head(rest));
                break;
            }
            case At::text:
            case At::file: {
                TRY(moved, take_content(rest));
                break;
            }
            case At::end:
                // What follows the end is nobody's.
                used_ = waiting_.size();
                moved = false;
                break;
        }
    }
    return {};
}

Result<bool> Multipart::take_delimiter(std::string_view rest) {
    if (at_ == At::start) {
        const std::size_t compared = std::min(rest.size(), delimiter_.size());
        if (rest.substr(0, compared) != std::string_view(delimiter_).substr(0, compared))
            return fail("内容不是从分隔符开始");
        if (compared < delimiter_.size()) return false;
        used_ += delimiter_.size();
        at_ = At::delimiter;
        return true;
    }
    if (rest.size() < 2) return false;
    if (!rest.starts_with("\r\n") && !rest.starts_with("--")) return fail("分隔符有误");
    used_ += 2;
    at_ = rest.starts_with("--") ? At::end : At::head;
    return true;
}

Result<bool> Multipart::take_head(std::string_view rest) {
    const std::size_t end = rest.substr(0, limits_.part_head).find("\r\n\r\n");
    if (end == std::string_view::npos) {
        if (rest.size() >= limits_.part_head) return fail("分段头过大");
        return false;
    }
    TRY_OK(open_part(rest.substr(0, end)));
    used_ += end + 4;
    return true;
}

Result<void> Multipart::open_part(std::string_view head) {
    if (++parts_ > limits_.parts) return fail("分段过多");
    if (!is_utf8(head)) return fail("分段头不是 UTF-8");
    const std::string_view disposition = field_of(head, "content-disposition");
    const std::string_view kind = trim_blanks(disposition.substr(0, disposition.find(';')));
    const auto field = disposition_parameter(disposition, "name");
    if (!equal_ignoring_case(kind, "form-data") || !field || field->empty())
        return fail("分段没有名称");
    const auto file_name = disposition_parameter(disposition, "filename");
    if (!file_name) {
        form_.emplace_back(*field, "");
        at_ = At::text;
        return {};
    }
    if (uploads_.size() == limits_.files) return fail("文件过多");
    open_spool(*field, shown_file_name(*file_name));
    // An input left empty is sent as a nameless file without bytes.
    if (file_name->empty()) uploads_.back().file_name.clear();
    at_ = At::file;
    return {};
}

void Multipart::open_spool(std::string_view field, std::string file_name) {
    Upload upload;
    upload.field = field;
    upload.file_name = std::move(file_name);
    upload.path = spool_folder_ + "/upload-" + crypto::hex(crypto::random_bytes(16));
    errno = 0;
    spool_.open(upload.path, std::ios::binary | std::ios::trunc);
    if (!spool_) spool_failed(upload.path);
    paths_.push_back(upload.path);
    uploads_.push_back(std::move(upload));
}

Result<bool> Multipart::take_content(std::string_view rest) {
    const std::size_t end = rest.find(delimiter_);
    if (end != std::string_view::npos) {
        TRY_OK(keep(rest.substr(0, end)));
        TRY_OK(close_part());
        used_ += end + delimiter_.size();
        at_ = At::delimiter;
        return true;
    }
    // The tail may be the beginning of a delimiter.
    if (rest.size() < delimiter_.size()) return false;
    const std::size_t sure = rest.size() - delimiter_.size() + 1;
    TRY_OK(keep(rest.substr(0, sure)));
    used_ += sure;
    return false;
}

Result<void> Multipart::keep(std::string_view bytes) {
    if (at_ == At::text) {
        std::string& value = form_.back().second;
        if (value.size() + bytes.size() > limits_.text) return fail("文字内容过长");
        value += bytes;
        return {};
    }
    errno = 0;
    spool_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!spool_) spool_failed(uploads_.back().path);
    uploads_.back().bytes += static_cast<std::int64_t>(bytes.size());
    return {};
}

Result<void> Multipart::close_part() {
    if (at_ == At::text) {
        if (!is_utf8(form_.back().second)) return fail("文字内容不是 UTF-8");
        return {};
    }
    errno = 0;
    spool_.close();
    if (!spool_) spool_failed(uploads_.back().path);
    if (uploads_.back().file_name.empty()) {
        if (uploads_.back().bytes == 0) {
            uploads_.pop_back();
        } else {
            uploads_.back().file_name = "file";
        }
    }
    return {};
}

Result<void> Multipart::finish() {
    if (refused_) return std::unexpected(*refused_);
    if (at_ != At::end) return fail("内容不完整");
    return {};
}

}  // namespace anju::http
