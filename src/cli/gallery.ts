import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { ensureChromium } from "./chromium.ts";
import { pagesOfSite } from "./pagesOfSite.ts";
import { ROOT } from "./root.ts";
import { serve } from "./serve.ts";

const FOLDER = join(ROOT, "docs/gallery");
const WIDTHS = [1440, 390];
const THEMES = ["light", "dark"] as const;
/** What Chromium needs where it runs as root, and to keep its own chatter off the network. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"];

/** npm run gallery: every page of the built site, wide and on a phone, light and dark, as docs/gallery/*.png with an index. */
async function main(): Promise<void> {
  const pages = await pagesOfSite(join(ROOT, "static/data"));
  const { server, address } = await serve(join(ROOT, "build"));
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS });
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const [name, path] of pages) {
      for (const width of WIDTHS)
        for (const theme of THEMES) await shoot(browser, address + path, name, width, theme);
      console.log(`${name}: ${path || "/"}`);
    }
    writeFileSync(join(FOLDER, "README.md"), index(pages));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function shoot(
  browser: Browser,
  url: string,
  name: string,
  width: number,
  colorScheme: (typeof THEMES)[number],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.goto(url);
  if (!url.includes("/embed/")) await page.waitForSelector("[data-engine=ready]", { timeout: 60_000 });
  await page.waitForSelector("main[aria-busy=false]", { timeout: 60_000 });
  writeFileSync(join(FOLDER, fileName(name, width, colorScheme)), await settled(page));
  await page.close();
}

/** The page once nothing on it changes any more: all that it asked for has been answered. */
async function settled(page: Page): Promise<Buffer> {
  let before = await page.screenshot();
  for (let tries = 0; tries < 20; tries++) {
    await page.waitForTimeout(500);
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error(`${page.url()} does not come to rest`);
}

function fileName(name: string, width: number, theme: string): string {
  return `${name}-${width}-${theme}.png`;
}

/** The pictures on one page. */
function index(pages: readonly [name: string, path: string][]): string {
  const sections = pages.map(([name, path]) => {
    const cells = WIDTHS.flatMap((width) =>
      THEMES.map(
        (theme) => `<img src="${fileName(name, width, theme)}" height="360" alt="${name} ${width} ${theme}">`,
      ),
    );
    return `## ${name}\n\n\`/${path}\`\n\n${cells.join("\n")}\n`;
  });
  return `# Gallery\n\nEvery page at 1440 and 390 px, light and dark. Written by \`npm run gallery\` from the built site.\n\n${sections.join("\n")}`;
}

main().catch((error: Error) => {
  console.error(`gallery: ${error.message}`);
  process.exitCode = 1;
});
