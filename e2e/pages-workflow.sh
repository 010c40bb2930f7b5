#!/usr/bin/env bash
# Runs the pages workflow of this repository, and the one that sillok init
# writes, step by step with stand-ins for the actions (workflow.mjs), and checks
# what would be published below /repo/: .nojekyll is in it, and every link
# leads somewhere.
#
#	bash e2e/pages-workflow.sh BINARY
set -euo pipefail
sillok=$(realpath "${1:?usage: bash e2e/pages-workflow.sh BINARY}")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
site=$work/starter
"$sillok" init "$site" --template sample
"$sillok" build --site "$site" >/dev/null
# Stands for the repository's variable, which a site needs whose sillok did not know
# the commit that it was built from.
SILLOK_VERSION=$(git rev-parse HEAD)
export SILLOK_VERSION
mkdir -p "$site/.tool"
git ls-files -z --cached --others --exclude-standard | tar --null --files-from - --ignore-failed-read -cf - 2>/dev/null | tar -xf - -C "$site/.tool"

publish() { # publish NAME WORKSPACE
	local name=$1 workspace=$2 temp=$work/$1
	mkdir -p "$temp/tree"
	echo "== $name"
	node e2e/workflow.mjs "$workspace/.github/workflows/pages.yml" "$workspace" "$temp" https://site.test/repo
	tar -tf "$temp/artifact.tar" >"$temp/listing"
	grep -qx './.nojekyll' "$temp/listing" || { echo "$name: .nojekyll is not in the artifact" >&2; exit 1; }
	tar -xf "$temp/artifact.tar" -C "$temp/tree"
	printf '[{"name": "%s", "dir": "%s", "base": "/repo/", "address": "https://site.test/repo/"}]\n' "$name" "$temp/tree" >"$temp/sites.json"
	(cd e2e && SILLOK_E2E=$temp node --test --test-reporter=spec links.test.mjs)
}

publish repository "$PWD"
publish starter "$site"
