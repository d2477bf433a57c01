import type { Statement } from "#lib/domain/vocabulary.ts";
import type { Layout } from "../layouts.ts";
import { PURSE_WORDS } from "../statements/threePublic.ts";
import type { Say } from "./say.ts";
import * as sections from "./sections.ts";

/** A numbered section of 决算情况说明. */
export interface NarrativeSection {
  heading: string;
  part: Extract<Statement, "narrative" | "performance">;
  paragraphs: sections.Paragraph[];
}

/** The sections of the text in a layout's order, under their headings. */
export function narrative(say: Say, layout: Layout): NarrativeSection[] {
  const section = (
    heading: string,
    paragraphs: sections.Paragraph[],
    part: NarrativeSection["part"] = "narrative",
  ): NarrativeSection => ({ heading: `${heading}情况说明`, part, paragraphs });
  const purse = PURSE_WORDS[layout.threePublicPurse];
  const general = "一般公共预算财政拨款";
  const common = [
    section(`${purse}“三公”经费支出决算`, sections.threePublic(say)),
    section("机关运行经费支出", sections.agency(say)),
    section("政府采购支出", sections.procurement(say)),
    section("国有资产占用", sections.assets(say)),
    section("预算绩效", sections.performance(say), "performance"),
  ];
  const funds = [
    section("政府性基金预算财政拨款收入支出决算", sections.fund(say, "government_fund")),
    section("国有资本经营预算财政拨款支出决算", sections.fund(say, "state_capital")),
  ];
  switch (layout.outline) {
    case "classes":
      return [
        section("收入决算", sections.revenue(say)),
        section("支出决算", sections.expenditure(say)),
        section(`${general}支出决算`, sections.general(say, "classes")),
        section(`${general}基本支出决算`, sections.basicByClass(say)),
        ...common,
      ];
    case "items":
      return [
        section("收入支出决算总体", sections.overall(say)),
        section("收入决算", sections.revenue(say).slice(1)),
        section("支出决算", sections.expenditure(say).slice(1)),
        section("财政拨款收入支出决算总体", sections.appropriated(say)),
        section(`${general}支出决算`, sections.general(say, "items")),
        section(`${general}基本支出决算`, sections.basicParts(say)),
        ...funds,
        ...common,
      ];
    case "short":
      return [
        section("收入支出决算总体", sections.overall(say)),
        section("收入决算", sections.revenue(say)),
        section("支出决算", sections.expenditure(say)),
        section(`${general}支出决算`, sections.general(say, "classes")),
        section(`${general}基本支出决算`, sections.basicParts(say)),
        ...funds,
        ...common,
      ];
  }
}
