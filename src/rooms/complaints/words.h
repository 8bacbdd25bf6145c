// The Chinese and English word for each word of the program that complaints owns.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/words.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

std::span<const Word> words();

std::string_view name_of(State state);
std::string_view name_of(Source source);
std::string_view name_of(Kind kind);
std::string_view name_of(Urgency urgency);
std::string_view name_of(Clock clock);
std::string_view name_of(Solved solved);
std::string_view name_of(Satisfied satisfied);
std::string_view name_of(RefuseReason reason);
std::string_view name_of(RejectReason reason);
std::string_view name_of(ContactWay way);

// 待分类 where nothing is known yet.
std::string shown_category(std::string_view category_name);

// Of the words that facts carry.
std::string source_name(std::string_view word);
std::string clock_name(std::string_view word);
std::string refuse_reason_name(std::string_view word);
std::string reject_reason_name(std::string_view word);
std::string contact_way_name(std::string_view word);
// "已解决，满意"; nothing for nothing.
std::string verdict_name(std::string_view solved, std::string_view satisfied);

}  // namespace anju::complaints
