// What complaints sends and the filters it takes. Names, phones and house numbers appear masked or
// not at all, as the reader's post allows; who did a step is told by post, never by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/http/page.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

// --- lists -----------------------------------------------------------------------------------

// all; open: not ended; due_today, overdue: open ones; done: closed and archived.
ANJU_ENUM(Tab, all, open, due_today, overdue, done)
// due: what is to be done first; ended: what ended last; newest, oldest: by when it was filed.
ANJU_ENUM(Order, due, ended, newest, oldest)

// A kind of work that waits for the reader's post: 待分类, 待派单, 待签收, 待联系, 待答复, 待审核,
// 待回访, 待定 (the resident says unsolved), 协办, 今日到期, 已超期, 我的在办.
ANJU_ENUM(Work, to_classify, to_dispatch, to_sign, to_contact, to_reply, to_review, to_visit,
          to_decide, assisting, due_today, overdue, mine_open)

using CaseCursor = http::Cursor<Order, Instant, ComplaintId>;

struct CaseFilter {
    std::optional<Work> work;
    std::optional<Tab> tab;
    std::optional<State> state;
    std::optional<Urgency> urgency;
    std::optional<Text<2, 4>> category;  // "06" a group, "0602" a matter
    std::optional<Kind> kind;
    std::optional<Source> source;
    std::optional<RegionCode> region;
    std::optional<EstateId> estate;
    std::optional<EnterpriseId> enterprise;
    std::optional<UnitId> unit;  // lead unit
    std::optional<Instant> due_before;
    std::optional<Date> registered_from;
    std::optional<Date> registered_until;
    std::optional<Text<1, 40>> words;  // a case number or its head, or the head of the title
    std::optional<bool> mine;          // led by the reader's own unit
    std::optional<bool> unclassified;
    std::optional<ComplaintId> caller_of;  // filed by who filed that one
    std::optional<Order> order;            // none: due; of what has ended: ended; of both: newest
    std::optional<CaseCursor> cursor;
    std::optional<Whole<1, 100>> limit;  // none: 50
};

struct CaseRow {
    ComplaintId id;
    std::string case_no;
    State state = State::registered;
    Kind kind = Kind::complaint;
    Source source = Source::app;
    std::string category;  // empty: to be classified
    std::string category_name;
    Urgency urgency = Urgency::U3;
    std::string title;
    RegionCode region;
    std::string region_name;
    EstateId estate;
    std::string estate_name;
    EnterpriseId enterprise;
    std::string enterprise_name;
    UnitId lead_unit;
    std::string lead_unit_name;
    Instant registered_at;
    std::optional<Instant> next_due_at;
    std::optional<Clock> next_clock;
    bool late = false;
    bool warned = false;  // of the clock that ends next: its date is near
    std::int64_t reworks = 0;
    std::int64_t version = 1;
};

// A count stops at 10,000: `more` says so, and the screen shows 9,999+.
struct Count {
    std::int64_t count = 0;
    bool more = false;
};
struct StateCount {
    State state = State::registered;
    Count count;
};
struct TabCount {
    Tab tab = Tab::all;
    Count count;
};
struct CaseCounts {
    std::vector<StateCount> states;
    std::vector<TabCount> tabs;
};

struct WorkCard {
    Work work = Work::mine_open;
    std::string query;  // "work=to_sign": the whole list is GET /api/complaints with it
    Count count;
    std::vector<CaseRow> rows;  // the first five
};
// 工作台: one card a kind of work that this post has.
struct Workbench {
    std::vector<WorkCard> cards;
};

// --- one case --------------------------------------------------------------------------------

struct ClockView {
    Clock clock = Clock::accept;
    Instant from_at;
    Instant due_at;
    std::optional<Instant> met_at;
    bool late = false;              // met after due, or running past it
    bool provisional = false;       // may move yet: the holidays of its year are not published
    std::int64_t used_percent = 0;  // of the way from from_at to due_at, may pass 100
    PolicyId policy;
};

struct CaseFile {
    FileId file;
    Verb verb = Verb::supplement;  // the step it came with; the filing's own are supplements
    std::string content_type;
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::string url;    // "/api/complaints/12/files/7"
    bool gone = false;  // erased with its person
};

struct CaseAssist {
    UnitId unit;
    std::string name;
};

// The way of a case as it stands now, step by step: what lies behind it, where it is, what comes.
ANJU_ENUM(LinePlace, past, here, ahead)
struct LineStep {
    State state = State::registered;
    LinePlace place = LinePlace::ahead;
};
struct CaseDetail {
    ComplaintId id;
    std::string case_no;
    State state = State::registered;
    Kind kind = Kind::complaint;
    Source source = Source::app;
    std::string external_no;
    std::string category;
    std::string category_name;
    Urgency urgency = Urgency::U3;
    std::string title;
    std::string text;
    std::optional<std::int64_t> lat_e6;
    std::optional<std::int64_t> lon_e6;
    std::string address;
    RegionCode region;
    std::string region_name;
    EstateId estate;
    std::string estate_name;
    EnterpriseId enterprise;
    std::string enterprise_name;
    Secrecy secrecy = Secrecy::masked_to_enterprise;
    std::string contact_name;   // masked; empty for the accused
    std::string contact_phone;  // masked; empty for the accused
    bool contact_revealable = false;
    UnitId lead_unit;
    std::string lead_unit_name;
    std::string dispatch_reason;
    std::vector<CaseAssist> assists;
    bool late_sign = false;
    bool late_reply = false;  // of any round
    std::int64_t reworks = 0;
    std::int64_t supplements = 0;
    std::int64_t visit_tries = 0;
    std::optional<Solved> solved;
    std::optional<Satisfied> satisfied;
    std::optional<Instant> rated_at;
    Instant received_at;
    Instant registered_at;
    std::optional<Instant> closed_at;
    std::optional<Instant> next_due_at;
    std::optional<Clock> next_clock;
    bool next_due_provisional = false;
    bool late = false;
    bool warned = false;  // of the clock that ends next: its date is near
    std::vector<LineStep> line;
    std::vector<ClockView> clocks;
    std::vector<CaseFile> files;
    std::vector<Verb> may;
    std::int64_t version = 1;
};

