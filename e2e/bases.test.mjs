// Every template once more below a base path: as it is published, and of a
// site with many documents, whose pages may weigh no more.
import test, { after, before } from "node:test";
import { launch } from "./lib/browser.mjs";
import { sites } from "./lib/sites.mjs";
import { everyTemplate } from "./lib/view.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const site of sites.filter((s) => !s.full)) test(site.name, { concurrency: true }, (t) => everyTemplate(t, browser, site, [390]));
