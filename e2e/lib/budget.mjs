// What a first view may cost. Bytes are those sent, with gzip.
import zlib from "node:zlib";

export const budget = {
  total: 40_000,
  html: 12_000, // of a document of ordinary length, and of every other page
  css: 8_000,
  js: 8_000,
  requests: 4,
  of: {
    // The client, for which 8,000 are meant, with the scripts of every page;
    // requests before the first key.
    search: { js: 10_500, requests: 6 },
    missing: { requests: 5 }, // the fifth, for the nearest names, when all is shown
  },
  nodes: 1_500,
  shift: 0.02,
  ordinaryText: 4_500, // bytes of a document's text, above which its page may grow
  longFactor: 3.5, // a longer document's HTML over its packed text
  bareText: 0.98, // text without JavaScript over text with it
};

// htmlLimit is how many bytes the HTML of a page with this text may have. A
// document just above the ordinary length packs so well that the factor alone
// would allow it less than a shorter one.
export function htmlLimit(text) {
  if (text.length <= budget.ordinaryText) return budget.html;
  return Math.max(budget.html, Math.round(budget.longFactor * zlib.gzipSync(text, { level: 6 }).length));
}
