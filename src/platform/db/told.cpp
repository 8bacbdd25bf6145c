#include "platform/db/told.h"

#include <algorithm>

#include "platform/db/sealed.h"
#include "platform/json/json.h"

namespace anju::db {

namespace {

Param value_in(const Row& row, int column) {
    switch (row.kind(column)) {
        case Param::Kind::null:
            return {};
        case Param::Kind::whole:
            return param(row.whole(column));
        case Param::Kind::text:
            return param(row.text(column));
        case Param::Kind::bytes:
            return {Param::Kind::bytes, 0, row.bytes(column)};
    }
    CHECK(false);
    return {};
}

void append_value(std::string& form, const Param& value) {
    switch (value.kind) {
        case Param::Kind::null:
            return;
        case Param::Kind::whole:
            form += std::to_string(value.whole);
            return;
        case Param::Kind::text:
            json::write_string(form, value.view());
            return;
        case Param::Kind::bytes:
            form += '"' + crypto::hex(value.view()) + '"';
            return;
    }
}

std::string joined(std::span<const std::string_view> names) {
    std::string list;
    for (const std::string_view name : names)
        list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

}  // namespace

Told::Told(Where where, std::vector<std::string_view> keys, std::vector<std::string_view> columns)
    : where_(where), keys_(keys.size()), read_(std::move(keys)) {
    CHECK(keys_ > 0);
    std::erase_if(columns, [&](std::string_view c) { return std::ranges::count(read_, c) > 0; });
    columns.insert(columns.end(), read_.begin(), read_.end());
    std::ranges::sort(columns);
    if (!where_.owner.empty()) read_.push_back(where_.owner);
    for (const std::string_view column : columns) {
        const auto found = std::ranges::find(read_, column);
        by_name_.push_back(static_cast<std::size_t>(found - read_.begin()));
        if (is_sealed_column(column)) sealed_.push_back(by_name_.back());
        if (found == read_.end()) read_.push_back(column);
    }
    returning_ = " returning " + joined(read_);
    select_ = "select " + joined(read_) + " from " + std::string(where_.table);
}

std::string Told::key_of(const std::function<Param(std::size_t)>& value_at) const {
    std::string made;
    for (std::size_t i = 0; i < keys_; ++i) {
        const Param key = value_at(i);
        if (i > 0) made += ' ';
        made += key.kind == Param::Kind::whole ? std::to_string(key.whole) : key.view();
    }
    return made;
}

Claim Told::claim(const std::function<Param(std::size_t)>& value_at,
                  std::string_view (*of_sealed)(std::string_view)) const {
    Claim made{this, 0, key_of(value_at), {}, false};
    if (!where_.owner.empty()) made.owner = value_at(keys_).whole;
    std::string form;
    for (const std::size_t at : by_name_) {
        Param value = value_at(at);
        if (value.kind == Param::Kind::null) continue;
        if (std::ranges::count(sealed_, at) > 0) value = param(of_sealed(value.view()));
        form += form.empty() ? "{\"" : ",\"";
        form += read_[at];
        form += "\":";
        append_value(form, value);
    }
    made.row = crypto::sha256(form + '}');
    return made;
}

Claim Told::claim_of(const Row& row) const {
    return claim([&](std::size_t at) { return value_in(row, static_cast<int>(at)); }, claimed_of);
}

Claim Told::claim_unerased(const Row& row) const {
    return claim([&](std::size_t at) { return value_in(row, static_cast<int>(at)); },
                 commitment_of);
}

Claim Told::gone(const Row& row) const {
    Claim made = claim_of(row);
    made.row = {};
    made.gone = true;
    return made;
}

void Told::each_sealed(const Row& row, const std::function<void(const SealedValue&)>& f) const {
    if (sealed_.empty()) return;
    const std::string key =
        key_of([&](std::size_t at) { return value_in(row, static_cast<int>(at)); });
    for (const std::size_t at : sealed_)
        if (const int column = static_cast<int>(at); !row.is_null(column))
            f({sealed_context(where_.table, read_[at], key), read_[at], row.text(column)});
}

Claim Told::claim_of(std::span<const std::string_view> names, std::span<const Param> values) const {
    const auto value_at = [&](std::size_t at) -> Param {
        const auto found = std::ranges::find(names, read_[at]);
        if (found == names.end()) return {};
        const Param& value = values[static_cast<std::size_t>(found - names.begin())];
        return {value.kind, value.whole, value.view()};
    };
    return claim(value_at, claimed_of);
}

}  // namespace anju::db
