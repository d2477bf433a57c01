import type { Item } from "#lib/domain/items.ts";
import type { Paragraph, Piece } from "../page.ts";
import { GRANTED, type Source } from "../truth.ts";
import type { Say } from "./say.ts";
import * as WORDS from "./wordings/accounts.ts";

/** `A，占1%；B，占2%` of the parts that are not nothing. */
function list(
  say: Say,
  topic: string,
  side: string,
  parts: { words: string; pieces: Piece[]; share: Piece[] }[],
): Piece[] {
  const share = say.voice.choose(topic, WORDS.SHARES);
  return parts.flatMap(({ words, pieces, share: printed }, index): Piece[] => [
    ...(index ? ["；"] : []),
    words,
    ...pieces,
    ...share
      .replace("{side}", side)
      .split("{share}")
      .flatMap((text, part): Piece[] => (part ? [...printed, text] : [text]))
      .filter((piece) => piece !== ""),
  ]);
}

const SOURCE_WORDS: readonly (readonly [words: string, source: Source, item: Item])[] = [
  ["财政拨款收入", "appropriation", "revenue.appropriation"],
  ["上级补助收入", "superior_subsidy", "revenue.superior_subsidy"],
  ["事业收入", "business", "revenue.business"],
  ["其他收入", "other", "revenue.other"],
];

export function revenue(say: Say): Paragraph[] {
  const { totals, before } = say;
  const current = totals.currentRevenue;
  const sources = SOURCE_WORDS.flatMap(([words, source, item]) => {
    const amount = totals.received([source]);
    const more = source === "appropriation" ? { funding: "appropriation" as const } : {};
    return amount || source === "appropriation" || source === "other"
      ? [
          {
            words,
            pieces: say.money(amount, item, more),
            share: say.rate(amount, current, item, { ...more, measure: "share" }),
          },
        ]
      : [];
  });
  return [
    say.sentence("revenue", WORDS.REVENUE, {
      total: say.money(totals.revenue, "revenue.total"),
      opening: say.money(totals.opening, "revenue.opening_balance"),
      "opening±": say.change(totals.opening, before.opening, ["revenue.opening_balance"], {
        reason: "balance",
      }),
      current: say.money(current, "revenue.current"),
      "current±": say.change(current, before.currentRevenue, ["revenue.current"], { reason: "revenue" }),
    }),
    say.sentence("sources", WORDS.SOURCES, {
      current: say.money(current, "revenue.current"),
      list: list(say, "source shares", "收入", sources),
    }),
  ];
}

export function expenditure(say: Say): Paragraph[] {
  const { totals, before } = say;
  const current = totals.currentExpenditure;
  const kinds = (["basic", "project"] as const).map((kind) => {
    const item: Item = `expenditure.${kind}`;
    const amount = totals.spent(kind);
    return {
      words: kind === "basic" ? "基本支出" : "项目支出",
      pieces: say.money(amount, item),
      share: say.rate(amount, current, item, { measure: "share" }),
    };
  });
  return [
    say.sentence("expenditure", WORDS.EXPENDITURE, {
      total: say.money(totals.expenditure, "expenditure.total"),
      current: say.money(current, "expenditure.current"),
      "current±": say.change(current, before.currentExpenditure, ["expenditure.current"], {
        reason: "expenditure",
      }),
      closing: say.money(totals.closing, "expenditure.closing_balance"),
      "closing±": say.change(totals.closing, before.closing, ["expenditure.closing_balance"], {
        reason: "balance",
      }),
    }),
    say.sentence("kinds", WORDS.KINDS, {
      current: say.money(current, "expenditure.current"),
      list: list(say, "kind shares", "支出", kinds),
    }),
  ];
}

export function overall(say: Say): Paragraph[] {
  const both: Item[] = ["revenue.total", "expenditure.total"];
  return [
    say.sentence("overall", WORDS.OVERALL, {
      total: say.amount(say.totals.revenue, both),
      "total±": say.change(say.totals.revenue, say.before.revenue, both, { reason: "revenue" }),
    }),
  ];
}

export function appropriated(say: Say): Paragraph[] {
  const both: Item[] = ["revenue.total", "expenditure.total"];
  const more = { funding: "appropriation" as const };
  const total = ({ totals }: Pick<Say, "totals">) =>
    totals.received(["appropriation"]) + totals.balance("opening", GRANTED);
  return [
    say.sentence("appropriated", WORDS.APPROPRIATED, {
      total: say.amount(total(say), both, more),
      "total±": say.change(total(say), total({ totals: say.before }), both, { more, reason: "revenue" }),
    }),
  ];
}
