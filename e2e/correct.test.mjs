// Correcting in the page while serving, by the keyboard alone and by the mouse,
// and the review: what is written into the files.
import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { axe, launch, open, overflow } from "./lib/browser.mjs";
import { preview, until } from "./lib/preview.mjs";

const first = "content/documents/개통.md", second = "content/documents/확대.md";
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// on adds a test of a fresh site at two widths. steps get the page and the site.
function on(name, begin, steps) {
  for (const width of [390, 1280]) {
    test(`${name}, ${width} px`, { timeout: 90_000 }, async () => {
      const site = await preview();
      const { page, errors, foreign, close } = await open(browser, { origin: site.origin, width });
      try {
        await page.goto(site.url(begin), { waitUntil: "load" });
        await page.waitForSelector("#sillok-live, #item button");
        await steps(page, site);
        assert.deepEqual([...errors.filter((e) => !/40[49]/.test(e)), ...foreign], []);
      } finally {
        await close();
        await site.close();
      }
    });
  }
}

// document is a document's page with correcting switched on by its key.
const document = (name, steps) => on(name, "documents/개통/", async (page, site) => {
  await page.keyboard.press("e");
  await steps(page, site);
});

const written = (site, file, words) => until(`${words} in ${file}`, () => site.read(file).includes(words));

// write looks at the change that is proposed and lets it be written.
async function write(page, shows) {
  const diff = page.locator("dialog .diff");
  await diff.waitFor({ timeout: 5000 }).catch(async () => {
    throw new Error("nothing is proposed; the card says: " + await page.locator("dialog output").allInnerTexts());
  });
  if (shows) assert.match(await diff.innerText(), shows);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "이대로 쓰기");
  await page.keyboard.press("Enter");
}

// chosen types a part of a name and takes what is found first.
async function chosen(page, text) {
  await page.keyboard.type(text);
  await page.locator("[role=option][aria-selected=true]").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".chosen strong").filter({ hasText: /./ }).waitFor();
}

const press = (page, label) => page.locator("dialog button", { hasText: label }).last().press("Enter");

// reopened is the card of the page again, after it was built anew: shows tells whether
// the card is that of the new page. A page that loads once more has lost its card, so
// the card has to stay for a while.
const reopened = (page, shows) => until("the card of the page that was built anew", async () => {
  const born = () => page.evaluate(() => performance.timeOrigin).catch(() => 0);
  if (!await page.locator("dialog").count()) await page.keyboard.press("d");
  await page.locator("dialog h2").waitFor({ timeout: 500 }).catch(() => {});
  const before = await born(), now = await shows().catch(() => false);
  if (now) await page.waitForTimeout(400);
  else await page.keyboard.press("Escape");
  return now && before === await born() && await page.locator("dialog").count() === 1;
});
const value = (page, label) => page.locator("dialog label", { hasText: label }).locator("input").inputValue({ timeout: 500 });
const rows = (page, what) => page.locator(`dialog .rows ${what}`).allInnerTexts();

document("words are marked by the keyboard, everywhere", async (page, site) => {
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("m");
  await page.locator("dialog textarea").waitFor();
  await page.keyboard.press("Home");
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Tab");
  await chosen(page, "다온마당");
  await page.locator("dialog input[value=all]").focus();
  await page.keyboard.press("Space");
  await press(page, "표시 달기");
  await write(page, /누리샘\]\(system:다온마당\)/);
  await written(site, first, "[누리샘](system:다온마당)은 다음 달 문을 열고, [누리샘](system:다온마당)은");
  await written(site, second, "[누리샘](system:다온마당)과");
  await page.waitForSelector(".prose .mark >> text=누리샘");
  // and all of it is taken back
  await page.waitForSelector("#sillok-live button:visible >> text=되돌리기");
  await page.keyboard.press("u");
  await write(page, /-\s*누리샘|누리샘\]\(system:다온마당\)/);
  await until("the marks to go", () => !site.read(first).includes("누리샘]") && !site.read(second).includes("누리샘]"));
});

document("selected words are marked, and a new thing is a choice of its own", async (page, site) => {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector(".prose"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.lastIndexOf("누리샘은");
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 3);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
  });
  await page.locator("#sillok-live button", { hasText: "‘누리샘’에 표시 달기" }).click();
  await page.keyboard.type("누리샘");
  await page.locator("[role=option]", { hasText: "새로 만들기" }).waitFor();
  await page.keyboard.press("Enter"); // chooses nothing: nothing is called so
  await press(page, "표시 달기");
  await page.locator("dialog output", { hasText: "목록에서" }).waitFor();
  await page.locator("dialog input[role=combobox]").focus();
  await page.keyboard.press("ArrowDown");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("dialog select").selectOption("system");
  await press(page, "표시 달기");
  await write(page, /누리샘\]\(system:누리샘\)/);
  await written(site, first, "누리샘은 다음 달 문을 열고, [누리샘](system:누리샘)은 그다음");
});

