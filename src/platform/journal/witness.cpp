#include "platform/journal/witness.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "platform/http/client.h"
#include "platform/journal/log_routes.h"
#include "platform/journal/note.h"
#include "platform/journal/tiles.h"

namespace anju::journal {

namespace {

using http::Download;
using merkle::Hash;
using merkle::Tree;

constexpr std::string_view plain = "text/plain; charset=utf-8";
constexpr std::string_view size_type = "text/x.tlog.size";
constexpr std::size_t proof_max = 63;

Witness& the_witness() {
    static Witness one;
    return one;
}

std::optional<Hash> hash_in(std::string_view bytes) {
    Hash hash;
    if (bytes.size() != hash.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

std::string in_words(const Tree& tree) {
    return std::to_string(tree.size) + " entries with root " + to_base64(tree.root);
}

// --- what was kept -------------------------------------------------------------------------------

struct Kept {
    Tree tree;
    std::string note;
};

Kept kept_of(db::Tx& tx, const Witness& witness) {
    struct Stored {
        std::int64_t size;
        db::Bytes root;
        std::string note;
    };
    const auto stored =
        tx.first<Stored>("select size, root, note from platform_witnessed where origin = $1",
                         log_origin(witness.log_key));
    if (!stored) return {};
    const auto root =
        hash_in({reinterpret_cast<const char*>(stored->root.data()), stored->root.size()});
    CHECK(root);
    return {{stored->size, *root}, stored->note};
}

void keep(db::Tx& tx, const Witness& witness, const Tree& tree, std::string_view note,
          Instant now) {
    tx.exec(
        "insert into platform_witnessed (origin, size, root, note, at) values ($1, $2, $3, $4, $5) "
        "on conflict (origin) do update set size = excluded.size, root = excluded.root, "
        "note = excluded.note, at = excluded.at",
        log_origin(witness.log_key), tree.size, db::Bytes(tree.root.begin(), tree.root.end()), note,
        now);
}

// --- what a log submits --------------------------------------------------------------------------

struct Submitted {
    std::int64_t old_size = 0;
    std::vector<Hash> proof;
    std::string_view note;
};

std::optional<std::string_view> take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::optional<Submitted> read_submission(std::string_view body) {
    constexpr std::string_view old = "old ";
    const auto first = take_line(body);
    if (!first || !first->starts_with(old)) return std::nullopt;
    Submitted submitted;
    const std::string_view digits = first->substr(old.size());
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), submitted.old_size);
    if (error != std::errc{} || std::to_string(submitted.old_size) != digits ||
        submitted.old_size < 0)
        return std::nullopt;
    for (auto line = take_line(body); !line || !line->empty(); line = take_line(body)) {
        const auto bytes = line ? from_base64(*line) : std::nullopt;
        const auto hash = bytes ? hash_in(*bytes) : std::nullopt;
        if (!hash || submitted.proof.size() == proof_max) return std::nullopt;
        submitted.proof.push_back(*hash);
    }
    submitted.note = body;
    return submitted;
}

Download answer(int status, std::string text, std::string_view type = plain) {
    Download reply{std::string(type), {}, std::move(text), {}};
    reply.status = status;
    return reply;
}

bool goes_on(const Tree& before, const Tree& after, std::span<const Hash> proof) {
    if (before.size == 0 || before.size == after.size) return proof.empty();
    return merkle::consistency_holds(before, after, proof);
}

// --- looking -------------------------------------------------------------------------------------

// The tiles of a log of this size, each fetched once.
class FarTiles {
   public:
    FarTiles(std::string url, std::int64_t size) : url_(std::move(url)), size_(size) {}

    Hash node(int level, std::int64_t index) {
        return node_of(level, index, [&](int tiles, std::int64_t number) -> std::string_view {
            return at(tiles, number);
        });
    }

   private:
    const std::string& at(int level, std::int64_t number) {
        const auto [found, made] = tiles_.try_emplace({level, number});
        if (!made) return found->second;
        const std::int64_t there = size_ >> tile_height * level;
        const std::int64_t width = std::min(tile_width, there - number * tile_width);
        const std::string name =
            "/tile/" + std::to_string(level) + '/' + tile_name({number, width});
        const auto reply = http::get_out(url_ + name);
        if (reply.status != 200 ||
            reply.body.size() != static_cast<std::size_t>(width) * sizeof(Hash))
            throw Fault("the log does not show " + name);
        return found->second = reply.body;
    }