// How a step looks in a timeline: it went on, it calls, it went back.
ANJU_ENUM(StepTone, plain, good, warn, bad)
// One step of the timeline, oldest first. `what` is the kind of the fact ("ComplaintSigned");
// `verb` is the verb behind it, if a verb was.
struct Step {
    std::int64_t seq = 0;
    Instant at;
    std::string what;
    std::string title;  // 签收
    std::optional<Verb> verb;
    std::optional<State> from;
    std::optional<State> to;
    Role role = Role::system;
    std::string post;    // "路北区住建局 派单员", 诉求人, 系统
    std::string detail;  // what changed, one sentence
    std::string words;   // what was written, if the reader may read it
    std::vector<CaseFile> files;
    StepTone tone = StepTone::plain;
    bool late = false;  // done after its date
};
struct Timeline {
    std::vector<Step> steps;
};

// The rule behind each clock, for "which rule made this date?"
struct ClockRule {
    Clock clock = Clock::accept;
    std::string name;   // 签收时限
    std::string limit;  // "5 个工作日"
    std::string key;    // policy key
    PolicyId policy;
    std::string article;
    std::string document;
    policy::Standing standing = policy::Standing::proposed_default;
    Instant from_at;
    Instant due_at;
    std::optional<Instant> met_at;
    bool late = false;
    bool provisional = false;
    std::int64_t used_percent = 0;
};
struct ClockRules {
    std::vector<ClockRule> rules;
};

// What the catalogue would do, for the dispatch form.
struct UnitChoice {
    UnitId unit;
    std::string name;
    registry::UnitKind kind = registry::UnitKind::district_bureau;
    bool proposed = false;
};
struct DispatchAdvice {
    std::optional<UnitChoice> unit;
    std::vector<UnitChoice> assists;
    std::vector<UnitChoice> others;  // the other units that answer for the place
    bool sure = false;
    std::string reason;
};

struct ContactRevealed {
    std::string name;
    std::string phone;
};

// --- the public side ---------------------------------------------------------------------------

struct CategoryView {
    std::string code;
    std::string name;
    std::string picture;
    Urgency urgency = Urgency::U3;
    Kind kind = Kind::complaint;
    std::vector<CategoryView> matters;  // of a group
};
struct Categories {
    std::vector<CategoryView> groups;
    std::int64_t text_min = 0;  // characters that say enough (complaints.text_min)
};

struct PreviewFilter {
    std::optional<Kind> kind;
    std::optional<Text<4, 4>> category;
    std::optional<EstateId> estate;
    std::optional<Whole<-90'000'000, 90'000'000>> lat_e6;
    std::optional<Whole<-180'000'000, 180'000'000>> lon_e6;
};
// The clock that is promised before sending.
struct FilingPreview {
    Urgency urgency = Urgency::U3;
    RegionCode region;
    std::string region_name;
    EstateId estate;
    std::string estate_name;
    std::string unit_name;  // who will most likely lead; empty: a dispatcher decides
    std::optional<Instant> sign_by;
    std::optional<Instant> contact_by;
    Instant answer_by;
    bool provisional = false;  // one of the dates may move yet: the holidays are not published
    std::string advice;        // "发现险情请先拨打 119" for U0; else empty
};

struct LookupCase {
    Text<19, 24> case_no;
    Text<5, 20> phone;
    Text<4, 8> code;
};
// What somebody without an account sees of their case: no text, no place beyond the estate.
struct PublicStep {
    Instant at;
    std::string title;
    std::string detail;
    std::string words;
    bool late = false;
};
struct PublicCase {
    std::string case_no;
    State state = State::registered;
    std::string category_name;
    std::string title;
    std::string estate_name;
    std::string lead_unit_name;
    Instant registered_at;
    std::optional<Instant> next_due_at;
    std::optional<Clock> next_clock;
    bool next_due_provisional = false;
    bool warned = false;
    std::vector<LineStep> line;
    std::vector<PublicStep> steps;
};

// --- dispatch catalogue ------------------------------------------------------------------------

struct CatalogueView {
    CatalogueId id;
    std::string category;
    std::string category_name;
    RegionCode region;
    registry::UnitKind unit_kind = registry::UnitKind::district_bureau;
    UnitId unit;
    std::string assists;
    bool automatic = false;
    Date valid_from{};
    std::optional<Date> valid_until;
    std::string basis;
};
struct CatalogueFilter {
    std::optional<Date> on;
};
struct Catalogue {
    std::vector<CatalogueView> rows;
};

}  // namespace anju::complaints
