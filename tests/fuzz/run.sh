#!/usr/bin/env bash
# Fuzzes every harness for SECONDS each (default 60). What is found lands in build/fuzz/found; a
# finding is copied to corpus/ once it is mended, so that the replay under ctest keeps it.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-60}
build=build/fuzz
flags="-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined"

cmake -S . -B "$build" -G Ninja -DANJU_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++-19 \
    -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS="$flags -Wno-unknown-warning-option" >/dev/null
cmake --build "$build" --target fuzz_json fuzz_sheets fuzz_fields fuzz_request

mkdir -p "$build/found"
for name in json sheets fields request; do
    grown="$build/corpus/$name"
    mkdir -p "$grown"
    echo "$name: $seconds s"
    "$build/fuzz_$name" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
        -artifact_prefix="$build/found/$name-" -print_final_stats=1 -verbosity=0 \
        "$grown" "tests/fuzz/corpus/$name"
done
echo "nothing found"
