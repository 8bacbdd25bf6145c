#!/usr/bin/env python3
"""Every check of tidy.py on guilty and on innocent input."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tidy  # noqa: E402

CMAKE = {"src/rooms/CMakeLists.txt": "room(policy)\nroom(credit USES policy registry)\n"}


class Tidy(unittest.TestCase):
    def guilty(self, check, files, word, *more):
        faults = check(files, *more)
        self.assertTrue(any(word in f for f in faults), f"{word!r} not found in {faults}")

    def innocent(self, check, files, *more):
        self.assertEqual(check(files, *more), [])

    def test_floors(self):
        check = tidy.check_floors
        self.guilty(check, {"src/base/a.h": '#include "platform/db/db.h"'}, "base must not")
        self.guilty(check, {"src/facts/a.h": '#include "platform/db/db.h"'}, "facts must not")
        self.guilty(check, {"src/platform/a.cpp": '#include "rooms/x/model.h"'}, "platform must not")
        self.guilty(check, CMAKE | {"src/rooms/policy/a.cpp": '#include "rooms/credit/model.h"'},
                    "no USES credit")
        self.guilty(check, CMAKE | {"src/rooms/credit/a.cpp": '#include "rooms/policy/store.h"'},
                    "only model.h")
        self.guilty(check, {"src/rooms/CMakeLists.txt": "room(a USES b c d e f)"}, "more than four")
        self.guilty(check, {"src/rooms/policy/a.cpp": '#include "demo/policy_life.h"'},
                    "rooms must not include demo")
        self.guilty(check, {"src/demo/a.cpp": '#include "app/tables.h"'}, "demo must not")
        self.guilty(check, {"src/demo/a.cpp": '#include "rooms/policy/wire.h"'}, "sees no wire.h")
        self.innocent(check, CMAKE | {
            "src/rooms/credit/a.cpp": '#include "rooms/policy/actions.h"\n#include "base/id.h"',
            "src/demo/a.cpp": '#include "rooms/policy/store.h"\n#include "rooms/credit/seed.h"',
            "src/app/a.cpp": '#include "demo/policy_life.h"'})

    def test_purity(self):
        check = tidy.check_purity
        self.guilty(check, {"src/rooms/x/rules.cpp": '#include "platform/clock.h"'}, "include no")
        self.guilty(check, {"src/rooms/x/bid_rules.h": '#include "rooms/x/store.h"'}, "include no")
        self.guilty(check, {"src/rooms/x/model.h": "#include <fstream>"}, "no IO")
        self.innocent(check, {"src/rooms/x/rules.cpp": '#include "rooms/y/model.h"'})

    def test_clock(self):
        self.guilty(tidy.check_clock, {"src/rooms/x/a.cpp": "auto t = system_clock::now();"}, "time")
        self.innocent(tidy.check_clock, {"src/platform/clock.cpp": "system_clock::now()",
                                         "src/rooms/x/a.cpp": "// system_clock::now()"})

    def test_beast(self):
        check, kernel = tidy.check_beast, "src/platform/http/a_beast.cpp"
        self.guilty(check, {"src/platform/http/a.cpp": "#include <boost/asio.hpp>"}, "live in")
        self.guilty(check, {"src/rooms/x/a.cpp": "    co_await f(x);"}, "end at the door")
        for bad in ("    if (co_await f(x)) {", "    x = c ? co_await f(y) : z;",
                    "    Agg g{co_await f(x), y};", "    co_await f(Agg{a, b});"):
            self.guilty(check, {kernel: bad}, "co_await")
        for good in ("    co_await f(x);", "    auto n = co_await f(x);",
                     "    const std::size_t n = co_await http::async_read(stream, buffer);"):
            self.innocent(check, {kernel: good})

    def test_told(self):
        check = tidy.check_told
        for told in ('db::Table<Row> rows(db::Told::Where{"x_a", "row", "id"}, {});',
                     'const db::Told rows_told({"x_a", "row", "id"}, {"id"}, {"n"});'):
            for write in ('tx.exec("update x_a set n = 1")', 'tx.exec("delete from x_a")',
                          'tx.one<RowId>(\n    "insert into x_a (n) values ($1) returning id", n)'):
                self.guilty(check, {"src/rooms/x/store.cpp": told + write}, "leaves no claim")
            self.innocent(check, {"src/rooms/x/store.cpp":
                                  told + 'tx.write(rows_told, "update x_a set n = 1")'
                                  'tx.exec("update x_b set n = 1")'})
        told = 'const db::Told rows_told({"x_a", "row", "id"}, {"id"},\n    {"n", "m"});'
        for write in ("set looks = $2", "set looks = $2 where id = $1", 'set looks = 1 " "where n = 2'):
            self.innocent(check, {"src/rooms/x/store.cpp": told + f'tx.exec("update x_a {write}")'})
        for write in ("set n = $2", "set looks = $2, n = 3", "set looks = 1\" \", n = 2"):
            self.guilty(check, {"src/rooms/x/store.cpp": told + f'tx.exec("update x_a {write}")'},
                        "leaves no claim")

    def test_every_table_told(self):
        check = tidy.check_every_table_told
        schema = {"db/schema.sql": 'CREATE TABLE x_a (\n);\nCREATE TABLE "x_b" (\n);'}
        code = {"src/rooms/x/store.cpp": 'db::Table<Row> rows(db::Told::Where{"x_a", "row"}, {});'}
        head = "table\twhy\n"
        self.guilty(check, schema | code, "no fact tells of x_b")
        self.innocent(check, schema | code | {"db/untold.tsv": head + "x_b\ta cursor\n"})
        self.guilty(check, schema | code | {"db/untold.tsv": head + "x_b\t\n"}, "without a reason")
        for other in ("x_a", "x_c"):
            self.guilty(check, schema | code | {
                "db/untold.tsv": head + f"x_b\ta cursor\n{other}\twhy\n"}, f"{other} is told, or")

    def test_sql(self):
        check = tidy.check_sql
        self.guilty(check, {"src/rooms/x/actions.cpp": 'tx.exec("select 1 from x_a")'}, "SQL lives")
        self.guilty(check, {"src/rooms/x/actions.cpp": 'Query(" where id = ?", id)'}, "SQL lives")
        self.guilty(check, {"src/app/a.cpp": 'tx.exec("insert into x_a values (1)")'}, "SQL lives")
        self.guilty(check, {"src/demo/a.cpp": 'tx.exec("insert into x_a values (1)")'}, "SQL lives")
        self.guilty(check, {"src/rooms/x/store.cpp": '"select 1 from y_things"'}, "another room")
        self.guilty(check, {"src/rooms/x/store.cpp": '"select 1 from pub_y_things"'}, "another")
        for columns in ('const db::Table<Row> rows("y_things t join x_more m", {});',
                        'const db::Table<Row> rows(\n    "y_things",\n    {column<&Row::id>("id")});',
                        'return db::Table<Row>{"y_things", {}};',
                        'db::Table<Row> rows(db::Told::Where{"y_things", "thing", "id"}, {});'):
            self.guilty(check, {"src/rooms/x/store.cpp": columns}, "y_things of another room")
            self.guilty(check, {"src/rooms/x/actions.cpp": columns}, "live in store and queries")
        self.innocent(check, {"src/rooms/x/store.cpp": 'const db::Table<Row> rows("x_things", {});'})
        self.innocent(check, {"src/rooms/x/queries.cpp": '"select 1 from pub_x_things"',
                              "src/rooms/analytics/queries.cpp": '"select 1 from pub_y_things"'})
        self.innocent(check, {"src/rooms/x/store.cpp": '"select 1 from x_things join x_more"',
                              "src/rooms/x/rules.cpp": "// select a house"})

    def test_migrations(self):
        check = tidy.check_migrations
        self.guilty(check, {"db/migrations/1_x.sql": ""}, "NNNN_room_what")
        name = "db/migrations/0001_x_first.sql"
        self.guilty(check, {name: "create table y_a (id INTEGER)"}, "room's word")
        self.guilty(check, {name: "create table x_a (v REAL)"}, "whole numbers")
        self.guilty(check, {name: "create table x_a (v INTEGER default now())"}, "parameter")
        self.innocent(check, {name: "create table x_a (id INTEGER) STRICT; -- REAL"})

    def test_code(self):
        check = tidy.check_code
        self.guilty(check, {"src/rooms/x/rules.cpp": "double rate = 0;"}, "floating point")
        self.guilty(check, {"src/rooms/x/actions.cpp": "} catch (...) {"}, "no catch")
        self.guilty(check, {"src/platform/a.cpp": "    default: break;"}, "without default")
        self.innocent(check, {"src/rooms/x/rules.cpp": '// double entry\nauto s = "double";'})

    def finds(self, check, files, *keys):
        self.assertEqual(sorted({key for key, _ in check(files)}), sorted(keys))

    def test_sizes(self):
        check = tidy.check_sizes
        self.finds(check, {"src/a.cpp": "x\n" * 601}, "src/a.cpp")
        self.finds(check, {"src/a.cpp": "x" * 101}, "src/a.cpp#line")
        body = "int f(int a) {\n" + "    ++a;\n" * 80 + "}\n"
        self.finds(check, {"src/a.cpp": body}, "src/a.cpp#function")
        self.finds(check, {"src/a.cpp": "int f(int a) {\n    ++a;\n}\n" * 40})

    def test_room_size(self):
        check, folder = tidy.check_room_size, "src/rooms/policy/"
        self.finds(check, CMAKE | {folder + "rules.cpp": "x\n" * 6001}, folder + "#lines")
        self.finds(check, CMAKE | {folder + "rules_test.cpp": "x\n" * 6001})
        self.finds(check, CMAKE | {f"{folder}{n}_rules.cpp": "x" for n in range(61)},
                   folder + "#files")

    def test_kinds(self):
        folder = "src/rooms/policy/"
        self.finds(tidy.check_kinds, {folder + "steps.cpp": "", folder + "rules_steps.cpp": "",
                                      folder + "bid/rules.cpp": ""},
                   folder + "steps.cpp", folder + "rules_steps.cpp", folder + "bid/rules.cpp")
        self.finds(tidy.check_kinds, {folder + "bid_rules.cpp": "", folder + "model.h": "",
                                      folder + "bids_test.h": "", folder + "README.md": ""})

    def test_actions(self):
        call = '#include "platform/http/call.h"'
        self.finds(tidy.check_actions, {"src/rooms/x/actions.cpp": call,
                                        "src/rooms/x/bid_actions.h": call},
                   "src/rooms/x/actions.cpp#http", "src/rooms/x/bid_actions.h#http")
        self.finds(tidy.check_actions, {"src/rooms/x/routes.cpp": call, "src/rooms/x/actions.cpp":
                                        '#include "platform/db/db.h"'})

    def test_state(self):
        path = "src/rooms/x/actions.cpp"
        for line in ("    static std::map<int, int> known;", "    static int count = 0;",
                     "std::mutex lock;", "int count = 0;", "static bool once{};",
                     "thread_local int depth = 0;", "inline std::vector<int> seen;"):
            self.finds(tidy.check_state, {path: line}, path + "#state")
        for line in ("    static const http::Route table[] = {", "    static constexpr int a = 1;",
                     "constexpr int a = 1;", "const std::string b = f();", "int f(int a);",
                     "    static int f(int a) {", "    int a = 0;", "using A = B;", "struct A;",
                     "inline constexpr int a = 1;", "// static int a;", "    return a;", "};"):
            self.finds(tidy.check_state, {path: line})

    def test_stories(self):
        files = CMAKE | {"src/rooms/policy/rules.cpp": ""}
        self.finds(tidy.check_stories, files, "stories/policy/")
        self.finds(tidy.check_stories, files | {"stories/policy/a.story": ""})

    def test_personal(self):
        rooms = {"src/rooms/CMakeLists.txt": "room(identity)\nroom(a)\n",
                 "db/schema.sql": 'CREATE TABLE "a_rows" (\n id INTEGER,\n name_sealed TEXT\n) '
                                  "STRICT;\nCREATE TABLE identity_users (x_sealed TEXT) STRICT;\n"
                                  "CREATE TABLE platform_x (x_sealed TEXT) STRICT;"}
        self.guilty(tidy.check_personal, rooms, "a seals what personal.h")
        says = rooms | {"src/rooms/a/personal.h": ""}
        self.guilty(tidy.check_personal, says, "nobody asks a::holder")
        self.assertEqual([], tidy.check_personal(says | {"src/app/tables.cpp": "use({a::holder});"}))

    def test_room_list(self):
        rooms = {"src/rooms/CMakeLists.txt": "room(a)\nroom(b)\nroom(c)\nroom(d)\n"}
        for path, text in {"dev": "for r in a b c; do", "tools/x.py": 'R = ["a",\n "b",\n "d"]',
                           "tests/x.cpp": '{"a", "b", "c", "d"}'}.items():
            self.finds(tidy.check_room_list, rooms | {path: text}, path + "#rooms")
        self.finds(tidy.check_room_list, rooms | {
            "tests/x.cpp": '#include "rooms/a/model.h"\n#include "rooms/b/model.h"\n'
                           '#include "rooms/c/model.h"\na::x(b::y, c::z);',
            "dev": "$build/a_tests b.c", "src/app/tables.cpp": '{"a", "b", "c", "d"}'})

    def test_excused(self):
        found = [("src/a.cpp", "src/a.cpp:1: long"), ("src/b.cpp", "src/b.cpp:1: long")]
        self.assertEqual(tidy.excused(found, {"src/a.cpp": "why"}), ["src/b.cpp:1: long"])
        self.assertIn("no longer needed", tidy.excused([], {"src/a.cpp": "why"})[0])

    def test_room_files(self):
        files = CMAKE | {"src/rooms/policy/actions.cpp": ""}
        self.guilty(tidy.check_room_files, files, "rules_test.cpp")
        reads = {"src/rooms/CMakeLists.txt": "room(analytics)",
                 "src/rooms/analytics/queries.cpp": ""}
        self.guilty(tidy.check_room_files, reads, "README.md")
        self.assertNotIn("store.cpp", " ".join(tidy.check_room_files(reads)))

    def test_refusals(self):
        text = 'inline constexpr RefusalKind too_late{"x_too_late", Sort::conflict, ""};'
        self.guilty(tidy.check_refusals, {"src/rooms/x/refusals.h": text}, "no test raises")
        self.innocent(tidy.check_refusals, {"src/rooms/x/refusals.h": text,
                                            "stories/x/a.story": "=> 409 x_too_late"})

    def test_rule_tables(self):
        folder = "src/rooms/policy/"
        head = "# policy\n\n| screen | rule |\n| --- | --- |\n"
        files = CMAKE | {folder + "rules.h": "Result<void> check_bid(int a);",
                         "src/base/day.h": "Date day_of(int a);"}
        self.guilty(tidy.check_rule_tables, files | {folder + "README.md": "# policy\n"}, "a table")
        for row, word in {"| a | `check_bids` (`rules.h`) |\n": "no check_bids in rules.h",
                          "| a | `check_bid` (`bid_rules.h`) |\n": "no file bid_rules.h",
                          "| a | `check_bid` |\n": "no check_bid in a named file"}.items():
            self.guilty(tidy.check_rule_tables, files | {folder + "README.md": head + row}, word)
        good = "| a | `check_bid` (`rules.h`), then `day_of` (`base/day.h`) |\n"
        self.innocent(tidy.check_rule_tables, files | {folder + "README.md": head + good})

    def test_policy_keys(self):
        files = {"data/policy/a.tsv": "key\tvalue\ncomplaints.sign.U0\t1"}
        self.guilty(tidy.check_policy_keys, files, "complaints.sign.U0")
        self.innocent(tidy.check_policy_keys,
                      files | {"docs/regulations/a.md": "`complaints.sign.U0`"})

    def test_words(self):
        self.guilty(tidy.check_words, {"src/a.h": "// FIXME"}, "FIXME")
        self.guilty(tidy.check_words, {"src/a.h": "// TODO later"}, "names its issue")
        self.innocent(tidy.check_words, {"src/a.h": "// TODO(#12) later"})

    def test_web(self):
        self.guilty(tidy.check_web, {"web/src/app/public/a.tsx": "import { B } from 'antd';"}, "antd")
        self.guilty(tidy.check_web, {"web/src/kit/a.ts": "fetch('https://x.example/')"}, "origin")
        self.innocent(tidy.check_web, {"web/src/app/console/a.tsx": "import { B } from 'antd';"})

    def test_builds(self):
        path, one = "src/app/CMakeLists.txt", "set_source_files_properties(a.cpp PROPERTIES %s)"
        self.guilty(tidy.check_builds, {path: one % "COMPILE_OPTIONS -O0"}, "-O0")
        self.innocent(tidy.check_builds, {path: one % "COMPILE_OPTIONS -O1"})

    def test_fault_points(self):
        for path in ("src/app/CMakeLists.txt", "CMakePresets.json", "dev", "src/rooms/x/store.cpp"):
            self.guilty(tidy.check_fault_points, {path: "-DANJU_FAULT_POINTS"}, "ANJU_FAULT_POINTS")
        line = "target_compile_definitions(%s PRIVATE ANJU_FAULT_POINTS)"
        self.guilty(tidy.check_fault_points, {"src/app/CMakeLists.txt": line % "anju"}, "of tests")
        self.innocent(tidy.check_fault_points, {"tests/CMakeLists.txt": line % "x_tests",
                                                "src/base/fault_point.h": "#ifdef ANJU_FAULT_POINTS"})


if __name__ == "__main__":
    unittest.main(verbosity=0)
