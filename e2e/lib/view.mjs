// Looks at one page at one width, with and without JavaScript, and says what
// is wrong with it, one line each.
import path from "node:path";
import { Judge, open, overflow, widths as heights } from "./browser.mjs";
import { budget, htmlLimit } from "./budget.mjs";
import { serve } from "./server.mjs";
import { refuse, shots } from "./sites.mjs";
import { specimens } from "./site.mjs";

const missing = (specimen) => specimen.template === "missing";

// together is how many pages are looked at side by side.
const together = 2;

// everyTemplate adds a test for each specimen of a site.
export async function everyTemplate(t, browser, site, widths) {
  const judge = new Judge();
  const todo = specimens(site.dir);
  const worker = async () => {
    let windows = await Windows.open(browser, site);
    for (let specimen = todo.shift(); specimen; specimen = todo.shift()) {
      let done = false;
      const look = async () => {
        const wrong = await every(windows, site, specimen, widths, judge);
        done = true;
        refuse(wrong);
      };
      await t.test(`${specimen.template}: ${specimen.page || "/"}`, { timeout: 60_000 }, look);
      if (done) continue;
      await windows.close();
      windows = await Windows.open(browser, site);
    }
    await windows.close();
  };
  await Promise.all(Array.from({ length: together }, worker));
}

// every looks at a specimen in all the ways in which it is read.
async function every(windows, site, specimen, widths, judge) {
  const wrong = [], texts = {};
  const add = (variant, list) => wrong.push(...list.map((w) => variant + w));
  for (const width of widths) {
    const { problems, text } = await withScript(windows, site, specimen, width, judge, width === widths[0]);
    add(`${width} px: `, problems);
    texts[width] = text;
  }
  add("no JavaScript, ", await withoutScript(windows, site, specimen, texts));
  add("390 px, scripts blocked: ", await accessible(windows, specimen, 390, judge));
  return wrong;
}

// Windows is a server of a site and two windows on it, one that runs scripts and one
// that runs none. They stay open, for to begin a profile takes as long
// as to look at a page: requests that tests may stop are cached by no browser,
// and what a page has stored goes when it is left.
class Windows {
  static async open(browser, site) {
    const w = new Windows();
    w.server = await serve(site.dir, site.base);
    w.scripts = await open(browser, { origin: w.server.origin });
    w.bare = await open(browser, { origin: w.server.origin, js: false });
    await w.scripts.page.route((u) => u.pathname.endsWith(".js"), (route) => (w.blocked ? route.abort() : route.fallback()));
    return w;
  }

  async close() {
    await Promise.all([this.scripts.close(), this.bare.close()].map((p) => p.catch(() => {})));
    await this.server.close();
  }

  // visit opens a specimen as if for the first time and gives what look finds there
  // with what went wrong while it was open.
  async visit(specimen, { width, js = true, blocked = false }, look) {
    const { page, errors, foreign } = js ? this.scripts : this.bare;
    this.blocked = blocked;
    await page.setViewportSize({ width, height: heights[width] });
    await page.emulateMedia({ colorScheme: "light" });
    for (const list of [errors, foreign, this.server.answers]) list.length = 0;
    const wrong = [];
    const response = await page.goto(this.server.url(missing(specimen) ? "a/b/c/" : specimen.page), { waitUntil: "load" });
    const status = missing(specimen) ? 404 : 200;
    if (response.status() !== status) wrong.push(`status ${response.status()}, want ${status}`);
    // What a script fetches after loading; two pages have one that does.
    if (js && /missing|search/.test(specimen.template)) await page.waitForLoadState("networkidle");
    if (!this.server.answers.some((a) => a.path.endsWith(".css"))) wrong.push("no style sheet was asked for: this is no first view");
    wrong.push(...await look(page, this.server));
    if (js) await page.evaluate(() => [localStorage, sessionStorage].forEach((s) => s.clear()));
    // The browser itself reports the 404 that was asked for, and a blocked script.
    const asked = (e) => (missing(specimen) && /status of 404/.test(e)) || (blocked && /ERR_FAILED/.test(e));
    wrong.push(...errors.filter((e) => !asked(e)).map((e) => "console: " + e));
    wrong.push(...foreign.map((u) => "third party: " + u));
    return wrong;
  }
}

