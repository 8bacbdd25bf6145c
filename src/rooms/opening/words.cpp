#include "rooms/opening/words.h"

namespace anju::opening {

namespace {

constexpr Word table[] = {
    {"Item.unit_accounts", "为每个单位开通账号", "Give every unit an account"},
    {"Item.dispatchers", "为每个县（市、区）配备派单员", "Give every district a dispatcher"},
    {"Item.second_factors", "有权限的岗位绑定动态口令", "Set up second factors"},
    {"Item.enterprises", "导入物业服务企业", "Import the enterprises"},
    {"Item.enterprise_accounts", "为每个企业开通账号", "Give every enterprise an account"},
    {"Item.estates", "导入小区", "Import the estates"},
    {"Item.calendar", "公布工作日历", "Publish the work calendar"},
    {"Item.policy", "确认政策参数", "Confirm the policy values"},
    {"Item.gateway", "接通短信通道", "Connect the gateway for messages"},
    {"Item.front", "设置对外地址和加密访问", "Set the public address and TLS"},
    {"Item.backup", "每天备份", "Back up every day"},
    {"Item.witnesses", "请见证方签署日志", "Ask a witness to sign the log"},
    {"item", "准备事项", "To do"},
    {"lines", "各项准备", "Lines"},
    {"missing", "尚缺", "Missing"},
    {"names", "明细", "Names"},
};

}  // namespace

std::span<const Word> words() { return table; }

}  // namespace anju::opening
