// Looks at one page at one width, with and without JavaScript, and says what
// is wrong with it, one line each.
import path from "node:path";
import { axe, open, overflow } from "./browser.mjs";
import { budget, htmlLimit } from "./budget.mjs";
import { serve } from "./server.mjs";
import { refuse, shots } from "./sites.mjs";
import { specimens } from "./site.mjs";

const missing = (specimen) => specimen.template === "missing";

// everyTemplate adds a test for each specimen of a site.
export async function everyTemplate(t, browser, site, widths) {
  for (const specimen of specimens(site.dir)) {
    await t.test(`${specimen.template}: ${specimen.page || "/"}`, { timeout: 60_000 }, async () => {
      const wrong = [];
      for (const width of widths) {
        const add = (variant, list) => wrong.push(...list.map((w) => `${width} px${variant}: ${w}`));
        const { problems, text } = await withScript(browser, site, specimen, width);
        add("", problems);
        add(", no JavaScript", await withoutScript(browser, site, specimen, width, text));
        if (width === 390) add(", scripts blocked", await accessible(browser, site, specimen, width));
      }
      refuse(wrong);
    });
  }
}

// visit serves a site to one fresh profile, opens a specimen, and gives what
// look finds there with what went wrong while it was open.
async function visit(browser, site, specimen, options, look) {
  const server = await serve(site.dir, site.base);
  const { page, errors, foreign, close } = await open(browser, { origin: server.origin, ...options });
  const wrong = [];
  try {
    const response = await page.goto(server.url(missing(specimen) ? "a/b/c/" : specimen.page), { waitUntil: "load" });
    const status = missing(specimen) ? 404 : 200;
    if (response.status() !== status) wrong.push(`status ${response.status()}, want ${status}`);
    // What a script fetches after loading; two pages have one that does.
    if (options.js !== false && /missing|search/.test(specimen.template)) await page.waitForLoadState("networkidle");
    wrong.push(...await look(page, server));
  } finally {
    await close();
    await server.close();
  }
  // The browser itself reports the 404 that was asked for, and a blocked script.
  const asked = (e) => (missing(specimen) && /status of 404/.test(e)) || (options.scripts === false && /ERR_FAILED/.test(e));
  wrong.push(...errors.filter((e) => !asked(e)).map((e) => "console: " + e));
  wrong.push(...foreign.map((u) => "third party: " + u));
  return wrong;
}

async function picture(site, page, specimen, variant) {
  if (!site.full) return;
  const name = `${specimen.template} ${variant}`.replace(/[ ,]+/g, "-");
  await page.screenshot({ path: path.join(shots, name + ".png") });
}

// withScript is how most readers see a page: in both schemes.
async function withScript(browser, site, specimen, width) {
  let text = "";
  const problems = await visit(browser, site, specimen, { width }, async (page, server) => {
    text = await page.evaluate(() => document.querySelector("main").innerText);
    const wrong = weigh(server.answers, specimen, await measure(page));
    wrong.push(...await overflow(page), ...await axe(page));
    await picture(site, page, specimen, `${width}`);
    await page.emulateMedia({ colorScheme: "dark" });
    wrong.push(...(await axe(page, ["color-contrast"])).map((w) => "dark: " + w));
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

// withoutScript opens a page with JavaScript switched off: nothing that can be
// read with it may be missing, and no control may be dead.
function withoutScript(browser, site, specimen, width, text) {
  return visit(browser, site, specimen, { width, js: false }, async (page) => {
    const wrong = await overflow(page);
    const bare = await page.evaluate(() => document.querySelector("main").innerText);
    if (bare.length < budget.bareText * text.length) wrong.push(`${bare.length} characters of text, with JavaScript ${text.length}`);
    wrong.push(...await page.evaluate(() => {
      const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().height > 1;
      const dead = [...document.querySelectorAll("button")].filter((b) => shown(b) && !b.closest("form[action]")).map((b) => "dead button: " + b.textContent);
      return document.querySelector("main a[href]") ? dead : [...dead, "no link"];
    }));
    if (width !== 320) await picture(site, page, specimen, `${width} no script`);
    return wrong;
  });
}

// accessible runs axe on a page whose own scripts were kept away: axe itself
// needs timers, which a browser without JavaScript does not run.
function accessible(browser, site, specimen, width) {
  return visit(browser, site, specimen, { width, scripts: false }, (page) => axe(page));
}
