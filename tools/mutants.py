#!/usr/bin/env python3
"""./dev mutants [ROOM] [N] [--seed S] [--again]: breaks N rules of a room one at a time in a copy
of the tree, runs `./dev test ROOM` there, stops at the first red and lists what nothing noticed.

The copy lies in build/mutants/tree with a build folder of its own. Mutants inside functions are
built all at once and chosen by the environment (schemata.py), so that one costs the tests alone;
the others, a constant or a row of the transition table, come last and cost their build. What is
drawn is random over rules, store, queries, actions, jobs, readers, the rows of that table and
the capabilities of routes (mutations.py says what is done to each). Of headers only the rows of a
table are broken, at a quarter of the chance of a place elsewhere, because a header rebuilds the
room. The seed is printed and accepted back; a run that was stopped goes on where it
was, and a file that changed loses only its own results; --again runs only what survived, after a
test was written for it."""

import argparse
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import mutations
import schemata
import tidy

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HOME = os.path.join(ROOT, "build", "mutants")
TREE = os.path.join(HOME, "tree")
BUILD = "build/quick"
UNIT_SECONDS = 900
NOT_MUTATED = re.compile(r"(_test\.cpp|wire\.cpp|words\.cpp|seed\w*\.cpp|checks\.cpp)$")


def copy_tree():
    """Files of the tree as they stand; one that did not change keeps its time, so that nothing is
    built twice."""
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], capture_output=True,
                           text=True, check=True, cwd=ROOT).stdout.splitlines()
    wanted = {n for n in names if not n.startswith(("web/", "docs/"))}
    for name in wanted:
        source, target = os.path.join(ROOT, name), os.path.join(TREE, name)
        if not os.path.isfile(source):
            continue
        if not os.path.exists(target) or bytes_of(source) != bytes_of(target):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copy(source, target)
    for folder, folders, files in os.walk(TREE):
        folders[:] = [f for f in folders if f != "build"]
        for file in files:
            path = os.path.join(folder, file)
            if os.path.relpath(path, TREE) not in wanted:
                os.remove(path)
    run(["cmake", "--preset", "quick"], 600)


def bytes_of(path):
    with open(path, "rb") as f:
        return f.read()


def text_of(path, root=None):
    with open(os.path.join(root or TREE, path), encoding="utf-8") as f:
        return f.read()


def write(path, text):
    with open(os.path.join(TREE, path), "w", encoding="utf-8") as f:
        f.write(text)


def rooms():
    name = "src/rooms/CMakeLists.txt"
    return list(tidy.uses_of({name: text_of(name, ROOT)}))


def sources_of(room, root=None):
    root = root or TREE
    folder = f"src/rooms/{room}"
    paths = [f"{folder}/{n}" for n in sorted(os.listdir(os.path.join(root, folder)))]
    return [p for p in paths if p.endswith(".h") and mutations.ROW.search(text_of(p, root)) or
            p.endswith(".cpp") and not NOT_MUTATED.search(p)]


def every_mutation(room, root=None):
    root = root or TREE
    folders = ["src/base", *(f"src/rooms/{r}" for r in rooms())]
    heads = [text_of(f"{folder}/{n}", root) for folder in folders
             for n in sorted(os.listdir(os.path.join(root, folder))) if n.endswith(".h")]
    enums, rights = mutations.enums_of(heads), mutations.rights_of(heads)
    return [m for path in sources_of(room, root)
            for m in mutations.of_file(path, text_of(path, root), enums, rights)]


def in_order(found, seed):
    """All of them in a random order that another file's change does not touch; a header comes at a
    quarter of its chance."""
    def key(m):
        chance = random.Random(f"{seed} {m.path} {m.start} {m.end} {m.text}").random()
        return chance ** (4 if m.path.endswith(".h") else 1)
    return sorted(found, key=key, reverse=True)


def run(command, seconds, **env):
    """(exit code or None when it took too long, output)."""
    process = subprocess.Popen(command, cwd=TREE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               text=True, errors="replace", start_new_session=True,
                               env=os.environ | env)
    try:
        output, _ = process.communicate(timeout=seconds)
        return process.returncode, output
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return None, process.communicate()[0]


