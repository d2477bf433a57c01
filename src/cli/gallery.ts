import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Browser, type Page } from "playwright-core";
import { ensureChromium } from "./chromium.ts";
import { pagesOfSite } from "./pagesOfSite.ts";
import { ROOT } from "./root.ts";
import { serve } from "./serve.ts";

const USAGE = "usage: npm run gallery [-- --site DIR --city]";
const WIDTHS = [1440, 390];
const THEMES = ["light", "dark"] as const;
type Look = [width: number, theme: (typeof THEMES)[number]];
/** How a page is looked at. */
const LOOKS: readonly Look[] = WIDTHS.flatMap((width) => THEMES.map((theme): Look => [width, theme]));
/** Of a city each width and each theme once. */
const CITY_LOOKS: readonly Look[] = [
  [1440, "light"],
  [390, "dark"],
];
/** What Chromium needs where it runs as root, and to keep its own chatter off the network. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"];

/**
 * npm run gallery: every page of the built site, wide and on a phone, light and dark, as docs/gallery/*.png with an index;
 * with --city those of a site over many departments, in docs/gallery/city.
 */
async function main(): Promise<void> {
  const { site, city, help } = parseArgs({
    options: {
      site: { type: "string", default: join(ROOT, "build") },
      city: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;
  if (help) return console.log(USAGE);
  const folder = join(ROOT, "docs/gallery", city ? "city" : "");
  const looks = city ? CITY_LOOKS : LOOKS;
  const pages = await pagesOfSite(join(site, "data"));
  const { server, address } = await serve(site);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS });
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, path] of pages) {
      for (const look of looks)
        writeFileSync(join(folder, fileName(name, look)), await shoot(browser, address + path, look));
      console.log(`${name}: ${path || "/"}`);
    }
    writeFileSync(join(folder, "README.md"), index(pages, looks, city));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function shoot(browser: Browser, url: string, [width, colorScheme]: Look): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.goto(url);
  if (!url.includes("/embed/")) await page.waitForSelector("[data-engine=ready]", { timeout: 60_000 });
  await page.waitForSelector("main[aria-busy=false]", { timeout: 60_000 });
  const picture = await settled(page);
  await page.close();
  return picture;
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

function fileName(name: string, [width, theme]: Look): string {
  return `${name}-${width}-${theme}.png`;
}

/** The pictures on one page. */
function index(
  pages: readonly [name: string, path: string][],
  looks: readonly Look[],
  city: boolean,
): string {
  const sections = pages.map(([name, path]) => {
    const cells = looks.map(
      (look) => `<img src="${fileName(name, look)}" height="360" alt="${name} ${look.join(" ")}">`,
    );
    return `## ${name}\n\n\`/${path}\`\n\n${cells.join("\n")}\n`;
  });
  const about = city
    ? "Every page over a generated city (`npm run simulate -- --documents 3000`), at 1440 px light and at 390 px dark. Written by `npm run gallery -- --city --site DIR`. [The five documents](../README.md)."
    : "Every page at 1440 and 390 px, light and dark. Written by `npm run gallery` from the built site. [A city of 3,000 documents](city/README.md).";
  return `# Gallery\n\n${about}\n\n${sections.join("\n")}`;
}

main().catch((error: Error) => {
  console.error(`gallery: ${error.message}`);
  process.exitCode = 1;
});
