import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";

/* The colours of app.css: text 4.5:1 at least, marks that carry a value 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */

const css = readFileSync(join(ROOT, "src/app.css"), "utf8");
const variables = (rule: string) =>
  Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map((match) => [match[1]!, match[2]!]),
  );
const THEMES = {
  light: variables(/:root \{([^}]*)\}/.exec(css)![1]!),
  dark: variables(/:root\[data-theme="dark"\] \{([^}]*)\}/.exec(css)![1]!),
};
const TEXT = ["ink", "quiet", "cobalt", "ochre", "red"];
const MARKS = ["cobalt", "cobalt-mid", "grey-bar", "ochre-mark", "red", "ink"];

/** Relative luminance. */
function luminance(colour: string): number {
  const hex =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join("") : colour.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(Object.entries(THEMES))("the %s theme", (_, colours) => {
  it.each(TEXT)("lets text in --%s be read on paper and on raised paper", (name) => {
    expect(contrast(colours[name]!, colours["paper"]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[name]!, colours["raised"]!)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(MARKS)("lets marks in --%s be seen", (name) => {
    expect(contrast(colours[name]!, colours["paper"]!)).toBeGreaterThanOrEqual(3);
  });
});
