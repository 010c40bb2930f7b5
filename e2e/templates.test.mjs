// Every template of the sample site in a browser: at three widths, light and
// dark, with and without JavaScript; what it weighs, and how it looks.
import test, { after, before } from "node:test";
import fs from "node:fs";
import { launch, widths } from "./lib/browser.mjs";
import { shots, sites } from "./lib/sites.mjs";
import { everyTemplate } from "./lib/view.mjs";

let browser;
before(async () => {
  fs.mkdirSync(shots, { recursive: true });
  browser = await launch();
});
after(() => browser.close());

for (const site of sites.filter((s) => s.full)) test(site.name, { concurrency: true }, (t) => everyTemplate(t, browser, site, Object.keys(widths).map(Number)));
