#!/usr/bin/env bash
# Builds the sample site and opens every template in Chromium.
# run.sh [SILLOK]: the program, built from this folder where none is given.
# Screenshots and report.json go to $E2E_OUT, else to e2e/out.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sillok=${1:-}
if [ -z "$sillok" ]; then
	sillok=$work/sillok
	(cd .. && go build -o "$sillok" ./cmd/sillok)
fi
sillok=$(cd "$(dirname "$sillok")" && pwd)/$(basename "$sillok")
chrome=${CHROME:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$chrome" ]; then
	echo "installing Chromium"
	sudo=$([ "$(id -u)" = 0 ] || echo sudo)
	$sudo apt-get update -qq
	$sudo apt-get install -y -qq chromium fonts-noto-cjk
	chrome=$(command -v chromium)
fi
[ -d node_modules ] || npm install --no-audit --no-fund --silent
(cd .. && "$sillok" build --out "$work/site" --base-url https://example.org/repo/ >"$work/build.log" 2>&1) || { cat "$work/build.log"; exit 1; }
CHROME=$chrome node site.mjs "$work/site" /repo/ "${E2E_OUT:-out}"
