// The built sites under test, as run.sh lists them: { name, dir, base,
// address }. One with full is put through every check; the others through
// those that depend on the base path or on the number of documents.
import fs from "node:fs";
import path from "node:path";

if (!process.env.SILLOK_E2E) throw new Error("SILLOK_E2E does not name the folder of the built sites: use run.sh");
export const out = process.env.SILLOK_E2E;
export const sites = JSON.parse(fs.readFileSync(path.join(out, "sites.json"), "utf8"));
export const shots = path.join(out, "screenshots");

// refuse fails a test with each problem on a line of its own. A stack would
// only tell of this file.
export function refuse(problems) {
  const different = [...new Set(problems)];
  if (!different.length) return;
  const rest = different.length - 40;
  const error = new Error("\n" + different.slice(0, 40).join("\n") + (rest > 0 ? `\nand ${rest} more` : ""));
  error.stack = error.message;
  throw error;
}
