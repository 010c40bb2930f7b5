// The search page in a browser: typing, a Korean input method, facets, the
// address, keys, a deploy under an open tab, no script, a disk; and the same
// answers as the command line gives.
import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { axe, launch, open, overflow } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { budget } from "./lib/budget.mjs";
import { out, refuse, sites } from "./lib/sites.mjs";

const repository = path.resolve(import.meta.dirname, "..");
const sillok = process.env.SILLOK;
const sample = sites.find((s) => s.full);
let browser, server;

before(async () => {
  browser = await launch();
  server = await serve(sample.dir, sample.base);
});
after(async () => {
  await browser.close();
  await server.close();
});

const address = (q, more = "") => server.url("search/index.html") + (q ? "?q=" + encodeURIComponent(q) : "") + more;
const done = (page, q) => page.waitForFunction((q) => document.getElementById("results").dataset.done === q, q);
// whole waits for the results that come when a reader moves.
const whole = async (page, q) => {
  await done(page, q);
  await page.evaluate(() => dispatchEvent(new Event("scroll")));
  await page.waitForFunction((q) => document.getElementById("results").dataset.whole === q, q);
};
const titles = (page) => page.locator(".result h3 a").allInnerTexts();
const cards = (page) => page.locator("#results .card h3 a").allInnerTexts();

// view opens the search page; errors on it fail the test.
async function view(t, url, options = {}) {
  const v = await open(browser, { origin: server.origin, ...options });
  t.after(v.close);
  await v.page.goto(url);
  return v;
}

test("typing: names with every key, then sentences that open in their document", async (t) => {
  const { page, errors } = await view(t, address());
  assert.equal(await page.locator("#fallback").isVisible(), true);
  await page.locator("#q").pressSequentially("행안부", { delay: 30 });
  await done(page, "행안부");
  assert.match((await cards(page))[0], /^행정안전부/);
  assert.equal(await page.locator("#fallback").isVisible(), false);
  assert.equal(new URL(page.url()).searchParams.get("q"), "행안부");
  assert.match(await page.title(), /^행안부 – /);
  assert.match(await page.locator("#say").innerText(), /이름 \d+개, 문서 \d+건/);
  assert.ok(await page.locator(".ev mark").count() > 3);
  await page.locator(".ev .src a").first().click();
  await page.waitForURL(/documents\/.*q=.*#s\d+$/);
  const target = page.locator(decodeURIComponent(new URL(page.url()).hash));
  assert.match(await target.innerText(), /행안부|행정안전부/);
  assert.deepEqual(errors, []);
});

test("results: axe, nothing wider than the window, few requests before the first key", async (t) => {
  const wrong = [];
  for (const [width, dark] of [[320, false], [390, true], [1280, false], [1280, true]]) {
    const { page, errors } = await view(t, address("행안부"), { width, dark });
    await whole(page, "행안부");
    if (width < 1000) await page.locator(".side summary").click();
    await page.locator(".side li").first().waitFor();
    wrong.push(...(await axe(page)), ...(await overflow(page)), ...errors);
  }
  server.answers.length = 0;
  const { page } = await view(t, address());
  await page.waitForTimeout(400);
  if (server.answers.length > 6) wrong.push(`${server.answers.length} requests before the first key`);
  refuse(wrong);
});

test("a search by its address is light, nothing moves, and more comes when the reader does", async (t) => {
  const wrong = [];
  for (const width of [390, 1280]) for (const q of ["행안부", "전자정부", "행정안전부 대책"]) {
    server.answers.length = 0;
    const { page } = await view(t, address(q), { width });
    await done(page, q);
    await page.waitForTimeout(300);
    const bytes = server.answers.reduce((n, a) => n + a.bytes, 0), shift = await page.evaluate(() => window.shift), first = await titles(page);
    if (bytes > budget.answer) wrong.push(`${q}: ${bytes} bytes at ${width}`);
    if (shift > budget.shift) wrong.push(`${q}: moves by ${shift} at ${width}`);
    await whole(page, q);
    const all = await titles(page);
    if (all.slice(0, 2).join() !== first.join()) wrong.push(`${q}: the first results changed`);
    if (first.length === 2 && all.length < 3) wrong.push(`${q}: only ${all.length} results`);
  }
  refuse(wrong);
});

test("what somebody said: by speaker, and by speaker and subject", async (t) => {
  const { page } = await view(t, address("윤하람", "&kind=said"));
  await whole(page, "윤하람");
  const said = await page.locator(".result .ev").count();
  assert.ok(said > 5);
  const by = await page.locator(".result .ev .src span:first-child").allInnerTexts();
  assert.ok(by.every((s) => /발언: .*윤하람/.test(s)), by.join());
  await page.locator("#q").fill("윤하람 브이월드");
  await done(page, "윤하람 브이월드");
  await page.waitForFunction((n) => { const k = document.querySelectorAll(".result .ev").length; return k > 0 && k < n }, said);
  const words = await page.locator(".result .ev > p:first-child").allInnerTexts();
  assert.ok(words.every((w) => w.includes("브이월드")), words.join());
});

test("half-typed syllables and first consonants find the name", async (t) => {
  const { page } = await view(t, address("정보"));
  await done(page, "정보");
  for (const typed of ["ㅎㅈㅇㅈㅂ", "행저", "행정ㅇ", "ㅎㅇㅂ"]) {
    await page.locator("#q").fill(typed);
    await page.waitForFunction(() => document.querySelector("#results .card a")?.textContent.startsWith("행정안전부"));
  }
});

test("an input method: names follow the syllable, sentences wait for it", async (t) => {
  const { page } = await view(t, address("정보"));
  await whole(page, "정보"); // what is left of it comes with the first key
  assert.notEqual(await page.evaluate(() => location.search), "");
  await page.locator("#q").fill("");
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    window.shown = [];
    new MutationObserver(() => window.shown.push(document.getElementById("results").dataset.titles)).observe(document.getElementById("results"), { attributes: true, attributeFilter: ["data-titles"] });
  });
  for (const text of ["ㄱ", "개", "갭", "개바", "개발", "개발ㅇ", "개발우", "개발워", "개발원"]) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(40);
  }
  assert.deepEqual(await page.evaluate(() => window.shown), [], "nothing is searched for in mid-syllable");
  assert.ok((await cards(page)).includes("한국지역정보개발원"));
  await session.send("Input.insertText", { text: "개발원" });
  await done(page, "개발원");
  assert.equal(await page.locator("#q").inputValue(), "개발원");
  assert.ok((await titles(page)).length > 3);
});

