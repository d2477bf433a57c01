import { describe, expect, it } from "vitest";
import { identify } from "#lib/ingest/identity.ts";
import { parseReference } from "#lib/ingest/reference.ts";
import { parseListed } from "#lib/ingest/said.ts";

const HEADER =
  "department_id,name,short_name,division_code,kind,aliases,former_names,predecessors,successors";
const DIVISIONS = `division_code,name,province,city,level
330600,绍兴市,浙江省,绍兴市,prefecture
331000,台州市,浙江省,台州市,prefecture
`;

function withDepartments(...rows: string[]) {
  return parseReference({
    subjects: "subject_system,subject_code,name\n",
    subjectFormerNames: "subject_system,subject_code,former_name\n",
    divisions: DIVISIONS,
    departments: [HEADER, ...rows].join("\n"),
    documentIds: "",
    formerIds: "",
  });
}

describe("the registry refuses what could be taken for something else", () => {
  const water = "330600-water,绍兴市水利局,水利局,330600,,市水务局|绍兴市水务局,绍兴市水电局,,";
  it.each([
    [
      "one id for two departments",
      "330600-water,绍兴市林业局,林业局,330600,,,,,",
      "is already that of 绍兴市水利局",
    ],
    [
      "a name that is another's",
      "330600-b,绍兴市水利局,,330600,,,,,",
      "绍兴市水利局 is already a name of 330600-water",
    ],
    [
      "an alias that is another's",
      "330600-b,绍兴市林业局,,330600,,浙江省绍兴市水务局,,,",
      "浙江省绍兴市水务局 is already",
    ],
    ["a former name that is another's", "330600-b,绍兴市林业局,,330600,,,水电局,,", "水电局 is already"],
    [
      "an id of another division",
      "331000-b,绍兴市林业局,,330600,,,,,",
      "department_id 331000-b does not fit: write 330600-",
    ],
    ["an id that is no part of an address", "330600-林业,绍兴市林业局,,330600,,,,,", "does not fit"],
    ["no id", ",绍兴市林业局,,330600,,,,,", "department_id (empty) does not fit"],
    [
      "a division that is none",
      "990000-b,绍兴市林业局,,990000,,,,,",
      "990000 is not in data/reference/divisions.csv",
    ],
    ["a kind that is none", "330600-b,绍兴市林业局,,330600,trees,,,,", "kind trees is none of"],
  ])("%s", (_, row, message) => {
    expect(() => withDepartments(water)).not.toThrow();
    expect(() => withDepartments(water, row)).toThrow(`data/reference/departments.csv:3: `);
    expect(() => withDepartments(water, row)).toThrow(message);
  });

  it("but not the same alias in another division", () => {
    const taizhou = "331000-water,台州市水利局,水利局,331000,,市水务局,,,";
    const reference = withDepartments(water, taizhou);
    const read = (name: string, divisionCode?: string) =>
      identify(["2021年度部门决算情况说明"], "a.txt", reference, {
        said: { department: name, ...(divisionCode && { divisionCode }) },
      });
    expect(read("市水务局", "331000").departmentId).toBe("331000-water");
    expect(read("浙江省绍兴市水务局").departmentId).toBe("330600-water");
    expect(read("绍兴市水电局")).toMatchObject({ departmentId: "330600-water", name: "绍兴市水利局" });
    expect(read("台州市水电局").departmentId).not.toBe("331000-water");
    expect(read("市水务局").asked).toContain("write division_code");
    expect(
      identify(["第一部分 市水务局概况", "2021年度部门决算"], "a.txt", withDepartments(water)).asked,
    ).toContain("write division_code");
  });

  it("a body of no division is found by its name alone", () => {
    const reference = withDepartments("000000-yangtze,长江水利委员会,长江委,000000,water,,,,");
    expect(identify(["长江水利委员会2021年度部门决算"], "a.txt", reference)).toMatchObject({
      departmentId: "000000-yangtze",
      divisionCode: null,
    });
  });

  it("an identifier by rule that was given to another by hand", () => {
    const read = (...rows: string[]) =>
      identify(["绍兴市林业局2021年度部门决算"], "a.txt", withDepartments(...rows)).departmentId;
    expect(() => read(`${read()},绍兴市旅游局,,330600,,,,,`)).toThrow("is that of 绍兴市旅游局");
    expect(read(`${read()},绍兴市林业局,林业局,330600,,,,,`)).toBe(read());
  });

  it("what it keeps of a department comes with it", () => {
    const row =
      "330600-culture,绍兴市文化广电旅游局,文旅局,330600,culture,市文旅局,绍兴市文化局,330600-tourism|绍兴市旅游局,";
    expect(identify(["绍兴市文化局2017年度部门决算"], "a.txt", withDepartments(row))).toMatchObject({
      departmentId: "330600-culture",
      name: "绍兴市文化广电旅游局",
      kind: "culture",
      aliases: ["市文旅局"],
      formerNames: ["绍兴市文化局"],
      predecessors: ["330600-tourism", "绍兴市旅游局"],
      successors: [],
    });
  });

  it("a division's code that stands twice", () => {
    const divisions = `${DIVISIONS}330600,诸暨市,浙江省,绍兴市,county\n`;
    const texts = {
      subjects: "",
      subjectFormerNames: "",
      departments: HEADER,
      documentIds: "",
      formerIds: "",
    };
    expect(() => parseReference({ ...texts, divisions })).toThrow(
      "data/reference/divisions.csv:4: division_code 330600 stands twice",
    );
  });
});

describe("documents.csv", () => {
  const parse = (...rows: string[]) =>
    parseListed(
      ["file_name,source,department,division_code,fiscal_year,scope,published_on", ...rows].join("\n"),
      "documents.csv",
    );
  it("says what it says, and nothing where it is empty", () => {
    const listed = parse("a.txt,公开栏,绍兴市水利局,330600,2021,own,2022-09-01", "b.txt,,,,,,");
    expect(listed.get("a.txt")).toEqual({
      source: "公开栏",
      said: {
        department: "绍兴市水利局",
        divisionCode: "330600",
        fiscalYear: 2021,
        scope: "own",
        publishedOn: "2022-09-01",
      },
    });
    expect(listed.get("b.txt")).toEqual({ source: null, said: {} });
  });
  it("may have a byte order mark and only some columns", () => {
    expect(parseListed("\ufefffile_name,source\na.txt,公开栏", "documents.csv").get("a.txt")?.source).toBe(
      "公开栏",
    );
  });
  it.each([
    ["a.txt,,,,21,,", "fiscal_year 21 does not fit"],
    ["a.txt,,,3306,,,", "division_code 3306 does not fit"],
    ["a.txt,,,,,本级,", "scope 本级 does not fit: write own or consolidated"],
    ["a.txt,,,,,,2022/9/1", "published_on 2022/9/1 does not fit"],
    ["b.txt,,,,,,", "b.txt is listed twice"],
    [",x,,,,,", "file_name is empty"],
  ])("refuses %s", (row, message) => {
    expect(() => parse("b.txt,,,,,,", row)).toThrow(`documents.csv:3: ${message}`);
  });
});
