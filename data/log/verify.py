#!/usr/bin/env python3
"""Checks a public log of Anju without trusting whoever serves it. Needs Python 3.9, nothing else.

LOG is an address (https://example.cn/log) or a folder with a copy of one. Checked is: the key
signed the checkpoint (C2SP signed note, Ed25519); every entry is of format 1 in its one spelling;
they give the tree of the checkpoint (RFC 6962) and every tile, so that proofs made of tiles are
true; the tree goes on from the checkpoint in PIN. Of a RECEIPT: its proof leads from its entry to
its checkpoint, from which the log goes on; what it opens, and the words behind that, are what the
entry commits to. Not checked: whether what an entry says is right; a receipt's book, which a
server answers (docs/log-format.md). Ends with 0 if all holds, 1 if not, 2 if it cannot be read.
"""

import argparse
import base64
import hashlib
import http.client
import io
import json
import pathlib
import re
import sys
import urllib.request

WIDTH = 256  # of a tile
MEMBERS = ["clear", "format", "kind", "on", "sealed"]


class Wrong(ValueError):
    """What is shown is not what was signed."""


# --- Ed25519, as RFC 8032 writes it down --------------------------------------------------------

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(a, b):
    """Of points (x, y); (0, 1) is their nought."""
    t = D * a[0] * b[0] * a[1] * b[1]
    x = (a[0] * b[1] + a[1] * b[0]) * pow(1 + t, -1, P)
    y = (a[1] * b[1] + a[0] * b[0]) * pow(1 - t, -1, P)
    return x % P, y % P


