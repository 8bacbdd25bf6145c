#!/usr/bin/env python3
"""./dev mutants [ROOM] [N] [--seed S] [--again]: breaks N rules of a room one at a time in a copy
of the tree, runs `./dev test ROOM` there, stops at the first red and lists what nothing noticed.

The copy lies in build/mutants/tree with a build folder of its own, so that a mutant costs one unit
and the links. What is drawn is random over rules, store, queries, actions, jobs, readers, the rows
of the transition table and the capabilities of routes (mutations.py says what is done to each).
Other headers are left alone, and a row of the table is drawn at a quarter of the chance of a place
elsewhere, because model.h rebuilds the room. The seed is printed and accepted back; a run that was
stopped goes on where it was; --again runs only what survived, after a test was written for it."""

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
import time

import mutations
import tidy

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HOME = os.path.join(ROOT, "build", "mutants")
TREE = os.path.join(HOME, "tree")
BUILD = "build/quick"
UNIT_SECONDS = 180
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


def bytes_of(path):
    with open(path, "rb") as f:
        return f.read()


def text_of(path, root=TREE):
    with open(os.path.join(root, path), encoding="utf-8") as f:
        return f.read()


def write(path, text):
    with open(os.path.join(TREE, path), "w", encoding="utf-8") as f:
        f.write(text)


def rooms():
    name = "src/rooms/CMakeLists.txt"
    return list(tidy.uses_of({name: text_of(name, ROOT)}))


def sources_of(room):
    folder = f"src/rooms/{room}"
    names = sorted(os.listdir(os.path.join(TREE, folder)))
    return [f"{folder}/{n}" for n in names
            if n.endswith("model.h") or n.endswith(".cpp") and not NOT_MUTATED.search(n)]


def every_mutation(room):
    models = [text_of(f"src/rooms/{r}/{n}") for r in rooms()
              for n in sorted(os.listdir(os.path.join(TREE, "src/rooms", r)))
              if n.endswith("model.h")]
    models += [text_of(f"src/base/{n}") for n in sorted(os.listdir(os.path.join(TREE, "src/base")))
               if n.endswith(".h")]
    enums, rights = mutations.enums_of(models), mutations.rights_of(models)
    return [m for path in sources_of(room)
            for m in mutations.of_file(path, text_of(path), enums, rights)]


def in_order(found, seed):
    """All of them in a random order; a header comes at a quarter of its chance."""
    rng = random.Random(seed)
    key = {m: rng.random() ** (4 if m.path.endswith(".h") else 1) for m in found}
    return sorted(found, key=key.get, reverse=True)


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


def build(what, seconds):
    # What was built before comes from the cache: undoing a mutant costs no compile.
    return run(["nice", "cmake", "--build", BUILD, "--target", *what], seconds,
               CCACHE_BASEDIR=os.environ.get("CCACHE_BASEDIR", os.path.dirname(ROOT)),
               CCACHE_NOHASHDIR="true")


def test(room, seconds):
    return run(["nice", "./dev", "test", room], seconds, ANJU_BUILD=BUILD, GTEST_FAIL_FAST="1",
               CCACHE_BASEDIR=os.environ.get("CCACHE_BASEDIR", os.path.dirname(ROOT)),
               CCACHE_NOHASHDIR="true")


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


def try_one(room, mutation, targets, seconds):
    """caught, survived, or neither when it does not compile."""
    text = text_of(mutation.path)
    write(mutation.path, mutations.applied(text, mutation))
    try:
        if mutation.path in targets:
            code, _ = build([targets[mutation.path]], UNIT_SECONDS)
            if code != 0:
                return "neither"
        code, output = test(room, seconds)
        if "ninja: build stopped" in output:
            return "neither"
        return "survived" if code == 0 else "caught"
    finally:
        write(mutation.path, text)


class Run:
    """What was tried so far, in build/mutants/ROOM.json; another seed or another source starts
    anew."""

    def __init__(self, room, seed):
        self.file = os.path.join(HOME, room + ".json")
        texts = "".join(text_of(p) for p in sources_of(room))
        source = hashlib.sha256(texts.encode()).hexdigest()
        self.state = {"seed": seed, "source": source, "tried": []}
        if os.path.exists(self.file):
            with open(self.file, encoding="utf-8") as f:
                before = json.load(f)
            self.before = before["tried"]
            if seed in (None, before["seed"]) and before["source"] == source:
                self.state = before
        else:
            self.before = []
        if self.state["seed"] is None:
            self.state["seed"] = random.randrange(1_000_000)

    def add(self, mutation, outcome):
        text = text_of(mutation.path)
        old, new = shown(text, mutation)
        line = text.count("\n", 0, mutation.start) + 1
        self.state["tried"].append({"path": mutation.path, "line": line, "outcome": outcome,
                                    "operator": mutation.operator, "old": old, "new": new,
                                    "at": [mutation.start, mutation.end, mutation.text]})
        self.save()

    def save(self):
        os.makedirs(HOME, exist_ok=True)
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


def ready(room):
    """The copy built and green; how long a test may take before it counts as hanging."""
    copy_tree()
    if not os.path.exists(os.path.join(TREE, BUILD, "build.ninja")):
        run(["cmake", "--preset", "quick"], 600)
    code, output = test(room, 4 * 3600)
    if code != 0:
        sys.exit(output[-4000:] + f"\n{room} is not green before anything is broken")
    start = time.monotonic()
    test(room, 3600)
    return 60 + 5 * (time.monotonic() - start)


def mutate(room, count, seed):
    seconds = ready(room)
    run_ = Run(room, seed)
    targets = objects()
    print(f"{room}: seed {run_.state['seed']}, {len(run_.counted())} tried before", flush=True)
    done = {(t["path"], *t["at"]) for t in run_.state["tried"]}
    for m in in_order(every_mutation(room), run_.state["seed"]):
        if len(run_.counted()) >= count:
            break
        if (m.path, m.start, m.end, m.text) in done:
            continue
        outcome = try_one(room, m, targets, seconds)
        run_.add(m, outcome)
        line = text_of(m.path).count("\n", 0, m.start) + 1
        print(f"{len(run_.counted()):4} {outcome:8} {m.path}:{line} {m.operator}", flush=True)
    report(room, run_.state["tried"])


def again(room):
    """What survived, found again by its line; one whose line is gone is told and left."""
    seconds = ready(room)
    run_ = Run(room, None)
    targets = objects()
    for t in [t for t in run_.before if t["outcome"] == "survived"]:
        text = text_of(t["path"])
        found = [m.start() for m in re.finditer(re.escape(t["old"]), text)]
        start = min(found, key=lambda at: abs(at - t["at"][0]), default=None)
        if start is None:
            print(f"     gone     {t['path']}:{t['line']} {t['operator']}")
            continue
        m = mutations.Mutation(t["path"], start, start + len(t["old"]), t["new"], t["operator"])
        t["outcome"] = try_one(room, m, targets, seconds)
        print(f"     {t['outcome']:8} {t['path']}:{t['line']} {t['operator']}", flush=True)
    run_.state["tried"] = run_.before
    run_.save()
    report(room, run_.before)


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
