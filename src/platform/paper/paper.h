// Printable papers: A4, as PDF. A paper has a number, the body that issues it with room for its
// seal, a day, and a code by which anybody can hold it against the public log. What stands on it is
// the room's; how a paper looks is decided here, once.
#pragma once

#include <string>
#include <vector>

#include "base/time.h"

namespace anju::paper {

struct Line {
    std::string name;
    std::string value;
};

struct Paper {
    std::string title;
    std::string number;
    std::vector<Line> lines;
    std::vector<std::string> notes;  // paragraphs below the lines
    std::string code;   // what the QR says behind the address of the site: "/verify#..."
    Instant issued_at;  // its day stands on the paper; two papers of one moment are one file
};

// Who issues papers, and the address by which the public knows the site. Once, before serving.
struct Letterhead {
    std::string issuer;
    std::string site_url;  // without a stroke at its end
};
void use_letterhead(Letterhead letterhead);

// At most 200 bytes go into the code: more is a Fault, as nobody's phone reads it from paper.
std::string pdf_of(const Paper& paper);

}  // namespace anju::paper
