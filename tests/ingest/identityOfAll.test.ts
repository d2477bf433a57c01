import { expect, it } from "vitest";
import type { Division } from "#lib/ingest/division.ts";
import { identify } from "#lib/ingest/identity.ts";
import { documentText, FIVE, reference } from "../support/reading.ts";

/*
 * Every division of the country with every usual office: each read as itself, none taken for another.
 * Among them homophones (水务局, 税务局) and names with the same initials (林业局, 旅游局; 第三, 第四, 第十中学).
 */
const OFFICES =
  "商务局 水务局 税务局 林业局 旅游局 审计局 商经局 第三中学 第四中学 第十中学 第29中学 人民政府办公室 财政局 教育局 人民法院 人民检察院 人民医院 市场监督管理局 卫生健康委员会 中心幼儿园 总工会 委宣传部".split(
    " ",
  );

/** The division with its city and province, so that none is called like another. */
function inFull({ name, province, city }: Division): string {
  return [...new Set([province, city, name])].join("");
}

function documentOf(name: string): string[] {
  return [
    `${name}`,
    "2024年度部门决算",
    "目录",
    `第一部分 ${name}概况`,
    "一、部门职责",
    "（一）贯彻执行国家有关方针政策，负责本部门及所属单位的管理工作。",
    "第二部分 2024年度部门决算表",
    `编制单位：${name}    金额单位：万元`,
    "项目 | 决算数",
    "第三部分 2024年度部门决算情况说明",
    "本部门2024年度收入总计100.00万元，较2023年增加10.00万元。",
  ];
}

it("each is read with its own name and division, and no two share an identifier", () => {
  const ids = new Map<string, string>();
  const wrong: string[] = [];
  for (const division of reference.divisions) {
    for (const office of OFFICES) {
      const name = inFull(division) + office;
      const identity = identify(documentOf(name), "a.txt", reference);
      const known = reference.registry.get(identity.departmentId);
      if (identity.divisionCode !== division.code) wrong.push(`${name}: ${identity.divisionCode}`);
      if (identity.name !== (known?.name ?? name)) wrong.push(`${name}: ${identity.name}`);
      if (ids.has(identity.departmentId)) wrong.push(`${name}: as ${ids.get(identity.departmentId)}`);
      ids.set(identity.departmentId, name);
    }
  }
  expect(wrong).toEqual([]);
  expect(ids.size).toBe(reference.divisions.length * OFFICES.length);
}, 60_000);

it("a division's name alone is read where it is the only one, and asked for where it is not", () => {
  const count = new Map<string, number>();
  for (const { name } of reference.divisions) count.set(name, (count.get(name) ?? 0) + 1);
  const wrong = reference.divisions.filter((division) => {
    const lines = documentOf(`${division.name}水务局`);
    if (count.get(division.name)! === 1)
      return identify(lines, "a.txt", reference).divisionCode !== division.code;
    return !identify(lines, "a.txt", reference).asked?.includes(division.code);
  });
  expect(wrong.map(inFull)).toEqual([]);
});

it("an identifier depends on nothing else that was read", () => {
  const names = OFFICES.map((office) => `景德镇市${office}`);
  const idOf = (name: string) => identify(documentOf(name), "a.txt", reference).departmentId;
  const forwards = new Map(names.map((name) => [name, idOf(name)]));
  for (const name of [...names].reverse()) expect(idOf(name)).toBe(forwards.get(name));
});

it("is the same however much of province and city is printed", () => {
  const ids = ["湖北省武汉市青山区", "武汉市青山区", "武汉青山区", "湖北武汉市青山区"].map(
    (place) => identify(documentOf(`${place}水务局`), "a.txt", reference).departmentId,
  );
  expect(new Set(ids).size).toBe(1);
});

it("the five documents keep their departments", () => {
  const ids = FIVE.map((file) => identify(documentText(file).split("\n"), file, reference).departmentId);
  expect(ids).toEqual([
    "360200-zhengfuban",
    "360200-zhushanghai",
    "511900-zhengfuban",
    "360200-zhengfuban",
    "430200-zhengfuban",
  ]);
});
