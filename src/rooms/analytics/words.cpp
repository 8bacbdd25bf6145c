#include "rooms/analytics/words.h"

namespace anju::analytics {

namespace {

constexpr Word table[] = {
    {"closed", "已办结", "Closed"},
    {"filed", "收到诉求", "Received"},
    {"open", "在办", "Open"},
    {"region", "区划", "Region"},
    {"response_ppm", "按时响应率", "Answered in time"},
    {"satisfied_ppm", "满意率", "Satisfied"},
    {"solved_ppm", "解决率", "Solved"},
};

}  // namespace

std::span<const Word> words() { return table; }

}  // namespace anju::analytics
