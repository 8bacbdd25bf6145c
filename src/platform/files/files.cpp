#include "platform/files/files.h"

#include <fstream>
#include <map>
#include <set>

#include "platform/crypto/crypto.h"
#include "platform/files/folder.h"
#include "platform/files/image.h"

namespace anju::files {

namespace {

constexpr std::int64_t bytes_max = 10 << 20;
constexpr std::int64_t unbound_max = 60;  // of one person, so that nobody fills the disk
constexpr std::chrono::hours unbound_for{24};
constexpr std::string_view pdf = "application/pdf";

std::string_view media_type(ImageType type) {
    switch (type) {
        case ImageType::jpeg:
            return "image/jpeg";
        case ImageType::png:
            return "image/png";
        case ImageType::webp:
            return "image/webp";
    }
    return {};
}

std::optional<ImageType> sniffed_image(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF")) return ImageType::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return ImageType::png;
    if (bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP")
        return ImageType::webp;
    return std::nullopt;
}

// A PDF ends with its mark, give or take what mail programs append.
bool is_whole_pdf(std::string_view bytes) {
    const std::size_t tail = bytes.size() > 1024 ? bytes.size() - 1024 : 0;
    return bytes.find("%%EOF", tail) != std::string_view::npos;
}

std::string read_upload(const http::Upload& upload) {
    std::ifstream file(upload.path, std::ios::binary);
    if (!file) throw Fault("an upload is not in the spool folder");
    std::string bytes(static_cast<std::size_t>(bytes_max) + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

struct Row {
    std::string content_hash;
    std::string original_hash;
    std::string content_type;
    std::int64_t bytes = 0;
    int width = 0;
    int height = 0;
};

Stored stored_of(Row row) {
    return {std::move(row.content_hash),
            std::move(row.original_hash),
            std::move(row.content_type),
            row.bytes,
            row.width,
            row.height};
}

Result<http::Download> shown(const Stored& stored, FileId file, Size size) {
    const bool image = stored.content_type != pdf;
    switch (size) {
        case Size::full:
            return http::Download{stored.content_type,
                                  image ? "" : "附件" + std::to_string(file.value) + ".pdf",
                                  bytes_of(stored.content_hash), stored.content_hash};
        case Size::thumbnail: {
            if (!image) return refuse(not_found);
            const std::string name = stored.content_hash + std::string(thumbnail_mark);
            return http::Download{"image/jpeg", "", bytes_of(name), name};
        }
    }
    return refuse(not_found);
}

}  // namespace

namespace {

struct Original {
    std::string bytes;
    std::string hash;
};

Result<Original> original_of(const http::Upload& upload) {
    if (upload.bytes > bytes_max) return refuse(file_too_large);
    Original original{read_upload(upload), {}};
    if (original.bytes.size() > bytes_max) return refuse(file_too_large);
    original.hash = crypto::hex(crypto::sha256(original.bytes));
    return original;
}

Result<Stored> keep(const Original& original) {
    Stored stored;
    stored.original_hash = original.hash;
    if (const auto type = sniffed_image(original.bytes)) {
        TRY(const Picture picture, encode_anew(original.bytes, *type));
        stored.content_hash = crypto::hex(crypto::sha256(picture.bytes));
        stored.content_type = media_type(*type);
        stored.bytes = static_cast<std::int64_t>(picture.bytes.size());
        stored.width = picture.width;
        stored.height = picture.height;
        keep_bytes(stored.content_hash + std::string(thumbnail_mark), picture.thumbnail);
        keep_bytes(stored.content_hash, picture.bytes);
        return stored;
    }
    if (!original.bytes.starts_with("%PDF-")) return refuse(file_type_refused);
    if (!is_whole_pdf(original.bytes)) return refuse(file_broken);
    stored.content_hash = original.hash;
    stored.content_type = pdf;
    stored.bytes = static_cast<std::int64_t>(original.bytes.size());
    keep_bytes(stored.content_hash, original.bytes);
    return stored;
}

// What came in before byte for byte is kept already, if its bytes are still there.
std::optional<Stored> kept_before(db::Db& db, const Original& original) {
    auto row = db.read([&](db::Tx& tx) {
        return tx.first<Row>(
            "select content_hash, original_hash, content_type, bytes, width, height"
            " from platform_files where original_hash = $1 order by id desc limit 1",
            original.hash);
    });
    if (!row || !renew_bytes(row->content_hash)) return std::nullopt;
    const bool image = row->content_type != pdf;
    if (image && !renew_bytes(row->content_hash + std::string(thumbnail_mark))) return std::nullopt;
    return stored_of(*std::move(row));
}

}  // namespace

Result<Stored> take_in(const http::Upload& upload) {
    TRY(const Original original, original_of(upload));
    return keep(original);
}

FileId insert_file(db::Tx& tx, const Actor& by, Instant now, const Stored& stored) {
    return tx.one<FileId>(
        "insert into platform_files (content_hash, original_hash, content_type, bytes, width,"
        " height, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id",
        stored.content_hash, stored.original_hash, stored.content_type, stored.bytes, stored.width,
        stored.height, by.user.value, now);
}

db::Told told_of(std::string_view noun) {
    struct Sql {
        std::string owner;
        std::string only;
    };
    static std::map<std::string, Sql> known;  // as long as what names them
    const std::string name(noun);
    const std::string only = "noun = '" + name + "'";
    const auto [sql, is_new] =
        known.try_emplace(name, Sql{"case when " + only + " then noun_id end", only});
    return {{"platform_files", sql->first, sql->second.owner, sql->second.only},
            {"id"},
            {"content_hash", "original_hash", "content_type", "bytes", "width", "height",
             "uploaded_by", "uploaded_at", "noun", "noun_id"}};
}

Result<void> bind(db::Tx& tx, const Actor& by, std::span<const FileId> files, const db::Told& told,
                  std::int64_t id) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto bound = tx.write(told,
                                    "update platform_files set noun = $1, noun_id = $2"
                                    " where id = $3 and uploaded_by = $4 and noun_id is null",
                                    told.where().noun, id, files[i], by.user.value);
        if (bound != 1) return refuse_at("/files/" + std::to_string(i), file_not_yours);
    }
    return {};
}

std::optional<Stored> find_stored(db::Tx& tx, FileId file) {
    auto row = tx.first<Row>(
        "select content_hash, original_hash, content_type, bytes, width, height"
        " from platform_files where id = $1",
        file);
    if (!row) return std::nullopt;
    return stored_of(*std::move(row));
}

std::string read_bytes(std::string_view content_hash) { return bytes_of(content_hash); }

Result<Recorded> receive(http::SlowCall& call) {
    if (call.uploads.size() != 1) return refuse_at("/file", file_missing);
    const Actor& by = call.by;
    const auto unbound = call.db.read([&](db::Tx& tx) {
        return tx.one<std::int64_t>(
            "select count(*) from platform_files where uploaded_by = $1 and noun_id is null",
            by.user.value);
    });
    if (unbound >= unbound_max) return refuse(files_too_many);
    TRY(const Original original, original_of(call.uploads.front()));
    auto before = kept_before(call.db, original);
    if (!before) {
        TRY(before, keep(original));
    }
    const Stored& stored = *before;
    const FileId id =
        call.db.write([&](db::Tx& tx) { return insert_file(tx, by, call.now, stored); });
    return Recorded{id, stored};
}

Result<http::Download> download(db::Tx& tx, std::string_view noun, std::int64_t id, FileId file,
                                Size size) {
    auto row = tx.first<Row>(
        "select content_hash, original_hash, content_type, bytes, width, height"
        " from platform_files where id = $1 and noun = $2 and noun_id = $3",
        file, noun, id);
    if (!row) return refuse(not_found);
    return shown(stored_of(*std::move(row)), file, size);
}

Result<http::Download> download_own(db::Tx& tx, const Actor& by, FileId file, Size size) {
    auto row = tx.first<Row>(
        "select content_hash, original_hash, content_type, bytes, width, height"
        " from platform_files where id = $1 and uploaded_by = $2 and noun_id is null",
        file, by.user.value);
    if (!row) return refuse(not_found);
    return shown(stored_of(*std::move(row)), file, size);
}

// --- sweeping -----------------------------------------------------------------------------------

namespace {

// One drawer a run. Bytes lose their row in one transaction and their place on disk in a later
// one, so that a roll-back never leaves a row without bytes.
bool sweep(db::Tx& tx, Instant now) {
    const Instant before = now - unbound_for;
    const auto runs =
        std::chrono::floor<std::chrono::minutes>(now.time_since_epoch()) / sweep_job.every;
    const int drawer = static_cast<int>(runs % 256);
    const std::string from = drawer_name(drawer);
    const auto hashes = tx.all<std::string>(
        "select content_hash from platform_files where content_hash >= $1 and content_hash < $2",
        from, from + "g");
    clear_drawer(drawer, std::set<std::string>(hashes.begin(), hashes.end()), before);
    const auto gone = tx.exec(
        "delete from platform_files where id in (select id from platform_files"
        " where noun_id is null and uploaded_at < $1 order by uploaded_at limit 200)",
        before);
    return gone == 200;
}

journal::CheckResult check_files(db::Tx& tx) {
    journal::CheckResult result;
    const db::Query all("select content_hash, id from platform_files order by id");
    struct Named {
        std::string hash;
        std::int64_t id;
    };
    tx.each<Named>(all, [&](const Named& file) {
        ++result.checked;
        const std::string name = "file " + std::to_string(file.id);
        if (!has_bytes(file.hash)) {
            result.faults.push_back(name + " is not on disk");
        } else if (crypto::hex(crypto::sha256(bytes_of(file.hash))) != file.hash) {
            result.faults.push_back(name + " is not what its hash says");
        }
    });
    return result;
}

}  // namespace

const jobs::Job sweep_job{"files_sweep", std::chrono::minutes{10}, sweep};
const journal::Check check{"files", check_files};

}  // namespace anju::files
