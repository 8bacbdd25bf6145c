// A PostgreSQL of one test alone, which may be frozen, stopped and filled.
#pragma once

#include <filesystem>
#include <string>

namespace anju::test {

class Cluster {
   public:
    Cluster();
    ~Cluster();
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    // An empty database of that name, made if need be.
    std::string make(const std::string& database) const;
    std::string url(const std::string& database) const;
    int port() const { return port_; }
    const std::filesystem::path& folder() const { return folder_; }
    // Its processes stand still (SIGSTOP): the kernel goes on to take what is sent to them.
    void freeze() const { signal_all("STOP"); }
    void thaw() const { signal_all("CONT"); }

   private:
    void signal_all(const std::string& name) const;

    std::filesystem::path folder_;
    int port_ = 0;
};

// Runs a line of a shell; what it prints. Throws if it fails.
std::string shell(const std::string& line);

}  // namespace anju::test
