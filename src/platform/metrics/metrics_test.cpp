#include "platform/metrics/metrics.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace anju::metrics {
namespace {

using std::chrono::microseconds;

TEST(Metrics, count_requests_by_route_and_status) {
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([] {
                for (int i = 0; i < 100; ++i) count_request("/api/metered", 200, microseconds{900});
            });
    }
    count_request("/api/metered", 404, microseconds{10});
    const std::string text = render();
    EXPECT_TRUE(
        text.contains(R"(anju_http_requests_total{route="/api/metered",status="200"} 400)"));
    EXPECT_TRUE(text.contains(R"(anju_http_requests_total{route="/api/metered",status="404"} 1)"));
    EXPECT_TRUE(
        text.contains(R"(anju_http_request_seconds_bucket{route="/api/metered",le="0.001"} 401)"))
        << text;
}

TEST(Metrics, keep_the_last_value_of_a_gauge) {
    set_gauge("anju_test_gauge", "of a test", 7);
    set_gauge("anju_test_gauge", "of a test", 5);
    EXPECT_TRUE(render().contains("anju_test_gauge 5"));
}

TEST(Metrics, know_refusals_jobs_and_commits) {
    count_refusal("metered_refusal");
    count_job("metered_job", true);
    count_job("metered_job", false);
    observe_commit(3, microseconds{400});
    const std::string text = render();
    EXPECT_TRUE(text.contains(R"(anju_refusals_total{code="metered_refusal"} 1)"));
    EXPECT_TRUE(text.contains(R"(anju_jobs_total{job="metered_job",result="done"} 1)"));
    EXPECT_TRUE(text.contains(R"(anju_jobs_total{job="metered_job",result="fault"} 1)"));
    EXPECT_TRUE(text.contains("anju_commit_commands_count"));
}

}  // namespace
}  // namespace anju::metrics
