import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bullet, deviation } from "#lib/charts/bullet.ts";
import { saidOf } from "#lib/charts/rowSeries.ts";
import { smeShares } from "#lib/charts/smeShares.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { WAN } from "#lib/format/money.ts";
import { executionByDepartment, type DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";
import { documentTables } from "../support/documents.ts";

/* What a mark says on hover: how far it is off, at what rate, where it is printed, and whether it is to be doubted. */

const words = pictureWords("zh");
let engine: NodeEngine;
let row: DepartmentExecution;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  const rows = await executionByDepartment(engine, { departments: ["360200-zhengfuban"], years: [2020] });
  row = rows[0]!;
});
afterAll(() => engine.close());

const bar = (stages: Parameters<typeof bullet>[1]) =>
  bullet("甲", stages, WAN, words).find(({ kind }) => kind === "bar")!;

describe("a mark", () => {
  it("says how far it is off its budget, at what rate, and the line that prints it", () => {
    // 000 line 414: 1,902.54 budgeted, 2,660.36 spent, 139.83%.
    const said = saidOf(bar(row), words).join("\n");
    expect(said).toContain("比年初预算多 7,578,200.00 元（39.8%）");
    expect(said).toContain("印在第 414 行");
    const [off] = deviation("甲", row.executionRate, row, WAN, words);
    expect(saidOf(off!, words).join("\n")).toContain("比年初预算多 7,578,200.00 元（39.8%）");
  });

  it("is marked as in tables where its number is inferred or contradicted, and says so", () => {
    const with_ = (doubt: object) => bar({ ...row, actual: { ...row.actual!, ...doubt } });
    const plain = with_({ derived: false, conflicting: false });
    expect(plain.label).toBe("2,660.36");
    expect(with_({ derived: false, conflicting: true }).label).toBe("*2,660.36");
    expect(with_({ derived: false, conflicting: true }).tip).toContain("文件里另有不同的数");
    expect(with_({ derived: true, conflicting: false }).label).toBe("推算 2,660.36");
  });

  it("stands out beyond a whole that it exceeds", () => {
    const share = (smeShare: number) =>
      smeShares(
        [{ smeShare, smallMicroShare: null, sme: null, total: null } as unknown as ProcurementShare],
        ["甲"],
        words,
      ).rows[0]!.find(({ label }) => label)!;
    expect(share(1.2)).toMatchObject({ budget: 1 });
    expect(share(1.2).tip).toContain("印出的部分比整体还多");
    expect(share(0.9).budget).toBeUndefined();
  });
});
