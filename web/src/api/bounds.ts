/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
export const bounds = {
  "Approve": {
    "reason": {
      "min": 0,
      "max": 500
    }
  },
  "Reject": {
    "reason": {
      "min": 2,
      "max": 500,
      "needed": "filled"
    }
  },
  "changes.ProposeCatalogue": {
    "deed": {
      "needed": "filled"
    },
    "category": {
      "min": 2,
      "max": 4
    },
    "assists": {
      "max": 8
    },
    "basis": {
      "min": 0,
      "max": 200
    },
    "valid_from": {
      "needed": "filled"
    },
    "reason": {
      "min": 2,
      "max": 500,
      "needed": "filled"
    }
  },
  "changes.ProposeUnit": {
    "deed": {
      "needed": "filled"
    },
    "name": {
      "min": 2,
      "max": 60
    },
    "phone": {
      "min": 0,
      "max": 20
    },
    "valid_from": {
      "needed": "filled"
    },
    "reason": {
      "min": 2,
      "max": 500,
      "needed": "filled"
    }
  },
  "complaints.AnswerComplaint": {
    "words": {
      "min": 2,
      "max": 1000,
      "needed": "filled"
    }
  },
  "complaints.ClassifyComplaint": {
    "category": {
      "min": 4,
      "max": 4,
      "needed": "filled"
    },
    "words": {
      "min": 0,
      "max": 1000
    }
  },
  "complaints.CloseComplaint": {
    "words": {
      "min": 2,
      "max": 1000,
      "needed": "filled"
    }
  },
  "complaints.ContactComplainant": {
    "way": {
      "needed": "filled"
    },
    "words": {
      "min": 0,
      "max": 1000
    }
  },
  "complaints.DeskComplaint": {
    "complaint": {
      "needed": "filled"
    },
    "name": {
      "min": 1,
      "max": 30,
      "needed": "filled"
    },
    "phone": {
      "min": 5,
      "max": 20,
      "needed": "filled"
    },
    "external_no": {
      "min": 0,
      "max": 40
    }
  },
  "complaints.DispatchComplaint": {
    "assists": {
      "max": 8
    },
    "words": {
      "min": 0,
      "max": 1000
    }
  },
  "complaints.FileComplaint": {
    "category": {
      "min": 4,
      "max": 4
    },
    "text": {
      "min": 1,
      "max": 4000,
      "needed": "filled"
    },
    "lat_e6": {
      "min": -90000000,
      "max": 90000000
    },
    "lon_e6": {
      "min": -180000000,
      "max": 180000000
    },
    "address": {
      "min": 0,
      "max": 200
    },
    "contact_name": {
      "min": 0,
      "max": 30
    },
    "contact_phone": {
      "min": 0,
      "max": 20
    },
    "files": {
      "max": 9
    }
  },
  "complaints.LookupCase": {
    "case_no": {
      "min": 19,
      "max": 24,
      "needed": "filled"
    },
    "phone": {
      "min": 5,
      "max": 20,
      "needed": "filled"
    },
    "code": {
      "min": 4,
      "max": 8,
      "needed": "filled"
    }
  },
  "complaints.NoteProgress": {
    "words": {
      "min": 2,
      "max": 1000,
      "needed": "filled"
    },
    "files": {
      "max": 9
    }
  },
  "complaints.PassReply": {
    "words": {
      "min": 0,
      "max": 1000
    }
  },
  "complaints.RateComplaint": {
    "solved": {
      "needed": "filled"
    },
    "satisfied": {
      "needed": "filled"
    },
    "words": {
      "min": 0,
      "max": 1000
    }
  },
  "complaints.RecordVisit": {
    "words": {
      "min": 0,
      "max": 1000
    }
  },
  "complaints.RefuseComplaint": {
    "reason": {
      "needed": "filled"
    },
    "words": {
      "min": 2,
      "max": 1000,
      "needed": "filled"
    }
  },
  "complaints.RejectReply": {
    "reason": {
      "needed": "filled"
    },
    "words": {
      "min": 2,
      "max": 1000,
      "needed": "filled"
    }
  },
  "complaints.ReopenComplaint": {
    "words": {
      "min": 2,
      "max": 1000,
      "needed": "filled"
    }
  },
  "complaints.ReplyComplaint": {
    "words": {
      "min": 1,
      "max": 2000,
      "needed": "filled"
    },
    "files": {
      "max": 9
    }
  },
  "complaints.RevealContact": {
    "reason": {
      "min": 4,
      "max": 200,
      "needed": "filled"
    }
  },
  "complaints.SendMessage": {
    "words": {
      "min": 1,
      "max": 1000,
      "needed": "filled"
    }
  },
  "complaints.SupplementComplaint": {
    "words": {
      "min": 1,
      "max": 2000,
      "needed": "filled"
    },
    "files": {
      "max": 9
    }
  },
  "complaints.WithdrawComplaint": {
    "words": {
      "min": 0,
      "max": 1000
    }
  },
  "identity.AddUser": {
    "login": {
      "min": 3,
      "max": 32,
      "needed": "filled"
    },
    "name": {
      "min": 1,
      "max": 50,
      "needed": "filled"
    },
    "phone": {
      "min": 7,
      "max": 20,
      "needed": "filled"
    }
  },
  "identity.AskPhoneCode": {
    "phone": {
      "min": 7,
      "max": 20,
      "needed": "filled"
    }
  },
  "identity.BeginEnrolment": {
    "current_code": {
      "min": 6,
      "max": 16
    }
  },
  "identity.ChangePassword": {
    "old_password": {
      "max": 10000,
      "needed": "filled"
    },
    "new_password": {
      "max": 10000,
      "needed": "filled"
    }
  },
  "identity.ChangePhone": {
    "phone": {
      "min": 7,
      "max": 20,
      "needed": "filled"
    },
    "code": {
      "min": 6,
      "max": 6,
      "needed": "filled"
    }
  },
  "identity.ChoosePost": {
    "post": {
      "needed": "filled"
    }
  },
  "identity.ConfirmEnrolment": {
    "code": {
      "min": 6,
      "max": 6,
      "needed": "filled"
    }
  },
  "identity.CorrectName": {
    "name": {
      "min": 1,
      "max": 50,
      "needed": "filled"
    }
  },
  "identity.GiveReason": {
    "reason": {
      "min": 4,
      "max": 200,
      "needed": "filled"
    }
  },
  "identity.GiveSecondFactor": {
    "code": {
      "min": 6,
      "max": 16,
      "needed": "filled"
    }
  },
  "identity.GrantPost": {
    "role": {
      "needed": "filled"
    },
    "name": {
      "min": 2,
      "max": 60,
      "needed": "filled"
    }
  },
  "identity.SignIn": {
    "login": {
      "min": 1,
      "max": 64,
      "needed": "filled"
    },
    "password": {
      "max": 10000,
      "needed": "filled"
    }
  },
  "identity.SignInByPhone": {
    "phone": {
      "min": 7,
      "max": 20,
      "needed": "filled"
    },
    "code": {
      "min": 6,
      "max": 6,
      "needed": "filled"
    },
    "name": {
      "min": 1,
      "max": 50
    }
  },
  "ledger.Entry": {
    "debit": {
      "needed": "filled"
    },
    "credit": {
      "needed": "filled"
    },
    "amount_fen": {
      "needed": "filled"
    }
  },
  "ledger.MakeVoucher": {
    "book": {
      "needed": "filled"
    },
    "booked_on": {
      "needed": "filled"
    },
    "summary": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    },
    "entries": {
      "max": 200
    }
  },
  "ledger.OpenAccount": {
    "book": {
      "needed": "filled"
    },
    "parent": {
      "min": 1,
      "max": 20
    },
    "code": {
      "min": 1,
      "max": 20,
      "needed": "filled"
    },
    "name": {
      "min": 2,
      "max": 60,
      "needed": "filled"
    },
    "kind": {
      "needed": "filled"
    }
  },
  "ledger.OpenBook": {
    "code": {
      "min": 1,
      "max": 20,
      "needed": "filled"
    },
    "name": {
      "min": 2,
      "max": 60,
      "needed": "filled"
    },
    "region": {
      "needed": "filled"
    }
  },
  "ledger.OpenPeriod": {
    "book": {
      "needed": "filled"
    },
    "begins_on": {
      "needed": "filled"
    }
  },
  "ledger.ReopenPeriod": {
    "reason": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    }
  },
  "ledger.ReturnVoucher": {
    "reason": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    }
  },
  "ledger.ReverseVoucher": {
    "booked_on": {
      "needed": "filled"
    },
    "summary": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    }
  },
  "ledger.ReviseVoucher": {
    "booked_on": {
      "needed": "filled"
    },
    "summary": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    },
    "entries": {
      "max": 200
    }
  },
  "policy.CalendarDay": {
    "day": {
      "needed": "filled"
    },
    "kind": {
      "needed": "filled"
    },
    "name": {
      "min": 1,
      "max": 40,
      "needed": "filled"
    }
  },
  "policy.EditSpans": {
    "spans": {
      "max": 1000
    },
    "reason": {
      "min": 2,
      "max": 500,
      "needed": "filled"
    }
  },
  "policy.EditYear": {
    "days": {
      "max": 1000
    },
    "document": {
      "min": 2,
      "max": 100,
      "needed": "filled"
    },
    "reason": {
      "min": 2,
      "max": 500,
      "needed": "filled"
    }
  },
  "policy.LimitInput": {
    "count": {
      "min": 0,
      "max": 1000000,
      "needed": "filled"
    },
    "unit": {
      "needed": "filled"
    }
  },
  "policy.ProposeVersion": {
    "key": {
      "min": 1,
      "max": 80,
      "needed": "filled"
    },
    "region": {
      "needed": "filled"
    },
    "valid_from": {
      "needed": "filled"
    },
    "value": {
      "needed": "filled"
    },
    "article": {
      "min": 0,
      "max": 200,
      "needed": "or_empty"
    },
    "document": {
      "min": 0,
      "max": 100,
      "needed": "or_empty"
    },
    "standing": {
      "needed": "filled"
    },
    "reason": {
      "min": 2,
      "max": 500,
      "needed": "filled"
    }
  },
  "policy.SpanInput": {
    "from_minute": {
      "min": 0,
      "max": 1440,
      "needed": "filled"
    },
    "to_minute": {
      "min": 0,
      "max": 1440,
      "needed": "filled"
    }
  },
  "policy.ValueInput": {
    "words": {
      "min": 1,
      "max": 4000
    }
  },
  "registry.AppointManager": {
    "name": {
      "min": 2,
      "max": 30,
      "needed": "filled"
    },
    "phone": {
      "min": 0,
      "max": 20,
      "needed": "or_empty"
    },
    "since_on": {
      "needed": "filled"
    }
  },
  "registry.BuildingInput": {
    "name": {
      "min": 1,
      "max": 30,
      "needed": "filled"
    },
    "units": {
      "min": 1,
      "max": 50,
      "needed": "filled"
    },
    "floors": {
      "min": 1,
      "max": 120,
      "needed": "filled"
    }
  },
  "registry.EndBinding": {
    "reason": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    }
  },
  "registry.EndManager": {
    "until_on": {
      "needed": "filled"
    },
    "reason": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    }
  },
  "registry.EndService": {
    "until_on": {
      "needed": "filled"
    },
    "reason": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    }
  },
  "registry.EnterpriseInput": {
    "name": {
      "min": 2,
      "max": 80,
      "needed": "filled"
    },
    "credit_code": {
      "min": 1,
      "max": 30,
      "needed": "filled"
    },
    "region": {
      "needed": "filled"
    },
    "address": {
      "min": 0,
      "max": 120,
      "needed": "or_empty"
    },
    "contact_name": {
      "min": 0,
      "max": 30,
      "needed": "or_empty"
    },
    "phone": {
      "min": 0,
      "max": 20,
      "needed": "or_empty"
    }
  },
  "registry.EstateInput": {
    "name": {
      "min": 2,
      "max": 60,
      "needed": "filled"
    },
    "region": {
      "needed": "filled"
    },
    "address": {
      "min": 0,
      "max": 120,
      "needed": "or_empty"
    },
    "place": {
      "needed": "filled"
    }
  },
  "registry.HouseInput": {
    "unit_no": {
      "min": 0,
      "max": 10,
      "needed": "or_empty"
    },
    "room_no": {
      "min": 1,
      "max": 10,
      "needed": "filled"
    },
    "area": {
      "needed": "filled"
    },
    "use": {
      "needed": "filled"
    }
  },
  "registry.Place": {
    "lat_e6": {
      "needed": "filled"
    },
    "lon_e6": {
      "needed": "filled"
    }
  },
  "registry.RefuseBinding": {
    "reason": {
      "min": 2,
      "max": 200,
      "needed": "filled"
    }
  },
  "registry.RequestBinding": {
    "house": {
      "needed": "filled"
    },
    "role": {
      "needed": "filled"
    },
    "name": {
      "min": 2,
      "max": 30,
      "needed": "filled"
    },
    "phone": {
      "min": 5,
      "max": 20,
      "needed": "filled"
    },
    "id_number": {
      "min": 15,
      "max": 18
    }
  },
  "registry.RevealBinding": {
    "reason": {
      "min": 4,
      "max": 200,
      "needed": "filled"
    }
  },
  "registry.StartService": {
    "enterprise": {
      "needed": "filled"
    },
    "since_on": {
      "needed": "filled"
    },
    "contract_no": {
      "min": 0,
      "max": 60
    }
  },
  "registry.VerifyBinding": {
    "reason": {
      "min": 0,
      "max": 200
    }
  },
  "/api/changes": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/complaints": {
    "category": {
      "min": 2,
      "max": 4
    },
    "words": {
      "min": 1,
      "max": 40
    }
  },
  "/api/complaints/counts": {
    "category": {
      "min": 2,
      "max": 4
    },
    "words": {
      "min": 1,
      "max": 40
    }
  },
  "/api/complaints/export.csv": {
    "category": {
      "min": 2,
      "max": 4
    },
    "words": {
      "min": 1,
      "max": 40
    }
  },
  "/api/complaints/export.xlsx": {
    "category": {
      "min": 2,
      "max": 4
    },
    "words": {
      "min": 1,
      "max": 40
    }
  },
  "/api/complaints/preview": {
    "category": {
      "min": 4,
      "max": 4
    }
  },
  "/api/journal": {
    "noun": {
      "min": 1,
      "max": 40
    },
    "kind": {
      "min": 1,
      "max": 60
    }
  },
  "/api/ledger/accounts": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/ledger/books": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/ledger/vouchers": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/policy/deadline": {
    "key": {
      "min": 1,
      "max": 80
    }
  },
  "/api/policy/values": {
    "text": {
      "min": 1,
      "max": 60
    }
  },
  "/api/policy/versions": {
    "key": {
      "min": 1,
      "max": 80
    }
  },
  "/api/registry/buildings/{id}/houses": {
    "unit_no": {
      "min": 0,
      "max": 10
    }
  },
  "/api/registry/choices": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/enterprises": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/enterprises/export.csv": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/enterprises/export.xlsx": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/estates": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/estates/export.csv": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/estates/export.xlsx": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/points": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/regions": {
    "text": {
      "min": 1,
      "max": 30
    }
  },
  "/api/registry/units": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/units/export.csv": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/registry/units/export.xlsx": {
    "text": {
      "min": 1,
      "max": 40
    }
  },
  "/api/users": {
    "text": {
      "min": 1,
      "max": 64
    }
  }
} as const;
