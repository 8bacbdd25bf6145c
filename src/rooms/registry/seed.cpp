// Regions, units and outlines from the files that ship.
#include "rooms/registry/seed.h"

#include <array>
#include <fstream>
#include <iterator>

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

RegionCode parent_of(const Region& region) {
    switch (region.level) {
        case RegionLevel::city:
            return {};
        case RegionLevel::district:
            return region.code.at(RegionLevel::city);
        case RegionLevel::street:
            return region.code.at(RegionLevel::district);
        case RegionLevel::community:
            return region.code.at(RegionLevel::street);
        case RegionLevel::cell:
            return region.code.at(RegionLevel::community);
    }
    CHECK(false);
    return {};
}

void insert_regions(db::Tx& tx, const std::vector<Region>& regions) {
    constexpr std::array<std::string_view, 4> columns{"code", "name", "level", "parent"};
    std::size_t at = 0;
    tx.connection().bulk("registry_regions", columns, [&](std::vector<db::Param>& row) {
        if (at == regions.size()) return false;
        const Region& region = regions[at++];
        const RegionCode parent = parent_of(region);
        row.clear();
        row.push_back(db::param(region.code));
        row.push_back(db::param(region.name));
        row.push_back(db::param(region.level));
        row.push_back({db::Param::Kind::text, 0, {}, parent.digits()});
        return true;
    });
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

void insert_departments(db::Tx& tx, const Region& region) {
    for (const Department& department : departments)
        insert_unit(tx, {{},
                         department.kind,
                         region.name + std::string(department.suffix) + "部门",
                         region.code,
                         {}});
}

void insert_units(db::Tx& tx, const std::vector<Region>& regions) {
    for (const Region& region : regions) {
        switch (region.level) {
            case RegionLevel::city:
                insert_unit(tx,
                            {{}, UnitKind::city_bureau, "唐山市住房和城乡建设局", region.code, {}});
                insert_unit(tx, {{}, UnitKind::city_center, "唐山市物业监管中心", region.code, {}});
                insert_unit(
                    tx, {{}, UnitKind::hotline, "唐山市12345政务服务便民热线", region.code, {}});
                insert_departments(tx, region);
                break;
            case RegionLevel::district:
                insert_unit(tx, {{},
                                 UnitKind::district_bureau,
                                 region.name + "住房和城乡建设部门",
                                 region.code,
                                 {}});
                insert_departments(tx, region);
                break;
            case RegionLevel::street:
                insert_unit(
                    tx,
                    {{}, UnitKind::street_office, region.name + "物业管理办公室", region.code, {}});
                break;
            case RegionLevel::community:
                insert_unit(tx, {{}, UnitKind::community_office, region.name, region.code, {}});
                break;
            case RegionLevel::cell:
                break;
        }
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

void insert_outlines(db::Tx& tx, const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Fault("cannot read " + path);
    std::string line;
    std::getline(in, line);
    const OutlineReader head(line);
    const std::string note = head.member("note");
    const std::string approval = head.member("map_approval_no");
    while (std::getline(in, line)) {
        if (!line.contains("\"Feature\"")) continue;
        OutlineReader reader(line);
        const auto code = RegionCode::parse(reader.member("code"));
        const std::vector<Ring> rings = reader.rings();
        if (!code || rings.empty()) throw Fault(path + ": cannot understand an outline");
        const Box box = box_of(rings);
        tx.exec(
            "insert into registry_outlines (region, name, south_e6, west_e6, north_e6, east_e6, "
            "rings, map_approval_no, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            *code, reader.member("name"), box.south_west.lat_e6, box.south_west.lon_e6,
            box.north_east.lat_e6, box.north_east.lon_e6, text_of(rings), approval, note);
    }
}

}  // namespace

void seed_regions(db::Tx& tx, const std::string& data_folder) {
    if (tx.first<std::string>("select code from registry_regions limit 1")) return;
    std::vector<Region> regions{{RegionCode::of("1302"), "唐山市", RegionLevel::city}};
    for (const char* file : {"/geo/areas.tsv", "/geo/streets.tsv", "/geo/communities.tsv"})
        for (Region& region : read_regions(data_folder + file))
            regions.push_back(std::move(region));
    insert_regions(tx, regions);
    insert_units(tx, regions);
    insert_outlines(tx, data_folder + "/geo/districts.geojson");
}

BindingId seed_binding(db::Tx& tx, HouseId house, UserId person, OwnerRole role,
                       const std::string& name, const std::string& phone, Date since_on) {
    const auto estate = tx.one<EstateId>("select estate from registry_houses where id = $1", house);
    return insert_binding(tx, {house,
                               estate,
                               person,
                               role,
                               BindingState::verified,
                               Private<std::string>(name),
                               Private<std::string>(phone),
                               {},
                               since_on,
                               start_of(since_on)});
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
