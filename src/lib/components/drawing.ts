import { CustomChart } from "echarts/charts";
import { GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use, type ECElementEvent } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { MarkPlace } from "#lib/charts/nextMark.ts";
import type { Mark, Picture } from "#lib/charts/picture.ts";

/* The only file that runs ECharts: while prerendering at once, in a page once a picture is wanted that can be used. */

use([CustomChart, GridComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** Before it is measured. */
const SIZE = { width: 1072, height: 100 };

/** What happens on a picture; `row` is null beside its rows. */
export interface Handlers {
  onmark(mark: Mark): void;
  /** The name of a row was clicked. */
  onname(row: number): void;
  onhover(row: number | null): void;
}

/** A mark where it stands. */
export interface PlacedMark extends MarkPlace {
  mark: Mark;
  seriesIndex: number;
  dataIndex: number;
}

export interface LiveDrawing {
  draw(picture: Picture, size: { width: number; height: number }): void;
  /** All marks that stand there, panel by panel, row by row. */
  marks(): PlacedMark[];
  /** Says of a mark what pointing at it says; of none nothing. */
  point(mark: PlacedMark | null): void;
  dispose(): void;
}

/** A picture as the text of an SVG, of a width in px. */
export function stillDrawing(picture: Picture, width: number): string {
  const drawn = init(null, null, { renderer: "svg", ssr: true, width, height: picture.height(width) });
  drawn.setOption(picture.option(width));
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  // ECharts writes the quotes of fonts' names into an attribute as they are.
  return plain(svg.replace(/font-family:[^;]*;/g, (fonts) => fonts.replaceAll('"', "'")));
}

/** Fonts as attributes of their own, and no empty sheet: a page's policy allows no styles but by their hash. */
function plain(svg: string): string {
  return svg
    .replace(/<style[^>]*><!\[CDATA\[\s*\]\]><\/style>/g, "")
    .replace(/ style="((?:font-[a-z]+:[^;"]*;)+)"/g, (_, fonts: string) =>
      fonts.replace(/([a-z-]+):([^;]*);/g, ' $1="$2"'),
    );
}

/** All that is drawn; the tooltip is not. */
const DRAWN = ["series", "xAxis", "yAxis", "grid", "title"];

/** A picture in an element of the page, that answers the pointer. */
export function liveDrawing(element: HTMLElement, { onmark, onname, onhover }: Handlers): LiveDrawing {
  const drawn = init(element, null, {
    renderer: "svg",
    width: element.clientWidth || SIZE.width,
    height: SIZE.height,
  });
  drawn.on("click", (event) => {
    const mark = (event.data as { mark?: Mark } | undefined)?.mark;
    if (mark) onmark(mark);
    const row = rowAt(event);
    if (event.componentType === "yAxis" && row !== null) onname(row);
  });
  drawn.on("mouseover", (event) => onhover(rowAt(event)));
  drawn.on("globalout", () => onhover(null));
  return {
    draw(picture, size) {
      // ECharts keeps shapes of a custom series that the new option does not mention, whatever it is told about merging:
      // the picture before goes first, so that this one is drawn as on a fresh page. The tooltip stays: a new one measures
      // where it is, which has the browser lay out the page for every picture.
      drawn.dispatchAction({ type: "hideTip" });
      drawn.setOption({ series: [] }, { replaceMerge: DRAWN });
      drawn.resize(size);
      const option = picture.option(size.width);
      // Told where its tooltip belongs, ECharts does not ask the browser for it each time.
      drawn.setOption(
        { ...option, tooltip: { ...option.tooltip, appendTo: element } },
        { replaceMerge: DRAWN },
      );
    },
    marks: () => marksOf(drawn),
    point(mark) {
      if (mark) drawn.dispatchAction({ type: "showTip", ...placeIn(mark) });
      else drawn.dispatchAction({ type: "hideTip" });
    },
    dispose: () => drawn.dispose(),
  };
}

/** What ECharts knows of the shapes that it has drawn, and its types do not tell. */
interface Shapes {
  getModel(): { eachSeries(see: (series: { seriesIndex: number; getData(): Data }) => void): void };
}
interface Data {
  count(): number;
  getRawDataItem(index: number): { mark?: Mark | null };
  getItemGraphicEl(index: number): { childAt(index: number): { getBoundingRect(): MarkPlace } | null } | null;
}

function marksOf(drawn: unknown): PlacedMark[] {
  const marks: PlacedMark[] = [];
  (drawn as Shapes).getModel().eachSeries((series) => {
    const { seriesIndex } = series;
    const data = series.getData();
    for (let dataIndex = 0; dataIndex < data.count(); dataIndex++) {
      const { mark } = data.getRawDataItem(dataIndex);
      // Its shape comes first, its words after it.
      const shape = data.getItemGraphicEl(dataIndex)?.childAt(0);
      if (!mark || !shape) continue;
      const { x, y, width, height } = shape.getBoundingRect();
      marks.push({ mark, seriesIndex, dataIndex, x, y, width, height });
    }
  });
  return marks;
}

const placeIn = ({ seriesIndex, dataIndex }: PlacedMark) => ({ seriesIndex, dataIndex });

/** The row of the mark or the name that an event is about. */
function rowAt(event: ECElementEvent): number | null {
  const row =
    event.componentType === "yAxis" ? event.dataIndex : (event.data as { row?: number } | undefined)?.row;
  return row ?? null;
}
