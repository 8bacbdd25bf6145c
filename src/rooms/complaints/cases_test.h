// For the tests of this room: limits as they ship, people of every kind around one case, and a
// case in any state. Nothing of the product includes this.
#pragma once

#include <string>
#include <vector>

#include "rooms/complaints/rules.h"
#include "rooms/identity/model.h"
#include "support/refusal.h"

namespace anju::complaints::fixture {

inline const RegionCode district = RegionCode::of("130203");
inline const RegionCode street = RegionCode::of("130203006");
inline const RegionCode community = RegionCode::of("130203006005");

inline WorkCalendar calendar_2026() {
    WorkCalendar calendar;
    const auto off = [&](unsigned month, unsigned from, unsigned to) {
        for (unsigned day = from; day <= to; ++day)
            calendar.days_off.insert(date_of(2026, month, day));
    };
    off(1, 1, 3);
    off(2, 15, 23);
    off(4, 4, 6);
    off(5, 1, 5);
    off(6, 19, 21);
    off(9, 25, 27);
    off(10, 1, 7);
    for (const auto& [month, day] : std::vector<std::pair<unsigned, unsigned>>{
             {1, 4}, {2, 14}, {2, 28}, {5, 9}, {9, 20}, {10, 10}})
        calendar.make_up_days.insert(date_of(2026, month, day));
    using std::chrono::minutes;
    calendar.spans = {{minutes{510}, minutes{720}}, {minutes{810}, minutes{1050}}};
    calendar.known_until = date_of(2026, 12, 31);
    return calendar;
}

inline DatedLimit limit(std::int64_t id, std::int32_t count, LimitUnit unit) {
    return {PolicyId{id}, {count, unit}};
}

using test::refusal_of;

// The shipped defaults of an urgency; ids count up so that a test can tell them apart.
inline Limits limits_for(Urgency urgency) {
    using enum LimitUnit;
    static const WorkCalendar calendar = calendar_2026();
    Limits l;
    l.review = limit(2, 1, work_days);
    l.visit_start = limit(3, 1, work_days);
    l.archive_after = limit(4, 5, work_days);
    l.feedback = limit(5, 60, natural_hours);
    l.rework_min = limit(6, 1, work_days);
    l.rework_share = {PolicyId{7}, 500'000};
    l.reworks_max = 2;
    l.visit_tries = 3;
    l.timing.warn_percent = 80;
    l.timing.calendar = &calendar;
    switch (urgency) {
        case Urgency::U0:
            l.accept = limit(8, 15, natural_hours);
            l.sign = limit(10, 15, natural_hours);
            l.contact = limit(11, 15, natural_hours);
            l.handle = limit(12, 120, natural_hours);
            break;
        case Urgency::U1:
            l.accept = limit(18, 30, natural_hours);
            l.sign = limit(20, 30, natural_hours);
            l.contact = limit(21, 120, natural_hours);
            l.handle = limit(22, 1, work_days);
            break;
        case Urgency::U2:
            l.accept = limit(28, 240, work_hours);
            l.sign = limit(30, 240, work_hours);
            l.contact = limit(31, 1, work_days);
            l.handle = limit(32, 3, work_days);
            break;
        case Urgency::U3:
            l.accept = limit(1, 1, work_days);
            l.sign = limit(40, 1, work_days);
            l.contact = limit(41, 1, work_days);
            l.handle = limit(42, 5, work_days);
            break;
        case Urgency::U4:
            l.accept = limit(48, 1, work_days);
            l.sign = limit(50, 1, work_days);
            l.contact = limit(51, 2, work_days);
            l.handle = limit(52, 7, work_days);
            break;
        case Urgency::U5:
            l.accept = limit(58, 1, work_days);
            l.sign = limit(60, 1, work_days);
            l.contact = limit(61, 2, work_days);
            l.handle = limit(62, 15, work_days);
            break;
    }
    return l;
}
inline const Limits u3 = limits_for(Urgency::U3);

// --- people ------------------------------------------------------------------------------------

inline constexpr UserId owner_id{100};
inline constexpr UnitId enterprise_unit{21};
inline constexpr UnitId other_enterprise_unit{22};
inline constexpr UnitId community_unit{31};
inline constexpr UnitId street_unit{32};
inline constexpr UnitId district_unit{33};
inline constexpr UnitId center_unit{34};
inline constexpr UnitId city_unit{35};
inline constexpr UnitId police_unit{36};
inline constexpr EstateId estate{5};
inline constexpr EnterpriseId enterprise{7};

struct Person {
    std::string name;
    Actor actor;
};

inline Actor post(Role role, std::int64_t user, UnitId unit, RegionCode region = {}) {
    identity::Post p;
    p.id = PostId{user};
    p.user = UserId{user};
    p.role = role;
    p.name = std::string(to_text(role));
    p.unit = unit;
    p.region = region;
    if (role == Role::enterprise || role == Role::project_manager) p.enterprise = enterprise;
    if (role == Role::project_manager || role == Role::owners_committee) p.estate = estate;
    return identity::actor_of(p);
}

// Everybody around a case in 机场路街道, by the names the tables of the tests use.
inline const std::vector<Person>& people() {
    static const std::vector<Person> all = [] {
        const RegionCode city = RegionCode::of("1302");
        const RegionCode elsewhere = RegionCode::of("130208");
        std::vector<Person> p{
            {"owner", identity::resident_actor(owner_id)},
            {"stranger", identity::resident_actor(UserId{101})},
            {"operator", post(Role::call_operator, 1, center_unit, city)},
            {"dispatcher", post(Role::dispatcher, 2, center_unit, city)},
            {"city", post(Role::city_bureau, 3, city_unit, city)},
            {"district", post(Role::district_bureau, 4, district_unit, district)},
            {"district_elsewhere", post(Role::district_bureau, 5, UnitId{41}, elsewhere)},
            {"street", post(Role::street, 6, street_unit, street)},
            {"community", post(Role::community, 7, community_unit, community)},
            {"grid_worker", post(Role::grid_worker, 8, community_unit, community)},
            {"enterprise", post(Role::enterprise, 9, enterprise_unit)},
            {"other_enterprise", post(Role::enterprise, 10, other_enterprise_unit)},
            {"manager", post(Role::project_manager, 11, enterprise_unit)},
            {"committee", post(Role::owners_committee, 12, UnitId{51})},
            {"police", post(Role::department, 13, police_unit)},
            {"supervisor", post(Role::supervisor, 14, city_unit, city)},
            {"visitor", post(Role::return_visitor, 15, center_unit, city)},
            {"inspector", post(Role::inspector, 16, district_unit, district)},
            {"system_admin", post(Role::system_admin, 17, UnitId{})},
            {"security_admin", post(Role::security_admin, 18, UnitId{})},
            {"audit_admin", post(Role::audit_admin, 19, UnitId{})},
        };
        return p;
    }();
    return all;
}

inline const Actor& person(std::string_view name) {
    for (const Person& p : people())
        if (p.name == name) return p.actor;
    CHECK(false);
    return people().front().actor;
}

// --- cases ---------------------------------------------------------------------------------------

inline const Instant monday = instant_of(date_of(2026, 3, 2), 9);

inline registry::Unit unit(UnitId id, registry::UnitKind kind) {
    return {id, kind, "单位" + std::to_string(id.value), district, {}};
}

inline Case registered_case(Urgency urgency = Urgency::U3, Instant now = monday) {
    Case c;
    c.id = ComplaintId{12};
    c.category = "0302";
    c.category_name = "楼道卫生";
    c.urgency = urgency;
    c.title = "楼道卫生";
    c.place.district = district;
    c.place.street = street;
    c.place.community = community;
    c.place.estate = estate;
    c.enterprise = enterprise;
    c.complainant = owner_id;
    c.received_at = now;
    c.registered_at = now;
    const Limits l = limits_for(urgency);
    start_clock(c, Clock::accept, l.accept, l, now);
    c = settled(c);
    return c;
}

inline Lead lead(UnitId id = enterprise_unit,
                 registry::UnitKind kind = registry::UnitKind::enterprise) {
    return {unit(id, kind), {}, CatalogueId{1}, "按目录"};
}

inline NoteProgress report() {
    NoteProgress cmd;
    cmd.words = NeededWords{"维保人员已到现场，正在松闸放人"};
    return cmd;
}

inline ReplyComplaint good_reply() {
    ReplyComplaint cmd;
    cmd.words = Text<1, 2000>{"三月三日上午已安排保洁员清扫各单元楼道，并改为每日清扫一次"};
    return cmd;
}

// A case that has gone the straight way to a state, by the decisions themselves.
inline Case case_in(State state, Urgency urgency = Urgency::U3, const Lead& by = lead()) {
    const Limits l = limits_for(urgency);
    const Actor system = system_actor();
    Case c = registered_case(urgency);
    if (state == State::registered) return c;
    if (state == State::refused) return *decide_end(c, Verb::refuse, system, monday);
    if (state == State::withdrawn) return *decide_end(c, Verb::withdraw, person("owner"), monday);
    if (state == State::answered) {
        c.kind = Kind::consult;
        return *decide_end(c, Verb::answer, system, monday);
    }
    c = *decide_dispatch(c, system, by, l, monday);
    if (state == State::dispatched) return c;
    c = *decide_signature(c, system, monday + std::chrono::minutes{5});
    c = *decide_contact(c, {}, {}, system, monday + std::chrono::minutes{10});
    if (state == State::working) return c;
    c = *decide_reply(c, good_reply(), system, {}, l, monday + std::chrono::minutes{60});
    if (state == State::replied) return c;
    c = *decide_passing(c, system, l, monday + std::chrono::minutes{70});
    if (state == State::visiting) return c;
    RateComplaint rating;
    if (state == State::rework) {
        rating.solved = Solved::unsolved;
        rating.satisfied = Satisfied::dissatisfied;
    }
    c = *decide_rating(c, rating, person("owner"), l, monday + std::chrono::minutes{80});
    if (state == State::rework)
        return *decide_rework(c, system, l, monday + std::chrono::minutes{90});
    if (state == State::closed) return c;
    const NextEvent archive = *next_event_of(c);
    return decide_event(c, archive, l, archive.at).after;
}

}  // namespace anju::complaints::fixture
