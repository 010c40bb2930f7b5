// Measures the search of a built site in Chromium: bytes and time to the first
// ten titles, cold and on a slow line, warm queries, and keys against the
// names. It prints JSON.
//
//	node search-speed.mjs PUBLIC [QUERY…]
//
// Bytes are what the search adds to the page: its script and the files of the
// index, as the server sends them. Slow is 150 ms and 1.6 Mbit/s; times there
// are from the call of the script, when the page has come, to the titles.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const [dir, ...asked] = process.argv.slice(2);
const queries = asked.length ? asked : ["안전부", "정보개발원", "세입정보", "플랫폼정부", "지털", "워크센터", "행정안전부", "행정안전부는", "행안부", "정보",
  "전자정부", "전자 정부", "개인정보 보호법", "부", "나라장터", "전자정부법", "지방세입정보시스템"];
const server = await serve(dir), browser = await launch();
const search = (q) => server.url("search/index.html") + "?q=" + encodeURIComponent(q);
const watch = () => {
  new MutationObserver(() => {
    const r = document.getElementById("results");
    for (const k of ["titles", "done"]) if (r?.dataset[k] && !window["at_" + k]) window["at_" + k] = performance.now();
    if (r && !window.at_start) window.at_start = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-titles", "data-done"] });
};
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const round = (x) => Math.round(x);

// cold opens a query in a new profile and notes what came until the titles and
// until the sentences.
async function cold(q, slow) {
  const view = await open(browser, { origin: server.origin, init: watch });
  server.answers.length = 0;
  if (slow) {
    const session = await view.page.context().newCDPSession(view.page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 });
  }
  await view.page.goto(search(q), { waitUntil: "commit" });
  await view.page.waitForFunction(() => window.at_titles);
  const bytes = sum();
  await view.page.waitForFunction(() => window.at_done);
  const t = await view.page.evaluate(() => {
    const script = performance.getEntriesByType("resource").find((e) => /search\.[0-9a-f]+\.js/.test(e.name));
    return { titles: window.at_titles, done: window.at_done, script: script.responseEnd };
  });
  await view.close();
  return { bytes: bytes.all, index: bytes.index, requests: bytes.n, total: sum().all, titles: round(t.titles - t.script), sentences: round(t.done - t.script), page: round(t.titles) };
}

function sum() {
  const own = server.answers.filter((a) => /\/search\/.+\.(bin|json|js)$|\/assets\/search\./.test(a.path));
  const add = (list) => list.reduce((n, a) => n + a.bytes, 0);
  return { all: add(own), index: add(own.filter((a) => /\/search\/t\//.test(a.path))), n: own.length };
}

const rows = [];
for (const q of queries) {
  const fast = await cold(q, false), slow = await cold(q, true);
  rows.push({ query: q, bytes: fast.bytes, shards: fast.index, requests: fast.requests, titles_ms: fast.titles, sentences_ms: fast.sentences, slow_titles_ms: slow.titles, slow_sentences_ms: slow.sentences, slow_from_navigation_ms: slow.page });
}

// Warm: all queries once, then again on the same page, the ranking alone.
const view = await open(browser, { origin: server.origin });
await view.page.goto(search("정보"));
await view.page.waitForFunction(() => document.getElementById("results").dataset.done);
for (const round of [0, 1]) for (const row of rows) {
  const ms = await view.page.evaluate((q) => new Promise((done) => {
    const out = document.getElementById("results"), input = document.getElementById("q");
    delete out.dataset.titles;
    const start = performance.now();
    new MutationObserver((_, o) => { if (out.dataset.titles) { o.disconnect(); done(performance.now() - start) } }).observe(out, { attributes: true });
    input.value = q;
    input.form.requestSubmit();
  }), row.query);
  if (round) row.warm_ms = Math.round(ms * 10) / 10;
  await view.page.waitForFunction(() => document.getElementById("results").dataset.done);
}
// Keys: from the input event to the cards, which are made at once.
const keys = {};
for (const typed of ["ㅎㅈㅇㅈㅂ", "행저", "행정ㅇ", "행안부", "ㅎ", "정보"]) {
  keys[typed] = await view.page.evaluate((typed) => {
    const input = document.getElementById("q");
    input.value = typed;
    const start = performance.now();
    input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    const ms = performance.now() - start;
    return { ms: Math.round(ms * 10) / 10, first: document.querySelector("#results .card a")?.textContent };
  }, typed);
}
await view.close();
const script = fs.readdirSync(path.join(dir, "assets")).find((f) => /^search\..*\.js$/.test(f));
const all = (k) => rows.map((r) => r[k]);
console.log(JSON.stringify({
  client_gzip: zlib.gzipSync(fs.readFileSync(path.join(dir, "assets", script)), { level: 9 }).length,
  bytes_to_titles: { median: median(all("bytes")), worst: Math.max(...all("bytes")) },
  slow_titles_ms: { median: median(all("slow_titles_ms")), worst: Math.max(...all("slow_titles_ms")) },
  warm_ms: { median: median(all("warm_ms")), worst: Math.max(...all("warm_ms")) },
  keys, rows,
}, null, 1));
await browser.close();
await server.close();
