import { developments as drawn } from "#lib/charts/indicatorLines.ts";
import type { writtenBy } from "#lib/charts/indicatorWriting.ts";
import { moneyUnit, type MoneyUnit } from "#lib/format/money.ts";
import { pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { accountsOf } from "#lib/queries/accountsOf.ts";
import type { DepartmentProfile } from "#lib/queries/departmentProfile.ts";
import {
  developments as developmentsOf,
  oneAYear,
  yearsThrough,
  type Development,
  type DevelopmentPoint,
  type NamedYear,
} from "#lib/queries/developments.ts";
import { overview as question, type OverviewRow } from "#lib/queries/overview.ts";
import { middles, type Peers } from "#lib/queries/peers.ts";
import { developmentsAnswer, developmentsText as text } from "#lib/text/indicatorLines.ts";
import { asCount, columnsFor, type Column } from "../columns/columns.ts";
import { tableOf, type PictureKind } from "../picture.ts";

/** All accounts of a department, and what its documents call it. */
interface Given {
  departmentId: string;
  name: string;
  names: NamedYear[];
  rows: readonly OverviewRow[];
  /** What its peers had. */
  peers: Pick<Peers, "accounts"> | null;
}

/** An indicator in a year. */
interface Entry extends DevelopmentPoint {
  of: Development;
}

const column = columnsFor<Entry>();

/** How a department's indicators went over all its years, whatever years are chosen; no picture of a single year. */
export const developments: PictureKind<Given, { profile: DepartmentProfile }> = {
  id: "developments",
  part: ({ profile }) => ({
    departmentId: profile.departmentId,
    name: profile.name,
    names: profile.documents.map(({ fiscalYear, printedName }) => ({ fiscalYear, name: printedName })),
    rows: accountsOf(profile),
    peers: profile.peers,
  }),
  follow: (given) => ({
    get value() {
      return given();
    },
    state: { pending: false, error: null, part: false, never: true },
  }),
  heading: ({ name }) => name,
  show({ departmentId, names, rows, peers }, { words, yardstick }) {
    const chosen = oneAYear(rows);
    const years = yearsThrough(chosen);
    if (years.length < 2) return null;
    const all = developmentsOf(rows, names, yardstick);
    const published = new Set(chosen.map(({ fiscalYear }) => fiscalYear));
    const missing = years.filter((year) => !published.has(year));
    return {
      title: text.title,
      answer: developmentsAnswer(all, yardstick),
      subtitle: text.note(years[0]!, years.at(-1)!, missing),
      picture: drawn(all, { years, published }, peers ? middles(peers, yardstick) : {}, words, yardstick),
      table: tableOf(text.title, entriesOf(all), columnsOf(all, yardstick, words)),
      question: (database) => question(database, { departments: [departmentId], years: [] }),
    };
  },
};

function entriesOf(all: readonly Development[]): Entry[] {
  return all.flatMap((of) => of.points.toReversed().map((point) => ({ ...point, of })));
}

type Words = Parameters<typeof writtenBy>[1];

/** One row an indicator and year: what is money in one column, what is a share in another, what is counted in a third. */
function columnsOf(all: readonly Development[], yardstick: Yardstick, words: Words): Column<Entry>[] {
  const of = (...kinds: Development["kind"][]) => ({
    has: (entry: Entry) => kinds.includes(entry.of.kind),
    unit: (measured: Yardstick): MoneyUnit =>
      moneyUnit(
        all
          .filter(({ kind }) => kinds.includes(kind))
          .flatMap(({ points }) => points.map(({ value }) => value)),
        measured,
      ),
  });
  const money = of("money");
  const perHead = of("perHead");
  const rate = of("rate");
  const counted = of("people", "findings");
  const value = (group: { has(entry: Entry): boolean }) => (entry: Entry) =>
    group.has(entry) ? entry.value : null;
  const by = (group: { has(entry: Entry): boolean }) => (entry: Entry) =>
    group.has(entry) ? (entry.change?.by ?? null) : null;
  const columns = text.columns;
  const moneyColumns = [
    [columns.money, money, money.unit(yardstick)],
    [columns.perHead, perHead, perHead.unit(pricesAlone(yardstick))],
  ] as const;
  return [
    column.words(columns.indicator, ({ of }) => words.indicators[of.name]),
    column.words(columns.year, ({ fiscalYear }) => `${fiscalYear}`, {
      order: ({ fiscalYear }) => fiscalYear,
      inFile: ({ fiscalYear }) => asCount(fiscalYear),
    }),
    ...moneyColumns.flatMap(([name, group, unit]) => [
      column.sum(name, unit, (entry) => {
        if (!group.has(entry)) return null;
        const printed = entry.source?.value === entry.value ? entry.source : null;
        return { value: entry.value, printed };
      }),
      column.difference({ name: `${name} ${columns.change}`, heading: columns.change }, unit, by(group), ""),
    ]),
    column.rate(columns.rate, (entry) => entry.change?.rate ?? null, ""),
    column.rate(columns.share, value(rate), ""),
    column.points({ name: `${columns.share} ${columns.change}`, heading: columns.change }, by(rate), ""),
    column.number(columns.count, value(counted)),
    column.words(columns.breaks, ({ breaks }) =>
      breaks.length ? words.list(breaks.map((reason) => words.indicatorLines.breaks[reason])) : null,
    ),
  ];
}
