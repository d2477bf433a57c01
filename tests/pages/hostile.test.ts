import { strToU8, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readText } from "#lib/ingest/formats/txt.ts";
import { csvFiles, dataSetFolder } from "../support/dataSetFiles.ts";
import { documentTables, tablesOfTexts } from "../support/documents.ts";
import { eachPage } from "../support/eachPage.ts";
import { pdfOf } from "../support/hostileFiles.ts";
import { agree, done, FLOW, give, go, LONG, openImport } from "../support/importPage.ts";
import { STRANGER, upload } from "../support/ownDocuments.ts";
import { seeded } from "../support/seeded.ts";
import { openSite, visit, type Site } from "../support/site.ts";
import { asDocx } from "../support/variants.ts";

/*
 * Addresses and files of somebody with bad intentions: no script runs, nothing is asked of anybody else, nothing breaks, and
 * the page goes on. What would run says so by a flag of the window or a dialog.
 */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SCRIPTS = [
  `"><script>window.ran=1</script>`,
  `'"><img src=x onerror=window.ran=1>`,
  `<svg/onload=window.ran=1>`,
  `javascript:window.ran=1`,
  `\${window.ran=1}{{window.ran=1}}';window.ran=1//`,
];

/** What pages read out of an address. */
const PARAMETERS =
  "amount by category departments diagnostics figure finding funding high id lang low own per pick picture prices q region set severity status subject system table table-departments text view weights year years $name #hash".split(
    " ",
  );
const all = (value: (index: number) => string) =>
  String(new URLSearchParams(PARAMETERS.map((name, index) => [name, value(index)])));

const ADDRESSES: Record<string, string> = {
  "scripts in every parameter": `?${all((index) => SCRIPTS[index % SCRIPTS.length]!)}#${encodeURIComponent(SCRIPTS[1]!)}`,
  "scripts in every parameter, by turns": `?${all((index) => SCRIPTS[(index + 3) % SCRIPTS.length]!)}#<img src=x onerror=window.ran=1>`,
  "very long values": `?${all(() => "9".repeat(200))}&years=${"2020,".repeat(600)}#${"x".repeat(4000)}`,
  "broken escapes": `?departments=%E0%A4%A&years=%&figure=%00%ff&finding=%u0041&subject=%C0%AE&q=%F0%28#%zz%E0%A4%A`,
  "names of prototypes": `?${all((index) => ["__proto__", "constructor", "toString", "hasOwnProperty"][index % 4]!)}&__proto__=1&constructor=x&__proto__[ran]=1&$__proto__=1#__proto__`,
  "numbers that are none": `?${all((index) => ["NaN", "-1", "1e999", "0x7e4", "２０２０"][index % 5]!)}#:~:text=x`,
};

interface Watched {
  page: Page;
  errors: string[];
  foreign: string[];
  dialogs: string[];
}

function watched({ page, errors, foreign }: Omit<Watched, "dialogs">): Watched {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, errors, foreign, dialogs };
}

/** Nothing ran, nothing was asked of anybody else, nothing broke; a file that is not there is no fault of the page. */
async function expectNothing({ page, errors, foreign, dialogs }: Watched, where: string): Promise<void> {
  // Of the window, or of every object where a prototype was written to.
  expect(await page.evaluate(() => (window as { ran?: number }).ran), where).toBeUndefined();
  const wrong = errors.filter((error) => !/status of 40\d/.test(error));
  expect([wrong, foreign, dialogs], where).toEqual([[], [], []]);
}

describe("an address", () => {
  it("with broken escapes where nothing is is said as it stands", async () => {
    const { page, errors } = await visit(site, "nowhere/%E0%A4%A/");
    expect(await page.locator("#address").innerText()).toContain("/nowhere/%E0%A4%A/");
    expect(errors.filter((error) => !/status of 40\d/.test(error))).toEqual([]);
    await page.context().close();
  });

  it.each(eachPage())("of page /%s does no harm whatever it says", { timeout: FLOW }, async (path) => {
    const opened = watched(await visit(site, path));
    const { page } = opened;
    for (const [what, query] of Object.entries(ADDRESSES)) {
      await page.goto(site.address + path + query);
      // Where nothing is there is no page to come alive.
      if (path !== "nowhere/") {
        await page.waitForSelector(":root[data-alive]", LONG);
        await page.waitForSelector("main:not([aria-busy=true])", LONG);
        await page.mouse.move(200, 200);
        expect(await page.locator("h1, h2, main").count(), what).toBeGreaterThan(0);
      }
      await page.waitForTimeout(200);
      await expectNothing(opened, `${path} ${what}`);
    }
    await page.context().close();
  });
});

const HTML = `<img src=x onerror=window.ran=1><script>window.ran=1</script><svg onload=window.ran=1>`;
/** A disclosure that is read, with things in its names, titles, reasons and terms that would run. */
const BAD = STRANGER.replaceAll("主要原因是", `主要原因是${HTML}`)
  .replaceAll("是指", `是指${HTML}<a href="javascript:window.ran=1">x</a>`)
  .replace("一、", `一、${HTML}`)
  .replaceAll("项目", `项目<b onmouseover=window.ran=1>`);

const NAME = `<img src=x onerror=window.ran=1>`;

function workbook(): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([[HTML], ["收入支出决算总表"], ["本年收入", 1]]);
  sheet["A4"] = {
    t: "s",
    v: "x",
    f: `HYPERLINK("javascript:window.ran=1","x")`,
    l: { Target: "javascript:window.ran=1" },
  };
  sheet["!ref"] = "A1:B4";
  utils.book_append_sheet(book, sheet, "表<b>");
  return new Uint8Array(write(book, { type: "array" }) as ArrayBuffer);
}

