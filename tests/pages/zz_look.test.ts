import { it } from "vitest";
import { engineReady, openSite, visit } from "../support/site.ts";
it("look", async () => {
  const site = await openSite();
  for (const [path, lang] of [
    ["", "zh"],
    ["?prices=real", "zh"],
    ["?per=head", "zh"],
    ["execution/?prices=real", "zh"],
    ["execution/?per=head&prices=real", "zh"],
    ["three-public/", "zh"],
    ["three-public/?prices=real", "zh"],
    ["three-public/?per=head", "zh"],
    ["staff/", "zh"],
    ["staff/", "en"],
    ["staff/?prices=real", "zh"],
    ["procurement/?per=head", "zh"],
    ["departments/360200-zhengfuban/", "zh"],
    ["departments/360200-zhengfuban/?per=head&prices=real", "zh"],
    ["departments/360200-zhengfuban/", "en"],
    ["compare/?by=growth", "zh"],
    ["compare/?by=head", "zh"],
    ["findings/?departments=360200-zhengfuban&years=2024&severity=worth", "zh"],
    ["documents/360200-zhengfuban-2024/checkup/", "zh"],
    ["documents/360200-zhengfuban-2024/", "zh"],
    ["brief/360200-zhengfuban/2024/", "zh"],
    ["", "en"],
    ["three-public/", "en"],
    ["compare/?by=growth", "en"],
  ] as const) {
    const { page, errors } = await visit(site, path, {
      storageState: {
        cookies: [],
        origins:
          lang === "en"
            ? [{ origin: new URL(site.address).origin, localStorage: [{ name: "language", value: "en" }] }]
            : [],
      },
    });
    if (!path.startsWith("brief")) await engineReady(page).catch((e) => console.log("NOT READY", path));
    const texts = await page
      .locator("main p:not(.state), main h3, main dd, main figcaption")
      .allTextContents();
    console.log(
      "=====",
      lang,
      path,
      errors,
      "\n" +
        texts
          .map((t) => t.trim().replace(/\s+/g, " "))
          .filter((t) => t.length > 8)
          .slice(0, 26)
          .join("\n"),
    );
    await page.screenshot({ path: `/tmp/shot-${lang}-${path.replace(/\W+/g, "_")}.png`, fullPage: true });
    await page.context().close();
  }
  await site.close();
}, 600_000);
