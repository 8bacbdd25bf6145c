// What the ways in for cases know beside the cases themselves.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace anju::channels {

// A word that makes a matter sure when it stands in the title of a message without a category.
struct SureWord {
    std::string word;
    std::string category;
};

// The columns of the hotline's file (12345 导出表); all of them must be there.
namespace hotline {
enum Column : std::size_t { number, time, channel, person, phone, title, text, lon, lat, columns };
}
inline constexpr std::array<std::string_view, hotline::columns> hotline_columns{
    "工单编号", "来电时间", "来源", "诉求人", "联系电话", "诉求标题", "诉求内容", "经度", "纬度"};

}  // namespace anju::channels
