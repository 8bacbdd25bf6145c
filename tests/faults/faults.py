#!/usr/bin/env python3
"""Faults against a real server on loopback: kill -9 at random moments under load, while a person is
erased and while a key is added; a full disk; media that cannot be written.

    python3 tests/faults/faults.py [--rounds 50] [--seed N]

After each kill the server starts again, `anju verify` must hold, every command that was answered
must be there exactly once, and every command whose answer was lost must be there exactly once after
it was sent again with its key. Bounded: at most `rounds` rounds of about a second of load each."""

import argparse
import contextlib
import http.client
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import uuid

ANJU = os.environ.get("ANJU", "build/release/anju")


class Server:
    def __init__(self, data):
        self.data = data
        self.process = subprocess.Popen(
            [ANJU, "serve", "--demo", "--port", "0", "--db", f"sqlite:{data}", "--web", "",
             "--requests-per-second", "0", "--log-level", "error"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline().strip()
        if not line.startswith("http://"):
            raise SystemExit(f"the server did not start: {line!r}")
        self.port = int(line.rstrip("/").rsplit(":", 1)[1])

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(timeout=60) != 0:
            raise SystemExit("the server did not drain")

    def call(self, method, path, body=None, cookie=None, key=None, connection=None):
        c = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Content-Type": "application/json"}
        if cookie:
            headers["Cookie"] = cookie
        if key:
            headers["Idempotency-Key"] = key
        c.request(method, path, None if body is None else json.dumps(body), headers)
        reply = c.getresponse()
        text = reply.read()
        return reply.status, text, reply.headers


def sign_in(server, phone):
    status, text, _ = server.call("POST", "/api/session/phone-code", {"phone": phone},
                                  key=str(uuid.uuid4()))
    if status >= 300:
        raise SystemExit(f"no code: {status} {text!r}")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        _, text, _ = server.call("GET", "/api/demo/outbox")
        for message in json.loads(text)["messages"]:
            code = re.search(r"\b\d{6}\b", message["text"], re.ASCII).group(0)
            status, _, headers = server.call(
                "POST", "/api/session/phone", {"phone": phone, "code": code}, key=str(uuid.uuid4()))
            if status == 200:
                return headers["Set-Cookie"].split(";")[0]
    raise SystemExit("no login")


DEMO_PASSWORD = "Anju-demo-2026"


def sign_in_officer(server, login):
    status, _, headers = server.call("POST", "/api/session",
                                     {"login": login, "password": DEMO_PASSWORD},
                                     key=str(uuid.uuid4()))
    cookie = headers["Set-Cookie"].split(";")[0]
    _, text, _ = server.call("GET", "/api/demo/outbox")
    code = next(one["code"] for one in json.loads(text)["authenticators"] if one["login"] == login)
    status, text, headers = server.call("POST", "/api/session/second-factor", {"code": code},
                                        cookie, key=str(uuid.uuid4()))
    if status != 200:
        raise SystemExit(f"no second factor: {status} {text!r}")
    return headers["Set-Cookie"].split(";")[0] if "Set-Cookie" in headers else cookie


COMPLAINT = {"kind": "complaint", "text": "故障演练，楼道灯不亮，请派人查看。"}


class Load:
    """Threads that file complaints until told to stop or until the connection breaks."""

    def __init__(self, server, cookie, threads):
        self.server, self.cookie = server, cookie
        self.answered, self.lost, self.refused = set(), set(), []
        self.stopped = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run) for _ in range(threads)]
        for thread in self.threads:
            thread.start()

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        while not self.stopped.is_set():
            key = str(uuid.uuid4())
            try:
                status, text, _ = self.server.call("POST", "/api/complaints", COMPLAINT,
                                                   self.cookie, key, connection)
            except (OSError, http.client.HTTPException):
                with self.lock:
                    self.lost.add(key)
                return
            with self.lock:
                if status == 201:
                    self.answered.add(key)
                else:
                    self.refused.append((status, text.decode()))

    def join(self):
        for thread in self.threads:
            thread.join()


def last_case(data):
    with contextlib.closing(sqlite3.connect(f"file:{data}/anju.db?mode=ro", uri=True)) as db:
        return db.execute("select max(id) from complaints_cases").fetchone()[0]


def counts(data, before):
    """The commands whose kept answer names a case that is there, by their keys; and how many cases
    behind `before` no answer names, which are strange or there twice."""
    with contextlib.closing(sqlite3.connect(f"file:{data}/anju.db?mode=ro", uri=True)) as db:
        named = dict(db.execute(
            "select r.key, c.id from platform_requests r join complaints_cases c "
            "on r.location = '/api/complaints/' || c.id where c.id > ?", (before,)))
        cases = db.execute("select count(*) from complaints_cases where id > ?", (before,))
        return set(named), cases.fetchone()[0] - len(set(named.values()))


