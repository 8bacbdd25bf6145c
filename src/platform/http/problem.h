// How "no" goes over the wire: RFC 9457 application/problem+json. Refusals of rooms get their
// status from their sort; what only the edge can say (limits, negotiation, faults) is listed here.
#pragma once

#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/http/reply.h"

namespace anju::http {

inline constexpr RefusalKind target_unreadable{"target_unreadable", Sort::unreadable,
                                               "网址中含有无法识别的内容"};
inline constexpr RefusalKind header_unreadable{"header_unreadable", Sort::unreadable,
                                               "请求头的内容无法识别"};
inline constexpr RefusalKind key_missing{"idempotency_key_missing", Sort::unreadable,
                                         "此操作需要携带操作编号（Idempotency-Key）"};
inline constexpr RefusalKind key_in_progress{"idempotency_key_in_progress", Sort::conflict,
                                             "同一操作正在处理，请稍候", 1};
inline constexpr RefusalKind key_cut_off{"idempotency_key_cut_off", Sort::conflict,
                                         "此操作曾被中断，结果不明，请核对后重新提交"};
inline constexpr RefusalKind cross_site{"cross_site_refused", Sort::forbidden,
                                        "不接受来自其他网站的操作请求"};
inline constexpr RefusalKind multipart_unreadable{"multipart_unreadable", Sort::unreadable,
                                                  "上传内容的格式无法识别"};
inline constexpr const RefusalKind* edge_refusals[] = {
    &target_unreadable, &header_unreadable, &multipart_unreadable,
    &cross_site,        &not_signed_in,     &capability_missing,
    &key_missing,       &key_reused,        &key_in_progress,
    &key_cut_off,       &not_found,         &stale_version,
    &export_too_large,  &personal_data_gone};

// What no rule says: the status is the edge's own.
struct EdgeKind {
    std::string_view code;
    int status;
    std::string_view text;
};
inline constexpr EdgeKind request_malformed{"request_malformed", 400, "请求格式有误"};
inline constexpr EdgeKind route_unknown{"route_unknown", 404, "没有这个地址"};
inline constexpr EdgeKind method_not_allowed{"method_not_allowed", 405, "此地址不支持这种操作"};
inline constexpr EdgeKind not_acceptable{"not_acceptable", 406, "无法按要求的格式提供内容"};
inline constexpr EdgeKind request_timeout{"request_timeout", 408, "请求发送太慢，已超时"};
inline constexpr EdgeKind body_too_large{"body_too_large", 413, "提交的内容过大"};
inline constexpr EdgeKind type_unsupported{"type_unsupported", 415, "不支持这种内容格式"};
inline constexpr EdgeKind too_many_requests{"too_many_requests", 429, "操作过于频繁，请稍后再试"};
inline constexpr EdgeKind header_too_large{"header_too_large", 431, "请求头过大"};
inline constexpr EdgeKind internal_fault{"internal_fault", 500,
                                         "系统出现故障，请稍后重试或联系管理员"};
inline constexpr EdgeKind busy{"busy", 503, "系统繁忙，请稍后重试"};
inline constexpr EdgeKind database_away{"database_away", 503, "数据库暂时无法连接，请稍后重试"};
inline constexpr EdgeKind clock_behind{
    "clock_behind", 503, "系统时间落后于最近一次记录，暂停办理，请联系系统管理员校正时间"};
inline constexpr EdgeKind stopping{"stopping", 503, "系统正在重启，请稍后重试"};
inline constexpr EdgeKind disk_full{"disk_full", 507, "存储空间不足，暂时只能查询，请联系管理员"};
inline constexpr const EdgeKind* edge_kinds[] = {&request_malformed,
                                                 &route_unknown,
                                                 &method_not_allowed,
                                                 &not_acceptable,
                                                 &request_timeout,
                                                 &body_too_large,
                                                 &type_unsupported,
                                                 &too_many_requests,
                                                 &header_too_large,
                                                 &internal_fault,
                                                 &busy,
                                                 &database_away,
                                                 &clock_behind,
                                                 &stopping,
                                                 &disk_full};

// What was thrown by `run`, or null: the only catch of the HTTP side.
template <class F>
std::exception_ptr fault_of(F&& run) {
    try {
        run();
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

// Whether what ended with this fault was carried out nobody knows: the database's answer to its
// COMMIT was lost. False for no fault.
bool leaves_unknown(const std::exception_ptr& fault);

// The one place where a sort becomes a status.
int status_of(Sort sort);

Reply problem(const Refusal& refusal, std::string_view request_id);
Reply problem(const EdgeKind& kind, std::string_view request_id, std::string_view detail = {});
// A fault, logged with its request id and told without detail.
Reply problem(const std::exception_ptr& fault, std::string_view route, std::string_view request_id);

}  // namespace anju::http
