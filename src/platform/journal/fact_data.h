// The data of a fact: a JSON object, which lies in its row made small with words that facts often
// hold. The first byte says with which: 0 as it is, 1 with the first dictionary. A dictionary never
// changes; another one gets another number.
#pragma once

#include <string>
#include <string_view>

#include "platform/db/value.h"

namespace anju::journal {

struct FactData {
    std::string json;
    operator std::string_view() const { return json; }
    bool operator==(std::string_view other) const { return json == other; }
};

db::Param param(const FactData& data);
// Throws Fault for bytes that are none.
void read(const db::Row& row, int column, FactData& out);

}  // namespace anju::journal
