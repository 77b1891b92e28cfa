#!/bin/bash
# run.sh STEPDEX: what `check` writes for other programs validates against their schemas: SARIF against the one of OASIS, JUnit against
# the one of Jenkins' xUnit plugin. The schemas are no part of this project: packages that carry them are downloaded once, below .build.
# Needs Debian's python3 and pip.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$(realpath "${1:?usage: run.sh STEPDEX}")
packages=$root/.build/format-tests/packages
schemas=$root/.build/format-tests/schemas

if ! cat "$here/requirements.txt" "$here/schemas.txt" | cmp -s - "$packages/.complete"; then
  rm -rf "$packages" "$schemas"
  mkdir -p "$packages" "$schemas"
  pip=(python3 -m pip --quiet --disable-pip-version-check)
  "${pip[@]}" install --root-user-action=ignore --target "$packages" -r "$here/requirements.txt"
  # Of the second only the source has the schema.
  "${pip[@]}" download --no-deps --no-binary pytest --dest "$schemas" -r "$here/schemas.txt"
  cat "$here/requirements.txt" "$here/schemas.txt" > "$packages/.complete"
fi
STEPDEX=$program STEPDEX_SCHEMAS=$schemas PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$packages \
  python3 -m unittest discover --start-directory "$here" --pattern 'test_*.py'
