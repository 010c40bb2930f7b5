// What a new reader tries on the sample site: from the home page to a person's
// words, from a system to the sentence that planned it, an address that is not
// there, and the site opened from a disk.
import test, { after, before } from "node:test";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { specimens } from "./lib/site.mjs";
import { refuse, sites } from "./lib/sites.mjs";

const site = sites.find((s) => s.full);
let browser, server;
before(async () => { [browser, server] = [await launch(), await serve(site.dir)]; });
after(async () => {
  await browser.close();
  await server.close();
});

// walk adds a test that begins on a page of the sample site.
function walk(name, begin, steps) {
  test(name, { timeout: 60_000 }, async () => {
    const { page, errors, close } = await open(browser, { origin: server.origin });
    try {
      await page.goto(server.url(begin), { waitUntil: "load" });
      refuse([...await steps(page), ...errors.map((e) => "console: " + e)]);
    } finally {
      await close();
    }
  });
}

// sentence says what is wrong when a sentence of a document should stand
// before the reader, marked as the one that was asked for.
async function sentence(page) {
  await page.waitForLoadState("load");
  const at = decodeURIComponent(page.url());
  if (!/\/documents\/[^/]+\/(index\.html)?#s\d+$/.test(at)) return [`arrived at ${at}, want a sentence of a document`];
  const seen = await page.evaluate(() => {
    const target = document.querySelector(":target");
    if (!target) return "there is no such sentence";
    const box = target.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) return "the sentence is out of sight";
    return getComputedStyle(target).backgroundColor === "rgba(0, 0, 0, 0)" ? "the sentence is not marked" : "";
  });
  return seen ? [seen] : [];
}

// firstWith gives the first of the pages that contains what is looked for.
function firstWith(hrefs, pattern) {
  return hrefs.find((href) => pattern.test(fs.readFileSync(path.join(site.dir, decodeURIComponent(href)), "utf8")));
}

const words = /class="sec[^"]*" id="words"/;

walk("home to a person's words in two clicks", "", async (page) => {
  const people = await page.locator("main a[href^='people/']").evaluateAll((list) => list.map((a) => a.getAttribute("href")));
  const person = firstWith(people, words);
  if (!person) return ["the home page leads to no person with words"];
  await page.locator(`main a[href="${person}"]`).first().click();
  await page.waitForLoadState("load");
  const quoted = await page.locator("#words .ev p").first().innerText();
  if (!quoted.trim()) return ["the person's page shows no words"];
  await page.locator("#words .ev a[href*='#s']").first().click();
  return sentence(page);
});

const planned = /id="timeline"[\s\S]*?<summary[^>]*>[^\n]*class="st plan"[\s\S]*?#s\d+/;

walk("home's systems to the sentence that planned one in two clicks", "systems/index.html", async (page) => {
  const systems = await page.locator("main a[href$='index.html']").evaluateAll((list) => list.map((a) => a.getAttribute("href")));
  const system = firstWith(systems.map((h) => path.posix.join("systems", h)).filter((h) => h.startsWith("systems/")), planned);
  if (!system) return ["no system shows the sentence that planned it"];
  await page.goto(server.url(decodeURIComponent(system)));
  const row = page.locator("#timeline li", { has: page.locator("summary .st.plan") }).first();
  await row.locator("summary").click();
  await row.locator("a[href*='#s']").first().click();
  return sentence(page);
});

for (const [name, asked] of [["shallow", "그런-쪽은-없다"], ["deep", "a/b/c/"]]) {
  for (const { base, dir } of sites.filter((s) => s.name !== "many")) {
    test(`a ${name} address that is not there, below ${base}`, { timeout: 60_000 }, async () => {
      const away = await serve(dir, base);
      const { page, foreign, close } = await open(browser, { origin: away.origin });
      try {
        const response = await page.goto(away.url(asked), { waitUntil: "networkidle" });
        const wrong = foreign.map((u) => "third party: " + u);
        if (response.status() !== 404) wrong.push(`status ${response.status()}, want 404`);
        wrong.push(...away.answers.slice(1).filter((a) => a.status !== 200).map((a) => `${a.path}: status ${a.status}`));
        const styled = await page.evaluate(() => document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 50);
        if (!styled) wrong.push("the page has no style");
        await page.locator("main a[href]").first().click();
        await page.waitForLoadState("load");
        if (away.answers.at(-1).status !== 200) wrong.push(`its first link leads to ${page.url()}`);
        refuse(wrong);
      } finally {
        await close();
        await away.close();
      }
    });
  }
}

test("a misspelt address finds the nearest name", { timeout: 60_000 }, async () => {
  const person = specimens(site.dir).find((s) => s.template === "person");
  const { page, close } = await open(browser, { origin: server.origin });
  try {
    await page.goto(server.url(person.page.replace(/\/$/, "은/")), { waitUntil: "networkidle" });
    const near = page.locator("#near a").first();
    await near.waitFor({ timeout: 5_000 });
    const leads = await near.getAttribute("href");
    refuse(decodeURIComponent(leads).endsWith(person.page + "index.html") ? [] : [`offers ${decodeURIComponent(leads)}, want ${person.page}`]);
  } finally {
    await close();
  }
});

test("from a disk every template shows, and links lead on", { timeout: 120_000 }, async () => {
  const { page, errors, foreign, close } = await open(browser, { origin: "file://" });
  const wrong = [];
  try {
    for (const { template, file } of specimens(site.dir).filter((s) => s.template !== "missing")) {
      await page.goto(pathToFileURL(path.join(site.dir, file)).href, { waitUntil: "load" });
      const styled = await page.evaluate(() => getComputedStyle(document.querySelector(".top")).borderBottomStyle === "double");
      if (!styled) wrong.push(`${template}: no style`);
      wrong.push(...errors.splice(0).map((e) => `${template}: console: ${e}`));
    }
    await page.locator("header.top a.name").click();
    await page.waitForLoadState("load");
    if (!decodeURIComponent(page.url()).endsWith("/index.html")) wrong.push(`the site's name leads to ${page.url()}`);
    refuse([...wrong, ...foreign.map((u) => "third party: " + u)]);
  } finally {
    await close();
  }
});
