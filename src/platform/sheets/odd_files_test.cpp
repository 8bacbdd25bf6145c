// Files as they really come: what stands around the table, columns by other names, and what a
// spreadsheet program made of what was typed.
#include <gtest/gtest.h>

#include "platform/sheets/import.h"
#include "platform/sheets/made_test.h"

namespace anju::sheets {

namespace {

constexpr std::string_view titles[] = {"编号", "时间", "内容", "经度"};
constexpr std::string_view keys[] = {"编号"};
constexpr OtherName others[] = {{"时间", "受理时间"}, {"时间", "登记时间"}, {"内容", "描述"}};
constexpr Headings wanted{titles, std::span(titles).first(3), keys, others};

const Rows one{{"T1", "2026-09-01", "电梯停了", ""}};

std::string cell(std::string_view place, std::string_view text) {
    return "<c r=\"" + std::string(place) + "\" t=\"str\"><v>" + std::string(text) + "</v></c>";
}

std::string row(int line, const std::vector<std::string>& texts) {
    std::string xml = "<row r=\"" + std::to_string(line) + "\">";
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!texts[i].empty())
            xml += cell(static_cast<char>('A' + i) + std::to_string(line), texts[i]);
    return xml + "</row>";
}

// What the preview says is wrong, "line column text".
struct Looked : testing::Test {
    static std::vector<std::string> faults(const std::string& bytes) {
        const auto file = read_file(bytes, wanted);
        if (!file) return {why(read_sheet(bytes, wanted))};
        std::vector<std::string> all;
        for (const RowFault& fault : Look(*file, wanted).preview().faults)
            all.push_back(std::to_string(fault.line) + ' ' + fault.column + ' ' + fault.text);
        return all;
    }
};

}  // namespace

TEST(Headings, AreFoundWhateverStandsAboveAndAroundThem) {
    const std::string line = "T1,2026-09-01,电梯停了,\n";
    for (const std::string& head : std::vector<std::string>{
             "编号,时间,内容,经度\n",
             "sep=,\n编号,时间,内容,经度\n",
             "\"sep=,\"\n编号,时间,内容,经度\n",
             "某市热线工单表,,,\n编号,时间,内容,经度\n",
             "某市热线工单表\n\n打印人：张\n编号,时间,内容,经度\n",
             "编 号*,时间（必填）,内容：,经度\n",
             "\"编\n号\",\u3000时间\u00A0,内容,经度\n",
             "编号,受理时间,描述,经度\n",
             "编号,登记时间(年月日),描述,经度\n",
         }) {
        const auto sheet = read_sheet(head + line, wanted);
        ASSERT_TRUE(sheet) << head << why(sheet);
        EXPECT_EQ(sheet->header, (std::vector<std::string>{"编号", "时间", "内容", "经度"}))
            << head;
        EXPECT_EQ(sheet->rows, one) << head;
        EXPECT_LT(sheet->header_line, sheet->lines.front()) << head;
    }
}

TEST(Headings, AColumnByItsOwnNameComesBeforeOneByAnother) {
    const auto sheet = read_sheet("受理时间,编号,时间,内容\nx,T1,2026-09-01,y\n", wanted);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->header, (std::vector<std::string>{"受理时间", "编号", "时间", "内容"}));
}

TEST(Headings, TwiceMatterOnlyWhereTheyAreRead) {
    EXPECT_TRUE(read_sheet("编号,时间,内容,备注,备注\n1,2,3,4,5\n", wanted));
    EXPECT_EQ(why(read_sheet("编号,时间,内容,编号\n1,2,3,4\n", wanted)), "sheet_unreadable");
    EXPECT_EQ(why(read_sheet("编号,时间,内容,备注,备注\n1,2,3,4,5\n")), "sheet_unreadable");
}

TEST(Headings, InTheEleventhLineAreNone) {
    std::string bytes;
    for (int i = 0; i < 10; ++i) bytes += "说明\n";
    const auto sheet = read_sheet(bytes + "编号,时间,内容,经度\n1,2,3,4\n", wanted);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->header, (std::vector<std::string>{"说明"}));
    EXPECT_TRUE(
        read_sheet(bytes.substr(bytes.find('\n') + 1) + "编号,时间,内容,经度\n1,2,3,4\n", wanted)
            ->header.size() == 4);
}

TEST(Csv, MayLeaveOutTheLastColumnsIfNoneOfThemIsNeeded) {
    const auto sheet =
        read_sheet("编号,时间,内容,经度\nT1,2026-09-01,电梯停了\nT2,2026-09-01\n", wanted);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->rows, one);
    EXPECT_EQ(sheet->broken,
              (std::vector<std::pair<int, std::string>>{{3, "有 2 列，表头有 4 列"}}));
}

