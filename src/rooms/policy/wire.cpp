#include "rooms/policy/wire.h"

#include "facts/policy.h"
#include "platform/json/approval.h"

namespace anju::facts {
BOOST_DESCRIBE_STRUCT(PolicyKeyShipped, (), (key, value_kind, least, most, title, note))
BOOST_DESCRIBE_STRUCT(PolicyShipped, (),
                      (version, key, region, valid_from, value, article, document, standing))
BOOST_DESCRIBE_STRUCT(PolicyProposed, (),
                      (version, key, region, valid_from, valid_until, value, article, document,
                       standing))
BOOST_DESCRIBE_STRUCT(PolicyApproved, (),
                      (version, key, region, valid_from, closed_version, value, article, document))
BOOST_DESCRIBE_STRUCT(PolicyRejected, (), (version, key))
BOOST_DESCRIBE_STRUCT(PolicyEnded, (), (version, key, valid_until))
BOOST_DESCRIBE_STRUCT(ListedDay, (), (day, kind, name))
BOOST_DESCRIBE_STRUCT(CalendarChanged, (), (year, document, added, removed, calendar_digest))
BOOST_DESCRIBE_STRUCT(WorkHours, (), (from_minute, to_minute))
BOOST_DESCRIBE_STRUCT(WorkHoursChanged, (), (before, after, calendar_digest))

ANJU_WIRE(PolicyKeyShipped, PolicyShipped, PolicyProposed, PolicyApproved, PolicyRejected,
          PolicyEnded, CalendarChanged, WorkHoursChanged);

}  // namespace anju::facts

namespace anju::policy {
BOOST_DESCRIBE_STRUCT(LimitInput, (), (count, unit))
BOOST_DESCRIBE_STRUCT(ValueInput, (), (limit, number, words))
BOOST_DESCRIBE_STRUCT(ProposeVersion, (),
                      (key, region, valid_from, valid_until, value, article, document, standing,
                       reason))
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (day, kind, name))
BOOST_DESCRIBE_STRUCT(EditYear, (), (days, document, reason))
BOOST_DESCRIBE_STRUCT(SpanInput, (), (from_minute, to_minute))
BOOST_DESCRIBE_STRUCT(EditSpans, (), (spans, reason))
BOOST_DESCRIBE_STRUCT(LimitValue, (), (count, unit))
BOOST_DESCRIBE_STRUCT(Value, (), (limit, number, words))
BOOST_DESCRIBE_STRUCT(VersionRow, (),
                      (id, key, title, region, valid_from, valid_until, kind, value, value_text,
                       article, document, standing, approval))
BOOST_DESCRIBE_STRUCT(ValueFilter, (), (on, place, text))
BOOST_DESCRIBE_STRUCT(ValueRow, (), (key, title, note, kind, version, waiting))
BOOST_DESCRIBE_STRUCT(ValueList, (), (on, place, rows))
BOOST_DESCRIBE_STRUCT(KeyDetail, (), (key, title, note, kind, least, most, current, versions, may))
BOOST_DESCRIBE_STRUCT(VersionFilter, (), (box, state, key, cursor, limit))
BOOST_DESCRIBE_STRUCT(VersionDetail, (), (row, before, version, may))
BOOST_DESCRIBE_STRUCT(DayRow, (), (day, kind, name))
BOOST_DESCRIBE_STRUCT(SpanRow, (), (from_minute, to_minute))
BOOST_DESCRIBE_STRUCT(CalendarYear, (),
                      (year, known, days, spans, document, reason, changed_at, workdays, version,
                       may))
BOOST_DESCRIBE_STRUCT(DeadlineQuery, (), (start, key, place, count, unit))
BOOST_DESCRIBE_STRUCT(DeadlineStep, (), (day, kind, name, count, text))
BOOST_DESCRIBE_STRUCT(DeadlineReply, (), (start, due, limit, limit_text, rule, provisional, steps))

ANJU_WIRE(ProposeVersion, EditYear, EditSpans, ValueFilter, ValueList, KeyDetail, VersionFilter,
          VersionDetail, http::Page<VersionRow>, CalendarYear, DeadlineQuery, DeadlineReply);

}  // namespace anju::policy
