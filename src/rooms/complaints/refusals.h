// Every "no" of complaints, in order of precedence: what does not exist comes before what is in
// the wrong state, that before who may not, that before what the command says.
#pragma once

#include "base/refusal_list.h"

namespace anju::complaints {

inline constexpr RefusalKind complaint_absent{"complaint_absent", Sort::absent,
                                              "没有这件工单，或不在您的权限范围内"};
inline constexpr RefusalKind complaint_changed{"complaint_changed", Sort::conflict,
                                               "工单刚被他人处理，请刷新后再操作"};
inline constexpr RefusalKind complaint_ended{"complaint_ended", Sort::conflict,
                                             "工单已结束，不能再操作"};
inline constexpr RefusalKind wrong_state{"complaint_wrong_state", Sort::conflict,
                                         "工单当前状态不能进行此项操作"};
inline constexpr RefusalKind verb_not_yours{"complaint_verb_not_yours", Sort::forbidden,
                                            "您的岗位没有此项权限"};
inline constexpr RefusalKind not_complainant{"complaint_not_complainant", Sort::forbidden,
                                             "只有诉求人本人可以进行此项操作"};
inline constexpr RefusalKind not_lead{"complaint_not_lead", Sort::forbidden,
                                      "只有主办单位可以进行此项操作"};
inline constexpr RefusalKind not_handler{"complaint_not_handler", Sort::forbidden,
                                         "只有主办或协办单位可以进行此项操作"};
inline constexpr RefusalKind not_reviewer{"complaint_not_reviewer", Sort::forbidden,
                                          "该答复由社区（物业企业答复）或街道（其他单位答复）审核"};
inline constexpr RefusalKind not_bureau{"complaint_not_bureau", Sort::forbidden,
                                        "未解决而办结的，须由县（市、区）住建部门确认"};
inline constexpr RefusalKind own_work{"complaint_own_work", Sort::forbidden,
                                      "不得审核或回访本单位自己办理的工单"};
inline constexpr RefusalKind only_platform{"complaint_only_platform", Sort::forbidden,
                                           "此步骤由系统自动完成"};
inline constexpr RefusalKind contact_hidden{"complaint_contact_hidden", Sort::forbidden,
                                            "被投诉方不得查看诉求人信息"};
inline constexpr RefusalKind text_too_short{"complaint_text_too_short", Sort::unprocessable,
                                            "请把情况说得更清楚一些"};
inline constexpr RefusalKind category_unknown{"complaint_category_unknown", Sort::unprocessable,
                                              "没有这个诉求类别"};
inline constexpr RefusalKind estate_unknown{"complaint_estate_unknown", Sort::unprocessable,
                                            "没有这个小区"};
inline constexpr RefusalKind house_not_yours{"complaint_house_not_yours", Sort::unprocessable,
                                             "只能选择本人已绑定的房屋"};
inline constexpr RefusalKind region_unknown{"complaint_region_unknown", Sort::unprocessable,
                                            "没有这个区划"};
inline constexpr RefusalKind place_incomplete{"complaint_place_incomplete", Sort::unprocessable,
                                              "经度和纬度须同时填写"};
inline constexpr RefusalKind place_needed{"complaint_place_needed", Sort::unprocessable,
                                          "请选择小区或在地图上标出位置"};
inline constexpr RefusalKind place_outside{"complaint_place_outside", Sort::unprocessable,
                                           "位置不在本市范围内"};
inline constexpr RefusalKind phone_invalid{"complaint_phone_invalid", Sort::unprocessable,
                                           "联系电话格式不正确"};
inline constexpr RefusalKind external_no_used{"complaint_external_no_used", Sort::conflict,
                                              "该来源编号已登记"};
inline constexpr RefusalKind source_not_yours{"complaint_source_not_yours", Sort::unprocessable,
                                              "不能以此来源登记"};
inline constexpr RefusalKind only_consults{"complaint_only_consults", Sort::unprocessable,
                                           "只有咨询、建议、表扬可以即时答复，投诉须派单办理"};
inline constexpr RefusalKind not_classified{"complaint_not_classified", Sort::unprocessable,
                                            "请先确定诉求类别"};
inline constexpr RefusalKind not_located{"complaint_not_located", Sort::unprocessable,
                                         "请先确定诉求所在区划或小区"};
inline constexpr RefusalKind unit_unknown{"complaint_unit_unknown", Sort::unprocessable,
                                          "没有这个单位"};
inline constexpr RefusalKind unit_elsewhere{"complaint_unit_elsewhere", Sort::unprocessable,
                                            "该单位不负责诉求所在的区域或小区"};
inline constexpr RefusalKind unit_not_found{"complaint_unit_not_found", Sort::unprocessable,
                                            "派单目录找不到主办单位，请指定"};
inline constexpr RefusalKind other_unit_needs_reason{
    "complaint_other_unit_needs_reason", Sort::unprocessable, "改派目录以外的单位须说明理由"};
inline constexpr RefusalKind lead_assists{"complaint_lead_assists", Sort::unprocessable,
                                          "主办单位不能同时为协办单位"};
inline constexpr RefusalKind secret_to_enterprise{
    "complaint_secret_to_enterprise", Sort::unprocessable, "保密举报不得派给物业服务企业"};
inline constexpr RefusalKind already_contacted{"complaint_already_contacted", Sort::conflict,
                                               "首次联系已记录"};
inline constexpr RefusalKind contact_words_needed{"complaint_contact_words_needed",
                                                  Sort::unprocessable, "未联系上时请写明情况"};
inline constexpr RefusalKind message_first{"complaint_message_first", Sort::unprocessable,
                                           "以留言方式联系的，请先在工单内给诉求人留言"};
inline constexpr RefusalKind contact_first{"complaint_contact_first", Sort::unprocessable,
                                           "答复前须先联系诉求人"};
inline constexpr RefusalKind empty_reply{"complaint_empty_reply", Sort::unprocessable,
                                         "答复须写明核实情况、处理结果和依据，不得以“已处理”代替"};
inline constexpr RefusalKind empty_report{"complaint_empty_report", Sort::unprocessable,
                                          "特急工单的反馈须写明现场情况和进展，不得以“在办”代替"};
inline constexpr RefusalKind photo_needed{"complaint_photo_needed", Sort::unprocessable,
                                          "此类诉求的答复须附现场照片"};
inline constexpr RefusalKind visit_answer_incomplete{"complaint_visit_answer_incomplete",
                                                     Sort::unprocessable,
                                                     "回访到诉求人时，解决情况和满意度须同时填写"};
inline constexpr RefusalKind fault_undecided{"complaint_fault_undecided", Sort::unprocessable,
                                             "未解决的，请判断是否属承办单位责任"};
inline constexpr RefusalKind fault_needs_words{"complaint_fault_needs_words", Sort::unprocessable,
                                               "未解决的，请写明诉求人意见和判断依据"};
inline constexpr RefusalKind visit_same_day{"complaint_visit_same_day", Sort::unprocessable,
                                            "同一天已回访、未联系上，请改日再访"};
inline constexpr RefusalKind already_rated{"complaint_already_rated", Sort::conflict,
                                           "诉求人已作出评价"};
inline constexpr RefusalKind not_rated_yet{"complaint_not_rated_yet", Sort::conflict,
                                           "尚无诉求人评价或回访结果"};
inline constexpr RefusalKind reworks_used_up{"complaint_reworks_used_up", Sort::unprocessable,
                                             "重办次数已用完，请办结并说明"};
inline constexpr RefusalKind rating_unreached{"complaint_rating_unreached", Sort::unprocessable,
                                              "评价不能选择“未联系上”"};
inline constexpr RefusalKind lookup_failed{"complaint_lookup_failed", Sort::unprocessable,
                                           "诉求编号、手机号或验证码不正确"};

inline constexpr auto refusals = refusals_of(
    complaint_absent, complaint_changed, complaint_ended, wrong_state, verb_not_yours,
    not_complainant, not_lead, not_handler, not_reviewer, not_bureau, own_work, only_platform,
    contact_hidden, text_too_short, category_unknown, estate_unknown, house_not_yours,
    region_unknown, place_incomplete, place_needed, place_outside, phone_invalid, external_no_used,
    source_not_yours, only_consults, not_classified, not_located, unit_unknown, unit_elsewhere,
    unit_not_found, other_unit_needs_reason, lead_assists, secret_to_enterprise, already_contacted,
    contact_words_needed, message_first, contact_first, empty_reply, empty_report, photo_needed,
    visit_answer_incomplete, fault_undecided, fault_needs_words, visit_same_day, already_rated,
    not_rated_yet, reworks_used_up, rating_unreached, lookup_failed);

}  // namespace anju::complaints
