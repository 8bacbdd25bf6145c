// Counters, gauges and durations for /metrics, over prometheus-cpp. Names are fixed here so that a
// dashboard and an alert can rely on them.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace anju::metrics {

void count_request(std::string_view route, int status, std::chrono::microseconds took);
void count_refusal(std::string_view code);
void set_gauge(std::string_view name, std::string_view help, double value);
void observe_commit(std::size_t batch, std::chrono::microseconds took);
void count_job(std::string_view job, bool ok);
// Text exposition format.
std::string render();

}  // namespace anju::metrics
