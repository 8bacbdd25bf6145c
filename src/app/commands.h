// The sub-commands of `anju`. Each gives the exit code: 0 done, 1 the answer is no (a refusal, a
// fault found by verify), 2 wrong usage, 3 the machine is at fault.
#pragma once

#include <string>

#include "app/installation.h"
#include "platform/journal/founding.h"

namespace anju::app {

inline constexpr int exit_done = 0;
inline constexpr int exit_no = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_fault = 3;

// Why a database is not served like this, and what to do; empty: it may be.
std::string how_not_to_serve(const Config& config, std::optional<journal::Founded> founded);
// A demo is served as one without being told.
int serve(const Config& config);
int migrate(const Config& config);
// Founds an empty database. `officers`: a TOML file with the three; empty: asked for.
int init(const Config& config, const std::string& officers);
// Prints what is missing before opening day.
int opening(const Config& config);
void print_opening(db::Db& database);
// `complaints`: how many the city profile has.
int seed(const Config& config, const std::string& profile, std::int64_t complaints);
// `dry_run`: say what would happen and stop.
int import_hotline(const Config& config, const std::string& file, bool dry_run);
int import_registry(const Config& config, const std::string& kind, const std::string& file,
                    bool dry_run);
int user_add(const Config& config, const std::string& login, const std::string& name,
             const std::string& phone, const std::string& role, const std::string& region);
int user_disable(const Config& config, const std::string& login);
int user_reset(const Config& config, const std::string& login);
// After too many wrong passwords; the reason is kept beside the fact.
int user_unlock(const Config& config, const std::string& login, const std::string& reason);
// Two officers sign for it: login names here, passwords and codes on standard input.
int clock_correct(const Config& config, const std::string& system, const std::string& audit,
                  const std::string& cause);
// Goes on from a database that was put back.
int restore(const Config& config);
// Puts a copy (a folder that `backup` made, or the newest of one with several) back in a place of
// its own, verifies it there, says what was proven, and takes it away again.
int restore_test(const Config& config, const std::string& folder);
// Takes the installation over into another database, all of it, and verifies it there. Files and
// keys stay where they are. `to`: a PostgreSQL without tables.
int move(const Config& config, const std::string& to);
// Copies database and files into a new folder of `folder`, while the installation is worked on.
// `check`: verifies the copy afterwards.
int backup(const Config& config, const std::string& folder, bool check);
// What the installation seals with.
int keys_list(const Config& config);
int keys_rotate(const Config& config);
// The keys of persons, to a folder that is copied apart from all else.
int keys_copy(const Config& config, const std::string& folder);
struct VerifyAsk {
    bool json = false;
    std::string vkey;      // the key that the log must be signed by; empty: the key folder's
    std::string since;     // file with a checkpoint that the log must go on from
    std::string pin;       // the same if it is there; written anew when all holds
    bool keyless = false;  // see Look; `vkey` is needed
    std::string copy;      // see Look
    std::string loaded;    // see Look
};
// Makes and writes nothing but the pin.
int verify(const Config& config, const VerifyAsk& ask);
struct WitnessAsk {
    std::string log;   // its address, "https://example.cn/log"
    std::string vkey;  // its key; empty: as it was when this witness first met it
    bool once = false;
};
// Keeps and signs the checkpoints of another installation's log, in a database of its own.
int witness(const Config& config, const WitnessAsk& ask);
// The contract (OpenAPI) or the end state of the schema on standard output.
int contract();
int schema(const Config& config);
int version();

// A refusal as lines for a terminal.
std::string in_words(const Refusal& refusal);

}  // namespace anju::app
