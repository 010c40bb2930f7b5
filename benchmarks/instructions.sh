#!/usr/bin/env bash
# instructions.sh PROGRAM [N]: how many instructions an import of N (40) made-up sources
# executes beyond those of an import of two, in millions, and the functions that take
# most of them. Valgrind counts, so the figure is the same on a busy machine; it says
# nothing of waiting for memory, on which the tagger spends much of its time.
set -euo pipefail
program=$(realpath "${1:?usage: instructions.sh PROGRAM [N]}")
n=${2:-40}
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
go run -C "$here" . -n "$n" "$dir/made"
for k in 2 "$n"; do
	mkdir -p "$dir/$k/content/sources"
	cp "$dir/made/sillok.yaml" "$dir/$k"
	find "$dir/made/content/sources" -name '*.txt' | sort | head -n "$k" | xargs cp -t "$dir/$k/content/sources"
	GOMAXPROCS=1 GOGC=off valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file="$dir/$k.out" \
		"$program" import --site "$dir/$k" >"$dir/log" 2>&1 || { cat "$dir/log" >&2; exit 1; }
done
cg_diff "$dir/2.out" "$dir/$n.out" >"$dir/diff.out"
cg_annotate "$dir/diff.out" | grep -E '^ *[0-9]' | head -25
