import type { Item } from "#lib/domain/items.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { name, type LeadSubject } from "./lead.ts";
import { COUNT_PHRASES, PHRASES } from "#lib/domain/words/items.ts";
import { foldLabel } from "../fold.ts";
import { escape, token, type Token } from "./token.ts";

/** Words that name an item. */
export function itemTokens(): Token[] {
  return [...PHRASES, ...COUNT_PHRASES].map(({ pattern, items, funding }) =>
    token(pattern, (lead, match) => {
      if (/^[本当]年/.test(match[0])) lead.thisYear = true;
      if (/费用?支出|实际/.test(match[0])) lead.spent = true;
      // “三公”经费支出决算总额 is the total of these costs, not of all expenditure.
      if (lead.inClause && !lead.joined && items.every(isWhole) && lead.subject!.items.every(isCost)) {
        lead.summed = true;
        return;
      }
      // 货物支出授予小微企业合同金额 is a part that has no item of its own.
      if (lead.inClause && items.some(isAward) && lead.subject?.items.some(isPurchase)) return false;
      name(lead, { items, subjectSystem: null, subjectCode: null });
      if (funding) lead.funding = funding;
    }),
  );
}

const isWhole = (item: string) => item.endsWith(".total") || item.endsWith(".current");
const isCost = (item: string) => !/^revenue|balance|distribution/.test(item);
const isAward = (item: string) => /^procurement\.(?:sme|small_micro)$/.test(item);
const isPurchase = (item: string) => /^procurement\.(?:goods|works|services)$/.test(item);

const NAME = "[^（），。；：\\d]+(?:（[^（）]{1,6}）[^（），。；：\\d]*)*?";

/** Words that name a 科目: a path of 类 款 项, or a 类 of either classification by its name. */
export function subjectTokens(subjects: SubjectCatalogue): Token[] {
  // 社会保障和就业支出（208类）: the code may stand beside what it is of, and behind it: 行政运行（项）2010801。
  const path = `(${NAME})（(?:\\d{3})?类）(?:支出)?(?:(${NAME})（(?:\\d{2})?款）(?:支出)?(?:(${NAME})（(?:\\d{2})?项）(?:2\\d{6})?(?:支出)?)?)?`;
  const named = (system: SubjectSystem): Token[] =>
    subjects.all
      .filter((subject) => subject.system === system && subject.level === 1)
      .flatMap((subject) =>
        subjects.names(system, subject.code).map((words) => ({ words, code: subject.code })),
      )
      .filter(({ words }) => words !== "其他支出")
      .map(({ words, code }) =>
        token(escape(words).replace("的", "的?").replaceAll("和", "[和与及]") + "(?:支出)?", (lead) =>
          name(lead, asSubject(system, code)),
        ),
      );
  const resolved = (pattern: string, resolve: (words: string[]) => string | null) =>
    token(pattern, (lead, match) => {
      const code = resolve(match.slice(1).flatMap((words) => words?.replaceAll('"', "") ?? []));
      if (code === null) return false;
      name(lead, asSubject("functional", code));
    });
  return [
    resolved(path, (names) => subjects.resolvePath(names)),
    resolved(`(${NAME})（款）(?:支出)?(?:(${NAME})（项）(?:支出)?)?`, ([group, item]) =>
      subjects.resolveBelow(group!, item),
    ),
    resolved(`(2\\d{2}(?:\\d{2}){0,2})[-.]?(${NAME})(?=$)`, ([code, words]) =>
      subjects.resolveCoded(words!, code!),
    ),
    // 2050203初中教育年初预算600万元: what is said of it stands right behind its name.
    resolved(
      "(2\\d{2}(?:\\d{2}){0,2})[-.]?([^（），。；：\\d]+?)(?=：|(?:年初|全年|调整)预算|决算)",
      ([code, words]) => subjects.resolveCoded(words!, code!),
    ),
    resolved(`(${NAME})（(2\\d{2}(?:\\d{2}){0,2})）`, ([words, code]) =>
      subjects.resolveCoded(words!, code!),
    ),
    // 一般公共服务支出（201）群众团体事务（29）行政运行（01）: the code level by level, as the path is told.
    resolved(
      `${NAME}（(2\\d{2})）(${NAME})（(\\d{2})）(?:(${NAME})（(\\d{2})）)?`,
      ([section, group, second, item, third]) =>
        subjects.resolveCoded(group!, section! + second!) &&
        (item ? subjects.resolveCoded(item, section! + second! + third!) : section! + second!),
    ),
    // 公务员医疗补助（项）, below a 款 that was told of before: a name that no other 项 has.
    token(`(${NAME})（(?:\\d{2})?项）(?:支出)?`, (lead, match) => {
      const code = lead.subject ? null : subjects.resolveItem(match[1]!.replaceAll('"', ""));
      if (code === null) return false;
      name(lead, asSubject("functional", code));
    }),
    // 用于残疾人事业的彩票公益金支出50万元: a name so long that nothing else is called so.
    token("([^（），。；：、\\d]{10,40}?)(?=(?:支出)?[为是]?$)", (lead, [, words]) => {
      const code = subjects.resolveLong(words!);
      if (code === null) return false;
      name(lead, asSubject("functional", code));
    }),
    ...named("functional"),
    ...named("economic"),
    ...classTokens(subjects),
  ];
}

/** 人员经费…，主要包括：基本工资120万元、津贴补贴（30102）102万元: 款 of basic expenditure, by their names, with or without codes. */
function classTokens(subjects: SubjectCatalogue): Token[] {
  const functional = new Set(
    subjects.all.flatMap(({ code }) => subjects.names("functional", code).map(bare)),
  );
  return subjects.all
    .filter(({ system, level }) => system === "economic" && level === 2)
    .flatMap(({ code }) =>
      subjects.names("economic", code).map((words) => ({ words: foldLabel(words), code })),
    )
    .filter(({ words }) => !isItem(words))
    .map(({ words, code }) =>
      token(`${escape(words).replaceAll("和", "[和与及]")}(?:支出)?(?=(?:（${code}）)?为?$)`, (lead) => {
        name(lead, asSubject("economic", code));
        lead.eitherSystem = functional.has(bare(words));
      }),
    );
}

/**
 * A cost that the accounts know by itself and that is also a 款 of basic expenditure: its 科目 where it stands among others
 * of them; null for any other item.
 */
export function classOf(item: Item): LeadSubject | null {
  const code = CLASSES[item];
  return code ? asSubject("economic", code) : null;
}

/** 因公出国（境）费用, 会议费, 培训费, 公务接待费, 公务用车运行维护费 of 支出经济分类 302. */
const CLASSES: Partial<Record<Item, string>> = {
  "three_public.overseas": "30212",
  meetings: "30215",
  training: "30216",
  "three_public.reception": "30217",
  "three_public.vehicles.operation": "30231",
};

const bare = (words: string) => foldLabel(words).replace(/支出$/, "");

function isItem(words: string): boolean {
  return PHRASES.some(({ pattern }) => new RegExp(`^(?:${pattern})(?:支出)?$`).test(words));
}

function asSubject(subjectSystem: SubjectSystem, subjectCode: string): LeadSubject {
  const item = subjectSystem === "functional" ? "expenditure.current" : "expenditure.basic";
  return { items: [item], subjectSystem, subjectCode };
}
