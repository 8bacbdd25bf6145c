#include "support/cluster.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>

#include "platform/db/db.h"
#include "support/test_db.h"

namespace anju::test {

namespace fs = std::filesystem;

namespace {

int free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    const bool known = ::bind(socket, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
                       ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) == 0;
    ::close(socket);
    if (!known) throw Fault("no free port");
    return ntohs(address.sin_port);
}

}  // namespace

std::string shell(const std::string& line) {
    std::string said;
    std::FILE* const out = ::popen((line + " 2>&1").c_str(), "re");
    if (out == nullptr) throw Fault("no shell");
    char bytes[4096];
    while (const std::size_t got = std::fread(bytes, 1, sizeof bytes, out)) said.append(bytes, got);
    if (::pclose(out) != 0) throw Fault(line + ": " + said);
    return said;
}

Cluster::Cluster() : port_(free_port()) {
    std::string pattern = (fs::temp_directory_path() / "anju-cluster-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw Fault("no temporary folder");
    folder_ = pattern;
    // What the server says goes into its log; held open, the pipe would never end.
    shell(TestDb::root() + "/tests/support/postgres.sh start " + folder_.string() + " " +
          std::to_string(port_) + " </dev/null >" + folder_.string() + ".said 2>&1");
}

Cluster::~Cluster() {
    std::error_code ignored;
    fs::remove(folder_.string() + ".said", ignored);
    try {
        thaw();
        shell(TestDb::root() + "/tests/support/postgres.sh stop " + folder_.string() + " " +
              std::to_string(port_));
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "%s\n", fault.what());
    }
}

std::string Cluster::url(const std::string& database) const {
    return "postgresql://anju@127.0.0.1:" + std::to_string(port_) + "/" + database;
}

std::string Cluster::make(const std::string& database) const {
    db::open({.url = url("postgres")})
        ->connect()
        ->script("create database " + database + " template template0");
    return url(database);
}

void Cluster::signal_all(const std::string& name) const {
    shell("p=$(head -1 " + folder_.string() + "/postmaster.pid); kill -" + name +
          " $p $(cat /proc/$p/task/$p/children)");
}

}  // namespace anju::test
