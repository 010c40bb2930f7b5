#!/usr/bin/env bash
# reproducible.sh N [DIR]: imports and builds the same N made-up sources in two places
# that share nothing but the bytes: another folder, sources put down in another order,
# another time zone, locale, number of processors and of files at once, and pages made
# in shards. All pages and all files of the two sites must be equal. It needs Go.
set -euo pipefail
n=${1:?usage: reproducible.sh N [DIR]}
dir=${2:-$(mktemp -d)}
here=$(cd "$(dirname "$0")" && pwd)
one=$dir/one two="$dir/다른 폴더/two"
mkdir -p "$dir" "$two/content/sources"
go build -C "$here/.." -trimpath -o "$dir/sillok" ./cmd/sillok
go run -C "$here" . -n "$n" "$one"
cp "$one/sillok.yaml" "$two/"
find "$one/content/sources" -type f | shuf | xargs -d '\n' -n 100 cp -t "$two/content/sources"
export SOURCE_DATE_EPOCH=1700000000

TZ=Asia/Seoul LANG=ko_KR.UTF-8 LC_ALL= "$dir/sillok" build --site "$one" >"$dir/one.log" 2>&1

elsewhere() { TZ=America/St_Johns LANG=C LC_ALL=C GOMAXPROCS=1 "$dir/sillok" "$@" --site "$two" --jobs 3 >>"$dir/two.log" 2>&1; }
for shard in 3/3 1/3 2/3; do
	elsewhere import --shard "$shard"
done
elsewhere import
elsewhere build

diff -rq "$one/content" "$two/content"
diff -rq "$one/public" "$two/public"
echo "$n documents, $(find "$one/public" -type f | wc -l) files: 0 differ"
