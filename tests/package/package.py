#!/usr/bin/env python3
"""The Debian package in a clean root, as root:

    python3 tests/package/package.py build/package/anju_*.deb [--root TAR]

Installs it and founds a city as docs/operating.md says, line by line, starts what the unit would
start under what the unit would hold it to (user, umask, limits, system calls, memory), signs in
officers and a desk that files a case, upgrades, copies, puts back, removes and purges. Nothing runs
outside the root and nothing listens but on loopback. `--root` takes a root that mmdebstrap made."""

import argparse
import base64
import ctypes
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import re
import resource
import shlex
import shutil
import signal
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import time
import uuid

OFFICERS = ("system_admin", "security_admin", "audit_admin")
PASSWORD = "Luanhe-Ripples-2026"


def must(what, held):
    if not held:
        raise SystemExit(f"FAILED: {what}")
    print(f"  {what}", flush=True)


class Root:
    def __init__(self, folder):
        self.folder = folder

    def path(self, inside):
        return pathlib.Path(self.folder + inside)

    def run(self, *command, user="root", told=""):
        """The output; `user` as the packages of the root know them."""
        # What the machine around it was told is none of the root's.
        done = subprocess.run(
            ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8",
             "DEBIAN_FRONTEND=noninteractive",
             *[f"{name}={value}" for name, value in os.environ.items() if name.endswith("_proxy")],
             "chroot", f"--userspec={user}", self.folder, *command],
            input=told, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            raise SystemExit(f"FAILED: {' '.join(command)}\n{done.stdout}")
        return done.stdout

    def apt(self, *command):
        return self.run("apt-get", *command)

    def says(self, guide, heading, told=""):
        """What operating.md has under a heading, run as it stands; there is no systemd to be told."""
        block = guide.split(f"\n## {heading}\n")[1].split("```sh\n")[1].split("```")[0]
        return self.run("sh", "-ec", "systemctl() { :; }\ncd /opt\n" + block, told=told)

    def files(self):
        found = self.run("find", "/", "-xdev", "(", "-path", "/proc", "-o", "-path", "/dev", "-o",
                         "-path", "/tmp", "-o", "-path", "/var/lib/dpkg", "-o", "-path", "/var/lib/apt",
                         "-o", "-path", "/var/cache", "-o", "-path", "/var/log", "-o",
                         "-path", "/opt", ")", "-prune", "-o", "-print")
        return set(found.splitlines())


def unit_of(text):
    """Section Service: a list of values a key."""
    unit = {}
    for line in text.split("[Service]")[1].split("[Install]")[0].splitlines():
        if "=" in line and not line.startswith("#"):
            key, value = line.split("=", 1)
            unit.setdefault(key, []).append(value)
    return unit


def calls_of(group):
    """The system calls that systemd knows under a name."""
    if not group.startswith("@"):
        return {group}
    listed = subprocess.run(["systemd-analyze", "syscall-filter", group], check=True,
                            stdout=subprocess.PIPE, text=True).stdout
    found = set()
    for line in listed.splitlines()[1:]:
        name = line.strip()
        if name and not name.startswith("#"):
            found |= calls_of(name)
    return found


def allowed_calls(unit):
    allowed = set()
    for line in unit["SystemCallFilter"]:
        for group in line.lstrip("~").split():
            allowed = allowed - calls_of(group) if line.startswith("~") else allowed | calls_of(group)
    return allowed


def seccomp_of(allowed):
    """What systemd would load: all else gives EPERM. To be loaded in the child."""
    library = ctypes.CDLL("libseccomp.so.2")
    library.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(library.seccomp_init(0x00050000 | 1))
    for name in sorted(allowed):
        number = library.seccomp_syscall_resolve_name(name.encode())
        if number >= 0:
            library.seccomp_rule_add(context, 0x7FFF0000, number, 0)
    return lambda: library.seccomp_load(context)


