// Taking in a sheet: read, compared with what is there, then written or refused as a whole.
#include <map>
#include <set>

#include "facts/registry.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/journal.h"
#include "platform/sheets/sheets.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/rules.h"
#include "rooms/registry/service_store.h"
#include "rooms/registry/sheet_actions.h"
#include "rooms/registry/sheet_rules.h"

namespace anju::registry {

namespace {

constexpr std::size_t faults_shown = 200;
// All of them or none means one transaction, and everybody's writes wait as long as it takes: some
// tenths of a second.
constexpr int rows_max = 5'000;

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
    ImportReport report;
    SheetReading reading;
    std::vector<EstateStep> estates;
    std::vector<EnterpriseStep> enterprises;
    std::vector<HouseStep> houses;

    void fault(int line, std::string column, std::string text) {
        ++report.fault_count;
        if (report.faults.size() < faults_shown)
            report.faults.push_back({line, std::move(column), std::move(text)});
    }
    void warn(int line, std::string column, std::string text) {
        if (report.warnings.size() < faults_shown)
            report.warnings.push_back({line, std::move(column), std::move(text)});
    }
    void count(const auto& step) {
        if (!step.id.set()) {
            ++report.added;
        } else {
            ++(step.changed ? report.changed : report.unchanged);
        }
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
        if (const auto id = find_estate_by_name(tx, input.region, input.name.value)) {
            const Estate before = *find_estate_row(tx, *id);
            step.id = *id;
            keep_absent(step.input, before);
            step.fields = changes_of(before, step.input);
        }
        step.service = planned_service(tx, plan, line, step.id);
        step.changed = !step.id.set() || !step.fields.empty() || step.service.has_value();
        plan.count(step);
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
            plan.warn(line.line, "统一社会信用代码", std::move(warning));
        EnterpriseStep step{{}, line.input, *verdict, {}, true};
        if (const auto id = find_enterprise_by_code(tx, verdict->credit_code)) {
            const auto before = find_enterprise(tx, *id);
            if (!by.scope.region.contains(before->region)) {
                plan.fault(line.line, "注册地代码", std::string(region_foreign.text));
                continue;
            }
            step.id = *id;
            keep_absent(step.input, *before);
            step.fields = changes_of(*before, step.input, *verdict);
            step.changed = !step.fields.empty();
        }
        plan.count(step);
        plan.enterprises.push_back(std::move(step));
    }
}

// What is there of one estate, read once.
struct KnownHouses {
    EstateId estate;
    std::map<std::string, BuildingId> buildings;
    std::map<std::tuple<std::string, std::string, std::string>, HouseKept> houses;
};

KnownHouses known_houses(db::Tx& tx, const Actor& by, const HouseLine& line) {
    KnownHouses known;
    const auto id = find_estate_by_name(tx, line.region, line.estate);
    if (!id || !find_estate_in_scope(tx, by.scope, *id)) return known;
    known.estate = *id;
    for (const Building& building : buildings_of(tx, *id)) {
        known.buildings[building.name] = building.id;
        for (HouseKept& house : houses_of_building(tx, building.id))
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
        const auto house =
            known.houses.find({line.building, input.unit_no.value, input.room_no.value});
        if (house != known.houses.end()) {
            step.id = house->second.id;
            step.changed = house->second.area != input.area || house->second.use != input.use;
        }
        plan.count(step);
        plan.houses.push_back(step);
    }
}

Result<Plan> plan_sheet(db::Tx& tx, const Actor& by, SheetKind kind, const SheetFile& file,
                        Instant now) {
    const sheets::Sheet& sheet = file.sheet;
    if (kind_of_header(sheet.header) != kind) return refuse(import_header_unknown);
    Plan plan;
    plan.report.kind = kind;
    plan.report.hash = file.hash;
    plan.report.encoding = sheet.encoding;
    plan.report.rows = static_cast<std::int64_t>(sheet.rows.size() + sheet.broken.size());
    for (const auto& [line, why] : sheet.broken) plan.fault(line, {}, why);
    plan.reading = read_lines(kind, sheet.header, sheet.rows, sheet.lines);
    for (SheetFault& f : plan.reading.faults)
        plan.fault(f.line, std::move(f.column), std::move(f.text));
    for (SheetFault& w : plan.reading.warnings)
        plan.warn(w.line, std::move(w.column), std::move(w.text));
    // Cells that could not be understood would only be misunderstood further on.
    if (plan.report.fault_count > 0) return plan;
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

void carry_out_houses(db::Tx& tx, const Plan& plan) {
    std::map<std::pair<EstateId, std::string>, BuildingId> buildings;
    std::set<EstateId> touched;
    for (const HouseStep& step : plan.houses) {
        if (!step.changed) continue;
        if (step.id.set()) {
            update_house(tx, step.id, step.line->house.area, step.line->house.use);
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
        }
        insert_house(tx, step.estate, building, step.line->house);
        touched.insert(step.estate);
    }
    for (const EstateId estate : touched) recount_houses(tx, estate);
}

// A sheet that is refused says why for each line, at "line 7".
Refusal refusal_of(const ImportReport& report) {
    Refusal refusal{&import_faulty, {}, std::to_string(report.fault_count) + " 处错误"};
    for (const ImportFault& fault : report.faults)
        refusal.faults.push_back(
            {"line " + std::to_string(fault.line), "import_line_faulty",
             fault.column.empty() ? fault.text : fault.column + "：" + fault.text});
    return refusal;
}

}  // namespace

Result<SheetKind> kind_of_sheet(std::string_view bytes) {
    TRY(const sheets::Sheet sheet, sheets::read_sheet(bytes));
    const auto kind = kind_of_header(sheet.header);
    if (!kind) return refuse(import_header_unknown);
    return *kind;
}

Result<SheetFile> read_sheet_file(std::string_view bytes) {
    sheets::Limits limits;
    limits.rows = rows_max;
    TRY(sheets::Sheet sheet, sheets::read_sheet(bytes, limits));
    return SheetFile{std::move(sheet), crypto::hex(crypto::sha256(bytes))};
}

Result<ImportReport> preview_sheet(db::Tx& tx, const Actor& by, SheetKind kind,
                                   const SheetFile& file, Instant now) {
    TRY(Plan plan, plan_sheet(tx, by, kind, file, now));
    return std::move(plan.report);
}

Result<ImportReport> take_in_sheet(db::Tx& tx, const Actor& by, SheetKind kind,
                                   std::string_view hash, const SheetFile& file, Instant now) {
    if (file.hash != hash) return refuse(import_hash_differs);
    TRY(Plan plan, plan_sheet(tx, by, kind, file, now));
    if (plan.report.fault_count > 0) return std::unexpected(refusal_of(plan.report));
    const Deed deed{tx, by, now};
    carry_out_estates(deed, plan);
    carry_out_enterprises(deed, plan);
    carry_out_houses(tx, plan);
    plan.report.committed = true;
    const ImportReport& report = plan.report;
    journal::record(tx, by, now, {"registry", 0},
                    facts::RegistryImported{std::string(to_text(kind)), report.hash, report.added,
                                            report.changed, report.unchanged});
    return std::move(plan.report);
}

}  // namespace anju::registry
