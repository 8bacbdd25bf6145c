#!/usr/bin/env python3
"""What ./dev bench runs. Speed is told as ratios of measurements taken in one run on one machine,
in turn, because machines are noisy: round by round the limit and the thing itself, and the median of
the rounds' ratios. Traffic goes to loopback only; every load has a fixed length.

    bench/bench.py [small|city] [sqlite|postgres] [--keep]

Writes a table and build/bench.jsonl, one object a measurement: name, engine, value, unit, limit,
ratio. `limit` is what it is measured against in the same run, `ratio` the measurement / limit."""

import json
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ANJU, BENCH = "build/release/anju", "build/release/anju_bench"
ROUNDS, SECONDS = 5, 3
PROFILES = {"small": "demo", "city": "city"}


class Results:
    def __init__(self, engine):
        self.engine, self.rows = engine, []

    def add(self, name, value, unit, limit=None, wanted=None):
        row = {"name": name, "engine": self.engine, "value": round(value, 4), "unit": unit,
               "limit": None if limit is None else round(limit, 4),
               "ratio": None if not limit else round(value / limit, 4)}
        self.rows.append(row)
        told = "" if row["ratio"] is None else f"{row['ratio']:.3f} of {limit:,.2f}"
        print(f"{name:<28}{value:>14,.2f} {unit:<8}{told:<26}{wanted or ''}", flush=True)

    def write(self):
        os.makedirs("build", exist_ok=True)
        with open("build/bench.jsonl", "a", encoding="utf-8") as f:
            for row in self.rows:
                f.write(json.dumps(row, ensure_ascii=False) + "\n")


