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

// open gives a page of a new profile; without scripts, those of the page are
// not loaded, and without js the browser runs none at all. Its errors and
// foreign fill while it is used; close ends the profile.
export async function open(browser, { origin, width = 1280, dark = false, js = true, scripts = true, touch = false, init } = {}) {
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
  if (!scripts) await context.route((u) => u.pathname.endsWith(".js"), (route) => route.abort());
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
// selector.
export async function axe(page, only) {
  await page.evaluate(axeSource);
  const found = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] })
    .then((r) => r.violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => n.target.flat().join(" ")) }))),
  only ? { type: "rule", values: only } : { type: "tag", values: rules });
  return found.flatMap((v) => v.nodes.map((n) => `axe ${v.id}: ${n}`));
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
