#include "platform/http/contract.h"

#include <boost/json.hpp>
#include <map>
#include <set>

#include "platform/http/problem.h"
#include "platform/json/described.h"

namespace anju::http {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::string_view schemas_prefix = "#/components/schemas/";

boost::json::string_view view(std::string_view text) { return {text.data(), text.size()}; }
std::string_view view(const boost::json::string& text) { return {text.data(), text.size()}; }

// --- schemas ------------------------------------------------------------------------------------

// Calls `f` with the text of every $ref below.
template <class F>
void each_ref(value& node, const F& f) {
    if (auto* list = node.if_array()) {
        for (auto& item : *list) each_ref(item, f);
    } else if (auto* map = node.if_object()) {
        for (auto& [key, below] : *map) {
            if (key == "$ref") {
                f(below.get_string());
            } else {
                each_ref(below, f);
            }
        }
    }
}

std::string name_in_ref(const boost::json::string& ref) {
    const std::string_view text = view(ref);
    return std::string(text.starts_with(schemas_prefix) ? text.substr(schemas_prefix.size())
                                                        : std::string_view{});
}

// One struct may go both ways, and what may be left out coming in is always there going out. Then
// the two schemas differ and the incoming one is called NameInput.
class Schemas {
   public:
    explicit Schemas(std::span<const RoomTable> rooms) {
        json::Definitions in{json::Use::input, {}};
        json::Definitions out{json::Use::reply, {}};
        for (const RoomTable& room : rooms) {
            for (const Route& route : room.routes) {
                if (route.input) json::schema_of(route.input(), in);
                if (route.reply) json::schema_of(route.reply(), out);
            }
        }
        for (const auto& [name, text] : out.by_name) reply_[name] = boost::json::parse(text);
        for (const auto& [name, text] : in.by_name) input_[name] = boost::json::parse(text);
        part_ways();
    }

    value reply(const Route& route) const {
        json::Definitions scratch{json::Use::reply, {}};
        return boost::json::parse(json::schema_of(route.reply(), scratch));
    }
    value input(const Route& route) const {
        json::Definitions scratch{json::Use::input, {}};
        value schema = boost::json::parse(json::schema_of(route.input(), scratch));
        rename(schema);
        return schema;
    }
    // The object schema behind input().
    const object& input_object(const Route& route) const {
        json::Definitions scratch{json::Use::input, {}};
        const value schema = boost::json::parse(json::schema_of(route.input(), scratch));
        return input_.at(name_in_ref(schema.at("$ref").as_string())).as_object();
    }
    // Those that `document` reaches.
    object reached_from(value document) const {
        std::map<std::string, value> all = reply_;
        for (const auto& [name, schema] : input_)
            all[renamed_.contains(name) ? name + "Input" : name] = schema;
        std::set<std::string> reached;
        std::vector<value> open{std::move(document)};
        while (!open.empty()) {
            value node = std::move(open.back());
            open.pop_back();
            each_ref(node, [&](const boost::json::string& ref) {
                const std::string name = name_in_ref(ref);
                if (all.contains(name) && reached.insert(name).second) open.push_back(all[name]);
            });
        }
        object schemas;
        for (const std::string& name : reached) schemas[view(name)] = all[name];
        return schemas;
    }

