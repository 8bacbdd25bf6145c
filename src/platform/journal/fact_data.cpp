#include "platform/journal/fact_data.h"

#include <zstd.h>

#include <memory>

#include "platform/journal/note.h"

namespace anju::journal {

namespace {

constexpr char as_it_is = 0;
constexpr char with_first = 1;
constexpr int level = 3;
// What every frame begins with is left out.
constexpr std::string_view frame_head = "\x28\xb5\x2f\xfd";
constexpr std::size_t json_max = std::size_t{1} << 24;

// `zstd --train --maxdict=4096` over the facts of the demo city.
constexpr std::string_view first_dictionary =
    "N6Qw7N1c9k9EEIg0Yh0AAMiBGQyvqqqqOiguVnMetR8aiYLPgB99Mr1Vyv1ynVKH0h9Kf1i1oYg7lP5Q+sMAbCn3llKm"
    "jRMAAAAAwCCTBAAABopC4jO50QcABMCEgwMBhIQOCAcDyYYkoUgwKoaDAaFIDEdhEARxLApjEjJJjAAAANTxZ1apkOIw"
    "xhgDAAAAAGAADAAAAAABAAAABAAAAAgAAABrcyI6W3siY2xvY2siOiJ2aXNpdCIsImZyb21fYXQiOiIyMDI2LTExLTIw"
    "VDEzOjI2OjAwKzA4OjAwIiwiZHVlX2F0IjoiMjAyNi0xMS0yM1QyMzo1OTo1OS45OTkrMDg6MDAiYXJuX2F0IjoiMjAy"
    "Ni0xMC0wOFQxNjowMDowMCswODowMCIsInBvbGljeSI6MTR9XSwid29yZHMiOm51bGx9eyJjbG9jayI6ImFjY2VwdCIs"
    "ImR1ZV9hdCI6IjIwMjYtMTEtMDlUMTQ6NDA6MDArMDg6MDAiLCJ1bml0IjpudWxsLCJlbnRlcnByaXNlIjoxNiwidXJn"
    "ZW5jeSI6IlUxIiwiY2xvY2tzIjpbXX17InN0YXRlIjoiZGlzcGF0Y2hlZCIsInVuaXQiOjI3MSwiYXNzaXN0cyI6W10s"
    "ImNhdGFsb2d1ZSI6MiwicmVhc29uIjoi57G75Yir4oCc5oql5L+u5LiN5Y+K5pe24oCd5oyJ5rS+5Y2V55uu5b2V55Sx"
    "6KGX6YGT5Yqe5LqL5aSE77yI5Lmh6ZWH5pS/5bqc77yJ5Li75Yqe77yI55uu5b2V56ysIDIg5p2h77yMMjAyMC0wMS0w"
    "MSDotbfvvInvvIzlvZPlnLDkuLrnv5TkupHpgZPooZfpgZPniankuJrnrqHnkIblip7lhazlrqQiLCJjbG9ja3MiOlt7"
    "ImNsb2NrIjoic2lnbiIsImZyb21fYXQiOiIyMDI2LTEwLTEwVDExOjA0OjAwKzA4OjAwIiwiZHVlX2F0IjoiMjAyNi0x"
    "MC0xMlQyMzo1OTo1OS45OTkrMDg6MDAiLCJ3YXJuX2F0IjoiMjAyNi0xMC0xMlQxNTowMDo0OCswODowMCIsInBvbGlj"
    "eSI6NH0seyJjbG9jayI6ImNvbnRhY3QiLCJmcm9tX2F0IjoiMjAyNi0xMC0xMFQxMTowNDowMCswODowMCIsImR1ZV9h"
    "dCI6IjIwMjYtMTAtMTJUMjM6NTk6NTkuOTk5KzA4OjAwIiwid2Fybl9hdCI6IjIwMjYtMTAtMTJUMTU6MDA6NDgrMDg6"
    "MDAiLCJwb2xpY3kiOjEwfSx7ImNsb2NrIjoiaGFuZGxlIiwiZnJvbV9hdCI6IjIwMjYtMTAtMTBUMTE6MDQ6MDArMDg6"
    "MDAiLCJkdWVfYXQiOiIyMDI2LTEwLTE2VDIzOjU5OjU5Ljk5OSswODowMCIsIndhcm5fYXQiOiIyMDI2LTEwLTE1VDE2"
    "OjMwOjQ4KzA4OjAwIiwicG9saWN5IjoxNn1dLCJ3b3JkcyI6bnVsbH17InN0YXRlIjoidmlzaXRpbmciLCJyZWFjaGVk"
    "Ijp0cnVlLCJ0cmllcyI6MCwic29sdmVkIjoic29sdmVkIiwic2F0aXNmaWVkIjoic2F0aXNmaWVkIiwidW5pdF9hdF9m"
    "YXVsdCI6ZmFsc2UsIndvcmRzIjp7Im5vdGUiOjE5ODYsImRpZ2VzdCI6IjVEVGRnMnhlZkJfUWZKb0MyZ2FyeVRVampH"
    "X3AwY2d4cTlQUHhrUFo4bkkiLCJhdWRpZW5jZSI6ImF1dGhvcml0eSIsImZpbGVzIjpbXX0sImNsb2NrcyI6W119eyJj"
    "YXRlZ29yeV9iZWZvcmUiOiIiLCJjYXRlZ29yeSI6IjE4MDIiLCJ1cmdlbmN5X2JlZm9yZSI6IlUzIiwidXJnZW5jeSI6"
    "IlUzIiwicmVnaW9uIjoiMTMwMjAzMDA4MDA0IiwiZXN0YXRlIjoxNCwiZW50ZXJwcmlzZSI6NywicGxhY2VfbmFtZSI6"
    "IiIsImVudGVycHJpc2VfbmFtZSI6IiIsIndvcmRzIjpudWxsLCJjbG9ja3MiOltdfXsic3RhdGUiOiJ3b3JraW5nIiwi"
    "dW5pdCI6NjgxMSwibGF0ZSI6ZmFsc2V9eyJzdGF0ZSI6IndvcmtpbmciLCJ1bml0Ijo2ODIxLCJsYXRlIjp0cnVlfXsi"
    "c3RhdGUiOiJhcmNoaXZlZCJ9eyJzdGF0ZSI6ImNsb3NlZCIsImNhdGVnb3J5IjoiMTMwMSIsInVyZ2VuY3kiOiJVNCIs"
    "InVuaXQiOjEzMywiZW50ZXJwcmlzZSI6MTEsImVzdGF0ZSI6ODQsInNvbHZlZCI6InNvbHZlZCIsInNhdGlzZmllZCI6"
    "ImJhc2ljYWxseSIsInNpZ25lZF9sYXRlIjpmYWxzZSwiY29udGFjdGVkX2xhdGUiOmZhbHNlLCJyZXBsaWVkX2xhdGUi"
    "OmZhbHNlLCJyZXdvcmtzIjowLCJ3b3JkcyI6bnVsbCwiY2xvY2tzIjpbeyJjbG9jayI6ImFyY2hpdmUiLCJmcm9tX2F0"
    "IjoiMjAyNi0xMC0yM1QyMTozNDowMCswODowMCIsImR1ZV9hdCI6IjIwMjYtMTAtMzBUMjM6NTk6NTkuOTk5KzA4OjAw"
    "Iiwid2Fybl9hdCI6IjIwMjYtMTAtMjlUMTc6MzA6MDArMDg6MDAiLCJwb2xpY3kiOjM0fV19eyJjbG9jayI6ImNvbnRh"
    "Y3QiLCJkdWVfYXQiOiIyMDI2LTA5LTE0VDIzOjU5OjU5Ljk5OSswODowMCIsInVuaXQiOjY4MzR9eyJjbG9jayI6Imhh"
    "bmRsZSIsImR1ZV9hdCI6IjIwMjYtMTAtMTlUMjM6NTk6NTkuOTk5KzA4OjAwIiwidW5pdCI6NjgyMCwiZW50ZXJwcmlz"
    "ZSI6MTYsInVyZ2VuY3kiOiJVMSIsImNsb2NrcyI6W119eyJ3YXkiOiJwaG9uZSIsImxhdGUiMDAiLCJwb2xpY3kiOjM0"
    "fV19eyJzdGF0ZSI6InZpc2l0aW5nIiwid29yZHMiOnsibm90ZSI6MTM1NSwiZGlnZXN0IjoiSjNZZzdkemJpLTQ0Z0pS"
    "dlp2d283OExCaG5qdmZoeVFGOHpIdXFBal94byIsImF1ZGllbmNlIjoiaGFuZGxlcnMiLCJmaWxlcyI6W119LCJjbG9j"
    "a3MiOlt7ImNsb2NrIjoidmlzaXQiLCJmcm9tX2F0IjoiMjAyNi0xMC0yMVQxODoxOTowMCswODowMCIsImR1ZV9hdCI6"
    "IjIwMjYtMTAtMjJUMjM6NTk6NTkuOTk5KzA4OjAwIiwid2Fybl9hdCI6IjIwMjYtMTAtMjJUMTY6MDA6MDArMDg6MDAi"
    "LCJwb2xpY3kiOjI4fV19eyJzdGF0ZSI6IndvcmtpbmciLCJ1bml0Ijo2ODE1LCJsYXRlIjp0cnVlfXsiY2xvY2siOiJj"
    "b250YWN0IiwiZHVlX2F0IjoiMjAyNi0wOS0xMFQxNzowNzowMCswODowMCIsInVuaXQiOjM5LCJlbnRlcnByaXNlIjo3"
    "LCJ1cmdlbmN5IjoiVTEiLCJjbG9ja3MiOltdfXsic3RhdGUiOiJjbG9zZWQiLCJjYXRlZ29yeSI6IjA1MDIiLCJ1cmdl"
    "bmN5IjoiVTIiLCJ1bml0Ijo2ODExLCJlbnRlcnByaXNlIjo3LCJlc3RhdGUiOjE0LCJzb2x2ZWQiOiJzb2x2ZWQiLCJz"
    "YXRpc2ZpZWQiOiJzYXRpc2ZpZWQiLCJzaWduZWRfbGF0ZSI6ZmFsc2UsImNvbnRhY3RlZF9sYXRlIjpmYWxzZSwicmVw"
    "bGllZF9sYXRlIjpmYWxzZSwicmV3b3JrcyI6MCwid29yZHMiOm51bGwsImNsb2NrcyI6W3siY2xvY2siOiJhcmNoaXZl"
    "IiwiZnJvbV9hdCI6IjIwMjYtMTAtMjBUMjI6MzQ6MDArMDg6MDAiLCJkdWVfYXQiOiIyMDI2LTEwLTI3VDIzOjU5OjU5"
    "Ljk5OSswODowMCIsIndhcm5fYXQiOiIyMDI2LTEwLTI2VDE3OjMwOjAwKzA4OjAwIiwicG9saWN5IjozNH1dfXsic3Rh"
    "dGUiOiJyZXBsaWVkIiwidW5pdCI6NDIsImxhdGUiOmZhbHNlLCJyZXdvcmtzIjowLCJ3b3JkcyI6eyJub3RlIjoyMzQ0"
    "LCJkaWdlc3QiOiJZMzFsT0JuYmI2MXlJS0kxaVczSzd3czJWYzhnOVB5VmFKTmM3eWREdEFRIiwiYXVkaWVuY2UiOiJl"
    "dmVyeW9uZSIsImZpbGVzIjpbNzQyXX0sImNsb2NrcyI6W3siY2xvY2siOiJyZXZpZXciLCJmcm9tX2F0IjoiMjAyNi0x"
    "MS0yN1QwNjo1ODowMCswODowMCIsImR1ZV9hdCI6IjIwMjYtMTEtMzBUMjM6NTk6NTkuOTk5KzA4OjAwIiwid2Fybl9h"
    "dCI6IjIwMjYtMTEtMzBUMTQ6MzA6MDArMDg6MDAiLCJwb2xpY3kiOjI3fV19eyJzdGF0ZSI6InJlZ2lzdGVyZWQiLCJz"
    "b3VyY2UiOiJhcHAiLCJjb21wbGFpbnRfa2luZCI6ImNvbXBsYWludCIsImNhdGVnb3J5IjoiMTkwMyIsInVyZ2VuY3ki"
    "OiJVMyIsInJlZ2lvbiI6IjEzMDIwMzAwODAwNCIsImVzdGF0ZSI6MTQsImVudGVycHJpc2UiOjcsInJlY2VpdmVkX2F0"
    "IjoiMjAyNi0wOS0wN1QxNTo0NzowMCswODowMCIsInRleHRfZGlnZXN0IjoiNlhSbHhObjdKdnhORGZQalZ4djJVNWVI"
    "N1B6NVItTVZZVDhsalVrcWsxQSIsImZpbGVzIjpbXSwiY2xvY2tzIjpbeyJjbG9jayI6ImFjY2VwdCIsImZyb21fYXQi"
    "OiIyMDI2LTA5LTA3VDE1OjQ3OjAwKzA4OjAwIiwiZHVlX2F0IjoiMjAyNi0wOS0wOFQyMzo1OTo1OS45OTkrMDg6MDAi"
    "LCJ3YXJuX2F0IjoiMjAyNi0wOS0wOFQxNTozOToyNCswODowMCIsInBvbGljeSI6MjN9XX17InN0YXRlIjoiZGlzcGF0"
    "Y2hlZCIsInVuaXQiOjY4MTEsImFzc2lzdHMiOltdLCJjYXRhbG9ndWUiOjMsInJlYXNvbiI6Iuexu+WIq+KAnOalvOmB"
    "k+WNq+eUn+KAneaMiea0vuWNleebruW9leeUseeJqeS4muacjeWKoeS8geS4muS4u+WKnu+8iOebruW9leesrCAzIOad"
    "oe+8jDIwMjAtMDEtMDEg6LW377yJ77yM5b2T5Zyw5Li65ZCM5b+D54mp5Lia5pyN5Yqh5pyJ6ZmQ5YWs5Y+477yI5ryU"
    "56S6MDA377yJIiwiY2xvY2tzIjpbeyJjbA==";

template <auto free>
struct Freed {
    void operator()(auto* held) const { free(held); }
};
using Packer = std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>>;
using Unpacker = std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>>;

const std::string& dictionary() {
    static const std::string bytes = *from_base64(first_dictionary);
    return bytes;
}

Packer new_packer() {
    static const std::unique_ptr<ZSTD_CDict, Freed<ZSTD_freeCDict>> words(
        ZSTD_createCDict(dictionary().data(), dictionary().size(), level));
    Packer packer(ZSTD_createCCtx());
    CHECK(packer && words);
    CHECK(ZSTD_isError(ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_dictIDFlag, 0)) == 0);
    CHECK(ZSTD_isError(ZSTD_CCtx_refCDict(packer.get(), words.get())) == 0);
    return packer;
}

Unpacker new_unpacker() {
    static const std::unique_ptr<ZSTD_DDict, Freed<ZSTD_freeDDict>> words(
        ZSTD_createDDict(dictionary().data(), dictionary().size()));
    Unpacker unpacker(ZSTD_createDCtx());
    CHECK(unpacker && words);
    CHECK(ZSTD_isError(ZSTD_DCtx_refDDict(unpacker.get(), words.get())) == 0);
    return unpacker;
}

std::string unpacked_frame(std::string_view packed) {
    thread_local const Unpacker unpacker = new_unpacker();
    const std::string frame = std::string(frame_head) += packed;
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > json_max) throw Fault("the data of a fact is damaged");
    std::string json(size, '\0');
    const std::size_t written =
        ZSTD_decompressDCtx(unpacker.get(), json.data(), json.size(), frame.data(), frame.size());
    if (written != json.size()) throw Fault("the data of a fact is damaged");
    return json;
}

}  // namespace

db::Param param(const FactData& data) {
    thread_local const Packer packer = new_packer();
    std::string frame(ZSTD_compressBound(data.json.size()), '\0');
    const std::size_t size = ZSTD_compress2(packer.get(), frame.data(), frame.size(),
                                            data.json.data(), data.json.size());
    CHECK(ZSTD_isError(size) == 0);
    frame.resize(size);
    const bool smaller = frame.size() - frame_head.size() < data.json.size();
    std::string bytes(1, smaller ? with_first : as_it_is);
    bytes += smaller ? std::string_view(frame).substr(frame_head.size()) : data.json;
    return {db::Param::Kind::bytes, 0, {}, std::move(bytes)};
}

void read(const db::Row& row, int column, FactData& out) {
    const std::string_view bytes = row.bytes(column);
    if (bytes.starts_with(as_it_is))
        out.json = bytes.substr(1);
    else if (bytes.starts_with(with_first))
        out.json = unpacked_frame(bytes.substr(1));
    else
        throw Fault("the data of a fact is damaged");
}

}  // namespace anju::journal
