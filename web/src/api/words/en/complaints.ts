/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const complaints = {
  "enums": {
    "complaints.Clock": {
      "accept": "Acceptance",
      "sign": "Signature",
      "contact": "First contact",
      "handle": "Handling",
      "review": "Review",
      "visit": "Return visit",
      "archive": "Archiving",
      "feedback": "Hourly report"
    },
    "complaints.ContactWay": {
      "phone": "By phone",
      "on_site": "On site",
      "message": "Through the platform",
      "unreached": "Not reached"
    },
    "complaints.Kind": {
      "complaint": "Complaint",
      "consult": "Question",
      "suggestion": "Suggestion",
      "praise": "Praise"
    },
    "complaints.LinePlace": {
      "past": "Done",
      "here": "Now",
      "ahead": "To come"
    },
    "complaints.Order": {
      "due": "Due first",
      "ended": "Closed last first",
      "newest": "Newest first",
      "oldest": "Oldest first"
    },
    "complaints.RefuseReason": {
      "emergency_line": "Call 110, 119, 120 or 122",
      "legal_channel": "Before a court, arbitrator, review or petition office",
      "same_in_progress": "Same matter in progress, or done without new facts",
      "secrets_or_privacy": "Concerns secrets or others’ privacy",
      "beyond_public_duty": "For the market or private bodies",
      "unlawful": "Unlawful or indecent",
      "not_housing": "Not about residential property services"
    },
    "complaints.RejectReason": {
      "not_solved": "Not solved",
      "no_evidence": "No photo or ground",
      "off_topic": "Beside the point",
      "rude": "Improper wording",
      "false_statement": "Not true"
    },
    "complaints.Satisfied": {
      "satisfied": "Satisfied",
      "basically": "Fairly satisfied",
      "dissatisfied": "Not satisfied"
    },
    "complaints.Secrecy": {
      "open": "Ordinary",
      "masked_to_enterprise": "Complainant hidden from the enterprise",
      "secret": "Secret report"
    },
    "complaints.Solved": {
      "solved": "Solved",
      "partly": "Partly solved",
      "unsolved": "Not solved",
      "unreached": "Not reached"
    },
    "complaints.Source": {
      "app": "Resident",
      "desk": "Desk",
      "hotline_12345": "Hotline 12345",
      "grid_worker": "Grid worker",
      "community": "Community",
      "imported": "Imported history"
    },
    "complaints.State": {
      "registered": "Registered",
      "refused": "Refused",
      "answered": "Answered at once",
      "dispatched": "To be signed",
      "working": "In progress",
      "replied": "In review",
      "visiting": "Return visit",
      "rework": "Rework",
      "closed": "Closed",
      "archived": "Archived",
      "withdrawn": "Withdrawn"
    },
    "complaints.StepTone": {
      "plain": "Ordinary",
      "good": "Went on",
      "warn": "Calls",
      "bad": "Went back"
    },
    "complaints.Tab": {
      "all": "All",
      "open": "Open",
      "due_today": "Due today",
      "overdue": "Overdue",
      "done": "Done"
    },
    "complaints.Urgency": {
      "U0": "Extreme",
      "U1": "Urgent",
      "U2": "Rather urgent",
      "U3": "Ordinary",
      "U4": "Complex",
      "U5": "Difficult"
    },
    "complaints.Verb": {
      "refuse": "Refuse",
      "answer": "Answer at once",
      "classify": "Classify and locate",
      "dispatch": "Dispatch",
      "sign": "Sign",
      "contact": "Contact",
      "note": "Note progress",
      "reply": "Reply",
      "reject_reply": "Send reply back",
      "pass": "Pass reply",
      "record_visit": "Return visit",
      "rate": "Rate",
      "reopen": "Rework",
      "close": "Close",
      "archive": "Archive",
      "withdraw": "Withdraw",
      "supplement": "Supplement",
      "message": "Message"
    },
    "complaints.Work": {
      "to_classify": "To classify",
      "to_dispatch": "To dispatch",
      "to_sign": "To sign",
      "to_contact": "To contact",
      "to_reply": "To reply",
      "to_review": "To review",
      "to_visit": "To visit",
      "to_decide": "To decide",
      "assisting": "Assisting",
      "due_today": "Due today",
      "overdue": "Overdue",
      "mine_open": "Open with my unit"
    }
  },
  "fields": {
    "assists": "Assisting units",
    "case_no": "Case number",
    "automatic": "Automatic",
    "basis": "Basis",
    "category": "Category",
    "unit_kind": "Kind of unit",
    "closed_at": "Closed",
    "code": "Code",
    "complaint": "Complaint",
    "contact_name": "Name",
    "contact_phone": "Phone",
    "dispatch_reason": "Why this unit",
    "due_before": "Due before",
    "external_no": "Source number",
    "kind": "Kind",
    "lead_unit": "Lead unit",
    "mine": "My unit only",
    "name": "Name",
    "late": "Late",
    "next_due_at": "Due",
    "on": "On",
    "order": "Order",
    "reason": "Reason",
    "RefuseComplaint.reason": "Why refused",
    "RejectReply.reason": "Why sent back",
    "RevealContact.reason": "Reason",
    "received_at": "Received",
    "registered_at": "Registered",
    "registered_from": "Registered from",
    "registered_until": "Registered until",
    "reworks": "Reworks",
    "satisfied": "Satisfaction",
    "secrecy": "Secrecy",
    "solved": "Solved",
    "source": "Source",
    "tab": "Tab",
    "text": "What happened",
    "CaseFilter.words": "Number or title",
    "title": "Title",
    "unclassified": "Unclassified",
    "caller_of": "Same caller",
    "unit": "Lead unit",
    "unit_at_fault": "If unsolved, why",
    "urgency": "Urgency",
    "visit_tries": "Visit tries",
    "way": "How",
    "words": "Words",
    "AnswerComplaint.words": "Answer",
    "NoteProgress.words": "Progress",
    "RecordVisit.words": "What they said",
    "RateComplaint.words": "What you say",
    "ReplyComplaint.words": "Reply",
    "SendMessage.words": "Message",
    "SupplementComplaint.words": "Supplement",
    "WithdrawComplaint.words": "Why withdrawn",
    "work": "To do"
  },
  "facts": {
    "ComplaintFiled": "Complaint filed",
    "ComplaintRefused": "Complaint refused",
    "ComplaintAnswered": "Complaint answered",
    "ComplaintClassified": "Complaint classified",
    "ComplaintDispatched": "Complaint dispatched",
    "ComplaintSigned": "Complaint signed",
    "ComplaintContacted": "Complainant contacted",
    "ComplaintNoted": "Progress noted",
    "ComplaintReplied": "Complaint replied",
    "ComplaintReplyRejected": "Reply sent back",
    "ComplaintReplyPassed": "Reply passed",
    "ComplaintVisited": "Return visit",
    "ComplaintRated": "Complaint rated",
    "ComplaintReopened": "Complaint reopened",
    "ComplaintClosed": "Complaint closed",
    "ComplaintArchived": "Complaint archived",
    "ComplaintWithdrawn": "Complaint withdrawn",
    "ComplaintSupplemented": "Complaint supplemented",
    "ComplaintMessaged": "Message written",
    "ComplaintWarned": "Deadline near",
    "ComplaintBecameOverdue": "Overdue",
    "ComplaintRedated": "Dates follow a changed calendar",
    "ComplaintContactRevealed": "Contact revealed",
    "ComplaintSlipPrinted": "Slip printed",
    "ComplaintErased": "Complaint erased",
    "CategoryShipped": "Category shipped",
    "CatalogueRowMade": "Row of the catalogue made",
    "CatalogueRowEnded": "Row of the catalogue ended"
  },
  "nouns": {
    "complaint": "Complaint",
    "category": "Category",
    "catalogue_row": "Row of the catalogue"
  }
};
