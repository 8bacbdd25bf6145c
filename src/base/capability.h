// What a person may be allowed to do, one word a right. A right is a constant of the room it lies
// in (its capabilities.h); a route names exactly one, a role holds a set
// (identity/role_model.cpp). Two are the same when their names are.
#pragma once

#include <string_view>

namespace anju {

struct Capability {
    std::string_view name;
    std::string_view title;  // for a person to read
    std::string_view english;

    constexpr bool operator==(const Capability& other) const { return name == other.name; }

    static const Capability open;       // needs no login
    static const Capability signed_in;  // any login
};

inline constexpr Capability Capability::open{"open", "公开", "Public"};
inline constexpr Capability Capability::signed_in{"signed_in", "已登录", "Signed in"};

// Those of no room.
inline constexpr Capability personal_data_reveal{"personal_data_reveal", "查看个人信息原文",
                                                 "Reveal personal data"};
inline constexpr Capability journal_read{"journal_read", "查看审计日志", "Read the journal"};
inline constexpr Capability metrics_read{"metrics_read", "查看运行指标", "Read metrics"};

inline constexpr Capability capabilities_of_no_room[] = {
    Capability::open, Capability::signed_in, personal_data_reveal, journal_read, metrics_read};

}  // namespace anju
