import type { CustomSeriesOption } from "echarts";
import type { SubjectTotal } from "#lib/queries/subjectTree.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { exactMoney, inUnit, moneyUnit, type MoneyUnit } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import { pictures } from "#lib/text/pictures.ts";
import { subjects as text } from "#lib/text/subjects.ts";
import { icicleLayout, type Box } from "./icicleLayout.ts";
import { boxShapes, restShapes } from "./icicleShapes.ts";
import { FONT } from "./lettering.ts";
import type { Mark, Picture } from "./picture.ts";
import { rowTooltip, STILL } from "./rowSeries.ts";

/** The mark that leads back to all subjects: no code, so that none is open. */
export const ALL = "all";

const HEIGHT = 460;
const HEAD = 30;
const GAP = 2;

/** The classification from left to right, heights by amount over all accounts; the open subject spread out. */
export function subjectIcicle(
  subjects: readonly SubjectTotal[],
  open: string | null,
  levels: readonly string[],
  yardstick: Yardstick = PRINTED,
): Picture {
  const unit = moneyUnit(
    subjects.map(({ amount }) => amount),
    yardstick,
  );
  const boxes = icicleLayout(subjects, open);
  return {
    legend: [],
    description: pictures.rows(
      boxes.flatMap(({ subject }) =>
        subject
          ? [`${subject.code} ${subject.name} ${pictures.amount(inUnit(subject.amount, unit), unit.name)}`]
          : [],
      ),
    ),
    height: () => HEIGHT + HEAD,
    option(width) {
      const wide = (width + GAP) / levels.length;
      return {
        animation: false,
        textStyle: { fontFamily: FONT },
        aria: { enabled: false },
        tooltip: rowTooltip(),
        title: levels.map((name, column) => ({
          text: column === 0 ? pictures.inUnit(name, unit.name) : name,
          left: column * wide,
          top: 0,
          padding: 0,
          textStyle: { fontSize: 13, fontWeight: 500, color: "var(--ink)", fontFamily: FONT },
        })),
        series: [series(boxes, wide, unit, open, subjects)],
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
): CustomSeriesOption {
  const parents = new Set(subjects.map(({ parentCode }) => parentCode));
  const data = boxes.map((box) => ({
    value: box.amount,
    box,
    mark: box.subject && markOf(box, box.subject, unit, open, parents.has(box.subject.code)),
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
          : restShapes(place, inUnit(box.amount, unit)),
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
): Mark {
  const isOpen = subject.code === open;
  return {
    kind: "bar",
    value: subject.amount,
    colour: "var(--cobalt)",
    label: inUnit(subject.amount, unit),
    tip: [
      `${subject.code} ${subject.name}`,
      exactMoney(subject.amount, unit.yardstick),
      ...(subject.share === null ? [] : [text.ofParent(percent(subject.share))]),
      text.usedBy(subject.departments, subject.accounts),
      isOpen ? text.back : divided || onPath ? text.drill : text.open,
    ],
    target: isOpen ? (subject.parentCode ?? ALL) : subject.code,
  };
}
