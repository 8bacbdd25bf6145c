// Taking in files: first a dry run with a line per fault, then all of it or nothing.
#include <unistd.h>

#include <cstdio>

#include "app/commands.h"
#include "app/tables.h"
#include "platform/clock.h"
#include "platform/content.h"
#include "rooms/channels/actions.h"
#include "rooms/registry/sheet_actions.h"
#include "rooms/registry/sheet_rules.h"

namespace anju::app {

namespace {

int no(const Refusal& refusal) {
    std::fprintf(stderr, "%s\n", in_words(refusal).c_str());
    return exit_no;
}

void say_faults(const std::vector<sheets::RowFault>& faults) {
    for (const sheets::RowFault& fault : faults)
        std::fprintf(stderr, "  第 %lld 行 %s %s\n", static_cast<long long>(fault.line),
                     fault.column.c_str(), fault.text.c_str());
}

// What would become of the file; false if it cannot be taken in.
bool say(const sheets::Preview& preview) {
    std::printf("%s：%lld 行，新增 %lld，变更 %lld，不变 %lld", preview.encoding.c_str(),
                static_cast<long long>(preview.rows), static_cast<long long>(preview.added),
                static_cast<long long>(preview.changed), static_cast<long long>(preview.unchanged));
    for (const sheets::Figure& figure : preview.figures)
        std::printf("，%s %lld", figure.title.c_str(), static_cast<long long>(figure.count));
    std::printf("\n");
    say_faults(preview.warnings);
    if (preview.refused == 0) return true;
    say_faults(preview.faults);
    std::fprintf(stderr, "%lld 行有误，没有导入任何一行\n",
                 static_cast<long long>(preview.refused));
    return false;
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
    if (!is_ready(*database, config)) return exit_no;
    auto read = sheets::read_file(content_of(file), channels::hotline_headings);
    if (!read) return no(read.error());
    const Instant now = clock::now();
    const auto preview =
        database->read([&](db::Tx& tx) { return channels::look_through_hotline(tx, *read, now); });
    if (!say(preview)) return exit_no;
    if (dry_run) return exit_done;
    read->confirmed = preview.hash;
    const auto done = channels::take_in_hotline(*database, system_actor(), *read,
                                                [](std::int64_t taken, std::int64_t rows) {
                                                    draw_bar(taken, rows);
                                                    return clock::now();
                                                });
    if (!done) return no(done.error());
    if (done->added == 0)
        std::printf("全部 %lld 件此前已导入，没有变化\n", static_cast<long long>(done->unchanged));
    else
        std::printf("已导入 %lld 件\n", static_cast<long long>(done->added));
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
    if (!is_ready(*database, config)) return exit_no;
    auto read =
        sheets::read_file(content_of(file), registry::headings_of(*sheet), registry::sheet_limits);
    if (!read) return no(read.error());
    const Instant now = clock::now();
    const auto preview = database->read([&](db::Tx& tx) {
        return registry::look_through_sheet(tx, system_actor(), *sheet, *read, now);
    });
    if (!preview) return no(preview.error());
    if (!say(*preview)) return exit_no;
    if (dry_run) return exit_done;
    read->confirmed = preview->hash;
    const auto done = database->write([&](db::Tx& tx) {
        return registry::take_in_sheet(tx, system_actor(), *sheet, *read, clock::now());
    });
    if (!done) return no(done.error());
    draw_bar(done->rows, done->rows);
    std::printf("已导入\n");
    return exit_done;
}

}  // namespace anju::app
