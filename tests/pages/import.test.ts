import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packStreams } from "#lib/own/packed.ts";
import { readOwn } from "#lib/own/reading.ts";
import { findChromium } from "../../src/cli/chromium.ts";
import { sha256 } from "../../src/cli/documents.ts";
import { violations } from "../support/axe.ts";
import { pdfOf } from "../support/hostileFiles.ts";
import {
  agree,
  article,
  done,
  FLOW,
  give,
  go as goTo,
  joinFiles,
  LONG,
  openImport,
} from "../support/importPage.ts";
import {
  FORMATS,
  keptFiles,
  NEXT_YEAR,
  realPdf,
  SHIPPED,
  shippedFile,
  STRANGER,
  upload,
} from "../support/ownDocuments.ts";
import { reference } from "../support/reading.ts";
import { FLAGS, openSite, type Site } from "../support/site.ts";

/* 导入: documents of one's own, read in the page, seen, agreed to, and from then on beside the others on every page. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = (options = {}, of: Site = site) => openImport(of, options);
const go = (page: Page, path: string) => goTo(site, page, path);

describe("reading", () => {
  it.each([...Object.entries(FORMATS), ["pdf", realPdf] as const])(
    "a %s gives the very rows that the command's reader gives",
    async (format, make) => {
      const file = make();
      if (!file) return void console.log(`no real PDF on this machine: ${format} was not tested`);
      const { page, errors, foreign } = await open();
      await joinFiles(page, file);
      const bytes = new Uint8Array(file.buffer);
      const own = await readOwn({ bytes, fileName: file.name, sha256: sha256(bytes), said: {} }, reference);
      expect(own.streams.length).toBeGreaterThan(5);
      const expected = Buffer.from(await packStreams(own.streams).arrayBuffer());
      const kept = await keptFiles(page, ".rows");
      expect([...kept.keys()]).toEqual([`${own.sha256}.rows`]);
      expect(kept.get(`${own.sha256}.rows`)!.equals(expected)).toBe(true);
      expect([errors, foreign]).toEqual([[], []]);
      await page.context().close();
    },
  );

  it("says of each file that cannot be read why, and reads the others", async () => {
    const { page, errors } = await open();
    const zip = zipSync({ "部门/衡阳.txt": new TextEncoder().encode(STRANGER) });
    await give(
      page,
      upload("空.txt", ""),
      upload("断.zip", zip.slice(0, zip.length - 60)),
      upload("加密.pdf", encryptedPdf()),
      upload("坏.pdf", "%PDF-1.4\nnothing"),
      upload("扫描.pdf", pdfOf("0 0 m 600 800 l S")),
      upload("图.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)),
      upload("没有年度.txt", "衡阳市人民政府办公室部门决算\n收入总计 100.00 万元\n"),
      upload("好.zip", zip),
    );
    await done(page);
    const said = async (name: string) => article(page, name).locator(".failure").innerText();
    expect(await said("空.txt")).toBe("文件是空的。");
    expect(await said("断.zip")).toContain("不完整");
    expect(await said("加密.pdf")).toContain("有密码");
    expect(await said("坏.pdf")).toContain("已损坏或不完整");
    expect(await said("扫描.pdf")).toContain("扫描件");
    expect(await said("图.png")).toContain("是图片");
    expect(await said("没有年度.txt")).toContain("没有找到年度");
    await article(page, "好.zip/部门/衡阳.txt")
      .getByText(/^衡阳市人民政府办公室/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("takes text that is pasted, and asks what the text leaves open", async () => {
    const { page } = await open();
    await page.getByText("粘贴文字").click();
    await page.getByLabel("决算公开的文字").fill(STRANGER.replaceAll("2020", "").replaceAll("2019", ""));
    await page.getByRole("button", { name: "读这段文字" }).click();
    await done(page);
    const file = article(page, "粘贴的文字.txt");
    expect(await file.locator(".failure").innerText()).toContain("没有找到年度");
    await file.getByLabel("年度").fill("2022");
    await file.getByLabel("口径").selectOption("consolidated");
    await file.getByRole("button", { name: "按这些重新读" }).click();
    await file.getByText("2022 决算").waitFor(LONG);
    expect(await file.locator("dl").first().innerText()).toContain("部门汇总");
    await page.context().close();
  });

  it("can be stopped, and begun again", async () => {
    const { page } = await open();
    await give(page, ...Array.from({ length: 12 }, (_, index) => upload(`${index}.txt`, STRANGER + index)));
    await page.getByRole("button", { name: "全部停止" }).click();
    await done(page);
    const stopped = page.getByRole("article").filter({ hasText: "已停止" });
    const count = await stopped.count();
    expect(count).toBeGreaterThan(0);
    await stopped.last().getByRole("button", { name: "再读一次" }).click();
    await expect.poll(() => stopped.count(), { timeout: 60_000 }).toBe(count - 1);
    await page.context().close();
  });
});

describe("a review", () => {
  it("shows what was recognised, what was not beside its lines, and says what is there already", async () => {
    const { page } = await open();
    await give(page, shippedFile(SHIPPED), upload("衡阳.txt", STRANGER), upload("衡阳二.txt", STRANGER));
    await done(page);
    const shipped = article(page, SHIPPED);
    await shipped.getByText("网站的数据里已经有内容相同的").waitFor(LONG);
    expect(await shipped.getByRole("checkbox").isChecked()).toBe(false);
    const [first, twice] = [article(page, "衡阳.txt"), article(page, "衡阳二.txt")];
    expect(await first.locator("dl").first().innerText()).toContain("795 个");
    expect(await first.getByRole("checkbox").isChecked()).toBe(true);
    await twice.getByText("与这一批里的“衡阳.txt”内容相同").waitFor();
    expect(await twice.getByRole("checkbox").isChecked()).toBe(false);
    await first.getByText(/^没有认出的/).click();
    const row = first.locator("details[open] li").first();
    expect(await row.innerText()).toMatch(/第 \d+ 行/);
    expect(await row.locator("mark").innerText()).toBe("0.00");
    await first.getByText(/^值得核对/).click();
    expect(await first.locator("details[open] li").count()).toBeGreaterThan(10);
    await first.getByText("部门、年度、口径对吗？").click();
    await first.getByText("部门（依据）").waitFor();
    await page.context().close();
  });
});

describe("joined documents", () => {
  it(
    "are on every page, marked, and asked of the engine; removed they are gone",
    { timeout: FLOW },
    async () => {
      const { page, errors, foreign } = await open();
      await joinFiles(page, upload("衡阳.txt", STRANGER), upload("巴中.txt", NEXT_YEAR));
      await go(page, "execution/?years=2020");
      await expect
        .poll(() => page.locator("#departments table").textContent())
        .toContain("衡阳市政府办（本机）");
      // A department that the data set has: the year that is one's own is marked, the other is not.
      await go(page, "execution/?years=2021");
      await expect
        .poll(() => page.locator("#departments table").textContent())
        .toContain("巴中市政府办（本机）");
      for (const path of [
        "",
        "three-public/",
        "staff/",
        "procurement/",
        "subjects/",
        "ranking/",
        "compare/",
        "findings/",
      ]) {
        await go(page, path);
        // The latest year is one's own document's 2021, or the data set's.
        await page.getByText("已并入 2 份本机文件").waitFor();
        expect(await page.locator("[role=alert]").count(), path).toBe(0);
      }
      await go(page, "data/");
      await page.getByRole("link", { name: /衡阳市政府办（本机） 2020/ }).click();
      await page.getByRole("heading", { level: 1, name: /衡阳市/ }).waitFor(LONG);
      await go(page, "import/");
      await page.getByRole("link", { name: "衡阳.txt" }).click();
      await page.getByText("这是本机文件").waitFor(LONG);
      await go(page, "import/");
      await page.getByRole("button", { name: "移除 衡阳.txt" }).click();
      await page.getByText(/^1 份，只在/).waitFor(LONG);
      await page.getByRole("button", { name: "全部移除" }).click();
      await page.getByRole("button", { name: "再按一次" }).click();
      await page.getByText(/^还没有并入的文件/).waitFor(LONG);
      await go(page, "execution/?years=2020");
      expect(await page.locator("#departments table").textContent()).not.toContain("衡阳");
      expect(await page.getByText("本机文件").count()).toBe(0);
      expect([errors, foreign]).toEqual([[], []]);
      await page.context().close();
    },
  );

  it("change the checks across years of a department that the data set has", { timeout: FLOW }, async () => {
    const { page } = await open();
    await joinFiles(page, upload("巴中.txt", NEXT_YEAR));
    await go(page, "sql/");
    const answer = await ask(
      page,
      "SELECT outcome || ' ' || comparisons AS said FROM check_results WHERE check_id = 'Y1' AND document_id LIKE '511900-zhengfuban-2021%'",
    );
    // The next year prints what it compares with, and the year before is there.
    expect(answer).toMatch(/^(?:passed|failed) [1-9]/);
    await page.context().close();
  });

  it("alone are all that there is", { timeout: FLOW }, async () => {
    const { page, errors } = await open();
    await joinFiles(page, upload("衡阳.txt", STRANGER));
    await page.getByLabel("只看本机文件，不看网站的数据").check();
    await expect.poll(() => page.getByLabel("只看本机文件，不看网站的数据").isEnabled()).toBe(true);
    await go(page, "");
    await page.getByText("只显示 1 份本机文件").waitFor();
    expect(await page.locator("main").innerText()).not.toContain("景德镇");
    expect(await page.locator("h1").innerText()).toContain("2020");
    // Nor does the palette lead to what is not shown.
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("市人民政府办公室");
    await page
      .getByRole("option", { name: /衡阳市.*本机/ })
      .first()
      .waitFor();
    expect(await page.getByRole("option", { name: /景德镇|株洲|巴中/ }).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("are found by the palette", { timeout: FLOW }, async () => {
    const { page } = await open();
    await joinFiles(page, upload("衡阳.txt", STRANGER));
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("衡阳");
    await page
      .getByRole("option", { name: /衡阳市.*本机/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /衡阳市/ }).waitFor(LONG);
    // And so are the numbers that they print.
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("衡阳 1246.85万元");
    const print = page.getByRole("option", { name: /衡阳市.*本机/ }).first();
    await print.click();
    await page.waitForURL("**/documents/**figure=*", LONG);
    await expect.poll(() => page.locator("article button.chosen").first().textContent()).toBe("1246.85");
    await page.context().close();
  });
});

describe("keeping", () => {
  it(
    "goes on after a reload amid joining, and what was never agreed to is not kept",
    { timeout: FLOW },
    async () => {
      const { page, errors } = await open();
      await give(page, upload("衡阳.txt", STRANGER));
      await done(page);
      await page.reload();
      await page.getByText(/^还没有并入的文件/).waitFor(LONG);
      await give(page, upload("衡阳.txt", STRANGER));
      await done(page);
      await page.getByRole("button", { name: /^并入选中/ }).click();
      await page.getByText(/^1 份，只在/).waitFor(LONG);
      await page.reload();
      await page.getByText(/^1 份，只在/).waitFor(LONG);
      await go(page, "execution/?years=2020");
      await expect
        .poll(() => page.locator("#departments table").textContent())
        .toContain("衡阳市政府办（本机）");
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  it(
    "uses the browser's database where there is no file system, and says where there is neither",
    { timeout: FLOW },
    async () => {
      const database = await open();
      await database.page.addInitScript(() => {
        Object.defineProperty(StorageManager.prototype, "getDirectory", {
          value: () => Promise.reject(new DOMException("denied", "SecurityError")),
        });
      });
      await database.page.reload();
      await database.page.getByText("保存在本浏览器的数据库").waitFor(LONG);
      await joinFiles(database.page, upload("衡阳.txt", STRANGER));
      await database.page.reload();
      await database.page.getByText(/^1 份，只在/).waitFor(LONG);
      await database.page.context().close();
      const nothing = await open();
      await nothing.page.addInitScript(() => {
        Object.defineProperty(StorageManager.prototype, "getDirectory", {
          value: () => Promise.reject(new DOMException("denied", "SecurityError")),
        });
        Object.defineProperty(window, "indexedDB", { value: undefined });
      });
      await nothing.page.reload();
      await nothing.page.getByText("只在这次打开期间有效").waitFor(LONG);
      await joinFiles(nothing.page, upload("衡阳.txt", STRANGER));
      await nothing.page.getByRole("link", { name: "看总览" }).click();
      await nothing.page.getByText("已并入 1 份本机文件").waitFor(LONG);
      await nothing.page.context().close();
    },
  );

  it("names a full storage, and keeps what came before", async () => {
    const { page } = await open();
    await page.addInitScript(() => {
      const create = FileSystemFileHandle.prototype.createWritable;
      FileSystemFileHandle.prototype.createWritable = function (...given) {
        if (/^[0-9a-f]{64}/.test(this.name) && Math.random() < 2)
          return Promise.reject(new DOMException("full", "QuotaExceededError"));
        return create.apply(this, given);
      };
    });
    await page.reload();
    await give(page, upload("衡阳.txt", STRANGER));
    await done(page);
    await page.getByRole("button", { name: /^并入选中/ }).click();
    await page.getByText("存储空间已满").waitFor(LONG);
    await article(page, "衡阳.txt").waitFor();
    await page.context().close();
  });

  it("works on plain http, where browsers offer neither hash nor file system", async () => {
    const browser = await chromium.launch({
      executablePath: findChromium()!,
      args: [...FLAGS, "--host-resolver-rules=MAP intranet.test 127.0.0.1"],
    });
    const address = site.address.replace(/127\.0\.0\.1|localhost/, "intranet.test");
    const { page, errors, foreign } = await open({}, { ...site, browser, address });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByText("保存在本浏览器的数据库").waitFor(LONG);
    await joinFiles(page, upload("衡阳.txt", STRANGER));
    await page.getByRole("link", { name: "看总览" }).click();
    await page.getByText("已并入 1 份本机文件").waitFor(LONG);
    expect([errors, foreign]).toEqual([[], []]);
    await browser.close();
  });

  it("is the same in two tabs at once", { timeout: FLOW }, async () => {
    const { page } = await open();
    const other = await page.context().newPage();
    await other.goto(`${site.address}execution/?years=2020`);
    await other.waitForSelector(":root[data-alive]");
    await joinFiles(page, upload("衡阳.txt", STRANGER));
    await expect
      .poll(() => other.locator("#departments table").textContent(), { timeout: 60_000 })
      .toContain("衡阳市政府办（本机）");
    await page.getByRole("button", { name: "移除 衡阳.txt" }).click();
    await expect
      .poll(() => other.locator("#departments table").textContent(), { timeout: 60_000 })
      .not.toContain("衡阳");
    await page.context().close();
  });

  it(
    "is taken along as one file, and joins what is there where that is opened",
    { timeout: FLOW },
    async () => {
      const { page } = await open();
      await joinFiles(page, upload("衡阳.txt", STRANGER));
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出为一个文件" }).click();
      const folder = await mkdtemp(join(tmpdir(), "mingzhang-"));
      const path = join(folder, "own.zip");
      await (await download).saveAs(path);
      await page.context().close();
      const other = (await open()).page;
      await joinFiles(other, upload("巴中.txt", NEXT_YEAR));
      await other.locator("input[type=file]").first().setInputFiles(path);
      await done(other);
      await article(other, "衡阳.txt").waitFor();
      await agree(other);
      await other.getByText(/^2 份，只在/).waitFor(LONG);
      await other.context().close();
      await rm(folder, { recursive: true });
    },
  );
});

describe("the page", () => {
  it("is used by keyboard alone, and says how far it is", { timeout: FLOW }, async () => {
    const { page } = await open();
    await tabTo(page, "input[type=file]");
    await give(page, upload("衡阳.txt", STRANGER));
    await done(page);
    expect(await page.locator("[role=status]").filter({ hasText: /^读完/ }).count()).toBe(1);
    await tabTo(page, "input[type=checkbox]");
    await page.keyboard.press("Space");
    await expect.poll(() => page.getByRole("button", { name: "并入选中的 0 份" }).isDisabled()).toBe(true);
    await page.keyboard.press("Space");
    await tabTo(page, ".join button");
    await page.keyboard.press("Enter");
    await page.getByText(/已并入 1 份/).waitFor(LONG);
    await tabTo(page, '[aria-label="移除 衡阳.txt"]');
    await page.keyboard.press("Enter");
    await page.getByText(/^还没有并入的文件/).waitFor(LONG);
    await page.context().close();
  });

  it.each([
    ["zh", 1440, "light"],
    ["en", 1440, "dark"],
    ["zh", 390, "dark"],
    ["en", 390, "light"],
  ] as const)(
    "in %s at %i px, %s, is accessible and not wider than the window",
    async (lang, width, colorScheme) => {
      const { page, errors } = await open({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${site.address}import/?lang=${lang}`);
      await page.waitForSelector(":root[data-alive]");
      await give(page, upload("衡阳.txt", STRANGER), upload("空.txt", ""), shippedFile(SHIPPED));
      await page.getByText(lang === "zh" ? /^读完/ : /^Done:/).waitFor(LONG);
      await page
        .locator("article details")
        .evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
      expect(await violations(page)).toEqual([]);
      await page.locator(".join button").click();
      await page.getByText(lang === "zh" ? /已并入 1 份/ : /1 document joined/).waitFor(LONG);
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

/** Presses Tab until what is meant has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
  }
  throw new Error(`not reached by Tab: ${selector}`);
}

/** The first cell that a statement answers on 提问. */
async function ask(page: Page, sql: string): Promise<string> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Control+Enter");
  const cell = page.locator(".results tbody tr[data-index]").first();
  await cell.waitFor({ state: "attached", ...LONG });
  return cell.innerText();
}

/** A PDF that is encrypted under a password that nobody has. */
function encryptedPdf(): Uint8Array {
  const plain = new TextDecoder("latin1").decode(pdfOf("0 0 m 600 800 l S"));
  const key = "ab".repeat(32);
  return Buffer.from(
    plain.replace(
      "/Root 1 0 R",
      `/Root 1 0 R/ID[<${"00".repeat(16)}><${"00".repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`,
    ),
    "latin1",
  );
}
