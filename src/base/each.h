// Does the same with each of up to 64 names of a list: ANJU_EACH(make, of, a, b) is
// make(of, a), make(of, b).
#pragma once

#define ANJU_EACH(make, of, ...) ANJU_EACH_4(ANJU_EACH_ONE(make, of, __VA_ARGS__))

#define ANJU_EACH_4(...) ANJU_EACH_3(ANJU_EACH_3(ANJU_EACH_3(__VA_ARGS__)))
#define ANJU_EACH_3(...) ANJU_EACH_2(ANJU_EACH_2(ANJU_EACH_2(__VA_ARGS__)))
#define ANJU_EACH_2(...) ANJU_EACH_1(ANJU_EACH_1(ANJU_EACH_1(__VA_ARGS__)))
#define ANJU_EACH_1(...) __VA_ARGS__
#define ANJU_EACH_ONE(make, of, name, ...) \
    make(of, name) __VA_OPT__(, ANJU_EACH_AGAIN ANJU_EACH_PARENS(make, of, __VA_ARGS__))
#define ANJU_EACH_AGAIN() ANJU_EACH_ONE
#define ANJU_EACH_PARENS ()

// Designated initializers of members that are called alike in what they are copied from:
// CaseDetail{ANJU_SAME(c, id, state), .title = ...}.
#define ANJU_SAME(from, ...) ANJU_EACH(ANJU_SAME_ONE, from, __VA_ARGS__)
#define ANJU_SAME_ONE(from, name) .name = (from).name