class Cgroup:
    """MemoryMax of the unit, in a cgroup of the test's own, of whichever version the machine has."""

    def __init__(self, most):
        both = pathlib.Path("/sys/fs/cgroup")
        self.first = (both / "memory").is_dir()
        self.folder = (both / "memory" if self.first else both) / f"anju-package-{os.getpid()}"
        self.folder.mkdir()
        (self.folder / ("memory.limit_in_bytes" if self.first else "memory.max")).write_text(str(most))

    def enter(self):
        (self.folder / "cgroup.procs").write_text(str(os.getpid()))

    def peak(self):
        name = "memory.max_usage_in_bytes" if self.first else "memory.peak"
        return int((self.folder / name).read_text())

    def killed(self):
        name = "memory.oom_control" if self.first else "memory.events"
        return int(re.search(r"oom_kill (\d+)", (self.folder / name).read_text()).group(1))

    def remove(self):
        self.folder.rmdir()


class Service:
    """What `systemctl start anju` would start."""

    def __init__(self, root, cgroup):
        unit = unit_of(root.path("/lib/systemd/system/anju.service").read_text())
        user = root.run("id", "-u", unit["User"][0]).strip()
        group = root.run("id", "-g", unit["Group"][0]).strip()
        confine = seccomp_of(allowed_calls(unit))
        c = ctypes.CDLL(None, use_errno=True)

        def held():
            cgroup.enter()
            os.chroot(root.folder)
            os.chdir("/")
            resource.setrlimit(resource.RLIMIT_CORE, (int(unit["LimitCORE"][0]),) * 2)
            # Not more than this machine lets its root give.
            files = min(int(unit["LimitNOFILE"][0]), resource.getrlimit(resource.RLIMIT_NOFILE)[1])
            resource.setrlimit(resource.RLIMIT_NOFILE, (files,) * 2)
            os.setgroups([])
            os.setgid(int(group))
            os.setuid(int(user))
            os.umask(int(unit["UMask"][0], 8))
            if c.prctl(65, 1, 0, 0, 0):
                print("MemoryDenyWriteExecute: not tested, this kernel does not know it")
            if c.prctl(38, 1, 0, 0, 0) or confine():  # NoNewPrivileges
                raise OSError("not confined")

        environment = dict(line.split("=", 1) for line in unit.get("Environment", []))
        for line in unit["ExecStartPre"]:
            subprocess.run(line.split(), preexec_fn=held, env=environment, check=True,
                           stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen(unit["ExecStart"][0].split(), preexec_fn=held,
                                        env=environment, stdout=subprocess.PIPE, text=True,
                                        stderr=root.path("/tmp/anju.log").open("ab"))
        line = self.process.stdout.readline()
        must(f"it serves: {line.strip()}", line.startswith("http://127.0.0.1:"))
        self.port = int(line.strip().rstrip("/").rsplit(":", 1)[1])

    def call(self, method, path, body=None, cookie="", kind="application/json"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Content-Type": kind, "Idempotency-Key": str(uuid.uuid4())}
        if cookie:
            headers["Cookie"] = cookie
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body)
        connection.request(method, path, body, headers)
        reply = connection.getresponse()
        text = reply.read()
        new = reply.headers.get("Set-Cookie", "").split(";")[0]
        if reply.status >= 300:
            raise SystemExit(f"FAILED: {method} {path}: {reply.status} {text.decode()}")
        kind = reply.headers.get("Content-Type", "")
        return json.loads(text) if "json" in kind and text else text, new or cookie

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        must("it drains at SIGTERM", self.process.wait(timeout=30) == 0)


def code_of(secret):
    moment = struct.pack(">Q", int(time.time()) // 30)
    mac = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), moment, hashlib.sha1).digest()
    return f"{(struct.unpack('>I', mac[mac[-1] & 15:][:4])[0] & 0x7fffffff) % 10**6:06d}"


