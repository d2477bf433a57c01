import type { PictureWords } from "#lib/text/pictureWords.ts";
import { FONT, inTwoLines, textWidth } from "./lettering.ts";
import { bulletLegend } from "./legend.ts";
import { middleLegend } from "./middleBand.ts";
import type { Panel, Picture, Rows } from "./picture.ts";
import { sideBySide, stacked, TITLE, titleAt, titleWidth, wrapped } from "./places.ts";
import { rowSeries, rowTooltip } from "./rowSeries.ts";
import { scales } from "./scales.ts";

/** As many rows can be read at once; the others are drawn when they are asked for. */
export const MOST_ROWS = 40;
const NARROW = 640;
const LABEL_WIDTHS = { least: 120, most: 240 };
/** Between a row's label and its bars. */
const LABEL_GAP = 12;

/** Draws rows × panels: beside each other on a wide page, below each other on a phone. All colours are CSS variables. */
export function rowsPicture(all: Rows, words: PictureWords, wanted = 0): Picture {
  const first = Math.max(0, Math.min(wanted, all.labels.length - MOST_ROWS));
  const { labels, panels, accounts = [] } = cut(all, first);
  const labelWidth = Math.min(
    LABEL_WIDTHS.most,
    Math.max(LABEL_WIDTHS.least, ...labels.map((label) => textWidth(label, 13) + 18)),
  );
  const inLines = (label: string) => inTwoLines(label, 13, labelWidth - LABEL_GAP);
  const close = labels.some((label) => inLines(label).includes("\n")) ? 34 : 28;
  const rowHeight = (width: number) => (width < NARROW ? 46 : labels.length > 12 ? close : 38);
  /** A title that is too wide for its panel has its unit on a second line; all panels then leave room for it. */
  const titles = (width: number) =>
    (width < NARROW ? panels.map(() => width) : sideBySide(panels, width, labelWidth).map(titleWidth)).map(
      (room, index) => wrapped(panels[index]!.title, room),
    );
  const titleHeight = (width: number) =>
    TITLE.height + (titles(width).some((title) => title.includes("\n")) ? TITLE.line : 0);
  const panelHeight = (width: number) => titleHeight(width) + labels.length * rowHeight(width) + 10;
  return {
    description: describe({ labels, panels }, words),
    legend: [...(all.bullets ? bulletLegend(all.panels, words) : []), ...middleLegend(all.panels, words)],
    ...(all.labels.length > MOST_ROWS
      ? {
          window: {
            all: all.labels.length,
            first,
            shown: MOST_ROWS,
            from: (row) => rowsPicture(all, words, row),
          },
        }
      : {}),
    accounts,
    bands(width, account) {
      const tops = width < NARROW ? panels.map((_, index) => index * panelHeight(width)) : [0];
      return tops.flatMap((top) =>
        accounts.flatMap((other, row) =>
          other === account
            ? [{ top: top + titleHeight(width) + row * rowHeight(width), height: rowHeight(width) }]
            : [],
        ),
      );
    },
    height: (width) => (width < NARROW ? panels.length * panelHeight(width) : panelHeight(width)),
    option(width) {
      const narrow = width < NARROW;
      const places = narrow
        ? stacked(panels, width, panelHeight(width))
        : sideBySide(panels, width, labelWidth);
      // One scale for all rows, drawn or not: going on does not stretch the bars.
      const ends = scales(
        all.panels,
        places.map((place) => place.width),
      );
      return {
        animation: false,
        textStyle: { fontFamily: FONT },
        aria: { enabled: false },
        tooltip: rowTooltip(words),
        title: titles(width).map((title, index) => {
          const { left, top } = places[index]!;
          return titleAt(title, narrow ? 0 : left, top + titleHeight(width));
        }),
        grid: places.map(({ left, top, width: wide }) => ({
          left,
          top: top + titleHeight(width),
          width: wide,
          height: labels.length * rowHeight(width),
        })),
        xAxis: panels.map((_, index) => ({
          type: "value",
          gridIndex: index,
          ...ends[index]!,
          axisLabel: { show: false },
          axisTick: { show: false },
          axisLine: { show: false },
          splitLine: { show: false },
        })),
        yAxis: panels.map((_, index) => ({
          type: "category",
          gridIndex: index,
          inverse: true,
          data: labels,
          axisTick: { show: false },
          // A click on a name filters by it.
          triggerEvent: accounts.length > 0,
          axisLine: { show: !narrow, onZero: true, lineStyle: { color: "var(--grey-bar)" } },
          axisLabel: {
            show: !narrow && index === 0,
            color: "var(--ink)",
            fontSize: 13,
            lineHeight: 16,
            formatter: inLines,
            width: labelWidth - LABEL_GAP,
            overflow: "truncate",
            margin: (panels[0]!.min ?? 0) < 0 ? 12 : 10,
          },
        })),
        series: panels.map((panel, index) => rowSeries(panel, index, labels, narrow)),
      };
    },
  };
}

/** The rows that are drawn. */
function cut({ labels, panels, accounts }: Rows, first: number): Rows {
  const part = <Entry>(entries: readonly Entry[]) => entries.slice(first, first + MOST_ROWS);
  return {
    labels: part(labels),
    panels: panels.map((panel) => ({
      ...panel,
      rows: part(panel.rows),
      ...(panel.blank ? { blank: part(panel.blank) } : {}),
    })),
    ...(accounts ? { accounts: part(accounts) } : {}),
  };
}

/** The picture in words: what is written in each row of each panel. */
function describe({ labels, panels }: Rows, words: PictureWords): string {
  const written = (panel: Panel, row: number) =>
    panel.rows[row]!.map((mark) => mark.label).find(Boolean) ?? panel.blank?.[row];
  return words.rows(
    labels.map((label, row) => {
      const parts = panels.flatMap((panel) =>
        written(panel, row) ? [`${panel.title} ${written(panel, row)}`] : [],
      );
      return words.list([label, ...parts]);
    }),
  );
}
