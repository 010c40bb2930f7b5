// Opens pages in Debian's Chromium, each in a fresh profile, and notes what
// goes wrong while they load. Nothing but the site's own server is reached.
import fs from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const widths = { 320: 640, 390: 844, 1280: 800 };

export function launch() {
  const places = [process.env.CHROME, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const executablePath = places.find((p) => p && fs.existsSync(p));
  if (!executablePath) throw new Error("there is no Chromium: install Debian's chromium, or set CHROME to its path");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
}

// open gives a page of a new profile; without js the browser runs no script. Its
// errors and foreign fill while it is used; close ends the profile.
export async function open(browser, { origin, width = 1280, dark = false, js = true, touch = false, init } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: widths[width] ?? 800 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce", // so that a jump is over when it has begun
    javaScriptEnabled: js,
    hasTouch: touch,
    isMobile: touch,
    locale: "ko-KR",
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors = [], foreign = [];
  page.on("console", (m) => { if (m.type() === "error") errors.push(m.text().slice(0, 200)); });
  page.on("pageerror", (e) => errors.push(String(e).slice(0, 200)));
  await context.route((u) => /^(https?|wss?):/.test(u.protocol) && u.origin !== origin, (route) => {
    foreign.push(route.request().url());
    return route.abort();
  });
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  if (init) await page.addInitScript(init);
  return { page, errors, foreign, close: () => context.close() };
}

// axe gives what axe-core finds on a page, one line for each node: rule and
// selector. Without a list of rules it asks all; but may leave some out.
export function axe(page, only, but = []) {
  return run(page, {
    runOnly: only ? { type: "rule", values: only } : { type: "tag", values: rules },
    rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])),
  });
}

// run asks axe-core of a page, or of those of its elements whose colours are new.
async function run(page, options, marked = false) {
  if (!await page.evaluate(() => !!window.axe)) await page.evaluate(axeSource);
  const found = await page.evaluate(([options, marked]) => {
    const where = marked ? { include: window.unseen } : document;
    return window.axe.run(where, { ...options, resultTypes: ["violations"] })
      .then((r) => r.violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => n.target.flat().join(" ")) })));
  }, [options, marked]);
  return found.flatMap((v) => v.nodes.map((n) => `axe ${v.id}: ${n}`));
}

// What axe-core asks is of three kinds: where things stand, which colours meet, and
// all else, which is read from the elements and from which of them show.
const places = ["target-size", "scrollable-region-focusable"];
const colours = ["color-contrast", "link-in-text-block"];

// Judge asks axe-core of many views of pages, each question once: a tree that it has
// read before is not read again, and colours that have met before are not measured
// again. Where things stand is asked of every view.
export class Judge {
  trees = new Set();
  pairs = new Set();

  // view gives what is wrong with a page as it stands before the reader; with whole,
  // its colours are measured wherever they are.
  async view(page, whole) {
    const fresh = this.fresh(this.trees, [await page.evaluate(tree)]).length > 0;
    const some = await this.unseen(page);
    if (fresh && whole) return axe(page);
    const wrong = await (fresh ? axe(page, undefined, colours) : axe(page, places));
    return some ? [...wrong, ...await run(page, { runOnly: { type: "rule", values: colours } }, true)] : wrong;
  }

  // contrast gives what is wrong with the colours that meet on a page.
  async contrast(page) {
    return await this.unseen(page) ? run(page, { runOnly: { type: "rule", values: ["color-contrast"] } }, true) : [];
  }

  fresh(known, list) {
    const found = list.filter((x) => !known.has(x));
    for (const x of found) known.add(x);
    return found;
  }

  // unseen keeps in the page its elements whose colours are new; whether there are any.
  async unseen(page) {
    const found = this.fresh(this.pairs, await page.evaluate(pairs));
    return found.length > 0 && page.evaluate((found) => {
      window.unseen = found.flatMap((key) => window.pairs.get(key));
    }, found).then(() => true);
  }
}

// tree is what a page's elements are, and which of them show: a hash of it.
async function tree() {
  const seen = [...document.querySelectorAll("*")].map((e) => {
    const box = e.getBoundingClientRect();
    return +e.checkVisibility({ visibilityProperty: true }) + 2 * (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) + 4 * (box.width * box.height <= 1);
  });
  const data = new TextEncoder().encode(seen.join("") + document.documentElement.outerHTML);
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", data))].join();
}

// pairs is how text looks and on what, each way once: its colour, size and lines,
// those of what it stands in, and every ground below it. It keeps one element for each.
function pairs() {
  const style = new Map(), grounds = new Map();
  const of = (e) => style.get(e) ?? style.set(e, getComputedStyle(e)).get(e);
  const ground = (e) => {
    if (!e) return "";
    if (grounds.has(e)) return grounds.get(e);
    const s = of(e), own = [s.backgroundColor, s.backgroundImage, s.opacity].join();
    const all = ground(e.parentElement) + (own === "rgba(0, 0, 0, 0),none,1" ? "" : own + "/");
    grounds.set(e, all);
    return all;
  };
  const look = (e) => {
    const s = of(e);
    return [s.color, s.fontSize, s.fontWeight, s.textDecorationLine, s.textShadow, s.borderBottomStyle].join();
  };
  window.pairs = new Map();
  for (const e of document.body.querySelectorAll("*")) {
    const says = /^(INPUT|SELECT|TEXTAREA)$/.test(e.tagName) || [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!says || !e.checkVisibility({ visibilityProperty: true })) continue;
    const key = [e.tagName, look(e), look(e.parentElement), ground(e)].join(" | ");
    if (!window.pairs.has(key)) window.pairs.set(key, e);
  }
  return [...window.pairs.keys()];
}

// overflow names what reaches beyond the right edge of the window.
export function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width + 1) return [];
    const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width + 1);
    return wide.slice(0, 3).map((e) => `overflow: ${e.tagName.toLowerCase()}${e.id && "#" + e.id}${[...e.classList].map((c) => "." + c).join("")}`);
  });
}

// restyle adds a style sheet without loading one, so that the page's own
// policy holds.
export function restyle(page, css) {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}
