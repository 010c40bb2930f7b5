// The whole of each site, read from its files: links, anchors, ids, titles,
// scripts, names of files. No browser.
import test from "node:test";
import fs from "node:fs";
import path from "node:path";
import { files, read } from "./lib/site.mjs";
import { refuse, sites } from "./lib/sites.mjs";

const linking = ["href", "src", "action", "poster"];
const inert = /^(data|mailto|tel):/i;

// targets gives what a page refers to: { value, attribute, element }.
function targets(page) {
  return page.elements.flatMap((e) => linking.filter((a) => a in e.attributes && !inert.test(e.attributes[a]))
    .map((a) => ({ value: e.attributes[a], attribute: a, element: e })));
}

// place is the address that a browser resolves a page's links against. The
// page for misses is served anywhere, so it is read at some depth.
function place(site, file) {
  const at = file === "404.html" ? "a/b/c/" : file;
  return "http://site.test" + site.base + at.split("/").map(encodeURIComponent).join("/");
}

for (const site of sites) {
  const all = new Set(files(site.dir));
  const pages = read(site.dir);
  const ids = new Map(pages.map((p) => [p.file, p.elements.map((e) => e.attributes.id).filter((id) => id !== undefined)]));

  test(`${site.name}: every link and anchor leads somewhere below ${site.base}`, () => {
    const wrong = [];
    let checked = 0;
    for (const page of pages) {
      for (const { value } of targets(page)) {
        const url = new URL(value, place(site, page.file));
        if (url.host !== "site.test") continue;
        checked++;
        const name = decodeURIComponent(url.pathname);
        if (!name.startsWith(site.base)) { wrong.push(`${page.file}: outside ${site.base}: ${value}`); continue; }
        const file = value.startsWith("#") ? page.file : name.slice(site.base.length).replace(/(^|\/)$/, "$1index.html");
        if (!all.has(file)) { wrong.push(`${page.file}: no such file: ${value}`); continue; }
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (anchor && ids.has(file) && !ids.get(file).includes(anchor)) wrong.push(`${page.file}: no such anchor: ${value}`);
      }
    }
    if (checked < pages.length * 10) wrong.push(`only ${checked} links in ${pages.length} pages: the reader of links is blind`);
    refuse(wrong);
  });

  test(`${site.name}: nothing is loaded or sent elsewhere`, () => {
    const loads = (e) => e.name !== "a" && !(e.name === "link" && /^(canonical|alternate|license|prev|next)$/.test(e.attributes.rel));
    refuse(pages.flatMap((p) => targets(p).filter((t) => loads(t.element) && /^([a-z]+:)?\/\//i.test(t.value) && !t.value.startsWith(site.address))
      .map((t) => `${p.file}: <${t.element.name}> ${t.value}`)));
  });

  test(`${site.name}: no inline script, handler, style or script address; a policy on every page`, () => {
    const wrong = [];
    for (const { file, html, elements } of pages) {
      for (const e of elements) {
        const keys = Object.keys(e.attributes);
        if (keys.some((k) => k.startsWith("on"))) wrong.push(`${file}: handler on <${e.name}>`);
        if (keys.includes("style") || e.name === "style") wrong.push(`${file}: inline style on <${e.name}>`);
        if (e.name === "script" && !e.attributes.src && e.attributes.type !== "application/ld+json") wrong.push(`${file}: inline script`);
        if (linking.some((a) => /^\s*(javascript|vbscript):/i.test(e.attributes[a] ?? ""))) wrong.push(`${file}: script address on <${e.name}>`);
      }
      if (!/<head>\s*<meta http-equiv="Content-Security-Policy"/.test(html)) wrong.push(`${file}: no content security policy at the head's beginning`);
    }
    refuse(wrong);
  });

  test(`${site.name}: one h1, a language, a title and a description of its own, no id twice`, () => {
    const wrong = [], titles = new Map();
    for (const { file, html, elements } of pages) {
      const count = (name) => elements.filter((e) => e.name === name).length;
      const meta = (name) => elements.some((e) => e.name === "meta" && e.attributes.name === name && e.attributes.content);
      if (count("h1") !== 1) wrong.push(`${file}: ${count("h1")} h1`);
      if (!elements.some((e) => e.name === "html" && e.attributes.lang)) wrong.push(`${file}: no lang`);
      for (const name of ["viewport", "description"]) if (!meta(name)) wrong.push(`${file}: no ${name}`);
      const title = /<title>([^<]*)/.exec(html)?.[1];
      if (!title) wrong.push(`${file}: no title`);
      else if (titles.has(title)) wrong.push(`${file}: the title of ${titles.get(title)}: ${title}`);
      titles.set(title, file);
      const seen = new Set();
      for (const id of ids.get(file)) {
        if (seen.has(id)) wrong.push(`${file}: id twice: ${id}`);
        seen.add(id);
      }
    }
    refuse(wrong);
  });

  test(`${site.name}: names of files that every system and server can hold`, () => {
    const wrong = [], folded = new Map();
    for (const file of all) {
      const low = file.normalize("NFC").toLowerCase();
      if (folded.has(low)) wrong.push(`${file}: differs from ${folded.get(low)} by case alone`);
      folded.set(low, file);
      if (file !== file.normalize("NFC")) wrong.push(`${file}: not NFC`);
      for (const part of file.split("/")) {
        if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part) || /[<>:"\\|?*]|[. ]$/.test(part)) wrong.push(`${file}: ${part} is reserved on Windows`);
        if (Buffer.byteLength(part) > 255) wrong.push(`${file}: ${part} is too long`);
      }
    }
    refuse(wrong);
  });

  test(`${site.name}: what a host and a crawler look for`, () => {
    const wrong = [".nojekyll", "404.html", "robots.txt", "sitemap.xml"].filter((f) => !all.has(f)).map((f) => `no ${f}`);
    for (const { file, elements } of pages) {
      const canonical = elements.find((e) => e.name === "link" && e.attributes.rel === "canonical")?.attributes.href;
      if (canonical && !canonical.startsWith(site.address)) wrong.push(`${file}: canonical outside ${site.address}: ${canonical}`);
    }
    const map = all.has("sitemap.xml") ? fs.readFileSync(path.join(site.dir, "sitemap.xml"), "utf8") : "";
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => m[1]);
    for (const address of listed) {
      const file = decodeURIComponent(address.slice(site.address.length)).replace(/(^|\/)$/, "$1index.html");
      if (!address.startsWith(site.address) || !all.has(file)) wrong.push(`sitemap.xml: no such page: ${address}`);
    }
    if (!listed.length) wrong.push("sitemap.xml lists no page");
    refuse(wrong);
  });
}
