// Any bytes as what a client sends down a connection: requests one after another, with bodies and
// uploads. However the network cuts the bytes, the same requests come out.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "platform/http/fields.h"
#include "platform/http/request_parser.h"

namespace anju::http {

namespace {

const std::string& spool() {
    static const std::string folder = [] {
        const auto path = std::filesystem::temp_directory_path() / "anju-fuzz-spool";
        std::filesystem::create_directories(path);
        return path.string();
    }();
    return folder;
}

// What came of one connection: its requests as one text, and how it was refused, if it was.
struct Told {
    std::string story;
    std::optional<int> refused;
};

class Connection {
   public:
    Connection() : parser_(4096) { parser_.begin(exchange_); }

    // Offers bytes in pieces of `piece`.
    Told told(std::string_view bytes, std::size_t piece) {
        while (open_ && !bytes.empty()) {
            waiting_ += bytes.substr(0, piece);
            bytes.remove_prefix(std::min(piece, bytes.size()));
            take();
        }
        return told_;
    }

   private:
    void take() {
        while (open_) {
            const auto fed = parser_.put(waiting_);
            CHECK(fed.used <= waiting_.size());
            waiting_.erase(0, fed.used);
            if (fed.stage == Stage::head) {
                begin_body();
            } else if (fed.stage == Stage::done) {
                finish();
            } else if (fed.stage == Stage::failed) {
                told_.refused = exchange_.reply.status;
                open_ = false;
            } else {
                return;
            }
        }
    }
    void begin_body() {
        const std::string boundary = boundary_of(exchange_.head.content_type);
        if (!boundary.empty()) multipart_.emplace(boundary, spool());
        const Stage stage = parser_.take_body(8 * 1024, multipart_ ? &*multipart_ : nullptr);
        if (stage == Stage::done) finish();
        if (stage == Stage::failed) {
            told_.story += "too large\n";
            open_ = false;
        }
    }
    void finish() {
        told_.story += "target " + exchange_.head.target + " body " + exchange_.body + "\n";
        if (multipart_) {
            for (const Upload& upload : multipart_->uploads())
                told_.story += "upload " + upload.field + " " + std::to_string(upload.bytes) + "\n";
            for (const auto& [name, value] : multipart_->form())
                told_.story += "field " + name + "=" + value + "\n";
        }
        multipart_.reset();
        open_ = parser_.keeps_alive() && ++requests_ < 20;
        exchange_.clear();
        parser_.begin(exchange_);
    }

    RequestParser parser_;
    Exchange exchange_;
    std::optional<Multipart> multipart_;
    std::string waiting_;
    Told told_;
    int requests_ = 0;
    bool open_ = true;
};

// A head that is already wrong is refused at once or when its end has come, as the bytes fall.
bool same(const Told& whole, const Told& cut) {
    const bool both = whole.refused && cut.refused;
    return whole.story == cut.story && (!both || whole.refused == cut.refused);
}

}  // namespace

}  // namespace anju::http

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::size_t used = std::min(size, std::size_t{16384});
    const std::string_view bytes(reinterpret_cast<const char*>(data), used);
    anju::http::Connection whole;
    anju::http::Connection cut;
    CHECK(anju::http::same(whole.told(bytes, bytes.size() + 1), cut.told(bytes, 7)));
    return 0;
}
