// Opens one page of every template at three widths, light and dark, with and
// without JavaScript, by keyboard and for print.
// node site.mjs SITE BASE OUT; exit status 1 where something is wrong.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const [dir, base, out] = [process.argv[2], process.argv[3] || '/', process.argv[4] || 'out'];
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
fs.mkdirSync(out, { recursive: true });

const wrong = [];
const expect = (ok, what) => { if (!ok) { wrong.push(what); console.log('  ✗ ' + what) } };

// The heaviest page of a folder is the one worth looking at.
function heaviest(folder, depth = 1) {
  let best = '', most = -1;
  const walk = (at, left) => {
    for (const e of fs.readdirSync(path.join(dir, at), { withFileTypes: true })) {
      if (!e.isDirectory() || e.name.startsWith('~')) continue;
      const p = path.join(at, e.name);
      if (left > 1) { walk(p, left - 1); continue }
      const file = path.join(dir, p, 'index.html');
      if (fs.existsSync(file) && fs.statSync(file).size > most) [best, most] = [p + '/', fs.statSync(file).size];
    }
  };
  if (fs.existsSync(path.join(dir, folder))) walk(folder, depth);
  return best;
}

const pages = {
  home: '', document: heaviest('documents'), documents: 'documents/', agency: heaviest('agencies'), agencies: 'agencies/',
  person: heaviest('people'), system: heaviest('systems'), law: heaviest('laws'), event: heaviest('events'),
  timeline: 'timeline/', open: 'timeline/open/', year: heaviest('dates'), month: heaviest('dates', 2), day: heaviest('dates', 3),
  network: 'network/', names: 'names/', search: 'search/', data: 'data/', lost: 'a/b/c/', page: heaviest('guide') || 'about/',
};
if (pages.document && fs.existsSync(path.join(dir, pages.document, 'source'))) pages.source = pages.document + 'source/';
for (const [name, p] of Object.entries(pages))
  if (name !== 'lost' && !fs.existsSync(path.join(dir, p, 'index.html'))) delete pages[name];

const server = await serve(dir, base);
const browser = await chromium.launch({ executablePath: process.env.CHROME || '/usr/bin/chromium', args: ['--no-sandbox'] });
const address = p => server.origin + base + encodeURI(p);

async function open(p, options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on('console', m => { if (m.type() === 'error' && !/404/.test(m.text())) page.problems.push(m.text()) });
  page.on('pageerror', e => page.problems.push(String(e)));
  page.on('request', r => { if (!r.url().startsWith(server.origin) && !r.url().startsWith('data:')) page.problems.push('asks elsewhere: ' + r.url()) });
  await page.goto(address(p), { waitUntil: 'load' });
  return page;
}

const overflow = page => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const text = page => page.evaluate(() => document.querySelector('main').innerText.replace(/\s+/g, ' ').length);

for (const [name, p] of Object.entries(pages)) {
  console.log(`${name} /${p}`);
  for (const width of [320, 390, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      const where = `${name}, ${width} px, ${colorScheme}`;
      const page = await open(p, { viewport: { width, height: 900 }, colorScheme });
      expect(page.problems.length === 0, `${where}: ${page.problems.join('; ')}`);
      expect(await overflow(page) <= 0, `${where}: wider than the screen by ${await overflow(page)} px`);
      if (width !== 320) {
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
        for (const v of violations) expect(false, `${where}: ${v.id}: ${v.nodes.map(n => n.html).slice(0, 2).join(' ')}`);
      }
      await page.screenshot({ path: path.join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      await page.context().close();
    }
  }
  await withoutScript(name, p);
  await keyboard(name, p);
  await print(name, p);
}

// All text and every way on are there without JavaScript.
async function withoutScript(name, p) {
  const on = await open(p, {}), off = await open(p, { javaScriptEnabled: false });
  const [a, b] = [await text(on), (await off.locator('main').innerText()).replace(/\s+/g, ' ').length];
  expect(b >= 0.98 * a || name === 'lost', `${name}: ${b} characters without JavaScript, ${a} with it`);
  expect(await off.locator('main a[href]').count() > 0 || name === 'search', `${name}: no link without JavaScript`);
  await on.context().close();
  await off.context().close();
}

// The first stop is the skip link; each of the first fifteen can be seen and is
// not hidden behind something.
async function keyboard(name, p) {
  const page = await open(p, { viewport: { width: 1280, height: 900 } });
  if (name === 'search') await page.evaluate(() => document.activeElement.blur());
  for (let i = 0; i < 15; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
      return { html: e.outerHTML.slice(0, 90), skip: e.className === 'skip', end: e === document.body,
        seen: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && (s.outlineStyle !== 'none' || s.boxShadow !== 'none') };
    });
    if (stop.end) break;
    if (i === 0 && name !== 'search') expect(stop.skip, `${name}: the first stop is ${stop.html}`);
    expect(stop.seen, `${name}: stop ${i + 1} cannot be seen: ${stop.html}`);
  }
  await page.context().close();
}

async function print(name, p) {
  const page = await open(p, {});
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => [...document.querySelectorAll('nav, form, .switches, .side, .skip')].filter(e => e.getClientRects().length > 0).map(e => e.className || e.tagName));
  expect(shown.length === 0, `${name}: on paper: ${shown.join(', ')}`);
  await page.context().close();
}

// What scripts add: a chosen theme is kept, a card shows beside a mark, marks
// can be switched off with and without script.
{
  const page = await open(pages.document, { viewport: { width: 1280, height: 900 } });
  await page.locator('#theme-dark').check();
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.theme) === 'dark', 'the chosen theme is not kept');
  const mark = page.locator('.prose a.mark:not(.date)').first();
  await mark.focus();
  expect(await page.locator('.tip').count() === 1, 'no card beside a mark that has the focus');
  await page.keyboard.press('Escape');
  expect(await page.locator('.tip').count() === 0, 'Esc does not close the card');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement.id) === 'q', '/ does not go to the search field');
  await page.context().close();
  const off = await open(pages.document, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await off.locator('#sw-all').uncheck();
  const line = await off.locator('.prose a.mark').first().evaluate(e => getComputedStyle(e).textDecorationColor);
  expect(/, 0\)$|transparent/.test(line), `marks switched off still have a line (${line})`);
  await off.context().close();
}

await browser.close();
server.close();
fs.writeFileSync(path.join(out, 'report.json'), JSON.stringify({ pages, wrong }, null, 1));
console.log(wrong.length ? `${wrong.length} things are wrong` : `${Object.keys(pages).length} templates are fine`);
process.exit(wrong.length ? 1 : 0);
