#include "demo/complaints_life.h"

#include <boost/json.hpp>
#include <filesystem>

#include "platform/jobs/jobs.h"
#include "platform/json/json.h"
#include "platform/sheets/shipped.h"
#include "rooms/complaints/jobs.h"
#include "rooms/identity/actions.h"
#include "rooms/registry/actions.h"

namespace anju::demo {

namespace {

namespace bj = boost::json;
using std::chrono::hours;
using std::chrono::minutes;

std::string in_quotes(std::string_view text) {
    std::string out;
    json::write_string(out, text);
    return out;
}

std::string words(std::string_view text) { return "{\"words\":" + in_quotes(text) + "}"; }

std::int64_t whole_at(const bj::value& value, std::string_view key) {
    const auto* found = value.as_object().if_contains(key);
    return found != nullptr && found->is_int64() ? found->as_int64() : 0;
}

Role role_of(registry::UnitKind kind) {
    switch (kind) {
        case registry::UnitKind::city_bureau:
            return Role::city_bureau;
        case registry::UnitKind::city_center:
            return Role::dispatcher;
        case registry::UnitKind::district_bureau:
            return Role::district_bureau;
        case registry::UnitKind::street_office:
            return Role::street;
        case registry::UnitKind::community_office:
            return Role::community;
        case registry::UnitKind::enterprise:
            return Role::enterprise;
        case registry::UnitKind::fire:
        case registry::UnitKind::market:
        case registry::UnitKind::urban_management:
        case registry::UnitKind::police:
        case registry::UnitKind::development_reform:
        case registry::UnitKind::ecology:
        case registry::UnitKind::natural_resources:
        case registry::UnitKind::power:
        case registry::UnitKind::heating:
        case registry::UnitKind::water:
        case registry::UnitKind::gas:
        case registry::UnitKind::civil_affairs:
        case registry::UnitKind::hotline:
            return Role::department;
    }
    CHECK(false);
    return Role::department;
}

// Of data/demo/photos: what a matter of this category looks like; empty where none of them fits.
std::string picture_of(std::string_view category) {
    static constexpr std::pair<std::string_view, const char*> pictures[] = {
        {"0301", "bins"},     {"0302", "corridor"}, {"06", "lift"},
        {"0702", "corridor"}, {"0801", "corridor"}, {"0802", "corridor"},
        {"15", "roof"},       {"1301", "roof"},     {"1901", "bins"}};
    for (const auto& [code, picture] : pictures)
        if (category.starts_with(code)) return picture;
    return {};
}

// What was done about it: a tidied yard, or the paper that was put up.
std::string picture_after(std::string_view category) {
    for (const std::string_view paper : {"01", "02", "12", "13", "14", "20", "99"})
        if (category.starts_with(paper)) return "notice";
    const std::string same_place = picture_of(category);
    return same_place.empty() || same_place == "bins" ? "clean" : same_place;
}

std::vector<Matter> read_matters(const std::string& file) {
    std::vector<Matter> matters;
    for (const auto& cells : sheets::read_shipped(file, 3))
        matters.push_back({cells[0], cells[1], cells[2]});
    return matters;
}

}  // namespace

CityLife::CityLife(Program program, Cast cast, std::uint64_t seed)
    : program_(std::move(program)),
      door_(program_.db, program_.rooms,
            [this](db::Tx&, std::string_view, Instant) { return caller_; }),
      cast_(std::move(cast)),
      random_(seed),
      matters_(read_matters(program_.share + "/data/demo/complaints.tsv")) {}

CityLife::Reply CityLife::ask(const Actor& by, http::Method method, const std::string& target,
                              std::string body) {
    http::Request request;
    request.method = method;
    request.target = target;
    request.body = std::move(body);
    request.session = "demo";
    caller_ = by;
    const http::Response reply = door_.serve(request, now_);
    if (reply.status >= 500) throw Fault("demo: " + target + ": " + reply.body);
    return {reply.status, reply.body};
}

CityLife::Reply CityLife::send(const Actor& by, const Life& life, const std::string& noun,
                               std::string body) {
    const Reply reply =
        ask(by, http::Method::POST, "/api/complaints/" + std::to_string(life.id) + "/" + noun,
            std::move(body));
    // A refusal here is a fault of this file, not of the city: say it, do not go on silently.
    if (reply.status >= 400) throw Fault("demo: " + noun + ": " + reply.body);
    return reply;
}

Actor CityLife::of_center(Role role) {
    identity::Post post;
    post.role = role;
    post.region = RegionCode::of("1302");
    post.unit = cast_.center;
    post.id = PostId{1000 + static_cast<int>(role)};
    post.user = UserId{1};
    post.name = "市物业监管中心 " + std::string(identity::title_of(role));
    return identity::actor_of(post);
}

Actor CityLife::of_unit(UnitId unit) {
    const auto known = units_.find(unit.value);
    if (known != units_.end()) return known->second;
    const auto found = program_.db.read([&](db::Tx& tx) { return registry::find_unit(tx, unit); });
    CHECK(found.has_value());
    identity::Post post;
    post.role = role_of(found->kind);
    post.name = found->name + " 经办人";
    post.unit = unit;
    post.region = found->region;
    post.enterprise = found->enterprise;
    return units_.emplace(unit.value, identity::actor_of(post)).first->second;
}

std::int64_t CityLife::photo(const Actor& by, const std::string& name) {
    // The upload is removed after the call, so it gets a copy of its own.
    const std::string copy = program_.data + "/spool/demo-photo.jpg";
    std::filesystem::copy_file(program_.share + "/data/demo/photos/" + name + ".jpg", copy,
                               std::filesystem::copy_options::overwrite_existing);
    http::Request request;
    request.method = http::Method::POST;
    request.target = "/api/files";
    request.content_type = "multipart/form-data; boundary=demo";
    request.session = "demo";
    request.uploads = {
        {"file", name + ".jpg", copy, static_cast<std::int64_t>(std::filesystem::file_size(copy))}};
    caller_ = by;
    const http::Response reply = door_.serve(request, now_);
    if (reply.status >= 300) throw Fault("demo: photo: " + reply.body);
    return whole_at(bj::parse(reply.body), "id");
}

void CityLife::file(Instant at) {
    now_ = at;
    Life life;
    life.matter = &matters_[static_cast<std::size_t>(dice(static_cast<int>(matters_.size())))];
    life.resident =
        cast_.residents[static_cast<std::size_t>(dice(static_cast<int>(cast_.residents.size())))];
    life.fate = dice(100);
    life.patience = dice(100);
    const Actor by = identity::resident_actor(life.resident.user);
    std::string body = "{\"kind\":\"";
    const std::string& code = life.matter->category;
    body += code == "9901"   ? "consult"
            : code == "9902" ? "suggestion"
            : code == "9903" ? "praise"
                             : "complaint";
    // One in five does not know what kind of matter it is; the desk classifies.
    body += dice(5) == 0 ? "\"" : "\",\"category\":" + in_quotes(code);
    body += ",\"text\":" + in_quotes(life.resident.estate_name + "：" + life.matter->text);
    body += ",\"estate\":" + std::to_string(life.resident.estate.value);
    const std::string picture = picture_of(code);
    if (!picture.empty() && dice(2) == 0)
        body += ",\"files\":[" + std::to_string(photo(by, picture)) + "]";
    body += "}";
    const Reply reply = ask(by, http::Method::POST, "/api/complaints", body);
    if (reply.status >= 400) throw Fault("demo: file: " + reply.body);
    life.id = whole_at(bj::parse(reply.body), "id");
    cases_.push_back(life);
    look_again(at + pause("registered", life), cases_.size() - 1);
}

// How long until somebody looks at a case again, by where it stands.
minutes CityLife::pause(const std::string& state, const Life& life) {
    const int slow = life.patience >= 88 ? 6 : 1;  // one unit in eight is late at everything
    if (state == "registered") return minutes{10 + dice(150)};
    if (state == "dispatched") return minutes{10 + dice(200)} * slow;
    if (state == "working") return minutes{60 + dice(60 * 30)} * slow;
    if (state == "replied") return minutes{60 + dice(60 * 8)};
    if (state == "visiting") return minutes{120 + dice(60 * 20)};
    if (state == "rework") return minutes{120 + dice(60 * 20)};
    return hours{24 * 30};
}

void CityLife::act_registered(Life& life) {
    const std::string& code = life.matter->category;
    if (life.fate < 4) {
        send(
            of_center(Role::call_operator), life, "refusal",
            R"({"reason":"not_housing","words":"该事项不属于住宅物业管理范围，建议向相应主管部门反映。"})");
        return;
    }
    if (code.starts_with("99")) {
        send(of_center(Role::call_operator), life, "answer",
             words("感谢您的来信，已将有关规定和办理途径告知，并转相关单位参考。"));
        return;
    }
    const Actor dispatcher = of_center(Role::dispatcher);
    const bj::value detail = bj::parse(
        ask(dispatcher, http::Method::GET, "/api/complaints/" + std::to_string(life.id), "").body);
    if (detail.at("category").as_string().empty()) {
        send(dispatcher, life, "classification", "{\"category\":" + in_quotes(code) + "}");
        return;
    }
    const bj::value advice =
        bj::parse(ask(dispatcher, http::Method::GET,
                      "/api/complaints/" + std::to_string(life.id) + "/dispatch", "")
                      .body);
    if (advice.at("unit").is_object()) {
        send(dispatcher, life, "dispatch", "{}");
    } else {
        const auto& others = advice.at("others").as_array();
        CHECK(!others.empty());
        send(dispatcher, life, "dispatch",
             "{\"unit\":" + std::to_string(whole_at(others[0], "unit")) +
                 ",\"words\":\"目录未列明，按属地派单\"}");
    }
}

void CityLife::act_working(Life& life, UnitId lead, bool contacted) {
    const Actor by = of_unit(lead);
    if (!contacted) {
        send(by, life, "contact", R"({"way":"phone","words":"已与诉求人电话联系，核实情况。"})");
        return;
    }
    if (life.replies == 0 && dice(3) == 0) {
        send(by, life, "notes", words("已到现场查看，正在安排人员和材料。"));
        ++life.replies;
        return;
    }
    ++life.replies;
    const std::string answer = life.matter->reply.empty()
                                   ? "已到现场核实并整改完毕，结果已向诉求人当面说明。"
                                   : life.matter->reply;
    send(by, life, "reply",
         "{\"words\":" + in_quotes(answer) + ",\"files\":[" +
             std::to_string(photo(by, picture_after(life.matter->category))) + "]}");
}

void CityLife::act_replied(Life& life, UnitId lead) {
    const Actor dispatcher = of_center(Role::dispatcher);
    const auto unit = program_.db.read([&](db::Tx& tx) { return registry::find_unit(tx, lead); });
    const auto estate = program_.db.read(
        [&](db::Tx& tx) { return registry::find_estate(tx, life.resident.estate); });
    CHECK(unit && estate);
    // 社区 for an enterprise's reply, 街道 for others'; the desk where that would be the unit
    // itself.
    const auto kind = unit->kind == registry::UnitKind::enterprise
                          ? registry::UnitKind::community_office
                          : registry::UnitKind::street_office;
    const auto reviewer =
        program_.db.read([&](db::Tx& tx) { return registry::unit_for(tx, kind, estate->region); });
    const Actor by = reviewer && reviewer->id != lead ? of_unit(reviewer->id) : dispatcher;
    if (life.fate >= 90 && life.replies < 3) {
        send(by, life, "rejection",
             R"({"reason":"no_evidence","words":"照片看不出整改结果，请补充后再报。"})");
    } else {
        send(by, life, "passing", words("已核实。"));
    }
}

void CityLife::act_visiting(Life& life) {
    if (dice(10) < 6) {
        const bool good = life.fate < 80;
        send(identity::resident_actor(life.resident.user), life, "rating",
             std::string("{\"solved\":\"") + (good ? "solved" : "partly") + "\",\"satisfied\":\"" +
                 (life.fate % 4 == 0 && good ? "basically" : "satisfied") + "\",\"words\":\"\"}");
        return;
    }
    const Actor visitor = of_center(Role::return_visitor);
    // Not after the last rework, which would leave the case to the bureau.
    if (life.fate >= 84 && life.replies < 3) {
        send(visitor, life, "visits",
             R"({"solved":"unsolved","satisfied":"dissatisfied","unit_at_fault":true,)"
             R"("words":"诉求人反映问题没有解决。"})");
    } else {
        send(visitor, life, "visits",
             R"({"solved":"solved","satisfied":"satisfied","words":"诉求人表示满意。"})");
    }
}

void CityLife::act(Life& life, const std::string& state, UnitId lead, bool contacted) {
    if (life.fate >= 4 && life.fate < 7 && state != "visiting") {
        send(identity::resident_actor(life.resident.user), life, "withdrawal",
             words("问题已自行协商解决。"));
    } else if (state == "registered") {
        act_registered(life);
    } else if (state == "dispatched") {
        send(of_unit(lead), life, "signature", "{}");
    } else if (state == "working" || state == "rework") {
        act_working(life, lead, contacted);
    } else if (state == "replied") {
        act_replied(life, lead);
    } else if (state == "visiting") {
        act_visiting(life);
    }
}

void CityLife::step(std::size_t which) {
    Life& life = cases_[which];
    const std::string target = "/api/complaints/" + std::to_string(life.id);
    const bj::value before = bj::parse(ask(system_actor(), http::Method::GET, target, "").body);
    const std::string state(before.at("state").as_string());
    bool contacted = state == "rework";
    for (const auto& clock : before.at("clocks").as_array())
        if (clock.at("clock").as_string() == "contact" && clock.at("met_at").is_string())
            contacted = true;
    act(life, state, UnitId{whole_at(before, "lead_unit")}, contacted);
    const bj::value after = bj::parse(ask(system_actor(), http::Method::GET, target, "").body);
    const std::string now_state(after.at("state").as_string());
    for (const char* end : {"refused", "answered", "closed", "archived", "withdrawn"})
        if (now_state == end) return;
    look_again(now_ + pause(now_state, life), which);
}

void CityLife::look_again(Instant at, std::size_t which) {
    agenda_->at(at, [this, which](Instant moment) {
        now_ = moment;
        step(which);
    });
}

// What is due is swept once an hour of the moved clock.
void CityLife::sweep_hourly(Instant at) {
    jobs::run_all_due(program_.db, complaints::jobs(), at);
    agenda_->at(at + hours{1}, [this](Instant moment) { sweep_hourly(moment); });
}

void CityLife::plan(Agenda& agenda, Instant until, int days) {
    agenda_ = &agenda;
    const Date first = civil_date(until) - std::chrono::days{days};
    agenda.at(start_of(first) + hours{1}, [this](Instant moment) { sweep_hourly(moment); });
    const auto file_at = [&](Instant at) {
        agenda.at(at, [this](Instant moment) { file(moment); });
    };
    for (Date day = first; start_of(day) < until; day += std::chrono::days{1})
        for (int n = 4 + dice(7); n > 0; --n)
            file_at(start_of(day) + hours{7} + minutes{dice(15 * 60)});
    // A busy last day, so that every post of the demo finds something on its desk.
    for (int n = 1; n <= 24; ++n) file_at(until - minutes{20 * n});
}

}  // namespace anju::demo
