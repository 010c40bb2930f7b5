// What a reader who researches comes for, on the sample site and on one of documents that
// nobody has corrected: each begins on the home page, takes at most two clicks, and does not
// end at a dead end.
import test, { after, before } from "node:test";
import { launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { refuse, sites } from "./lib/sites.mjs";

const asked = sites.filter((s) => s.tasks), servers = {};
let browser;
before(async () => {
  browser = await launch();
  for (const s of asked) servers[s.name] = await serve(s.dir);
});
after(async () => {
  await browser.close();
  for (const s of Object.values(servers)) await s.close();
});

// task adds a test for each site; its reader has the page and click, which counts. of names
// the one site that has what is asked for.
function task(name, steps, most = 2, of = "") {
  for (const site of asked) if (!of || of === site.name) test(`${site.name}: ${name}`, { timeout: 90_000 }, async () => {
    const server = servers[site.name];
    const { page, errors, close } = await open(browser, { origin: server.origin });
    let clicks = 0;
    const click = async (link) => {
      clicks++;
      await link.first().click();
      await page.waitForLoadState("load");
    };
    try {
      await page.goto(server.url(""), { waitUntil: "load" });
      const wrong = await steps(page, click);
      if (clicks > most) wrong.push(`${clicks} clicks`);
      refuse([...wrong, ...errors.map((e) => "console: " + e)]);
    } finally {
      await close();
    }
  });
}

// want says what a page lacks of what it should show.
async function want(page, list) {
  const wrong = [];
  for (const [what, selector, least = 1] of list) {
    const n = await page.locator(selector).count();
    if (n < least) wrong.push(`${what}: ${n} of ${selector} on ${decodeURIComponent(page.url())}`);
  }
  return wrong;
}

// among follows the first of some links whose page holds some HTML: the test knows
// no names, which a reader would.
async function among(page, click, links, wanted, most = 40) {
  const hrefs = await links.evaluateAll((list, most) => [...new Set(list.map((a) => a.href))].slice(0, most), most);
  for (const href of hrefs) {
    const html = await (await page.request.get(href)).text();
    if (![wanted].flat().every((part) => part instanceof RegExp ? part.test(html) : html.includes(part))) continue;
    await click(page.locator(`main a[href="${await relative(page, href)}"]`));
    return [];
  }
  return [`no link on ${page.url()} leads to a page with ${wanted}`];
}

// relative is the address as the page writes it.
function relative(page, href) {
  return page.evaluate((to) => [...document.querySelectorAll("main a[href]")].find((a) => a.href === to).getAttribute("href"), href);
}

task("what a person said, and when", async (page, click) => [
  ...await among(page, click, page.locator("main a[href^='people/']"), 'id="words"'),
  ...await want(page, [["words", "#words .ev p"], ["the occasion with its day", "#words h3 small"], ["the way to the sentence", "#words a[href*='#s']"]]),
]);

task("which body a name meant in 2012, and what became of it", async (page, click) => [
  ...await among(page, click, page.locator("main a[href^='agencies/행정안전부_-2008'], main a[href^='agencies/']"), /<li aria-current="true">(?:(?!<\/li>)[^])*<\/li>\s*<li/),
  ...await want(page, [["the body in its line", ".strip li[aria-current]"], ["those after it", ".strip li[aria-current] ~ li"]]),
]);

task("when a system was planned and opened, and what went wrong", async (page, click) => [
  ...await among(page, click, page.locator("main a[href^='systems/']"), ['<span class="st open">장애', 'id="life"']),
  ...await want(page, [["the track", "#life svg"], ["a failure among what happened", "#timeline summary .st.open"], ["its sentence", "#timeline a[href*='#s']"], ["state", ".state"]]),
]);

task("everything on a day, and the nearest days", async (page, click) => {
  await click(page.locator("#doors a[href^='dates/']").nth(1));
  return want(page, [["what happened", "#happened summary, h3[id^=d]"], ["days before and after", "nav.pager a", 2]]);
});

task("which promises were kept, by year", async (page, click) => {
  await click(page.locator("nav a[href^='promises/']"));
  await click(page.locator(".chips a[href*='kept']"));
  const wrong = await want(page, [["a year", "section.sec h2"], ["a promise", "summary .st.done"]]);
  await page.locator("summary").first().click();
  return [...wrong, ...await want(page, [["both sentences", "details[open] .ev", 2]])];
});

task("the laws that a document cites", async (page, click) => [
  ...await among(page, click, page.locator("#new a[href^='documents/']"), 'class="badge law"'),
  ...await want(page, [["the laws", ".names abbr.law"], ["the way to a law", ".names a[href*='laws/']"]]),
]);

task("who appears with a person", async (page, click) => [
  ...await among(page, click, page.locator("main a[href^='people/']"), 'id="with"'),
  ...await want(page, [["people", "#with a[href*='people/'], #with a[href^='../']"], ["the sentence that names both", "#with a[href*='#s']"]]),
]);

task("what contradicts what", async (page, click) => {
  await click(page.locator("nav a[href^='promises/']"));
  await click(page.locator("main a[href*='conflicts/']"));
  return want(page, [["two sentences side by side, or the word that there are none", ".versus .ev, .head .note"]]);
});

task("a body by an inner part of its name", async (page, click) => {
  const names = await page.locator("main a[href^='agencies/']").allInnerTexts();
  const name = names.find((n) => /^[가-힣]{7,}$/.test(n)); // 국가정보자원관리원 by 정보자원
  await page.locator("main input[name=q]").fill(name.slice(2, 6));
  await page.locator("main form button").click();
  await page.locator("#results .card a").first().waitFor();
  await click(page.locator("#results .card h3 a", { hasText: name }));
  return want(page, [["the body", "h1"]]);
});

task("citing one sentence", async (page, click) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await click(page.locator("#new a[href^='documents/']"));
  const words = await page.locator("#s2").evaluate((s) => s.textContent.replace(/^\d+/, "").replace(/\s+/g, " ").trim());
  await page.locator("#s2 .sn").evaluate((a) => a.click());
  await page.waitForFunction(() => document.getElementById("say").textContent);
  const clip = await page.evaluate(() => navigator.clipboard.readText());
  const title = await page.locator("h1").innerText(), wrong = [];
  for (const part of [words, title, "#s2"]) if (!clip.includes(part)) wrong.push(`the citation lacks ${part}: ${clip}`);
  if (/%[0-9A-F]{2}/.test(clip)) wrong.push(`the address is not readable: ${clip}`);
  return wrong;
});

