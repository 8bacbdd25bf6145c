// Hotline files that wait for somebody to confirm their preview.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/db/db.h"

namespace anju::complaints {

void keep_import(db::Tx& tx, std::string_view content_hash, UserId by, Instant now,
                 std::string_view bytes);
// Only for whoever uploaded it.
std::optional<std::string> find_import(db::Tx& tx, std::string_view content_hash, UserId by);
void forget_import(db::Tx& tx, std::string_view content_hash, UserId by);
void forget_imports(db::Tx& tx, Instant before);

}  // namespace anju::complaints