async function picture(site, page, specimen, variant) {
  if (!site.full) return;
  const name = `${specimen.template} ${variant}`.replace(/[ ,]+/g, "-");
  await page.screenshot({ path: path.join(shots, name + ".png") });
}

// withScript is how most readers see a page: in both schemes.
async function withScript(windows, site, specimen, width, judge, whole) {
  let text = "";
  const problems = await windows.visit(specimen, { width }, async (page, server) => {
    text = await page.evaluate(() => document.querySelector("main").innerText);
    const wrong = weigh(server.answers, specimen, await measure(page));
    wrong.push(...await overflow(page), ...await judge.view(page, whole));
    await picture(site, page, specimen, `${width}`);
    await page.emulateMedia({ colorScheme: "dark" });
    wrong.push(...(await judge.contrast(page)).map((w) => "dark: " + w));
    await picture(site, page, specimen, `${width} dark`);
    return wrong;
  });
  return { problems, text };
}

// measure counts what is on an open page.
function measure(page) {
  return page.evaluate(() => ({
    nodes: document.querySelectorAll("*").length,
    shift: window.shift,
    prose: [...document.querySelectorAll(".sen")].map((s) => s.textContent).join("\n"),
    moving: document.getAnimations().filter((a) => a.playState === "running").length,
  }));
}

// weigh compares what was sent, and what came of it, with the budget.
function weigh(answers, specimen, { nodes, shift, prose, moving }) {
  const wrong = [];
  const over = (what, value, limit) => { if (value > limit) wrong.push(`${what}: ${value}, want at most ${limit}`); };
  const bytes = (pattern) => answers.filter((a) => pattern.test(a.path)).reduce((sum, a) => sum + a.bytes, 0);
  const text = Buffer.from(prose), long = text.length > budget.ordinaryText;
  over("bytes of the first view", bytes(/./), budget.total + (long ? htmlLimit(text) - budget.html : 0));
  over("bytes of HTML", answers[0].bytes, htmlLimit(text));
  over("bytes of CSS", bytes(/\.css$/), budget.css);
  const { js = budget.js, requests = budget.requests } = budget.of[specimen.template] ?? {};
  over("bytes of JavaScript", bytes(/\.js$/), js);
  over("requests", answers.length, requests);
  if (!long) over("elements", nodes, budget.nodes);
  over("layout shift", shift, budget.shift);
  over("running animations", moving, 0);
  for (const a of answers.slice(1)) if (a.status >= 400) wrong.push(`${a.path}: status ${a.status}`);
  return wrong;
}

// withoutScript opens a page with JavaScript switched off, in windows as wide as
// those in which texts was read: nothing that can be read with it may be missing,
// and no control may be dead.
function withoutScript(windows, site, specimen, texts) {
  const widths = Object.keys(texts).map(Number);
  return windows.visit(specimen, { width: widths[0], js: false }, async (page) => {
    const wrong = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: heights[width] });
      wrong.push(...(await bare(page, texts[width])).map((w) => `${width} px: ${w}`));
      if (width !== 320) await picture(site, page, specimen, `${width} no script`);
    }
    return wrong;
  });
}

// bare says what is wrong with a page that runs no scripts.
async function bare(page, text) {
  const wrong = await overflow(page);
  const left = await page.evaluate(() => document.querySelector("main").innerText);
  if (left.length < budget.bareText * text.length) wrong.push(`${left.length} characters of text, with JavaScript ${text.length}`);
  return wrong.concat(await page.evaluate(() => {
    const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().height > 1;
    const dead = [...document.querySelectorAll("button")].filter((b) => shown(b) && !b.closest("form[action]")).map((b) => "dead button: " + b.textContent);
    return document.querySelector("main a[href]") ? dead : [...dead, "no link"];
  }));
}

// accessible runs axe on a page whose own scripts were kept away: axe itself
// needs timers, which a browser without JavaScript does not run.
function accessible(windows, specimen, width, judge) {
  return windows.visit(specimen, { width, blocked: true }, (page) => judge.view(page));
}
