// Regions, units and outlines from the files that ship.
#include "rooms/registry/seed.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>

#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "platform/sheets/shipped.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/place_rules.h"
#include "rooms/registry/region_store.h"

namespace anju::registry {

namespace {

std::vector<Region> read_regions(const std::string& path) {
    std::vector<Region> regions;
    for (auto& cells : sheets::read_shipped(path, 2)) {
        const RegionCode code = sheets::needed(RegionCode::parse(cells[0]), cells[0]);
        regions.push_back({code, std::move(cells[1]), code.level()});
    }
    return regions;
}

// --- units ---------------------------------------------------------------------------------------

struct Department {
    UnitKind kind;
    std::string_view suffix;
};
// Departments that the city and every district have; suffixes as the offices are called.
constexpr Department departments[] = {
    {UnitKind::fire, "消防救援"},
    {UnitKind::market, "市场监管"},
    {UnitKind::urban_management, "城市管理"},
    {UnitKind::police, "公安"},
    {UnitKind::development_reform, "发展改革"},
    {UnitKind::ecology, "生态环境"},
    {UnitKind::natural_resources, "自然资源和规划"},
    {UnitKind::power, "供电"},
    {UnitKind::heating, "供热主管"},
    {UnitKind::water, "供水主管"},
    {UnitKind::gas, "燃气主管"},
    {UnitKind::civil_affairs, "民政"},
};

void add_departments(std::vector<Unit>& units, const Region& region) {
    for (const Department& department : departments)
        units.push_back({{},
                         department.kind,
                         region.name + std::string(department.suffix) + "部门",
                         region.code,
                         {}});
}

std::vector<Unit> units_of(const std::vector<Region>& regions) {
    std::vector<Unit> units;
    for (const Region& region : regions) {
        const auto add = [&](UnitKind kind, std::string name) {
            units.push_back({{}, kind, std::move(name), region.code, {}});
        };
        switch (region.level) {
            case RegionLevel::city:
                add(UnitKind::city_bureau, "唐山市住房和城乡建设局");
                add(UnitKind::city_center, "唐山市物业监管中心");
                add(UnitKind::hotline, "唐山市12345政务服务便民热线");
                add_departments(units, region);
                break;
            case RegionLevel::district:
                add(UnitKind::district_bureau, region.name + "住房和城乡建设部门");
                add_departments(units, region);
                break;
            case RegionLevel::street:
                add(UnitKind::street_office, region.name + "物业管理办公室");
                break;
            case RegionLevel::community:
                add(UnitKind::community_office, region.name);
                break;
            case RegionLevel::cell:
                break;
        }
    }
    return units;
}

// A fact a bulk.
void insert_units(db::Tx& tx, const std::vector<Unit>& units, Instant now) {
    for (auto rest = std::span(units); !rest.empty();) {
        const auto bulk = rest.first(std::min<std::size_t>(rest.size(), journal::things_a_bulk));
        std::vector<UnitId> ids;
        for (const Unit& unit : bulk) ids.push_back(insert_unit(tx, unit));
        journal::record(tx, system_actor(), now, {"unit", ids.front().value, ids.back().value},
                        facts::UnitsLoaded{ids.front(), ids.back()});
        rest = rest.subspan(bulk.size());
    }
}

// --- outlines ------------------------------------------------------------------------------------

// districts.geojson is a file of ours with one feature a line; what is read of it is the few
// members that we write. Decimal degrees become millionths without passing through a fraction.
class OutlineReader {
   public:
    explicit OutlineReader(std::string_view text) : text_(text) {}