# What was built before comes from the cache: undoing a mutant costs no compile.
USUAL = {"CCACHE_BASEDIR": os.environ.get("CCACHE_BASEDIR", os.path.dirname(ROOT)),
         "CCACHE_NOHASHDIR": "true", "ANJU_BUILD": BUILD, "GTEST_FAIL_FAST": "1"}
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None


def build(what, seconds):
    return run(["nice", "cmake", "--build", BUILD, "--target", *what, "--", "-k", "0"], seconds,
               **USUAL)


def test(room, seconds, number=None):
    """The tests of the room with a mutant of the build as it is (0: none), or built first. Their
    databases lie in memory, and go even when the tests are ended."""
    chosen = {} if number is None else {"ANJU_MUTANT": str(number)}
    with tempfile.TemporaryDirectory(dir=MEMORY, ignore_cleanup_errors=True) as folder:
        return run(["nice", "./dev", "test", room], seconds, **USUAL, **chosen, TMPDIR=folder)


def objects():
    """{path: the target that compiles it}."""
    with open(os.path.join(TREE, BUILD, "compile_commands.json"), encoding="utf-8") as f:
        return {os.path.relpath(c["file"], TREE): re.search(r" -o (\S+)", c["command"]).group(1)
                for c in json.load(f)}


def shown(text, mutation):
    """The lines that change, as they were and as they are."""
    start = text.rfind("\n", 0, mutation.start) + 1
    end = (text + "\n").index("\n", mutation.end)
    new = text[start:mutation.start] + mutation.text + text[mutation.end:end]
    return text[start:end], new


def build_together(numbered, targets):
    """Writes the files with all these mutants {number: mutation} in them; the numbers of those that
    do not compile are taken out again and returned."""
    sources = {m.path: mutations.read(m.path, text_of(m.path)) for m in numbered.values()}
    broken = set()
    while True:
        lines, found = {}, set()
        for path, source in sources.items():
            made, lines[path] = schemata.together(
                source, {k: m for k, m in numbered.items() if m.path == path and k not in broken})
            write(path, made)
        code, output = build([targets[path] for path in sources], UNIT_SECONDS)
        if code == 0:
            return broken
        for path in sources:
            found |= schemata.guilty(output, path, lines[path])
        if not found:
            sys.exit(output[-4000:] + "\nthe mutants do not build together")
        broken |= found


def green(room):
    """Builds the tests and runs them with no mutant chosen; how long they may take at most."""
    programs = [f"{room}_rules_tests", f"{room}_tests", "stories_tests", "access_tests"]
    code, output = build(programs, 4 * 3600)
    start = time.monotonic()
    if code == 0:
        code, output = test(room, 3600, 0)
    if code != 0:
        sys.exit(output[-4000:] + f"\n{room} is not green before anything is broken")
    return 120 + 5 * (time.monotonic() - start)


def verdict(code):
    return "survived" if code == 0 else "caught"


def try_all(room, batch):
    """(mutation, outcome) of each as soon as it is known: caught, survived, or neither when it does
    not compile. What can be built together comes first."""
    targets = objects()
    texts = {m.path: text_of(m.path) for m in batch}
    bodies = {p: schemata.functions(mutations.read(p, t).code) for p, t in texts.items()}
    numbered = {k: m for k, m in enumerate(batch, 1) if schemata.holder(bodies[m.path], m)}
    broken = build_together(numbered, targets) if numbered else set()
    for k in broken:
        yield numbered[k], "neither"
    seconds = green(room)
    for k, m in numbered.items():
        if k not in broken:
            yield m, verdict(test(room, seconds, k)[0])
    for path, text in texts.items():
        write(path, text)
    for m in [m for m in batch if m not in numbered.values()]:
        yield m, try_one(room, m, targets, seconds)


def try_one(room, mutation, targets, seconds):
    text = text_of(mutation.path)
    write(mutation.path, mutations.applied(text, mutation))
    try:
        if mutation.path in targets and build([targets[mutation.path]], UNIT_SECONDS)[0] != 0:
            return "neither"
        code, output = test(room, seconds + UNIT_SECONDS)
        return "neither" if "ninja: build stopped" in output else verdict(code)
    finally:
        write(mutation.path, text)


