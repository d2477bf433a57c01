import type { Item } from "#lib/domain/items.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { Funding, Stage, SubjectSystem } from "#lib/domain/vocabulary.ts";
import { COUNT_PHRASES, FUNDING_WORDS, PHRASES, PURCHASES, SCORE, TOPICS, type Topic } from "./lexicon.ts";

/** What the words before a number say. A lead is understood whole or not at all. */
export interface Lead {
  subject: LeadSubject | null;
  /** It was named in the clause that the number stands in: no mark divides them. */
  inClause: boolean;
  /** 收入 or 支出 standing alone: with a purse they name its revenue or expenditure. */
  bare: "revenue" | "expenditure" | null;
  /** 货物, 工程 or 服务 alone, which only a list of purchases names so. */
  purchase: Item | null;
  funding: Funding | null;
  /** `budget`: 预算 without saying which. */
  stage: Stage | "budget" | null;
  compare: { to: "year"; year: number | null } | { to: "budget"; stage: Stage | "budget" } | null;
  /** 较上年, 比年初预算, with nothing that divides it from what follows: a number behind it is what is compared with. */
  comparand: boolean;
  direction: 1n | -1n | null;
  share: { base: Item | null } | null;
  completion: { base: Stage | null } | null;
  topic: Topic | "same" | null;
  /** 其中 was said: a part of the whole named before. */
  partOf: boolean;
  year: number | null;
  /** The year of a date such as 截至2022年12月31日. */
  dated: number | null;
  score: boolean;
  /** 涉及: amounts that something concerned, not the department's. */
  concerned: boolean;
  /** Brackets in it that hold a number of their own: those that end, then those that begin. */
  closes: number;
  opens: number;
  /** Nothing but words that carry no meaning of their own. */
  empty: boolean;
}

export interface LeadSubject {
  items: Item[];
  subjectSystem: SubjectSystem | null;
  subjectCode: string | null;
}

type Token = { pattern: RegExp; apply: (lead: Lead, match: RegExpExecArray) => boolean | void };

/** Characters between two numbers; more say nothing about the second. */
const LONGEST_LEAD = 300;
const MOST_PARSED = 50_000;

/** The grammar of leads, for one classification and one department's own names. */
export class LeadGrammar {
  readonly #tokens: Token[];

  constructor(subjects: SubjectCatalogue, ownNames: readonly string[]) {
    this.#tokens = [...itemTokens(), ...subjectTokens(subjects), ...meaningTokens(), ...fillers(ownNames)];
  }

  readonly #parsed = new Map<string, Lead | null>();

  /** Reads the words from left to right, longest match first; null where any word stays unknown. */
  parse(text: string): Readonly<Lead> | null {
    if (text.length > LONGEST_LEAD) return null;
    let lead = this.#parsed.get(text);
    if (lead === undefined) {
      if (this.#parsed.size > MOST_PARSED) this.#parsed.clear();
      this.#parsed.set(text, (lead = this.#parse(text)));
    }
    return lead;
  }

  #parse(text: string): Lead | null {
    const lead = emptyLead();
    let position = 0;
    while (position < text.length) {
      const matches: { token: Token; match: RegExpExecArray }[] = [];
      for (const token of this.#tokens) {
        const match = matchAt(token.pattern, text, position);
        if (match) matches.push({ token, match });
      }
      matches.sort((a, b) => b.match[0].length - a.match[0].length);
      const accepted = matches.find(({ token, match }) => token.apply(lead, match) !== false);
      if (!accepted) return null;
      position += accepted.match[0].length;
    }
    return lead;
  }
}

function emptyLead(): Lead {
  return {
    subject: null,
    inClause: false,
    bare: null,
    purchase: null,
    funding: null,
    stage: null,
    compare: null,
    comparand: false,
    direction: null,
    share: null,
    completion: null,
    topic: null,
    partOf: false,
    year: null,
    dated: null,
    score: false,
    concerned: false,
    closes: 0,
    opens: 0,
    empty: true,
  };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  return match && match[0] ? match : null;
}

const compiled = new Map<string, RegExp>();

/** Every document has its own grammar, but few patterns of its own. */
function sticky(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (!expression) {
    if (compiled.size > 5_000) compiled.clear();
    compiled.set(pattern, (expression = new RegExp(pattern, "y")));
  }
  return expression;
}

function token(pattern: string, apply: Token["apply"]): Token {
  return {
    pattern: sticky(pattern),
    apply: (lead, match) => {
      if (apply(lead, match) === false) return false;
      lead.empty = false;
      return true;
    },
  };
}

