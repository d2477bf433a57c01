import { describe, expect, it } from "vitest";
import { findOwn, joinedGroups, type SearchedOwn } from "#lib/domain/searchOwn.ts";

/* Own documents are found beside the index of the site. */

const documents: SearchedOwn[] = [
  {
    documentId: "430400-x-2020-aaaaaaaa",
    departmentId: "430400-x",
    department: "衡阳市人民政府办公室",
    spelled: "heng yang shi ren min zheng fu ban gong shi",
    place: "湖南省 衡阳市",
    fiscalYear: 2020,
    title: "2020年度部门决算",
    name: "hy.txt",
  },
];
const kinds = (query: string) => findOwn(documents, query, "（本机）").map(({ kind }) => kind);

describe("own documents", () => {
  it("are found by name, sound and file, marked", () => {
    expect(kinds("衡阳")).toEqual(["department"]);
    expect(kinds("hengyang")).toContain("department");
    expect(kinds("hy.txt")).toEqual(["document"]);
    expect(findOwn(documents, "衡阳", "（本机）")[0]!.entries[0]!.title).toBe("衡阳市人民政府办公室（本机）");
    expect(kinds("株洲")).toEqual([]);
    expect(kinds(" ")).toEqual([]);
  });

  it("stand before the site's, each once", () => {
    const own = findOwn(documents, "衡阳", "");
    const [entry] = own[0]!.entries;
    const other = { ...entry!, id: "430400-y" };
    const joined = joinedGroups(own, [
      { kind: "page", total: 1, entries: [{ ...entry!, kind: "page" }] },
      { kind: "department", total: 2, entries: [{ ...entry!, title: "shipped" }, other] },
    ]);
    expect(joined.map(({ kind, total }) => [kind, total])).toEqual([
      ["page", 1],
      ["department", 2],
    ]);
    expect(joined[1]!.entries.map(({ id }) => id)).toEqual(["430400-x", "430400-y"]);
    expect(joinedGroups(own, [])).toEqual(own);
  });
});
