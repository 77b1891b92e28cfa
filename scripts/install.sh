#!/usr/bin/env bash
# Installs the programs, their completions and the manual page. Usage: install.sh BUILD_FOLDER PREFIX
set -euo pipefail
from=${1:?usage: install.sh BUILD_FOLDER PREFIX}
prefix=${2:?usage: install.sh BUILD_FOLDER PREFIX}
here=$(cd "$(dirname "$0")/.." && pwd)

install -Dm755 "$from/stepdex" "$prefix/bin/stepdex"
install -Dm755 "$from/stepdex-crawl" "$prefix/bin/stepdex-crawl"
install -Dm644 "$here/docs/stepdex.1" "$prefix/share/man/man1/stepdex.1"

completions() {
  local file=$1 shell=$2
  mkdir -p "$(dirname "$file")"
  "$from/stepdex" --generate-completion-script "$shell" > "$file"
}
completions "$prefix/share/bash-completion/completions/stepdex" bash
completions "$prefix/share/zsh/site-functions/_stepdex" zsh
completions "$prefix/share/fish/vendor_completions.d/stepdex.fish" fish
echo "Installed below $prefix: stepdex, stepdex-crawl, man page, completions for bash, zsh and fish."
