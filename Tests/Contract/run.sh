#!/usr/bin/env bash
# run.sh STEPDEX: every record that the program exports validates against docs/topic.schema.json, two runs write the
# same bytes, the index opens in the ordinary sqlite3 shell, and the manual page lists every option of every command.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
program=$(realpath "${1:?usage: run.sh STEPDEX}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for run in 1 2; do
  "$program" index "$root/corpus" --index "$work/$run.db" --quiet > /dev/null
  "$program" export --format jsonl --index "$work/$run.db" > "$work/$run.jsonl"
  "$program" site --index "$work/$run.db" --out "$work/site$run" --quiet > /dev/null
done
cmp "$work/1.jsonl" "$work/2.jsonl"
diff -r "$work/site1" "$work/site2"

# Debian's python3 is the one that has Debian's python3-jsonschema.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
"$python" - "$root/docs/topic.schema.json" "$work/1.jsonl" <<'PYTHON'
import json, sys
from jsonschema import Draft202012Validator
validator = Draft202012Validator(json.load(open(sys.argv[1], encoding="utf-8")))
records = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
faults = [f"{r['source']}: {e.message}" for r in records for e in validator.iter_errors(r)]
assert records, "nothing was exported"
assert list(validator.iter_errors({"schema": "stepdex/topic/1"})), "the validator accepts anything"
if faults:
    sys.exit("\n".join(faults))
print(f"{len(records)} records validate against the schema")
PYTHON
[ "$(sqlite3 "$work/1.db" 'SELECT count(*) FROM pages')" -eq "$(wc -l < "$work/1.jsonl")" ]
[ "$(sqlite3 "$work/1.db" 'PRAGMA journal_mode')" = wal ]

# section COMMAND: what docs/stepdex.1 says of the command, and of what every command takes.
section() {
  sed -e 's/\\-/-/g' -e 's/\\f[A-Z]//g' "$root/docs/stepdex.1" | awk -v command="$1" '
    /^\.SH / { common = $2 == "OPTIONS"; inside = 0; commands = $2 == "COMMANDS" }
    commands && /^\.RS/ { depth++ }
    commands && /^\.RE/ { depth-- }
    commands && depth == 0 && last == ".TP" { split($0, word, /[ "]+/); inside = word[2] == command }
    common || inside
    { last = $0 }'
}

commands=$("$program" --help | sed -n '/^SUBCOMMANDS:/,/^ *See /s/^  \([a-z]\{1,\}\)  .*/\1/p')
[ "$(wc -w <<< "$commands")" -ge 10 ]
missing=0
for command in $commands; do
  if [ "$command" = crawl ] && [ ! -x "$(dirname "$program")/stepdex-crawl" ]; then
    echo "crawl's options were not compared: stepdex-crawl does not stand beside $program" >&2
    continue
  fi
  "$program" "$command" --help > "$work/help.txt"
  section "$command" > "$work/section.txt"
  options=$(sed -n 's/^  \(-[a-z], \)\{0,1\}\(--[a-z-]*\).*/\2/p' "$work/help.txt")
  [ -n "$options" ]
  for option in $options; do
    grep -qE -e "(^|[^a-z-])$option([^a-z-]|\$)" "$work/section.txt" && continue
    echo "docs/stepdex.1 does not list $option of $command" >&2
    missing=1
  done
done
[ "$missing" -eq 0 ]
echo "Contract: 4 passed, 0 failed"
