#!/usr/bin/env bash
# run.sh STEPDEX: drives the interactive finder through a pseudo-terminal, as a user would, on an index of corpus/.
# Needs python3's standard library only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$(realpath "${1:?usage: run.sh STEPDEX}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" index "$root/corpus" --index "$work/index.db" --quiet > /dev/null
PYTHONDONTWRITEBYTECODE=1 STEPDEX=$program STEPDEX_INDEX=$work/index.db \
  python3 -m unittest discover --start-directory "$here" --pattern 'test_*.py'
