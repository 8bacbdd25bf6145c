/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
type Shapes = Readonly<Record<string, string>>;
export const shapes: Readonly<Record<string, Shapes>> = {
  "Approval": {
    "state": "ApprovalState",
    "proposed_at": "date-time",
    "decided_at": "date-time"
  },
  "BoxCounts": {
    "to_do": "count",
    "decided": "count",
    "begun": "count",
    "copied": "count"
  },
  "analytics.CategoryFigure": {
    "filed": "count"
  },
  "analytics.ComplaintFigures": {
    "from": "date",
    "until": "date",
    "filed": "count",
    "closed": "count",
    "open": "count",
    "response_ppm": "count",
    "solved_ppm": "count",
    "satisfied_ppm": "count"
  },
  "analytics.RegionFigure": {
    "region": "region",
    "filed": "count"
  },
  "app.Site": {
    "demo": "flag"
  },
  "changes.CatalogueValues": {
    "region": "region",
    "unit_kind": "registry.UnitKind",
    "automatic": "flag"
  },
  "changes.Change": {
    "kind": "changes.ChangeKind",
    "deed": "changes.ChangeDeed",
    "subject": "count",
    "region": "region",
    "valid_from": "date",
    "effective_at": "date-time",
    "version": "count"
  },
  "changes.ChangeDetail": {
    "version": "count"
  },
  "changes.ProposeCatalogue": {
    "deed": "changes.ChangeDeed",
    "region": "region",
    "unit_kind": "registry.UnitKind",
    "automatic": "flag",
    "valid_from": "date"
  },
  "changes.ProposeUnit": {
    "deed": "changes.ChangeDeed",
    "kind": "registry.UnitKind",
    "region": "region",
    "valid_from": "date"
  },
  "changes.UnitValues": {
    "kind": "registry.UnitKind",
    "region": "region"
  },
  "complaints.CaseDetail": {
    "state": "complaints.State",
    "kind": "complaints.Kind",
    "source": "complaints.Source",
    "urgency": "complaints.Urgency",
    "lat_e6": "count",
    "lon_e6": "count",
    "region": "region",
    "secrecy": "complaints.Secrecy",
    "contact_revealable": "flag",
    "late_sign": "flag",
    "late_reply": "flag",
    "reworks": "count",
    "supplements": "count",
    "visit_tries": "count",
    "solved": "complaints.Solved",
    "satisfied": "complaints.Satisfied",
    "rated_at": "date-time",
    "received_at": "date-time",
    "registered_at": "date-time",
    "closed_at": "date-time",
    "next_due_at": "date-time",
    "next_clock": "complaints.Clock",
    "next_due_provisional": "flag",
    "late": "flag",
    "warned": "flag",
    "version": "count"
  },
  "complaints.CaseFile": {
    "verb": "complaints.Verb",
    "width": "count",
    "height": "count",
    "gone": "flag"
  },
  "complaints.CaseRow": {
    "state": "complaints.State",
    "kind": "complaints.Kind",
    "source": "complaints.Source",
    "urgency": "complaints.Urgency",
    "region": "region",
    "registered_at": "date-time",
    "next_due_at": "date-time",
    "next_clock": "complaints.Clock",
    "late": "flag",
    "warned": "flag",
    "reworks": "count",
    "version": "count"
  },
  "complaints.CatalogueView": {
    "region": "region",
    "unit_kind": "registry.UnitKind",
    "automatic": "flag",
    "valid_from": "date",
    "valid_until": "date"
  },
  "complaints.Categories": {
    "text_min": "count"
  },
  "complaints.CategoryView": {
    "urgency": "complaints.Urgency",
    "kind": "complaints.Kind"
  },
  "complaints.ClassifyComplaint": {
    "urgency": "complaints.Urgency",
    "kind": "complaints.Kind",
    "region": "region"
  },
  "complaints.ClockRule": {
    "clock": "complaints.Clock",
    "standing": "policy.Standing",
    "from_at": "date-time",
    "due_at": "date-time",
    "met_at": "date-time",
    "late": "flag",
    "provisional": "flag",
    "used_percent": "count"
  },
  "complaints.ClockView": {
    "clock": "complaints.Clock",
    "from_at": "date-time",
    "due_at": "date-time",
    "met_at": "date-time",
    "late": "flag",
    "provisional": "flag",
    "used_percent": "count"
  },
  "complaints.ContactComplainant": {
    "way": "complaints.ContactWay"
  },
  "complaints.Count": {
    "count": "count",
    "more": "flag"
  },
  "complaints.DeskComplaint": {
    "source": "complaints.Source"
  },
  "complaints.DispatchAdvice": {
    "sure": "flag"
  },
  "complaints.FileComplaint": {
    "kind": "complaints.Kind",
    "lat_e6": "count",
    "lon_e6": "count",
    "secrecy": "complaints.Secrecy"
  },
  "complaints.FilingPreview": {
    "urgency": "complaints.Urgency",
    "region": "region",
    "sign_by": "date-time",
    "contact_by": "date-time",
    "answer_by": "date-time",
    "provisional": "flag"
  },
  "complaints.LineStep": {
    "state": "complaints.State",
    "place": "complaints.LinePlace"
  },
  "complaints.PublicCase": {
    "state": "complaints.State",
    "registered_at": "date-time",
    "next_due_at": "date-time",
    "next_clock": "complaints.Clock",
    "next_due_provisional": "flag",
    "warned": "flag"
  },
  "complaints.PublicStep": {
    "at": "date-time",
    "late": "flag"
  },
  "complaints.RateComplaint": {
    "solved": "complaints.Solved",
    "satisfied": "complaints.Satisfied"
  },
  "complaints.RecordVisit": {
    "solved": "complaints.Solved",
    "satisfied": "complaints.Satisfied",
    "unit_at_fault": "flag"
  },
  "complaints.RefuseComplaint": {
    "reason": "complaints.RefuseReason"
  },
  "complaints.RejectReply": {
    "reason": "complaints.RejectReason"
  },
  "complaints.StateCount": {
    "state": "complaints.State"
  },
  "complaints.Step": {
    "seq": "count",
    "at": "date-time",
    "verb": "complaints.Verb",
    "from": "complaints.State",
    "to": "complaints.State",
    "role": "Role",
    "tone": "complaints.StepTone",
    "late": "flag"
  },
  "complaints.TabCount": {
    "tab": "complaints.Tab"
  },
  "complaints.UnitChoice": {
    "kind": "registry.UnitKind",
    "proposed": "flag"
  },
  "complaints.WorkCard": {
    "work": "complaints.Work"
  },
  "files.FileReply": {
    "bytes": "count",
    "width": "count",
    "height": "count"
  },
  "identity.AskPhoneCode": {
    "purpose": "identity.CodePurpose"
  },
  "identity.GrantPost": {
    "role": "Role",
    "region": "region"
  },
  "identity.KeptReason": {
    "at": "date-time",
    "verb": "identity.AccountVerb"
  },
  "identity.LoginLogRow": {
    "id": "count",
    "at": "date-time",
    "means": "identity.LoginMeans",
    "outcome": "identity.LoginOutcome"
  },
  "identity.LoginRules": {
    "password_min": "count",
    "password_min_officer": "count",
    "password_kinds": "count",
    "password_kept": "count",
    "password_days": "count",
    "lock_failures": "count",
    "lock_minutes": "count",
    "idle_minutes": "count",
    "absolute_hours": "count"
  },
  "identity.Me": {
    "staff": "flag",
    "role": "Role",
    "second_factor": "flag",
    "password_expires_on": "date",
    "expires_at": "date-time",
    "idle_minutes": "count"
  },
  "identity.OpenLogin": {
    "since": "date-time",
    "last_seen_at": "date-time",
    "current": "flag"
  },
  "identity.OpenMatter": {
    "id": "count"
  },
  "identity.OwnData": {
    "created_at": "date-time",
    "deletion_requested_at": "date-time",
    "times_revealed": "count"
  },
  "identity.PhoneCodeSent": {
    "resend_after_s": "count",
    "expires_in_s": "count"
  },
  "identity.PostView": {
    "role": "Role",
    "scope": "ScopeKind",
    "region": "region",
    "ended_on": "date"
  },
  "identity.RightRow": {
    "capability": "Capability"
  },
  "identity.RoleView": {
    "role": "Role",
    "second_factor": "flag",
    "scope": "ScopeKind"
  },
  "identity.SessionState": {
    "stage": "identity.SignInStage"
  },
  "identity.Unmasked": {
    "left_today": "count"
  },
  "identity.UserDetail": {
    "staff": "flag",
    "disabled": "flag",
    "must_change_password": "flag",
    "second_factor": "flag",
    "locked_until": "date-time",
    "created_at": "date-time",
    "last_login_at": "date-time",
    "deletion_requested_at": "date-time",
    "open_logins": "count",
    "version": "count"
  },
  "identity.UserRow": {
    "staff": "flag",
    "disabled": "flag",
    "second_factor": "flag",
    "last_login_at": "date-time",
    "deletion_requested_at": "date-time"
  },
  "journal.JournalRow": {
    "seq": "count",
    "at": "date-time",
    "id": "count",
    "role": "Role"
  },
  "journal.LogProof": {
    "index": "count"
  },
  "journal.Receipt": {
    "format": "count"
  },
  "ledger.Account": {
    "kind": "ledger.AccountKind",
    "side": "ledger.Side",
    "takes": "ledger.Takes",
    "cover": "ledger.Cover",
    "closed_on": "date",
    "version": "count"
  },
  "ledger.AccountDetail": {
    "balance_fen": "money",
    "available_fen": "money",
    "version": "count"
  },
  "ledger.AccountRow": {
    "kind": "ledger.AccountKind",
    "side": "ledger.Side",
    "takes": "ledger.Takes",
    "cover": "ledger.Cover",
    "closed_on": "date",
    "balance_fen": "money"
  },
  "ledger.BalanceOn": {
    "on": "date",
    "balance_fen": "money"
  },
  "ledger.Book": {
    "region": "region",
    "version": "count"
  },
  "ledger.Entry": {
    "amount_fen": "money"
  },
  "ledger.EntryRow": {
    "amount_fen": "money"
  },
  "ledger.HistoryRow": {
    "day": "date",
    "balance_fen": "money"
  },
  "ledger.LineReceipt": {
    "index": "count",
    "lines": "count"
  },
  "ledger.LineRow": {
    "entry": "count",
    "number": "count",
    "booked_on": "date",
    "ink": "ledger.Ink",
    "side": "ledger.Side",
    "amount_fen": "money"
  },
  "ledger.MakeVoucher": {
    "booked_on": "date"
  },
  "ledger.OpenAccount": {
    "kind": "ledger.AccountKind",
    "side": "ledger.Side",
    "takes": "ledger.Takes",
    "cover": "ledger.Cover"
  },
  "ledger.OpenBook": {
    "region": "region"
  },
  "ledger.OpenPeriod": {
    "begins_on": "date"
  },
  "ledger.Period": {
    "begins_on": "date",
    "state": "ledger.PeriodState",
    "version": "count"
  },
  "ledger.PeriodDetail": {
    "vouchers": "count",
    "waiting": "count",
    "version": "count"
  },
  "ledger.ReverseVoucher": {
    "booked_on": "date"
  },
  "ledger.ReviseVoucher": {
    "booked_on": "date"
  },
  "ledger.Totals": {
    "debit_fen": "money",
    "credit_fen": "money"
  },
  "ledger.TrialBalance": {
    "on": "date"
  },
  "ledger.TrialRow": {
    "kind": "ledger.AccountKind",
    "side": "ledger.Side",
    "balance_fen": "money"
  },
  "ledger.VoucherDetail": {
    "version": "count"
  },
  "ledger.VoucherRow": {
    "booked_on": "date",
    "state": "ledger.VoucherState",
    "number": "count",
    "ink": "ledger.Ink",
    "entries": "count",
    "sum_fen": "money",
    "made_at": "date-time",
    "checked_at": "date-time",
    "posted_at": "date-time"
  },
  "opening.Line": {
    "item": "opening.Item",
    "missing": "count"
  },
  "policy.CalendarDay": {
    "day": "date",
    "kind": "policy.DayKind"
  },
  "policy.CalendarYear": {
    "year": "count",
    "known": "flag",
    "changed_at": "date-time",
    "workdays": "count",
    "version": "count"
  },
  "policy.DayRow": {
    "day": "date",
    "kind": "policy.DayKind"
  },
  "policy.DeadlineReply": {
    "start": "date-time",
    "due": "date-time",
    "provisional": "flag"
  },
  "policy.DeadlineStep": {
    "day": "date",
    "kind": "policy.StepKind",
    "count": "count"
  },
  "policy.KeyDetail": {
    "kind": "policy.ValueKind",
    "least": "count",
    "most": "count"
  },
  "policy.LimitInput": {
    "count": "count",
    "unit": "LimitUnit"
  },
  "policy.LimitValue": {
    "count": "count",
    "unit": "LimitUnit"
  },
  "policy.ProposeVersion": {
    "region": "region",
    "valid_from": "date",
    "valid_until": "date",
    "standing": "policy.Standing"
  },
  "policy.SpanInput": {
    "from_minute": "count",
    "to_minute": "count"
  },
  "policy.SpanRow": {
    "from_minute": "count",
    "to_minute": "count"
  },
  "policy.Value": {
    "number": "count"
  },
  "policy.ValueInput": {
    "number": "count"
  },
  "policy.ValueList": {
    "on": "date",
    "place": "region"
  },
  "policy.ValueRow": {
    "kind": "policy.ValueKind",
    "waiting": "count"
  },
  "policy.VersionDetail": {
    "version": "count"
  },
  "policy.VersionRow": {
    "region": "region",
    "valid_from": "date",
    "valid_until": "date",
    "kind": "policy.ValueKind",
    "standing": "policy.Standing"
  },
  "registry.AppointManager": {
    "since_on": "date"
  },
  "registry.BuildingRow": {
    "units": "count",
    "floors": "count",
    "houses": "count"
  },
  "registry.ChoiceRow": {
    "region": "region",
    "distance_m": "count"
  },
  "registry.EndManager": {
    "until_on": "date"
  },
  "registry.EndService": {
    "until_on": "date"
  },
  "registry.EnterpriseDetail": {
    "credit_code_odd": "flag",
    "region": "region",
    "estates": "count",
    "houses": "count",
    "version": "count"
  },
  "registry.EnterpriseInput": {
    "region": "region"
  },
  "registry.EnterpriseRow": {
    "credit_code_odd": "flag",
    "region": "region",
    "estates": "count",
    "houses": "count"
  },
  "registry.EstateDetail": {
    "region": "region",
    "area": "area",
    "houses": "count",
    "delivered_on": "date",
    "fee_fen_m2_month": "money",
    "bindings_waiting": "count",
    "version": "count"
  },
  "registry.EstateInput": {
    "region": "region",
    "area": "area",
    "delivered_on": "date",
    "fee_fen_m2_month": "money"
  },
  "registry.EstateList": {
    "count": "count",
    "count_capped": "flag"
  },
  "registry.EstateRow": {
    "region": "region",
    "area": "area",
    "houses": "count",
    "delivered_on": "date",
    "fee_fen_m2_month": "money"
  },
  "registry.HistoryRow": {
    "at": "date-time"
  },
  "registry.HouseInput": {
    "area": "area",
    "use": "registry.HouseUse"
  },
  "registry.HouseRow": {
    "use": "registry.HouseUse",
    "area": "area",
    "owners": "count"
  },
  "registry.LocationReply": {
    "region": "region",
    "distance_m": "count"
  },
  "registry.ManagerRow": {
    "since_on": "date",
    "until_on": "date",
    "version": "count"
  },
  "registry.MyHouseRow": {
    "region": "region",
    "area": "area",
    "role": "registry.OwnerRole",
    "state": "registry.BindingState",
    "version": "count"
  },
  "registry.OwnerRow": {
    "role": "registry.OwnerRole",
    "state": "registry.BindingState",
    "since_on": "date",
    "until_on": "date",
    "requested_at": "date-time",
    "version": "count"
  },
  "registry.Place": {
    "lat_e6": "count",
    "lon_e6": "count"
  },
  "registry.PointRow": {
    "lat_e6": "count",
    "lon_e6": "count",
    "estates": "count",
    "houses": "count"
  },
  "registry.RegionRow": {
    "code": "region",
    "level": "RegionLevel",
    "children": "count",
    "estates": "count"
  },
  "registry.RequestBinding": {
    "role": "registry.OwnerRole"
  },
  "registry.ServiceRow": {
    "since_on": "date",
    "until_on": "date",
    "version": "count"
  },
  "registry.StartService": {
    "since_on": "date",
    "until_on": "date"
  },
  "registry.UnitRow": {
    "kind": "registry.UnitKind",
    "region": "region",
    "closed_on": "date"
  },
  "sheets.Figure": {
    "count": "count"
  },
  "sheets.LookedRow": {
    "line": "count",
    "outcome": "sheets.Outcome"
  },
  "sheets.Preview": {
    "rows": "count",
    "added": "count",
    "changed": "count",
    "unchanged": "count",
    "refused": "count",
    "fault_count": "count",
    "committed": "flag"
  },
  "sheets.RowFault": {
    "line": "count"
  },
  "Problem": {
    "status": "count"
  }
};
export const queries: Readonly<Record<string, { of: string; shapes: Shapes }>> = {
  "/api/changes": {
    "of": "changes.ChangeFilter",
    "shapes": {
      "box": "ApprovalBox",
      "state": "ApprovalState",
      "kind": "changes.ChangeKind",
      "deed": "changes.ChangeDeed",
      "subject": "count"
    }
  },
  "/api/complaints": {
    "of": "complaints.CaseFilter",
    "shapes": {
      "work": "complaints.Work",
      "tab": "complaints.Tab",
      "state": "complaints.State",
      "urgency": "complaints.Urgency",
      "kind": "complaints.Kind",
      "source": "complaints.Source",
      "region": "region",
      "due_before": "date-time",
      "registered_from": "date",
      "registered_until": "date",
      "mine": "flag",
      "unclassified": "flag",
      "order": "complaints.Order"
    }
  },
  "/api/complaints/catalogue": {
    "of": "complaints.CatalogueViewFilter",
    "shapes": {
      "on": "date"
    }
  },
  "/api/journal": {
    "of": "journal.JournalFilter",
    "shapes": {
      "id": "count",
      "from": "date-time",
      "until": "date-time"
    }
  },
  "/api/ledger/accounts": {
    "of": "ledger.AccountFilter",
    "shapes": {
      "kind": "ledger.AccountKind",
      "takes": "ledger.Takes"
    }
  },
  "/api/ledger/accounts/{id}/history": {
    "of": "ledger.HistoryFilter",
    "shapes": {
      "from": "date",
      "until": "date"
    }
  },
  "/api/ledger/accounts/{id}/lines": {
    "of": "ledger.LineFilter",
    "shapes": {}
  },
  "/api/ledger/books": {
    "of": "ledger.BookFilter",
    "shapes": {}
  },
  "/api/ledger/books/{id}/trial": {
    "of": "ledger.TrialFilter",
    "shapes": {
      "on": "date"
    }
  },
  "/api/ledger/periods": {
    "of": "ledger.PeriodFilter",
    "shapes": {
      "state": "ledger.PeriodState"
    }
  },
  "/api/ledger/vouchers": {
    "of": "ledger.VoucherFilter",
    "shapes": {
      "state": "ledger.VoucherState"
    }
  },
  "/api/login-log": {
    "of": "identity.LoginLogFilter",
    "shapes": {
      "outcome": "identity.LoginOutcome"
    }
  },
  "/api/policy/values": {
    "of": "policy.ValueFilter",
    "shapes": {
      "on": "date",
      "place": "region"
    }
  },
  "/api/policy/versions": {
    "of": "policy.VersionFilter",
    "shapes": {
      "box": "ApprovalBox",
      "state": "ApprovalState"
    }
  },
  "/api/registry/buildings/{id}/houses": {
    "of": "registry.HouseFilter",
    "shapes": {}
  },
  "/api/registry/choices": {
    "of": "registry.ChoiceFilter",
    "shapes": {
      "lat_e6": "count",
      "lon_e6": "count"
    }
  },
  "/api/registry/enterprises": {
    "of": "registry.EnterpriseFilter",
    "shapes": {
      "region": "region"
    }
  },
  "/api/registry/estates": {
    "of": "registry.EstateFilter",
    "shapes": {
      "region": "region"
    }
  },
  "/api/registry/estates/{id}/owners": {
    "of": "registry.OwnerFilter",
    "shapes": {
      "state": "registry.BindingState"
    }
  },
  "/api/registry/points": {
    "of": "registry.PointFilter",
    "shapes": {
      "south_e6": "count",
      "west_e6": "count",
      "north_e6": "count",
      "east_e6": "count",
      "zoom": "count",
      "region": "region"
    }
  },
  "/api/registry/regions": {
    "of": "registry.RegionFilter",
    "shapes": {
      "parent": "region"
    }
  },
  "/api/registry/units": {
    "of": "registry.UnitFilter",
    "shapes": {
      "standing": "registry.UnitStanding",
      "kind": "registry.UnitKind",
      "region": "region"
    }
  },
  "/api/users": {
    "of": "identity.UserFilter",
    "shapes": {
      "role": "Role",
      "staff": "flag",
      "disabled": "flag",
      "dormant": "flag",
      "deletion_requested": "flag"
    }
  }
};
