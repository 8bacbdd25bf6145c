// The facts of complaints as JSON: a unit of its own, because reflection is slow to compile.
#include "facts/complaints.h"

#include "platform/json/described.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(ComplaintWords, (), (note, commitment, audience, files))
BOOST_DESCRIBE_STRUCT(ComplaintClock, (), (clock, from_at, due_at, warn_at, policy_version))
BOOST_DESCRIBE_STRUCT(ComplaintFiled, (),
                      (state, source, complaint_kind, category, urgency, region, estate, enterprise,
                       received_at, text_commitment, files, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintRefused, (), (state, reason, words))
BOOST_DESCRIBE_STRUCT(ComplaintAnswered, (), (state, words))
BOOST_DESCRIBE_STRUCT(ComplaintClassified, (),
                      (category_before, category, urgency_before, urgency, region, estate,
                       enterprise, place_name, enterprise_name, words, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintDispatched, (),
                      (state, unit, assisting_units, catalogue_row, reason, clocks, words))
BOOST_DESCRIBE_STRUCT(ComplaintSigned, (), (state, unit, late))
BOOST_DESCRIBE_STRUCT(ComplaintContacted, (), (way, late, words))
BOOST_DESCRIBE_STRUCT(ComplaintNoted, (), (words, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintReplied, (), (state, unit, late, reworks, words, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintReplyRejected, (), (state, reason, words, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintReplyPassed, (), (state, words, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintVisited, (),
                      (state, reached, tries, solved, satisfied, unit_at_fault, words, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintRated, (), (state, solved, satisfied, words))
BOOST_DESCRIBE_STRUCT(ComplaintReopened, (), (state, unit, reworks, words, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintClosed, (),
                      (state, category, urgency, unit, enterprise, estate, solved, satisfied,
                       signed_late, contacted_late, replied_late, reworks, words, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintArchived, (), (state))
BOOST_DESCRIBE_STRUCT(ComplaintWithdrawn, (), (state, words))
BOOST_DESCRIBE_STRUCT(ComplaintSupplemented, (), (words))
BOOST_DESCRIBE_STRUCT(ComplaintMessaged, (), (words))
BOOST_DESCRIBE_STRUCT(ComplaintWarned, (), (clock, due_at, unit))
BOOST_DESCRIBE_STRUCT(ComplaintBecameOverdue, (),
                      (clock, due_at, unit, enterprise, urgency, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintDate, (), (clock, due_at))
BOOST_DESCRIBE_STRUCT(ComplaintRedated, (), (calendar_digest, before, clocks))
BOOST_DESCRIBE_STRUCT(ComplaintContactRevealed, (), (words))
BOOST_DESCRIBE_STRUCT(ComplaintSlipPrinted, (), (number))
BOOST_DESCRIBE_STRUCT(ComplaintErased, (), (complainant))

BOOST_DESCRIBE_STRUCT(CategoryShipped, (), (code, name, urgency, complaint_kind, physical, picture))
BOOST_DESCRIBE_STRUCT(CatalogueRowMade, (),
                      (row, category, region, unit_kind, unit, assisting_unit_kinds, automatic,
                       valid_from, valid_until, basis))
BOOST_DESCRIBE_STRUCT(CatalogueRowEnded, (), (row, valid_until))

ANJU_WIRE(ComplaintFiled, ComplaintRefused, ComplaintAnswered, ComplaintClassified,
          ComplaintDispatched, ComplaintSigned, ComplaintContacted, ComplaintNoted,
          ComplaintReplied, ComplaintReplyRejected, ComplaintReplyPassed, ComplaintVisited,
          ComplaintRated, ComplaintReopened, ComplaintClosed, ComplaintArchived, ComplaintWithdrawn,
          ComplaintSupplemented, ComplaintMessaged, ComplaintWarned, ComplaintBecameOverdue,
          ComplaintRedated, ComplaintContactRevealed, ComplaintSlipPrinted, ComplaintErased,
          CategoryShipped, CatalogueRowMade, CatalogueRowEnded);

}  // namespace anju::facts
