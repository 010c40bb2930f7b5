// Measures Pagefind on the judged queries, for comparison with the search that
// sillok has: nDCG@10 over testdata/queries.tsv on a built site. It is no part
// of the tests, and its package is not in package.json:
//
//	npm install --no-save pagefind@1.6.0
//	node pagefind.mjs PUBLIC BINARY
//
// PUBLIC is the built sample site, BINARY a sillok that searches it. Pagefind
// indexes the documents' pages, from <main>, as it does without settings.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const [from, binary] = process.argv.slice(2);
const repository = path.resolve(import.meta.dirname, "..");
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "pagefind-"));
fs.cpSync(from, dir, { recursive: true });
const bin = path.join(import.meta.dirname, "node_modules", ".bin", "pagefind");
execFileSync(bin, ["--site", dir, "--glob", "documents/[!~]*/index.html", "--root-selector", "main"], { stdio: "ignore" });

// The page of each source, from the front matter of the pages in the repository.
const pages = new Map();
const documents = path.join(repository, "content", "documents");
for (const file of fs.readdirSync(documents).filter((f) => f.endsWith(".md"))) {
  const source = /^source: (.*)/m.exec(fs.readFileSync(path.join(documents, file), "utf8"))?.[1];
  if (source) pages.set(path.basename(source).normalize("NFC"), "documents/" + file.replace(/\.md$/, "") + "/index.html");
}
const judged = new Map();
for (const line of fs.readFileSync(path.join(repository, "testdata", "queries.tsv"), "utf8").split("\n")) {
  const [query, source, relevance] = line.split("\t");
  if (!source?.startsWith("sources/")) continue;
  if (!judged.has(query)) judged.set(query, new Map());
  judged.get(query).set(pages.get(source.slice(8).normalize("NFC")), Number(relevance));
}

function ndcg(found, relevant) {
  const gain = (r, i) => (2 ** r - 1) / Math.log2(i + 2);
  const got = found.slice(0, 10).reduce((n, p, i) => n + gain(relevant.get(p) ?? 0, i), 0);
  return got / [...relevant.values()].sort((a, b) => b - a).slice(0, 10).reduce((n, r, i) => n + gain(r, i), 0);
}

const server = await serve(dir), browser = await launch();
const { page, close } = await open(browser, { origin: server.origin });
// Pagefind compiles WebAssembly, which the site's own policy refuses: an empty
// page without one stands in.
fs.writeFileSync(path.join(dir, "empty.html"), "<!doctype html><title>Pagefind</title>");
await page.goto(server.url("empty.html"));
const rows = [];
for (const [query, relevant] of judged) {
  const theirs = await page.evaluate(async (q) => {
    const pagefind = await import("/pagefind/pagefind.js");
    const found = await pagefind.search(q);
    return Promise.all(found.results.slice(0, 10).map((r) => r.data().then((d) => d.raw_url ?? d.url)));
  }, query);
  const found = theirs.map((u) => decodeURIComponent(u.replace(/^\//, "")).replace(/\/$/, "/index.html"));
  const ours = JSON.parse(execFileSync(binary, ["search", "--out", path.resolve(from), "--json", query])).documents ?? [];
  rows.push({ query, pagefind: ndcg(found, relevant), sillok: ndcg(ours.map((d) => d.path), relevant) });
}
const mean = (k) => rows.reduce((n, r) => n + r[k], 0) / rows.length;
console.log(JSON.stringify({ queries: rows.length, pagefind: mean("pagefind").toFixed(3), sillok: mean("sillok").toFixed(3), rows }, null, 1));
await close();
await browser.close();
await server.close();
fs.rmSync(dir, { recursive: true });
