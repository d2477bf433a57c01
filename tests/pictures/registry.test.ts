import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRINTED } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import type { Shown } from "#lib/pictures/picture.ts";
import { pictureKind } from "#lib/pictures/registry.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { execution } from "#lib/queries/execution.ts";
import { EVERYTHING, type Filters } from "#lib/queries/filters.ts";
import { overview } from "#lib/queries/overview.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { staff } from "#lib/queries/staff.ts";
import { subjectAmounts } from "#lib/queries/subjectAmounts.ts";
import { subjectDetail } from "#lib/queries/subjectDetail.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import { EMBEDS, type EmbeddedPage } from "#lib/state/embeds.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";
import { documentTables } from "../support/documents.ts";

/* Pictures by themselves, of the five documents: no page, no browser. */

const DEPARTMENT = "360200-zhengfuban";
const ONE_YEAR = { departments: [], years: [2020] };
const SUBJECTS = { ...ONE_YEAR, system: "functional" as const };

let engine: NodeEngine;
/** What comes with each page. */
let answers: Record<EmbeddedPage, unknown>;
/** The same of several years. */
let developed: Record<EmbeddedPage, unknown>;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  [answers, developed] = [await answersFor(ONE_YEAR), await answersFor(EVERYTHING)];
});
async function answersFor(filters: Filters): Promise<Record<EmbeddedPage, unknown>> {
  return {
    overview: { rows: await overview(engine, filters) },
    execution: { execution: await execution(engine, filters) },
    "three-public": { threePublic: await threePublic(engine, filters) },
    staff: { staff: await staff(engine, filters) },
    procurement: { rows: await procurementShares(engine, filters) },
    subjects: null,
    compare: null,
    ranking: null,
    regions: null,
    watch: null,
    departments: { profile: await departmentProfile(engine, DEPARTMENT) },
  };
}
afterAll(() => engine.close());

async function show(page: string, picture: string, answer: unknown, language: "zh" | "en" = "zh") {
  const kind = (await pictureKind(page, picture))!;
  return kind.show(answer, { words: pictureWords(language), yardstick: PRINTED });
}

/** All that is drawn and said. */
const told = (shown: Shown | null) => ({
  words: [shown?.title, shown?.subtitle, shown?.answer, shown?.picture.description, shown?.empty],
  drawn: JSON.stringify(shown?.picture.option(1072)),
  rows: shown?.table?.rows.length,
});

const ALL = Object.entries(EMBEDS).flatMap(([page, pictures]) =>
  pictures.map((picture) => [page, picture] as const),
);

describe("every picture that can be embedded", () => {
  it.each(ALL)("%s/%s is there under its name", async (page, picture) => {
    expect((await pictureKind(page, picture))!.id).toBe(picture);
  });
  it("and no other", async () => {
    for (const [page, picture] of [
      ["execution", "shares"],
      ["findings", "shares"],
      ["execution", "constructor"],
      ["toString", "length"],
    ])
      expect(await pictureKind(page!, picture!), `${page}/${picture}`).toBeNull();
  });
});

describe("a picture by itself shows what its page shows", () => {
  const generic = ["overview", "execution", "three-public", "staff", "procurement"];
  it.each(ALL.filter(([page]) => generic.includes(page)))("%s/%s", async (page, picture) => {
    const kind = (await pictureKind(page, picture))!;
    const onPage = kind.part(answers[page as EmbeddedPage]);
    const shown = await show(page, picture, onPage);
    expect(shown!.empty).toBeFalsy();
    const own = await shown!.question(engine, ONE_YEAR);
    expect(told(await show(page, picture, own))).toEqual(told(shown));
  });
  it.each(ALL.filter(([page]) => generic.includes(page)))(
    "%s/%s, of several years",
    async (page, picture) => {
      const kind = (await pictureKind(page, picture))!;
      const shown = await show(page, picture, kind.part(developed[page as EmbeddedPage]));
      const own = await shown!.question(engine, EVERYTHING);
      expect(told(await show(page, picture, own))).toEqual(told(shown));
      // Each department's development, never a ranking of years; the table has the accounts by year, the newest first.
      expect(shown!.picture.description).not.toContain("2020，");
      expect(shown!.picture.accounts!.every((account) => account.endsWith(":all"))).toBe(true);
      const { rows, group } = shown!.table!;
      expect([...new Set(rows.map((row) => group!(row)))]).toEqual(["2024 年", "2020 年"]);
    },
  );
  it.each(ALL.filter(([page]) => page === "departments"))("%s/%s", async (page, picture) => {
    const kind = (await pictureKind(page, picture))!;
    const onPage = kind.part(answers.departments) as { name: string; rows: object[] };
    const shown = await show(page, picture, onPage);
    expect(shown!.empty).toBeFalsy();
    expect(kind.heading(onPage)).toBe(onPage.name);
    // Whatever filters are set, a department's question is about the department.
    const own = await shown!.question(engine, { departments: ["511900-zhengfuban"], years: [2020] });
    expect(told(await show(page, picture, { ...onPage, rows: own }))).toEqual(told(shown));
  });
});

