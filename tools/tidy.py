#!/usr/bin/env python3
"""Holds the tree against the house rules. Each check takes {path: text} and gives a list of
"path:line: what is wrong". Run without arguments from the root; exit 1 if anything is wrong.
tools/tidy_test.py feeds every check with guilty input, so that the watchman is watched."""

import json
import os
import re
import subprocess
import sys

FLOORS = {"base": 0, "facts": 1, "platform": 1, "rooms": 2, "demo": 3, "app": 4}
# What a demo fills and moves the rooms by; what they show is not its business.
DEMO_SEES = re.compile(r"(\w+_)?(model|rules|actions|store|seed|jobs)\.h$")
PURE = re.compile(r"^(rules|model|refusals|capabilities|words|\w+_rules|\w+_model)\.(h|cpp)$")
# A room without refusals, lists or reply shapes of its own has no file for them.
ROOM_FILES = ["README.md", "model.h", "rules.h", "rules.cpp", "store.h", "store.cpp", "actions.h",
              "actions.cpp", "routes.cpp", "rules_test.cpp", "store_test.cpp"]
# A room that only reads, from views that others show, has no verb and nothing to keep.
READERS_OF_VIEWS = ("analytics", "disclosure", "insight")
# One that only asks the rooms it uses has neither.
KEEPS_NOTHING = (*READERS_OF_VIEWS, "opening")
KEEPERS_FILES = ("model.h", "store.h", "store.cpp", "actions.h", "actions.cpp")
GENERATED = ("web/src/api/schema.d.ts", "web/src/api/words/", "web/src/api/bounds.ts", "web/src/api/shapes.ts")
ROOM_LINES, ROOM_FILES_MAX = 6000, 60
# The closed list of what a file of a room is for; house rules say what each may include. A noun may
# stand before it. Tests are named after what they test.
KINDS = re.compile(r"(\w+_)?(model|refusals|rules|store|queries|actions|wire|routes|readers|jobs|"
                   r"checks|seed|words|capabilities|personal)\.(h|cpp)$|\w+_test\.(h|cpp)$|README\.md$")
# The tail of a select is SQL too.
SQL_WORD = re.compile(r'"\s*(select |insert into |update \w+ set |delete from |with \w+ as \(|'
                      r'where |order by )', re.I)
TABLE = re.compile(r"\b(?:from|join|into|update)\s+([a-z]+_[a-z0-9_]+)", re.I)
# db::Table<Row> rows("estates_rows r join ...", {...}) names its first table without a verb.
TABLE_OF_COLUMNS = re.compile(
    r'\bTable<[\w:]+>\s*\w*\s*[({]\s*(?:(?:db::)?Told::Where\{)?"\s*([a-z]+_[a-z0-9_]+)')
# Whose rows the facts tell of (platform/db/told.h), and a statement that writes, with what runs it
# and its column if it sets one alone.
TOLD = re.compile(r'\bTold::Where\{\s*"(\w+)"|\bTold\s+\w+\s*[({]+\s*"(\w+)"')
WRITES = re.compile(r'(\w+)(?:<[^()"]*>)?\(\s*(?:\w+,\s*)?"\s*'
                    r'(?:insert into|update|delete from)\s+(\w+)'
                    r'(?:\s+set (\w+) = [^",]*"(?!\s*"(?!where )))?', re.I)
# The columns that are told, where a statement writes them out.
TOLD_COLUMNS = re.compile(r'\bTold\s+\w+\(\{"(\w+)"[^}]*\},\s*\{[^}]*\},\s*\{([^}]*)\}')


def lines_of(text):
    return enumerate(text.splitlines(), 1)


def without_comments(text):
    """Comments become blanks; strings and line numbers stay."""
    out = re.sub(r"/\*.*?\*/", lambda m: "\n" * m.group().count("\n"), text, flags=re.S)
    return re.sub(r'(?m)^((?:[^"\n]|"(?:[^"\\\n]|\\.)*")*?)//.*$', r"\1", out)


def cpp(files, under="src/"):
    return {p: t for p, t in files.items() if p.startswith(under) and p.endswith((".h", ".cpp"))}


def is_test(path):
    return path.endswith(("_test.cpp", "_test.h"))


