#!/usr/bin/env python3
"""Every operator of mutations.py on a line that it breaks as it says, and on lines it leaves; the
build of all mutants of a file; what is kept of a run."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import mutants  # noqa: E402
import mutations  # noqa: E402
import schemata  # noqa: E402

ENUMS = {"State": ["draft", "approved", "ended"]}
RIGHTS = ["open", "case_read", "case_close"]


class Mutants(unittest.TestCase):
    def made(self, text, operator, path="src/rooms/x/rules.cpp"):
        found = mutations.of_file(path, text, ENUMS, RIGHTS)
        return [mutations.applied(text, m) for m in found if m.operator == operator]

    def breaks(self, operator, text, *instead, path="src/rooms/x/rules.cpp"):
        self.assertEqual(sorted(self.made(text, operator, path)), sorted(instead))

    def leaves(self, operator, text, path="src/rooms/x/rules.cpp"):
        self.assertEqual(self.made(text, operator, path), [])

    def test_comparison_and_bound(self):
        self.breaks("comparison", "return a == b;", "return a != b;")
        self.breaks("comparison", "return a < b;", "return a >= b;")
        self.breaks("bound", "return a <= b;", "return a < b;")
        for text in ("// a < b", 's = "a < b";', "std::vector<int> a;", "#if A < B",
                     "for (int i = 0; i < n; ++i)", "CHECK(a < b);", "a <=> b"):
            self.leaves("comparison", text)
            self.leaves("bound", text)

    def test_condition(self):
        self.breaks("condition", "return f(a, b) && c == 'x';",
                    "return (f(a, b) || true ) && c == 'x';",
                    "return f(a, b) && (c == 'x' || true );")
        self.breaks("condition", "return a == A::one || b;",
                    "return (a == A::one && false ) || b;", "return a == A::one || (b && false );")
        self.breaks("condition", "if (a || !b) x();",
                    "if ((a && false ) || !b) x();", "if (a || (!b && false )) x();")

    def test_negation(self):
        self.breaks("negation", "if (late) x();", "if (!(late)) x();")
        self.breaks("negation", "return !late;", "return late;")
        self.breaks("negation", "if (auto r = f(); r.late) x();",
                    "if (auto r = f(); !(r.late)) x();")
        self.leaves("negation", "if (const auto x = f()) y();")

    def test_refusal(self):
        text = "    if (late)\n        return refuse(too_late);\n"
        self.breaks("refusal", text, text.replace("(late)", "(false && (late))"))
        self.leaves("refusal", "if (late) return 1;")

    def test_order(self):
        a, b = "    if (a) return refuse(one);\n", "    if (b) return refuse_at(\"/x\", two);\n"
        self.breaks("order", a + b, b + a)
        self.leaves("order", a + "    x();\n" + b)
        self.breaks("order", "x = std::min(p, q);", "x = std::max(p, q);")
        self.breaks("order", "x = clocks_of(before, after);", "x = clocks_of(after, before);")
        self.breaks("order of SQL", 'q.add(" order by id desc");', 'q.add(" order by id");')
        self.breaks("order of SQL", 'q.add(" order by e.id");', 'q.add(" order by e.id desc");')

    def test_fact(self):
        self.breaks("fact", "    journal::record(tx, by);\n",
                    "    if (false) journal::record(tx, by);\n")

    def test_check_and_save(self):
        self.breaks("check", "    TRY_OK(check_it(a, b));",
                    "    static_cast<void>((check_it(a, b)));")
        self.breaks("save", "    TRY_OK(update_x(tx));",
                    "    if (false) static_cast<void>((update_x(tx)));")

    def test_assignment(self):
        self.breaks("assignment", "    c.late = true;\n", "    if (false) c.late = true;\n")
        self.leaves("assignment", "    const bool late = f();\n")
        self.leaves("assignment", "        .late = f()};\n        .early = g();\n")
        self.leaves("assignment", "struct Row {\n    int x = 1;\n};\n")

    def test_scope(self):
        whole = "(static_cast<void>(by.scope), Scope::whole_city())"
        self.breaks("scope", "TRY(auto c, load(tx, by.scope, id));",
                    f"TRY(auto c, load(tx, {whole}, id));")
        self.breaks("scope", "    add_estate_scope(q, s);\n",
                    "    if (false) add_estate_scope(q, s);\n")
        self.breaks("scope", "return !in_scope(c, s);",
                    "return !(static_cast<void>(in_scope(c, s)), true);")
        self.leaves("scope", "void f(const Scope& scope);")
        self.leaves("scope", "bool in_scope(const Case& c, int s) {")

    def test_off_by_one(self):
        self.breaks("off by one", "return a > 7;", "return a > 8;", "return a > 6;")
        self.breaks("off by one", "x = from + day;", "x = from - day;")
        for text in ("Text<2, 40> x;", "f(x1);", "// 7", 's = "7";',
                     "struct Row {\n    int x = 7;\n};\n",
                     "void f() {\n    struct Row {\n        int x = 7;\n    };\n}\n"):
            self.leaves("off by one", text)

    def test_boolean(self):
        self.breaks("boolean", "return true;", "return false;")

    def test_state(self):
        self.breaks("state", "return State::ended;", "return State::draft;")
        self.breaks("state", "using S = State;\nf(S::draft);", "using S = State;\nf(S::approved);")
        self.leaves("state", "case State::ended: return 1;")
        self.leaves("state", "return State::of(x);")

    def test_capability(self):
        route = ('    {GET, "/api/x", case_read, get, "title"},\n'
                 '    {POST, "/api/x", case_close, post, ""}};')
        found = self.made(route, "capability", "src/rooms/x/routes.cpp")
        self.assertIn(route.replace("case_read", "case_close"), found)
        self.assertIn(route.replace("case_close", "case_read"), found)
        self.leaves("off by one", "x(7);", "src/rooms/x/routes.cpp")
        self.assertIn('f({"case_close"}, case_close);',
                      self.made('f({"case_read"}, case_close);', "capability"))

    def test_header(self):
        row = "        {State::draft, V::approve, State::approved, Capability::case_close, {}},"
        path = "src/rooms/x/rules.h"
        self.breaks("row", f"x\n{row}\ny", "x\n\ny", path=path)
        self.assertEqual(len(self.made(row, "state", path)), 2)
        self.leaves("state", "State state = State::draft;", path)

    def test_the_tables_and_rights_of_the_rooms_are_found(self):
        for room in mutants.rooms():
            folder = os.path.join(mutants.ROOT, "src/rooms", room)
            text = "".join(mutants.text_of(n, folder) for n in os.listdir(folder)
                           if n.endswith(".h"))
            found = {m.operator for m in mutants.every_mutation(room, mutants.ROOT)}
            self.assertEqual("row" in found, "Transition<" in text, room)
            if "constexpr Capability " in text:
                self.assertIn("capability", found, room)

    def test_sql(self):
        self.breaks("condition of SQL", 'q.add(" and unit = ?", u);',
                    'q.add(" and (unit = ? or 1 = 1)", u);')
        self.breaks("condition of SQL", '"select 1 from x where a.b = $1 order by y"',
                    '"select 1 from x where (a.b = $1 or 1 = 1) order by y"')
        self.breaks("bound of SQL", 'q.add(" and id < ?", i);', 'q.add(" and id <= ?", i);')

    def test_the_same_seed_draws_the_same_and_headers_come_late(self):
        plain = [mutations.Mutation("a.cpp", i, i, "", "x") for i in range(300)]
        header = [mutations.Mutation("a_model.h", i, i, "", "x") for i in range(300)]
        drawn = mutants.in_order(plain + header, 7)
        self.assertEqual(drawn, mutants.in_order(plain + header, 7))
        self.assertNotEqual(drawn, mutants.in_order(plain + header, 8))
        early = sum(m.path == "a_model.h" for m in drawn[:100])
        self.assertTrue(5 < early < 40, early)

    def test_a_changed_file_leaves_the_order_of_the_others(self):
        a = [mutations.Mutation("a.cpp", i, i, "", "x") for i in range(50)]
        b = [mutations.Mutation("b.cpp", i, i, "", "x") for i in range(50)]
        moved = [m._replace(start=m.start + 3, end=m.end + 3) for m in b]
        of_a = [m for m in mutants.in_order(a + b, 7) if m.path == "a.cpp"]
        self.assertEqual([m for m in mutants.in_order(a + moved, 7) if m.path == "a.cpp"], of_a)


FILE = """namespace x {
namespace {
constexpr int most = 7;
const Row table[] = {{"a", [] { return 1; }}};
constexpr int half(int n) { return n / 2; }
bool late(int day) { return day > most; }
}  // namespace
struct Tally {
    explicit Tally(int n) : n_{n} {}
    int now(int more = 0) const {
        return n_ + more;
    }
    int n_ = 0;
};
// {
void count(int& n,
           std::function<int(int)> step) {
    if (late(n)) n = step(n);
}
auto twice(int n) { return n * 2; }
Task<void> wait() { co_return; }
}
"""


class Schemata(unittest.TestCase):
    def test_functions_are_found_and_what_is_none_is_left_alone(self):
        code = mutations.read("x.cpp", FILE).code
        bodies = [(FILE[f.start:f.end].strip(), f.leave) for f in schemata.functions(code)]
        self.assertEqual(bodies, [("return day > most;", "__builtin_trap();"),
                                  ("return n_ + more;", "__builtin_trap();"),
                                  ("if (late(n)) n = step(n);", "return;")])

    def mutated(self, text, *changes):
        """The file with the n-th change as mutant n; the first place of each (old, new)."""
        numbered = {k: mutations.Mutation("x.cpp", text.index(old), text.index(old) + len(old),
                                          new, "x") for k, (old, new) in enumerate(changes, 1)}
        return schemata.together(mutations.read("x.cpp", text), numbered)

    def test_a_mutant_has_lines_of_its_own(self):
        made, lines = self.mutated(FILE, ("day > most", "day >= most"), ("n = step", "m = step"))
        self.assertIn("return day > most;", made)
        for number, said in ((1, "day >= most"), (2, "m = step")):
            first, last = lines[number]
            self.assertIn(said, "\n".join(made.splitlines()[first - 1:last]))
        inside = lines[2][0] + 1
        told = f"../x.cpp:\x1b[01m{inside}:7: error: m\nx.cpp:1:1: note: y\nb.cpp:{lines[1][0]}:1:"
        self.assertEqual(schemata.guilty(told, "x.cpp", lines), {2})

    @unittest.skipUnless(shutil.which("g++"), "needs a compiler")
    def test_the_environment_chooses(self):
        text = "int sum(int a) {\n    return a + 1;\n}\nint main() { return sum(4); }\n"
        made, lines = self.mutated(text, ("a + 1", "a - 1"), ("a + 1", "b"), ("4", "5"))
        with tempfile.TemporaryDirectory() as folder:
            def compiled(text):
                with open(os.path.join(folder, "x.cpp"), "w", encoding="utf-8") as f:
                    f.write(text)
                return subprocess.run(["g++", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "x.cpp"],
                                      cwd=folder, capture_output=True, text=True).stderr
            self.assertEqual(schemata.guilty(compiled(made), "x.cpp", lines), {2})
            made, lines = self.mutated(text, ("a + 1", "a - 1"), ("4", "5"))
            self.assertEqual(compiled(made), "")
            for number, code in (("0", 5), ("1", 3), ("2", 6)):
                run = subprocess.run([os.path.join(folder, "a.out")],
                                     env=os.environ | {"ANJU_MUTANT": number})
                self.assertEqual(run.returncode, code)


class Runs(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.before = mutants.HOME, mutants.TREE
        mutants.HOME, mutants.TREE = self.folder, self.folder
        self.addCleanup(self.put_back)
        os.makedirs(os.path.join(self.folder, "src/rooms/x"))
        for name in ("a", "b"):
            mutants.write(f"src/rooms/x/{name}_rules.cpp", f"bool {name}() {{ return 1 < 2; }}\n")

    def put_back(self):
        mutants.HOME, mutants.TREE = self.before

    def tried(self, seed=7):
        run = mutants.Run("x", seed)
        run.forget_other_texts()
        return [(t["path"][12], t["outcome"]) for t in run.state["tried"]]

    def test_a_changed_file_loses_only_its_own_results(self):
        run = mutants.Run("x", 7)
        for name in ("a", "b"):
            path = f"src/rooms/x/{name}_rules.cpp"
            run.add(mutations.Mutation(path, 20, 21, ">", "comparison"), "survived")
        self.assertEqual(self.tried(), [("a", "survived"), ("b", "survived")])
        self.assertEqual(self.tried(8), [])
        mutants.write("src/rooms/x/a_rules.cpp", "\nbool a() { return 1 < 2; }\n")
        self.assertEqual(self.tried(), [("b", "survived")])

    def test_a_survivor_is_found_again_where_its_line_went(self):
        run, path = mutants.Run("x", 7), "src/rooms/x/a_rules.cpp"
        m = mutations.Mutation(path, 20, 21, ">", "comparison")
        run.add(m, "survived")
        t = run.state["tried"][0]
        self.assertEqual(t["new"], "bool a() { return 1 > 2; }")
        moved = mutants.found_again(t, "// new\n" + t["old"])
        self.assertEqual((moved.start, moved.end, moved.text), (27, 28, ">"))
        self.assertIsNone(mutants.found_again(t, "bool a() { return true; }"))


if __name__ == "__main__":
    unittest.main(verbosity=0, buffer=True)
