"""What mutants.py may break in a room: each operator takes a file apart from its comments and gives
the places it would change, each with the text that would stand there instead. A change keeps what
was said there in use wherever it can, because an unused name does not compile."""

import re
from typing import NamedTuple


class Mutation(NamedTuple):
    path: str
    start: int
    end: int
    text: str
    operator: str


class Source(NamedTuple):
    path: str
    text: str
    code: str  # of the same length; comments, strings and preprocessor lines are blank
    strings: list  # (start, end) of what stands between the quotes


# Open and close of what is no code. A raw string of SQL is read like another.
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|'
                   r"(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)+'|^[ \t]*#(?:[^\n\\]|\\.|\\\n)*",
                   re.S | re.M)


def read(path, text):
    strings, code, at = [], [], 0
    for m in TOKEN.finditer(text):
        token = m.group()
        code.append(text[at:m.start()])
        if token.startswith(('"', "R")):
            head = token.index("(" if token[0] == "R" else '"') + 1
            strings.append((m.start() + head, m.end() - 1))
            code.append('"' + " " * (len(token) - 2) + '"')
        elif token.startswith("'"):
            code.append("'" + "_" * (len(token) - 2) + "'")
        else:
            code.append(re.sub(r"[^\n]", " ", token))
        at = m.end()
    return Source(path, text, "".join(code) + text[at:], strings)


def closing(code, start):
    """Where the bracket that opens at `start` closes."""
    depth = 0
    for at in range(start, len(code)):
        depth += code[at] in "([{"
        depth -= code[at] in ")]}"
        if depth == 0:
            return at
    return len(code)


def line_at(text, at):
    return text[text.rfind("\n", 0, at) + 1:(text + "\n").index("\n", at)]


# Lines that say nothing a test could hold: programmers' errors and the head of a counting loop.
SILENT = re.compile(r"\b(static_assert|CHECK)\(|\bfor \(.*;|\.reserve\(")


def swap(source, operator, pattern, instead):
    """Each match of `pattern` becomes what `instead` says of it: a list of texts."""
    for m in re.finditer(pattern, source.code, re.M):
        if SILENT.search(line_at(source.code, m.start())):
            continue
        for text in instead(m):
            yield Mutation(source.path, m.start(), m.end(), text, operator)


NEGATED = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
BOUND = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}


def comparisons(source):
    yield from swap(source, "comparison", r"(?<= )(==|!=|<=|>=|<|>)(?= )",
                    lambda m: [NEGATED[m.group()]])


def bounds(source):
    yield from swap(source, "bound", r"(?<= )(<=|>=|<|>)(?= )", lambda m: [BOUND[m.group()]])


def conditions(source):
    """One side of an `and` or an `or` goes."""
    code = source.code
    for m in re.finditer(r"\s(&&|\|\|)\s", code):
        if SILENT.search(line_at(code, m.start())):
            continue
        gone = " true " if m.group(1) == "&&" else " false "
        left = left_edge(code, m.start())
        right = right_edge(code, m.end())
        for start, end in ((left, m.start()), (m.end(), right)):
            kept = f"({source.text[start:end].strip()} {'||' if '&&' in m.group() else '&&'}{gone})"
            yield Mutation(source.path, start, end, kept, "condition")


def left_edge(code, at):
    depth = 0
    while at > 0:
        c = code[at - 1]
        depth += (c in ")]}") - (c in "([{")
        if depth < 0 or depth == 0 and (
                c in ";?,:" and "::" not in code[at - 2:at + 1] or
                re.search(r"(\breturn|&&|\|\||[^=!<>]=)\s$", code[max(0, at - 10):at])):
            break
        at -= 1
    while code[at].isspace():
        at += 1
    return at


def right_edge(code, at):
    depth = 0
    while at < len(code):
        c = code[at]
        depth += (c in "([{") - (c in ")]}")
        colon = c in ";?,:" and code[at:at + 2] != "::" and code[at - 1:at + 1] != "::"
        if depth < 0 or depth == 0 and (colon or code[at:at + 2] in ("&&", "||")):
            break
        at += 1
    while code[at - 1].isspace():
        at -= 1
    return at


def tests(source):
    """(start, end) of what an `if` asks, without an initialiser; a declaration is left alone."""
    for m in re.finditer(r"\bif \(", source.code):
        start, end = m.end(), closing(source.code, m.end() - 1)
        inner = source.code.rfind(";", start, end)
        start = start if inner < 0 else inner + 2
        if not re.search(r"[^=!<>]=[^=]", source.code[start:end]):
            yield start, end