def uses_of(files):
    """{room: [rooms on its USES line]} from src/rooms/CMakeLists.txt."""
    text = files.get("src/rooms/CMakeLists.txt", "")
    return {m.group(1): (m.group(2) or "").split()
            for m in re.finditer(r"^room\((\w+)(?: USES ([\w ]+))?\)", text, re.M)}


def check_include(path, n, target, uses):
    floor = path.split("/")[1]
    parts = target.split("/")
    if parts[0] not in FLOORS:
        return [] if is_test(path) else [f"{path}:{n}: include from the root of src: {target}"]
    faults = []
    if FLOORS[parts[0]] > FLOORS[floor] or (floor == "facts" and parts[0] == "platform"):
        faults.append(f"{path}:{n}: {floor} must not include {parts[0]}")
    if floor == parts[0] == "rooms" and parts[1] != path.split("/")[2] and not is_test(path):
        room = path.split("/")[2]
        if parts[1] not in uses.get(room, []):
            faults.append(f"{path}:{n}: {room} has no USES {parts[1]}")
        if not re.match(r"(\w+_)?model\.h$|(actions|words)\.h$", parts[2]):
            faults.append(f"{path}:{n}: only model.h, actions.h and words.h of another room")
    if floor == "demo" and parts[0] == "rooms" and not is_test(path) and \
            not DEMO_SEES.match(parts[2]):
        faults.append(f"{path}:{n}: a demo sees no {parts[2]} of a room")
    return faults


def check_floors(files):
    uses = uses_of(files)
    faults = [f"src/rooms/CMakeLists.txt:1: {room} uses more than four rooms"
              for room, used in uses.items() if len(used) > 4]
    for path, text in cpp(files).items():
        for n, line in lines_of(text):
            m = re.match(r'#include "([\w./]+)"', line)
            if m:
                faults += check_include(path, n, m.group(1), uses)
    return faults


def check_purity(files):
    faults = []
    allowed = re.compile(r'"(base/|facts/|rooms/\w+/(\w*model|\w*refusals|\w*rules|words|capabilities)\.h)')
    for path, text in cpp(files, "src/rooms/").items():
        if not PURE.match(os.path.basename(path)):
            continue
        for n, line in lines_of(text):
            m = re.match(r'#include ("[^"]+"|<[^>]+>)', line)
            if not m:
                continue
            if m.group(1).startswith('"') and not allowed.match(m.group(1)):
                faults.append(f"{path}:{n}: rules and models include no {m.group(1)}")
            if m.group(1) in ("<iostream>", "<fstream>", "<random>", "<thread>", "<filesystem>"):
                faults.append(f"{path}:{n}: rules and models do no IO: {m.group(1)}")
    return faults


def check_clock(files):
    return [f"{p}:{n}: only platform/clock.cpp reads the time of day"
            for p, t in cpp(files).items() if p != "src/platform/clock.cpp"
            for n, line in lines_of(without_comments(t))
            if re.search(r"system_clock::now|\btime\(nullptr\)|gettimeofday|clock_gettime", line)]


def check_beast(files):
    faults = []
    for path, text in cpp(files).items():
        kernel = path.startswith("src/platform/http/") and path.endswith(("_beast.cpp", "_beast.h"))
        for n, line in lines_of(without_comments(text)):
            if re.search(r"boost/(beast|asio)", line) and not kernel:
                faults.append(f"{path}:{n}: Beast and Asio live in platform/http/*_beast.cpp")
            if "co_await" not in line:
                continue
            if not kernel:
                faults.append(f"{path}:{n}: coroutines end at the door of platform/http")
            # g++ 12 miscompiles other forms; a whole statement or a whole initialiser is safe.
            elif not re.match(r"\s*(?:(?:const )?[\w:<>&*]+(?: \w+| \[[\w, ]+\]) = |\(void\))?"
                              r"co_await [\w.:>-]+(?:<[^;]*>)?\(", line):
                faults.append(f"{path}:{n}: co_await only as a whole statement or initialiser")
            elif re.search(r"co_await [^;]*\w\{[^}]", line):
                faults.append(f"{path}:{n}: no braced temporary in a co_await")
    return faults


