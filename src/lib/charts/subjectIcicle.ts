import type { CustomSeriesOption } from "echarts";
import type { SubjectTotal } from "#lib/queries/subjectTree.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { inUnit, moneyUnit, type MoneyUnit } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { icicleLayout, type Box } from "./icicleLayout.ts";
import { boxShapes, restShapes } from "./icicleShapes.ts";
import { FONT } from "./lettering.ts";
import type { Mark, Picture } from "./picture.ts";
import { rowTooltip, STILL } from "./rowSeries.ts";

/** The mark that leads back to all subjects: no code, so that none is open. */
export const ALL = "all";

/** Three columns with their words. */
const LEAST_WIDTH = 620;
const HEIGHT = 460;
const HEAD = 30;
const GAP = 2;

/** The classification from left to right, heights by amount over all accounts; the open subject spread out. */
export function subjectIcicle(
  subjects: readonly SubjectTotal[],
  open: string | null,
  system: SubjectSystem,
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const unit = moneyUnit(
    subjects.map(({ amount }) => amount),
    yardstick,
  );
  const levels = words.subjects.levels[system];
  const boxes = icicleLayout(subjects, open);
  return {
    legend: [],
    description: words.rows(
      boxes.flatMap(({ subject }) =>
        subject
          ? [
              `${subject.code} ${subject.name} ${words.amount(inUnit(subject.amount, unit), words.moneyUnitName(unit))}`,
            ]
          : [],
      ),
    ),
    height: () => HEIGHT + HEAD,
    leastWidth: LEAST_WIDTH,
    option(width) {
      const wide = (width + GAP) / levels.length;
      return {
        animation: false,
        textStyle: { fontFamily: FONT },
        aria: { enabled: false },
        tooltip: rowTooltip(words),
        title: levels.map((name, column) => ({
          text: column === 0 ? words.titled(name, unit) : name,
          left: column * wide,
          top: 0,
          padding: 0,
          textStyle: { fontSize: 13, fontWeight: 500, color: "var(--ink)", fontFamily: FONT },
        })),
        series: [series(boxes, wide, unit, open, subjects, words)],
      };
    },
  };
}

function series(
  boxes: readonly Box[],
  wide: number,
  unit: MoneyUnit,
  open: string | null,
  subjects: readonly SubjectTotal[],
  words: PictureWords,
): CustomSeriesOption {
  const parents = new Set(subjects.map(({ parentCode }) => parentCode));
  const data = boxes.map((box) => ({
    value: box.amount,
    box,
    mark: box.subject && markOf(box, box.subject, unit, open, parents.has(box.subject.code), words),
  }));
  return {
    type: "custom",
    coordinateSystem: "none" as never,
    data: data as never[],
    renderItem: ({ dataIndex }) => {
      const { box, mark } = data[dataIndex]!;
      const place = {
        x: box.column * wide,
        y: HEAD + box.from * HEIGHT,
        width: wide - GAP,
        // A hairline of paper between neighbours; what is thinner than it shows all the same.
        height: Math.max(1, (box.to - box.from) * HEIGHT - 1),
      };
      return {
        type: "group",
        ...STILL,
        children: mark
          ? boxShapes(box, mark, place, box.subject?.code === open)
          : restShapes(place, inUnit(box.amount, unit), words),
      } as never;
    },
  };
}

function markOf(
  { onPath }: Box,
  subject: SubjectTotal,
  unit: MoneyUnit,
  open: string | null,
  divided: boolean,
  words: PictureWords,
): Mark {
  const isOpen = subject.code === open;
  return {
    kind: "bar",
    value: subject.amount,
    colour: "var(--cobalt)",
    label: inUnit(subject.amount, unit),
    tip: [
      `${subject.code} ${subject.name}`,
      words.exactMoney(subject.amount, unit.yardstick),
      ...(subject.share === null ? [] : [words.subjects.ofParent(percent(subject.share))]),
      words.subjects.usedBy(subject.departments, subject.accounts),
      isOpen ? words.subjects.back : divided || onPath ? words.drill : words.subjects.open,
    ],
    target: isOpen ? (subject.parentCode ?? ALL) : subject.code,
  };
}
