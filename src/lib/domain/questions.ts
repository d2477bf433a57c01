import { plain } from "./search.ts";

/*
 * What people ask in their own words, and the pages that answer it.
 */

export const QUESTIONS = ["threePublicOver", "threePublicOverFindings", "over", "under"] as const;
export type QuestionName = (typeof QUESTIONS)[number];

/** A question, whom and which years it is about, and where it is answered. */
export interface AskedQuestion {
  name: QuestionName;
  /** As `pageAddress` has it. */
  page: string;
  hash: string;
  /** What the address says besides: filters. */
  params: Record<string, string>;
}

const OVER = "超(?:出|过)?(?:年初|全年|调整)?预算|超支|over ?budget|over ?spen[dt]|exceed";
const UNDER = "(?:执行率|执行)(?:最)?低|没花完|没有花完|花不完|结余多|under ?budget|under ?spen[dt]";
const THREE_PUBLIC = "三公(?:经费)?|three public(?: expenses)?";

/** The most special first: what is asked of 三公 is not asked of all money. */
const WORDS: readonly [names: readonly QuestionName[], said: RegExp][] = [
  [
    ["threePublicOver", "threePublicOverFindings"],
    new RegExp(`(?:${THREE_PUBLIC}).*?(?:${OVER})|(?:${OVER}).*?(?:${THREE_PUBLIC})`),
  ],
  [["over"], new RegExp(OVER)],
  [["under"], new RegExp(UNDER)],
];

const PLACES: Record<QuestionName, Omit<AskedQuestion, "name">> = {
  threePublicOver: { page: "three-public", hash: "parts", params: {} },
  // The rule that the parts of “三公” stay within their budget.
  threePublicOverFindings: { page: "findings", hash: "list", params: { text: "P4" } },
  over: { page: "execution", hash: "departments", params: {} },
  under: { page: "execution", hash: "departments", params: {} },
};

/** Words that ask and say nothing of whom or when. */
const ASKING = /谁的?|哪些|哪个|哪家|部门|单位|没有|是否|有没有|[吗呢了年的]|who|which|is|are|\?|？/g;

/** The questions in a query, the years that it names, and the words left, which may name departments. */
export function questionsIn(query: string): { asked: AskedQuestion[]; years: number[]; rest: string } | null {
  const text = plain(query);
  const [names, said] = WORDS.find(([, said]) => said.test(text)) ?? [];
  if (!names || !said) return null;
  const around = text.replace(said, " ");
  const years = [...around.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
  const rest = around
    .replace(/(?<!\d)20\d\d(?!\d)/g, " ")
    .replace(ASKING, " ")
    .replace(/\s+/g, " ")
    .trim();
  return { asked: names.map((name) => ({ name, ...PLACES[name] })), years, rest };
}
