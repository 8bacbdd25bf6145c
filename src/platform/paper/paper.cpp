#include "platform/paper/paper.h"

#include <cairo/cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include <memory>

#include "base/result.h"

namespace anju::paper {

namespace {

// In points. A4 is 210 by 297 mm.
constexpr double page_width = 595.28;
constexpr double page_height = 841.89;
constexpr double margin = 64;
constexpr double text_width = page_width - 2 * margin;
constexpr double name_width = 96;
constexpr double foot_height = 180;  // code, issuer, seal
constexpr double code_width = 104;
constexpr double seal_width = 118;
constexpr double gap = 7;
constexpr std::size_t code_max = 200;

struct Free {
    void operator()(cairo_surface_t* p) const { cairo_surface_destroy(p); }
    void operator()(cairo_t* p) const { cairo_destroy(p); }
    void operator()(PangoLayout* p) const { g_object_unref(p); }
    void operator()(PangoLayoutIter* p) const { pango_layout_iter_free(p); }
    void operator()(PangoFontDescription* p) const { pango_font_description_free(p); }
    void operator()(QRcode* p) const { QRcode_free(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

// Set once before serving.
Letterhead& letterhead() {
    static Letterhead one;
    return one;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

struct Style {
    const char* font = "Noto Sans CJK SC 11";
    PangoAlignment align = PANGO_ALIGN_LEFT;
};
constexpr Style plain{};
constexpr Style faint{"Noto Sans CJK SC 9"};
constexpr Style heading{"Noto Serif CJK SC Bold 22", PANGO_ALIGN_CENTER};
constexpr Style centred{"Noto Sans CJK SC 12", PANGO_ALIGN_CENTER};
constexpr Style right{"Noto Sans CJK SC 11", PANGO_ALIGN_RIGHT};

// A page that is written from the top; what does not fit goes on on the next.
class Pen {
   public:
    explicit Pen(const Paper& paper)
        : surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, page_width, page_height)) {
        const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
            cairo_pdf_surface_set_metadata(surface_.get(), what, text.c_str());
        };
        say(CAIRO_PDF_METADATA_TITLE, paper.title + ' ' + paper.number);
        say(CAIRO_PDF_METADATA_AUTHOR, letterhead().issuer);
        // Not the time of printing: the same paper is the same file.
        say(CAIRO_PDF_METADATA_CREATE_DATE, to_text(paper.issued_at));
        cairo_.reset(cairo_create(surface_.get()));
    }

    struct Box {
        double x = margin;
        double width = text_width;
    };
    // Line by line, so that a long text breaks where the page ends. Gives where it ended.
    double write(const std::string& text, const Style& style, Box box, double y) {
        const Owned<PangoLayout> layout(pango_cairo_create_layout(cairo_.get()));
        const Owned<PangoFontDescription> font(pango_font_description_from_string(style.font));
        pango_layout_set_font_description(layout.get(), font.get());
        pango_layout_set_width(layout.get(), pango_units_from_double(box.width));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout.get(), style.align);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        const Owned<PangoLayoutIter> line(pango_layout_get_iter(layout.get()));
        do {
            PangoRectangle extents;
            pango_layout_iter_get_line_extents(line.get(), nullptr, &extents);
            const double height = pango_units_to_double(extents.height);
            if (y + height > page_height - margin) y = turn();
            const double base =
                pango_units_to_double(pango_layout_iter_get_baseline(line.get()) - extents.y);
            cairo_move_to(cairo_.get(), box.x + pango_units_to_double(extents.x), y + base);
            pango_cairo_show_layout_line(cairo_.get(),
                                         pango_layout_iter_get_line_readonly(line.get()));
            y += height;
        } while (pango_layout_iter_next_line(line.get()) != 0);
        return y;
    }
    double turn() {
        cairo_show_page(cairo_.get());
        return margin;
    }
    void rule(double y) {
        cairo_set_line_width(cairo_.get(), 0.6);
        cairo_move_to(cairo_.get(), margin, y);
        cairo_line_to(cairo_.get(), page_width - margin, y);
        cairo_stroke(cairo_.get());
    }
    void dashed(double x, double y, double width) {
        constexpr double dashes[] = {4, 3};
        cairo_set_dash(cairo_.get(), dashes, 2, 0);
        cairo_rectangle(cairo_.get(), x, y, width, width);
        cairo_stroke(cairo_.get());
        cairo_set_dash(cairo_.get(), nullptr, 0, 0);
    }
    void code(const std::string& text, double x, double y) {
        const Owned<QRcode> qr(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
        if (!qr) throw Fault("no QR code can be made of what a paper says");
        const double module = code_width / qr->width;
        for (int at = 0; at < qr->width * qr->width; ++at)
            if ((qr->data[at] & 1) != 0)
                cairo_rectangle(cairo_.get(), x + at % qr->width * module,
                                y + at / qr->width * module, module, module);
        cairo_fill(cairo_.get());
    }
    std::string finish() {
        cairo_surface_finish(surface_.get());
        if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
            throw Fault(cairo_status_to_string(cairo_surface_status(surface_.get())));
        return std::move(bytes_);
    }

   private:
    std::string bytes_;
    Owned<cairo_surface_t> surface_;
    Owned<cairo_t> cairo_;
};

double write_head(Pen& pen, const Paper& paper) {
    double y = pen.write(letterhead().issuer, centred, {}, margin) + gap;
    y = pen.write(paper.title, heading, {}, y) + 2 * gap;
    y = pen.write("编号：" + paper.number, right, {}, y) + gap / 2;
    pen.rule(y);
    return y + 2 * gap;
}

double write_lines(Pen& pen, const Paper& paper, double y) {
    for (const Line& line : paper.lines) {
        // A name does not part from the head of its value.
        if (y + 3 * gap > page_height - margin) y = pen.turn();
        pen.write(line.name, plain, {margin, name_width}, y);
        y = pen.write(line.value, plain, {margin + name_width, text_width - name_width}, y) + gap;
    }
    pen.rule(y);
    y += gap;
    for (const std::string& note : paper.notes) y = pen.write(note, plain, {}, y) + gap / 2;
    return y;
}

void write_foot(Pen& pen, const Paper& paper, const std::string& code, double y) {
    if (y + foot_height > page_height - margin) pen.turn();
    const double top = page_height - margin - foot_height;
    pen.code(code, margin, top);
    pen.write(
        "扫码核验：这件事何时写入公开日志、此后有没有改动，由您的手机当场算出。"
        "纸上文字不在其内，请凭编号查询核对。",
        faint, {margin, code_width + 2 * margin}, top + code_width + gap);
    const double seal = page_width - margin - seal_width;
    pen.dashed(seal, top, seal_width);
    pen.write("（盖章处）", {faint.font, PANGO_ALIGN_CENTER}, {seal, seal_width},
              top + seal_width / 2 - gap);
    const double under = top + seal_width + gap / 2;
    const Pen::Box box{page_width / 2, page_width / 2 - margin};
    const double next = pen.write(letterhead().issuer, {faint.font, PANGO_ALIGN_RIGHT}, box, under);
    pen.write(to_text(civil_date(paper.issued_at)), {faint.font, PANGO_ALIGN_RIGHT}, box, next);
}

}  // namespace

void use_letterhead(Letterhead one) { letterhead() = std::move(one); }

std::string pdf_of(const Paper& paper) {
    const std::string code = letterhead().site_url + paper.code;
    if (code.size() > code_max)
        throw Fault("site_url is too long for the code of a paper: " + letterhead().site_url);
    Pen pen(paper);
    const double y = write_lines(pen, paper, write_head(pen, paper));
    write_foot(pen, paper, code, y);
    return pen.finish();
}

}  // namespace anju::paper