   private:
    void part_ways() {
        bool more = true;
        while (more) {
            more = false;
            for (auto& [name, schema] : input_) {
                if (renamed_.contains(name) || !reply_.contains(name)) continue;
                bool differs = schema != reply_[name];
                each_ref(schema, [&](const boost::json::string& ref) {
                    differs = differs || renamed_.contains(name_in_ref(ref));
                });
                if (differs) more = renamed_.insert(name).second;
            }
        }
        for (auto& [name, schema] : input_) rename(schema);
    }
    void rename(value& schema) const {
        each_ref(schema, [&](boost::json::string& ref) {
            if (renamed_.contains(name_in_ref(ref))) ref += "Input";
        });
    }
    std::map<std::string, value> input_;
    std::map<std::string, value> reply_;
    std::set<std::string> renamed_;
};

value ref(std::string_view kind, std::string_view name) {
    return {{"$ref", "#/components/" + std::string(kind) + "/" + std::string(name)}};
}

// A query string has no null: what is not sent is not there.
value without_null(value schema) {
    object& map = schema.as_object();
    if (const auto* choice = map.if_contains("anyOf")) return choice->as_array().front();
    if (auto* type = map.if_contains("type"); type && type->is_array())
        *type = value(type->as_array().front());
    return schema;
}

// --- operations ---------------------------------------------------------------------------------

bool writes(Method method) { return method != Method::GET; }
bool has_body(Method method) { return writes(method) && method != Method::DELETE; }

std::vector<std::string_view> path_params(std::string_view path) {
    std::vector<std::string_view> names;
    for (std::size_t from = path.find('{'); from != std::string_view::npos;
         from = path.find('{', from + 1))
        names.push_back(path.substr(from + 1, path.find('}', from) - from - 1));
    return names;
}

// get_complaints_by_id_timeline for GET /api/complaints/{id}/timeline.
std::string operation_id(const Route& route) {
    std::string id;
    for (const char c : to_text(route.method)) id += static_cast<char>(c | 0x20);
    std::string_view path = route.path;
    if (path.starts_with("/api")) path.remove_prefix(4);
    for (const char c : path) {
        if (c == '{') {
            id += "by_";
        } else if (c == '/' || c == '-' || c == '.') {
            id += '_';
        } else if (c != '}') {
            id += c;
        }
    }
    return id;
}

array parameters_of(const Route& route, const Schemas& schemas) {
    array list;
    const auto in_path = path_params(route.path);
    for (const auto name : in_path) {
        const bool number = name == "id" || name.ends_with("_id");
        const value schema = number
                                 ? value{{"type", "integer"}, {"format", "int64"}, {"minimum", 1}}
                                 : value{{"type", "string"}};
        list.push_back(
            {{"name", view(name)}, {"in", "path"}, {"required", true}, {"schema", schema}});
    }
    if (route.input && !has_body(route.method)) {
        const object& shape = schemas.input_object(route);
        std::set<std::string_view> required;
        if (const auto* names = shape.if_contains("required"))
            for (const auto& name : names->as_array()) required.insert(view(name.as_string()));
        for (const auto& [name, schema] : shape.at("properties").as_object()) {
            object parameter{{"name", name}, {"in", "query"}};
            if (required.contains({name.data(), name.size()})) parameter["required"] = true;
            const value plain = without_null(schema);
            const auto* type = plain.as_object().if_contains("type");
            if (type && *type == "array") {
                parameter["style"] = "form";
                parameter["explode"] = false;
            }
            parameter["schema"] = plain;
            list.push_back(std::move(parameter));
        }
    }
    if (writes(route.method)) {
        list.push_back(ref("parameters", route.options.key_required ? "RequiredIdempotencyKey"
                                                                    : "IdempotencyKey"));
        if (!in_path.empty()) list.push_back(ref("parameters", "IfMatch"));
    }
    return list;
}

object body_of(const Route& route, const Schemas& schemas) {
    if (!route.options.multipart)
        return {{"required", true},
                {"content", {{"application/json", {{"schema", schemas.input(route)}}}}}};
    // Files, and beside them the fields of the command as fields of the form.
    object properties;
    array required{"file"};
    properties["file"] = {{"type", "string"}, {"contentMediaType", "application/octet-stream"}};
    if (route.input) {
        const object& shape = schemas.input_object(route);
        for (const auto& [name, schema] : shape.at("properties").as_object())
            properties[name] = schema;
        if (const auto* names = shape.if_contains("required"))
            for (const auto& name : names->as_array()) required.push_back(name);
    }
    const object schema{{"type", "object"}, {"properties", properties}, {"required", required}};
    return {{"required", true}, {"content", {{"multipart/form-data", {{"schema", schema}}}}}};
}

std::string success_status(Answer answer) {
    switch (answer) {
        case Answer::json:
        case Answer::bytes:
            return "200";
        case Answer::created:
            return "201";
        case Answer::nothing:
            return "204";
    }
    return {};
}

object success_of(const Route& route, const Schemas& schemas) {
    const object json{
        {"application/json", {{"schema", route.reply ? schemas.reply(route) : value{}}}}};
    switch (route.answer) {
        case Answer::json:
            return {{"description", "完成"}, {"content", json}};
        case Answer::created:
            return {
                {"description", "已新建，地址见 Location"},
                {"headers", {{"Location", {{"required", true}, {"schema", {{"type", "string"}}}}}}},
                {"content", json}};
        case Answer::nothing:
            return {{"description", "完成，没有内容"}};
        case Answer::bytes:
            return {{"description", "文件内容"}, {"content", {{"*/*", {{"schema", object{}}}}}}};
    }
    return {};
}

// Which sorts of "no" a client of this route has to be ready for.
std::set<int> problem_statuses(const Route& route) {
    std::set<int> statuses;
    const auto may_say = [&](Sort sort) { statuses.insert(status_of(sort)); };
    const bool takes_body = has_body(route.method) && (route.input || route.options.multipart);
    if (takes_body || writes(route.method)) may_say(Sort::unreadable);
    if (route.capability != Capability::open) may_say(Sort::unknown);
    const bool anyone =
        route.capability == Capability::open || route.capability == Capability::signed_in;
    if (!anyone || writes(route.method)) may_say(Sort::forbidden);
    if (!path_params(route.path).empty()) may_say(Sort::absent);
    if (writes(route.method)) may_say(Sort::conflict);
    if (route.input || writes(route.method)) may_say(Sort::unprocessable);
    if (takes_body) statuses.insert({body_too_large.status, type_unsupported.status});
    return statuses;
}

object operation_of(const RoomTable& room, const Route& route, const Schemas& schemas) {
    object operation{{"operationId", operation_id(route)},
                     {"tags", array{view(room.room)}},
                     {"summary", view(route.summary)},
                     {"x-capability", view(route.capability.name)},
                     {"x-lane", view(to_text(route.lane))}};
    if (route.capability == Capability::open) operation["security"] = array{};
    array parameters = parameters_of(route, schemas);
    if (!parameters.empty()) operation["parameters"] = std::move(parameters);
    if (has_body(route.method) && (route.input || route.options.multipart))
        operation["requestBody"] = body_of(route, schemas);
    object responses;
    responses[success_status(route.answer)] = success_of(route, schemas);
    for (const int status : problem_statuses(route))
        responses[std::to_string(status)] = ref("responses", "Problem");
    responses["default"] = ref("responses", "Problem");
    operation["responses"] = std::move(responses);
    return operation;
}

object paths_of(std::span<const RoomTable> rooms, const Schemas& schemas) {
    std::map<std::string_view, std::map<Method, object>> sorted;
    for (const RoomTable& room : rooms)
        for (const Route& route : room.routes)
            sorted[route.path][route.method] = operation_of(room, route, schemas);
    object paths;
    for (auto& [path, operations] : sorted) {
        object item;
        for (auto& [method, operation] : operations) {
            std::string word;
            for (const char c : to_text(method)) word += static_cast<char>(c | 0x20);
            item[word] = std::move(operation);
        }
        paths[view(path)] = std::move(item);
    }
    return paths;
}

// --- refusals -----------------------------------------------------------------------------------

object refusal_of(std::string_view code, std::string_view sort, int status, std::string_view text) {
    object refusal{{"code", view(code)}};
    if (!sort.empty()) refusal["sort"] = view(sort);
    refusal["status"] = status;
    refusal["text"] = view(text);
    return refusal;
}

// Every "no" there is, by the room that says it, in that room's order of precedence.
object refusals_of(std::span<const RoomTable> rooms) {
    std::set<std::string_view> seen;
    object by_room;
    const auto add = [&](array& list, const RefusalKind& kind) {
        if (seen.insert(kind.code).second)
            list.push_back(
                refusal_of(kind.code, to_text(kind.sort), status_of(kind.sort), kind.text));
    };
    array edge;
    for (const EdgeKind* kind : edge_kinds)
        if (seen.insert(kind->code).second)
            edge.push_back(refusal_of(kind->code, {}, kind->status, kind->text));
    for (const RefusalKind* kind : edge_refusals) add(edge, *kind);
    for (const RefusalKind* kind :
         {&json::body_unreadable, &json::body_invalid, &json::query_invalid})
        add(edge, *kind);
    by_room["platform"] = std::move(edge);
    for (const RoomTable& room : rooms) {
        array list;
        for (const RefusalKind* kind : room.refusals) add(list, *kind);
        if (!list.empty()) by_room[view(room.room)] = std::move(list);
    }
    return by_room;
}

// --- words --------------------------------------------------------------------------------------

// Every word of the trade, by the room that owns it; `base` is what belongs to none.
object words_of(std::span<const RoomTable> rooms) {
    object by_room;
    const auto listed = [](std::span<const Word> words) {
        object list;
        for (const Word& word : words)
            list[view(word.key)] = object{{"zh", view(word.zh)}, {"en", view(word.en)}};
        return list;
    };
    object base = listed(base_words());
    for (const RoomTable& room : rooms) {
        for (const Capability& right : room.capabilities)
            base["Capability." + std::string(right.name)] =
                object{{"zh", view(right.title)}, {"en", view(right.english)}};
        object list = listed(room.words);
        if (!list.empty()) by_room[view(room.room)] = std::move(list);
    }
    by_room["base"] = std::move(base);
    return by_room;
}

// --- the document -------------------------------------------------------------------------------

constexpr const char* fixed_components = R"({
  "parameters": {
    "IdempotencyKey": {"name": "Idempotency-Key", "in": "header",
      "description": "操作编号：同一编号重复提交只生效一次，并得到同一答复",
      "schema": {"type": "string", "minLength": 1, "maxLength": 128}},
    "RequiredIdempotencyKey": {"name": "Idempotency-Key", "in": "header", "required": true,
      "description": "操作编号：同一编号重复提交只生效一次，并得到同一答复",
      "schema": {"type": "string", "minLength": 1, "maxLength": 128}},
    "IfMatch": {"name": "If-Match", "in": "header",
      "description": "看到的版本号，带引号，例如 \"3\"；内容已被他人更新时答复 409",
      "schema": {"type": "string", "pattern": "^\"\\d+\"$"}}
  },
  "responses": {
    "Problem": {"description": "不能办理，原因见 code 与 title（RFC 9457）",
      "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
  },
  "securitySchemes": {
    "session": {"type": "apiKey", "in": "cookie", "name": "anju_session",
      "description": "经 HTTPS 提供服务时名为 __Host-anju_session"}
  }
})";

