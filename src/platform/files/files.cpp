#include "platform/files/files.h"

#include <fstream>
#include <map>
#include <set>

#include "platform/crypto/crypto.h"
#include "platform/crypto/person_keys.h"
#include "platform/db/columns.h"
#include "platform/files/folder.h"
#include "platform/files/image.h"
#include "platform/personal.h"

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
    FileId id;
    Stored stored;
    UserId uploaded_by;
    Instant uploaded_at;
    std::optional<Instant> erased_at;
};

const db::Table<Row> rows("platform_files",
                          {
                              db::id<&Row::id>("id"),
                              db::column<&Row::stored, &Stored::key>("person_key"),
                              ANJU_COLUMNS_IN(Row, stored, content_hash, original_hash,
                                              content_type, bytes, width, height),
                              db::column<&Row::uploaded_by, &UserId::value>("uploaded_by"),
                              ANJU_COLUMNS(Row, uploaded_at, erased_at),
                          });

bool is_image(const Stored& stored) { return stored.content_type != pdf; }

std::string etag_of(const Stored& stored, Size size) {
    switch (size) {
        case Size::full:
            return stored.content_hash;
        case Size::thumbnail:
            return stored.content_hash + std::string(thumbnail_mark);
    }
    return {};
}

Result<http::Download> shown(const std::optional<Row>& row, Size size) {
    if (!row) return refuse(not_found);
    const Stored& stored = row->stored;
    if (!is_image(stored) && size == Size::thumbnail) return refuse(not_found);
    auto bytes = row->erased_at ? std::nullopt : bytes_of(stored.key, size);
    if (!bytes) return refuse(file_gone);
    const std::string name =
        is_image(stored) ? "" : "附件" + std::to_string(row->id.value) + ".pdf";
    return http::Download{size == Size::full ? stored.content_type : "image/jpeg", name,
                          *std::move(bytes), etag_of(stored, size)};
}

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

// What came in before byte for byte is not encoded again; it gets a key of its own all the same.
bool keep_again(Stored& kept) {
    using Kind = crypto::Opened::Kind;
    const auto full = look_at(kept.key, Size::full);
    const auto small = is_image(kept) ? look_at(kept.key, Size::thumbnail) : full;
    if (full.kind != Kind::whole || small.kind != Kind::whole) return false;
    kept.key = crypto::new_person_key();
    if (is_image(kept)) keep_bytes(kept.key, Size::thumbnail, small.plain);
    keep_bytes(kept.key, Size::full, full.plain);
    return true;
}

Result<Stored> keep(const Original& original) {
    Stored stored;
    stored.key = crypto::new_person_key();
    stored.original_hash = original.hash;
    if (const auto type = sniffed_image(original.bytes)) {
        TRY(const Picture picture, encode_anew(original.bytes, *type));
        stored.content_hash = crypto::hex(crypto::sha256(picture.bytes));
        stored.content_type = media_type(*type);
        stored.bytes = static_cast<std::int64_t>(picture.bytes.size());
        stored.width = picture.width;
        stored.height = picture.height;
        keep_bytes(stored.key, Size::thumbnail, picture.thumbnail);
        keep_bytes(stored.key, Size::full, picture.bytes);
        return stored;
    }
    if (!original.bytes.starts_with("%PDF-")) return refuse(file_type_refused);
    if (!is_whole_pdf(original.bytes)) return refuse(file_broken);
    stored.content_hash = original.hash;
    stored.content_type = pdf;
    stored.bytes = static_cast<std::int64_t>(original.bytes.size());
    keep_bytes(stored.key, Size::full, original.bytes);
    return stored;
}

}  // namespace

Result<Stored> take_in(const http::Upload& upload) {
    TRY(const Original original, original_of(upload));
    return keep(original);
}

FileId insert_file(db::Tx& tx, const Actor& by, Instant now, const Stored& stored) {
    return FileId{rows.insert(tx, {.stored = stored, .uploaded_by = by.user, .uploaded_at = now})};
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
            {"person_key", "content_hash", "original_hash", "content_type", "bytes", "width",
             "height", "uploaded_by", "uploaded_at", "noun", "noun_id", "erased_at"}};
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
    auto row = rows.find(tx, " where id = ?", file);
    return row ? std::optional(std::move(row->stored)) : std::nullopt;
}

void erase(db::Tx& tx, const db::Told& told, std::int64_t id, UserId user, Instant now) {
    const std::string_view noun = told.where().noun;
    for (const Row& row :
         rows.list(tx, " where noun = ? and noun_id = ? and erased_at is null", noun, id))
        personal::erase_key(tx, user, row.stored.key, now);
    tx.write(told,
             "update platform_files set erased_at = $1"
             " where noun = $2 and noun_id = $3 and erased_at is null",
             now, noun, id);
}

