/**
 * This file was made from contract/openapi.json by build/words.mjs.
 * Do not make direct changes to the file.
 */
import { inBoth } from '@/kit/english';

export const openingWords = inBoth('opening', {
  "enums": {
    "opening.Item": {
      "unit_accounts": "为每个单位开通账号",
      "dispatchers": "为每个县（市、区）配备派单员",
      "second_factors": "有权限的岗位绑定动态口令",
      "enterprises": "导入物业服务企业",
      "enterprise_accounts": "为每个企业开通账号",
      "estates": "导入小区",
      "calendar": "公布工作日历",
      "policy": "确认政策参数",
      "gateway": "接通短信通道",
      "front": "设置对外地址和加密访问",
      "backup": "每天备份",
      "witnesses": "请见证方签署日志"
    }
  },
  "fields": {
    "item": "准备事项",
    "lines": "各项准备",
    "missing": "尚缺",
    "names": "明细"
  },
  "facts": {},
  "nouns": {}
});