def check_told(files):
    """What facts tell of is written by nothing that leaves no claim."""
    bare = {path: without_comments(text) for path, text in cpp(files).items() if not is_test(path)}
    told = {table for text in bare.values() for found in TOLD.findall(text) for table in found}
    columns = {table: re.findall(r"\w+", listed)
               for text in bare.values() for table, listed in TOLD_COLUMNS.findall(text)}

    def is_untold(table, column):
        return column != "" and table in columns and column not in columns[table]

    return [f"{path}:1: {table} is told: {call} leaves no claim, tx.write does"
            for path, text in bare.items() for call, table, column in WRITES.findall(text)
            if table in told and call != "write" and not is_untold(table, column)]


def check_every_table_told(files):
    """Each table is told by facts or says why not, so that a new one is not forgotten."""
    text = "".join(without_comments(t) for path, t in cpp(files).items() if not is_test(path))
    told = {table for found in TOLD.findall(text) for table in found}
    there = set(re.findall(r'CREATE TABLE "?(\w+)', files.get("db/schema.sql", "")))
    rows = [line.split("\t") for line in files.get("db/untold.tsv", "").splitlines()[1:]]
    untold = {row[0]: row[1:] for row in rows}
    faults = [f"db/untold.tsv:1: no fact tells of {table}, and nothing says why"
              for table in sorted(there - told - untold.keys())]
    faults += [f"db/untold.tsv:1: {table} is told, or is not there"
               for table in sorted(untold.keys() - (there - told))]
    return faults + [f"db/untold.tsv:1: {table} without a reason"
                     for table, why in untold.items() if not "".join(why).strip()]


# Whose own verb erases an account asks the others.
ERASES_ITSELF = "identity"


def check_personal(files):
    """A room that seals something of people says how it is erased, and whoever erases asks it."""
    tables = re.findall(r'CREATE TABLE "?([a-z]+)_(\w+)"? \((.*?)\) STRICT',
                        files.get("db/schema.sql", ""), re.S)
    seals = {room for room, _, columns in tables if "_sealed " in columns and room in uses_of(files)}
    says = {path.split("/")[2] for path in files
            if re.fullmatch(r"src/rooms/\w+/personal\.h", path)}
    asked = set(re.findall(r"(\w+)::holder\b", files.get("src/app/tables.cpp", "")))
    return [f"db/schema.sql:1: {room} seals what personal.h does not say how to erase"
            for room in sorted(seals - says - {ERASES_ITSELF})] + \
           [f"src/app/tables.cpp:1: nobody asks {room}::holder" for room in sorted(says - asked)]


def check_sql(files):
    faults = []
    for path, text in cpp(files).items():
        if is_test(path) or path.startswith(("src/platform/", "src/base/")):
            continue
        sql_lives = path.startswith("src/rooms/") and re.search(
            r"(store|queries|seed|checks)\.cpp$", path)
        bare = without_comments(text)
        if not sql_lives:
            faults += [f"{path}:{n}: SQL lives in store, queries and migrations"
                       for n, line in lines_of(bare) if SQL_WORD.search(line)]
            faults += [f"{path}:1: the columns of {table} live in store and queries"
                       for table in TABLE_OF_COLUMNS.findall(bare)]
            continue
        room = path.split("/")[2]
        strings = " ".join(re.findall(r'"((?:[^"\\]|\\.)*)"', bare))
        for table in sorted({*TABLE.findall(strings), *TABLE_OF_COLUMNS.findall(bare)}):
            own = table.startswith((room + "_", f"pub_{room}_"))
            view = table.startswith("pub_") and room in READERS_OF_VIEWS
            if not own and not view:
                faults.append(f"{path}:1: {room} names the table {table} of another room")
    return faults


