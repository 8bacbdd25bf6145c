// Taking in files: first a dry run with a line per fault, then all of it or nothing.
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/commands.h"
#include "app/tables.h"
#include "platform/clock.h"
#include "rooms/complaints/hotline.h"
#include "rooms/registry/sheet_actions.h"

namespace anju::app {

namespace {

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Fault("cannot read " + path);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

int no(const Refusal& refusal) {
    std::fprintf(stderr, "%s\n", in_words(refusal).c_str());
    return exit_no;
}

template <class Fault>
void say_faults(const std::vector<Fault>& faults) {
    for (const Fault& fault : faults)
        std::fprintf(stderr, "  第 %lld 行 %s %s\n", static_cast<long long>(fault.line),
                     fault.column.c_str(), fault.text.c_str());
}

// A bar on a terminal, a line at the end everywhere else.
void draw_bar(std::int64_t done, std::int64_t total) {
    if (total == 0 || (isatty(STDERR_FILENO) == 0 && done != total)) return;
    const std::int64_t filled = 40 * done / total;
    std::string bar(static_cast<std::size_t>(filled), '#');
    bar.resize(40, '.');
    std::fprintf(stderr, "\r[%s] %lld/%lld%s", bar.c_str(), static_cast<long long>(done),
                 static_cast<long long>(total), done == total ? "\n" : "");
}

}  // namespace

int import_hotline(const Config& config, const std::string& file, bool dry_run) {
    const auto database = open_installation(config);
    const std::string bytes = read_file(file);
    const Instant now = clock::now();
    const auto preview = complaints::check_hotline(*database, bytes, now);
    if (!preview) return no(preview.error());
    std::printf("%s：%lld 行，%lld 件新诉求，%lld 件此前已导入，%lld 件可自动分类，%lld 件已定位\n",
                preview->encoding.c_str(), static_cast<long long>(preview->rows),
                static_cast<long long>(preview->fresh), static_cast<long long>(preview->known),
                static_cast<long long>(preview->classified),
                static_cast<long long>(preview->located));
    if (!preview->faults.empty()) {
        say_faults(preview->faults);
        std::fprintf(stderr, "%zu 行有误，没有导入任何一行\n", preview->faults.size());
        return exit_no;
    }
    if (dry_run) return exit_done;
    const auto done = complaints::import_hotline(*database, system_actor(), bytes, now, draw_bar);
    if (!done) return no(done.error());
    std::printf("%s\n", done->summary.c_str());
    return exit_done;
}

int import_registry(const Config& config, const std::string& kind, const std::string& file,
                    bool dry_run) {
    const auto sheet = from_text<registry::SheetKind>(kind);
    if (!sheet) {
        std::fprintf(stderr, "anju: --kind is estates, houses or enterprises\n");
        return exit_usage;
    }
    const auto database = open_installation(config);
    const auto read = registry::read_sheet_file(read_file(file));
    if (!read) return no(read.error());
    const Instant now = clock::now();
    const auto preview = database->read([&](db::Tx& tx) {
        return registry::preview_sheet(tx, system_actor(), *sheet, *read, now);
    });
    if (!preview) return no(preview.error());
    std::printf("%s：%lld 行，新增 %lld，变更 %lld，不变 %lld\n", preview->encoding.c_str(),
                static_cast<long long>(preview->rows), static_cast<long long>(preview->added),
                static_cast<long long>(preview->changed),
                static_cast<long long>(preview->unchanged));
    say_faults(preview->warnings);
    if (preview->fault_count > 0) {
        say_faults(preview->faults);
        std::fprintf(stderr, "%lld 处有误，没有导入任何一行\n",
                     static_cast<long long>(preview->fault_count));
        return exit_no;
    }
    if (dry_run) return exit_done;
    const auto done = database->write([&](db::Tx& tx) {
        return registry::take_in_sheet(tx, system_actor(), *sheet, preview->hash, *read, now);
    });
    if (!done) return no(done.error());
    draw_bar(done->rows, done->rows);
    std::printf("已导入\n");
    return exit_done;
}

}  // namespace anju::app
