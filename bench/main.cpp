// The tool of ./dev bench: logins for the load generator, the bare loop, the list and verify
// in process.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "tools.h"

int main(int argc, char** argv) {
    using namespace anju;
    CLI::App cli{"anju_bench: what ./dev bench needs beside the product"};
    app::Config config;
    int seconds = 3;
    cli.require_subcommand(1);
    CLI::App* people = cli.add_subcommand("people", "logins and places for the load");
    CLI::App* list = cli.add_subcommand("list", "microseconds of a page of the list");
    CLI::App* bare = cli.add_subcommand("bare", "filings a second by a bare loop; on a copy only");
    CLI::App* verify = cli.add_subcommand("verify", "microseconds of verify's part of the log");
    CLI::App* ledger = cli.add_subcommand("ledger", "postings, verify and balances of the ledger");
    for (CLI::App* sub : {people, list, bare, verify, ledger}) {
        sub->add_option("--db", config.db, "sqlite:DIR or postgresql://...")->required();
        sub->add_option("--data", config.data, "keys and files")->required();
    }
    for (CLI::App* sub : {bare, ledger})
        sub->add_option("--seconds", seconds, "how long")->check(CLI::Range(1, 60));
    CLI11_PARSE(cli, argc, argv);
    config.person_keys = config.data + "/persons";
    try {
        if (people->parsed()) return bench::print_people(config);
        if (list->parsed()) return bench::time_list(config);
        if (verify->parsed()) return bench::time_verify(config);
        if (ledger->parsed()) return bench::run_ledger(config, seconds);
        return bench::run_bare(config, seconds);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "anju_bench: %s\n", fault.what());
        return 3;
    }
}
