// A paper is the same file whenever it is printed, on as many pages as it takes.
#include "platform/paper/paper.h"

#include <gtest/gtest.h>

#include "base/result.h"

namespace anju::paper {

namespace {

Paper slip() {
    return {.title = "受理单",
            .number = "TS20260302-00000012",
            .lines = {{"事项", "楼道堆物"}, {"地点", "惠民花园 3号楼"}},
            .notes = {"凭编号可查进度。"},
            .code = "/verify#361.KAC9oJ_JVtlmupF896BHl-0x-l-yBm0QgB3d4A3iP6E.26285b88",
            .issued_at = instant_of(date_of(2026, 3, 2), 9)};
}

// Pages stand in the page tree alone: fonts and text are compressed.
std::size_t pages_of(const std::string& pdf) {
    const std::size_t at = pdf.find("/Count ");
    return at == std::string::npos ? 0 : std::stoul(pdf.substr(at + 7));
}

class Papers : public testing::Test {
   protected:
    Papers() { use_letterhead({"唐山市住房和城乡建设局", "https://anju.example.cn"}); }
};

TEST_F(Papers, are_the_same_bytes_each_time) {
    const std::string pdf = pdf_of(slip());
    EXPECT_TRUE(pdf.starts_with("%PDF-")) << pdf.substr(0, 8);
    EXPECT_EQ(pages_of(pdf), 1U);
    EXPECT_TRUE(pdf.contains("20260302090000+08'00")) << "the moment of the paper, not of printing";
    EXPECT_EQ(pdf_of(slip()), pdf);
}

TEST_F(Papers, change_with_whatever_stands_on_them) {
    const std::string pdf = pdf_of(slip());
    Paper other = slip();
    other.number = "TS20260302-00000013";
    EXPECT_NE(pdf_of(other), pdf);
    other = slip();
    other.lines[1].value = "惠民花园 4号楼";
    EXPECT_NE(pdf_of(other), pdf);
    other = slip();
    other.notes.clear();
    EXPECT_NE(pdf_of(other), pdf);
    other = slip();
    other.code.back() = '9';
    EXPECT_NE(pdf_of(other), pdf);
    use_letterhead({"唐山市路北区住房和城乡建设局", "https://anju.example.cn"});
    EXPECT_NE(pdf_of(slip()), pdf);
}

TEST_F(Papers, go_on_on_further_pages) {
    Paper paper = slip();
    std::string text;
    for (int i = 0; i < 4000; ++i) text += "楼";
    paper.lines.push_back({"内容", text});
    EXPECT_GT(pages_of(pdf_of(paper)), 2U);
}

TEST_F(Papers, carry_no_code_that_a_phone_cannot_read) {
    Paper paper = slip();
    paper.code.resize(200 - 23, 'x');
    EXPECT_NO_THROW(pdf_of(paper));
    paper.code += 'x';
    EXPECT_THROW(pdf_of(paper), Fault);
}

}  // namespace

}  // namespace anju::paper