class Run:
    """What was tried so far, in build/mutants/ROOM.json; another seed starts anew, and what was
    tried on another text of its file is no longer counted."""

    def __init__(self, room, seed):
        self.file = os.path.join(HOME, room + ".json")
        self.texts = {p: text_of(p) for p in sources_of(room)}
        self.state = {"seed": seed, "tried": []}
        if os.path.exists(self.file):
            with open(self.file, encoding="utf-8") as f:
                before = json.load(f)
            if seed in (None, before["seed"]):
                self.state = before
        if self.state["seed"] is None:
            self.state["seed"] = random.randrange(1_000_000)

    def source(self, path):
        return hashlib.sha256(self.texts.get(path, "").encode()).hexdigest()

    def forget_other_texts(self):
        self.state["tried"] = [t for t in self.state["tried"]
                               if t.get("source") == self.source(t["path"])]

    def add(self, mutation, outcome):
        text = self.texts[mutation.path]
        old, new = shown(text, mutation)
        line = text.count("\n", 0, mutation.start) + 1
        self.state["tried"].append({
            "path": mutation.path, "source": self.source(mutation.path), "line": line,
            "column": mutation.start - text.rfind("\n", 0, mutation.start) - 1,
            "at": [mutation.start, mutation.end, mutation.text],
            "outcome": outcome, "operator": mutation.operator, "old": old, "new": new})
        self.save()
        print(f"{len(self.counted()):4} {outcome:8} {mutation.path}:{line} {mutation.operator}",
              flush=True)

    def save(self):
        with open(self.file + ".new", "w", encoding="utf-8") as f:
            json.dump(self.state, f, ensure_ascii=False, indent=1)
        os.replace(self.file + ".new", self.file)

    def counted(self):
        return [t for t in self.state["tried"] if t["outcome"] != "neither"]


def report(room, tried):
    counted = [t for t in tried if t["outcome"] != "neither"]
    survivors = [t for t in counted if t["outcome"] == "survived"]
    for t in survivors:
        print(f"\n{t['path']}:{t['line']}: {t['operator']}")
        print("\n".join("  - " + line.strip() for line in t["old"].splitlines()))
        print("\n".join("  + " + line.strip() for line in t["new"].splitlines()))
    print(f"\n{room}: {len(counted) - len(survivors)} of {len(counted)} caught, "
          f"{len(tried) - len(counted)} did not compile")


def mutate(room, count, seed):
    copy_tree()
    run_ = Run(room, seed)
    run_.forget_other_texts()
    print(f"{room}: seed {run_.state['seed']}, {len(run_.counted())} tried before", flush=True)
    done = {(t["path"], *t["at"]) for t in run_.state["tried"]}
    left = [m for m in in_order(every_mutation(room), run_.state["seed"])
            if (m.path, m.start, m.end, m.text) not in done]
    while left and (missing := count - len(run_.counted())) > 0:
        batch, left = left[:missing], left[missing:]
        for m, outcome in try_all(room, batch):
            run_.add(m, outcome)
    report(room, run_.state["tried"])


def found_again(t, text):
    """The mutation that was tried as `t`, in the text of today, by the line it changes."""
    start, end, instead = t["at"]
    places = [m.start() for m in re.finditer(re.escape(t["old"]), text)]
    if not places:
        return None
    at = min(places, key=lambda place: abs(place - start)) + t["column"]
    return mutations.Mutation(t["path"], at, at + end - start, instead, t["operator"])


def again(room):
    """What survived; one whose line is gone is told and left."""
    copy_tree()
    run_ = Run(room, None)
    found = {}
    for t in [t for t in run_.state["tried"] if t["outcome"] == "survived"]:
        m = found_again(t, run_.texts.get(t["path"], ""))
        if m is None:
            print(f"     gone     {t['path']}:{t['line']} {t['operator']}")
        else:
            found[m] = t
    for m, outcome in try_all(room, list(found)):
        run_.state["tried"].remove(found[m])
        run_.add(m, outcome)
    report(room, run_.state["tried"])


def main():
    parser = argparse.ArgumentParser(prog="./dev mutants")
    parser.add_argument("room", nargs="?", choices=rooms())
    parser.add_argument("count", nargs="?", type=int, default=40)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--again", action="store_true")
    args = parser.parse_args()
    for room in [args.room] if args.room else rooms():
        if args.again:
            again(room)
        else:
            mutate(room, args.count, args.seed)


if __name__ == "__main__":
    main()
