#!/usr/bin/env bash
# compare.sh N [DIR]: builds the same N made-up documents with Hugo and with
# sillok, in turn, and prints CPU time, peak memory and output of both with the
# ratios to Hugo's full build. RUNS (3) is how often; the medians count. CPU is
# user and system time, so that other work on the machine disturbs little. It
# needs Go, GNU time and, for Hugo's module, the network or a module cache. DIR
# should be in memory (default: /dev/shm).
set -euo pipefail
n=${1:?usage: compare.sh N [DIR]}
dir=${2:-/dev/shm/sillok-compare-$n}
runs=${RUNS:-3}
here=$(cd "$(dirname "$0")" && pwd)
hugo_version=v0.165.0 # the newest that Go 1.26 builds
rm -rf "$dir"
mkdir -p "$dir/bin"

if [ -n "${HUGO:-}" ]; then # one that is built already
	ln -s "$HUGO" "$dir/bin/hugo"
else
	GOBIN=$dir/bin CGO_ENABLED=0 go install "github.com/gohugoio/hugo@$hugo_version"
fi
go build -C "$here/.." -trimpath -o "$dir/bin/sillok" ./cmd/sillok
go run -C "$here" . -n "$n" -pages "$dir/sillok"
go run -C "$here" . -n "$n" -hugo "$dir/hugo"
go run -C "$here" . -n "$n" "$dir/raw"

measure() { # measure WHAT COMMAND…: a line "WHAT CPU-seconds MiB"
	local what=$1
	shift
	/usr/bin/time -f '%U %S %M' -o "$dir/time" "$@" >"$dir/log" 2>&1 || { cat "$dir/log" >&2; exit 1; }
	awk -v what="$what" '{printf "%s %.2f %.0f\n", what, $1 + $2, $3 / 1024}' "$dir/time" >>"$dir/figures"
}

hugo=("$dir/bin/hugo" --source "$dir/hugo" --logLevel warn)
sillok=("$dir/bin/sillok" build --frozen --site "$dir/sillok")
for run in $(seq "$runs"); do
	rm -rf "$dir/hugo/public" "$dir/hugo/resources" "$dir/sillok/public" "$dir/sillok/.sillok" "$dir/raw/public" "$dir/raw/.sillok" "$dir/raw/content/documents"
	measure hugo-full "${hugo[@]}"
	measure sillok-cold "${sillok[@]}"
	sleep 3 # a file that has just been written is looked at again
	"${sillok[@]}" >/dev/null 2>&1
	measure hugo-same "${hugo[@]}"
	measure sillok-same "${sillok[@]}"
	printf '\n고친 문장 %s.\n' "$run" >>"$dir/hugo/content/docs/기록-00005.md"
	sed -i "s/^<!-- roles -->$/고친 문장 $run.\n\n&/" "$dir/sillok/content/documents/기록-00005.md"
	measure hugo-edit "${hugo[@]}"
	measure sillok-edit "${sillok[@]}"
	measure sillok-raw "$dir/bin/sillok" build --site "$dir/raw"
done

size() { # size DIR: files and MB of an output
	find "$1" -type f -printf '%s\n' | awk '{b += $1} END {printf "%d files, %.1f MB", NR, b / 1e6}'
}

echo "$n documents, $(go version | cut -d' ' -f3), $(nproc) cores, $(date -u +%F); medians of $runs; CPU is user and system"
sort -k1,1 -k2,2n "$dir/figures" | awk '
	{ cpu[$1, ++count[$1]] = $2; if ($3 > peak[$1]) peak[$1] = $3 }
	function median(w) { return cpu[w, int((count[w] + 1) / 2)] }
	function row(name, w) { printf "| %-26s | %8.2f | %6.2f | %8d | %6.2f |\n", name, median(w), median(w) / median("hugo-full"), peak[w], peak[w] / peak["hugo-full"] }
	END {
		print "|                            |   CPU s |  ratio |      MiB |  ratio |"
		print "| -------------------------- | ------: | -----: | -------: | -----: |"
		row("Hugo, full", "hugo-full"); row("Hugo, nothing changed", "hugo-same"); row("Hugo, one page changed", "hugo-edit")
		row("sillok, cold", "sillok-cold"); row("sillok, nothing changed", "sillok-same"); row("sillok, one page changed", "sillok-edit")
		row("sillok, raw text to site", "sillok-raw")
	}'
echo "Hugo: $(size "$dir/hugo/public"); sillok: $(size "$dir/sillok/public")"