test("facets narrow, the address holds them, back undoes them", async (t) => {
  const { page } = await view(t, address("행안부"));
  await whole(page, "행안부");
  const all = await titles(page);
  const row = page.locator(".side li", { has: page.locator("a[href*='year=2012']") });
  const count = Number(await row.locator("small").innerText());
  await row.locator("a").click();
  await page.waitForFunction((n) => document.querySelectorAll(".result").length === n, count);
  assert.match(page.url(), /year=2012/);
  const years = await page.locator(".result .src time").allInnerTexts();
  assert.ok(years.length && years.every((y) => y.startsWith("2012")), years.join());
  const shared = page.url();
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll(".result").length === n, all.length);
  assert.deepEqual(await titles(page), all);
  await page.goto(shared);
  await whole(page, "행안부");
  assert.equal(await page.locator(".result").count(), count);
  await page.locator(".chip[data-kind=agency]").click();
  await page.waitForFunction(() => !document.querySelector(".result"));
  assert.ok((await cards(page)).length > 0);
  assert.match(page.url(), /kind=agency/);
});

test("dates lead to their page", async (t) => {
  const { page } = await view(t, address("2012년 2월"));
  await done(page, "2012년 2월");
  assert.match(await page.locator("#results a[href*='dates/2012/02/']").first().getAttribute("href"), /dates\/2012\/02\/index.html/);
  await page.goto(address("2012 하반기"));
  await done(page, "2012 하반기");
  const half = page.locator("#results a[href$='#h2']").first();
  await half.click();
  await page.waitForURL(/dates\/2012\/index.html#h2/);
  assert.equal(await page.locator("#h2").count(), 1);
});

test("the keyboard walks through the results", async (t) => {
  const { page } = await view(t, address("개발원"));
  await done(page, "개발원");
  await page.locator("#q").focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "한국지역정보개발원");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".result") !== null), true);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
});

test("nothing found: the query without its particle, similar names, the index", async (t) => {
  const { page } = await view(t, address("행정안정부"));
  await page.waitForFunction(() => document.querySelector("#results .card"));
  assert.match((await cards(page))[0], /행정안전부/);
  assert.equal(await page.locator("#results a[href$='names/index.html']").count(), 1);
});

