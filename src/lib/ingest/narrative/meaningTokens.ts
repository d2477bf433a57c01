import { PART_OF_TOTAL } from "./fillers.ts";
import type { Item } from "#lib/domain/items.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import { ASIDE, IN_BEING, PARTS, PHRASES, SCORE } from "#lib/domain/words/items.ts";
import { FUNDING_WORDS } from "#lib/domain/words/purses.ts";
import { BUDGETS, LESS, MORE, STAGE_WORDS } from "#lib/domain/words/stages.ts";
import { TOPICS } from "#lib/domain/words/topics.ts";
import { name, type Lead } from "./lead.ts";

import { filler, token, type Token } from "./token.ts";

/** 决算数, 支出决算: of the year compared with. */
const OF_THE_YEAR =
  "(?:决算(?:数[据字]?|额|总额)?|执行数|(支出|收入)(?:决算)?(?:数|总额)?|决算(支出|收入)(?:数|总额)?)?";

const [MORE_WORD, LESS_WORD] = [`(?:${MORE})`, `(?:${LESS})`];
const EITHER_WAY = [
  [MORE_WORD, LESS_WORD],
  [LESS_WORD, MORE_WORD],
]
  .map(([one, other]) => `${one}(?:/${other}|（${other}）)(?:为)?`)
  .join("|");

const BUDGET_TOTALS: readonly { pattern: string; items: Item[] }[] = [
  {
    pattern: "收(?:入)?[、和与]?支(?:出)?(?:总预算|预算总(?:计|额|数))",
    items: ["revenue.total", "expenditure.total"],
  },
  { pattern: "收入(?:总预算|预算总(?:计|额|数))", items: ["revenue.total"] },
  { pattern: "支出(?:总预算|预算总(?:计|额|数))", items: ["expenditure.total"] },
];

/** Words for purse, stage, comparison, direction, year and whatever else a number is told by. */
export function meaningTokens(): Token[] {
  return [...lexical(), ...stages(), ...comparisons(), ...times(), ...parts()];
}

function lexical(): Token[] {
  return [
    ...FUNDING_WORDS.map(({ pattern, funding }) =>
      token(pattern, (lead) => {
        lead.funding = funding;
      }),
    ),
    ...TOPICS.map(({ pattern, topic }) =>
      token(pattern, (lead, [words]) => {
        if (topic || !lead.topic) lead.topic = topic ?? "same";
        lead.joins ||= /^参加(?!（)/.test(words);
      }),
    ),
    ...PARTS.map(({ pattern, item }) =>
      token(pattern, (lead) => {
        // 运行维护费及购置费 is neither of the two.
        if (lead.joined && (lead.subject || lead.part)) return false;
        lead.part = item;
      }),
    ),
    token(
      "收(?:入)?[、和与]?支(?:出)?(?:总体)?(?=[均各都]|[较比同]|与(?:上|去|20\\d\\d)|总体[较比与同])",
      (lead) => {
        lead.both = true;
      },
    ),
    token("支出|收入", (lead, match) => {
      lead.bare = bareOf(match[0]);
    }),
    token(SCORE, (lead) => {
      lead.score = true;
      name(lead, { items: ["performance.score"], subjectSystem: null, subjectCode: null });
    }),
    token(IN_BEING, (lead) => {
      lead.inBeing = true;
    }),
    token("其他国内(?:公务)?接待(?:费(?:用|支出)?|支出)?", (lead) => {
      lead.butForeign = true;
      lead.topic = "reception";
    }),
    token(ASIDE, (lead, [words]) => {
      lead.aside = true;
      lead.posts ||= /编制/.test(words) && !/车/.test(words);
    }),
    token("涉及", (lead) => {
      lead.concerned = true;
    }),
  ];
}

function stages(): Token[] {
  const stage = (pattern: string, meant: Stage | "budget") =>
    token(pattern, (lead, match) => {
      lead.stage = meant;
      lead.stages.push(meant);
      if (match[1]) lead.bare = bareOf(match[1]);
    });
  return [
    ...STAGE_WORDS.map(({ pattern, stage: meant }) => stage(pattern, meant)),
    // 收入预算总计, 收支总预算: the totals that a budget has.
    ...BUDGET_TOTALS.map(({ pattern, items }) =>
      token(pattern, (lead) => {
        name(lead, { items, subjectSystem: null, subjectCode: null });
        lead.stage = "budget";
        lead.stages.push("budget");
      }),
    ),
    token(
      "(?:完成|为|占)(?:了)?(?:本年度?|当年)?(年初|全年|调整后|调整|年度)?预算(?:安排)?数?的?(?:比例)?(?:为)?(?=$)",
      (lead, match) => {
        lead.completion = { base: match[1] ? BUDGETS[match[1]]! : null };
      },
    ),
    token("(年初|全年|调整)?预算(?:完成|执行)率", (lead, match) => {
      lead.completion = { base: match[1] ? BUDGETS[match[1]]! : null };
    }),
  ];
}

