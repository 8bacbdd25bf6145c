// Families are looked up once a label set and then kept: prometheus-cpp builds and hashes a map of
// labels at each look-up, which would cost more than a cached read.
#include "platform/metrics/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <shared_mutex>

namespace anju::metrics {

namespace {

using prometheus::Counter;
using prometheus::Gauge;
using prometheus::Histogram;

const Histogram::BucketBoundaries request_seconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                  0.05,   0.1,   0.25,   0.5,   1,    5};
const Histogram::BucketBoundaries commit_seconds{
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5};
const Histogram::BucketBoundaries batch_sizes{1, 2, 4, 8, 16, 32, 64, 128, 256};

double seconds(std::chrono::microseconds took) { return static_cast<double>(took.count()) / 1e6; }

// Values by a short key, made at the first use of the key and then never moved.
template <class Value>
class Kept {
   public:
    template <class Make>
    Value& of(std::string_view key, Make&& make) {
        {
            const std::shared_lock lock(mutex_);
            if (const auto found = values_.find(key); found != values_.end()) return found->second;
        }
        const std::lock_guard lock(mutex_);
        const auto found = values_.find(key);
        if (found != values_.end()) return found->second;
        return values_.try_emplace(std::string(key), make()).first->second;
    }

   private:
    std::shared_mutex mutex_;
    std::map<std::string, Value, std::less<>> values_;
};

// What one route has: its times, and a counter a status.
struct OfRoute {
    explicit OfRoute(Histogram& histogram) : time(&histogram) {}
    OfRoute(const OfRoute& other) : time(other.time) {}  // before it is shared
    OfRoute& operator=(const OfRoute&) = delete;
    Histogram* time;
    std::array<std::atomic<Counter*>, 600> by_status{};
};

template <class Builder>
auto& family(Builder builder, prometheus::Registry& registry, const char* name, const char* help) {
    return builder.Name(name).Help(help).Register(registry);
}

struct All {
    prometheus::Registry registry;
    prometheus::Family<Counter>& requests =
        family(prometheus::BuildCounter(), registry, "anju_http_requests_total",
               "Requests answered, by route and status");
    prometheus::Family<Histogram>& request_time =
        family(prometheus::BuildHistogram(), registry, "anju_http_request_seconds",
               "Time from the first byte of a request to its answer, by route");
    prometheus::Family<Counter>& refusals = family(
        prometheus::BuildCounter(), registry, "anju_refusals_total", "Refusals given, by code");
    prometheus::Family<Counter>& jobs = family(prometheus::BuildCounter(), registry,
                                               "anju_jobs_total", "Job runs, by job and result");
    Histogram& commit_time = family(prometheus::BuildHistogram(), registry, "anju_commit_seconds",
                                    "Time of a durable commit of the writer lane")
                                 .Add({}, commit_seconds);
    Histogram& commit_batch = family(prometheus::BuildHistogram(), registry, "anju_commit_commands",
                                     "Commands in one commit of the writer lane")
                                  .Add({}, batch_sizes);
    Kept<OfRoute> routes;
    Kept<Counter*> refusals_kept;
    Kept<Counter*> jobs_kept;
    Kept<Gauge*> gauges_kept;
};

// One registry a process: what a scrape sees is the process.
All& all() {
    static All metrics;
    return metrics;
}

}  // namespace

void count_request(std::string_view route, int status, std::chrono::microseconds took) {
    All& m = all();
    OfRoute& kept = m.routes.of(route, [&] {
        return OfRoute(m.request_time.Add({{"route", std::string(route)}}, request_seconds));
    });
    kept.time->Observe(seconds(took));
    auto& slot = kept.by_status.at(static_cast<std::size_t>(status));
    Counter* counter = slot.load(std::memory_order_acquire);
    if (counter == nullptr) {
        // Two threads may come here at once: the family gives both the same counter.
        counter =
            &m.requests.Add({{"route", std::string(route)}, {"status", std::to_string(status)}});
        slot.store(counter, std::memory_order_release);
    }
    counter->Increment();
}

void count_refusal(std::string_view code) {
    All& m = all();
    m.refusals_kept.of(code,
                       [&] {
                           return &m.refusals.Add({{"code", std::string(code)}});
                       })
        ->Increment();
}

void set_gauge(std::string_view name, std::string_view help, double value) {
    All& m = all();
    m.gauges_kept
        .of(name,
            [&] {
                return &prometheus::BuildGauge()
                            .Name(std::string(name))
                            .Help(std::string(help))
                            .Register(m.registry)
                            .Add({});
            })
        ->Set(value);
}

void observe_commit(std::size_t batch, std::chrono::microseconds took) {
    All& m = all();
    m.commit_time.Observe(seconds(took));
    m.commit_batch.Observe(static_cast<double>(batch));
}

void count_job(std::string_view job, bool ok) {
    All& m = all();
    const std::string result = ok ? "done" : "fault";
    m.jobs_kept
        .of(std::string(job) + " " + result,
            [&] {
                return &m.jobs.Add({{"job", std::string(job)}, {"result", result}});
            })
        ->Increment();
}

std::string render() { return prometheus::TextSerializer().Serialize(all().registry.Collect()); }

}  // namespace anju::metrics
