// Complaints (投诉工单): a case from its filing to the archive. Structs, commands, enumerations and
// the transition table of machine CT; no behaviour beyond look-ups. Extension, objection, holding
// and merging are not here yet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/clocks.h"
#include "base/list.h"
#include "base/private.h"
#include "base/sealed.h"
#include "base/text.h"
#include "base/time.h"
#include "rooms/policy/model.h"
#include "rooms/registry/place_model.h"

namespace anju::complaints {

using ComplaintId = Id<struct ComplaintTag>;
using NoteId = Id<struct NoteTag>;
using CatalogueId = Id<struct CatalogueTag>;  // one row of the dispatch catalogue (派单目录)

// clang-format off
ANJU_ENUM(State,
    registered,  // CT10 已登记
    refused,     // CT11 不予受理, ends
    answered,    // CT12 即时答复, ends
    dispatched,  // CT20 已派单待签收
    working,     // CT30 办理中
    replied,     // CT40 已答复待审核
    visiting,    // CT50 待回访
    rework,      // CT60 重办中
    closed,      // CT70 办结
    archived,    // CT80 归档, ends
    withdrawn)   // CT91 已撤回, ends

ANJU_ENUM(Verb,
    refuse, answer, classify, dispatch, sign, contact, note, reply, reject_reply, pass,
    record_visit, rate, reopen, close, archive, withdraw, supplement, message)

ANJU_ENUM(Source, app, desk, hotline_12345, grid_worker, community, imported)
// 投诉, 咨询, 建议, 表扬
ANJU_ENUM(Kind, complaint, consult, suggestion, praise)
// 特急, 紧急, 较急, 一般, 较复杂, 疑难: docs/regulations/complaint_limits.md.
ANJU_ENUM(Urgency, U0, U1, U2, U3, U4, U5)
// open: names are masked as everywhere; masked_to_enterprise: the accused enterprise sees nothing
// of who complained; secret: the accused enterprise and its people do not see the case at all.
ANJU_ENUM(Secrecy, open, masked_to_enterprise, secret)
ANJU_ENUM(Solved, solved, partly, unsolved, unreached)
ANJU_ENUM(Satisfied, satisfied, basically, dissatisfied)
// 受理, 签收, 首次联系, 办理, 审核, 回访, 归档, 每小时反馈
ANJU_ENUM(Clock, accept, sign, contact, handle, review, visit, archive, feedback)
// What the sweep does when `next_event_at` has come.
ANJU_ENUM(Event, warn, overdue, auto_sign, archive)
// Who, beside the capability, may do a verb.
ANJU_ENUM(Relation,
    anyone,       // whoever has the capability and the case in scope
    complainant,  // 诉求人
    lead,         // 主办单位
    handler,      // 主办或协办单位
    party,        // 诉求人 and the handlers: who may write to each other
    reviewer,     // 社区 for an enterprise's reply, 街道 for others'; nobody for their own
    outsider,     // whoever is not of the lead unit
    bureau,       // 县(市、区)住建局 or 市住建局, not for their own work
    platform)     // timers
// Who may read the words of a step. not_accused: the complainant and the authorities.
ANJU_ENUM(Audience, everyone, not_accused, handlers, authority)
// Domain A.3 and the list of A.2 of what is not accepted and where it goes.
ANJU_ENUM(RefuseReason,
    emergency_line,     // 应拨打 110/119/120/122
    legal_channel,      // 已进入诉讼、仲裁、复议、信访等渠道
    same_in_progress,   // 同一事项正在办理或已办结且无新事实
    secrets_or_privacy, // 涉及秘密或他人隐私
    beyond_public_duty, // 属市场或社会渠道
    unlawful,           // 违法或违背公序良俗
    not_housing)        // 不属于住宅物业管理事项
ANJU_ENUM(RejectReason, not_solved, no_evidence, off_topic, rude, false_statement)
ANJU_ENUM(ContactWay, phone, on_site, message, unreached)
// clang-format on

// --- a case ----------------------------------------------------------------------------------

// The archive is no duty of anybody and warns nobody; an hourly report is due before a warning of
// it would help; what nobody signs the platform signs.
inline constexpr ClockKinds<Clock, Event> clock_kinds{{
    {Clock::accept, true, true, Event::overdue},
    {Clock::sign, true, true, Event::auto_sign},
    {Clock::contact, true, true, Event::overdue},
    {Clock::handle, true, true, Event::overdue},
    {Clock::review, true, true, Event::overdue},
    {Clock::visit, true, true, Event::overdue},
    {Clock::archive, false, false, Event::archive},
    {Clock::feedback, true, false, Event::overdue},
}};
static_assert(is_complete(clock_kinds));
using NextEvent = NextEventOf<Clock, Event>;

// Where it is. Each code as deep as is known; none: outside the city or unknown.
struct CasePlace {
    RegionCode district;
    RegionCode street;
    RegionCode community;
    std::string region_name;  // names are those of the day of filing
    EstateId estate;
    std::string estate_name;
    HouseId house;
    // The deepest code that is known.
    const RegionCode& region() const {
        return !community.empty() ? community : !street.empty() ? street : district;
    }
    bool operator==(const CasePlace&) const = default;
};

struct Contact {
    std::string name_masked;   // 张*
    std::string phone_masked;  // 138****5678
    Sealed name;               // empty: reach them through their account
    Sealed phone;
    std::string phone_digest;  // crypto::lookup_digest
    bool operator==(const Contact&) const = default;
};

struct Case {
    ComplaintId id;
    State state = State::registered;
    Source source = Source::app;
    std::string external_no;         // unique within its source; empty: none, or erased
    std::string external_no_digest;  // crypto::lookup_digest; stays where the number was erased
    Kind kind = Kind::complaint;
    std::string category;       // L2 code "0602"; empty: to be classified (待分类)
    std::string category_name;  // as it was called then
    Urgency urgency = Urgency::U3;
    std::string title;  // of category and place, never of what somebody wrote
    Sealed text;
    Sealed address;  // as typed
    Sealed point;
    std::string book;  // random: the address of its public steps in the log
    CasePlace place;
    EnterpriseId enterprise;  // who served the estate on that day: the accused
    std::string enterprise_name;
    UserId complainant;
    PersonKey person_key;  // the complainant's; what is sealed of the case is under it
    Contact contact;
    Secrecy secrecy = Secrecy::masked_to_enterprise;
    UnitId lead_unit;
    std::string lead_unit_name;
    std::optional<registry::UnitKind> lead_kind;
    std::vector<UnitId> assists;  // 协办单位
    std::string dispatch_reason;  // one sentence: why this unit
    CatalogueId catalogue;
    bool late_sign = false;
    bool late_reply = false;         // of any round
    std::int64_t contact_tries = 0;  // that reached nobody
    std::int64_t files = 0;          // attachments
    std::int64_t reworks = 0;
    std::int64_t supplements = 0;
    std::int64_t visit_tries = 0;
    std::optional<Date> visit_tried_on;  // the day of the last try that reached nobody
    std::optional<Solved> solved;
    std::optional<Satisfied> satisfied;
    // The resident's own rating, or a visit that found it unsolved without fault of the unit.
    std::optional<Instant> rated_at;
    Instant received_at;               // when the complaint was made; an import's may be old
    Instant registered_at;             // when it entered; clocks start here
    std::optional<Instant> closed_at;  // office's end: closed, refused, answered, withdrawn
    Clocks<Clock> clocks;
    std::optional<Instant> next_due_at;  // the running clock that ends first
    std::optional<Clock> next_clock;
    std::optional<Instant> next_event_at;  // when the sweep has to look
    std::optional<Event> next_event;
    std::optional<Clock> next_event_clock;
    Instant sort_at;  // next_due_at while open, then when it ended
    std::int64_t version = 1;
    bool operator==(const Case&) const = default;
};

// "TS20260305-00000012": the day of registration and the id; made, not stored.
struct CaseNo {
    Date registered_on;
    ComplaintId id;
};
std::string case_no_of(Instant registered_at, ComplaintId id);

// --- catalogues ------------------------------------------------------------------------------

struct Category {
    std::string code;  // "06" a group, "0602" a matter
    std::string name;
    Urgency urgency = Urgency::U3;
    Kind kind = Kind::complaint;
    bool physical = false;  // the reply needs a photo
    std::string picture;    // name of the picture on the public side, groups only
    bool operator==(const Category&) const = default;
};

// 派单目录: who leads a matter in an area, from when to when.
struct CatalogueRow {
    CatalogueId id;
    std::string category;  // "0602", "06" for the whole group
    RegionCode region;     // and everything below
    registry::UnitKind unit_kind = registry::UnitKind::district_bureau;
    UnitId unit;          // a particular unit instead of the nearest of the kind
    std::string assists;  // unit kinds that help, separated by spaces
    bool automatic = false;
    Date valid_from{};
    std::optional<Date> valid_until;
    std::string basis;
    bool operator==(const CatalogueRow&) const = default;
};

// --- commands: the request bodies ------------------------------------------------------------

// What may be left out of a body is optional or a list.
using Words = std::optional<Text<0, 1000>>;
using NeededWords = Text<2, 1000>;
using FileIds = List<FileId, 9>;

struct FileComplaint {
    std::optional<Kind> kind;  // none: a complaint
    std::optional<Text<4, 4>> category;
    Text<1, 4000> text;  // complaints.text_min says how much is enough
    std::optional<EstateId> estate;
    std::optional<HouseId> house;
    std::optional<Whole<-90'000'000, 90'000'000>> lat_e6;
    std::optional<Whole<-180'000'000, 180'000'000>> lon_e6;
    std::optional<Text<0, 200>> address;
    std::optional<Secrecy> secrecy;
    std::optional<Text<0, 30>> contact_name;  // none: that of the account
    std::optional<Text<0, 20>> contact_phone;
    FileIds files;
};

// The desk, a grid worker or a community for somebody else, by phone or at the window.
struct DeskComplaint {
    FileComplaint complaint;
    Text<1, 30> name;
    Text<5, 20> phone;
    std::optional<Source> source;
    std::optional<Text<0, 40>> external_no;
};

struct RefuseComplaint {
    RefuseReason reason = RefuseReason::not_housing;
    NeededWords words;
};
struct AnswerComplaint {
    NeededWords words;
};
struct ClassifyComplaint {
    Text<4, 4> category;
    std::optional<Urgency> urgency;  // none: the category's
    std::optional<Kind> kind;
    std::optional<EstateId> estate;  // the desk locates what came without a place
    std::optional<RegionCode> region;
    Words words;
};
struct DispatchComplaint {
    std::optional<UnitId> unit;  // none: as the catalogue says
    List<UnitId, 8> assists;
    Words words;  // needed when another unit than the catalogue's is chosen
};
struct ContactComplainant {
    ContactWay way = ContactWay::phone;
    Words words;
};
struct NoteProgress {
    NeededWords words;
    FileIds files;
};
struct ReplyComplaint {
    Text<1, 2000> words;
    FileIds files;
};
struct RejectReply {
    RejectReason reason = RejectReason::not_solved;
    NeededWords words;
};
struct PassReply {
    Words words;
};
// What the return visit found. Without an answer: nobody was reached.
struct RecordVisit {
    std::optional<Solved> solved;
    std::optional<Satisfied> satisfied;
    std::optional<bool> unit_at_fault;
    Words words;
};
struct RateComplaint {
    Solved solved = Solved::solved;
    Satisfied satisfied = Satisfied::satisfied;
    Words words;
};
struct ReopenComplaint {
    NeededWords words;
};
struct CloseComplaint {
    NeededWords words;
};
struct WithdrawComplaint {
    Words words;
};
struct SupplementComplaint {
    Text<1, 2000> words;
    FileIds files;
};
struct SendMessage {
    Text<1, 1000> words;
};
struct RevealContact {
    Text<4, 200> reason;
};

}  // namespace anju::complaints
