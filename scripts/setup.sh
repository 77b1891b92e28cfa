#!/usr/bin/env bash
# Installs the system packages that are missing, where this user may; otherwise says which.
# Usage: setup.sh build|test
set -euo pipefail

case "${1:-}" in
  build) packages=(libxml2-dev libsqlite3-dev libcurl4-openssl-dev zlib1g-dev libbrotli-dev libzstd-dev liblzma-dev pkg-config) ;;
  test) packages=(sqlite3 wget openssl python3 python3-pip python3-jsonschema chromium chromium-driver tidy fonts-noto-cjk default-jre-headless) ;;
  *) echo "usage: setup.sh build|test" >&2; exit 64 ;;
esac

if ! command -v swift > /dev/null; then
  echo "Swift 6.1 or newer is needed: https://www.swift.org/install/linux/" >&2
  exit 2
fi

# pkgconf is what pkg-config became, and any java runs the HTML checker; either will do.
installed() {
  dpkg-query -W -f '${Status}' "$1" 2> /dev/null | grep -q 'install ok installed' && return 0
  [ "$1" = pkg-config ] && command -v pkg-config > /dev/null && return 0
  [ "$1" = default-jre-headless ] && command -v java > /dev/null
}

if ! command -v dpkg-query > /dev/null; then
  # Not Debian or a relative of it: trust what is there, the build says what is missing.
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root=()
elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
  as_root=(sudo)
else
  echo "These packages are missing: ${missing[*]}" >&2
  echo "Install them and try again: sudo apt-get install ${missing[*]}" >&2
  exit 2
fi

echo "Installing ${missing[*]} ..."
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get install -y -q "${missing[@]}" > /dev/null 2>&1 || {
  "${as_root[@]}" apt-get update -q > /dev/null
  "${as_root[@]}" apt-get install -y -q "${missing[@]}" > /dev/null
}
