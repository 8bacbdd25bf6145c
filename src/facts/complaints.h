// What complaints announces. Each fact that moves a case carries `state`, the state after it, so
// that the case can be replayed from its facts alone. Texts of people stay in the room: a fact has
// the id of the note and the commitment to its words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/fact_list.h"
#include "base/id.h"
#include "base/region.h"
#include "base/time.h"

namespace anju::facts {

// Words by their commitment (platform/db/sealed.h).
struct ComplaintWords {
    std::int64_t note = 0;
    std::string commitment;
    std::string audience;
    std::vector<FileId> files;
};

// One clock as it was started: the limit's version and the last moment in time.
struct ComplaintClock {
    std::string clock;  // accept, sign, contact, handle, review, visit, archive, feedback
    Instant from_at;
    Instant due_at;
    Instant warn_at;
    std::int64_t policy_version = 0;
};

struct ComplaintFiled {
    static constexpr std::string_view kind = "ComplaintFiled";
    std::string state;
    std::string source;
    std::string complaint_kind;
    std::string category;
    std::string urgency;
    std::optional<RegionCode> region;  // none: unknown
    std::optional<EstateId> estate;
    std::optional<EnterpriseId> enterprise;
    Instant received_at;
    std::string text_commitment;
    std::vector<FileId> files;
    std::vector<ComplaintClock> clocks;
};
struct ComplaintRefused {
    static constexpr std::string_view kind = "ComplaintRefused";
    std::string state;
    std::string reason;
    ComplaintWords words;
};
struct ComplaintAnswered {
    static constexpr std::string_view kind = "ComplaintAnswered";
    std::string state;
    ComplaintWords words;
};
struct ComplaintClassified {
    static constexpr std::string_view kind = "ComplaintClassified";
    std::string category_before;
    std::string category;
    std::string urgency_before;
    std::string urgency;
    std::optional<RegionCode> region;  // none: unknown
    std::optional<EstateId> estate;
    std::optional<EnterpriseId> enterprise;
    std::string place_name;  // where it now lies and whom it accuses; empty: as before
    std::string enterprise_name;
    std::optional<ComplaintWords> words;
    std::vector<ComplaintClock> clocks;  // acceptance, where it came to be more urgent
};
struct ComplaintDispatched {
    static constexpr std::string_view kind = "ComplaintDispatched";
    std::string state;
    UnitId unit;
    std::vector<UnitId> assisting_units;
    std::int64_t catalogue_row = 0;  // 0: chosen by a dispatcher
    std::string reason;              // made by the platform from catalogue and unit names
    std::vector<ComplaintClock> clocks;
    std::optional<ComplaintWords> words;
};
struct ComplaintSigned {
    static constexpr std::string_view kind = "ComplaintSigned";
    std::string state;
    UnitId unit;
    bool late = false;  // signed by the platform after the limit
};
struct ComplaintContacted {
    static constexpr std::string_view kind = "ComplaintContacted";
    std::string way;
    bool late = false;
    std::optional<ComplaintWords> words;
};
struct ComplaintNoted {
    static constexpr std::string_view kind = "ComplaintNoted";
    ComplaintWords words;
    std::vector<ComplaintClock> clocks;  // U0: the next hourly report
};
struct ComplaintReplied {
    static constexpr std::string_view kind = "ComplaintReplied";
    std::string state;
    UnitId unit;
    bool late = false;
    std::int64_t reworks = 0;
    ComplaintWords words;
    std::vector<ComplaintClock> clocks;
};
struct ComplaintReplyRejected {
    static constexpr std::string_view kind = "ComplaintReplyRejected";
    std::string state;
    std::string reason;
    ComplaintWords words;
    std::vector<ComplaintClock> clocks;
};
struct ComplaintReplyPassed {
    static constexpr std::string_view kind = "ComplaintReplyPassed";
    std::string state;
    std::optional<ComplaintWords> words;
    std::vector<ComplaintClock> clocks;
};
struct ComplaintVisited {
    static constexpr std::string_view kind = "ComplaintVisited";
    std::string state;
    bool reached = false;
    std::int64_t tries = 0;
    std::string solved;  // empty: not reached
    std::string satisfied;
    bool unit_at_fault = false;
    std::optional<ComplaintWords> words;
    std::vector<ComplaintClock> clocks;
};
struct ComplaintRated {
    static constexpr std::string_view kind = "ComplaintRated";
    std::string state;
    std::string solved;
    std::string satisfied;
    std::optional<ComplaintWords> words;
};
struct ComplaintReopened {
    static constexpr std::string_view kind = "ComplaintReopened";
    std::string state;
    UnitId unit;
    std::int64_t reworks = 0;
    std::optional<ComplaintWords> words;
    std::vector<ComplaintClock> clocks;
};
// Whatever closed it, with everything that counts for the three rates and for credit.
struct ComplaintClosed {
    static constexpr std::string_view kind = "ComplaintClosed";
    std::string state;
    std::string category;
    std::string urgency;
    UnitId unit;
    std::optional<EnterpriseId> enterprise;
    std::optional<EstateId> estate;
    std::string solved;
    std::string satisfied;
    bool signed_late = false;
    bool contacted_late = false;
    bool replied_late = false;  // in any round
    std::int64_t reworks = 0;
    std::optional<ComplaintWords> words;
    std::vector<ComplaintClock> clocks;
};
struct ComplaintArchived {
    static constexpr std::string_view kind = "ComplaintArchived";
    std::string state;
};
struct ComplaintWithdrawn {
    static constexpr std::string_view kind = "ComplaintWithdrawn";
    std::string state;
    std::optional<ComplaintWords> words;
};
struct ComplaintSupplemented {
    static constexpr std::string_view kind = "ComplaintSupplemented";
    ComplaintWords words;
};
struct ComplaintMessaged {
    static constexpr std::string_view kind = "ComplaintMessaged";
    ComplaintWords words;
};
struct ComplaintWarned {
    static constexpr std::string_view kind = "ComplaintWarned";
    std::string clock;
    Instant due_at;
    std::optional<UnitId> unit;
};
struct ComplaintBecameOverdue {
    static constexpr std::string_view kind = "ComplaintBecameOverdue";
    std::string clock;
    Instant due_at;
    std::optional<UnitId> unit;  // none: not dispatched yet
    std::optional<EnterpriseId> enterprise;
    std::string urgency;
    std::vector<ComplaintClock> clocks;  // of a report: the next hour
};
// The date of a clock, as it stood.
struct ComplaintDate {
    std::string clock;
    Instant due_at;
};
// A changed calendar gave clocks that run another date: those of before, the clocks after.
struct ComplaintRedated {
    static constexpr std::string_view kind = "ComplaintRedated";
    std::string calendar_digest;  // as CalendarChanged names it
    std::vector<ComplaintDate> before;
    std::vector<ComplaintClock> clocks;
};
struct ComplaintContactRevealed {
    static constexpr std::string_view kind = "ComplaintContactRevealed";
    ComplaintWords words;  // the reason
};
// A paper with the receipt's code was printed for whoever stands at the counter.
struct ComplaintSlipPrinted {
    static constexpr std::string_view kind = "ComplaintSlipPrinted";
    std::string number;  // as it stands on the paper
};
// All that was said of it and left with it was erased with its complainant.
struct ComplaintErased {
    static constexpr std::string_view kind = "ComplaintErased";
    UserId complainant;
};

using ComplaintsFacts =
    FactList<ComplaintFiled, ComplaintRefused, ComplaintAnswered, ComplaintClassified,
             ComplaintDispatched, ComplaintSigned, ComplaintContacted, ComplaintNoted,
             ComplaintReplied, ComplaintReplyRejected, ComplaintReplyPassed, ComplaintVisited,
             ComplaintRated, ComplaintReopened, ComplaintClosed, ComplaintArchived,
             ComplaintWithdrawn, ComplaintSupplemented, ComplaintMessaged, ComplaintWarned,
             ComplaintBecameOverdue, ComplaintRedated, ComplaintContactRevealed,
             ComplaintSlipPrinted, ComplaintErased>;
template <In<ComplaintsFacts> Fact>
ComplaintsFacts list_of(const Fact&);

// --- the dispatch catalogue
// ------------------------------------------------------------------------

// Came with the platform, or was renamed by a later one. Public, as the catalogue is but for its
// basis, which somebody typed.
struct CategoryShipped {
    static constexpr std::string_view kind = "CategoryShipped";
    static constexpr std::int64_t clear = 6;
    std::string code;
    std::string name;
    std::string urgency;
    std::string complaint_kind;
    bool physical = false;
    std::string picture;
};
struct CatalogueRowMade {
    static constexpr std::string_view kind = "CatalogueRowMade";
    static constexpr std::int64_t clear = 9;
    std::int64_t row = 0;
    std::string category;
    RegionCode region;
    std::string unit_kind;
    std::optional<UnitId> unit;
    std::string assisting_unit_kinds;  // separated by blanks
    bool automatic = false;
    Date valid_from;
    std::optional<Date> valid_until;
    std::string basis;
};
struct CatalogueRowEnded {
    static constexpr std::string_view kind = "CatalogueRowEnded";
    static constexpr std::int64_t clear = 2;
    std::int64_t row = 0;
    std::optional<Date> valid_until;  // its last day
};

using CatalogueFacts = FactList<CategoryShipped, CatalogueRowMade, CatalogueRowEnded>;
template <In<CatalogueFacts> Fact>
CatalogueFacts list_of(const Fact&);

}  // namespace anju::facts