describe("a document", () => {
  it("that is full of scripts is text on every page", { timeout: FLOW }, async () => {
    const opened = watched(await openImport(site));
    const { page } = opened;
    const html = `<!doctype html><html><head><meta charset=utf-8><base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/"><link rel=stylesheet href="https://evil.example/x.css"><script>window.ran=1</script></head><body onload=window.ran=1><iframe src="javascript:parent.window.ran=1"></iframe><img src="https://evil.example/x.png">${STRANGER.split(
      "\n",
    )
      .map((line) => `<p>${line}</p>`)
      .join("")}</body></html>`;
    await give(
      page,
      upload(`${NAME}.txt`, BAD),
      upload("网页.html", html.replaceAll("衡阳", "娄底")),
      upload("文.docx", asDocx(readText(strToU8(BAD.replaceAll("衡阳", "永州"))))),
      upload("表.xlsx", workbook()),
      upload("书.pdf", pdfOf("0 0 m S").toString()),
      upload("__proto__", BAD.slice(0, 400)),
      upload("constructor.txt", ""),
      upload("documents.csv", "file_name,fiscal_year,__proto__\n__proto__,2020,1\nconstructor,2021,<b>\n"),
    );
    await done(page);
    for (const summary of await page.locator("article summary").all()) await summary.click();
    await expectNothing(opened, "review");
    await agree(page);
    await expectNothing(opened, "joined");
    const address = await page.locator("#own table a").first().getAttribute("href");
    const department = await page.locator("#own table a").nth(1).getAttribute("href");
    const inside = (href: string | null) => new URL(href!, page.url()).href.slice(site.address.length);
    for (const path of [
      inside(address),
      inside(department),
      "execution/?years=2020",
      "three-public/?years=2020",
      "findings/?years=2020",
      "glossary/",
      "data/",
      "",
    ]) {
      await go(site, page, path);
      await page.waitForTimeout(300);
      await expectNothing(opened, path);
    }
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("衡阳");
    await page.getByRole("dialog").getByRole("option").first().waitFor(LONG);
    await expectNothing(opened, "palette");
    await page.context().close();
  });
});

describe("a data set", () => {
  it("whose texts are scripts and whose source is one is text, too", { timeout: FLOW }, async () => {
    const tables = await tablesOfTexts(STRANGER);
    const [document] = tables.documents;
    const [department] = tables.departments;
    Object.assign(document!, {
      title: HTML,
      file_name: `../../${NAME}`,
      source: "javascript:window.ran=1",
      format: HTML,
    });
    Object.assign(department!, { short_name: HTML, province: HTML });
    const opened = watched(await openImport(site));
    const { page } = opened;
    await give(page, ...[...csvFiles(tables)].map(([name, text]) => upload(name, text)));
    await page.getByText("读完：1 份可以并入。").waitFor(LONG);
    await agree(page);
    const documents = await page.locator("#own table a").first().getAttribute("href");
    for (const path of [
      "data/",
      new URL(documents!, page.url()).href.slice(site.address.length),
      "execution/?years=2020",
    ]) {
      await go(site, page, path);
      await page.waitForTimeout(300);
      expect(await page.locator("a[href^='javascript:' i]").count(), path).toBe(0);
      await expectNothing(opened, path);
    }
    await page.context().close();
  });

  it("whose Parquet is broken in any place ends in a word", { timeout: FLOW }, async () => {
    const folder = await dataSetFolder(await documentTables());
    const [name, content] = [...folder].find(([name]) => name.startsWith("figures"))!;
    const random = seeded(7);
    const broken = Array.from({ length: 24 }, (_, index) => {
      const copy = Buffer.from(content);
      // In its description at the end, where lengths and counts are said, or anywhere.
      const from = index % 2 ? copy.length - 600 : 0;
      for (let flips = 0; flips < 4; flips++)
        copy[from + Math.floor(random() * (copy.length - from))] = Math.floor(random() * 256);
      return upload(
        `${index}/${name}`,
        index % 5 === 4 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy,
      );
    });
    const zip = zipSync(Object.fromEntries(broken.map(({ name, buffer }) => [name, new Uint8Array(buffer)])));
    const opened = watched(await openImport(site));
    const { page } = opened;
    await give(page, upload("坏.zip", zip));
    await done(page);
    // None of them has the other tables: whatever is wrong with it, that is said, and no document comes of it.
    expect(await page.getByRole("article").count()).toBe(24);
    expect(await page.locator("article .failure").count()).toBe(24);
    await expectNothing(opened, "broken Parquet");
    await page.getByRole("button", { name: "清空列表" }).click();
    await give(page, upload("衡阳.txt", STRANGER));
    await page.getByText("读完：1 份可以并入。").waitFor(LONG);
    await page.context().close();
  });

  it("taken along with names that lead elsewhere is no way out", { timeout: FLOW }, async () => {
    const list = {
      format: "mingzhang-own",
      version: 1,
      documents: [
        { sha256: "../../../x", name: "../x", said: {} },
        { sha256: "ab".repeat(32), name: NAME, said: { department: HTML, __proto__: { fiscalYear: 2020 } } },
      ],
    };
    const zip = zipSync({
      "mingzhang-own.json": strToU8(JSON.stringify(list)),
      [`documents/${"ab".repeat(32)}`]: strToU8(STRANGER),
      "../../outside.txt": strToU8(STRANGER.replaceAll("衡阳", "怀化")),
      __proto__: strToU8("x"),
    });
    const opened = watched(await openImport(site));
    await give(opened.page, upload("own.zip", zip));
    await done(opened.page);
    await expectNothing(opened, "bundle");
    await agree(opened.page);
    await expectNothing(opened, "bundle joined");
    await opened.page.context().close();
  });
});