function itemTokens(): Token[] {
  return [...PHRASES, ...COUNT_PHRASES].map(({ pattern, items, funding }) =>
    token(pattern, (lead) => {
      // “三公”经费支出决算总额 is the total of these costs, not of all expenditure.
      if (lead.inClause && items.every((item) => item.endsWith(".total") || item.endsWith(".current")))
        return;
      // 货物支出授予小微企业合同金额 is a part that has no item of its own.
      if (lead.inClause && items.some(isAward) && lead.subject?.items.some(isPurchase)) return false;
      lead.subject = { items, subjectSystem: null, subjectCode: null };
      lead.inClause = true;
      if (funding) lead.funding = funding;
    }),
  );
}

const isAward = (item: Item) => /^procurement\.(?:sme|small_micro)$/.test(item);
const isPurchase = (item: Item) => /^procurement\.(?:goods|works|services)$/.test(item);

const NAME = "[^（），。；：\\d]+(?:（[^（）]{1,6}）[^（），。；：\\d]*)*?";

function subjectTokens(subjects: SubjectCatalogue): Token[] {
  const path = `(${NAME})（类）(?:支出)?(?:(${NAME})（款）(?:支出)?(?:(${NAME})（项）(?:支出)?)?)?`;
  const asSubject = (subjectSystem: SubjectSystem, subjectCode: string): LeadSubject => ({
    items: [subjectSystem === "functional" ? "expenditure.current" : "expenditure.basic"],
    subjectSystem,
    subjectCode,
  });
  const named = (system: SubjectSystem): Token[] =>
    subjects.all
      .filter((subject) => subject.system === system && subject.level === 1)
      .flatMap((subject) =>
        subjects.names(system, subject.code).map((name) => ({ name, code: subject.code })),
      )
      .filter(({ name }) => name !== "其他支出")
      .map(({ name, code }) =>
        token(escape(name).replace("的", "的?") + "(?:支出)?", (lead) => {
          lead.subject = asSubject(system, code);
        }),
      );
  return [
    token(path, (lead, match) => {
      const code = subjects.resolvePath(match.slice(1).filter((name) => name !== undefined));
      if (code === null) return false;
      lead.subject = asSubject("functional", code);
    }),
    ...named("functional"),
    ...named("economic"),
  ];
}

const BASES: Record<string, Stage> = {
  年初: "initial_budget",
  全年: "adjusted_budget",
  调整: "adjusted_budget",
  调整后: "adjusted_budget",
  年度: "adjusted_budget",
};

