#!/usr/bin/env bash
# Browser tests: builds the sample site, a generated one, and one of sources that nobody
# has corrected (testdata/corpus) with a sillok binary
# and puts them through every test here. It installs what is missing: the Node
# packages of package-lock.json, and as root Debian's Chromium and Korean fonts.
#
#	bash e2e/run.sh BINARY [TEST…]
#
# E2E_DOCUMENTS is the size of the generated site (200). What was built, and the
# screenshots, stay in e2e/out.
set -euo pipefail
[ $# -ge 1 ] || { echo "usage: bash e2e/run.sh BINARY [TEST…]" >&2; exit 2; }
sillok=$(realpath "$1")
shift
cd "$(dirname "$0")"
here=$PWD repository=$(cd .. && pwd)

debian() { # debian COMMAND-OR-FONT PACKAGE: install a package where it is missing
	if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
		echo "$1 is missing, and only root can install it here: apt-get install $2" >&2
		exit 1
	fi
	[ -n "${updated:-}" ] || apt-get -qq update >/dev/null
	updated=1
	DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$2" >/dev/null
}

command -v node >/dev/null || debian node nodejs
command -v npm >/dev/null || debian npm npm
[ -n "${CHROME:-}" ] || command -v chromium >/dev/null || command -v google-chrome >/dev/null || debian chromium chromium
fc-list :lang=ko 2>/dev/null | grep -q . || debian "a Korean font" fonts-noto-cjk
if ! cmp -s package-lock.json node_modules/.sillok-lock; then
	npm ci --no-audit --no-fund --loglevel=error
	cp package-lock.json node_modules/.sillok-lock
fi

out=$here/out
rm -rf "$out"
mkdir -p "$out"
documents=${E2E_DOCUMENTS:-200}
node generate.mjs "$documents" "$out/many-site"
build() { # build SITE NAME ADDRESS FLAG…
	local site=$1 name=$2 address=$3
	shift 3
	"$sillok" build --site "$site" --out "$out/$name" --base-url "$address" "$@" >"$out/$name.log" 2>&1 ||
		{ cat "$out/$name.log" >&2; exit 1; }
	tail -n 1 "$out/$name.log" | sed "s/^/$name: /"
}
build "$repository" sample https://site.test/ --frozen
build "$repository" published https://site.test/repo/ --frozen --publish
build "$out/many-site" many https://site.test/repo/
"$sillok" init "$out/unread-site" --from "$repository/testdata/corpus/src" >"$out/unread.log" 2>&1 || { cat "$out/unread.log" >&2; exit 1; }
build "$out/unread-site" unread https://site.test/
cat >"$out/sites.json" <<JSON
[
  {"name": "sample", "dir": "$out/sample", "base": "/", "address": "https://site.test/", "full": true, "tasks": true},
  {"name": "published", "dir": "$out/published", "base": "/repo/", "address": "https://site.test/repo/"},
  {"name": "many", "dir": "$out/many", "base": "/repo/", "address": "https://site.test/repo/"},
  {"name": "unread", "dir": "$out/unread", "base": "/", "address": "https://site.test/", "tasks": true}
]
JSON

[ $# -gt 0 ] || set -- *.test.mjs
SILLOK_E2E=$out SILLOK=$sillok node --test --test-concurrency=2 --test-reporter=spec "$@"
