#!/usr/bin/env bash
# A PostgreSQL of its own for tests, on loopback, not durable on purpose.
#   postgres.sh start DIR PORT   makes the cluster in DIR if need be, starts it, prints its URL
#   postgres.sh stop DIR PORT    stops it and removes DIR
# ANJU_TEST_POSTGRES_OPTIONS: more options of the server, e.g. "-c fsync=on".
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
verb=${1:?start or stop}
dir=${2:?folder of the cluster}
port=${3:?port}

# The server refuses to run as root.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start() {
    if [ ! -f "$dir/PG_VERSION" ]; then
        mkdir -p "$dir"
        if [ "$(id -u)" = 0 ]; then chown postgres "$dir"; fi
        chmod 700 "$dir"
        as_postgres "$bin/initdb" -D "$dir" -U anju --auth=trust --encoding=UTF8 --locale=C \
            --no-sync >/dev/null
    fi
    if ! as_postgres "$bin/pg_ctl" -D "$dir" status >/dev/null 2>&1; then
        as_postgres "$bin/pg_ctl" -D "$dir" -l "$dir/log" -w -s start -o "-p $port \
            -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \
            -c full_page_writes=off -c max_connections=200 -c autovacuum=off \
            ${ANJU_TEST_POSTGRES_OPTIONS:-}" >&2
    fi
    echo "postgresql://anju@127.0.0.1:$port/postgres"
}

stop() {
    as_postgres "$bin/pg_ctl" -D "$dir" -m immediate -s stop >/dev/null 2>&1 || true
    rm -rf "$dir"
}

case $verb in
    start) start ;;
    stop) stop ;;
    *) echo "postgres.sh start|stop DIR PORT" >&2; exit 2 ;;
esac
