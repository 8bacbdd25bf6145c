/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const policy = {
  "enums": {
    "policy.CalendarVerb": {
      "edit": "Edit"
    },
    "policy.DayKind": {
      "off": "Day off",
      "work": "Make-up working day"
    },
    "policy.KeyVerb": {
      "propose": "Propose a change"
    },
    "policy.Standing": {
      "confirmed": "Confirmed",
      "proposed_default": "Proposed default"
    },
    "policy.StepKind": {
      "start": "Start, not counted",
      "counted": "Counted",
      "make_up": "Make-up day, counted",
      "weekend": "Weekend, skipped",
      "holiday": "Holiday, skipped",
      "natural": "Counted"
    },
    "policy.ValueKind": {
      "limit": "Limit",
      "whole": "Number",
      "ppm": "Rate",
      "text": "Text",
      "table": "Table"
    }
  },
  "fields": {
    "article": "Article",
    "count": "Count",
    "day": "Day",
    "days": "Days off and make-up days",
    "document": "Document",
    "EditYear.document": "Source",
    "from_minute": "From",
    "key": "Value",
    "kind": "Kind",
    "limit": "Limit",
    "name": "Holiday",
    "number": "Number",
    "on": "On",
    "place": "Region",
    "reason": "Why",
    "region": "Region",
    "spans": "Working hours",
    "standing": "Standing",
    "start": "Start",
    "state": "State",
    "text": "Name or key",
    "to_minute": "To",
    "title": "Value",
    "unit": "Unit",
    "valid_until": "Valid until",
    "value": "Value",
    "words": "Words"
  },
  "facts": {
    "PolicyKeyShipped": "Policy key shipped",
    "PolicyShipped": "Policy shipped",
    "PolicyProposed": "Policy proposed",
    "PolicyApproved": "Policy approved",
    "PolicyRejected": "Policy rejected",
    "PolicyEnded": "Policy ended",
    "CalendarChanged": "Calendar changed",
    "WorkHoursChanged": "Working hours changed"
  },
  "nouns": {
    "policy": "Policy",
    "calendar": "Calendar"
  }
};
