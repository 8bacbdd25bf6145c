#!/usr/bin/env python3
"""Is there what operating says? python3 tests/package/operating.py build/release/anju

Every metric of deploy/alerts.yml and of docs/operating.md is one that the program tells, with the values
of its labels; every alert fires in deploy/alerts_test.yml and stands in the guide's table; every `anju …`
of the guide and of the units is a command of it with the options given, README names every command, and
the unit is as closed as promised."""

import pathlib
import re
import subprocess
import sys

GUIDE = "docs/operating.md"
UNIT = "deploy/anju.service"
# What `systemd-analyze security` may give the unit, of ten.
MOST_EXPOSED = 2.5


def help_of(anju, words):
    done = subprocess.run([anju, *words, "--help"], stdout=subprocess.PIPE, text=True)
    return done.stdout if done.returncode == 0 else ""


def commands_in(text):
    """Lists of words that follow the name of the program, until what is no word or option."""
    for found in re.finditer(r"(?:^|[` /])anju ((?:[a-z]+ )*[a-z]+(?![a-z-])[^`\n]*)", text, re.M):
        yield found.group(1)


def below(anju, words):
    return re.findall(r"(?m)^  ([a-z]+)(?: |$)", help_of(anju, words).partition("Subcommands:")[2])


def unnamed(anju, readme):
    """Commands that the README's line of them does not name."""
    line = readme.partition("One binary,")[2].partition("\n\n")[0]
    return [f"README names no anju {' '.join(words)}"
            for one in below(anju, []) for words in [[one], *([one, two] for two in below(anju, [one]))]
            if not re.search(rf"\b{words[-1]}\b", line)]


def faults_of_command(anju, command):
    words = []
    for word in command.split():
        known = below(anju, words)
        if not known:
            break
        if word not in known:
            return [f"anju {command}: there is no such command"]
        words.append(word)
    given = set(re.findall(r"--[a-z][a-z-]*", command))
    return [f"anju {command}: {' '.join(words)} has no {option}"
            for option in sorted(given - set(re.findall(r"--[a-z][a-z-]*", help_of(anju, words))))]


def metrics_in(text):
    return {re.sub(r"_(bucket|sum|count)$", "", name) for name in re.findall(r"\banju_[a-z_]+", text)}


def faults_of_alerts(program, guide):
    """What no one tells, no test sees fire or no line of the guide answers."""
    alerts = pathlib.Path("deploy/alerts.yml").read_text()
    tested = pathlib.Path("deploy/alerts_test.yml").read_text()
    told = metrics_in(alerts) | metrics_in(guide.partition("## Watching")[2].partition("\n## ")[0])
    # Those of requests' statuses are numbers in the program.
    told |= set(re.findall(r'(?:exported_job|code|result)="([a-z_]+)"', alerts))
    faults = [f"{word} is told by nothing" for word in sorted(told) if word.encode() + b"\0" not in program]
    rows = re.findall(r"(?m)^\| (Anju\w+(?:, Anju\w+)*) \|", guide)
    answered = {name for row in rows for name in row.split(", ")}
    for name in re.findall(r"- alert: (\w+)", alerts):
        if not re.search(rf"alertname: {name}\n\s+eval_time: \w+\n\s+exp_alerts:\n", tested):
            faults.append(f"{name} fires in no test")
        if name not in answered:
            faults.append(f"{name} has no line in {GUIDE}")
    if len(told) < 6 or len(answered) < 10:
        faults.append("this looks at no alert")
    return faults


def main():
    anju = sys.argv[1]
    units = sorted(pathlib.Path("deploy").glob("*.service"))
    texts = [path.read_text() for path in (pathlib.Path(GUIDE), *units)]
    # A sentence that begins with the name of the program is no command.
    commands = {command for text in texts for command in commands_in(text)}
    faults = [fault for command in sorted(commands) for fault in faults_of_command(anju, command)]
    faults += unnamed(anju, pathlib.Path("README.md").read_text())
    faults += faults_of_alerts(pathlib.Path(anju).read_bytes(), texts[0])
    if len(commands) < 10:
        faults.append("this looks at nothing")
    said = subprocess.run(["systemd-analyze", "security", "--offline=yes", UNIT],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    level = float(re.search(r"exposure level for \S+: ([\d.]+)", said).group(1))
    if level >= MOST_EXPOSED:
        faults.append(f"{UNIT}: exposed at {level}, {MOST_EXPOSED} is too much")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
