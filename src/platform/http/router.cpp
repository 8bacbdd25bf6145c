#include "platform/http/router.h"

#include <algorithm>

#include "base/text.h"
#include "platform/http/fields.h"
#include "platform/http/problem.h"

namespace anju::http {

namespace {

bool is_param(std::string_view segment) { return segment.starts_with('{'); }

// Cuts "/a/b" into segments; the number of them, or more than fit.
std::size_t cut(std::string_view path, std::span<std::string_view> segments) {
    std::size_t count = 0;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        if (count == segments.size()) return count + 1;
        segments[count++] = path.substr(0, end);
        path.remove_prefix(end);
    }
    return count;
}

bool needs_decoding(std::string_view path) {
    return std::ranges::any_of(path, [](char c) {
        return c == '%' || static_cast<unsigned char>(c) >= 0x80 ||
               static_cast<unsigned char>(c) <= ' ';
    });
}

// Each segment by itself, so that an encoded slash stays inside its segment.
Result<void> decode(std::span<std::string_view> segments, std::string& decoded) {
    std::array<std::size_t, 64> ends{};
    CHECK(segments.size() <= ends.size());
    decoded.clear();
    for (std::size_t i = 0; i < segments.size(); ++i) {
        TRY(const auto segment, percent_decoded(segments[i], Plus::literal));
        decoded += segment;
        ends[i] = decoded.size();
    }
    std::size_t start = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        segments[i] = std::string_view(decoded).substr(start, ends[i] - start);
        start = ends[i];
    }
    return {};
}

}  // namespace

struct Router::Node {
    std::vector<std::pair<std::string_view, std::unique_ptr<Node>>> literals;
    std::unique_ptr<Node> any;
    std::array<const Route*, count_of<Method>()> routes{};

    bool named() const {
        return std::ranges::any_of(routes, [](const Route* route) { return route != nullptr; });
    }
    const Node* literal(std::string_view segment) const {
        const auto at = std::ranges::find(literals, segment, [](const auto& l) { return l.first; });
        return at == literals.end() ? nullptr : at->second.get();
    }
    Node& child(std::string_view segment) {
        if (is_param(segment)) {
            if (!any) any = std::make_unique<Node>();
            return *any;
        }
        const auto at = std::ranges::find(literals, segment, [](const auto& l) { return l.first; });
        if (at != literals.end()) return *at->second;
        return *literals.emplace_back(segment, std::make_unique<Node>()).second;
    }
    std::string allow() const {
        std::string methods;
        for (const Route* route : routes) {
            if (route == nullptr) continue;
            if (!methods.empty()) methods += ", ";
            methods += to_text(route->method);
            if (route->method == Method::GET) methods += ", HEAD";
        }
        return methods;
    }
};

Router::Router(std::span<const RoomTable> rooms) : root_(std::make_unique<Node>()) {
    for (const RoomTable& room : rooms)
        for (const Route& route : room.routes) add(route);
}

Router::~Router() = default;

void Router::add(const Route& route) {
    CHECK(route.path.starts_with('/') && !route.path.ends_with('/'));
    Segments segments;
    const std::size_t count = cut(route.path, segments);
    CHECK(count <= depth_max);
    Node* node = root_.get();
    for (const auto segment : std::span(segments).first(count)) node = &node->child(segment);
    auto& slot = node->routes[static_cast<std::size_t>(route.method)];
    CHECK(slot == nullptr);  // the same method and path twice
    slot = &route;
}

const Router::Node* Router::descend(const Node& node, std::span<const std::string_view> rest,
                                    Taken& taken) const {
    if (rest.empty()) return node.named() ? &node : nullptr;
    if (const Node* literal = node.literal(rest.front())) {
        if (const Node* end = descend(*literal, rest.subspan(1), taken)) return end;
    }
    if (!node.any || rest.front().empty()) return nullptr;
    taken.segments[taken.count++] = rest.front();
    if (const Node* end = descend(*node.any, rest.subspan(1), taken)) return end;
    --taken.count;
    return nullptr;
}

Result<Found> Router::find(std::optional<Method> method, std::string_view path,
                           std::string& decoded, PathParams& params) const {
    params.clear();
    if (!path.starts_with('/')) return refuse(target_unreadable);
    Segments segments;
    const std::size_t count = cut(path, segments);
    if (count > depth_max) return Found{};
    const auto used = std::span(segments).first(count);
    if (needs_decoding(path)) TRY_OK(decode(used, decoded));
    Taken taken;
    const Node* node = descend(*root_, used, taken);
    if (node == nullptr) return Found{};
    const Route* route = method ? node->routes[static_cast<std::size_t>(*method)] : nullptr;
    if (route == nullptr) return Found{nullptr, node->allow()};
    // The names are this route's own: two routes may call one place differently.
    Segments names;
    std::size_t next = 0;
    for (const auto name : std::span(names).first(cut(route->path, names)))
        if (is_param(name))
            params.emplace_back(name.substr(1, name.size() - 2), taken.segments[next++]);
    return Found{route, {}};
}

}  // namespace anju::http
