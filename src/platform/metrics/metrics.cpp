// Families are looked up once a label set and then kept: prometheus-cpp builds and hashes a map of
// labels at each look-up, which would cost more than a cached read.
#include "platform/metrics/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

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
const Histogram::BucketBoundaries commit_seconds{0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005,
                                                 0.01,   0.025,   0.05,   0.1,   0.5};
const Histogram::BucketBoundaries batch_sizes{1, 2, 4, 8, 16, 32, 64, 128, 256};

double seconds(std::chrono::microseconds took) { return static_cast<double>(took.count()) / 1e6; }

// Metrics by a short key, made at the first use of the key.
template <class Metric, class Key>
class Kept {
   public:
    template <class Make>
    Metric& of(const Key& key, Make&& make) {
        {
            const std::shared_lock lock(mutex_);
            if (const auto found = metrics_.find(key); found != metrics_.end())
                return *found->second;
        }
        const std::lock_guard lock(mutex_);
        auto& slot = metrics_[key];
        if (!slot) slot = &make();
        return *slot;
    }

   private:
    std::shared_mutex mutex_;
    std::map<Key, Metric*, std::less<>> metrics_;
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
    Kept<Counter, std::pair<std::string, int>> requests_kept;
    Kept<Histogram, std::string> request_time_kept;
    Kept<Counter, std::string> refusals_kept;
    Kept<Counter, std::pair<std::string, bool>> jobs_kept;
    Kept<Gauge, std::string> gauges_kept;
};

// One registry a process: what a scrape sees is the process.
All& all() {
    static All metrics;
    return metrics;
}

}  // namespace

void count_request(std::string_view route, int status, std::chrono::microseconds took) {
    All& m = all();
    const std::pair<std::string, int> key(route, status);
    m.requests_kept
        .of(key,
            [&]() -> Counter& {
                return m.requests.Add({{"route", key.first}, {"status", std::to_string(status)}});
            })
        .Increment();
    m.request_time_kept
        .of(key.first,
            [&]() -> Histogram& {
                return m.request_time.Add({{"route", key.first}}, request_seconds);
            })
        .Observe(seconds(took));
}

void count_refusal(std::string_view code) {
    All& m = all();
    const std::string key(code);
    m.refusals_kept.of(key,
                       [&]() -> Counter& {
                           return m.refusals.Add({{"code", key}});
                       })
        .Increment();
}

void set_gauge(std::string_view name, std::string_view help, double value) {
    All& m = all();
    const std::string key(name);
    m.gauges_kept
        .of(key,
            [&]() -> Gauge& {
                return prometheus::BuildGauge()
                    .Name(key)
                    .Help(std::string(help))
                    .Register(m.registry)
                    .Add({});
            })
        .Set(value);
}

void observe_commit(std::size_t batch, std::chrono::microseconds took) {
    All& m = all();
    m.commit_time.Observe(seconds(took));
    m.commit_batch.Observe(static_cast<double>(batch));
}

void count_job(std::string_view job, bool ok) {
    All& m = all();
    const std::pair<std::string, bool> key(job, ok);
    m.jobs_kept
        .of(key,
            [&]() -> Counter& {
                return m.jobs.Add({{"job", key.first}, {"result", ok ? "done" : "fault"}});
            })
        .Increment();
}

std::string render() { return prometheus::TextSerializer().Serialize(all().registry.Collect()); }

}  // namespace anju::metrics
