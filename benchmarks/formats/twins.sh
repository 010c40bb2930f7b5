#!/usr/bin/env bash
# twins.sh DIR: writes the twelve releases of package twin into DIR in six formats:
# text, HTML, HWP and HWPX byte by byte, DOCX and PDF by LibreOffice, PDF by
# Chromium. Needs both programs and a Korean font. Then measure them:
#
#   formats/twins.sh DIR && go run ./formats DIR/txt DIR/html DIR/hwp DIR/hwpx DIR/office DIR/browser
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(realpath -m "$1")
go run ./formats/write "$out"
mkdir -p "$out/office" "$out/browser"
[ "${2:-}" = office ] || for page in "$out"/print/*.html; do
  name=$(basename "$page" .html)
  chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="$out/browser/$name.pdf" "file://$page" >/dev/null 2>&1
done
soffice --headless --infilter="HTML (StarWriter)" --convert-to 'docx:MS Word 2007 XML' --outdir "$out/office" "$out"/print/*.html >/dev/null
soffice --headless --convert-to pdf --outdir "$out/office" "$out"/office/*.docx >/dev/null
rm -r "$out/print"
