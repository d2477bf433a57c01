import type { Item } from "#lib/domain/items.ts";
import type { Funding, Stage } from "#lib/domain/vocabulary.ts";
import { numeral } from "../numerals.ts";
import type { Piece } from "../page.ts";
import { PURSE_WORDS } from "../statements/threePublic.ts";
import { VEHICLE_WORDS } from "../statements/assets.ts";
import { sum, type Purse, type Source, type Stages } from "../truth.ts";
import { REASONS, type ReasonTopic } from "./reasons.ts";
import type { Say } from "./say.ts";
import { fill } from "./template.ts";
import * as WORDS from "./wordings.ts";

/* Each section of the text: paragraphs of pieces. */

export type Paragraph = Piece[];

const GRANTED: readonly Purse[] = ["general", "government_fund", "state_capital"];

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

/** Budget and actual of the general purse, by 类 or by 项. */
export function general(say: Say, by: "classes" | "items"): Paragraph[] {
  const { budget } = say.year;
  const stagesOf = (prefix: string): Stages => {
    const rows = [...budget].filter(([code]) => code.startsWith(prefix)).map(([, stages]) => stages);
    return {
      initial: sum(rows.map(({ initial }) => initial)),
      adjusted: sum(rows.map(({ adjusted }) => adjusted)),
      actual: sum(rows.map(({ actual }) => actual)),
    };
  };
  const completed = say.voice.choose("completion", WORDS.COMPLETIONS);
  const parts = (stages: Stages, subjectCode: string | null) => {
    const more = { funding: "general" as const, subjectCode };
    return {
      initial: say.money(stages.initial, "expenditure.current", {
        ...more,
        stage: "initial_budget" as Stage,
      }),
      actual: say.money(stages.actual, "expenditure.current", more),
      completion: say.completion(stages.actual, stages.initial, completed, "expenditure.current", more),
      reason:
        Math.abs(stages.actual - stages.initial) < 10_000
          ? []
          : say.reason("budget", stages.actual > stages.initial),
    };
  };
  const codes = [...new Set([...budget.keys()].map((code) => (by === "classes" ? code.slice(0, 3) : code)))];
  const nameOf = (code: string) => say.names.of(code, say.year.fiscalYear);
  const lines = codes.map((code, index) => {
    const stages = stagesOf(code);
    if (by === "classes")
      return say.sentence("subject", WORDS.SUBJECT, {
        no: `（${numeral(index + 1)}）`,
        name: nameOf(code),
        ...parts(stages, code),
      });
    const path = `${nameOf(code.slice(0, 3))}（类）${nameOf(code.slice(0, 5))}（款）${nameOf(code)}（项）`;
    return say.sentence("item", WORDS.ITEM, { no: `${index + 1}.`, path, ...parts(stages, code) });
  });
  return [say.sentence("general head", WORDS.GENERAL_HEAD, parts(stagesOf(""), null)), ...lines];
}

const ECONOMIC: readonly (readonly [code: string, words: string, reason: ReasonTopic])[] = [
  ["301", "工资福利支出", "wages"],
  ["302", "商品和服务支出", "running"],
  ["303", "对个人和家庭的补助", "people"],
  ["310", "资本性支出", "equipment"],
];

export function basicByClass(say: Say): Paragraph[] {
  const more = { funding: "general" as const };
  const { totals, before } = say;
  return [
    say.sentence("basic head", WORDS.BASIC_HEAD, {
      basic: say.money(totals.spent("basic", ["general"]), "expenditure.basic", more),
    }),
    ...ECONOMIC.filter(([code]) => totals.economicClass(code) > 0).map(([code, words, reason], index) => {
      const of = { ...more, subjectSystem: "economic" as const, subjectCode: code };
      const [now, then] = [totals.economicClass(code), before.economicClass(code)];
      return say.sentence("economic class", WORDS.ECONOMIC_CLASS, {
        no: `（${numeral(index + 1)}）`,
        name: words,
        amount: say.money(now, "expenditure.basic", of),
        "amount±": say.change(now, then, ["expenditure.basic"], { more: of, reason }),
      });
    }),
  ];
}

export function basicParts(say: Say): Paragraph[] {
  const more = { funding: "general" as const };
  return [
    say.sentence("basic parts", WORDS.BASIC_PARTS, {
      basic: say.money(say.totals.spent("basic", ["general"]), "expenditure.basic", more),
      personnel: say.money(say.totals.personnel, "expenditure.basic.personnel", more),
      running: say.money(say.totals.running, "expenditure.basic.public", more),
    }),
  ];
}

