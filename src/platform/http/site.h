// What a whole server answers: the routes of the rooms, the web client's files, and the probes for
// operators (/healthz, /readyz, /metrics).
#pragma once

#include "platform/http/dispatch.h"
#include "platform/http/readiness.h"
#include "platform/http/static_files.h"

namespace anju::http {

class Site {
   public:
    Site(const ServerOptions& options, db::Db& db, std::span<const RoomTable> rooms,
         Authenticate who);

    Step plan(Exchange& exchange) const;
    // Which lane runs a planned exchange.
    Lane lane_of(const Exchange& exchange) const;
    void run_slow(Exchange& exchange) const;
    const Dispatcher& dispatcher() const { return dispatcher_; }

   private:
    StaticFiles files_;
    std::vector<RoomTable> tables_;
    Dispatcher dispatcher_;
    mutable Readiness ready_;  // guards itself
};

}  // namespace anju::http
