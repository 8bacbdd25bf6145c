// A listener of a test: takes one connection on loopback, reads one request, answers as told, and
// not before `before_answer` came back.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <thread>

namespace anju::test {

class Listener {
   public:
    Listener(std::string answer, std::string& request, std::function<void()> before_answer = {})
        : answer_(std::move(answer)), request_(request), before_(std::move(before_answer)) {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&address), length), 0);
        EXPECT_EQ(::listen(socket_, 1), 0);
        EXPECT_EQ(::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &length), 0);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~Listener() {
        thread_.join();
        ::close(socket_);
    }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/send"; }

   private:
    // Head and a body of the length it names.
    bool is_whole() const {
        const auto end = request_.find("\r\n\r\n");
        const auto length = request_.find("Content-Length: ");
        if (end == std::string::npos || length == std::string::npos) return false;
        return request_.size() >= end + 4 + std::stoul(request_.substr(length + 16));
    }
    void serve() {
        const int peer = ::accept(socket_, nullptr, nullptr);
        char buffer[4096];
        while (!is_whole()) {
            const ssize_t got = ::read(peer, buffer, sizeof buffer);
            if (got <= 0) break;
            request_.append(buffer, static_cast<std::size_t>(got));
        }
        if (before_) before_();
        EXPECT_EQ(::write(peer, answer_.data(), answer_.size()),
                  static_cast<ssize_t>(answer_.size()));
        ::close(peer);
    }
    std::string answer_;
    std::string& request_;  // read it when the listener is gone
    std::function<void()> before_;
    int socket_ = -1;
    unsigned short port_ = 0;
    std::thread thread_;
};

}  // namespace anju::test
