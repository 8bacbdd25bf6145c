// Any bytes as a body and as a query string: read without a fault, accepted by our reader only if
// Boost's own calls them JSON, and written back as what is read again.
#include <boost/json.hpp>
#include <cstdint>

#include "platform/json/described.h"

namespace anju::json {

// clang-format off
ANJU_ENUM(FuzzColour, red, green, blue)
// clang-format on

struct FuzzPart {
    Text<1, 8> name;
    std::optional<Whole<-5, 5>> rank;
};
struct FuzzBody {
    std::optional<std::int64_t> number;
    std::optional<bool> truth;
    std::optional<FuzzColour> colour;
    std::optional<std::string> note;
    std::optional<Instant> at;
    std::optional<Date> on;
    std::optional<RegionCode> region;
    std::optional<EstateId> estate;
    std::optional<FuzzPart> part;
    std::vector<FuzzPart> parts;
    List<FuzzColour, 4> colours;
};
BOOST_DESCRIBE_STRUCT(FuzzPart, (), (name, rank))
BOOST_DESCRIBE_STRUCT(FuzzBody, (),
                      (number, truth, colour, note, at, on, region, estate, part, parts, colours))

namespace {

void check_faults(const Refusal& refusal) {
    CHECK(!refusal.faults.empty());
    for (const FieldFault& fault : refusal.faults) {
        CHECK(!fault.code.empty() && !fault.text.empty());
        std::string written;
        write_string(written, fault.pointer);
        CHECK(is_utf8(written));
    }
}

void read_body(std::string_view bytes) {
    boost::json::error_code error;
    boost::json::parse({bytes.data(), bytes.size()}, error);
    const auto read = from_json<FuzzBody>(bytes);
    if (!read) {
        check_faults(read.error());
        CHECK((read.error().kind == &body_unreadable) == error.failed());
        return;
    }
    CHECK(!error.failed());
    const std::string written = to_json(*read);
    const auto again = from_json<FuzzBody>(written);
    CHECK(again.has_value() && to_json(*again) == written);
}

// name=value&name=value, without decoding: any bytes may stand on either side.
void read_pairs(std::string_view bytes) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!bytes.empty() && pairs.size() < 100) {
        const std::string_view pair = bytes.substr(0, bytes.find('&'));
        bytes.remove_prefix(std::min(bytes.size(), pair.size() + 1));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        pairs.emplace_back(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())));
    }
    const auto read = from_query<FuzzBody>(pairs);
    if (!read) return check_faults(read.error());
    CHECK(from_json<FuzzBody>(to_json(*read)).has_value());
}

}  // namespace

}  // namespace anju::json

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    anju::json::read_body(bytes);
    anju::json::read_pairs(bytes);
    return 0;
}
