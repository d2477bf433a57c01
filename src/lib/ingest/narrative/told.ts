import type { Item } from "#lib/domain/items.ts";
import type { Rounded } from "#lib/domain/printedNumber.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import type { Lead } from "./lead.ts";
import { PLAIN, type Print } from "./print.ts";
import { partner, type Subject } from "./subject.ts";

type Bare = NonNullable<Lead["bare"]>;

/** What a section's text told so far: its amounts, its budgets, and its totals of what came and what went. */
export class Told {
  /** What came and what went, as the section's only total of it named it; null where it has named several. */
  readonly #totals = new Map<Bare, Subject | null>();
  /** The actual amounts of the document's year that were printed last, and whose they are. */
  readonly #actual = new Map<Item, { subject: Subject; value: bigint }>();
  /** The budget that was printed last of each item and 科目. */
  readonly #budgets = new Map<string, Stage>();
  /** The amounts that were printed. */
  readonly #amounts = new Map<string, Rounded>();
  /** What was said of what is spoken of since it was named. */
  readonly #sinceNamed = new Map<string, bigint>();

  constructor(readonly fiscalYear: number) {}

  /** Something is named: what is said now is said of it. */
  name(): void {
    this.#sinceNamed.clear();
  }

  /** A figure was read. */
  printed(print: Print, { value, rounding }: Rounded): void {
    const { item, about, measure, stage, fiscalYear } = print;
    this.#sinceNamed.set(keyOf(print), value);
    if (measure !== "value") return;
    this.#amounts.set(keyOf(print), { value, rounding });
    if (stage !== "actual") this.#budgets.set(subjectKey(about), stage);
    else if (fiscalYear === this.fiscalYear && !about.subjectCode)
      this.#actual.set(item, { subject: { ...about, items: [item] }, value });
  }

  /**
   * Whether what is spoken of, and was not named `anew`, was said to be something else before: then the words that told of
   * what this number is have been lost, or were none that are known.
   */
  contradicts(print: Print, value: bigint, anew: boolean): boolean {
    const key = keyOf(print);
    const before = this.#sinceNamed.get(key) ?? (anew ? undefined : this.#amounts.get(key)?.value);
    return before !== undefined && before !== value;
  }

  /** What was spent or came of a subject in the document's year, as it was printed last, or null. */
  amountOf(about: Subject): Rounded | null {
    const key = keyOf({ ...PLAIN, item: about.items[0]!, about, fiscalYear: this.fiscalYear });
    return this.#amounts.get(key) ?? null;
  }

  /** What of the year was printed just this amount of, and of all money not the same, or null. */
  printedAs(bare: Bare, value: bigint): Subject | null {
    const current = this.#actual.get(`${bare}.current`);
    if (this.#actual.get(`${bare}.total`)?.value === value) return null;
    return current?.value === value ? current.subject : null;
  }

  /** The budget printed of a subject, or of what it is a part of, or null. */
  budgetOf(subject: Subject): Stage | null {
    const own = this.#budgets.get(subjectKey(subject));
    if (own || subject.subjectCode) return own ?? null;
    // three_public.vehicles.operation is a part of three_public.vehicles.
    const [item] = subject.items;
    const whole = item!.slice(0, Math.max(0, item!.lastIndexOf("."))) as Item;
    return this.#budgets.get(subjectKey({ items: [whole], subjectCode: null })) ?? null;
  }

  /** All that came or went is named. */
  nameTotal(named: Subject): void {
    for (const item of named.items) {
      const kind = item.startsWith("revenue.") ? "revenue" : "expenditure";
      const [before, single] = [this.#totals.get(kind), { ...named, items: [item] }];
      const isSame = before && before.items[0] === item && before.funding === named.funding;
      this.#totals.set(kind, before === undefined || isSame ? single : null);
    }
  }

  /** 收入合计1534万元，其中…；其他收入4万元。与上年对比收入增加120万元: the one total that was told of, or null. */
  totalOf(bare: Bare): Subject | null {
    return this.#totals.get(bare) ?? null;
  }

  /**
   * 1、2023年收入612万元…。2、2023年支出598万元: the other of the two, where one alone was told of. What came in all and what went in
   * all are the same; another amount is that of the year.
   */
  partnerOfTotal(bare: Bare, amount: Rounded): Subject | null {
    const other = this.totalOf(bare === "revenue" ? "expenditure" : "revenue");
    if (!other || this.#totals.has(bare)) return null;
    const isSame = this.amountOf(other)?.value === amount.value;
    const item: Item = isSame ? partner(other.items[0]!) : `${bare}.current`;
    return { ...other, items: [item] };
  }
}

function subjectKey({ items, subjectCode }: Pick<Subject, "items" | "subjectCode">): string {
  return `${items.join()} ${subjectCode}`;
}

function keyOf({ item, about, fiscalYear, measure, stage, base }: Print): string {
  return `${item} ${about.subjectCode} ${about.funding} ${fiscalYear} ${measure} ${stage} ${base}`;
}
