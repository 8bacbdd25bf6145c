// The keys of the test programs, made once a machine. A test that uses others puts these back.
#pragma once

namespace anju::test {

void use_test_keys();

}  // namespace anju::test