task("printing a document", async (page, click) => {
  await click(page.locator("#new a[href^='documents/']"));
  await page.emulateMedia({ media: "print" });
  const shown = (selector) => page.locator(selector).first().isVisible();
  const wrong = [];
  if (!await shown(".prose .sen")) wrong.push("the text is not printed");
  for (const s of ["nav", "form", ".switches"]) if (await shown(s)) wrong.push(`${s} is printed`);
  return wrong;
});

task("what a person said on a subject", async (page, click) => [
  ...await click(page.locator("nav a[href^='people/']")).then(() => []),
  ...await among(page, click, page.locator("main .index a"), /class="chip" href="[^"]*\/words\//, 400),
  ...await click(page.locator("#words .chips a[href*='/words/']")).then(() => []),
  ...await want(page, [["words", ".sec .ev p"], ["the other subjects", ".chips a", 3], ["the way to the sentence", ".sec a[href*='#s']"]]),
], 3, "sample"); // nobody of the other site is quoted on two subjects five times

task("what people said about a system", async (page, click) => [
  ...await among(page, click, page.locator("main a[href^='systems/']"), 'id="about"'),
  ...await want(page, [["who says it", "#about .nm a"], ["the words", "#about .ev p"]]),
]);

task("which number was told when", async (page, click) => {
  await click(page.locator("nav a[href^='promises/']"));
  await click(page.locator("main a[href*='conflicts/']"));
  const days = await page.locator(".versus .ev time").evaluateAll((list) => list.map((t) => t.dateTime));
  const wrong = await want(page, [["the steps", ".versus svg .bold", 2], ["what each document says", ".versus .ev .st.by", 3]]);
  if (days.join() !== [...days].sort().join()) wrong.push(`not in order of publication: ${days}`);
  return wrong;
}, 2, "sample");

task("the promises of a body, of a system, of a year", async (page, click) => {
  await click(page.locator("nav a[href^='promises/']"));
  const wrong = [];
  for (const axis of ["by-agency", "by-system", "by-year"]) {
    const href = await page.locator(`main a[href*='${axis}']`).first().evaluate((a) => a.href);
    const list = await page.context().newPage();
    await list.goto(href);
    const to = await list.locator("main .tl a").first().evaluate((a) => a.href);
    await list.goto(to);
    wrong.push(...await want(list, [[`the promises of ${axis}`, ":is(#promises, #due, #life) .st"]]));
    await list.close();
  }
  return wrong;
});

task("taking away as CSV what a body's page states", async (page, click) => {
  await among(page, click, page.locator("main a[href^='agencies/']"), ['id="csv"', 'class="rest"']);
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#csv").click()]);
  const text = await (await file.createReadStream()).toArray().then((parts) => Buffer.concat(parts).toString("utf8"));
  const rows = text.trimEnd().split("\r\n"), wrong = [], named = +(await page.locator("#timeline h2 small").innerText()).replace(/\D/g, "");
  if (!text.startsWith("\ufeff\"항목\"")) wrong.push("no heading: " + text.slice(0, 40));
  if (rows.some((r) => r.split('","').length !== 10)) wrong.push("rows differ in their fields");
  if (rows.filter((r) => r.startsWith('"일어난 일"')).length < named) wrong.push(`fewer happenings than the ${named} of the page`);
  if (!(await page.locator("h1").innerText()).startsWith(file.suggestedFilename().split(" (")[0].replace(".csv", ""))) wrong.push("named " + file.suggestedFilename());
  return wrong;
});

task("taking the data away as CSV", async (page, click) => {
  await click(page.locator("#quality a[href^='data/']"));
  const wrong = await want(page, [["a file of CSV", "#exports a[href*='csv']"]]);
  const file = await page.locator("#exports a[href*='csv']").first().evaluate((a) => a.href).catch(() => "");
  if (file && (await page.request.get(file)).status() !== 200) wrong.push(`no file at ${file}`);
  return wrong;
});
