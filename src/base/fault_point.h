// Where a test kills the process, at the writes of a path that must be whole or not there at all. A
// program has such points only if it is built for that: what is released has none (tools/tidy.py).
#pragma once

#ifdef ANJU_FAULT_POINTS
namespace anju {
// Of the test; may not come back.
void fault_point();
}  // namespace anju
#define ANJU_FAULT_POINT() ::anju::fault_point()
#else
#define ANJU_FAULT_POINT() static_cast<void>(0)
#endif