def check_migrations(files):
    faults = []
    for path, text in files.items():
        if not path.startswith("db/migrations/"):
            continue
        m = re.match(r"db/migrations/\d{4}_([a-z]+)_\w+\.sql$", path)
        if not m:
            faults.append(f"{path}:1: a migration is called NNNN_room_what.sql")
            continue
        for n, line in lines_of(re.sub(r"--.*", "", text)):
            made = re.search(r"create (?:table|view) (?:if not exists )?(\w+)", line, re.I)
            if made and not made.group(1).startswith((m.group(1) + "_", "pub_" + m.group(1))):
                faults.append(f"{path}:{n}: {made.group(1)} does not carry its room's word")
            if re.search(r"\b(REAL|FLOAT|DOUBLE|NUMERIC|BOOLEAN)\b", line):
                faults.append(f"{path}:{n}: whole numbers, text and bytes only")
            if re.search(r"\bnow\(\)|current_timestamp", line, re.I):
                faults.append(f"{path}:{n}: time is a parameter")
    return faults


def check_code(files):
    faults = []
    for path, text in cpp(files).items():
        room = path.startswith("src/rooms/")
        for n, line in lines_of(without_comments(text)):
            bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line)
            if room and re.search(r"\b(float|double)\b", bare):
                faults.append(f"{path}:{n}: floating point has no key to the house")
            if room and re.search(r"\bcatch\b", bare) and not is_test(path):
                faults.append(f"{path}:{n}: no catch in a room")
            if re.match(r"\s*default:", bare):
                faults.append(f"{path}:{n}: an enumeration is switched without default")
    return faults


def long_functions(text):
    """(line, length) of functions whose brace closes in column one, as clang-format leaves them."""
    start = 0
    for n, line in lines_of(text):
        if line == "}" and start:
            if n - start > 70:
                yield start, n - start
            start = 0
        elif re.match(r"[A-Za-z~]", line) and not start:
            if not re.match(r"(namespace|struct|class|enum|union|constexpr \w+ \w+\[|const)", line):
                start = n
        if line.endswith(";") and re.match(r"[A-Za-z]", line):
            start = 0


# The checks from here to excused() give (key, "path:line: what"); a key may stand in the shrinking
# list of tools/tidy_exceptions.json: {key: why}.

def check_sizes(files):
    found = []
    for path, text in files.items():
        if not path.endswith((".h", ".cpp", ".ts", ".tsx", ".py", ".mjs")) or \
                path.startswith(GENERATED):
            continue
        if text.count("\n") > 600:
            found.append((path, f"{path}:1: {text.count(chr(10))} lines, 600 at most"))
        if not path.endswith((".h", ".cpp")):
            continue
        for n, line in lines_of(text):
            if len(line) > 100:
                found.append((path + "#line", f"{path}:{n}: {len(line)} columns, 100 at most"))
        if path.endswith(".cpp"):
            found += [(path + "#function", f"{path}:{n}: a function of {length} lines, 70 at most")
                      for n, length in long_functions(text)]
    return found


def check_room_size(files):
    found = []
    for room in uses_of(files):
        folder = f"src/rooms/{room}/"
        mine = [t for p, t in cpp(files, folder).items() if not is_test(p)]
        lines = sum(t.count("\n") for t in mine)
        if lines > ROOM_LINES:
            found.append((folder + "#lines", f"{folder}:1: {lines} lines, {ROOM_LINES} at most: "
                          "what grows past that becomes a room above it"))
        if len(mine) > ROOM_FILES_MAX:
            found.append((folder + "#files",
                          f"{folder}:1: {len(mine)} files, {ROOM_FILES_MAX} at most"))
    return found


def check_kinds(files):
    return [(path, f"{path}:1: not a kind of file that a room has")
            for path in files
            if re.match(r"src/rooms/\w+/", path) and not KINDS.match(path.split("/", 3)[3])]


def check_actions(files):
    return [(f"{path}#http", f"{path}:{n}: an action knows no http")
            for path, text in cpp(files, "src/rooms/").items()
            if re.search(r"(^|_)actions\.(h|cpp)$", path.split("/")[-1])
            for n, line in lines_of(text) if line.startswith('#include "platform/http/')]


def check_state(files):
    """Nothing in a room outlives a call: no static and no variable of a namespace that changes."""
    local = re.compile(r"\s*(static|thread_local)\b(?! (const|constexpr|inline const)\b)[^(]*[;={]")
    outer = re.compile(r"(inline |static )*(?!(?:inline |static )*(?:const|constexpr|using|enum|"
                       r"namespace|struct|class|union|template|extern|friend|return)\b)"
                       r"[A-Za-z][\w:<>,&* ]* [*&]?\w+(\[\w*\])?( = .*|\{.*)?;$")
    return [(f"{path}#state", f"{path}:{n}: no state that outlives a call: {line.strip()}")
            for path, text in cpp(files, "src/rooms/").items() if not is_test(path)
            for n, line in lines_of(without_comments(text))
            if local.match(line) or outer.match(line)]


