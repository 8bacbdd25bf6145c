#!/usr/bin/env python3
"""Checks a public log of Anju without trusting whoever serves it. Needs Python 3.9, nothing else.

LOG is an address (https://example.cn/log) or a folder with a copy of one. Checked is: the checkpoint
is signed by the key (C2SP signed note, Ed25519); every entry is of format 1 in its one spelling; the
entries give the tree of the checkpoint (RFC 6962) and every tile, so that proofs made of tiles are
true; the tree begins with that of the checkpoint in FILE. Not checked is whether what an entry says
is right, nor what its commitments hide: whoever was given a member of a fact and its opener can
check that one (docs/log-format.md). Ends with 0 if all holds, 1 if not, 2 if the log cannot be read.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import sys
import urllib.error
import urllib.request

WIDTH = 256
MEMBERS = ["clear", "format", "kind", "on", "sealed"]


class Wrong(Exception):
    """The log is not what it says."""


# --- Ed25519, as RFC 8032 writes it down --------------------------------------------------------

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def add(a, b):
    """Points as (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z."""
    k = (a[1] - a[0]) * (b[1] - b[0]) % P
    m = (a[1] + a[0]) * (b[1] + b[0]) % P
    c = 2 * a[3] * b[3] * D % P
    d = 2 * a[2] * b[2] % P
    e, f, g, h = m - k, d - c, d + c, m + k
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def point_of(text):
    y = int.from_bytes(text, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * ROOT_OF_MINUS_1 % P
    if y >= P or (x * x - x2) % P != 0 or (x == 0 and sign):
        raise Wrong("a key or a signature is no point of the curve")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signature_holds(key, text, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], "little")
    h = hashlib.sha512(signature[:32] + key + text).digest()
    left = times(s, BASE)
    right = add(point_of(signature[:32]), times(int.from_bytes(h, "little") % Q, point_of(key)))
    return s < Q and all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


def sha256(data):
    return hashlib.sha256(data).digest()


def bytes_of(text, what):
    """Base64 in its one spelling."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong(f"{what} is no base64") from None
    if base64.b64encode(data).decode() != text:
        raise Wrong(f"{what} is spelled in a second way")
    return data


def read_key(vkey):
    """name+id+key: the name and the 32 bytes."""
    parts = vkey.strip().split("+", 2)
    typed = bytes_of(parts[-1], "the key")
    if len(parts) != 3 or typed[:1] != b"\x01" or len(typed) != 33:
        raise Wrong("the key has not the form name+id+key of an Ed25519 key")
    if id_of(parts[0], typed[1:]).hex() != parts[1]:
        raise Wrong("the key has not the id it says")
    return parts[0], typed[1:]


def id_of(name, key):
    return sha256(name.encode() + b"\n\x01" + key)[:4]


def read_checkpoint(note, name, key):
    """The size and the root that the key signed."""
    text, blank, signatures = note.partition("\n\n")
    text += "\n"
    lines = text.split("\n")
    if not blank or lines[0] != name or not re.fullmatch(r"0|[1-9][0-9]*", lines[1]):
        raise Wrong(f"the checkpoint is not one of {name}")
    for line in signatures.splitlines():
        if line.startswith(f"\u2014 {name} "):
            signed = bytes_of(line.rsplit(" ", 1)[1], "the signature")
            if signed[:4] == id_of(name, key) and signature_holds(key, text.encode(), signed[4:]):
                root = bytes_of(lines[2], "the root")
                return int(lines[1]), root
    raise Wrong("the checkpoint is not signed by the key")


class Tree:
    """Of RFC 6962, growing leaf by leaf: the complete subtrees from left to right."""

    def __init__(self):
        self.size, self.subtrees = 0, []

    def add(self, leaf):
        self.size += 1
        self.subtrees.append((1, leaf))
        while len(self.subtrees) > 1 and self.subtrees[-1][0] == self.subtrees[-2][0]:
            (n, right), (_, left) = self.subtrees.pop(), self.subtrees.pop()
            self.subtrees.append((2 * n, sha256(b"\x01" + left + right)))

    def root(self):
        if not self.subtrees:
            return sha256(b"")
        root = self.subtrees[-1][1]
        for _, left in reversed(self.subtrees[:-1]):
            root = sha256(b"\x01" + left + root)
        return root


class Tiles:
    """Each tile that is complete, and in the end each that is not, is held against the log's."""

    def __init__(self, log):
        self.log, self.levels, self.checked = log, [], 0

    def add(self, level, digest):
        if level == len(self.levels):
            self.levels.append([0, []])
        self.levels[level][1].append(digest)
        if len(self.levels[level][1]) == WIDTH:
            self.compare(level)
            above = Tree()
            for each in self.levels[level][1]:
                above.add(each)
            self.levels[level] = [self.levels[level][0] + 1, []]
            self.add(level + 1, above.root())

    def compare(self, level):
        number, hashes = self.levels[level]
        if not hashes:
            return
        address = f"tile/{level}/" + tile_name(number, len(hashes))
        if self.log.get(address) != b"".join(hashes):
            raise Wrong(f"{address} is not what the entries give")
        self.checked += 1

    def end(self):
        for level in range(len(self.levels)):
            self.compare(level)


def tile_name(number, width):
    name = f"{number % 1000:03d}" + ("" if width == WIDTH else f".p/{width}")
    return name if number < 1000 else f"{groups(number // 1000)}/{name}"


def groups(number):
    return (f"{groups(number // 1000)}/" if number >= 1000 else "") + f"x{number % 1000:03d}"


# --- entries ------------------------------------------------------------------------------------

def check_entry(entry, index):
    """Its kind."""
    try:
        told = json.loads(entry.decode())
        spelled = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        if list(told) != MEMBERS or told["format"] != 1 or spelled != entry:
            raise ValueError("is not of format 1")
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", told["on"]):
            raise ValueError("has no day")
        for name, commitment in told["sealed"].items():
            if len(bytes_of(commitment, f"the commitment to {name}")) != 32:
                raise ValueError(f"has a commitment to {name} of another length")
        return told["kind"]
    except (ValueError, TypeError, AttributeError, RecursionError, Wrong) as error:
        raise Wrong(f"entry {index} {error}") from None


def entries_of(log, size):
    """The bytes of all entries, in order."""
    for number in range((size + WIDTH - 1) // WIDTH):
        width = min(WIDTH, size - number * WIDTH)
        address = "tile/entries/" + tile_name(number, width)
        bundle, at = log.get(address), 0
        for _ in range(width):
            length = int.from_bytes(bundle[at:at + 2], "big")
            if at + 2 + length > len(bundle):
                raise Wrong(f"{address} is cut off")
            yield bundle[at + 2:at + 2 + length]
            at += 2 + length
        if at != len(bundle):
            raise Wrong(f"{address} is longer than its entries")


class Log:
    def __init__(self, where):
        self.where, self.far = where.rstrip("/"), re.match(r"https?://", where) is not None

    def get(self, name):
        try:
            if self.far:
                with urllib.request.urlopen(f"{self.where}/{name}", timeout=60) as reply:
                    return reply.read()
            with open(os.path.join(self.where, name), "rb") as file:
                return file.read()
        except (OSError, urllib.error.URLError) as error:
            print(f"cannot read {self.where}/{name}: {error}", file=sys.stderr)
            raise SystemExit(2) from None


def verify(log, checkpoint, vkey, pinned):
    """What was found, line by line; Wrong if something does not hold."""
    name, key = read_key(vkey)
    size, root = read_checkpoint(checkpoint, name, key)
    before = read_checkpoint(pinned, name, key) if pinned else None
    if before and before[0] > size:
        raise Wrong(f"the log had {before[0]} entries and now has {size}")
    tree, tiles, kinds = Tree(), Tiles(log), {}
    for index, entry in enumerate(entries_of(log, size)):
        if before and tree.size == before[0] and tree.root() != before[1]:
            raise Wrong(f"the first {before[0]} entries are not those of the checkpoint you kept")
        kind = check_entry(entry, index)
        kinds[kind] = kinds.get(kind, 0) + 1
        leaf = sha256(b"\x00" + entry)
        tree.add(leaf)
        tiles.add(0, leaf)
    if tree.root() != root:
        raise Wrong("the entries do not give the root of the checkpoint")
    if before and before[0] == size and before[1] != root:
        raise Wrong(f"two trees of {size} entries are signed: the log is forked")
    tiles.end()
    yield f"log     {name}"
    yield f"entries {size}, of {len(kinds)} kinds; {tiles.checked} tiles"
    yield f"root    {base64.b64encode(root).decode()}"
    yield f"before  {before[0]} entries, of which this is a continuation" if before else "before  -"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("log", metavar="LOG")
    parser.add_argument("--vkey", help="the key, from somebody you trust; else the log is asked")
    parser.add_argument("--pin", metavar="FILE", help="the last checkpoint seen; written if all holds")
    asked = parser.parse_args()
    log, pinned = Log(asked.log), None
    if asked.pin and os.path.exists(asked.pin):
        with open(asked.pin, encoding="utf-8") as file:
            pinned = file.read()
    try:
        checkpoint = log.get("checkpoint").decode()
        vkey = asked.vkey or log.get("key").decode()
        print("\n".join(verify(log, checkpoint, vkey, pinned)))
    except (Wrong, UnicodeDecodeError) as wrong:
        print(f"DOES NOT HOLD: {wrong}")
        return 1
    if not asked.vkey:
        print("key     as the log shows it; ask somebody else for it and give --vkey")
    if asked.pin:
        with open(asked.pin, "w", encoding="utf-8") as file:
            file.write(checkpoint)
    print("all holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
