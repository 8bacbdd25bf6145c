#include "base/words.h"

#include <algorithm>

namespace anju {

namespace {

constexpr Word table[] = {
    {"ApprovalBox.to_do", "待办", "To do"},
    {"ApprovalBox.decided", "已办", "Decided"},
    {"ApprovalBox.begun", "我发起", "Begun by me"},
    {"ApprovalBox.copied", "抄送", "Copied"},
    {"ApprovalState.draft", "待审批", "Waiting"},
    {"ApprovalState.approved", "已批准", "Approved"},
    {"ApprovalState.rejected", "未批准", "Rejected"},
    {"ApprovalVerb.approve", "批准", "Approve"},
    {"ApprovalVerb.reject", "不批准", "Reject"},

    {"LimitUnit.natural_hours", "自然小时", "hours"},
    {"LimitUnit.work_hours", "工作小时", "working hours"},
    {"LimitUnit.work_days", "工作日", "working days"},
    {"LimitUnit.natural_days", "自然日", "days"},

    {"RegionLevel.city", "市", "City"},
    {"RegionLevel.district", "县（市、区）", "District"},
    {"RegionLevel.street", "街道（乡镇）", "Street"},
    {"RegionLevel.community", "社区（村）", "Community"},
    {"RegionLevel.cell", "网格", "Grid cell"},

    {"Role.resident", "居民", "Resident"},
    {"Role.call_operator", "话务员", "Operator"},
    {"Role.dispatcher", "派单员", "Dispatcher"},
    {"Role.city_bureau", "市住建局", "City bureau"},
    {"Role.district_bureau", "县（市、区）住建局", "District bureau"},
    {"Role.street", "街道（乡镇）", "Street office"},
    {"Role.community", "社区", "Community office"},
    {"Role.grid_worker", "网格员", "Grid worker"},
    {"Role.enterprise", "物业服务企业", "Enterprise"},
    {"Role.project_manager", "项目经理", "Project manager"},
    {"Role.owners_committee", "业主委员会", "Owners’ committee"},
    {"Role.department", "其他部门", "Other department"},
    {"Role.supervisor", "督办员", "Supervisor"},
    {"Role.return_visitor", "回访员", "Return visitor"},
    {"Role.inspector", "执法检查人员", "Inspector"},
    {"Role.finance_officer", "财务人员", "Finance officer"},
    {"Role.system_admin", "系统管理员", "System officer"},
    {"Role.security_admin", "安全管理员", "Security officer"},
    {"Role.audit_admin", "审计管理员", "Audit officer"},
    {"Role.system", "平台", "Platform"},

    {"ScopeKind.none", "不接触业务数据", "No business data"},
    {"ScopeKind.self", "本人", "Own only"},
    {"ScopeKind.estate", "一个小区", "One estate"},
    {"ScopeKind.enterprise", "一家企业", "One enterprise"},
    {"ScopeKind.unit", "派给本单位的", "What was handed to the unit"},
    {"ScopeKind.region", "辖区及以下", "The area and below"},

    {"at", "时间", "When"},
    {"Approval.proposed_at", "提出时间", "Proposed"},
    {"Approval.proposed_post", "提出岗位", "Proposed by"},
    {"Approval.reason", "变更理由", "Why"},
    {"Approval.state", "审批状态", "State"},
    {"box", "审批箱", "Box"},
    {"Approve.reason", "审批意见", "Decision"},
    {"Reject.reason", "审批意见", "Decision"},
    {"valid_from", "生效日期", "Valid from"},
    {"address", "地址", "Address"},
    {"enterprise", "物业服务企业", "Enterprise"},
    {"estate", "小区", "Estate"},
    {"house", "房屋", "House"},
    {"lat_e6", "纬度", "Latitude"},
    {"lon_e6", "经度", "Longitude"},
    {"phone", "联系电话", "Phone"},
    {"region", "区划", "Region"},
    {"state", "状态", "State"},
    {"unit", "单位", "Unit"},
    {"file", "文件", "File"},
    {"files", "照片和附件", "Photos and papers"},
    {"from", "起", "From"},
    {"until", "止", "Until"},
    {"id", "编号", "Number"},
    {"kind", "操作", "Deed"},
    {"noun", "对象", "Object"},
    {"user", "用户编号", "User number"},
};

}  // namespace

std::span<const Word> base_words() { return table; }

std::string_view word_at(std::span<const Word> words, std::string_view key) {
    const auto found = std::ranges::find(words, key, &Word::key);
    return found == words.end() ? std::string_view{} : found->zh;
}

std::string field_word(std::span<const Word> words, std::string_view command,
                       std::string_view member) {
    const Word* found = nullptr;
    for (const auto rows : {words, base_words()})
        for (const Word& word : rows) {
            if (words_detail::is_key(word.key, command, member)) return std::string(word.zh);
            if (found == nullptr && word.key == member) found = &word;
        }
    return found == nullptr ? std::string{} : std::string(found->zh);
}

}  // namespace anju
