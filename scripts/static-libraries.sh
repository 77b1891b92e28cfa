#!/usr/bin/env bash
# Prints the linker flags for a stepdex that needs no shared library and so starts at once, or nothing where that
# cannot be: on other systems than Linux, or where one of the libraries is there only as a shared one.
# Package.swift takes them from the variable STEPDEX_STATIC.
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0
command -v pkg-config > /dev/null || exit 0
swift=$(command -v "${SWIFT:-swift}") || exit 0
[ -x "$(dirname "$(readlink -f "$swift")")/ld.lld" ] || exit 0

folders="$(pkg-config --variable=libdir libxml-2.0 2> /dev/null || true) /usr/lib/$(uname -m)-linux-gnu /usr/lib64 /usr/lib"
flags=$(pkg-config --static --libs-only-l libxml-2.0 sqlite3 zlib libbrotlidec libzstd 2> /dev/null) || exit 0
for flag in $flags; do
  found=
  for folder in $folders; do
    [ -e "$folder/lib${flag#-l}.a" ] && found=1
  done
  [ -n "$found" ] || exit 0
done

# The proof that they fit together.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'print(1)' > "$work/main.swift"
"${swift}c" -static-executable -use-ld=lld $flags "$work/main.swift" -o "$work/main" > /dev/null 2>&1 || exit 0
[ "$("$work/main")" = 1 ] || exit 0
echo $flags
