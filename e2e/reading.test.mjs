// How the sample site is read: by keyboard, on paper, with wider or larger
// text, in a chosen scheme, with fewer colours.
import test, { after, before } from "node:test";
import fs from "node:fs";
import path from "node:path";
import { axe, launch, open, overflow, restyle } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { specimens } from "./lib/site.mjs";
import { refuse, shots, sites } from "./lib/sites.mjs";

const site = sites.find((s) => s.full);
const pages = specimens(site.dir).filter((s) => !s.template.includes(",") && s.template !== "missing");
const [document, home] = ["document", "home"].map((name) => pages.find((p) => p.template === name));
let browser, server;
before(async () => {
  fs.mkdirSync(shots, { recursive: true });
  [browser, server] = [await launch(), await serve(site.dir)];
});
after(async () => {
  await browser.close();
  await server.close();
});

// reading adds a test that opens one page and collects what is wrong there.
function reading(name, specimen, options, look) {
  test(name, { timeout: 60_000 }, async () => {
    const { page, close } = await open(browser, { origin: server.origin, ...options });
    try {
      await page.goto(server.url(specimen.page), { waitUntil: "load" });
      refuse(await look(page, specimen));
    } finally {
      await close();
    }
  });
}

// stop describes what has the focus, and whether it shows.
function stop(page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const style = getComputedStyle(e), box = e.getClientRects()[0] ?? e.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 12)];
    const over = document.elementFromPoint(x, y);
    return {
      name: `${e.tagName.toLowerCase()} ${(e.innerText || e.getAttribute("aria-label") || e.id).trim().slice(0, 20)}`,
      ring: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none",
      inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      covered: over && !e.contains(over) && !over.contains(e) ? over.tagName.toLowerCase() : "",
      href: e.getAttribute("href"),
    };
  });
}

for (const specimen of pages) {
  reading(`keyboard: ${specimen.template}`, specimen, {}, async (page) => {
    const wrong = [];
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press("Tab");
      const at = await stop(page);
      if (!at) break;
      if (i === 0 && specimen.template !== "search" && at.href !== "#main") wrong.push(`the first stop is ${at.name}, want the skip link`);
      if (!at.ring) wrong.push(`no focus ring: ${at.name}`);
      if (!at.inside) wrong.push(`focused outside the window: ${at.name}`);
      if (at.covered) wrong.push(`focused under ${at.covered}: ${at.name}`);
    }
    return wrong;
  });

  reading(`print, spacing, large text: ${specimen.template}`, specimen, {}, async (page) => {
    const wrong = [];
    const note = (list, what) => wrong.push(...list.map((w) => `${what}: ${w}`));
    await page.emulateMedia({ media: "print" });
    note(await page.evaluate(() => [...document.querySelectorAll("nav, form, fieldset, .skip")]
      .filter((e) => e.getBoundingClientRect().height > 1 && e.checkVisibility()).map((e) => `${e.tagName.toLowerCase()}.${e.className} shows`)), "print");
    await page.emulateMedia({ media: "screen" });
    await restyle(page, "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
    note(await overflow(page), "wider spacing");
    await restyle(page, "html { font-size: 200% !important }");
    note(await overflow(page), "text of twice the size");
    return wrong;
  });
}

reading("a tap on a name opens its card, the way to its page in it", document, { width: 390, touch: true }, async (page) => {
  const mark = page.locator(".prose a.mark.agency").first(), wrong = [], before = page.url();
  await mark.tap();
  const card = page.locator("#tip a");
  await card.waitFor();
  if (page.url() !== before) wrong.push("the tap left the page");
  if (await card.evaluate((a) => a.href) !== await mark.evaluate((a) => a.href)) wrong.push("the card leads elsewhere");
  wrong.push(...(await overflow(page)));
  await card.tap();
  await page.waitForURL(/agencies/);
  return wrong;
});

reading("the skip link leads to the text", document, {}, async (page) => {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => document.querySelector("main").contains(document.activeElement));
  return inside ? [] : ["the next stop is outside main"];
});

reading("/ goes to the search field, and can be switched off", home, {}, async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("/");
  const wrong = await focused() === "q" ? [] : ["/ does not focus the search field"];
  await page.evaluate(() => document.activeElement.blur());
  await page.locator("#keys").uncheck();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("/");
  if (await focused() === "q") wrong.push("/ still works after it was switched off");
  return wrong;
});

const isDark = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, n) => sum + Number(n), 0) < 240;

test("a chosen dark scheme is there at the first frame", { timeout: 60_000 }, async () => {
  const { page, close } = await open(browser, {
    origin: server.origin,
    init: () => {
      window.frames_ = [];
      const look = () => {
        if (document.body) window.frames_.push(getComputedStyle(document.body).backgroundColor);
        if (window.frames_.length < 20) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
  });
  try {
    await page.goto(server.url(home.page));
    await page.locator("#theme-dark").check();
    await page.goto(server.url(document.page), { waitUntil: "load" });
    await page.waitForFunction(() => window.frames_.length >= 20);
    const colours = await page.evaluate(() => window.frames_);
    refuse(colours.filter((c) => !isDark(c)).map((c, i) => `frame ${i}: ${c}`));
  } finally {
    await close();
  }
});

reading("the scheme and the marks can be switched without JavaScript", document, { js: false }, async (page) => {
  const wrong = [];
  const looks = (selector) => page.evaluate((s) => {
    const { backgroundColor, textDecoration } = getComputedStyle(document.querySelector(s));
    return { ground: backgroundColor, line: textDecoration };
  }, selector);
  await page.locator("#theme-dark").check();
  if (!isDark((await looks("body")).ground)) wrong.push("the dark scheme does nothing");
  const mark = ".prose .sen a.mark";
  const before = await looks(mark);
  await page.locator("#sw-all").uncheck();
  if (before.line === (await looks(mark)).line) wrong.push(`the marks stay when they are switched off: ${before.line}`);
  return wrong;
});

reading("a phone in the dark with more contrast and no motion", document, { width: 390, dark: true }, async (page) => {
  await page.emulateMedia({ contrast: "more", reducedMotion: "reduce" });
  const wrong = await axe(page, ["color-contrast"]);
  await page.emulateMedia({ forcedColors: "active" });
  await page.screenshot({ path: path.join(shots, "document-390-forced-colours.png") });
  return wrong;
});