void check_keys(db::Tx& tx) {
    // Numbers rise, so the last one stands for all.
    if (const auto last = tx.first<PersonKey>(
            "select person_key from platform_files order by person_key desc limit 1"))
        crypto::check_person_key(*last);
}

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
    auto before = call.db.read([&](db::Tx& tx) {
        return rows.find(tx, " where original_hash = ? order by id desc limit 1", original.hash);
    });
    Stored stored;
    if (before && keep_again(before->stored)) {
        stored = std::move(before->stored);
    } else {
        TRY(stored, keep(original));
    }
    const FileId id =
        call.db.write([&](db::Tx& tx) { return insert_file(tx, by, call.now, stored); });
    return Recorded{id, stored};
}

Result<http::Download> download(db::Tx& tx, std::string_view noun, std::int64_t id, FileId file,
                                Size size) {
    return shown(rows.find(tx, " where id = ? and noun = ? and noun_id = ?", file, noun, id), size);
}

Result<http::Download> download_own(db::Tx& tx, const Actor& by, FileId file, Size size) {
    return shown(
        rows.find(tx, " where id = ? and uploaded_by = ? and noun_id is null", file, by.user.value),
        size);
}

// --- sweeping -----------------------------------------------------------------------------------

namespace {

// One drawer a run. Bytes lose their row in one transaction and their place on disk in a later
// one, so that a roll-back never leaves a row without bytes.
bool sweep(db::Tx& tx, Instant now) {
    const Instant before = now - unbound_for;
    const auto runs =
        std::chrono::floor<std::chrono::minutes>(now.time_since_epoch()) / sweep_job.every;
    const int drawer = static_cast<int>(runs % drawers);
    const auto keys = tx.all<PersonKey>(
        "select person_key from platform_files where person_key % 256 = $1 and erased_at is null",
        drawer);
    clear_drawer(drawer, std::set<PersonKey>(keys.begin(), keys.end()), before);
    const auto gone = tx.exec(
        "delete from platform_files where id in (select id from platform_files"
        " where noun_id is null and uploaded_at < $1 order by uploaded_at limit 200)",
        before);
    return gone == 200;
}

struct Looked {
    journal::CheckResult result;
    std::int64_t gone = 0;
    std::int64_t closed = 0;

    void look(const Row& row) {
        ++result.checked;
        const std::string name = "file " + std::to_string(row.id.value);
        if (row.erased_at) {
            ++gone;
            return;
        }
        for (const Size size : {Size::full, Size::thumbnail})
            if (size == Size::full || is_image(row.stored)) say(name, row.stored, size);
    }

   private:
    void say(const std::string& name, const Stored& stored, Size size) {
        const std::string which = size == Size::full ? name : name + ", small";
        if (!has_bytes(stored.key, size)) {
            result.faults.push_back(which + ": is not on disk");
            return;
        }
        const crypto::Opened opened = look_at(stored.key, size);
        switch (opened.kind) {
            using enum crypto::Opened::Kind;
            case whole:
                if (size == Size::full &&
                    crypto::hex(crypto::sha256(opened.plain)) != stored.content_hash)
                    result.faults.push_back(which + ": is not what its hash says");
                return;
            case gone:
                result.faults.push_back(which + ": its key is gone and nobody erased it");
                return;
            case closed:
                if (size == Size::full) ++this->closed;
                return;
            case lost:
                result.faults.push_back(which + ": its key is lost");
                return;
            case damaged:
                result.faults.push_back(which + ": was changed");
                return;
        }
    }
};

journal::CheckResult check_files(db::Tx& tx) {
    constexpr int rows_a_read = 500;
    Looked looked;
    for (FileId after;;) {
        const auto some =
            rows.list(tx, " where id > ? order by id limit ?", after.value, rows_a_read);
        for (const Row& row : some) looked.look(row);
        if (std::ssize(some) < rows_a_read) break;
        after = some.back().id;
    }
    auto& notes = looked.result.notes;
    if (looked.gone > 0) notes.push_back(std::to_string(looked.gone) + " files gone");
    if (looked.closed > 0) notes.push_back(std::to_string(looked.closed) + " files not opened");
    return std::move(looked.result);
}

}  // namespace

const jobs::Job sweep_job{"files_sweep", std::chrono::minutes{10}, sweep};
const journal::Check check{"files", check_files};

}  // namespace anju::files
