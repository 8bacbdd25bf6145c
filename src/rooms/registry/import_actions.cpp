// Taking in a sheet: read, compared with what is there, then written or refused as a whole.
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/rules.h"
#include "rooms/registry/service_store.h"
#include "rooms/registry/sheet_actions.h"
#include "rooms/registry/sheet_rules.h"

namespace anju::registry {

namespace {

struct EstateStep {
    EstateId id;  // not set: new
    EstateInput input;
    std::vector<std::string> fields;  // that differ
    std::optional<Service> service;   // to start
    bool changed = true;
};
struct EnterpriseStep {
    EnterpriseId id;  // not set: new
    EnterpriseInput input;
    EnterpriseVerdict verdict;
    std::vector<std::string> fields;
    bool changed = true;
};
struct HouseStep {
    HouseId id;  // not set: new
    EstateId estate;
    const HouseLine* line;
    bool changed = true;
};

// What a sheet would do, or why it cannot.
struct Plan {
    Headings headings;
    sheets::Look look;
    SheetReading reading;
    std::vector<EstateStep> estates;
    std::vector<EnterpriseStep> enterprises;
    std::vector<HouseStep> houses;

    void fault(int line, std::string column, std::string text) {
        look.fault(line, std::move(column), std::move(text));
    }
    // What a line would do, given as it is kept and as it would be.
    template <class Line>
    void tell(const Line& line, std::string name, const std::optional<Line>& before, bool changed,
              const Line& after) {
        sheets::LookedRow row{line.line, std::move(name), sheets::Outcome::unchanged, {}};
        if (!before) {
            row.outcome = sheets::Outcome::added;
        } else if (changed) {
            row.outcome = sheets::Outcome::changed;
            row.differences = sheets::differences(headings, cells_of(*before), cells_of(after));
        }
        look.row(std::move(row));
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
    if (input.contact_name.value.empty()) input.contact_name.value = before.contact_name;
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
    line.input.contact_name.value = enterprise.contact_name;
    line.input.phone.value = enterprise.phone;
    return line;
}

std::optional<Service> planned_service(db::Tx& tx, Plan& plan, const EstateLine& line,
                                       EstateId id) {
    if (line.credit_code.empty()) return std::nullopt;
    const auto enterprise = find_enterprise_by_code(tx, tidy_credit_code(line.credit_code));
    if (!enterprise) {
        plan.fault(line.line, "服务企业代码", "没有登记这家企业，请先导入企业");
        return std::nullopt;
    }
    std::vector<Service> services;
    if (id.set()) services = services_of(tx, id);
    for (const Service& service : services)
        if (service.enterprise == *enterprise && service.since_on == *line.since_on)
            return std::nullopt;
    if (const auto fits = check_service({*line.since_on, {}}, services); !fits)
        fault_of(plan, line.line, fits.error());
    return Service{{}, id, *enterprise, *line.since_on, {}, {}, 1};
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
        EstateStep step{{}, input, {}, {}, true};
        std::optional<EstateLine> before;
        if (const auto id = find_estate_by_name(tx, input.region, input.name.value)) {
            const Estate estate = *find_estate_row(tx, *id);
            step.id = *id;
            keep_absent(step.input, estate);
            step.fields = changes_of(estate, step.input);
            before = line_of(estate);
        }
        step.service = planned_service(tx, plan, line, step.id);
        step.changed = !step.id.set() || !step.fields.empty() || step.service.has_value();
        EstateLine after{line.line, step.input, {}, {}};
        if (step.service) {
            after.credit_code = line.credit_code;
            after.since_on = line.since_on;
        }
        plan.tell(line, input.name.value, before, step.changed, after);
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
        EnterpriseStep step{{}, line.input, *verdict, {}, true};
        step.input.credit_code.value = verdict->credit_code;
        std::optional<EnterpriseLine> before;
        if (const auto id = find_enterprise_by_code(tx, verdict->credit_code)) {
            const auto enterprise = find_enterprise(tx, *id);
            if (!by.scope.region.contains(enterprise->region)) {
                plan.fault(line.line, "注册地代码", std::string(region_foreign.text));
                continue;
            }
            step.id = *id;
            keep_absent(step.input, *enterprise);
            step.fields = changes_of(*enterprise, step.input, *verdict);
            step.changed = !step.fields.empty();
            before = line_of(*enterprise);
        }
        plan.tell(line, line.input.name.value, before, step.changed,
                  EnterpriseLine{line.line, step.input});
        plan.enterprises.push_back(std::move(step));
    }
}

// What is there of one estate, read once.
struct KnownHouses {
    EstateId estate;
    std::map<std::string, BuildingId> buildings;
    std::map<std::tuple<std::string, std::string, std::string>, House> houses;
};

KnownHouses known_houses(db::Tx& tx, const Actor& by, const HouseLine& line) {
    KnownHouses known;
    const auto id = find_estate_by_name(tx, line.region, line.estate);
    if (!id || !find_estate_in_scope(tx, by.scope, *id)) return known;
    known.estate = *id;
    for (const Building& building : buildings_of(tx, *id)) {
        known.buildings[building.name] = building.id;
        for (House& house : houses_of_building(tx, building.id))
            known.houses[{building.name, house.unit_no, house.room_no}] = house;
    }
    return known;
}

void plan_houses(db::Tx& tx, const Actor& by, Plan& plan) {
    std::map<std::pair<RegionCode, std::string>, KnownHouses> estates;
    std::set<std::tuple<EstateId, std::string, std::string, std::string>> seen;
    for (const HouseLine& line : plan.reading.houses) {
        const std::pair key{line.region, line.estate};
        auto found = estates.find(key);
        if (found == estates.end()) found = estates.emplace(key, known_houses(tx, by, line)).first;
        const KnownHouses& known = found->second;
        if (!known.estate.set()) {
            plan.fault(line.line, "小区名称", "该社区没有这个小区，或不在您的管辖范围内");
            continue;
        }
        const HouseInput& input = line.house;
        if (!seen.emplace(known.estate, line.building, input.unit_no.value, input.room_no.value)
                 .second) {
            plan.fault(line.line, "房号", "与前面的行重复");
            continue;
        }
        HouseStep step{{}, known.estate, &line, true};
        std::optional<HouseLine> before;
        const auto house =
            known.houses.find({line.building, input.unit_no.value, input.room_no.value});
        if (house != known.houses.end()) {
            step.id = house->second.id;
            step.changed = house->second.area != input.area || house->second.use != input.use;
            before = line;
            before->house.area = house->second.area;
            before->house.use = house->second.use;
        }
        plan.tell(line, line.building + " " + input.unit_no.value + " " + input.room_no.value,
                  before, step.changed, line);
        plan.houses.push_back(step);
    }
}

Result<Plan> plan_sheet(db::Tx& tx, const Actor& by, SheetKind kind, const sheets::File& file,
                        Instant now) {
    const sheets::Sheet& sheet = file.sheet;
    if (kind_of_header(sheet.header) != kind) return refuse(import_header_unknown);
    const Headings headings = headings_of(kind);
    Plan plan{headings, sheets::Look(file, headings), {}, {}, {}, {}};
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
            plan_houses(tx, by, plan);
            break;
        case SheetKind::enterprises:
            plan_enterprises(tx, by, plan);
            break;
    }
    return plan;
}

// Who takes a sheet in and when, for the facts.
struct Deed {
    db::Tx& tx;
    const Actor& by;
    Instant now;

