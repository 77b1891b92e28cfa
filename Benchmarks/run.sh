#!/usr/bin/env bash
# run.sh STEPDEX [PAGES]: times indexing, the site, the checks and searching on a folder of pages (default: corpus/), beside
# the tools that Benchmarks/search.py names, and says on which machine with which versions.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:?usage: run.sh STEPDEX [PAGES]}")
pages=$(realpath "${2:-$here/../corpus}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "machine   $(uname -m), $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)"
echo "versions  stepdex $("$program" --version), sqlite3 $(sqlite3 --version | cut -d ' ' -f 1)"
timed() {
  local name=$1 start end
  shift
  start=$(date +%s%N)
  "$@" > /dev/null || [ $? -eq 1 ]
  end=$(date +%s%N)
  printf '%-18s %6d ms\n' "$name" $(((end - start) / 1000000))
}
timed "index, all new" "$program" index "$pages" --index "$work/i.db" --quiet
timed "index, unchanged" "$program" index "$pages" --index "$work/i.db" --quiet
timed "check" "$program" check --index "$work/i.db"
timed "site, all new" "$program" site --index "$work/i.db" --out "$work/site" --quiet
timed "site, unchanged" "$program" site --index "$work/i.db" --out "$work/site" --quiet
python3 "$here/search.py" --stepdex "$program" --index "$work/i.db" --pages "$pages" 批量删除 怎么批量回收 "delete disk"