def first_login(service, login, password, second_factor):
    """With the password that was shown once: another one, and a second factor where the post asks."""
    _, cookie = service.call("POST", "/api/session", {"login": login, "password": password})
    _, cookie = service.call("PUT", "/api/session/password",
                             {"old_password": password, "new_password": PASSWORD}, cookie)
    if second_factor:
        shown, cookie = service.call("POST", "/api/session/enrolment", {}, cookie)
        _, cookie = service.call("PUT", "/api/session/enrolment",
                                 {"code": code_of(shown["secret"])}, cookie)
    return cookie


def founds(root, guide):
    """A city with its officers: what each has to sign in with the first time."""
    said = root.says(guide, "Installing", "".join(
        f"{role}\n{role}\n1390000000{n}\n" for n, role in enumerate(OFFICERS)))
    passwords = {role: re.search(rf"{role}\s+{role} (\S+)\n", said).group(1) for role in OFFICERS}
    must("init asked for three officers and told three first passwords",
         len(set(passwords.values())) == 3)
    must("the folders are the user's alone",
         all(is_mode(root, f"/var/lib/{folder}", "anju:anju", 700) for folder in
             ("anju", "anju-persons")))
    must("the configuration is for root and the user", is_mode(root, "/etc/anju", "root:anju", 750))
    must("anju.toml is a conffile", "/etc/anju/anju.toml" in
         root.run("cat", "/var/lib/dpkg/info/anju.conffiles"))
    must("nothing is started or enabled", not root.path(
        "/etc/systemd/system/multi-user.target.wants/anju.service").is_symlink())
    return passwords


def file_case(service, desk):
    case, _ = service.call(
        "POST", "/api/complaints/desk",
        {"complaint": {"category": "0302", "text": "三号楼楼道堆满杂物，一直没有人清理"},
         "name": "来电人", "phone": "13900001111", "source": "desk"}, desk)
    return case["id"]


def takes_photo(service, desk):
    """A picture is decoded and encoded anew without code that is written while it runs."""
    photo = pathlib.Path("data/demo/photos/corridor.jpg").read_bytes()
    form = (b'--edge\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n'
            b"Content-Type: image/jpeg\r\n\r\n" + photo + b"\r\n--edge--\r\n")
    taken, _ = service.call("POST", "/api/files", form, desk, "multipart/form-data; boundary=edge")
    shown, _ = service.call("GET", f"/api/files/{taken['id']}/thumbnail", None, desk)
    must("a photo is taken and shown small", 0 < len(shown) < len(photo))


def first_case(service, passwords):
    """From the first officer to a case that a desk files for a caller."""
    system = first_login(service, "system_admin", passwords["system_admin"], True)
    security = first_login(service, "security_admin", passwords["security_admin"], True)
    made, _ = service.call("POST", "/api/users", {"login": "desk", "name": "热线", "phone":
                                                  "13900000009"}, system)
    service.call("POST", f"/api/users/{made['id']}/posts",
                 {"role": "call_operator", "name": "话务员", "region": "1302"}, security)
    desk = first_login(service, "desk", made["initial_password"], False)
    return desk, file_case(service, desk)


def make_newer(root):
    """The same package under the next number, in place of the one that was installed."""
    deb = next(root.path("/opt").glob("anju_*.deb"))
    tree = tempfile.mkdtemp()
    subprocess.run(["dpkg-deb", "-R", deb, tree], check=True)
    control = pathlib.Path(tree, "DEBIAN/control")
    control.write_text(re.sub(r"(?m)^(Version: .*)$", r"\1+1", control.read_text()))
    subprocess.run(["dpkg-deb", "-b", "-Zgzip", tree, deb], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)


def is_mode(root, path, owner, mode):
    return root.run("stat", "-c", "%U:%G %a", path).strip() == f"{owner} {mode}"


def purges_clean(root, deb):
    before = root.files()
    shutil.copy(deb, root.path("/opt"))
    root.apt("install", f"/opt/{os.path.basename(deb)}")
    root.apt("purge", "anju")
    must("purged without data nothing of it is left", not
         {path for path in root.files() - before if "anju" in path})
    must("nor its user", "anju" not in root.path("/etc/passwd").read_text())