    std::string url_;
    std::int64_t size_;
    std::map<std::pair<int, std::int64_t>, std::string> tiles_;
};

// The log is longer than what was kept: does it begin with it?
Look look_behind(const Witness& witness, const Tree& kept, const Tree& shown) {
    FarTiles tiles(witness.log_url, shown.size);
    const auto node = [&](int level, std::int64_t index) { return tiles.node(level, index); };
    if (merkle::root_at(shown.size, node) != shown.root)
        return {Sight::resealed, "the tiles do not give " + in_words(shown)};
    if (kept.size > 0 && merkle::root_at(kept.size, node) != kept.root)
        return {Sight::resealed, in_words(shown) + " do not begin with " + in_words(kept)};
    return {Sight::grown, in_words(shown)};
}

Look look_at(const Witness& witness, const Kept& kept, const std::string& note, Sight last) {
    const auto shown = read_checkpoint(note, witness.log_key);
    if (!shown) return {Sight::other_key, "the checkpoint is not signed by the key of the log"};
    if (shown->size < kept.tree.size)
        return {
            last == Sight::lower || last == Sight::rolled_back ? Sight::rolled_back : Sight::lower,
            "the log shows " + in_words(*shown) + " after " + in_words(kept.tree)};
    if (shown->size > kept.tree.size) return look_behind(witness, kept.tree, *shown);
    if (shown->root != kept.tree.root)
        return {Sight::forked, in_words(*shown) + " beside " + in_words(kept.tree)};
    return {Sight::unchanged, in_words(*shown)};
}

}  // namespace

void use_witness(Witness witness) { the_witness() = std::move(witness); }

std::optional<std::string> witnessed_note(db::Tx& tx, const Witness& witness) {
    Kept kept = kept_of(tx, witness);
    return kept.note.empty() ? std::nullopt : std::optional(std::move(kept.note));
}

Download add_checkpoint(db::Tx& tx, const Witness& witness, std::string_view body, Instant now) {
    const auto submitted = read_submission(body);
    if (!submitted) return answer(400, "not a submission\n");
    const std::string note = without_cosignatures(submitted->note);
    if (!note.starts_with(log_origin(witness.log_key) + '\n'))
        return answer(404, "not a log of this witness\n");
    const auto tree = read_checkpoint(note, witness.log_key);
    if (!tree) return answer(403, "not signed by the log\n");
    if (submitted->old_size > tree->size) return answer(400, "old is larger than new\n");
    const Kept kept = kept_of(tx, witness);
    const bool forked =
        tree->size == kept.tree.size && tree->size > 0 && tree->root != kept.tree.root;
    if (submitted->old_size != kept.tree.size || forked)
        return answer(409, std::to_string(kept.tree.size) + '\n', size_type);
    if (!goes_on(kept.tree, *tree, submitted->proof))
        return answer(422, "the proof does not hold\n");
    keep(tx, witness, *tree, note, now);
    return answer(200, cosignature(note, witness.key, now));
}

Look look_at_log(db::Db& db, const Witness& witness, Sight last, Instant now) {
    const auto reply = http::get_out(witness.log_url + "/checkpoint");
    if (reply.status != 200)
        return {Sight::unreadable, "the log does not show its checkpoint " + reply.trouble};
    const std::string note = without_cosignatures(reply.body);
    const Kept kept = db.read([&](db::Tx& tx) { return kept_of(tx, witness); });
    const Look look = look_at(witness, kept, note, last);
    if (look.sight == Sight::grown)
        db.write([&](db::Tx& tx) {
            // What was submitted meanwhile is newer.
            if (kept_of(tx, witness).tree.size == kept.tree.size)
                keep(tx, witness, *read_checkpoint(note, witness.log_key), note, now);
            return true;
        });
    return look;
}

namespace {

Result<Download> post_checkpoint(http::WriteCall& call, const http::RawBody& body) {
    return add_checkpoint(call.tx, the_witness(), body.bytes, call.now);
}

Result<Download> get_witness_key(http::ReadCall&) {
    const std::string line = verifier_line(witness_key_of(the_witness().key.public_key));
    return Download{std::string(plain), {}, line + '\n', {}, http::Keep::briefly, true};
}

Result<Download> get_witnessed(http::ReadCall& call) {
    auto note = witnessed_note(call.tx, the_witness());
    if (!note) return refuse(log_part_absent);
    return Download{std::string(plain), {}, *std::move(note), {}, http::Keep::briefly, true};
}

const http::Route table[] = {
    {http::POST, "/add-checkpoint", Capability::open, post_checkpoint, "见证一个检查点"},
    {http::GET, "/witness/key", Capability::open, get_witness_key, "见证方的验证密钥"},
    {http::GET, "/witness/checkpoint", Capability::open, get_witnessed, "见证方保存的检查点"},
};

}  // namespace

std::span<const http::Route> witness_routes() { return table; }

}  // namespace anju::journal
