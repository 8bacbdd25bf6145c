// serve_in_process for many requests one after the other: the routes are compiled once.
#pragma once

#include <memory>

#include "platform/http/server.h"

namespace anju::http {

class Dispatcher;

class InProcess {
   public:
    InProcess(db::Db& db, std::span<const RoomTable> rooms, Authenticate who);
    ~InProcess();
    Response serve(const Request& request, Instant now);

   private:
    std::unique_ptr<Dispatcher> dispatcher_;
};

}  // namespace anju::http
