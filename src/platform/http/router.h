// A compiled tree of the path segments of every room's routes. A literal segment wins over {name}.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/route.h"

namespace anju::http {

using PathParams = std::vector<std::pair<std::string_view, std::string_view>>;

struct Found {
    const Route* route = nullptr;
    // The path is known, the method is not: what it allows ("GET, HEAD, POST"). Empty: 404.
    std::string allow;
};

class Router {
   public:
    // CHECKs that no method and path occurs twice. The tables outlive the router.
    explicit Router(std::span<const RoomTable> rooms);
    ~Router();
    // `path` is still percent-encoded; it is refused (target_unreadable) if it cannot be decoded.
    // Parameters are views into `path` or, when a segment was encoded, into `decoded`.
    Result<Found> find(std::optional<Method> method, std::string_view path, std::string& decoded,
                       PathParams& params) const;

   private:
    struct Node;
    static constexpr std::size_t depth_max = 12;
    using Segments = std::array<std::string_view, depth_max>;
    // What parameters took, in order.
    struct Taken {
        Segments segments;
        std::size_t count = 0;
    };
    const Node* descend(const Node& node, std::span<const std::string_view> rest,
                        Taken& taken) const;
    void add(const Route& route);
    std::unique_ptr<Node> root_;
};

}  // namespace anju::http