    std::string member(std::string_view name) const {
        const std::string quoted = "\"" + std::string(name) + "\":\"";
        const std::size_t at = text_.find(quoted);
        if (at == std::string_view::npos) return {};
        const std::string_view rest = text_.substr(at + quoted.size());
        return std::string(rest.substr(0, rest.find('"')));
    }
    std::vector<Ring> rings() {
        std::vector<Ring> rings;
        at_ = text_.find("\"coordinates\":");
        if (at_ == std::string_view::npos) throw Fault("outline without coordinates");
        for (; at_ < text_.size() && text_[at_] != '}'; ++at_) {
            if (text_[at_] != '[' || !starts_point(at_ + 1)) continue;
            if (text_[at_ - 1] == '[') rings.emplace_back();
            ++at_;
            const std::int64_t lon = degrees_e6();
            ++at_;
            rings.back().push_back({degrees_e6(), lon});
        }
        return rings;
    }

   private:
    bool starts_point(std::size_t at) const {
        return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
    }
    std::int64_t degrees_e6() {
        std::int64_t value = 0;
        int decimals = -1;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '.') {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && decimals < 6) {
                value = value * 10 + (c - '0');
                if (decimals >= 0) ++decimals;
            } else {
                break;
            }
        }
        for (int i = decimals < 0 ? 0 : decimals; i < 6; ++i) value *= 10;
        return value;
    }
    std::string_view text_;
    std::size_t at_ = 0;
};

std::int64_t insert_outlines(db::Tx& tx, const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Fault("cannot read " + path);
    std::string line;
    std::getline(in, line);
    const OutlineReader head(line);
    const std::string note = head.member("note");
    const std::string approval = head.member("map_approval_no");
    std::int64_t count = 0;
    while (std::getline(in, line)) {
        if (!line.contains("\"Feature\"")) continue;
        OutlineReader reader(line);
        const auto code = RegionCode::parse(reader.member("code"));
        const std::vector<Ring> rings = reader.rings();
        if (!code || rings.empty()) throw Fault(path + ": cannot understand an outline");
        insert_outline(
            tx, {*code, reader.member("name"), box_of(rings), text_of(rings), approval, note});
        ++count;
    }
    return count;
}

}  // namespace

void seed_regions(db::Tx& tx, const std::string& data_folder, Instant now) {
    if (tx.first<std::string>("select code from registry_regions limit 1")) return;
    std::vector<Region> regions{{RegionCode::of("1302"), "唐山市", RegionLevel::city}};
    for (const char* file : {"/geo/areas.tsv", "/geo/streets.tsv", "/geo/communities.tsv"})
        for (Region& region : read_regions(data_folder + file))
            regions.push_back(std::move(region));
    std::size_t next = 0;
    insert_regions(tx, [&] { return next < regions.size() ? &regions[next++] : nullptr; });
    const std::int64_t outlines = insert_outlines(tx, data_folder + "/geo/districts.geojson");
    journal::record(tx, system_actor(), now, {"region"},
                    facts::RegionsLoaded{std::ssize(regions), outlines});
    insert_units(tx, units_of(regions), now);
}

BindingId seed_binding(db::Tx& tx, Binding binding, const OwnerWords& gave, Instant now) {
    const auto house = find_house(tx, binding.house);
    CHECK(house.has_value());
    binding.estate = house->estate;
    binding.state = BindingState::verified;
    binding.requested_at = start_of(binding.since_on);
    const BindingId id = insert_binding(tx, binding, gave);
    journal::record(tx, system_actor(), now, {"binding", id.value},
                    facts::BindingVerified{binding.house, binding.estate, binding.person});
    return id;
}

// Building by building: a limit over the whole estate would tempt a planner without statistics to
// walk all houses of the city.
std::optional<HouseId> seed_house(db::Tx& tx, EstateId estate, std::int64_t number) {
    for (const Building& building : buildings_of(tx, estate)) {
        const auto free = tx.all<HouseId>(
            "select h.id from registry_houses h where h.building = $1 and not exists "
            "(select 1 from registry_owners o where o.house = h.id) order by h.id",
            building.id);
        const auto count = static_cast<std::int64_t>(free.size());
        if (number < count) return free[static_cast<std::size_t>(number)];
        number -= count;
    }
    return std::nullopt;
}

}  // namespace anju::registry
