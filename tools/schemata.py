"""Every mutant of a file in one build: a function begins with a whole body for each of its mutants,
and ANJU_MUTANT in the environment says which of them runs. What does not compile is found by the
lines of the compiler's errors, because each body has lines of its own."""

import re
from typing import NamedTuple

import mutations

HEAD = """#include <cstdlib>
namespace {
int anju_mutant() {
    static const int chosen = [] {
        const char* said = std::getenv("ANJU_MUTANT");
        return said ? std::atoi(said) : 0;
    }();
    return chosen;
}
}  // namespace
"""


class Function(NamedTuple):
    start: int  # behind the brace that opens its body
    end: int  # at the brace that closes it
    leave: str  # the end of a body that did not return by itself


INSIDE = re.compile(r"(inline )?namespace\b|(struct|class) [^(]*$")
# What has no body that could ask the environment, or none that can be told from a value.
LEFT_ALONE = re.compile(r"\b(constexpr|consteval|auto|operator)\b|=")
NOTHING = re.compile(r"\bvoid\s+[\w:]+\(|^(explicit\s+)?[\w:~]+\(")


def functions(code):
    """The bodies a mutant can stand in front of, of code without comments (mutations.read)."""
    found, at = [], 0
    while m := re.compile(r"[^;{}]*[;{}]").match(code, at):
        said, at = m.group()[:-1].strip(), m.end()
        if m.group()[-1] != "{" or INSIDE.match(said):
            continue
        end = mutations.closing(code, at - 1)
        if (re.search(r"\(.*\)\s*((const|noexcept|override)\b\s*|->[^=]*)*$", said, re.S)
                and not LEFT_ALONE.search(said[:said.index("(")])
                and not re.search(r"\)\s*:[^:]", said)
                and not re.search(r"\bco_(await|return|yield)\b", code[at:end])):
            leave = "return;" if NOTHING.search(said) else "__builtin_trap();"
            found.append(Function(at, end, leave))
        at = end + 1
    return found


def holder(bodies, mutation):
    """The function a mutation lies in, or none."""
    return next((f for f in bodies if f.start <= mutation.start and mutation.end <= f.end), None)


def together(source, numbered):
    """The text of the file with all its mutants {number: mutation} in it, each inside a function,
    and {number: (first line, last line)} of theirs."""
    bodies, made, at, lines = functions(source.code), HEAD, 0, {}
    for function in bodies:
        for number, m in numbered.items():
            if holder(bodies, m) != function:
                continue
            made += source.text[at:function.start]
            at = function.start
            body = source.text[function.start:m.start] + m.text + source.text[m.end:function.end]
            first = made.count("\n") + 2
            made += f"\nif (anju_mutant() == {number}) {{{body}\n{function.leave}\n}}"
            lines[number] = (first, made.count("\n") + 1)
    return made + source.text[at:], lines


def guilty(output, path, lines):
    """The numbers of the mutants that the compiler complained of."""
    output = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", output)
    said = {int(n) for n in re.findall(rf"{re.escape(path)}:(\d+):", output)}
    return {k for k, (first, last) in lines.items() if any(first <= n <= last for n in said)}