def verify(data, *more):
    done = subprocess.run([ANJU, "verify", "--db", f"sqlite:{data}", *more], capture_output=True,
                          text=True)
    if done.returncode != 0:
        said = [line for line in done.stdout.splitlines() if not line.endswith(" ok")]
        raise SystemExit("verify: " + "\n".join(said) + done.stderr)
    return done.stdout


def kill_rounds(data, cookie, rounds, chance):
    answered, lost, before = set(), set(), last_case(data)
    for number in range(1, rounds + 1):
        server = Server(data)
        for key in sorted(lost):  # what was lost is sent again with its key
            status, text, _ = server.call("POST", "/api/complaints", COMPLAINT, cookie, key)
            if status not in (200, 201):
                raise SystemExit(f"sent again: {status} {text!r}")
            answered.add(key)
            lost.remove(key)
        load = Load(server, cookie, 8)
        time.sleep(chance.uniform(0.05, 0.8))
        server.kill()
        load.join()
        if load.refused:
            raise SystemExit(f"refused under load: {load.refused[0]}")
        answered.update(load.answered)
        lost.update(load.lost)
        verify(data)
        named, strange = counts(data, before)
        missing = answered - named
        strange += len(named - answered - lost)
        if missing or strange:
            raise SystemExit(f"round {number}: missing {missing} strange {strange}")
        print(f"round {number}: {len(load.answered)} answered, {len(load.lost)} lost in flight, "
              f"{len(named)} rows, verify ok", flush=True)
    print(f"kill -9: {rounds} rounds, {len(answered)} answered commands present exactly once")


ERASED = b"anju: this person is erased"


def half_erased(data):
    """Persons whose account is erased and whose key is not noted, or the other way round, and noted
    keys that are still in the file."""
    with contextlib.closing(sqlite3.connect(f"file:{data}/anju.db?mode=ro", uri=True)) as db:
        rows = db.execute(
            "select u.id, u.person_key, u.erased_at is not null, e.person_key is not null "
            "from identity_users u left join platform_erased_keys e "
            "on e.person_key = u.person_key where u.erased_at is not null "
            "or e.person_key is not null").fetchall()
    with open(os.path.join(data, "persons", "persons.keys"), "rb") as file:
        keys = file.read()
    return len(rows), [user for user, key, erased, noted in rows
                       if not erased or not noted
                       or not keys[32 * key:32 * key + 32].startswith(ERASED)]


def erase(server, officer, user):
    """An answer may be lost with the server; one that came is yes, or that it is done already."""
    with contextlib.suppress(OSError, http.client.HTTPException):
        status, text, _ = server.call("POST", f"/api/users/{user}/erasure",
                                      {"reason": "本人申请注销"}, officer, str(uuid.uuid4()))
        if status not in (200, 409):
            raise SystemExit(f"erasure: {status} {text!r}")


def erasure_rounds(data, resident, rounds, chance):
    """kill -9 while people are erased: after the next start each is erased whole, or not at all."""
    server = Server(data)
    officer = sign_in_officer(server, "sysadmin")
    people = []
    for _ in range(rounds):
        cookie = sign_in(server, f"139{chance.randrange(10**8):08}")
        status, text, _ = server.call("GET", "/api/session", None, cookie)
        people.append(json.loads(text)["me"]["user"])
        server.call("POST", "/api/own-data/deletion", {}, cookie, str(uuid.uuid4()))
    for user in people:
        load = Load(server, resident, 2)
        erasing = threading.Thread(target=erase, args=(server, officer, user))
        erasing.start()
        time.sleep(chance.uniform(0, 0.03))
        server.kill()
        erasing.join()
        load.join()
        server = Server(data)
        verify(data)
        erased, halves = half_erased(data)
        if halves:
            raise SystemExit(f"erasure: half erased: {halves}")
    for user in people:  # who is not yet
        erase(server, officer, user)
    server.stop()
    verify(data)
    erased, halves = half_erased(data)
    if erased != rounds or halves:
        raise SystemExit(f"erasure: {erased} of {rounds} erased, half: {halves}")
    print(f"kill -9 while erasing: {rounds} rounds, none erased in half, all in the end")