def check_stories(files):
    return [(f"stories/{room}/", f"stories/{room}/:1: a room has a story")
            for room in uses_of(files)
            if any(p.startswith(f"src/rooms/{room}/") for p in files) and
            not any(p.startswith(f"stories/{room}/") and p.endswith(".story") for p in files)]


def check_room_list(files):
    """src/rooms/CMakeLists.txt names the rooms and src/app the tables of each; what runs over all
    rooms takes them from there. Most of the names close together are a list kept by hand."""
    rooms = list(uses_of(files))
    many = max(3, (len(rooms) + 1) // 2)
    name = re.compile(r"""(?<![\w/:.-])["']?(%s)["']?(?![\w/:.-])""" % "|".join(rooms or ["-"]))
    places = re.compile(r"(dev|\.ci/run|CMakeLists\.txt)$|(tools|tests|bench|src/platform)/.*"
                        r"\.(py|sh|cpp|h|txt|json)$|web/[^/]*\.(mjs|js|ts|json)$")
    found = []
    for path, text in files.items():
        if not places.match(path) or path == "tools/tidy_test.py":
            continue
        lines = without_comments(text).splitlines()
        for n in range(len(lines)):
            near = set(name.findall("\n".join(lines[n:n + 3])))
            if len(near) >= many:
                found.append((path + "#rooms", f"{path}:{n + 1}: a list of rooms kept by hand"))
                break
    return found


def excused(found, exceptions):
    """What is left of `found`, and an exception that is no longer needed."""
    keys = {key for key, _ in found}
    return [fault for key, fault in found if key not in exceptions] + [
        f"tools/tidy_exceptions.json:1: {key} is no longer needed"
        for key in exceptions if key not in keys]


def check_room_files(files):
    faults = []
    for room in uses_of(files):
        folder = f"src/rooms/{room}/"
        mine = [p for p in files if p.startswith(folder)]
        if not any(p.endswith(".cpp") for p in mine):
            continue
        for name in ROOM_FILES:
            if room in KEEPS_NOTHING and name in KEEPERS_FILES:
                continue
            if not any(p == folder + name or p.endswith("_" + name) for p in mine):
                faults.append(f"{folder}{name}:1: a room has this file")
    return faults


def check_refusals(files):
    faults = []
    tests = "\n".join(t for p, t in files.items()
                      if is_test(p) or p.endswith((".story", ".test.ts", ".test.tsx")) or
                      p.startswith(("tests/", "web/e2e/")))
    for path, text in cpp(files).items():
        for m in re.finditer(r'RefusalKind (\w+)\{\s*"(\w+)"', text):
            if not is_test(path) and not re.search(rf"\b({m.group(1)}|{m.group(2)})\b", tests):
                n = text[:m.start()].count("\n") + 1
                faults.append(f"{path}:{n}: no test raises {m.group(2)}")
    return faults


def check_rule_tables(files):
    """A README says of each screen which function decides, and in which file it stands."""
    faults = []
    for room in uses_of(files):
        folder = f"src/rooms/{room}/"
        path, text = folder + "README.md", files.get(folder + "README.md")
        if text is None:
            continue
        table = re.search(r"^\| screen \| rule \|\n\|[-| ]+\|\n((?:\|.*\n)+)", text, re.M)
        if not table:
            faults.append(f"{path}:1: a table: | screen | rule |")
            continue
        for row in table.group(1).splitlines():
            names = re.findall(r"`([\w./]+)`", row.split("|")[2])
            places = [name for name in names if "." in name]
            named = ""
            for place in places:
                found = [files[at] for at in (folder + place, "src/rooms/" + place, "src/" + place)
                         if at in files]
                named += found[0] if found else ""
                faults += [] if found else [f"{path}:1: no file {place}"]
            faults += [f"{path}:1: no {name} in {' or '.join(places) or 'a named file'}"
                       for name in names
                       if name not in places and not re.search(rf"\b{name}\b", named)]
    return faults


def check_policy_keys(files):
    docs = "\n".join(t for p, t in files.items() if p.startswith("docs/regulations/"))
    faults = []
    for path, text in files.items():
        if not re.match(r"data/policy/.*\.tsv$", path):
            continue
        for n, line in lines_of(text):
            key = line.split("\t")[0]
            if re.match(r"[a-z_]+\.[a-zA-Z0-9_.]+$", key) and key not in docs:
                faults.append(f"{path}:{n}: {key} stands on no page of docs/regulations")
    return faults


def check_words(files):
    faults = []
    for path, text in files.items():
        if path.startswith("tools/tidy"):
            continue
        if not path.endswith((".h", ".cpp", ".ts", ".tsx", ".md", ".py", ".sql", ".mjs", ".css")):
            continue
        for n, line in lines_of(text):
            if re.search(r"\bFIXME\b|\bXXX\b", line):
                faults.append(f"{path}:{n}: FIXME")
            if re.search(r"\bTODO\b(?!\(#\d+\))", line):
                faults.append(f"{path}:{n}: a TODO names its issue: TODO(#12)")
    return faults


def check_web(files):
    faults = []
    for path, text in files.items():
        if not path.startswith("web/src/") or not path.endswith((".ts", ".tsx")):
            continue
        public = path.startswith(("web/src/app/public", "web/src/app/screen")) or "/public/" in path
        for n, line in lines_of(text):
            m = re.search(r"from '([^']+)'", line)
            if m and public and re.match(r"antd|@ant-design", m.group(1)):
                faults.append(f"{path}:{n}: the public side has no antd")
            if not path.startswith(GENERATED) and \
                    re.search(r"https?://(?!www\.w3\.org|127\.0\.0\.1|localhost)", line):
                faults.append(f"{path}:{n}: no foreign origin is ever contacted")
    return faults


def check_builds(files):
    """The linker takes what several units instantiate from any one of them."""
    return [f"{path}:{n}: -O0 slows down what other units share with it"
            for path, text in files.items() if path.endswith("CMakeLists.txt")
            for n, line in lines_of(text) if "-O0" in line]


def check_fault_points(files):
    """Points at which a program dies are a test's: no target but a test program is built with them."""
    return [f"{path}:{n}: only a program of tests is built with ANJU_FAULT_POINTS"
            for path, text in files.items()
            if path.endswith(("CMakeLists.txt", "CMakePresets.json", ".cmake", ".sh")) or path == "dev"
            or path.endswith((".h", ".cpp")) and path != "src/base/fault_point.h"
            for n, line in lines_of(text) if "ANJU_FAULT_POINTS" in line and
            not re.match(r"target_compile_definitions\(\w+_tests PRIVATE ANJU_FAULT_POINTS\)$", line)]


def all_checks(files, exceptions):
    plain = (check_floors, check_purity, check_clock, check_beast, check_sql, check_told,
             check_every_table_told, check_personal, check_migrations, check_code, check_room_files, check_refusals, check_rule_tables,
             check_policy_keys, check_words, check_web, check_builds, check_fault_points)
    shrinking = (check_sizes, check_room_size, check_kinds, check_actions, check_state,
                 check_stories, check_room_list)
    found = [pair for check in shrinking for pair in check(files)]
    return [fault for check in plain for fault in check(files)] + excused(found, exceptions)


def tree():
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], capture_output=True,
                           text=True, check=True).stdout.splitlines()
    files = {}
    for name in names:
        if os.path.isfile(name) and os.path.getsize(name) < (4 << 20):
            with open(name, encoding="utf-8", errors="replace") as f:
                files[name] = f.read()
    return files


def main():
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    exceptions = {}
    if os.path.exists("tools/tidy_exceptions.json"):
        with open("tools/tidy_exceptions.json", encoding="utf-8") as f:
            exceptions = json.load(f)
    files = tree()
    faults = all_checks(files, exceptions)
    print("\n".join(faults) if faults else f"tidy: {len(files)} files, nothing to object")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
