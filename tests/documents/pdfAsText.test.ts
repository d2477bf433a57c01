import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { reference } from "../support/reading.ts";

/* What people paste from a PDF, or get from pdftotext, has lost the places of its cells. */
const FOLDER = join(ROOT, "../shared/documents/pdf");
const accounts = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith("决算.pdf")) : [];
const tool = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

const keyOf = ({ fiscalYear, item, subjectCode, funding, stage, measure, value }: Figure) =>
  [fiscalYear, item, subjectCode, funding, stage, measure, value].join(" ");

describe.runIf(tool && accounts.length)("a PDF as text", () => {
  it.each(accounts.flatMap((name) => [[name, "-layout"], [name, "-raw"]] as const))(
    "%s by pdftotext %s gives none but the PDF's own figures",
    async (name, layout) => {
      const path = join(FOLDER, name);
      const reported = async (bytes: Uint8Array, fileName: string) =>
        (await readDocument(bytes, fileName, reference)).figures.filter(({ basis }) => basis === "reported");
      const right = new Set((await reported(new Uint8Array(readFileSync(path)), name)).map(keyOf));
      const text = execFileSync("pdftotext", [layout, "-enc", "UTF-8", path, "-"], {
        maxBuffer: 1e8,
        stdio: ["ignore", "pipe", "ignore"],
      });
      const figures = await reported(new Uint8Array(text), name.replace(/pdf$/, "txt"));
      expect(figures.filter((figure) => !right.has(keyOf(figure)))).toEqual([]);
      expect(figures.length).toBeGreaterThan(right.size / 5);
    },
  );
});

it.skipIf(tool && accounts.length)(
  "a PDF as text is not tried: it needs pdftotext and ../shared/documents/pdf",
  () => {},
);
