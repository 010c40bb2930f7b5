// Starts `sillok serve` on a small site of its own, in which a test may correct
// what it likes.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";

const files = {
  "sillok.yaml": "title: 다온시 기록\n",
  "content/names/system.yaml": "- {id: 다온누리}\n- {id: 다온마당}\n",
  "content/documents/개통.md": `---
title: 다온누리 개통
publisher: 다온시
published: 2023-03-02
---

[다온시](agency:다온시)는 [다온누리](system:다온누리)를 열었다. 누리샘은 다음 달 문을 열고, 누리샘은 그다음 해에 넓힌다.

[김다온](person:김다온) 팀장은 “[다온누리](system:다온누리)로 발급이 빨라진다”고 말했다.

<!-- roles -->

- [ ] 김다온 | 팀장 |  |  | 김다온 팀장

<!-- marks -->

- [다온시]는 다온누리를 열었 | agency:다온시 | tagger 0.62
- 다온시는 [다온누리]를 열었다. 누리샘은 | system:다온누리 | authority: 다온누리 0.98
- 팀장은 “[다온누리]로 발급이 빨라 | system:다온누리 | authority: 다온누리 0.97
- 해에 넓힌다. [김다온] 팀장은 “다온누 | person:김다온 | post: 팀장 0.55
`,
  "content/documents/확대.md": `---
title: 다온누리 확대
publisher: 다온시
published: 2024-01-05
---

누리샘과 [다온누리](system:다온누리)를 넓힌다. [김다온](person:김다온) 씨는 주민이다.

<!-- marks -->

- 누리샘과 [다온누리]를 넓힌다. 김다 | system:다온누리 | authority: 다온누리 0.98
- 를 넓힌다. [김다온] 씨는 주민이다 | person:김다온 | tagger 0.41
`,
};

// preview gives the address of the served site, a reader of its files, and a way
// to end it, which is over when the program has gone and its folder with it.
export async function preview() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "sillok-e2e-"));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), text);
  }
  const child = spawn(process.env.SILLOK, ["serve", "--site", dir, "--port", "0"], { env: { ...process.env, SILLOK_LANG: "ko" } });
  let said = "";
  child.stderr.on("data", (d) => { said += d; });
  const address = await new Promise((found, failed) => {
    let text = "";
    child.stdout.on("data", (d) => {
      const m = (text += d).match(/http:\/\/localhost:\d+\//);
      if (m) found(m[0]);
    });
    child.on("exit", () => failed(new Error("sillok serve ended: " + said)));
  });
  return {
    dir,
    origin: new URL(address).origin,
    url: (page) => address + page.split("/").map(encodeURIComponent).join("/"),
    read: (name) => (fs.existsSync(path.join(dir, name)) ? fs.readFileSync(path.join(dir, name), "utf8") : ""),
    close: async () => {
      const ended = new Promise((r) => child.once("exit", r));
      if (child.exitCode === null && child.kill()) await ended; // it may still write into the folder
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

// until waits for something to hold, and gives what it held with.
export async function until(what, holds) {
  for (let i = 0; i < 200; i++) {
    const found = await holds();
    if (found) return found;
    await new Promise((r) => setTimeout(r, 50));
  }
  throw new Error(`waited ten seconds for ${what}`);
}