def times(n, point):
    if n == 0:
        return 0, 1
    twice = times(n // 2, add(point, point))
    return add(twice, point) if n % 2 else twice


def point_of(text):
    y = int.from_bytes(text, "little")
    odd, y = y >> 255, y % 2**255
    x2 = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if x * x % P != x2:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != x2 or (x == 0 and odd):
        raise Wrong("a key or a signature is no point of the curve")
    return x if x % 2 == odd else P - x, y


BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def signature_holds(key, text, signature):
    s = int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little")
    sides = times(s, BASE), add(point_of(signature[:32]), times(h % Q, point_of(key)))
    return len(signature) == 64 and s < Q and sides[0] == sides[1]


# --- keys and checkpoints -----------------------------------------------------------------------

def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def base64_of(data):
    return base64.b64encode(data).decode()


def base64url_of(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def bytes_of(text, what):
    """Base64 in its one spelling."""
    try:
        data = base64.b64decode(text)
    except ValueError:
        data = b""
    if base64_of(data) != text:
        raise Wrong(f"{what} is no base64, or in another spelling")
    return data


def read_key(vkey):
    """name+id+key: the name, the id and the 32 bytes."""
    name, key_id, key = (vkey.strip().split("+", 2) + ["", ""])[:3]
    typed = bytes_of(key, "the key")
    if len(typed) != 33 or typed[0] != 1 or key_id != sha256(name.encode(), b"\n", typed)[:4].hex():
        raise Wrong("the key is not name+id+key of Ed25519, or the id is not its own")
    return name, key_id, typed[1:]


def read_checkpoint(note, vkey, what):
    """The size and the root that the key signed."""
    name, key_id, key = vkey
    text, blank, signatures = note.partition("\n\n")
    told = re.match("(.+)\n(0|[1-9][0-9]*)\n(.+)", text)
    if not blank or not told or told[1] != name:
        raise Wrong(f"{what} is not one of {name}")
    for line in signatures.splitlines():
        if line.startswith(f"\u2014 {name} "):
            signed, covered = bytes_of(line.split(" ")[-1], "the signature"), f"{text}\n".encode()
            if signed[:4].hex() == key_id and signature_holds(key, covered, signed[4:]):
                return int(told[2]), bytes_of(told[3], "the root")
    raise Wrong(f"{what} is not signed by the key")


# --- the tree of RFC 6962: a leaf hashes 0 and the entry, a node 1 and what is below it ----------

def left_of(size):
    """How many of so many leaves lie in the left subtree."""
    return 1 << (size - 1).bit_length() - 1


def root_of(hashes):
    if len(hashes) < 2:
        return hashes[0] if hashes else sha256()
    left = left_of(len(hashes))
    return sha256(b"\x01", root_of(hashes[:left]), root_of(hashes[left:]))


def root_by_proof(leaf, index, size, path):
    """The root of so many leaves, if the proof, which runs from the leaf up, is true."""
    if size == 1 or not path:
        if size > 1 or path:
            raise Wrong("the proof is longer or shorter than the tree is high")
        return leaf
    left = left_of(size)
    if index < left:
        return sha256(b"\x01", root_by_proof(leaf, index, left, path[:-1]), path[-1])
    return sha256(b"\x01", path[-1], root_by_proof(leaf, index - left, size - left, path[:-1]))


def tile_name(number, width):
    groups = [f"{number % 1000:03d}"]
    while number >= 1000:
        number //= 1000
        groups.insert(0, f"x{number % 1000:03d}")
    return "/".join(groups) + ("" if width == WIDTH else f".p/{width}")


# --- entries and receipts -----------------------------------------------------------------------

def read_entry(entry, what):
    """What it tells; it has one spelling."""
    try:
        told = json.loads(entry.decode())
        spelled = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        dated = re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", told["on"])
        sealed = all(re.fullmatch("[0-9A-Za-z+/]{43}=", each) for each in told["sealed"].values())
        if (list(told), told["format"], spelled) != (MEMBERS, 1, entry) or not dated or not sealed:
            raise ValueError("is not of format 1")
        return told
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Wrong(f"{what} {error}") from None


def commitment(shown):
    return sha256(bytes_of(shown["opener"], "an opener"), shown["value"].encode())


def check_receipt(receipt, vkey):
    """The tree of its checkpoint, and whose it is."""
    if receipt["format"] != 1 or read_key(receipt["key"]) != vkey:
        raise Wrong("the receipt is not of format 1, or names another key")
    fact, opened = receipt["fact"], {one["name"]: one["value"] for one in receipt["opened"]}
    entry, index = fact["entry"].encode(), fact["index"]
    told, leaf = read_entry(entry, "the entry of the receipt"), sha256(b"\x00", entry)
    if fact["leaf_hash"] != base64_of(leaf):
        raise Wrong("the entry of the receipt does not give its hash")
    size, root = read_checkpoint(fact["checkpoint"], vkey, "the checkpoint of the receipt")
    path = [bytes_of(each, "the proof") for each in fact["proof"]]
    if not 0 <= index < size or root_by_proof(leaf, index, size, path) != root:
        raise Wrong("the proof of the receipt does not lead from its entry to its checkpoint")
    for one in receipt["opened"]:
        if told["sealed"].get(one["name"]) != base64_of(commitment(one)):
            raise Wrong(f"{one['name']} is not what the entry of the receipt commits to")
    for one in receipt["words"]:
        if opened.get(one["name"]) != f'"{base64url_of(commitment(one))}"':
            raise Wrong(f"the words are not those that {one['name']} commits to")
    if receipt["code"] != f"/verify#{index}.{base64url_of(leaf)}.{vkey[1]}":
        raise Wrong("the code of the receipt is that of something else")
    print(f"receipt entry {index}: {told['kind']} of {told['on']}")
    for one in receipt["opened"] + receipt["words"]:
        print(f"        {one['name']} = {one['value']}")
    return size, root, "the receipt"


# --- the log ------------------------------------------------------------------------------------

def reader_of(where):
    """What reads a part of the log by its name."""
    base = where if re.match("https?://", where) else pathlib.Path(where).absolute().as_uri()

    def get(name):
        with urllib.request.urlopen(f"{base}/{name}", timeout=60) as reply:
            return reply.read()
    return get


def entries_of(get, first, width):
    """The bytes of the entries of a tile."""
    address = "tile/entries/" + tile_name(first // WIDTH, width)
    bundle = io.BytesIO(get(address))
    for _ in range(width):
        length = int.from_bytes(bundle.read(2), "big")
        entry = bundle.read(length)
        if len(entry) < length:
            raise Wrong(f"{address} is cut off")
        yield entry
    if bundle.read(1):
        raise Wrong(f"{address} is longer than its entries")


def check_tile(get, level, number, hashes):
    if get(address := f"tile/{level}/" + tile_name(number, len(hashes))) != b"".join(hashes):
        raise Wrong(f"{address} is not what the entries give")


def check_log(get, trees):
    """That the log has the last of these trees and began with the others: size, root, whose."""
    size = trees[-1][0]
    full, kinds = [], set()  # the roots of the tiles that are full
    for before, _, whose in trees:
        if before > size:
            raise Wrong(f"{whose} had {before} entries, the log now has {size}")
    for first in range(0, size, WIDTH):
        hashes = []
        for entry in entries_of(get, first, min(WIDTH, size - first)):
            kinds.add(read_entry(entry, f"entry {first + len(hashes)}")["kind"])
            hashes.append(sha256(b"\x00", entry))
            for before, root, whose in trees:
                if before == first + len(hashes) and root_of(full + [root_of(hashes)]) != root:
                    raise Wrong(f"the first {before} entries are not those of {whose}")
        check_tile(get, 0, first // WIDTH, hashes)
        if len(hashes) == WIDTH:
            full.append(root_of(hashes))
    level = 1
    while full:
        tiles = [full[at:at + WIDTH] for at in range(0, len(full), WIDTH)]
        for number, hashes in enumerate(tiles):
            check_tile(get, level, number, hashes)
        level, full = level + 1, [root_of(each) for each in tiles if len(each) == WIDTH]
    print(f"entries {size}, of {len(kinds)} kinds")
    for before, root, whose in trees:
        print(f"root    {base64_of(root)} of {before} entries: {whose}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("log", metavar="LOG")
    parser.add_argument("--vkey", help="the key, from somebody you trust; else the log is asked")
    parser.add_argument("--pin", type=pathlib.Path, help="the last checkpoint seen; is written")
    parser.add_argument("--receipt", type=pathlib.Path, help="the file a complainant was given")
    asked = parser.parse_args()
    get, reading = reader_of(asked.log), True
    try:
        vkey = read_key(asked.vkey or get("key").decode())
        note = get("checkpoint").decode()
        kept = asked.pin.read_text("utf-8") if asked.pin and asked.pin.exists() else None
        receipt = json.loads(asked.receipt.read_text("utf-8")) if asked.receipt else None
        reading = False
        trees = [(*read_checkpoint(note, vkey, "the checkpoint"), "the checkpoint")]
        if kept is not None:
            trees.insert(0, (*read_checkpoint(kept, vkey, asked.pin), asked.pin))
        if asked.receipt:
            trees.insert(0, check_receipt(receipt, vkey))
        check_log(get, trees)
        if asked.pin:
            asked.pin.write_text(note, encoding="utf-8")
    except Exception as error:  # whatever is wrong with what was shown
        reading = reading or isinstance(error, (OSError, http.client.HTTPException))
        print(f"{'cannot read or write' if reading else 'DOES NOT HOLD'}: {error}")
        return 2 if reading else 1
    if not asked.vkey:
        print("key     as the log shows it; ask somebody else for it and give --vkey")
    print("all holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