def copies(root, guide):
    """As the timer does it, while the platform is worked on."""
    said = root.says(guide, "Backing up")
    must("it is copied while it serves, and the copy holds", "all hold" in said)
    yearly = re.search(r"`(anju restore --test [^`]+)`", guide).group(1)
    must("and is put back by the yearly test", "and holds" in
         root.run(*yearly.split(), "--config", "/etc/anju/anju.toml", user="anju:anju"))
    unit = unit_of(root.path("/lib/systemd/system/anju-backup.service").read_text())
    must("the timer runs the same", all(line.removeprefix("/usr/bin/") in guide for line in
                                        unit["ExecStart"]))
    for line in unit["ExecStartPost"]:
        root.run(*shlex.split(line), user="anju:anju")
    must("today's copy is kept", any(root.path("/var/backups/anju").glob("20*/anju.db")))
    # One that was broken off is the newest and is not put back.
    broken = root.path("/var/backups/anju/29990101-000000.half")
    broken.mkdir()
    (broken / "anju.db").touch()


def lives(root, cgroup, guide):
    """A city, its first case, an upgrade, a copy that is put back."""
    passwords = founds(root, guide)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = root.path("/etc/anju/anju.toml")
    config.write_text(config.read_text().replace("port = 8080", f"port = {port}"))
    with Service(root, cgroup) as service:
        must("/readyz is well", b"ready" in service.call("GET", "/readyz")[0])
        must("the web client is served", b"<html" in service.call("GET", "/console")[0])
        desk, case = first_case(service, passwords)
        must(f"a desk filed case {case}", case > 0)
        takes_photo(service, desk)
        is_fronted(root, port)
        must("whoever runs the machine reads /metrics", b"anju_http_requests_total" in
             service.call("GET", "/metrics")[0])
        service.stop()

    def is_there(service, number):
        kept, _ = service.call("GET", f"/api/complaints/{number}", None, desk)
        return "三号楼" in json.dumps(kept, ensure_ascii=False)

    make_newer(root)
    root.says(guide, "Upgrading")
    must("the upgrade kept what the operator wrote", f"port = {port}" in config.read_text())
    with Service(root, cgroup) as service:
        must("and the case", is_there(service, case))
        copies(root, guide)
        later = file_case(service, desk)
        service.stop()
    said = root.says(guide, "Restoring")
    must("put back, it goes on from the copy and everything holds", "goes on from" in said and
         "all hold" in said)
    with Service(root, cgroup) as service:
        must("with the case, and the one filed since the copy comes again under its number",
             is_there(service, case) and file_case(service, desk) == later)
        service.stop()
    must(f"in {cgroup.peak() >> 20} MB, and nothing was killed for memory", cgroup.killed() == 0)


def is_watched(root):
    """By Debian's Prometheus, whose promtool is taken out of its package."""
    root.run("sh", "-ec", "cd /opt; apt-get download prometheus; dpkg-deb -x prometheus_*.deb tools")
    shutil.copy("deploy/alerts_test.yml", root.path("/usr/share/doc/anju/examples"))
    for what, file in (("check", "alerts.yml"), ("test", "alerts_test.yml")):
        said = root.run("/opt/tools/usr/bin/promtool", what, "rules",
                        f"/usr/share/doc/anju/examples/{file}")
        must(f"promtool: {what} rules", "SUCCESS" in said)
    root.path("/usr/share/doc/anju/examples/alerts_test.yml").unlink()