TEST(Sheets, PassASumOverAndSaySo) {
    for (const char* word : {"合计", "总 计", "小计：", "共计"}) {
        const auto sheet = read_sheet(
            "编号,时间,内容,经度\nT1,2026-09-01,电梯停了,\n" + std::string(word) + ",,1,\n",
            wanted);
        ASSERT_TRUE(sheet);
        EXPECT_EQ(sheet->rows, one) << word;
        ASSERT_EQ(sheet->passed_over.size(), 1u) << word;
        EXPECT_EQ(sheet->passed_over.front().first, 3);
    }
    EXPECT_EQ(read_sheet("编号,时间,内容,经度\n合计单,2026,电梯,\n", wanted)->rows.size(), 1u);
}

TEST(Sheets, SayWhatAFileIsThatIsNoTable) {
    const auto said = [](const std::string& bytes) {
        const auto sheet = read_sheet(bytes, wanted);
        return sheet ? std::string("accepted") : sheet.error().detail;
    };
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    std::string locked = compound + std::string(512, ' ');
    for (const char c : std::string_view("EncryptedPackage")) locked += {c, '\0'};
    EXPECT_TRUE(said(compound).contains("旧版 XLS")) << said(compound);
    EXPECT_TRUE(said(locked).contains("密码")) << said(locked);
    for (const char* page : {"<html><table>", "\xEF\xBB\xBF\r\n<HTML>", "<?xml version=\"1.0\"?>",
                             "<!DOCTYPE html>", "<table border=1>"})
        EXPECT_TRUE(said(page).contains("网页")) << page;
}

