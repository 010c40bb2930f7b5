// Reads a built site from its folder: which files it has, one page of each
// template, and every link in it.
import fs from "node:fs";
import path from "node:path";

// files lists all files below dir, slash-separated, in order.
export function files(dir) {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(dir, path.join(e.parentPath ?? e.path, e.name)).split(path.sep).join("/"))
    .sort();
}

// templates are the kinds of page, each known by its address.
export const templates = [
  ["home", /^index\.html$/],
  ["documents", /^documents\/index\.html$/],
  ["document", /^documents\/[^~/][^/]*\/index\.html$/],
  ["source", /^documents\/[^/]+\/source\/index\.html$/],
  ["list of agencies", /^agencies\/index\.html$/],
  ["agency", /^agencies\/[^~/][^/]*\/index\.html$/],
  ["agency, one year", /^agencies\/[^~/][^/]*\/\d{4}\/index\.html$/],
  ["person", /^people\/[^~/][^/]*\/index\.html$/],
  ["system", /^systems\/[^~/][^/]*\/index\.html$/],
  ["law", /^laws\/[^~/][^/]*\/index\.html$/],
  ["event", /^events\/[^~/][^/]*\/index\.html$/],
  ["timeline", /^timeline\/index\.html$/],
  ["timeline of a kind", /^timeline\/[a-z]+\/index\.html$/],
  ["year", /^dates\/\d{4}\/index\.html$/],
  ["month", /^dates\/\d{4}\/\d\d\/index\.html$/],
  ["day", /^dates\/\d{4}\/\d\d\/\d\d\/index\.html$/],
  ["calendar", /^dates\/index\.html$/],
  ["network", /^network\/index\.html$/],
  ["relation", /^network\/(succeed|part|run|post)\/index\.html$/],
  ["map of ministries", /^network\/ministries\/index\.html$/],
  ["promises", /^promises\/index\.html$/],
  ["conflicts", /^conflicts\/index\.html$/],
  ["names", /^names\/index\.html$/],
  ["search", /^search\/index\.html$/],
  ["data", /^data\/index\.html$/],
  ["guide", /^(guide|about)\/.*index\.html$/],
  ["missing", /^404\.html$/],
];

// optional templates need data that a site may lack.
const optional = new Set(["agency, one year", "event", "law", "source", "day"]);

// specimens picks of each template its heaviest page, which strains it most,
// and for pages of one thing also the middle one by weight, which is what a
// reader usually sees. A template without a page is an error, unless optional.
export function specimens(dir) {
  const all = files(dir);
  const picked = [];
  for (const [template, pattern] of templates) {
    const found = all.filter((f) => pattern.test(f))
      .map((f) => ({ template, file: f, page: f.replace(/(^|\/)index\.html$/, "$1"), bytes: fs.statSync(path.join(dir, f)).size }))
      .sort((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1));
    if (!found.length && !optional.has(template)) throw new Error(`the site has no page of template ${template}`);
    picked.push(...found.slice(0, 1));
    if (found.length > 2 && /^(document|agency|person|system)$/.test(template)) picked.push({ ...found[found.length >> 1], template: template + ", middling" });
  }
  return picked;
}

const tag = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text) {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (all, name) => {
    if (name[0] !== "#") return named[name] ?? all;
    return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

// elements gives the start tags of a page: { name, attributes }.
export function elements(html) {
  const bare = html.replace(/<!--[\s\S]*?-->/g, "").replace(/(<script\b[^>]*>)[\s\S]*?(?=<\/script>)/gi, "$1");
  return Array.from(bare.matchAll(tag), ([, name, rest]) => {
    const attributes = {};
    for (const [, key, a, b, c] of rest.matchAll(attribute)) attributes[key.toLowerCase()] = decode(a ?? b ?? c ?? "");
    return { name: name.toLowerCase(), attributes };
  });
}

// read gives every page of a site with its elements.
export function read(dir) {
  return files(dir).filter((f) => f.endsWith(".html")).map((file) => {
    const html = fs.readFileSync(path.join(dir, file), "utf8");
    return { file, html, elements: elements(html) };
  });
}