test("a deploy under an open tab: meta is read again, once", async (t) => {
  const dir = path.join(out, "deployed");
  fs.rmSync(dir, { recursive: true, force: true });
  fs.cpSync(sample.dir, dir, { recursive: true });
  const s = await serve(dir, "/");
  t.after(s.close);
  const v = await open(browser, { origin: s.origin });
  t.after(v.close);
  await v.page.goto(s.url("search/index.html") + "?q=" + encodeURIComponent("나라장터"));
  await done(v.page, "나라장터");
  // Another build: every shard has another name.
  const shards = path.join(dir, "search", "t"), meta = path.join(dir, "search", "meta.bin");
  const data = fs.readFileSync(meta);
  const rename = (name) => name.replace(/\.([0-9a-f]{6})\./, (_, h) => "." + ((parseInt(h, 16) ^ 1) || 2).toString(16).padStart(6, "0") + ".");
  const count = fs.readdirSync(shards).length;
  for (const f of fs.readdirSync(shards)) fs.renameSync(path.join(shards, f), path.join(shards, rename(f)));
  const first = data.length - 3 * (2 ** data.readUInt32BE(12) + 2 ** (data.readUInt32BE(12) - 4));
  for (let i = first; i < data.length; i += 3) {
    const h = data.readUIntBE(i, 3);
    if (h) data.writeUIntBE((h ^ 1) || 2, i, 3);
  }
  fs.writeFileSync(meta, data);
  s.answers.length = 0;
  await v.page.locator("#q").fill("정보화마을");
  await done(v.page, "정보화마을").catch(() => {});
  await v.page.locator("#q").fill("통합데이터맵");
  await done(v.page, "통합데이터맵");
  assert.ok(count > 10);
  assert.ok(s.answers.some((a) => a.status === 404), "no shard was missing");
  assert.ok(s.answers.filter((a) => a.path.endsWith("meta.bin")).length <= 1, "meta was read more than once");
  assert.ok((await titles(v.page)).length > 0);
});

test("no script: the form leads to the index", async (t) => {
  const { page } = await view(t, server.url("index.html"), { js: false });
  await page.locator("form[role=search] input[name=q]").first().fill("행안부");
  await page.locator("form[role=search] button").first().click();
  await page.waitForURL(/search\/index.html\?q=/);
  assert.equal(await page.locator("#fallback").isVisible(), true);
  assert.equal(await page.locator("#results").isVisible(), false);
  assert.ok(await page.locator("#fallback a").count() > 20);
});

test("from a disk", async (t) => {
  const dir = path.join(out, "disk-site"), to = path.join(out, "disk");
  fs.mkdirSync(dir, { recursive: true });
  fs.cpSync(path.join(repository, "content"), path.join(dir, "content"), { recursive: true });
  fs.writeFileSync(path.join(dir, "sillok.yaml"), "title: 디스크\nsearch: {offline: true}\n");
  execFileSync(sillok, ["build", "--site", dir, "--out", to], { stdio: "ignore" });
  const context = await browser.newContext(), page = await context.newPage(), errors = [];
  t.after(() => context.close());
  page.on("pageerror", (e) => errors.push(String(e)));
  await page.goto("file://" + path.join(to, "search", "index.html") + "?q=" + encodeURIComponent("행안부"));
  await done(page, "행안부");
  const here = await open(browser, { origin: server.origin });
  t.after(here.close);
  await here.page.goto(address("행안부"));
  await done(here.page, "행안부");
  assert.deepEqual(await titles(page), await titles(here.page));
  assert.deepEqual(await page.locator(".ev > p:first-child").allInnerTexts(), await here.page.locator(".ev > p:first-child").allInnerTexts());
  await page.locator(".ev .src a").first().click();
  await page.waitForURL(/^file:.*#s\d+$/);
  assert.deepEqual(errors, []);
});

test("the command line gives the same answers", async (t) => {
  const { page } = await view(t, address());
  const rows = fs.readFileSync(path.join(repository, "testdata", "queries.tsv"), "utf8").split("\n").filter((l) => l && !l.startsWith("#")).slice(1);
  const queries = [...new Set(rows.filter((l) => l.includes("\tsources/")).map((l) => l.split("\t")[0]))];
  for (const q of queries) {
    const want = JSON.parse(execFileSync(sillok, ["search", "--out", sample.dir, "--json", q]));
    if (!want.documents?.length) continue;
    await page.goto(address(q));
    await page.waitForFunction(() => document.getElementById("results").dataset.done);
    await whole(page, await page.evaluate(() => document.getElementById("results").dataset.done));
    const got = await page.evaluate(() => [...document.querySelectorAll(".result")].map((r) => [decodeURIComponent(r.querySelector("h3 a").pathname), ...[...r.querySelectorAll(".ev .src a")].map((a) => a.hash)].join(" ")));
    assert.deepEqual(got, want.documents.slice(0, 10).map((d) => ["/" + d.path, ...(d.sentences ?? []).map((s) => "#s" + s.n)].join(" ")), q);
    const names = await page.locator("#results .card h3 a").evaluateAll((list) => list.map((a) => decodeURIComponent(a.pathname).slice(1)));
    assert.deepEqual(names, (want.names ?? []).map((n) => n.path), q);
  }
});
