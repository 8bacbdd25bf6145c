// Every "no" of the registry, in order of precedence.
#pragma once

#include "base/refusal_list.h"

namespace anju::registry {

inline constexpr RefusalKind region_unknown{"region_unknown", Sort::unprocessable,
                                            "没有这个行政区划代码"};
inline constexpr RefusalKind region_not_community{"region_not_community", Sort::unprocessable,
                                                  "小区须归属到社区(村)"};
inline constexpr RefusalKind region_not_district{"region_not_district", Sort::unprocessable,
                                                 "注册地须为县(市、区)或开发区"};
inline constexpr RefusalKind region_foreign{"region_foreign", Sort::unprocessable,
                                            "该区域不在您的管辖范围内"};
inline constexpr RefusalKind place_outside_city{"place_outside_city", Sort::unprocessable,
                                                "位置不在唐山市范围内"};
inline constexpr RefusalKind area_out_of_range{"area_out_of_range", Sort::unprocessable,
                                               "建筑面积须在 0 至 1 亿平方米之间"};
inline constexpr RefusalKind fee_out_of_range{"fee_out_of_range", Sort::unprocessable,
                                              "物业费须在每月每平方米 0 至 1000 元之间"};
inline constexpr RefusalKind estate_exists{"estate_exists", Sort::conflict, "该社区已有同名小区"};
inline constexpr RefusalKind delivered_in_future{"delivered_in_future", Sort::unprocessable,
                                                 "交付日期不能晚于今天"};
inline constexpr RefusalKind building_exists{"building_exists", Sort::conflict,
                                             "该小区已有同名楼栋"};
inline constexpr RefusalKind house_exists{"house_exists", Sort::conflict,
                                          "该楼栋已有相同单元和房号的房屋"};
inline constexpr RefusalKind enterprise_unknown{"enterprise_unknown", Sort::unprocessable,
                                                "没有这家企业"};
inline constexpr RefusalKind credit_code_malformed{
    "credit_code_malformed", Sort::unprocessable,
    "统一社会信用代码须为 18 位数字或大写字母(不含 I、O、S、V、Z)"};
inline constexpr RefusalKind enterprise_exists{"enterprise_exists", Sort::conflict,
                                               "该统一社会信用代码已登记"};
inline constexpr RefusalKind dates_reversed{"dates_reversed", Sort::unprocessable,
                                            "结束日期不能早于开始日期"};
inline constexpr RefusalKind service_overlaps{"service_overlaps", Sort::conflict,
                                              "该小区在此期间已有服务企业，同一时间只能有一家"};
inline constexpr RefusalKind service_ended{"service_ended", Sort::conflict, "该服务关系已经结束"};
inline constexpr RefusalKind nobody_serves{"nobody_serves", Sort::conflict,
                                           "该小区在任职开始日没有服务企业"};
inline constexpr RefusalKind manager_present{"manager_present", Sort::conflict,
                                             "该小区在此期间已有项目经理，请先办理离任"};
inline constexpr RefusalKind manager_ended{"manager_ended", Sort::conflict, "该项目经理已经离任"};
inline constexpr RefusalKind binding_only_residents{"binding_only_residents", Sort::conflict,
                                                    "只有居民本人可以申请绑定房屋"};
inline constexpr RefusalKind house_unknown{"house_unknown", Sort::unprocessable, "没有这套房屋"};
inline constexpr RefusalKind id_number_invalid{"id_number_invalid", Sort::unprocessable,
                                               "身份证号码有误，请核对"};
inline constexpr RefusalKind phone_invalid{"phone_invalid", Sort::unprocessable,
                                           "电话号码有误，请核对"};
inline constexpr RefusalKind binding_exists{"binding_exists", Sort::conflict,
                                            "您已申请或已绑定该房屋"};
inline constexpr RefusalKind bindings_too_many{"bindings_too_many", Sort::conflict,
                                               "待核实的申请过多，请等待核实后再申请"};
inline constexpr RefusalKind binding_decided{"binding_decided", Sort::conflict, "该申请已处理"};
inline constexpr RefusalKind binding_own{"binding_own", Sort::conflict, "不能核实自己的申请"};
inline constexpr RefusalKind binding_not_open{"binding_not_open", Sort::conflict, "该绑定已经结束"};
inline constexpr RefusalKind import_header_unknown{"import_header_unknown", Sort::unprocessable,
                                                   "表头不是小区、房屋或企业导入模板的表头"};

inline constexpr auto refusals = refusals_of(
    region_unknown, region_not_community, region_not_district, region_foreign, place_outside_city,
    area_out_of_range, fee_out_of_range, estate_exists, delivered_in_future, building_exists,
    house_exists, enterprise_unknown, credit_code_malformed, enterprise_exists, dates_reversed,
    service_overlaps, service_ended, nobody_serves, manager_present, manager_ended,
    binding_only_residents, house_unknown, id_number_invalid, phone_invalid, binding_exists,
    bindings_too_many, binding_decided, binding_own, binding_not_open, import_header_unknown);

}  // namespace anju::registry
