// Taking in a sheet: read, compared with what is there, then written or refused as a whole. What a
// row becomes is decided by the plan_ functions with the rules that a form has to pass too; whether
// the sheet is the one that was confirmed by Look::check_confirmed (platform/sheets/import.h).
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/rules.h"
#include "rooms/registry/service_store.h"
#include "rooms/registry/sheet_actions.h"
#include "rooms/registry/sheet_rules.h"

namespace anju::registry {

namespace {

// What a line asks for beyond what is there.
struct EstateStep {
    std::optional<Estate> before;
    EstateInput input;
    std::optional<StartService> service;
};
struct EnterpriseStep {
    std::optional<Enterprise> before;
    EnterpriseInput input;
};
struct HouseStep {
    HouseId id;  // not set: new
    EstateId estate;
    const HouseLine* line;
    Area area_before{};
    HouseUse use_before{};
};

// What a sheet would do, or why it cannot.
struct Plan {
    sheets::Look look;
    SheetReading reading;
    std::vector<EstateStep> estates;
    std::vector<EnterpriseStep> enterprises;
    std::vector<HouseStep> houses;

    void fault(int line, std::string column, std::string text) {
        look.fault(line, std::move(column), std::move(text));
    }
};

// The heading of the column that a refusal points at.
std::string column_of(const Refusal& refusal) {
    static const std::map<std::string, std::string, std::less<>> columns{
        {"/name", "名称"},
        {"/region", "区划代码"},
        {"/place", "经纬度"},
        {"/delivered_on", "交付日期"},
        {"/credit_code", "统一社会信用代码"},
        {"/since_on", "服务开始日期"}};
    if (refusal.faults.empty()) return {};
    const auto found = columns.find(refusal.faults.front().pointer);
    return found == columns.end() ? std::string() : found->second;
}

void fault_of(Plan& plan, int line, const Refusal& refusal) {
    plan.fault(line, column_of(refusal), std::string(refusal.kind->text));
}

class Regions {
   public:
    explicit Regions(db::Tx& tx) : tx_(tx) {}
    const std::optional<Region>& find(const RegionCode& code) {
        const auto found = known_.find(code);
        if (found != known_.end()) return found->second;
        return known_[code] = find_region_row(tx_, code);
    }

