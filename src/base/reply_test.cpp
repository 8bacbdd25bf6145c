#include "base/reply.h"

#include <gtest/gtest.h>

namespace anju {

TEST(EmptyReplies, SayNothingOfWhatWasFoundAndDone) {
    for (const char* empty : {"已处理", "已处理完毕。", "该问题已处理，谢谢！", "您好，已办结",
                              "收到，已落实", "问题已解决", "。。。", "已 处 理 ！"})
        EXPECT_TRUE(is_empty_reply(empty)) << empty;
    for (const char* full :
         {"已更换三单元一层感应灯", "经现场查看，垃圾已于当日清运", "维修人员定于明天上午上门"})
        EXPECT_FALSE(is_empty_reply(full)) << full;
}

}  // namespace anju
