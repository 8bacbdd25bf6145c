#!/usr/bin/env bash
# ./dev bench [small|city] [sqlite|postgres|both]
set -euo pipefail
profile=city engines=sqlite
for word in "$@"; do
    case "$word" in
        small | city) profile=$word ;;
        sqlite | postgres) engines=$word ;;
        both) engines="sqlite postgres" ;;
        *) echo "bench/run.sh [small|city] [sqlite|postgres|both]"; exit 2 ;;
    esac
done
rm -f build/bench.jsonl
for engine in $engines; do
    if [ "$engine" = postgres ]; then
        # Durable, unlike the one of the tests.
        export ANJU_TEST_POSTGRES_OPTIONS="-c fsync=on -c full_page_writes=on -c autovacuum=on \
            -c shared_buffers=512MB -c max_wal_size=8GB"
        folder=$(mktemp -d /tmp/anju-bench.XXXXXX)
        ANJU_TEST_POSTGRES=$(tests/support/postgres.sh start "$folder" 5498)
        export ANJU_TEST_POSTGRES
        trap 'tests/support/postgres.sh stop "$folder" 5498; rm -rf "$folder"' EXIT
    fi
    python3 bench/bench.py "$profile" "$engine"
done
