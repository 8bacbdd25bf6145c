#include "access/sample.h"

#include <boost/json.hpp>

#include "base/result.h"
#include "platform/http/contract.h"

namespace anju::test {

namespace {

namespace bj = boost::json;

bj::value least(const bj::value& schema, const bj::object& named);

bj::value least_text(const bj::object& schema) {
    if (const auto* format = schema.if_contains("format")) {
        if (format->as_string() == "date") return "2026-03-05";
        if (format->as_string() == "date-time") return "2026-03-05T09:00:00+08:00";
    }
    if (const auto* pattern = schema.if_contains("pattern"))
        if (pattern->as_string().find("[0-9]") != bj::string::npos ||
            pattern->as_string().find("\\d") != bj::string::npos)
            return "130203001001";
    const auto* min = schema.if_contains("minLength");
    const std::size_t length = min != nullptr ? min->to_number<std::size_t>() : 0;
    return bj::string(length, '1');
}

bj::value least_object(const bj::object& schema, const bj::object& named) {
    bj::object out;
    const auto* required = schema.if_contains("required");
    const auto* properties = schema.if_contains("properties");
    if (required == nullptr || properties == nullptr) return out;
    for (const bj::value& name : required->as_array())
        out[name.as_string()] = least(properties->as_object().at(name.as_string()), named);
    return out;
}

bj::value least(const bj::value& any, const bj::object& named) {
    const bj::object& schema = any.as_object();
    if (const auto* ref = schema.if_contains("$ref")) {
        const std::string_view path = ref->as_string();
        return least(named.at(path.substr(path.rfind('/') + 1)), named);
    }
    if (const auto* words = schema.if_contains("enum")) return words->as_array().at(0);
    for (const char* choice : {"anyOf", "oneOf"})
        if (const auto* choices = schema.if_contains(choice))
            return least(choices->as_array().at(0), named);
    const auto* type = schema.if_contains("type");
    CHECK(type != nullptr);
    const std::string_view word =
        type->is_array() ? type->as_array().at(0).as_string() : type->as_string();
    if (word == "object") return least_object(schema, named);
    if (word == "array") return bj::array{};
    if (word == "boolean") return false;
    if (word == "integer") {
        const auto* min = schema.if_contains("minimum");
        return min != nullptr ? *min : bj::value(1);
    }
    return least_text(schema);
}

}  // namespace

std::string smallest_input(const http::Route& route) {
    if (route.input == nullptr) return "";
    const http::RoomTable table{"sample", {&route, 1}, {}};
    const bj::value contract = bj::parse(http::openapi({&table, 1}));
    const bj::object& path = contract.at("paths").as_object().begin()->value().as_object();
    const bj::object& operation = path.begin()->value().as_object();
    const auto* body = operation.if_contains("requestBody");
    if (body == nullptr) return "";
    const auto* json_body = body->at("content").as_object().if_contains("application/json");
    if (json_body == nullptr) return "";
    const bj::object& named = contract.at("components").at("schemas").as_object();
    return bj::serialize(least(json_body->at("schema"), named));
}

}  // namespace anju::test