def rotation_rounds(data, cookie, rounds, chance):
    """kill -9 while a key is added under load: what was sealed before and after opens."""
    listed = 0
    for _ in range(rounds):
        server = Server(data)
        load = Load(server, cookie, 2)
        adding = subprocess.Popen([ANJU, "keys", "rotate", "--db", f"sqlite:{data}"],
                                  stdout=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, 0.25))
        adding.kill()
        adding.wait()
        server.kill()
        load.join()
        verify(data)
        done = subprocess.run([ANJU, "keys", "list", "--db", f"sqlite:{data}"],
                              capture_output=True, text=True, check=True)
        listed = len(done.stdout.splitlines())
    if rounds >= 5 and listed < 2:
        raise SystemExit("no key was added")
    print(f"kill -9 while a key is added: {rounds} rounds, {listed} keys, verify ok")


def read_only(data):
    """From media that cannot be written, with the keys and without."""
    key = json.loads(verify(data, "--json"))["key"]
    mounted = [["mount", "--bind", data, data], ["mount", "-o", "remount,ro,bind", data]]
    if subprocess.run(mounted[0], capture_output=True).returncode != 0:
        print("read only: skipped, nothing may be mounted here")
        return
    try:
        subprocess.run(mounted[1], check=True)
        verify(data)
        closed = verify(data, "--without-keys", "--vkey", key)
        if "sealed values not opened" not in closed:
            raise SystemExit(f"read only: nothing was closed: {closed}")
    finally:
        subprocess.run(["umount", data], check=False)
    print("read only: verified with the keys and without")


def full_disk(template, cookie):
    """On a small file system of its own: writes are refused with a clear word, reads go on."""
    room = tempfile.mkdtemp(prefix="anju-full.")
    size = sum(os.path.getsize(os.path.join(at, f)) for at, _, fs in os.walk(template) for f in fs)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size + (6 << 20)}", "tmpfs",
                              room], capture_output=True)
    if mounted.returncode != 0:
        print("full disk: skipped, no file system may be mounted here")
        os.rmdir(room)
        return
    try:
        data = os.path.join(room, "data")
        shutil.copytree(template, data)
        server = Server(data)
        filler = os.path.join(room, "filler")
        with open(filler, "wb") as f:
            try:
                while True:
                    f.write(b"\0" * 65536)
                    f.flush()
            except OSError:
                pass
            f.truncate(max(0, f.tell() - (256 << 10)))  # room for some commands more
        answered, refused, before = set(), None, last_case(data)
        for _ in range(4000):
            key = str(uuid.uuid4())
            status, text, _ = server.call("POST", "/api/complaints", COMPLAINT, cookie, key)
            if status == 201:
                answered.add(key)
            else:
                refused = (status, text.decode())
                break
        if refused is None or refused[0] not in (503, 507) or "存储" not in refused[1]:
            raise SystemExit(f"full disk: no clear refusal: {refused}")
        status, _, _ = server.call("GET", "/api/complaints?limit=5", None, cookie)
        if status != 200:
            raise SystemExit(f"full disk: reading answered {status}")
        os.remove(filler)
        key = str(uuid.uuid4())
        status, text, _ = server.call("POST", "/api/complaints", COMPLAINT, cookie, key)
        if status != 201:
            raise SystemExit(f"full disk: after room was made: {status} {text!r}")
        answered.add(key)
        server.stop()
        verify(data)
        named, strange = counts(data, before)
        if answered - named or strange:
            raise SystemExit("full disk: an answered command is missing")
        print(f"full disk: refused with {refused[0]}, reads went on, {len(answered)} answered "
              "commands present, writes go on after room was made, verify ok")
    finally:
        subprocess.run(["umount", room], check=False)
        os.rmdir(room)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rounds", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    chosen = arguments.parse_args()
    print(f"seed {chosen.seed}")
    folder = tempfile.mkdtemp(prefix="anju-faults.")
    try:
        data = os.path.join(folder, "data")
        for command in (["migrate"], ["seed", "--profile", "demo"]):
            subprocess.run([ANJU, *command, "--db", f"sqlite:{data}"], check=True,
                           stdout=subprocess.DEVNULL)
        server = Server(data)
        cookie = sign_in(server, "13800000001")  # a resident of the demo, tied to a house
        server.stop()
        template = os.path.join(folder, "template")
        shutil.copytree(data, template)
        chance = random.Random(chosen.seed)
        kill_rounds(data, cookie, chosen.rounds, chance)
        rotation_rounds(data, cookie, max(1, chosen.rounds // 5), chance)
        erasure_rounds(data, cookie, max(1, chosen.rounds // 5), chance)
        read_only(data)
        full_disk(template, cookie)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