def negations(source):
    for start, end in tests(source):
        yield Mutation(source.path, start, end, f"!({source.text[start:end]})", "negation")
    yield from swap(source, "negation", r"(?<=[ (])!(?=[\w(])", lambda m: [""])


def refusals(source):
    """A no that is never said, and two whose order changes."""
    before = None
    for start, end in tests(source):
        said = re.compile(r"\)\s+return refuse\w*\(").match(source.code, end)
        if not said:
            continue
        yield Mutation(source.path, start, end, f"false && ({source.text[start:end]})", "refusal")
        head = source.code.rfind("if (", 0, start)
        tail = closing(source.code, said.end() - 1) + 2
        if before and not source.code[before[1]:head].strip():
            first, second = source.text[before[0]:before[1]], source.text[head:tail]
            yield Mutation(source.path, before[0], tail,
                           second + source.text[before[1]:head] + first, "order")
        before = (head, tail)


def facts(source):
    yield from swap(source, "fact", r"(?<=^ {4})( *)(?=(?:journal::)?record\(\w)",
                    lambda m: [m.group() + "if (false) "])


def saves(source):
    """What is tried for its effect or its refusal alone."""
    for m in re.finditer(r"\bTRY_OK\(", source.code):
        end = closing(source.code, m.end() - 1)
        operator = "check" if re.match(r"[\w:]*check_", source.code[m.end():]) else "save"
        if operator == "save":
            text = "if (false) static_cast<void>(("
        else:
            text = "static_cast<void>(("
        yield Mutation(source.path, m.start(), end, text + source.text[m.end():end] + ")", operator)


def assignments(source):
    yield from swap(source, "assignment", r"(?<=^ {4})( *)(?=\w[\w.\[\]>-]* [+-]?= [^;\n]*;$)",
                    lambda m: [m.group() + "if (false) "])


def scopes(source):
    yield from swap(source, "scope", r"(?<=[(,])( ?)((?:\w+\.)*scope)(?=[,)])",
                    lambda m: [f"{m.group(1)}(static_cast<void>({m.group(2)}), "
                               "Scope::whole_city())"])
    for m in re.finditer(r"(?<=[!(&|=?:] )?\b(?:\w+::)?\w*in_scope\(", source.code):
        end = closing(source.code, m.end() - 1) + 1
        if re.search(r"(return|[!(&|=?:]) ?$", source.code[:m.start()]):
            call = source.text[m.start():end]
            yield Mutation(source.path, m.start(), end, f"(static_cast<void>({call}), true)",
                           "scope")
    yield from swap(source, "scope", r"(?<=^ {4})( *)(?=(?:\w+::)?\w+_scope\(.*\);$)",
                    lambda m: [m.group() + "if (false) "])


def orders(source):
    other = {"min": "max", "max": "min", "front": "back", "back": "front"}
    yield from swap(source, "order", r"(?<=std::)(min|max)(?=\()", lambda m: [other[m.group()]])
    yield from swap(source, "order", r"(?<=\.)(front|back)(?=\(\))", lambda m: [other[m.group()]])
    pair = r"\((before|from|since|a|first|start), (after|until|to|b|second|end)\)"
    yield from swap(source, "order", pair, lambda m: [f"({m.group(2)}, {m.group(1)})"])


def numbers(source):
    def instead(m):
        whole = int(m.group().replace("'", ""))
        return [str(whole + 1)] + ([str(whole - 1)] if whole > 0 else [])
    yield from swap(source, "off by one", r"(?<![\w.'\"<])\d[\d']*(?![\w.'>])", instead)
    other = {" + ": " - ", " - ": " + ", " += ": " -= ", " -= ": " += ", "++": "--", "--": "++"}
    for m in re.finditer(r" [+-]=? |\+\+|--", source.code):
        line = line_at(source.code, m.start())
        if '"' not in line and "string" not in line and not SILENT.search(line):
            yield Mutation(source.path, m.start(), m.end(), other[m.group()], "off by one")


def booleans(source):
    yield from swap(source, "boolean", r"\b(true|false)\b",
                    lambda m: ["false" if m.group() == "true" else "true"])


def states(source, enums):
    """`enums`: {name: [members]}. The next member instead; labels of a switch are left alone."""
    short = dict(re.findall(r"\busing (\w+) = (?:\w+::)*(\w+);", source.code))

    def instead(m):
        members = enums.get(short.get(m.group(1), m.group(1)), [])
        if m.group(2) not in members or len(members) < 2:
            return []
        other = members[(members.index(m.group(2)) + 1) % len(members)]
        return [f"{m.group(1)}::{other}"]
    yield from swap(source, "state", r"(?<!case )(?<!::)\b(\w+)::(\w+)\b(?![(:<])", instead)