class Server:
    """Serves the built web client, if there is one, and the fixed 200 bytes beside it."""

    def __init__(self, url, data):
        self.web = tempfile.mkdtemp(prefix="anju-web.")
        if os.path.isdir("web/dist"):
            shutil.copytree("web/dist", self.web, dirs_exist_ok=True)
        shutil.copy("bench/fixed.json", self.web)
        self.start = time.monotonic()
        self.process = subprocess.Popen(
            [ANJU, "serve", "--port", "0", "--db", url, "--data", data, "--web", self.web,
             "--requests-per-second", "0", "--log-level", "error"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.base = self.process.stdout.readline().strip().rstrip("/")
        with urllib.request.urlopen(self.base + "/readyz", timeout=10) as reply:
            reply.read()
        self.ready_ms = (time.monotonic() - self.start) * 1000

    def rss_mb(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as f:
            return int(re.search(r"VmRSS:\s+(\d+)", f.read()).group(1)) / 1024

    def wait_until_quiet(self):
        """A city that was just loaded has its journal sealed first."""
        ticks = os.sysconf("SC_CLK_TCK")
        used = lambda: sum(map(int, open(f"/proc/{self.process.pid}/stat").read().split()[13:15]))
        before = used()
        while True:
            time.sleep(2)
            after = used()
            if (after - before) / ticks < 0.05:
                return
            before = after

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)
        shutil.rmtree(self.web)


def wrk(base, script, connections, env, path="/fixed.json"):
    """(requests a second, p99 in ms). Anything but 2xx is a failed measurement."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", "--latency"]
    if script:
        command += ["-s", f"bench/{script}"]
    done = subprocess.run(command + [base + path], capture_output=True, text=True, check=True,
                          env=os.environ | env)
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout)
    if bad:
        raise SystemExit(f"{script}: {bad.group(0)}\n{done.stdout}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", done.stdout).groups()
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def in_turn(results, name, wanted, limit, thing):
    """Runs limit and thing in turn and tells the round whose ratio is the median. A first run of the
    thing does not count: what it reads is fetched from the disk only once."""
    thing()
    rounds = []
    for _ in range(ROUNDS):
        of = limit()
        rounds.append((thing() / of, of))
    ratio, of = sorted(rounds)[len(rounds) // 2]
    results.add(name, ratio * of, "req/s", of, wanted)


def bench_tool(*arguments):
    done = subprocess.run([BENCH, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"anju_bench {' '.join(arguments)}: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def copy_of(url, data):
    """The database once more, for the bare loop; nobody may be connected. Gives its address."""
    if url.startswith("sqlite:"):
        copy = data + "-bare"
        shutil.rmtree(copy, ignore_errors=True)
        os.makedirs(copy)
        for name in ("anju.db", "anju.db-wal"):
            if os.path.exists(os.path.join(data, name)):
                shutil.copyfile(os.path.join(data, name), os.path.join(copy, name))
        return f"sqlite:{copy}"
    copy, name = url.rsplit("/", 1)
    for sql in ("drop database if exists bare", f"create database bare template {name}"):
        subprocess.run(["psql", "-q", copy + "/template1", "-c", sql], check=True)
    return copy + "/bare"


def measure(results, server, url, data, bare_url):
    who = bench_tool("people", "--db", url, "--data", data)
    env = {"BENCH_CASES": str(who["cases"]), "BENCH_STREET": who["street"],
           "BENCH_OFFICIAL": who["official"], "BENCH_RESIDENT": who["resident"]}
    worst = {}

    def load(key, script, connections):
        rate, p99 = wrk(server.base, script, connections, env)
        worst.setdefault(key, []).append(p99)
        return rate

    fixed = lambda: load("fixed", None, 16)
    in_turn(results, "read_complaint", ">= 0.45", fixed, lambda: load("read", "read.lua", 16))
    results.add("read_complaint_p99", statistics.median(worst["read"]), "ms")
    in_turn(results, "list_complaints", ">= 0.10", fixed, lambda: load("list", "list.lua", 16))
    results.add("list_complaints_p99", statistics.median(worst["list"]), "ms", 10, "p99 < 10 ms")
    bare = lambda: bench_tool("bare", "--db", bare_url, "--data", data, "--seconds",
                              str(SECONDS))["rate"]
    in_turn(results, "file_complaint", ">= 0.25", bare, lambda: load("file", "file.lua", 64))
    results.add("file_complaint_p99", statistics.median(worst["file"]), "ms")
    results.add("rss_load_mb", server.rss_mb(), "MB", 400, "< 400")


def flatness(results, url, data, profile):
    """The list's own cost inside the process: page 1 against page 1000, and the whole table against
    one that holds a hundredth of the cases, both filtered by the street with the most."""
    full = bench_tool("list", "--db", url, "--data", data)
    results.add(f"list_page_{full['last_page']}", full["last_page_us"], "us", full["page_1_us"],
                "flat: ~1")
    if profile == "city" and url.startswith("sqlite:"):
        folder = tempfile.mkdtemp(prefix="anju-bench.")
        small = f"sqlite:{folder}"
        subprocess.run([ANJU, "migrate", "--db", small], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([ANJU, "seed", "--profile", "city", "--complaints", "10000", "--db", small],
                       check=True, stdout=subprocess.DEVNULL)
        rounds = []
        for _ in range(ROUNDS):
            of = bench_tool("list", "--db", small, "--data", folder)["page_1_us"]
            took = bench_tool("list", "--db", url, "--data", data)["page_1_us"]
            rounds.append((took / of, took, of))
        _, took, of = sorted(rounds)[len(rounds) // 2]
        results.add("list_1m_against_10k", took, "us", of, "flat: ~1")
        log_checks(results, small, folder)
        shutil.rmtree(folder)


JOURNAL = ("platform_facts", "platform_log_tiles", "platform_log_checkpoints")
OF_COMPLAINTS = {"platform_facts": " where noun = 'complaint'"}


def journal_of_sqlite(data):
    """(facts about complaints, bytes of them and of the tree) in a database of their own, so that
    nothing else lies between."""
    file = data + "-journal"
    if os.path.exists(file):
        os.remove(file)
    copy = sqlite3.connect(file)
    copy.execute("attach ? as city", (os.path.join(data, "anju.db"),))
    for table in JOURNAL:
        made = [sql for (sql,) in copy.execute(
            "select sql from city.sqlite_schema where tbl_name = ? and sql is not null "
            "and type in ('table', 'index') order by type desc", (table,))]
        copy.execute(made[0])
        copy.execute(f"insert into {table} select * from city.{table}" +
                     OF_COMPLAINTS.get(table, ""))
        for index in made[1:]:
            copy.execute(index)
    copy.commit()
    facts = copy.execute("select count(*) from main.platform_facts").fetchone()[0]
    copy.close()
    size = os.path.getsize(file)
    os.remove(file)
    return facts, size


def journal_of_postgres(url):
    script = "begin;" + "".join(
        f"create table bench_{table} (like {table} including indexes);"
        f"insert into bench_{table} select * from {table}{OF_COMPLAINTS.get(table, '')};"
        for table in JOURNAL)
    sizes = " + ".join(f"pg_total_relation_size('bench_{table}')" for table in JOURNAL)
    script += f"select count(*), {sizes} from bench_platform_facts; rollback;"
    told = subprocess.run(["psql", "-qAt", url, "-c", script], check=True, capture_output=True,
                          text=True).stdout
    return map(int, told.strip().split("|"))


def journal_size(results, url, data):
    """What a complaint of ten facts takes of the disk beside its own rows."""
    facts, size = journal_of_sqlite(data) if url.startswith("sqlite:") else journal_of_postgres(url)
    results.add("journal_bytes_complaint", 10 * size / facts, "B", 4766, "<= 1")


def log_checks(results, url, data):
    """The part of verify that looks at the log against the same leaves made bare; as a city's journal
    of millions takes minutes, on the smaller of the databases at hand."""
    rounds = []
    for _ in range(ROUNDS):
        told = bench_tool("verify", "--db", url, "--data", data)
        rounds.append((told["checks_us"] / told["bare_us"], told))
    _, told = sorted(rounds, key=lambda r: r[0])[len(rounds) // 2]
    results.add("verify_log", told["checks_us"] / told["facts"], "us/fact",
                told["bare_us"] / told["facts"], "<= 2.0")


def ledger(results, engine):
    """Postings of the ledger against the same rows written bare, in an empty installation a round;
    the same loop for either engine, over the product's own session with it."""
    rounds = []
    for _ in range(ROUNDS):
        folder = tempfile.mkdtemp(prefix="anju-ledger.")
        url = f"sqlite:{folder}" if engine == "sqlite" else empty_postgres()
        subprocess.run([ANJU, "migrate", "--db", url, "--data", folder], check=True,
                       stdout=subprocess.DEVNULL)
        told = bench_tool("ledger", "--db", url, "--data", folder, "--seconds", str(SECONDS))
        rounds.append((told["post_rate"] / told["bare_rate"], told))
        shutil.rmtree(folder)
    _, told = sorted(rounds, key=lambda r: r[0])[len(rounds) // 2]
    results.add("post_entries", told["post_rate"], "/s", told["bare_rate"], ">= 0.50")
    results.add("verify_entries", told["verify_rate"], "/s", 2_000_000, ">= 1")
    results.add("balance_past_ms", told["past_us"] / 1000, "ms", 1, "<= 1")


def empty_postgres():
    at, _ = os.environ["ANJU_TEST_POSTGRES"].rsplit("/", 1)
    for sql in ("drop database if exists ledger", "create database ledger"):
        subprocess.run(["psql", "-q", at + "/template1", "-c", sql], check=True)
    return at + "/ledger"


def database(engine, profile):
    data = f"var/bench-{profile}-{engine}"
    url = f"sqlite:{data}" if engine == "sqlite" else os.environ["ANJU_TEST_POSTGRES"]
    seeded = os.path.join(data, ".seeded")
    if not os.path.exists(seeded) or engine == "postgres":
        shutil.rmtree(data, ignore_errors=True)
        os.makedirs(data)
        subprocess.run([ANJU, "migrate", "--db", url, "--data", data], check=True,
                       stdout=subprocess.DEVNULL)
        began = time.monotonic()
        subprocess.run([ANJU, "seed", "--profile", PROFILES[profile], "--db", url, "--data", data],
                       check=True, stdout=subprocess.DEVNULL)
        with open(seeded, "w", encoding="ascii") as f:
            f.write(str(time.monotonic() - began))
    with open(seeded, encoding="ascii") as f:
        return url, data, float(f.read())


def main():
    profile = next((a for a in sys.argv[1:] if a in PROFILES), "city")
    engine = next((a for a in sys.argv[1:] if a in ("sqlite", "postgres")), "sqlite")
    url, data, seed_s = database(engine, profile)
    results = Results(engine)
    print(f"profile {profile}, engine {engine}, {ROUNDS} rounds of {SECONDS} s", flush=True)
    results.add("seed_s", seed_s, "s", 240 if profile == "city" else 20)
    bare_url = copy_of(url, data)
    server = Server(url, data)
    try:
        results.add("ready_ms", server.ready_ms, "ms", 1000, "< 1000")
        server.wait_until_quiet()
        results.add("rss_idle_mb", server.rss_mb(), "MB", 200, "< 200")
        measure(results, server, url, data, bare_url)
    finally:
        server.stop()
    ledger(results, engine)
    journal_size(results, url, data)
    flatness(results, url, data, profile)
    if profile == "small":
        log_checks(results, url, data)
    results.write()


if __name__ == "__main__":
    main()