export function threePublic(say: Say): Paragraph[] {
  const { layout } = say.voice;
  const funding: Funding = layout.threePublicPurse;
  const stage = layout.threePublic === "in turn" ? "adjusted" : "initial";
  const [facts, past] = [say.year.threePublic, say.before.year.threePublic];
  const said = stage === "initial" ? "年初" : "全年";
  const completed = say.voice.choose("三公 completion", WORDS.COMPLETIONS).replace("年初", said);
  const belowBudget = (): Piece[] => {
    const words = fill(say.voice.choose("below budget", WORDS.BELOW_BUDGET), {
      stage: said,
      text: say.voice.choose("thrift", REASONS["three public"].less),
    });
    return [{ role: "reason", text: words.join(""), about: [] }];
  };
  const parts = (now: Stages, item: Item) => ({
    stage: said,
    budget: say.money(now[stage], item, {
      funding,
      stage: stage === "initial" ? "initial_budget" : "adjusted_budget",
    }),
    actual: say.money(now.actual, item, { funding }),
    completion: say.completion(now.actual, now[stage], completed, item, { funding }),
    reason: now.actual < now[stage] * 0.9 ? belowBudget() : [],
  });
  const line = (
    no: number,
    name: string,
    item: Item,
    now: Stages,
    then: Stages,
    topic: ReasonTopic,
    counts: Piece[],
  ) =>
    say.sentence("三公 item", WORDS.THREE_PUBLIC_ITEM, {
      no: `${no}.`,
      name,
      ...parts(now, item),
      "actual±": say.change(now.actual, then.actual, [item], { more: { funding }, reason: topic }),
      counts,
    });
  const cost = (of: typeof facts): Stages => ({
    initial: of.purchase.initial + of.operation.initial,
    adjusted: of.purchase.adjusted + of.operation.adjusted,
    actual: of.purchase.actual + of.operation.actual,
  });
  const counted = (value: number, item: Item) => [say.count(value, item, { funding })];
  return [
    say.sentence("三公 head", WORDS.THREE_PUBLIC_HEAD, {
      purse: PURSE_WORDS[layout.threePublicPurse],
      ...parts(say.totals.threePublic, "three_public"),
      "actual±": say.change(say.totals.threePublic.actual, say.before.threePublic.actual, ["three_public"], {
        more: { funding },
        reason: "three public",
      }),
    }),
    line(
      1,
      "因公出国（境）费",
      "three_public.overseas",
      facts.overseas,
      past.overseas,
      "overseas",
      say.sentence("travel", WORDS.TRAVEL, {
        groups: counted(facts.groups, "travel.groups"),
        travellers: counted(facts.travellers, "travel.persons"),
      }),
    ),
    line(2, "公务用车购置及运行维护费", "three_public.vehicles", cost(facts), cost(past), "vehicles", []),
    line(
      3,
      "公务用车购置费",
      "three_public.vehicles.purchase",
      facts.purchase,
      past.purchase,
      "purchase",
      [],
    ),
    line(
      4,
      "公务用车运行维护费",
      "three_public.vehicles.operation",
      facts.operation,
      past.operation,
      "vehicles",
      say.sentence("cars", WORDS.CARS, {
        bought: counted(facts.bought, "vehicles.purchased"),
        kept: counted(facts.kept, "vehicles.kept"),
      }),
    ),
    line(
      5,
      "公务接待费",
      "three_public.reception",
      facts.reception,
      past.reception,
      "reception",
      say.sentence("guests", WORDS.GUESTS, {
        batches: counted(facts.batches, "reception.batches"),
        guests: counted(facts.guests, "reception.persons"),
        foreignBatches: counted(facts.foreignBatches, "reception.foreign_affairs.batches"),
        foreignGuests: counted(facts.foreignGuests, "reception.foreign_affairs.persons"),
      }),
    ),
  ];
}

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

export function procurement(say: Say): Paragraph[] {
  const { goods, works, services, sme, smallMicro } = say.year.procurement;
  const total = goods + works + services;
  return [
    [
      ...say.sentence("procurement", WORDS.PROCUREMENT, {
        total: say.money(total, "procurement"),
        goods: say.money(goods, "procurement.goods"),
        works: say.money(works, "procurement.works"),
        services: say.money(services, "procurement.services"),
      }),
      ...say.sentence("sme", WORDS.SME, {
        sme: say.money(sme, "procurement.sme"),
        micro: say.money(smallMicro, "procurement.small_micro"),
        "sme%": say.rate(sme, total, "procurement.sme", { measure: "share" }),
        "micro%": say.rate(smallMicro, total, "procurement.small_micro", { measure: "share" }),
      }),
    ],
  ];
}

export function assets(say: Say): Paragraph[] {
  const { vehicles, equipment500k, equipment1m } = say.year;
  const kinds = VEHICLE_WORDS.filter(([kind]) => vehicles[kind] > 0 || kind === "other");
  return [
    say.sentence("assets", WORDS.ASSETS, {
      vehicles: [say.count(sum(Object.values(vehicles)), "assets.vehicles")],
      list: kinds.flatMap(([kind, words, item], index): Piece[] => [
        ...(index ? ["、"] : []),
        words,
        say.count(vehicles[kind], item),
        "辆",
      ]),
      fifty: [say.count(equipment500k, "assets.equipment_500k")],
      hundred: [say.count(equipment1m, "assets.equipment_1m")],
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
