// Ways in for cases. Each row of the hotline's file goes through the same filing as any complaint,
// with its own time of receipt and clocks that start at the import. A number that is known already
// is passed over, so taking a file in twice changes nothing.
#pragma once

#include <functional>

#include "base/actor.h"
#include "platform/db/db.h"
#include "platform/paper/paper.h"
#include "platform/sheets/import.h"
#include "rooms/channels/model.h"
#include "rooms/complaints/model.h"

namespace anju::channels {

inline constexpr std::string_view hotline_needed[] = {"工单编号", "来电时间", "诉求人", "联系电话",
                                                      "诉求内容"};
inline constexpr std::string_view hotline_keys[] = {"工单编号"};
// As other hotlines call them.
inline constexpr OtherName hotline_others[] = {
    {"工单编号", "工单号"},   {"工单编号", "受理编号"}, {"工单编号", "工单流水号"},
    {"工单编号", "编号"},     {"来电时间", "受理时间"}, {"来电时间", "登记时间"},
    {"来电时间", "来电日期"}, {"来电时间", "创建时间"}, {"诉求人", "来电人"},
    {"诉求人", "诉求人姓名"}, {"诉求人", "来电人姓名"}, {"诉求人", "联系人"},
    {"诉求人", "姓名"},       {"联系电话", "来电号码"}, {"联系电话", "联系方式"},
    {"联系电话", "手机号"},   {"联系电话", "电话"},     {"诉求内容", "来电内容"},
    {"诉求内容", "工单内容"}, {"诉求内容", "问题描述"}, {"诉求内容", "诉求描述"},
    {"诉求内容", "内容"},     {"来源", "诉求来源"},     {"来源", "受理渠道"},
    {"来源", "来电渠道"},     {"诉求标题", "工单标题"}, {"诉求标题", "标题"},
    {"经度", "事发经度"},     {"纬度", "事发纬度"}};
inline constexpr sheets::Headings hotline_headings{hotline_columns, hotline_needed, hotline_keys,
                                                   hotline_others};

// Writes nothing.
sheets::Preview look_through_hotline(db::Tx& tx, const sheets::File& file, Instant now);

// Told how far it has come; gives the moment of what comes next.
using Progress = std::function<Instant(std::int64_t done, std::int64_t total)>;
// Only a file without a fault. Its rows know nothing of each other, so they go in by chunks and the
// writer is free for others in between; a run that was cut off is completed by the next one.
Result<sheets::Preview> take_in_hotline(db::Db& db, const Actor& by, const sheets::File& file,
                                        const Progress& progress);

// The acceptance slip over the counter, for whoever stands there or has called; leaves a fact.
Result<paper::Paper> print_slip(db::Tx& tx, const Actor& by, complaints::ComplaintId id,
                                Instant now);

}  // namespace anju::channels