def capabilities(source, names):
    """`names`: the rights this room knows, in order. Where it knows one, anybody may instead."""
    def instead(m):
        known = [n for n in names if n != m.group()] or ["Capability::signed_in"]
        return [known[(names.index(m.group()) + m.start()) % len(known)]]
    if names:
        words = "|".join(map(re.escape, names))
        yield from swap(source, "capability", rf"(?<!\.)\b({words})\b(?= *[,)}};])(?!\()", instead)
    for start, end in source.strings:
        if source.text[start:end] in names and len(names) > 1:
            other = names[(names.index(source.text[start:end]) + 1) % len(names)]
            yield Mutation(source.path, start, end, other, "capability")


SQL_TERM = re.compile(r"\b(and|where) (?!1 = 1)((?:[\w.]+|\w+\([\w., ]*(?:'[^']*')?\)) "
                      r"(?:=|<>|<=|>=|<|>|is not|is|like) (?:\$\d+|\?|'[^']*'|[\w.]+))")
SQL_BOUND = re.compile(r"(?<= )(<=|>=|<|>)(?= (?:\$\d+|\?))")
SQL_ORDER = re.compile(r"(?<=order by )[\w.]+\b(?!\()(?: desc| asc)?")


def sql(source):
    for start, end in source.strings:
        text = source.text[start:end]
        for m in SQL_TERM.finditer(text):
            yield Mutation(source.path, start + m.start(2), start + m.end(2),
                           f"({m.group(2)} or 1 = 1)", "condition of SQL")
        for m in SQL_BOUND.finditer(text):
            yield Mutation(source.path, start + m.start(), start + m.end(), BOUND[m.group()],
                           "bound of SQL")
        for m in SQL_ORDER.finditer(text):
            turned = m.group()[:-5] if m.group().endswith(" desc") else m.group() + " desc"
            yield Mutation(source.path, start + m.start(), start + m.end(), turned, "order of SQL")


def enums_of(texts):
    found = {}
    for text in texts:
        for name, list_ in re.findall(r"ANJU_ENUM\((\w+),([^)]*)\)", re.sub(r"//.*", "", text)):
            found[name] = re.findall(r"\w+", list_)
    found.pop("Capability", None)
    return found


def rights_of(texts):
    names = []
    for text in texts:
        text = re.sub(r"//.*", "", text)
        for list_ in re.findall(r"ANJU_ENUM\(Capability,([^)]*)\)", text):
            names += re.findall(r"\w+", list_)
        names += re.findall(r"\bconstexpr Capability (\w+)\{", text)
    return names


ROW = re.compile(r"^ +\{\w+::\w+, \w+::\w+, \w+::\w+,.*\},$", re.M)


def rows(source):
    yield from swap(source, "row", ROW.pattern, lambda m: [""])


def columns(code):
    """What a struct in a .cpp gives its members at first: a query fills every one."""
    for m in re.finditer(r"^ *(struct|class) [^;{(]*\{", code, re.M):
        yield m.start(), closing(code, m.end() - 1)


PLAIN = (comparisons, bounds, conditions, negations, refusals, facts, saves, assignments, scopes,
         orders, numbers, booleans, sql)


def within(mutation, spans):
    return any(a <= mutation.start and mutation.end <= b for a, b in spans)


def of_file(path, text, enums, rights):
    """Every mutation of one file. Of a header only the rows of its transition tables, of routes
    only the capabilities: the rest of both is declaration and wiring."""
    source = read(path, text)
    name = path.rsplit("/", 1)[1]
    used = [r for r in rights if re.search(rf"\b{r}\b", text)]
    if name.endswith(".h"):
        spans = [m.span() for m in ROW.finditer(source.code)]
        made = [*rows(source), *states(source, enums), *capabilities(source, used)]
        made = [m for m in made if within(m, spans)]
    elif "route" in name:
        made = list(capabilities(source, used))
    else:
        made = [m for operator in PLAIN for m in operator(source)]
        made += [*states(source, enums), *capabilities(source, used)]
        spans = list(columns(source.code))
        made = [m for m in made if not within(m, spans)]
    return sorted(set(made))


def applied(text, mutation):
    return text[:mutation.start] + mutation.text + text[mutation.end:]