function comparisons(): Token[] {
  return [
    token(
      `(?:较|比|与|同)(?:上年度?|上一年度?|去年|(\\d{4})年度?)(?:（[^（）]{1,8}）)?(?:同期)?的?${OF_THE_YEAR}(相比|比较|对比|相比较)?|同比(?:上年度?|上一年度?|去年)?`,
      (lead, match) => {
        const [words, year, before, behind, beside] = match;
        lead.compare = { to: "year", year: year ? Number(year) : null, stage: "actual" };
        lead.comparand = !words.startsWith("同比") && !beside;
        if (before || behind) lead.bare ??= bareOf((before ?? behind)!);
      },
    ),
    token(
      "(?:较|比|与|同)(?:上年度?|去年|(\\d{4})年度?)(?:总收入[、和]总支出|收入总计[、和]支出总计)(?:决算)?数?(?:相比|比较|对比)",
      (lead, [, year]) => {
        lead.compare = { to: "year", year: year ? Number(year) : null, stage: "actual" };
        lead.both = true;
      },
    ),
    token(
      "(?:较|比|与|同)(?:(\\d{4})年度?)?(?:(?:一般公共预算)?(?:财政拨款)?收(?:入)?、?支(?:出)?(?:总计)?)?(年初|全年|调整)?预算(?:安排)?数?(相比|比较|对比)?",
      (lead, match) => {
        const year = match[1] ? Number(match[1]) : null;
        lead.compare = { to: "budget", year, stage: match[2] ? BUDGETS[match[2]]! : "budget" };
        lead.comparand = !match[3];
      },
    ),
    token("(?:决算数?)?(大于|高于|超出|超过|小于|低于)(年初|全年|调整)?预算数?", (lead, match) => {
      const [, way, which] = match;
      lead.compare = { to: "budget", year: null, stage: which ? BUDGETS[which]! : "budget" };
      lead.direction = /[小低]/.test(way!) ? -1n : 1n;
    }),
    token(
      "(?:决算数?)?(大于|高于|超出|超过|小于|低于)(?:上年度?|去年|(\\d{4})年度?)(?:决算)?数?",
      (lead, match) => {
        const [, way, year] = match;
        lead.compare = { to: "year", year: year ? Number(year) : null, stage: "actual" };
        lead.direction = /[小低]/.test(way!) ? -1n : 1n;
      },
    ),
    // 预决算差异率-3.85%: the sign is printed.
    token("(?:预决算|与预算)差异率(?:为)?(?=$)", (lead) => {
      lead.compare = { to: "budget", year: null, stage: "budget" };
      lead.direction = 1n;
    }),
    // Nothing differs: what stands behind it has a comparison of its own.
    token("(?:基本)?(?:持平|一致)|(?:没有|无)(?:增减)?(?:变化|变动)|无增减|不变", (lead) => {
      lead.compare = null;
      lead.comparand = false;
    }),
    // A rate that is none: 增长--（基数为0，不可比）.
    filler(`(?:(?:${MORE}|${LESS})(?:了|率|额)?(?:为)?)?-+%?`),
    // Both words of a template were left in: 增加（减少）0万元, 增长/下降0%. Which of the two it is a sign may tell.
    token(EITHER_WAY, (lead, [words]) => {
      lead.direction = new RegExp(`^${MORE_WORD}`).test(words) ? 1n : -1n;
      lead.eitherWay = true;
    }),
    token(`(?:${MORE})(?:了|率|额)?(?:为)?`, (lead) => {
      lead.direction = 1n;
    }),
    token(`(?:${LESS})(?:了|率|额)?(?:为)?`, (lead) => {
      lead.direction = -1n;
    }),
  ];
}

function times(): Token[] {
  const year = (lead: Lead, said: number) => {
    lead.year = said;
    if (!lead.years.includes(said)) lead.years.push(said);
  };
  return [
    token("(\\d{4})年\\d{1,2}月(?:\\d{1,2}日|底|末)?", (lead, match) => {
      lead.dated = Number(match[1]);
    }),
    token("(\\d{4})年度?(?:末|底)?(?!\\d*月)", (lead, match) => year(lead, Number(match[1]))),
    token("上年度?|上一年度?|去年", (lead) => {
      lead.previous = true;
    }),
    filler("本年度?|当年|今年", (lead) => {
      lead.thisYear = true;
    }),
  ];
}

function parts(): Token[] {
  return [
    token(
      "占(?![有用](?:、?使用)?的?国有资产)(?:比)?(?:为)?([^，。；：、]{0,40}?)的?(?:比重|比例)?(?:为)?(?=$)",
      (lead, match) => {
        const apart = (match[1] ?? "").endsWith("分别");
        if (apart) lead.spread = "apart";
        const whole = apart ? "" : (match[1] ?? "");
        lead.share = { base: wholeNamed(whole), loose: /总(?:收入|支出)$/.test(whole) };
      },
    ),
    token(
      `其中|(?<=[费用]中)含|(?<=（)含(?=(?:外宾|外事)接待|${PART_OF_TOTAL})|(?:包括|包含)[:：]?(?=${PART_OF_TOTAL})`,
      (lead) => {
        lead.partOf = true;
      },
    ),
    // 分别与2022年相比，各增加5万元: each of them differs by as much.
    token("均|各|都", (lead) => {
      if (!lead.spread || lead.compare) lead.spread = "each";
    }),
    token("分别", (lead) => {
      lead.spread = "apart";
    }),
  ];
}

function bareOf(word: string): "revenue" | "expenditure" {
  return word === "支出" ? "expenditure" : "revenue";
}

/** The item that the words between 占 and 的 name, or null where the vocabulary has none. */
function wholeNamed(words: string): Item | null {
  if (!words) return null;
  const funding = FUNDING_WORDS.map(({ pattern }) => `(?:${pattern})`).join("|");
  const bare = words.replace(
    new RegExp(`^(?:本部门|本单位|全部|我部门)?(?:\\d{4}年度?)?(?:${funding})?`),
    "",
  );
  if (bare === "支出" && bare !== words) return "expenditure.current";
  for (const { pattern, items } of PHRASES) {
    if (items.length === 1 && new RegExp(`^(?:${pattern})(?:支出)?$`).test(bare)) return items[0]!;
  }
  return null;
}
