import type { Lead, LeadSubject } from "./lead.ts";
import type { Quantity } from "./quantities.ts";
import type { Spoken } from "./spoken.ts";

/** What may stand between numbers that 分别 gives to several: 320万元、310万元和2万元. */
const BETWEEN = /^[、，和及与]$/;

/**
 * The numbers that 分别 gives out, from the first of them on: of one kind, with nothing but a mark between them. A unit that
 * is printed once, behind the last, is that of all (分别为320、310万元).
 */
export function numbersApart(text: string, quantities: readonly Quantity[], first: number): Quantity[] {
  const group = [quantities[first]!];
  for (let index = first + 1; index < quantities.length; index++) {
    const [before, next] = [group.at(-1)!, quantities[index]!];
    if (!BETWEEN.test(text.slice(before.end, next.start))) break;
    group.push(next);
  }
  const last = group.at(-1)!;
  const { kind, unit, scale } = last;
  return group.map((quantity) => (quantity.kind === "bare" ? { ...quantity, kind, unit, scale } : quantity));
}

/**
 * The lead of each number that 分别 gives out: over the subjects, years or stages that its clause lists, the two items of
 * 收支总计, or what the sentence printed amounts of just before. Null where they are not as many as the numbers.
 */
export function leadsApart(lead: Lead, count: number, spoken: Spoken): Lead[] | null {
  if (count < 2) return null;
  const rest: Lead = { ...lead, spread: null, others: [] };
  if (lead.others.length)
    return fit(
      count,
      [...lead.others, lead.subject!].map((subject) => ({ ...rest, subject })),
    );
  if (lead.years.length > 1)
    return fit(
      count,
      lead.years.map((year) => ({ ...rest, year })),
    );
  if (lead.stages.length > 1)
    return fit(
      count,
      lead.stages.map((stage) => ({ ...rest, stage })),
    );
  if (lead.subject) return fit(count, bothOf(rest, lead.subject));
  if (lead.bare || lead.part || lead.topic) return null;
  // 基本支出200万元，其中人员经费180万元，公用经费20万元，分别占90%和10%: of the parts alone.
  const parts = lead.share && spoken.isPart ? spoken.sentence.recent.slice(-count) : spoken.sentence.recent;
  const recent = spoken.sentence.recent.length > 1 ? parts : [];
  return fit(
    count,
    recent.map((subject) => ({ ...rest, subject, funding: subject.funding })),
  );
}

function bothOf(rest: Lead, subject: NonNullable<Lead["subject"]>): Lead[] {
  return subject.items.map((item) => ({ ...rest, subject: { ...subject, items: [item] } }));
}

function fit(count: number, leads: Lead[]): Lead[] | null {
  return leads.length === count ? leads : null;
}

/** The leads of a number that is said of every one of a list (均为0万元), or null where a list is not told to share it. */
export function leadsOfEach(lead: Lead, spoken: Spoken): Lead[] | null {
  // 收入总计320万元，其他收入3万元，与上年相比各增加20万元: of those two, or of others, nobody knows.
  const isShared = sharesChange(lead) && spoken.point.subject?.items.length === 1;
  if (isShared && !isPairOf(spoken)) return null;
  const listed = lead.others.length
    ? [...lead.others, lead.subject!]
    : isShared
      ? spoken.sentence.recent
      : null;
  if (!listed) return [lead];
  if (lead.spread !== "each") return null;
  const both = asPair(listed);
  return (both ? [both] : listed).map((subject) => ({ ...lead, others: [], subject }));
}

/** 与上年相比各增加20万元: a change of each, without a name. */
function sharesChange({ spread, direction, subject, bare, both, part, topic }: Lead): boolean {
  return spread === "each" && direction !== null && !(subject || bare || both || part || topic);
}

/** 收入总计320万元，支出总计320万元: the sentence told of the two totals of one purse. */
function isPairOf({ sentence: { recent } }: Spoken): boolean {
  return recent.length === 2 && recent[0]!.funding === recent[1]!.funding && asPair(recent) !== null;
}

/** All that came and all that went are spoken of as two of one: what follows is said of both. */
function asPair(subjects: readonly LeadSubject[]): LeadSubject | null {
  const items = subjects.flatMap((subject) => (subject.subjectCode ? [] : subject.items));
  const isPair = items.join() === "revenue.total,expenditure.total";
  return isPair ? { items, subjectSystem: null, subjectCode: null } : null;
}
