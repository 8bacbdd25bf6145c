#include "rooms/registry/words.h"

namespace anju::registry {

namespace {

constexpr Word table[] = {
    {"UnitKind.city_bureau", "市住建局", "City housing bureau"},
    {"UnitKind.city_center", "市物业监管中心", "City property centre"},
    {"UnitKind.district_bureau", "县（市、区）住建部门", "District housing bureau"},
    {"UnitKind.street_office", "街道办事处（乡镇政府）", "Street office"},
    {"UnitKind.community_office", "社区居（村）委会", "Community office"},
    {"UnitKind.enterprise", "物业服务企业", "Enterprise"},
    {"UnitKind.fire", "消防救援", "Fire and rescue"},
    {"UnitKind.market", "市场监管", "Market supervision"},
    {"UnitKind.urban_management", "城市管理", "Urban management"},
    {"UnitKind.police", "公安", "Police"},
    {"UnitKind.development_reform", "发展改革", "Development and reform"},
    {"UnitKind.ecology", "生态环境", "Ecology"},
    {"UnitKind.natural_resources", "自然资源", "Natural resources"},
    {"UnitKind.power", "供电", "Power supply"},
    {"UnitKind.heating", "供热", "Heating"},
    {"UnitKind.water", "供水", "Water supply"},
    {"UnitKind.gas", "供气", "Gas supply"},
    {"UnitKind.civil_affairs", "民政", "Civil affairs"},
    {"UnitKind.hotline", "12345 热线", "Hotline 12345"},

    {"BindingState.requested", "待核验", "To be verified"},
    {"BindingState.verified", "已核验", "Verified"},
    {"BindingState.refused", "未通过", "Refused"},
    {"BindingState.ended", "已解除", "Ended"},

    {"BindingVerb.verify", "核验通过", "Verify"},
    {"BindingVerb.refuse", "不通过", "Refuse"},
    {"BindingVerb.end", "解除绑定", "End"},
    {"BindingVerb.reveal", "查看原文", "Reveal"},

    {"EnterpriseVerb.edit", "编辑", "Edit"},

    {"EstateVerb.edit", "编辑", "Edit"},
    {"EstateVerb.add_building", "新增楼栋", "Add a building"},
    {"EstateVerb.start_service", "登记服务关系", "Begin a service"},
    {"EstateVerb.end_service", "终止服务", "End the service"},
    {"EstateVerb.appoint_manager", "任命项目经理", "Appoint"},
    {"EstateVerb.end_manager", "项目经理离任", "End the appointment"},
    {"EstateVerb.see_owners", "业主绑定", "Owners"},

    {"HouseUse.residence", "住宅", "Residence"},
    {"HouseUse.shop", "商业", "Shop"},
    {"HouseUse.office", "办公", "Office"},
    {"HouseUse.garage", "车库", "Garage"},
    {"HouseUse.other", "其他", "Other"},

    {"OwnerRole.owner", "业主", "Owner"},
    {"OwnerRole.tenant", "租户", "Tenant"},
    {"OwnerRole.family", "家属", "Family"},

    {"SheetKind.estates", "小区", "Estates"},
    {"SheetKind.houses", "房屋", "Houses"},
    {"SheetKind.enterprises", "物业服务企业", "Enterprises"},

    {"EstateCreated", "新增小区", "Estate created"},
    {"EstateChanged", "修改小区信息", "Estate changed"},
    {"BuildingAdded", "新增楼栋", "Building added"},
    {"HouseAdded", "新增房屋", "House added"},
    {"EnterpriseCreated", "新增企业", "Enterprise created"},
    {"EnterpriseChanged", "修改企业信息", "Enterprise changed"},
    {"ServiceStarted", "登记服务关系", "Service began"},
    {"ServiceEnded", "终止服务", "Service ended"},
    {"ManagerAppointed", "任命项目经理", "Manager appointed"},
    {"ManagerEnded", "项目经理离任", "Manager ended"},
    {"BindingRequested", "申请房屋绑定", "Binding asked for"},
    {"BindingVerified", "核验房屋绑定", "Binding verified"},
    {"BindingRefused", "房屋绑定未通过", "Binding refused"},
    {"BindingEnded", "解除房屋绑定", "Binding ended"},
    {"BindingRevealed", "查看业主信息原文", "Owner revealed"},

    {"Noun.estate", "小区", "Estate"},
    {"Noun.enterprise", "企业", "Enterprise"},
    {"Noun.binding", "房屋绑定", "Binding"},

    {"address", "地址", "Address"},
    {"area", "建筑面积", "Area"},
    {"building", "楼栋", "Building"},
    {"contact_name", "联系人", "Contact"},
    {"contract_no", "合同编号", "Contract number"},
    {"credit_code", "统一社会信用代码", "Credit code"},
    {"delivered_on", "交付日期", "Handed over"},
    {"enterprise", "物业服务企业", "Enterprise"},
    {"fee_fen_m2_month", "物业费", "Fee"},
    {"floors", "层数", "Floors"},
    {"house", "房屋", "House"},
    {"id_number", "身份证号码", "Identity number"},
    {"kind", "类型", "Kind"},
    {"lat_e6", "纬度", "Latitude"},
    {"lon_e6", "经度", "Longitude"},
    {"name", "名称", "Name"},
    {"AppointManager.name", "姓名", "Name"},
    {"BuildingInput.name", "楼栋名称", "Building"},
    {"RequestBinding.name", "姓名", "Name"},
    {"parent", "上级区划", "Parent"},
    {"person", "用户", "User"},
    {"phone", "联系电话", "Phone"},
    {"place", "位置", "Place"},
    {"reason", "原因", "Reason"},
    {"RevealBinding.reason", "查看事由", "Reason"},
    {"VerifyBinding.reason", "处理意见", "Decision"},
    {"RefuseBinding.reason", "处理意见", "Decision"},
    {"region", "区划", "Region"},
    {"role", "身份", "Role"},
    {"room_no", "房号", "Room"},
    {"since_on", "起始日期", "Since"},
    {"sort", "排序", "Order"},
    {"state", "状态", "State"},
    {"text", "名称", "Name"},
    {"EstateFilter.text", "名称或地址", "Name or address"},
    {"EnterpriseFilter.text", "名称或信用代码", "Name or credit code"},
    {"unit_no", "单元", "Unit"},
    {"units", "单元数", "Units"},
    {"until_on", "终止日期", "Until"},
    {"use", "用途", "Use"},
};

}  // namespace

std::span<const Word> words() { return table; }

std::string_view name_of(UnitKind kind) { return word_of<table>(kind); }

}  // namespace anju::registry
