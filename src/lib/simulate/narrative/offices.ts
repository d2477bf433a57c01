import type { Item } from "#lib/domain/items.ts";
import type { Paragraph, Piece } from "../page.ts";
import type { Say } from "./say.ts";
import * as WORDS from "./wordings/offices.ts";

export function fund(say: Say, purse: "government_fund" | "state_capital"): Paragraph[] {
  const { totals } = say;
  const named = purse === "government_fund" ? "政府性基金预算财政拨款" : "国有资本经营预算财政拨款";
  if (!totals.codes(7, [purse]).length) return [[`本部门没有使用${named}安排的支出。`]];
  const words = WORDS.FUND.map((wording) => wording.replaceAll("政府性基金预算财政拨款", named));
  return [
    say.sentence(purse, words, {
      received: say.money(totals.received(undefined, [purse]), "revenue.appropriation", { funding: purse }),
      spent: say.money(totals.spent("both", [purse]), "expenditure.current", { funding: purse }),
    }),
  ];
}

export function agency(say: Say): Paragraph[] {
  const [now, then] = [say.year.agencyOperating, say.before.year.agencyOperating];
  const amount = say.money(now, "agency_operating", { funding: "general" });
  if (now === 0) return [say.sentence("no agency", WORDS.NO_AGENCY, { amount })];
  return [
    say.sentence("agency", WORDS.AGENCY, {
      amount,
      "amount±": say.change(now, then, ["agency_operating"], {
        more: { funding: "general" },
        reason: "running",
      }),
    }),
  ];
}

export function staff(say: Say): Paragraph[] {
  const { administrative, institution, inService, veteran, pension, students } = say.year.staff;
  const of = (value: number, item: Item) => [say.count(value, item)];
  return [
    say.sentence("staff", WORDS.STAFF, {
      posts: of(administrative + institution, "staff.establishment"),
      administrative: of(administrative, "staff.establishment.administrative"),
      institution: of(institution, "staff.establishment.institution"),
      actual: of(inService + veteran + pension, "staff.actual"),
      working: of(inService, "staff.in_service"),
      veteran: of(veteran, "staff.retired.veteran"),
      pension: of(pension, "staff.retired.pension"),
      students: of(students, "staff.students"),
    }),
  ];
}

export function performance(say: Say): Paragraph[] {
  const score: Piece = say.count(0, "performance.score");
  const text = `${Math.floor(say.year.score / 10)}.${say.year.score % 10}`;
  return [
    say.sentence("performance", WORDS.PERFORMANCE, {
      score: [typeof score === "string" ? score : { ...score, text }],
    }),
  ];
}
