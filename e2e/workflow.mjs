// Runs the build job of a pages workflow on this machine, step by step, with
// stand-ins for the actions:
//
//	node workflow.mjs WORKFLOW WORKSPACE TEMP BASE_URL
//
// What checkout, setup-go and configure-pages would give stands ready;
// upload-pages-artifact packs TEMP/artifact.tar as the real one does. Each run
// step is a bash with the environment that GitHub gives it. An action that is
// not known here, or not pinned, is an error.
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";

const [file, workspace, temp, baseURL] = process.argv.slice(2);
if (!baseURL) {
  console.error("usage: node workflow.mjs WORKFLOW WORKSPACE TEMP BASE_URL");
  process.exit(2);
}

// steps reads the steps of a job: as much of YAML as these workflows use.
function steps(text, job) {
  const lines = text.split("\n");
  const begin = lines.indexOf(`  ${job}:`);
  if (begin < 0) throw new Error(`${file} has no job ${job}`);
  const found = [];
  let inside = false, block = null;
  for (const line of lines.slice(begin + 1)) {
    const depth = line.search(/\S/);
    if (depth >= 0 && depth <= 2 && !line.trim().startsWith("#")) break;
    if (/^ {4}steps:/.test(line)) { inside = true; continue; }
    if (!inside || depth < 0 || line.trim().startsWith("#")) continue;
    let rest = line;
    if (/^ {6}- /.test(line)) { found.push({ with: {}, env: {} }); rest = line.replace("- ", "  "); block = null; }
    const step = found.at(-1);
    const [, indent, key, value] = /^( +)([\w-]+):\s*(.*)$/.exec(rest) ?? [];
    if (block === "run" && depth >= 10) { step.run += line.slice(10) + "\n"; continue; }
    if (indent.length === 8) {
      block = key;
      if (key === "run" && value === "|") step.run = "";
      else if (value) step[key] = scalar(value);
    } else step[block][key] = scalar(value);
  }
  return found;
}

function scalar(value) {
  const quoted = /^'((?:[^']|'')*)'$/.exec(value);
  return quoted ? quoted[1].replaceAll("''", "'") : value.replace(/\s+#.*$/, "");
}

const outputs = { "steps.pages.outputs.base_url": baseURL, "runner.temp": temp };

// fill puts in what ${{ … }} stands for.
function fill(text) {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, name) => {
    const value = outputs[name] ?? (name.startsWith("env.") ? `(${name})` : undefined);
    if (value === undefined) throw new Error(`${file}: nothing stands in for ${name}`);
    return value;
  });
}

const actions = {
  "actions/checkout": () => {},
  "actions/setup-go": () => {},
  "actions/configure-pages": () => {},
  "actions/upload-pages-artifact": (given) => {
    const hidden = given["include-hidden-files"] === "true" ? [] : ["--exclude=.[^/]*"];
    execFileSync("tar", ["--dereference", "--hard-dereference", "--directory", fill(given.path), "-cf", path.join(temp, "artifact.tar"), "--exclude=.git", "--exclude=.github", ...hidden, "."]);
  },
};

for (const step of steps(fs.readFileSync(file, "utf8"), "build")) {
  if (step.uses) {
    const [, name, pin] = /^([^@]+)@(.*)$/.exec(step.uses);
    if (!actions[name]) throw new Error(`${file}: nothing stands in for ${name}`);
    if (!/^[0-9a-f]{40}$/.test(pin)) throw new Error(`${file}: ${name} is not pinned by a full commit: ${pin}`);
    console.log(`-- ${name}`);
    actions[name](step.with);
    continue;
  }
  console.log(`-- run: ${step.name ?? step.run}`);
  const env = Object.fromEntries(Object.entries(step.env).map(([k, v]) => [k, fill(v)]));
  execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", fill(step.run)], { cwd: workspace, stdio: "inherit", env: { ...process.env, RUNNER_TEMP: temp, ...env } });
}