    void note(EstateId id, const auto& fact) const {
        journal::record(tx, by, now, {"estate", id.value}, fact);
    }
    void note(EnterpriseId id, const auto& fact) const {
        journal::record(tx, by, now, {"enterprise", id.value}, fact);
    }
};

void carry_out_estates(const Deed& deed, const Plan& plan) {
    for (const EstateStep& step : plan.estates) {
        EstateId id = step.id;
        if (!id.set()) {
            id = insert_estate(deed.tx, step.input);
            deed.note(id, facts::EstateCreated{id, step.input.region});
        } else if (!step.fields.empty()) {
            update_estate(deed.tx, id, step.input);
            deed.note(id, facts::EstateChanged{id, step.fields});
        }
        if (!step.service) continue;
        Service service = *step.service;
        service.estate = id;
        insert_service(deed.tx, service);
        deed.note(id, facts::ServiceStarted{id, service.enterprise, service.since_on, {}});
    }
}

void carry_out_enterprises(const Deed& deed, const Plan& plan) {
    for (const EnterpriseStep& step : plan.enterprises) {
        if (!step.changed) continue;
        const EnterpriseInput& input = step.input;
        const Enterprise enterprise{step.id,
                                    input.name,
                                    step.verdict.credit_code,
                                    step.verdict.credit_code_odd,
                                    input.region,
                                    input.phone,
                                    1,
                                    input.address,
                                    input.contact_name};
        if (step.id.set()) {
            update_enterprise(deed.tx, enterprise);
            update_unit(deed.tx, step.id, input.name, input.region);
            deed.note(step.id, facts::EnterpriseChanged{step.id, step.fields});
        } else {
            const EnterpriseId id = insert_enterprise(deed.tx, enterprise);
            insert_unit(deed.tx, {{}, UnitKind::enterprise, input.name, input.region, id});
            deed.note(id, facts::EnterpriseCreated{id, enterprise.credit_code,
                                                   enterprise.credit_code_odd});
        }
    }
}

void carry_out_houses(const Deed& deed, const Plan& plan) {
    db::Tx& tx = deed.tx;
    std::map<std::pair<EstateId, std::string>, BuildingId> buildings;
    std::set<EstateId> touched;
    for (const HouseStep& step : plan.houses) {
        if (!step.changed) continue;
        const HouseInput& house = step.line->house;
        if (step.id.set()) {
            update_house(tx, step.id, house.area, house.use);
            deed.note(step.estate, facts::HouseChanged{step.estate, step.id, house.area,
                                                       std::string(to_text(house.use))});
            continue;
        }
        BuildingId& building = buildings[{step.estate, step.line->building}];
        if (!building.set())
            building =
                find_building_by_name(tx, step.estate, step.line->building).value_or(BuildingId{});
        if (!building.set()) {
            BuildingInput input;
            input.name.value = step.line->building;
            building = insert_building(tx, step.estate, input);
            deed.note(step.estate, facts::BuildingAdded{step.estate, building.value});
        }
        const HouseId id = insert_house(tx, step.estate, building, house);
        deed.note(step.estate, facts::HouseAdded{step.estate, id});
        touched.insert(step.estate);
    }
    for (const EstateId estate : touched) recount_houses(tx, estate);
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
    if (!plan.look.sound()) return std::unexpected(plan.look.refusal());
    const Deed deed{tx, by, now};
    carry_out_estates(deed, plan);
    carry_out_enterprises(deed, plan);
    carry_out_houses(deed, plan);
    sheets::Preview taken = shown(plan.look.preview());
    taken.committed = true;
    sheets::note_import(tx, by, now, "registry_" + std::string(to_text(kind)), taken);
    return taken;
}

}  // namespace anju::registry