function meaningTokens(): Token[] {
  return [
    ...FUNDING_WORDS.map(({ pattern, funding }) =>
      token(pattern, (lead) => {
        lead.funding = funding;
      }),
    ),
    ...TOPICS.map(({ pattern, topic }) =>
      token(pattern, (lead) => {
        if (topic || !lead.topic) lead.topic = topic ?? "same";
      }),
    ),
    ...PURCHASES.map(({ pattern, item }) =>
      token(pattern, (lead) => {
        lead.purchase = item;
      }),
    ),
    token("(\\d{4})年\\d{1,2}月(?:\\d{1,2}日|底|末)?", (lead, match) => {
      lead.dated = Number(match[1]);
    }),
    token("支出|收入", (lead, match) => {
      lead.bare = match[0] === "支出" ? "expenditure" : "revenue";
    }),
    token("年初(?:部门)?(?:支出|收入)?预算(?:安排)?(?:数|支出)?", (lead) => {
      lead.stage = "initial_budget";
    }),
    token("(?:全年|调整后?的?|年度)(?:支出|收入)?预算(?:安排)?(?:数|支出)?", (lead) => {
      lead.stage = "adjusted_budget";
    }),
    token("(支出|收入)?预算(?:安排)?数?", (lead, match) => {
      lead.stage = "budget";
      if (match[1]) lead.bare = match[1] === "支出" ? "expenditure" : "revenue";
    }),
    token("(支出|收入)?决算(?:支出)?数?|实际支出", (lead, match) => {
      lead.stage = "actual";
      if (match[1]) lead.bare = match[1] === "支出" ? "expenditure" : "revenue";
    }),
    token(
      "(?:完成|为|占)(?:了)?(年初|全年|调整后|调整|年度)?预算(?:安排)?数?的?(?:比例)?(?:为)?(?=$)",
      (lead, match) => {
        lead.completion = { base: match[1] ? BASES[match[1]]! : null };
      },
    ),
    token("(年初|全年|调整)?预算(?:完成|执行)率", (lead, match) => {
      lead.completion = { base: match[1] ? BASES[match[1]]! : null };
    }),
    token(
      "(?:较|比|与|同)(?:上年度?|上一年度?|去年|(\\d{4})年度?)(?:同期)?的?(?:决算(?:支出)?数?|支出(?:决算)?数?|执行数|收入)?(相比|比较|对比|相比较)?|同比",
      (lead, match) => {
        lead.compare = { to: "year", year: match[1] ? Number(match[1]) : null };
        lead.comparand = match[0] !== "同比" && !match[2];
      },
    ),
    token("(?:较|比|与|同)(年初|全年|调整)?预算(?:安排)?数?(相比|比较|对比)?", (lead, match) => {
      lead.compare = { to: "budget", stage: match[1] ? BASES[match[1]]! : "budget" };
      lead.comparand = !match[2];
    }),
    token("(?:增加|增长|上升|提高|上涨|增幅|增)(?:了|率|额)?(?:为)?", (lead) => {
      lead.direction = 1n;
    }),
    token("(?:减少|下降|降低|压减|减幅|降幅|减|降)(?:了|率|额)?(?:为)?", (lead) => {
      lead.direction = -1n;
    }),
    token("占(?:比)?(?:为)?([^，。；：、]{0,40}?)的?(?:比重|比例)?(?:为)?(?=$)", (lead, match) => {
      lead.share = { base: wholeNamed(match[1] ?? "") };
    }),
    token(SCORE, (lead) => {
      lead.score = true;
      lead.subject = { items: ["performance.score"], subjectSystem: null, subjectCode: null };
    }),
    token("其中", (lead) => {
      lead.partOf = true;
    }),
    token("(\\d{4})年度?(?:末)?(?!\\d*月)", (lead, match) => {
      lead.year = Number(match[1]);
    }),
    token("涉及", (lead) => {
      lead.concerned = true;
    }),
  ];
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

/** What divides the words before a number into clauses. */
const DIVIDERS = "[，：。；\\n]";

const FILLERS = [
  '[、"\\s]',
  "（[^（）]*）",
  "[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d{1,2}[、.](?:(?!\\d)|(?=20\\d\\d年))|（\\d{1,2}）|[①-⑳]",
  "(?:本级)?(?:及|和)?(?:所属|下属)(?:各)?(?:级)?(?:预算)?单位|本部门|我部门|本单位|我单位|全部门|部门|单位|本级|我局|本局|我办|本办|我委|本委",
  "相比|核定|实有|分别|各|均|包括|为|是|共计|合计|总计|共有|拥有|现有|共|有|累计|约|计|达|了|的|数|中|总额|金额|实际|开支|发生|安排|决算|经费|费用|费",
  "年末|年底|全年|本年度|本年|当年|年度|年内|截至|截止|到",
  "\\d{1,2}月\\d{1,2}日",
  "使用财政拨款(?:负担费用的)?|(?:由)?(?:开支)?财政拨款(?:开支|负担(?:费用)?)的|开支财政拨款的",
  "(?:本年度?)?(?:收入|支出|收支)?的?具体(?:构成|情况|支出)(?:为|如下)?|主要用于以下(?:几个|\\d+个)?方面|从(?:支出)?(?:性质|构成|功能)(?:上)?看|按(?:支出)?(?:性质|功能|经济)分类?",
  // A rate whose number was left out: 完成预算的 %。
  "完成(?:年初|全年|调整后?)?预算数?的?(?:比例)?%|占[^，。；：、\\d]{0,20}%",
  "在|使用方面|方面|内|按规定",
  // A body by its short name, as it speaks of itself.
  "(?:省|市|州|区|县|旗|镇|乡)(?:人大(?:常委会)?|政协|政府|党委|纪委(?:监委)?|委)(?:机关|办公室|办公厅|办)?",
];

/** The government above may stand before a department's name. */
const ABOVE = "[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|市|州|地区|盟|县|区|旗)";

function fillers(ownNames: readonly string[]): Token[] {
  const names = [...ownNames].sort((a, b) => b.length - a.length).map(escape);
  const divider = {
    pattern: sticky(DIVIDERS),
    apply: (lead: Lead) => {
      lead.inClause = lead.comparand = false;
    },
  };
  // What is named on both sides of a bracket is told apart by nobody.
  const brackets: Token[] = [
    {
      pattern: sticky("（"),
      apply: (lead) => {
        if (lead.subject || lead.topic || lead.bare) return false;
        lead.opens++;
        return true;
      },
    },
    {
      pattern: sticky("）"),
      apply: (lead) => {
        if (lead.subject || lead.topic || lead.bare || lead.opens) return false;
        lead.closes++;
        return true;
      },
    },
  ];
  const plain = [...FILLERS, ...(names.length ? [`(?:${ABOVE})?(?:${names.join("|")})`] : [])].map(
    (pattern) => ({
      pattern: sticky(pattern),
      apply: () => true,
    }),
  );
  return [divider, ...brackets, ...plain];
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