constexpr const char* problem_schemas = R"({
  "FieldFault": {"type": "object", "properties": {
      "pointer": {"type": "string"}, "code": {"type": "string"}, "text": {"type": "string"}},
    "required": ["pointer", "code", "text"], "additionalProperties": false},
  "Problem": {"type": "object", "properties": {
      "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
      "code": {"type": "string"}, "detail": {"type": "string"},
      "faults": {"type": "array", "items": {"$ref": "#/components/schemas/FieldFault"}},
      "request_id": {"type": "string"}},
    "required": ["type", "title", "status", "code", "detail", "faults", "request_id"],
    "additionalProperties": false}
})";

// A right is a word of its room; the contract knows them all.
array capability_names(std::span<const RoomTable> rooms) {
    array names;
    for (const RoomTable& room : rooms)
        for (const Capability& capability : room.capabilities)
            names.push_back(view(capability.name));
    return names;
}

void print(std::string& out, const value& node, std::size_t depth) {
    const std::string indent = "\n" + std::string(2 * (depth + 1), ' ');
    const std::string_view last = std::string_view(indent).substr(0, indent.size() - 2);
    bool first = true;
    const auto separate = [&] {
        if (!std::exchange(first, false)) out += ',';
        out += indent;
    };
    if (const auto* map = node.if_object(); map && !map->empty()) {
        out += '{';
        for (const auto& [key, below] : *map) {
            separate();
            json::write_string(out, {key.data(), key.size()});
            out += ": ";
            print(out, below, depth + 1);
        }
        out += last;
        out += '}';
    } else if (const auto* list = node.if_array(); list && !list->empty()) {
        out += '[';
        for (const auto& item : *list) {
            separate();
            print(out, item, depth + 1);
        }
        out += last;
        out += ']';
    } else {
        out += boost::json::serialize(node);
    }
}

}  // namespace

std::string openapi(std::span<const RoomTable> rooms) {
    const Schemas schemas(rooms);
    array tags;
    for (const RoomTable& room : rooms) tags.push_back(object{{"name", view(room.room)}});
    object paths = paths_of(rooms, schemas);
    object components = boost::json::parse(fixed_components).as_object();
    object all = schemas.reached_from(paths);
    if (auto* capability = all.if_contains("Capability"))
        capability->as_object()["enum"] = capability_names(rooms);
    const value fixed = boost::json::parse(problem_schemas);
    for (const auto& [name, schema] : fixed.as_object()) all[name] = schema;
    components["schemas"] = std::move(all);
    const value document{{"openapi", "3.1.0"},
                         {"info",
                          {{"title", "安居"},
                           {"version", "1.0.0"},
                           {"description", "唐山市智能化物业服务监管平台的接口"},
                           {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
                         {"servers", array{{{"url", "/"}}}},
                         {"security", array{{{"session", array{}}}}},
                         {"tags", tags},
                         {"paths", paths},
                         {"components", components},
                         {"x-refusals", refusals_of(rooms)},
                         {"x-words", words_of(rooms)}};
    std::string out;
    print(out, document, 0);
    return out + "\n";
}

}  // namespace anju::http
