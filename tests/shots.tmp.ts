import { openSite, visit } from "/work/wt/import/tests/support/site.ts";
import { STRANGER, SHIPPED, shippedFile, upload } from "/work/wt/import/tests/support/ownDocuments.ts";
const site = await openSite();
const out = (n: string) => `/tmp/imp/${n}.png`;
for (const [lang, width, colorScheme] of [["zh", 390, "light"], ["en", 1440, "dark"]] as const) {
  const { page, errors } = await visit(site, `import/?lang=${lang}`, { viewport: { width, height: 900 }, colorScheme });
  await page.waitForSelector(":root[data-alive]");
  await page.screenshot({ path: out(`${lang}-a`) });
  await page.locator("input[type=file]").first().setInputFiles([upload("衡阳市人民政府办公室2020年度部门决算公开.txt", STRANGER), upload("空.txt", ""), shippedFile(SHIPPED)]);
  await page.getByText(lang === "zh" ? /^读完：/ : /^Done:/).waitFor({ timeout: 90000 });
  await page.waitForTimeout(4000);
  await page.locator("article").first().locator("details").evaluateAll((all) => all.forEach((d) => d.setAttribute("open", "")));
  await page.screenshot({ path: out(`${lang}-b`), fullPage: true });
  await page.locator(".join button").click();
  await page.getByText(lang === "zh" ? /已并入 1 份。/ : /1 document joined/).waitFor({ timeout: 90000 });
  await page.screenshot({ path: out(`${lang}-c`), fullPage: true });
  await page.getByRole("link", { name: lang === "zh" ? "看这个部门" : "See this department" }).click();
  await page.waitForTimeout(6000);
  await page.screenshot({ path: out(`${lang}-d`) });
  console.log(page.url(), errors);
  await page.context().close();
}
await site.close();
