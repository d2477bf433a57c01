import type { Statement } from "#lib/domain/vocabulary.ts";
import type { Layout } from "../layouts.ts";
import type { Paragraph } from "../page.ts";
import { PURSE_WORDS } from "../statements/threePublic.ts";
import type { Say } from "./say.ts";
import { appropriated, expenditure, overall, revenue } from "./accounts.ts";
import { basicByClass, basicParts } from "./basic.ts";
import { general } from "./general.ts";
import { agency, fund, performance } from "./offices.ts";
import { assets, procurement } from "./property.ts";
import { threePublic } from "./threePublic.ts";

/** A numbered section of 决算情况说明. */
export interface NarrativeSection {
  heading: string;
  part: Extract<Statement, "narrative" | "performance">;
  paragraphs: Paragraph[];
}

/** The sections of the text in a layout's order, under their headings. */
export function narrative(say: Say, layout: Layout): NarrativeSection[] {
  const section = (
    heading: string,
    paragraphs: Paragraph[],
    part: NarrativeSection["part"] = "narrative",
  ): NarrativeSection => ({ heading: `${heading}情况说明`, part, paragraphs });
  const purse = PURSE_WORDS[layout.threePublicPurse];
  const named = "一般公共预算财政拨款";
  const common = [
    section(`${purse}“三公”经费支出决算`, threePublic(say)),
    section("机关运行经费支出", agency(say)),
    section("政府采购支出", procurement(say)),
    section("国有资产占用", assets(say)),
    section("预算绩效", performance(say), "performance"),
  ];
  const funds = [
    section("政府性基金预算财政拨款收入支出决算", fund(say, "government_fund")),
    section("国有资本经营预算财政拨款支出决算", fund(say, "state_capital")),
  ];
  switch (layout.outline) {
    case "classes":
      return [
        section("收入决算", revenue(say)),
        section("支出决算", expenditure(say)),
        section(`${named}支出决算`, general(say, "classes")),
        section(`${named}基本支出决算`, basicByClass(say)),
        ...common,
      ];
    case "items":
      return [
        section("收入支出决算总体", overall(say)),
        section("收入决算", revenue(say).slice(1)),
        section("支出决算", expenditure(say).slice(1)),
        section("财政拨款收入支出决算总体", appropriated(say)),
        section(`${named}支出决算`, general(say, "items")),
        section(`${named}基本支出决算`, basicParts(say)),
        ...funds,
        ...common,
      ];
    case "short":
      return [
        section("收入支出决算总体", overall(say)),
        section("收入决算", revenue(say)),
        section("支出决算", expenditure(say)),
        section(`${named}支出决算`, general(say, "classes")),
        section(`${named}基本支出决算`, basicParts(say)),
        ...funds,
        ...common,
      ];
  }
}