TEST(Xlsx, TheVisibleSheetWithTheHeadingsIsTaken) {
    const auto part = [](const std::string& rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    };
    const std::string bytes = zipped(
        {{"_rels/.rels", R"(<Relationships><Relationship Id="r" Target="XL\\Book2.xml" )"
                         R"(Type="http://x/officeDocument"/></Relationships>)"},
         {"xl/book2.xml", R"(<workbook xmlns:r="x"><sheets><sheet name="封面" r:id="a"/>)"
                          R"(<sheet name="数据" r:id="b"/></sheets></workbook>)"},
         {"xl\\_rels\\book2.xml.rels",
          R"(<Relationships><Relationship Id="a" Type="http://x/worksheet" )"
          R"(Target="./worksheets/cover.xml"/><Relationship Id="b" Type="http://x/worksheet" )"
          R"(Target="worksheets/../sheets/data.xml"/><Relationship Id="c" )"
          R"(Type="http://x/sharedStrings" Target="/xl/Words.xml"/></Relationships>)"},
         {"xl/words.xml", "<sst><si><t>电梯停了</t></si></sst>"},
         {"xl/worksheets/cover.xml", part(row(1, {"某市热线"}) + row(2, {"编号规则见附件"}))},
         {"xl/Sheets/Data.xml",
          part(row(1, {"编号", "时间", "内容", "经度"}) + "<row r=\"2\">" + cell("A2", "T1") +
               cell("B2", "2026-09-01") + "<c r=\"C2\" t=\"s\"><v>0</v></c></row>")}});
    const auto sheet = read_sheet(bytes, wanted);
    ASSERT_TRUE(sheet) << why(sheet);
    EXPECT_EQ(sheet->rows, one);
}

TEST(Xlsx, EachCellOfAMergedRangeHasTheValueThatIsShown) {
    const std::string rows =
        row(1, {"某市热线工单表"}) + row(2, {"编号", "时间", "诉求", "", "经度"}) +
        row(3, {"", "", "标题", "内容", ""}) + row(4, {"T1", "2026-09-01", "a", "电梯停了"}) +
        row(5, {"T2", "", "b", "灯不亮"});
    Parts parts{rows};
    parts.after_rows =
        R"(<mergeCells count="6"><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/>)"
        R"(<mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/><mergeCell ref="E2:E3"/>)"
        R"(<mergeCell ref="B4:B5"/><mergeCell ref="ZZZZ1:A1"/><mergeCell ref="B9"/></mergeCells>)";
    const auto sheet = read_sheet(xlsx_of(parts), wanted);
    ASSERT_TRUE(sheet) << why(sheet);
    EXPECT_EQ(sheet->header, (std::vector<std::string>{"编号", "时间", "标题", "内容", "经度"}));
    EXPECT_EQ(sheet->rows, (Rows{{"T1", "2026-09-01", "a", "电梯停了", ""},
                                 {"T2", "2026-09-01", "b", "灯不亮", ""}}));
}

TEST(Xlsx, MergedRangesTakeNoMoreMemoryThanAllowed) {
    Parts parts{row(1, {"编号", "时间", "内容", "经度"}) + row(2, {std::string(1000, 'x')})};
    for (int line = 3; line < 300; ++line) parts.rows += row(line, {"", "y"});
    parts.after_rows = R"(<mergeCells><mergeCell ref="A2:GR299"/></mergeCells>)";
    Limits limits;
    limits.held = 1u << 20;
    EXPECT_EQ(why(read_sheet(xlsx_of(parts), wanted, limits)), "sheet_too_large");
    // Nor time: the same rows again and again.
    parts.after_rows = "<mergeCells>";
    for (int i = 0; i < 1000; ++i) parts.after_rows += R"(<mergeCell ref="A2:A299"/>)";
    parts.after_rows += "</mergeCells>";
    EXPECT_EQ(why(read_sheet(xlsx_of(parts), wanted, limits)), "sheet_too_large");
}

TEST_F(Looked, AKeyRefusesWhatASpreadsheetMadeOfIt) {
    const std::string styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)";
    const auto file = [&](const std::string& number, const std::string& time) {
        return xlsx_of({.rows = row(1, {"编号", "时间", "内容", "经度"}) + "<row r=\"2\">" +
                                number + time + cell("C2", "电梯停了") + "</row>",
                        .styles = styles});
    };
    const std::string day = R"(<c r="B2" s="1"><v>46024</v></c>)";
    EXPECT_EQ(faults(file(cell("A2", "T1"), day)), std::vector<std::string>{});
    for (const char* number :
         {R"(<c r="A2"><v>351030001351351000</v></c>)", R"(<c r="A2"><v>2.02611E+17</v></c>)",
          R"(<c r="A2" s="1"><v>46024</v></c>)"}) {
        const auto said = faults(file(number, day));
        ASSERT_EQ(said.size(), 1u) << number;
        EXPECT_TRUE(said.front().starts_with("2 编号 ")) << said.front();
    }
    EXPECT_EQ(faults(file(R"(<c r="A2"><v>123456789012345</v></c>)", day)),
              std::vector<std::string>{})
        << "fifteen digits are kept";
    for (const char* number : {"2.02611E+17", "2e5", "1E-3"})
        EXPECT_EQ(faults(std::string("编号,时间,内容\n") + number + ",2026-01-01,x\n").size(), 1u)
            << number;
    for (const char* number : {"E17", "2.0E", "A1E5", "1.2", "TS-E+1"})
        EXPECT_EQ(faults(std::string("编号,时间,内容\n") + number + ",2026-01-01,x\n").size(), 0u)
            << number;
}

TEST_F(Looked, AFormulaWithoutItsValueIsNamedWhereItIsRead) {
    const std::string head = row(1, {"编号", "时间", "内容", "经度", "备注"});
    const auto with = [&](const std::string& cells) {
        return xlsx_of({head + "<row r=\"2\">" + cell("A2", "T1") + cell("B2", "2026-01-01") +
                        cell("C2", "x") + cells + "</row>"});
    };
    EXPECT_EQ(faults(with(R"(<c r="D2"><f>1+1</f></c>)")).size(), 1u);
    EXPECT_EQ(faults(with(R"(<c r="D2"><f>1+1</f><v>2</v></c>)")).size(), 0u);
    EXPECT_EQ(faults(with(R"(<c r="D2" t="str"><f>""</f><v></v></c>)")).size(), 0u);
    EXPECT_EQ(faults(with(R"(<c r="E2"><f>1+1</f></c>)")).size(), 0u);
}

TEST(Xlsx, ANumberOfMoreDigitsThanAreKeptIsShownAsTheProgramShowsIt) {
    struct Case {
        const char* kept;
        const char* shown;
    };
    for (const Case& c :
         {Case{"351030001351351000", "351030001351351000"},
          Case{"2.0260901000012301E+17", "202609010000123000"},
          Case{"-1234567890123456789", "-1234567890123460000"},
          Case{"999999999999999", "999999999999999"}, Case{"1E15", "1000000000000000"}}) {
        const auto sheet = read_sheet(xlsx_of({row(1, {"编号"}) + "<row r=\"2\"><c r=\"A2\"><v>" +
                                               c.kept + "</v></c></row>"}),
                                      wanted);
        EXPECT_EQ(sheet->rows, (Rows{{c.shown}})) << c.kept;
    }
}

}  // namespace anju::sheets
