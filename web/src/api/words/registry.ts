/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const registryWords = inBoth('registry', {
  "enums": {
    "registry.BindingState": {
      "requested": "待核验",
      "verified": "已核验",
      "refused": "未通过",
      "ended": "已解除"
    },
    "registry.BindingVerb": {
      "verify": "核验通过",
      "refuse": "不通过",
      "end": "解除绑定",
      "reveal": "查看原文"
    },
    "registry.EnterpriseVerb": {
      "edit": "编辑"
    },
    "registry.EstateVerb": {
      "edit": "编辑",
      "add_building": "新增楼栋",
      "start_service": "登记服务关系",
      "end_service": "终止服务",
      "appoint_manager": "任命项目经理",
      "end_manager": "项目经理离任",
      "see_owners": "业主绑定"
    },
    "registry.HouseUse": {
      "residence": "住宅",
      "shop": "商业",
      "office": "办公",
      "garage": "车库",
      "other": "其他"
    },
    "registry.OwnerRole": {
      "owner": "业主",
      "tenant": "租户",
      "family": "家属"
    },
    "registry.UnitKind": {
      "city_bureau": "市住建局",
      "city_center": "市物业监管中心",
      "district_bureau": "县（市、区）住建部门",
      "street_office": "街道办事处（乡镇政府）",
      "community_office": "社区居（村）委会",
      "enterprise": "物业服务企业",
      "fire": "消防救援",
      "market": "市场监管",
      "urban_management": "城市管理",
      "police": "公安",
      "development_reform": "发展改革",
      "ecology": "生态环境",
      "natural_resources": "自然资源",
      "power": "供电",
      "heating": "供热",
      "water": "供水",
      "gas": "供气",
      "civil_affairs": "民政",
      "hotline": "12345 热线"
    },
    "registry.UnitStanding": {
      "open": "现有",
      "closed": "已终止"
    }
  },
  "fields": {
    "area": "建筑面积",
    "building": "楼栋",
    "closed_on": "撤销日期",
    "contact_name": "联系人",
    "contract_no": "合同编号",
    "credit_code": "统一社会信用代码",
    "credit_code_odd": "校验位不符",
    "delivered_on": "交付日期",
    "end_reason": "终止原因",
    "estates": "在管小区",
    "fee_fen_m2_month": "物业费（元/㎡·月）",
    "floors": "层数",
    "houses": "户数",
    "EnterpriseRow.houses": "在管户数",
    "id_number": "身份证号码",
    "id_number_tail": "证件尾号",
    "kind": "类型",
    "manager": "项目经理",
    "name": "名称",
    "AppointManager.name": "姓名",
    "BuildingInput.name": "楼栋名称",
    "ManagerRow.name": "姓名",
    "OwnerRow.name": "姓名",
    "RequestBinding.name": "姓名",
    "owners": "已绑定",
    "parent": "上级区划",
    "person": "用户",
    "place": "位置",
    "reason": "原因",
    "RevealBinding.reason": "查看事由",
    "VerifyBinding.reason": "处理意见",
    "RefuseBinding.reason": "处理意见",
    "EnterpriseRow.region": "注册地",
    "EnterpriseDetail.region": "注册地",
    "EnterpriseInput.region": "注册地",
    "EnterpriseFilter.region": "注册地",
    "requested_at": "申请时间",
    "role": "身份",
    "room_no": "房号",
    "service": "现服务企业",
    "since_on": "起始日期",
    "sort": "排序",
    "standing": "现状",
    "text": "名称",
    "EstateFilter.text": "名称或地址",
    "EnterpriseFilter.text": "名称或信用代码",
    "unit_no": "单元",
    "units": "单元数",
    "until_on": "终止日期",
    "use": "用途"
  },
  "facts": {
    "RegionsLoaded": "载入区划与边界",
    "UnitsLoaded": "载入单位",
    "EstateCreated": "新增小区",
    "EstateLoaded": "载入小区及房屋",
    "EstateChanged": "修改小区信息",
    "BuildingAdded": "新增楼栋",
    "HouseAdded": "新增房屋",
    "HouseChanged": "变更房屋面积或用途",
    "EnterpriseCreated": "新增企业",
    "EnterpriseChanged": "修改企业信息",
    "ServiceStarted": "登记服务关系",
    "ServiceEnded": "终止服务",
    "ManagerAppointed": "任命项目经理",
    "ManagerEnded": "项目经理离任",
    "ManagerErased": "按本人申请删除项目经理信息",
    "BindingRequested": "申请房屋绑定",
    "BindingVerified": "核验房屋绑定",
    "BindingRefused": "房屋绑定未通过",
    "BindingEnded": "解除房屋绑定",
    "BindingErased": "抹去绑定人信息",
    "BindingRevealed": "查看业主信息原文",
    "UnitChanged": "单位变更生效"
  },
  "nouns": {
    "region": "区划",
    "estate": "小区",
    "enterprise": "企业",
    "binding": "房屋绑定",
    "unit": "单位"
  }
});