describe("a picture takes its words from whoever shows it", () => {
  it.each([
    ["execution", "departments", "决算与预算（万元）", "Actual and budget (¥10,000)"],
    ["procurement", "shares", "授予中小企业的份额", "SME share"],
    ["three-public", "unit-costs", "每人次公务接待费（元）", "Reception of a visitor (yuan)"],
  ])("%s/%s", async (page, picture, chinese, english) => {
    const answer = (await pictureKind(page, picture))!.part(answers[page as EmbeddedPage]);
    expect((await show(page, picture, answer))!.picture.description).toContain(chinese);
    expect((await show(page, picture, answer, "en"))!.picture.description).toContain(english);
  });
});

describe("pictures of subjects", () => {
  it("say what is open, and are absent where there is nothing to draw", async () => {
    const subjects = await subjectTree(engine, SUBJECTS);
    const amounts = await subjectAmounts(engine, { ...SUBJECTS, parent: null });
    const detail = await subjectDetail(engine, { ...SUBJECTS, code: "2010301" });
    const level = { of: "functional", parent: null, asked: "", amounts };
    const icicle = (code: string | null) =>
      show("subjects", "icicle", { system: "functional", code, subjects, amounts });
    expect((await icicle(null))!.title).toBe("钱用在哪些方面");
    expect((await icicle("201"))!.title).toBe("一般公共服务支出里有什么");
    // One without parts is marked among its siblings.
    expect((await icicle("2010301"))!.title).toMatch(/^政府办公厅（室）及相关机构事务里有什么$/);
    expect(await show("subjects", "level", { level, code: "2010301", subjects })).toBeNull();
    expect((await show("subjects", "level", { level, code: null, subjects }))!.title).toBe(
      "各部门的钱用在哪些方面",
    );
    expect(await show("subjects", "uses", { system: "functional", code: null, detail: null })).toBeNull();
    const uses = { system: "functional", code: "2010301", detail };
    expect((await pictureKind("subjects", "uses"))!.heading(uses)).toBe("2010301 行政运行");
    expect((await show("subjects", "uses", uses))!.table!.rows).toHaveLength(detail.uses.length);
  });
  it("show of several years how each department's parts and each user developed", async () => {
    const several = { ...EVERYTHING, system: "functional" as const };
    const subjects = await subjectTree(engine, { ...several, latest: true });
    // 2024 has one department: its year is not added to those of 2020.
    expect(subjects.every(({ accounts }) => accounts === 1)).toBe(true);
    const amounts = await subjectAmounts(engine, { ...several, parent: null });
    const level = { of: "functional", parent: null, asked: "", amounts };
    const shown = await show("subjects", "level", { level, code: null, subjects });
    expect(shown!.table!.group!(shown!.table!.rows[0]!)).toBe("2024 年");
    const detail = await subjectDetail(engine, { ...several, code: "208" });
    const uses = await show("subjects", "uses", { system: "functional", code: "208", detail });
    expect(uses!.picture.accounts!.every((account) => account.endsWith(":all"))).toBe(true);
  });
});

it("accounts are compared by the perspective that is asked for, the difference to the first in the table", async () => {
  const rows = await comparison(engine, EVERYTHING);
  const side = await show("compare", "measures", { rows, perspective: "growth", areYears: false });
  expect(side!.title).toBe("增长");
  expect(side!.table!.columns.map(({ name }) => name)).toContain("本年支出比上年与第一份的差");
  const years = await show("compare", "measures", { rows, perspective: "total", areYears: true });
  expect(years!.picture.accounts).toHaveLength(new Set(rows.map(({ departmentId }) => departmentId)).size);
});
