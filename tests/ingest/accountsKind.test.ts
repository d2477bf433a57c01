import { describe, expect, it } from "vitest";
import { accountsKind } from "#lib/ingest/accountsKind.ts";
import { documentText, FIVE, readLines } from "../support/reading.ts";

describe("a disclosure is final accounts or a budget", () => {
  it.each(FIVE)("%s is final accounts", (name) => {
    expect(readLines(documentText(name)).identity.accountsKind).toBe("final_accounts");
  });

  it.each([
    ["its title says budget", ["上海市某区2024年区级部门预算", "上年收入决算表"], "", "budget"],
    ["its title says final accounts", ["某局2023年度部门决算", "收入预算表"], "", "final_accounts"],
    ["its title says of which year", ['某中心"三公"经费预算2014年情况如下：'], "", "budget"],
    ["a table's title says", ['某县2017年度部门"三公"经费预算情况表'], "", "budget"],
    ["its file's name alone says", ["某局"], "某局2024年部门预算公开", "budget"],
    [
      "its headings say",
      ["一、职责", "", "", "1", "2", "3", "4", "2024年部门财务收支预算总表……3"],
      "",
      "budget",
    ],
    [
      "a heading says final accounts, too",
      ["一", "二", "三", "四", "五", "支出预算表", "支出决算表"],
      "",
      "final_accounts",
    ],
    ["its duties speak of both", ["（一）负责编制年度预算、决算草案，审核部门预算。"], "", "final_accounts"],
    ["nothing says", ["滨海市水利局"], "", "final_accounts"],
  ])("where %s", (_, labels, stem, kind) => {
    expect(accountsKind(labels, stem)).toBe(kind);
  });
});
