// What a person may be allowed to do, one word a right. A route names exactly one; a role holds a
// set (identity/model.h). `open` needs no login, `signed_in` any login.
#pragma once

#include "base/enum.h"

namespace anju {

// clang-format off
ANJU_ENUM(Capability,
    open, signed_in,
    // identity
    user_read, user_admin, role_admin, session_admin, audit_read, personal_data_reveal,
    // policy
    policy_read, policy_propose, policy_approve, calendar_edit,
    // registry
    registry_read, registry_edit, registry_import, registry_export, house_bind, enterprise_edit,
    // complaints
    complaint_file, complaint_file_for_other, complaint_import, complaint_read, complaint_classify,
    complaint_refuse, complaint_answer, complaint_dispatch, complaint_sign, complaint_work,
    complaint_review, complaint_visit, complaint_close, complaint_withdraw, complaint_rate,
    complaint_supplement, complaint_export,
    // platform
    journal_read, metrics_read)
// clang-format on

}  // namespace anju
