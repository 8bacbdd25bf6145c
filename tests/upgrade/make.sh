#!/usr/bin/env bash
# Keeps a walked world as tests/upgrade/released-ENGINE.tar.gz, see README.md.
#   make.sh [sqlite|postgres]
set -euo pipefail
cd "$(dirname "$0")/../.."
engine=${1:-sqlite}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
mkdir "$made/tmp" "$made/kept"
TMPDIR="$made/tmp" ANJU_TEST_ENGINE=$engine ANJU_WALK_KEEP="$made/kept" \
    "${ANJU_BUILD:-build/quick}/access_tests" --gtest_filter='Walk.*'
tar -C "$made/kept" --sort=name --owner=0 --group=0 --mtime=2025-01-01 -cf - . |
    gzip -9n >"tests/upgrade/released-$engine.tar.gz"
ls -l "tests/upgrade/released-$engine.tar.gz"
