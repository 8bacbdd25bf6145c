// Any bytes as what a client sends down a connection: requests one after another, with bodies and
// uploads. However the network cuts the bytes, the same requests come out.
#include <algorithm>
#include <cstdint>
#include <filesystem>

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

// What came of one connection, as one text.
class Connection {
   public:
    Connection() : parser_(4096) { parser_.begin(exchange_); }

    // Offers bytes in pieces of `piece`.
    std::string told(std::string_view bytes, std::size_t piece) {
        while (open_ && !bytes.empty()) {
            waiting_ += bytes.substr(0, piece);
            bytes.remove_prefix(std::min(piece, bytes.size()));
            take();
        }
        return story_;
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
                story_ += "\nfailed " + std::to_string(exchange_.reply.status) + "\n";
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
            story_ += "too large\n";
            open_ = false;
        }
    }
    void finish() {
        story_ += "target " + exchange_.head.target + " body " + exchange_.body + "\n";
        if (multipart_) {
            for (const Upload& upload : multipart_->uploads())
                story_ += "upload " + upload.field + " " + std::to_string(upload.bytes) + "\n";
            for (const auto& [name, value] : multipart_->form())
                story_ += "field " + name + "=" + value + "\n";
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
    std::string story_;
    int requests_ = 0;
    bool open_ = true;
};

// A head that is already wrong is refused at once or when its end has come, as the bytes fall.
bool same(std::string whole, std::string cut) {
    const bool both =
        whole.find("\nfailed") != std::string::npos && cut.find("\nfailed") != std::string::npos;
    if (!both) {
        whole.resize(std::min(whole.rfind("\nfailed"), whole.size()));
        cut.resize(std::min(cut.rfind("\nfailed"), cut.size()));
    }
    return whole == cut;
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
