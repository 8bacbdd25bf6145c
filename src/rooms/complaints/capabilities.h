// What a person may be allowed to do in this room. Who holds it: identity/role_model.cpp.
#pragma once

#include "base/capability.h"

namespace anju::complaints {

inline constexpr Capability complaint_file{"complaint_file", "本人提交诉求",
                                           "File a complaint of one’s own"};
inline constexpr Capability complaint_file_for_other{"complaint_file_for_other", "代他人登记诉求",
                                                     "File for somebody else"};
inline constexpr Capability complaint_read{"complaint_read", "查看诉求", "Read complaints"};
inline constexpr Capability complaint_classify{"complaint_classify", "诉求分类", "Classify"};
inline constexpr Capability complaint_refuse{"complaint_refuse", "不予受理", "Refuse"};
inline constexpr Capability complaint_answer{"complaint_answer", "即时答复", "Answer at once"};
inline constexpr Capability complaint_dispatch{"complaint_dispatch", "派单", "Dispatch"};
inline constexpr Capability complaint_sign{"complaint_sign", "签收", "Sign"};
inline constexpr Capability complaint_work{"complaint_work", "办理答复", "Work and reply"};
inline constexpr Capability complaint_review{"complaint_review", "审核答复", "Review replies"};
inline constexpr Capability complaint_visit{"complaint_visit", "回访", "Return visits"};
inline constexpr Capability complaint_close{"complaint_close", "办结", "Close"};
inline constexpr Capability complaint_withdraw{"complaint_withdraw", "撤回诉求", "Withdraw"};
inline constexpr Capability complaint_rate{"complaint_rate", "评价", "Rate"};
inline constexpr Capability complaint_supplement{"complaint_supplement", "补充材料", "Supplement"};
inline constexpr Capability complaint_export{"complaint_export", "导出诉求", "Export complaints"};

inline constexpr Capability capabilities[] = {
    complaint_file,     complaint_file_for_other, complaint_read,       complaint_classify,
    complaint_refuse,   complaint_answer,         complaint_dispatch,   complaint_sign,
    complaint_work,     complaint_review,         complaint_visit,      complaint_close,
    complaint_withdraw, complaint_rate,           complaint_supplement, complaint_export};

}  // namespace anju::complaints
