// What a first view may cost. Bytes are those sent, with gzip.
import zlib from "node:zlib";

const KB = 1024;

export const budget = {
  total: 20 * KB,
  html: 12 * KB, // of a document of ordinary length, and of every other page
  css: 8 * KB,
  js: 8 * KB,
  requests: 4,
  of: {
    // The client, for which 8 KB are meant, with the scripts of every page;
    // requests before the first key.
    search: { js: 10.3 * KB, requests: 6 },
    missing: { requests: 6 }, // a script and a page of the index, for the nearest names, when all is shown
  },
  nodes: 1_500,
  shift: 0.02,
  answer: 60 * KB, // a search by its address, to the first results with their sentences
  ordinaryText: 4.5 * KB, // bytes of a document's text, above which its page may grow
  longFactor: 3.9, // a longer document's HTML over its packed text: a chapter with a name or date in every half line needs 3.86
  bareText: 0.98, // text without JavaScript over text with it
};

// htmlLimit is how many bytes the HTML of a page with this text may have. A
// document just above the ordinary length packs so well that the factor alone
// would allow it less than a shorter one.
export function htmlLimit(text) {
  if (text.length <= budget.ordinaryText) return budget.html;
  return Math.max(budget.html, Math.round(budget.longFactor * zlib.gzipSync(text, { level: 6 }).length));
}
