// Reads a fact of this room back from the journal: the struct of its kind, handed to `f`.
#pragma once

#include <string_view>

#include "base/result.h"
#include "facts/complaints.h"
#include "platform/json/json.h"

namespace anju::complaints {

namespace detail {

template <class Fact, class F>
bool visit_if(std::string_view kind, std::string_view data, F& f) {
    if (kind != Fact::kind) return false;
    const auto fact = json::from_json<Fact>(data);
    CHECK(fact.has_value());
    f(*fact);
    return true;
}

template <class... Fact, class F>
bool visit_any(std::string_view kind, std::string_view data, F& f) {
    return (visit_if<Fact>(kind, data, f) || ...);
}

}  // namespace detail

// False for a kind that this room does not record.
template <class F>
bool visit_fact(std::string_view kind, std::string_view data, F&& f) {
    using namespace facts;
    return detail::visit_any<
        ComplaintFiled, ComplaintDispatched, ComplaintSigned, ComplaintContacted, ComplaintNoted,
        ComplaintReplied, ComplaintReplyPassed, ComplaintRated, ComplaintVisited, ComplaintClosed,
        ComplaintArchived, ComplaintWarned, ComplaintOverdue, ComplaintRedated, ComplaintMessaged,
        ComplaintSupplemented, ComplaintClassified, ComplaintReopened, ComplaintReplyRejected,
        ComplaintRefused, ComplaintAnswered, ComplaintWithdrawn, ComplaintContactRevealed>(kind,
                                                                                           data, f);
}

}  // namespace anju::complaints