def is_fronted(root, port):
    """nginx with its limits and TLS, to a browser that names a port."""
    root.apt("install", "nginx-light", "openssl")
    root.run("sh", "-ec", "mkdir -p /etc/anju/tls; cd /etc/anju/tls; openssl req -x509 -nodes "
             "-newkey rsa:2048 -days 2 -subj /CN=anju -keyout key.pem -out cert.pem")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        front = probe.getsockname()[1]
    conf = root.path("/usr/share/doc/anju/examples/nginx.conf").read_text()
    conf = re.sub(r"\n    listen (\[::\]:\d+|80)[^;]*;", "", conf)
    conf = conf.replace("listen 443", f"listen 127.0.0.1:{front}").replace(":8080", f":{port}")
    # The second server has no address left to listen on but the port of the first.
    root.path("/etc/nginx/sites-enabled/default").unlink()
    root.path("/etc/nginx/conf.d/anju.conf").write_text(conf.rsplit("server {", 1)[0])
    nginx = subprocess.Popen(["chroot", root.folder, "nginx", "-g", "daemon off;"])
    try:
        trusted = ssl.create_default_context()
        trusted.check_hostname, trusted.verify_mode = False, ssl.CERT_NONE
        deadline = time.monotonic() + 20
        while True:
            try:
                connection = http.client.HTTPSConnection("127.0.0.1", front, context=trusted)
                connection.request("POST", "/api/session", json.dumps({"login": "a", "password": "b"}), {
                    "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4()),
                    "Origin": f"https://127.0.0.1:{front}"})
                break
            except ConnectionRefusedError:
                if time.monotonic() > deadline:
                    raise
        reply = connection.getresponse()
        must("behind nginx a browser's own origin is believed, with its port",
             reply.status == 401 and b"login_failed" in reply.read())
        connection.request("GET", "/metrics")
        must("and /metrics is nobody's outside", connection.getresponse().status == 403)
    finally:
        nginx.terminate()
        nginx.wait()
    shutil.rmtree(root.path("/etc/anju/tls"))


def ends(root):
    root.apt("remove", "anju")
    must("removed, the program is gone", not root.path("/usr/bin/anju").exists())
    must("and data and configuration stay", root.path("/var/lib/anju/anju.db").exists() and
         root.path("/etc/anju/anju.toml").exists())
    said = root.apt("purge", "anju")
    must("purged, the configuration is gone", not root.path("/etc/anju").exists())
    must("and the records and their keys stay, which it says", "are kept" in said and
         root.path("/var/lib/anju/anju.db").exists() and
         root.path("/var/lib/anju-persons/persons.keys").exists())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("deb")
    parser.add_argument("--root")
    given = parser.parse_args()
    # Mounts of this test are seen by it alone, and end with it.
    if "ANJU_PACKAGE_TEST" not in os.environ:
        os.environ["ANJU_PACKAGE_TEST"] = "1"
        os.execvp("unshare", ["unshare", "--mount", "python3", *sys.argv])
    folder = tempfile.mkdtemp(prefix="anju-package.")
    cgroup = None
    try:
        if given.root:
            subprocess.run(["tar", "-xf", given.root, "-C", folder], check=True)
        else:
            subprocess.run(["mmdebstrap", "--quiet", "--variant=apt", "bookworm", folder], check=True)
        os.chmod(folder, 0o755)
        root = Root(folder)
        for part in ("proc", "dev"):
            subprocess.run(["mount", "--rbind", f"/{part}", f"{folder}/{part}"], check=True)
        shutil.copy("/etc/resolv.conf", root.path("/etc/resolv.conf"))
        # No systemd runs in the root, and nobody answers questions.
        root.path("/etc/apt/apt.conf.d/90package-test").write_text(
            'APT::Get::Assume-Yes "true";\nAPT::Install-Recommends "false";\nquiet "2";\n'
            'Dpkg::Use-Pty "false";\n')
        root.apt("update")
        purges_clean(root, given.deb)
        unit = unit_of(pathlib.Path("deploy/anju.service").read_text())
        size = re.fullmatch(r"(\d+)([MG])", unit["MemoryMax"][0])
        cgroup = Cgroup(int(size.group(1)) << {"M": 20, "G": 30}[size.group(2)])
        lives(root, cgroup, pathlib.Path("docs/operating.md").read_text())
        is_watched(root)
        ends(root)
    finally:
        if cgroup:
            cgroup.remove()
        for part in ("proc", "dev"):
            subprocess.run(["umount", "-l", f"{folder}/{part}"], stderr=subprocess.DEVNULL)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
