// What the ways in for cases announce.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fact_list.h"

namespace anju::facts {

// They make a matter sure when they stand in a title; they came with the platform.
struct SureWordsShipped {
    static constexpr std::string_view kind = "SureWordsShipped";
    std::string category;
    std::vector<std::string> words;
};

using ChannelsFacts = FactList<SureWordsShipped>;
template <In<ChannelsFacts> Fact>
ChannelsFacts list_of(const Fact&);

}  // namespace anju::facts
