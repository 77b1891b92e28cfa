#!/bin/bash
# run.sh STEPDEX: crawls a site of our own over loopback, has another program check the archives, and indexes what wget,
# warcio and Chromium saved of it.
# ARCHIVES, if set, is a folder of archives that the tests of the crawler wrote: each is checked.
# Needs Debian's wget, chromium, chromium-driver, openssl, python3 and pip.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$(realpath "${1:?usage: run.sh STEPDEX}")
packages=$root/.build/archive-tests/packages

for tool in wget chromium chromedriver openssl python3; do
  command -v "$tool" > /dev/null || { echo "run.sh: $tool is not installed; run scripts/setup.sh test" >&2; exit 2; }
done
if ! cmp -s "$here/requirements.txt" "$packages/.complete"; then
  mkdir -p "$packages"
  python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target "$packages" --upgrade -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$packages/.complete"
fi
STEPDEX=$program STEPDEX_ROOT=$root PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$packages \
  python3 -m unittest discover --start-directory "$here" --pattern 'test_*.py'
