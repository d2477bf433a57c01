import type { Item } from "#lib/domain/items.ts";
import { about, figure, printMoney, printRate, toHundredths, type AboutMore } from "../amounts.ts";
import type { SubjectNames } from "../names.ts";
import type { Piece } from "../page.ts";
import type { DepartmentYear, Totals } from "../truth.ts";
import type { Voice } from "../voice.ts";
import { fill, type Parts } from "./template.ts";
import { REASONS, type ReasonTopic } from "./reasons.ts";
import { COMPARISONS, DOWN, REASON_INTROS, UP } from "./wordings/changes.ts";

/** Says numbers and their changes in one department's voice. */
export class Say {
  readonly year: DepartmentYear;

  constructor(
    readonly totals: Totals,
    readonly before: Totals,
    readonly voice: Voice,
    readonly names: SubjectNames,
  ) {
    this.year = totals.year;
  }

  /** A sentence of the voice: one of its wordings with the parts filled in. */
  sentence(topic: string, wordings: readonly string[], parts: Parts): Piece[] {
    return fill(this.voice.choose(topic, wordings), {
      we: this.voice.choose("we", ["本部门", "本部门", "我部门", "本单位", "我单位", this.year.name]),
      year: String(this.year.fiscalYear),
      last: String(this.year.fiscalYear - 1),
      ...parts,
    });
  }

  money(fen: number, item: Item, more: AboutMore = {}): Piece[] {
    return this.amount(fen, [item], more);
  }

  /** One printed amount that is of several items. */
  amount(fen: number, items: readonly Item[], more: AboutMore = {}): Piece[] {
    const text = printMoney(fen, "万元", this.#thousands());
    return [
      figure(text, ...items.map((item) => about(item, this.year.fiscalYear, more))),
      { role: "unit", text: "万元", about: [] },
    ];
  }

  count(value: number, item: Item, more: AboutMore = {}): Piece {
    return figure(String(value), about(item, this.year.fiscalYear, more));
  }

  rate(part: number, whole: number, item: Item, more: AboutMore): Piece[] {
    const text = whole === 0 ? "0.00" : printRate(part, whole);
    return [figure(text, about(item, this.year.fiscalYear, more)), "%"];
  }

  /** `，较上年增加5.00万元，增长3.20%，主要原因是：…`, or 与上年持平. */
  change(
    now: number,
    then: number,
    items: readonly Item[],
    { more = {}, reason }: { more?: AboutMore; reason?: ReasonTopic },
  ): Piece[] {
    const year = this.year.fiscalYear;
    if (toHundredths(now - then, "万元") === 0) return ["，与上年持平"];
    const up = now > then;
    const words = up ? UP : DOWN;
    const of = (measure: "yoy_change" | "yoy_rate") =>
      items.map((item) => about(item, year, { ...more, measure }));
    const compared = fill(this.voice.choose("comparison", COMPARISONS), { last: String(year - 1) });
    const pieces: Piece[] = [
      "，",
      ...compared,
      { role: "direction", text: words.change, about: of("yoy_change") },
      figure(printMoney(Math.abs(now - then), "万元", this.#thousands()), ...of("yoy_change")),
      { role: "unit", text: "万元", about: [] },
    ];
    if (then !== 0) {
      pieces.push(
        "，",
        { role: "direction", text: this.voice.choose("rate word", words.rate), about: of("yoy_rate") },
        figure(printRate(now - then, then), ...of("yoy_rate")),
        "%",
      );
    }
    return reason ? [...pieces, ...this.reason(reason, up)] : pieces;
  }

  /** `，主要原因是：…`, with a reason that fits the direction; `of` tells several of one topic apart. */
  reason(topic: ReasonTopic, up: boolean, of = ""): Piece[] {
    const intro = this.voice.choose("reason intro", REASON_INTROS);
    const list = REASONS[topic][up ? "more" : "less"];
    const text = this.voice.choose(`reason ${topic} ${up} ${of} ${this.year.fiscalYear}`, list);
    return [{ role: "reason", text: intro + text, about: [] }];
  }

  /** `，完成年初预算的97.50%`; nothing where there was no budget. */
  completion(actual: number, budget: number, words: string, item: Item, more: AboutMore): Piece[] {
    if (toHundredths(budget, "万元") === 0) return [];
    return [words, ...this.rate(actual, budget, item, { ...more, measure: "completion_rate" })];
  }

  #thousands(): boolean {
    return this.voice.choose("thousands in text", [false, true, false]);
  }
}
