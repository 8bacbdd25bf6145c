#include "base/reply.h"

#include <array>
#include <string>

#include "base/text.h"
#include "base/utf8.h"

namespace anju {

namespace {

using namespace std::string_view_literals;

std::string only_words(std::string_view text) {
    constexpr std::array noise{"，"sv,     "。"sv, "！"sv, "、"sv, "："sv, "；"sv,
                               "\u3000"sv, "（"sv, "）"sv, "“"sv,  "”"sv};
    std::string words(text);
    for (const auto mark : noise) replace_all(words, mark, "");
    std::erase_if(words, [](char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == ',' || c == '.' || c == '!' || c == ':';
    });
    return words;
}

}  // namespace

bool is_empty_reply(std::string_view words) {
    constexpr std::array empty{
        "已处理"sv,   "已办理"sv,   "已解决"sv, "已办结"sv, "已回复"sv, "已整改"sv, "已完成"sv,
        "处理完毕"sv, "处理完成"sv, "办结"sv,   "已联系"sv, "业主"sv,   "诉求人"sv, "该问题"sv,
        "问题"sv,     "您好"sv,     "你好"sv,   "我公司"sv, "我司"sv,   "物业"sv,   "谢谢"sv,
        "已"sv,       "了"sv,       "请知悉"sv, "收到"sv,   "知悉"sv,   "落实"sv};
    std::string rest = only_words(words);
    for (const auto word : empty) replace_all(rest, word, "");
    return code_points(rest) < 6;
}

}  // namespace anju