   private:
    db::Tx& tx_;
    std::map<RegionCode, std::optional<Region>> known_;
};

// An empty cell keeps what is there.
void keep_absent(EstateInput& input, const Estate& before) {
    if (input.address.value.empty()) input.address.value = before.address;
    if (!input.area) input.area = before.area;
    if (!input.delivered_on) input.delivered_on = before.delivered_on;
    if (!input.fee_fen_m2_month) input.fee_fen_m2_month = before.fee_fen_m2_month;
}

void keep_absent(EnterpriseInput& input, const Enterprise& before) {
    if (input.address.value.empty()) input.address.value = before.address;
    if (input.contact_name.value.empty()) input.contact_name.value = contact_of(before);
    if (input.phone.value.empty()) input.phone.value = before.phone;
}

// What is kept, as the lines of a sheet that would change nothing.
EstateLine line_of(const Estate& estate) {
    EstateLine line;
    line.input.name.value = estate.name;
    line.input.region = estate.region;
    line.input.place = estate.place;
    line.input.address.value = estate.address;
    line.input.area = estate.area;
    line.input.delivered_on = estate.delivered_on;
    line.input.fee_fen_m2_month = estate.fee_fen_m2_month;
    return line;
}

EnterpriseLine line_of(const Enterprise& enterprise) {
    EnterpriseLine line;
    line.input.name.value = enterprise.name;
    line.input.credit_code.value = enterprise.credit_code;
    line.input.region = enterprise.region;
    line.input.address.value = enterprise.address;
    line.input.contact_name.value = contact_of(enterprise);
    line.input.phone.value = enterprise.phone;
    return line;
}

std::optional<StartService> planned_service(db::Tx& tx, Plan& plan, const EstateLine& line,
                                            const std::optional<Estate>& estate) {
    if (line.credit_code.empty()) return std::nullopt;
    const auto enterprise = find_enterprise_by_code(tx, tidy_credit_code(line.credit_code));
    if (!enterprise) {
        plan.fault(line.line, "服务企业代码", "没有登记这家企业，请先导入企业");
        return std::nullopt;
    }
    const auto services = estate ? services_of(tx, estate->id) : std::vector<Service>{};
    for (const Service& service : services)
        if (service.enterprise == *enterprise && service.since_on == *line.since_on)
            return std::nullopt;
    if (const auto fits = check_service({*line.since_on, {}}, services); !fits)
        fault_of(plan, line.line, fits.error());
    return StartService{*enterprise, *line.since_on, {}, {}};
}

void plan_estates(db::Tx& tx, const Actor& by, Plan& plan, Instant now) {
    Regions regions(tx);
    std::set<std::pair<RegionCode, std::string>> seen;
    for (const EstateLine& line : plan.reading.estates) {
        const EstateInput& input = line.input;
        if (!seen.emplace(input.region, input.name.value).second) {
            plan.fault(line.line, "小区名称", "与前面的行重复");
            continue;
        }
        const auto checked =
            check_estate(by.scope, input, regions.find(input.region), civil_date(now));
        if (!checked) {
            fault_of(plan, line.line, checked.error());
            continue;
        }
        EstateStep step{{}, input, {}};
        std::optional<sheets::Look::Cells> before;
        if (const auto id = find_estate_by_name(tx, input.region, input.name.value)) {
            step.before = find_estate_row(tx, *id);
            keep_absent(step.input, *step.before);
            before = cells_of(line_of(*step.before));
        }
        step.service = planned_service(tx, plan, line, step.before);
        EstateLine after{line.line, step.input, {}, {}};
        if (step.service) {
            after.credit_code = line.credit_code;
            after.since_on = line.since_on;
        }
        if (plan.look.row(line.line, input.name.value, before, cells_of(after)))
            plan.estates.push_back(std::move(step));
    }
}

void plan_enterprises(db::Tx& tx, const Actor& by, Plan& plan) {
    Regions regions(tx);
    std::set<std::string> seen;
    for (const EnterpriseLine& line : plan.reading.enterprises) {
        const auto verdict =
            decide_enterprise(by.scope, line.input, regions.find(line.input.region));
        if (!verdict) {
            fault_of(plan, line.line, verdict.error());
            continue;
        }
        if (!seen.insert(verdict->credit_code).second) {
            plan.fault(line.line, "统一社会信用代码", "与前面的行重复");
            continue;
        }
        for (std::string& warning : warnings_of(*verdict))
            plan.look.warn(line.line, "统一社会信用代码", std::move(warning));
        EnterpriseStep step{{}, line.input};
        step.input.credit_code.value = verdict->credit_code;
        std::optional<sheets::Look::Cells> before;
        if (const auto id = find_enterprise_by_code(tx, verdict->credit_code)) {
            step.before = find_enterprise(tx, *id);
            if (!by.scope.region.contains(step.before->region)) {
                plan.fault(line.line, "注册地代码", std::string(region_foreign.text));
                continue;
            }
            keep_absent(step.input, *step.before);
            before = cells_of(line_of(*step.before));
        }
        if (plan.look.row(line.line, line.input.name.value, before,
                          cells_of(EnterpriseLine{line.line, step.input})))
            plan.enterprises.push_back(std::move(step));
    }
}

// What is there of one estate, read once.
struct KnownHouses {
    EstateId estate;
    std::map<std::string, BuildingId> buildings;
    std::map<std::tuple<std::string, std::string, std::string>, House> houses;
};

KnownHouses known_houses(db::Tx& tx, const Actor& by, const HouseLine& line, Date on) {
    KnownHouses known;
    const auto id = find_estate_by_name(tx, line.region, line.estate.value);
    if (!id || !find_estate_in_scope(tx, by.scope, *id, on)) return known;
    known.estate = *id;
    for (const Building& building : buildings_of(tx, *id)) {
        known.buildings[building.name] = building.id;
        for (House& house : houses_of_building(tx, building.id))
            known.houses[{building.name, house.unit_no, house.room_no}] = house;
    }
    return known;
}

void plan_houses(db::Tx& tx, const Actor& by, Plan& plan, Date on) {
    std::map<std::pair<RegionCode, std::string>, KnownHouses> estates;
    std::set<std::tuple<EstateId, std::string, std::string, std::string>> seen;
    for (const HouseLine& line : plan.reading.houses) {
        const std::pair key{line.region, line.estate.value};
        auto found = estates.find(key);
        if (found == estates.end())
            found = estates.emplace(key, known_houses(tx, by, line, on)).first;
        const KnownHouses& known = found->second;
        if (!known.estate.set()) {
            plan.fault(line.line, "小区名称", "该社区没有这个小区，或不在您的管辖范围内");
            continue;
        }
        const HouseInput& input = line.house;
        if (!seen.emplace(known.estate, line.building.value, input.unit_no.value,
                          input.room_no.value)
                 .second) {
            plan.fault(line.line, "房号", "与前面的行重复");
            continue;
        }
        HouseStep step{{}, known.estate, &line};
        std::optional<sheets::Look::Cells> before;
        const auto house =
            known.houses.find({line.building.value, input.unit_no.value, input.room_no.value});
        if (house != known.houses.end()) {
            step.id = house->second.id;
            step.area_before = house->second.area;
            step.use_before = house->second.use;
            HouseLine kept = line;
            kept.house.area = step.area_before;
            kept.house.use = step.use_before;
            before = cells_of(kept);
        }
        if (plan.look.row(
                line.line,
                line.building.value + " " + input.unit_no.value + " " + input.room_no.value, before,
                cells_of(line)))
            plan.houses.push_back(step);
    }
}

Result<Plan> plan_sheet(db::Tx& tx, const Actor& by, SheetKind kind, const sheets::File& file,
                        Instant now) {
    const sheets::Sheet& sheet = file.sheet;
    if (kind_of_header(sheet.header) != kind) return refuse(import_header_unknown);
    Plan plan{sheets::Look(file, headings_of(kind)), {}, {}, {}, {}};
    if (!plan.look.has_columns()) return plan;
    plan.reading = read_lines(kind, sheet.header, sheet.rows, sheet.lines);
    for (CellFault& f : plan.reading.faults)
        plan.fault(f.line, std::move(f.column), std::move(f.text));
    // Cells that could not be understood would only be misunderstood further on.
    if (!plan.look.sound()) return plan;
    switch (kind) {
        case SheetKind::estates:
            plan_estates(tx, by, plan, now);
            break;
        case SheetKind::houses:
            plan_houses(tx, by, plan, civil_date(now));
            break;
        case SheetKind::enterprises:
            plan_enterprises(tx, by, plan);
            break;
    }
    return plan;
}

// --- carried out, by the verbs of a single row ---------------------------------------------------

// Who takes a sheet in, and when.
struct Deed {
    db::Tx& tx;
    const Actor& by;
    Instant now;
};

Result<void> carry_out(const Deed& deed, const EstateStep& step) {
    const auto& [tx, by, now] = deed;
    EstateId id;
    if (step.before) {
        id = step.before->id;
        TRY_OK(edit_estate(tx, by, *step.before, step.input, now));
    } else {
        TRY(id, create_estate(tx, by, step.input, now));
    }
    if (step.service) TRY_OK(start_service(tx, by, id, *step.service, now));
    return {};
}

Result<void> carry_out(const Deed& deed, const EnterpriseStep& step) {
    const auto& [tx, by, now] = deed;
    if (step.before) return edit_enterprise(tx, by, *step.before, step.input, now);
    TRY_OK(create_enterprise(tx, by, step.input, now));
    return {};
}

Result<void> carry_out_houses(const Deed& deed, const std::vector<HouseStep>& steps) {
    const auto& [tx, by, now] = deed;
    std::map<std::pair<EstateId, std::string>, BuildingId> buildings;
    for (const HouseStep& step : steps) {
        const HouseLine& line = *step.line;
        const journal::Subject estate{"estate", step.estate.value};
        if (step.id.set()) {
            update_house(tx, step.id, line.house.area, line.house.use);
            journal::record(
                tx, by, now, estate,
                facts::HouseChanged{step.estate, step.id, step.area_before, line.house.area,
                                    std::string(to_text(step.use_before)),
                                    std::string(to_text(line.house.use))});
            continue;
        }
        BuildingId& building = buildings[{step.estate, line.building.value}];
        if (!building.set())
            building =
                find_building_by_name(tx, step.estate, line.building.value).value_or(BuildingId{});
        if (!building.set()) {
            BuildingInput input;
            input.name = line.building;
            TRY(building, add_building(tx, by, step.estate, input, now));
        }
        const HouseId id = insert_house(tx, step.estate, building, line.house);
        journal::record(tx, by, now, estate, facts::HouseAdded{step.estate, id});
    }
    return {};
}

// Nobody is shown the whole name and phone of a contact, not even as what they were before.
sheets::Preview shown(sheets::Preview preview) {
    for (sheets::LookedRow& row : preview.looked) {
        for (sheets::Difference& cell : row.differences) {
            const auto mask = cell.column == "联系人"     ? masked_name
                              : cell.column == "联系电话" ? masked_phone
                                                          : nullptr;
            if (mask != nullptr) cell.before = mask(cell.before);
        }
    }
    return preview;
}

}  // namespace

Result<sheets::Preview> look_through_sheet(db::Tx& tx, const Actor& by, SheetKind kind,
                                           const sheets::File& file, Instant now) {
    TRY(const Plan plan, plan_sheet(tx, by, kind, file, now));
    return shown(plan.look.preview());
}

Result<sheets::Preview> take_in_sheet(db::Tx& tx, const Actor& by, SheetKind kind,
                                      const sheets::File& file, Instant now) {
    TRY(const Plan plan, plan_sheet(tx, by, kind, file, now));
    TRY_OK(plan.look.check_confirmed());
    const Deed deed{tx, by, now};
    for (const EstateStep& step : plan.estates) TRY_OK(carry_out(deed, step));
    for (const EnterpriseStep& step : plan.enterprises) TRY_OK(carry_out(deed, step));
    TRY_OK(carry_out_houses(deed, plan.houses));
    sheets::Preview taken = shown(plan.look.preview());
    taken.committed = true;
    sheets::note_import(tx, by, now, {"registry_" + std::string(to_text(kind)), file, taken});
    return taken;
}

}  // namespace anju::registry