document("a mark is confirmed and its name added", async (page, site) => {
  await page.locator(".prose a.mark", { hasText: "다온누리" }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog input[value=document]").focus();
  await page.keyboard.press("Space");
  await press(page, "확인");
  const born = await page.evaluate(() => performance.timeOrigin);
  await write(page, /system:다온누리/);
  await until("the rows to go", () => !site.read(first).includes("| system:다온누리 |"));
  // the page loads anew, and the mark is in hand again
  await page.waitForFunction((born) => performance.timeOrigin !== born && document.activeElement?.matches(".mark"), born);
  await page.keyboard.press("Enter");
  await page.locator("dialog input[role=combobox]").waitFor();
  await press(page, "이름에 추가");
  await page.locator("dialog output", { hasText: "이미" }).waitFor();
});

document("two things are merged", async (page, site) => {
  await page.locator(".prose a.mark", { hasText: "다온누리" }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog input[role=combobox]").focus();
  await chosen(page, "다온마당");
  await press(page, "합치기");
  await write(page, /was: \[다온누리\]/);
  await written(site, "content/names/system.yaml", "- {id: 다온마당, was: [다온누리], alias: [다온누리]}");
  await written(site, second, "[다온누리](system:다온마당)");
});

document("marks are taken away everywhere, and back", async (page, site) => {
  await page.locator(".prose a.mark", { hasText: "다온누리" }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog input[value=all]").focus();
  await page.keyboard.press("Space");
  await press(page, "표시 지우기");
  await write(page, /다온누리/);
  await until("the marks to go", () => !(site.read(first) + site.read(second)).includes("](system:다온누리)"));
  assert.match(site.read(second), /\| system:다온누리 \|/); // the row stays: no machine marks it again
  await page.waitForSelector("#sillok-live button:visible >> text=되돌리기");
  await page.keyboard.press("u");
  await write(page, /다온누리\]\(system:다온누리\)/);
  await written(site, second, "[다온누리](system:다온누리)");
});

document("a mark leads to another thing, in this document", async (page, site) => {
  await page.locator(".prose a.mark", { hasText: "다온누리" }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog input[role=combobox]").focus();
  await chosen(page, "다온마당");
  await page.locator("dialog input[value=document]").focus();
  await page.keyboard.press("Space");
  await press(page, "고른 것으로 바꾸기");
  await write(page, /system:다온마당/);
  await until("both marks to lead there", () => site.read(first).split("[다온누리](system:다온마당)").length === 3);
  assert.ok(site.read(second).includes("[다온누리](system:다온누리)"));
});

document("namesakes are told apart", async (page, site) => {
  await page.locator(".prose a.mark", { hasText: "김다온" }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog input[role=combobox]").waitFor();
  await press(page, "나누기");
  await page.keyboard.type("다온시");
  await press(page, "나누기");
  await write(page, /split: 김다온/);
  await written(site, first, "(person:김다온_(다온시))");
  await written(site, first, "김다온_(다온시) | 팀장");
  assert.ok(site.read(second).includes("(person:김다온)"));
});

document("head and rows of a page", async (page, site) => {
  await page.keyboard.press("d");
  await page.locator("dialog label", { hasText: "발행일" }).locator("input").fill("어제");
  await page.keyboard.press("Enter");
  await page.locator("dialog output", { hasText: /\S/ }).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2023-03-03");
  await page.keyboard.press("Enter");
  await write(page, /2023-03-03/);
  await written(site, first, "published: 2023-03-03");
  await reopened(page, async () => await value(page, "발행일") === "2023-03-03");
  await page.locator("dialog .rows button", { hasText: "물리치기" }).press("Enter");
  await write(page, /\[-\] 김다온/);
  await written(site, first, "- [-] 김다온 | 팀장");
});

document("title, publisher and authors", async (page, site) => {
  await page.keyboard.press("d");
  for (const [label, text, line] of [["제목", "다온누리를 열다", 'title: "다온누리를 열다"'], ["발행처", "다온일보", "publisher: 다온일보"], ["글쓴이", "이도담, 박나래", "author: [이도담, 박나래]"]]) {
    await page.locator("dialog label", { hasText: label }).locator("input").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await write(page, new RegExp(text.split(",")[0]));
    await written(site, first, line);
    await reopened(page, async () => await value(page, label) === text);
  }
});

document("a row is confirmed, reworded and added", async (page, site) => {
  await page.keyboard.press("d");
  await page.locator("dialog .rows button", { hasText: "확인" }).press("Enter");
  await write(page, /\[x\] 김다온/);
  await written(site, first, "- [x] 김다온 | 팀장");
  await reopened(page, async () => (await rows(page, ".kind"))[0] === "확인");
  await page.locator("dialog .rows button", { hasText: "고치기" }).press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("김다온 | 과장 | | | 김다온 팀장");
  await page.locator("dialog .rows button", { hasText: "바꾸기" }).press("Enter");
  await write(page, /김다온 \| 과장/);
  await written(site, first, "- [x] 김다온 | 과장 | | | 김다온 팀장");
  await reopened(page, async () => (await rows(page, "li")).some((t) => t.includes("과장")));
  await page.locator("dialog button[aria-label='일어난 일: 줄 더하기']").press("Enter");
  await page.keyboard.type("어제 | 다온누리를 엶");
  await page.keyboard.press("Enter");
  await page.locator("dialog output", { hasText: "날짜" }).waitFor(); // says what a row is
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2023-03-02 | 다온누리 개통 | system:다온누리");
  await page.keyboard.press("Enter");
  await write(page, /다온누리 개통/);
  await written(site, first, "<!-- events -->\n\n- [x] 2023-03-02 | 다온누리 개통 | system:다온누리");
});

on("the review changes and confirms like marks, by its keys", "review/", async (page, site) => {
  await page.locator("#item", { hasText: "주민이다" }).waitFor();
  await page.keyboard.press("c");
  await page.locator("dialog input[role=combobox]").waitFor();
  await page.keyboard.type("김다온");
  await page.locator("[role=option]", { hasText: "새로 만들기" }).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.locator("dialog select").focus();
  await page.locator("dialog select").selectOption("person");
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  for (let i = 0; i < 7 && !(await page.locator("#item").innerText()).includes("system:다온누리"); i++) {
    const shown = await page.locator("#item").innerText();
    await page.keyboard.press("n");
    await until("the next one", async () => (await page.locator("#item").innerText()) !== shown);
  }
  await page.keyboard.press("a");
  await until("a document's rows of one thing to go", () => [first, second].some((f) => !site.read(f).includes("| system:다온누리 |")));
  await page.locator("#count", { hasText: /확인 [12] \/ 7/ }).waitFor();
});

on("the review, by its keys", "review/", async (page, site) => {
  await page.locator("#count", { hasText: "확인 0 / 7" }).waitFor();
  assert.match(await page.locator("#item").innerText(), /김다온 씨는 주민이다/); // the least sure first
  await page.keyboard.press("x");
  await written(site, second, "김다온 씨는");
  await page.locator("#count", { hasText: "확인 0 / 6" }).waitFor();
  await page.keyboard.press("u");
  await written(site, second, "[김다온](person:김다온)");
  await page.locator("#count", { hasText: "/ 7" }).waitFor();
  await page.keyboard.press("n");
  await page.locator("#item", { hasText: "팀장은" }).waitFor();
  await page.keyboard.press("y");
  await page.locator("#count", { hasText: "확인 1 / 7" }).waitFor();
  await until("the row to go", () => !site.read(first).includes("| person:김다온 |"));
  await page.keyboard.press("c");
  await page.locator("dialog input[role=combobox]").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
});

on("the review leaves a document for later", "review/", async (page, site) => {
  await page.locator("#item", { hasText: "김다온 씨는 주민이다" }).waitFor();
  const title = () => page.locator("#item .from").innerText();
  const odd = await title();
  await page.keyboard.press("d");
  await until("another document", async () => (await title()) !== odd);
  await page.keyboard.press("d");
  await page.locator("#item", { hasText: "넘긴 것 7건" }).waitFor();
  await page.getByRole("button", { name: "넘긴 것 다시 보기" }).click();
  await page.locator("#item", { hasText: "김다온 씨는 주민이다" }).waitFor();
});

for (const [name, begin] of [["the review", "review/"], ["a card", "documents/개통/"]]) {
  on(`${name} can be used by everybody`, begin, async (page) => {
    if (begin !== "review/") {
      await page.keyboard.press("e");
      await page.locator(".prose a.mark").first().focus();
      await page.keyboard.press("Enter");
      await page.locator("dialog input[role=combobox]").waitFor();
    } else {
      await page.locator(".diff").waitFor();
    }
    assert.deepEqual([...await axe(page), ...await overflow(page)], []);
  });
}
