#include "rooms/changes/wire.h"

#include "facts/changes.h"
#include "platform/json/approval.h"

namespace anju::facts {

BOOST_DESCRIBE_STRUCT(ChangeProposed, (),
                      (change, change_kind, deed, subject, title, region, before, after,
                       valid_from))
BOOST_DESCRIBE_STRUCT(ChangeApproved, (), (change, valid_from))
BOOST_DESCRIBE_STRUCT(ChangeRejected, (), (change))
BOOST_DESCRIBE_STRUCT(ChangeTookEffect, (), (change, row))

ANJU_WIRE(ChangeProposed, ChangeApproved, ChangeRejected, ChangeTookEffect);

}  // namespace anju::facts

namespace anju::changes {

BOOST_DESCRIBE_STRUCT(UnitValues, (), (kind, name, region, phone))
BOOST_DESCRIBE_STRUCT(CatalogueValues, (),
                      (category, region, unit_kind, unit, assists, automatic, basis))
BOOST_DESCRIBE_STRUCT(ChangeValues, (), (unit, catalogue))
BOOST_DESCRIBE_STRUCT(Change, (),
                      (id, kind, deed, subject, title, matter, region, before, after, valid_from,
                       effective_at, version, approval))
BOOST_DESCRIBE_STRUCT(ProposeUnit, (), (deed, unit, kind, name, region, phone, valid_from, reason))
BOOST_DESCRIBE_STRUCT(ProposeCatalogue, (),
                      (deed, replaces, category, region, unit_kind, unit, assists, automatic, basis,
                       valid_from, reason))
BOOST_DESCRIBE_STRUCT(ChangeFilter, (), (box, state, kind, deed, subject, text, cursor, limit))
BOOST_DESCRIBE_STRUCT(ChangeDetail, (), (row, version, may))

ANJU_WIRE(ChangeValues, ProposeUnit, ProposeCatalogue, ChangeFilter, http::Page<Change>,
          ChangeDetail);

}  // namespace anju::changes
