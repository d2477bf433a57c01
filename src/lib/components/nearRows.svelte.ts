import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from "@tanstack/virtual-core";
import { flushSync, untrack } from "svelte";
import { on } from "svelte/events";
import { placeRows, type Placed } from "./placeRows.ts";

/** A list longer than this has only its rows near the window in the page. */
export const LONG = 60;
/** Rows kept ready above and below the window, so that Tab and a turn of the wheel find them. */
const READY = 10;
/** Below the site's bars, where a row is put that has to be in view. */
const BARS = 110;

interface Options {
  /** How many rows the list has. */
  count: () => number;
  /** What a row is, where rows come and go by filters; else its place in the list. */
  key?: (index: number) => string | number;
  /** Nobody sees the list: a few rows stand for it. */
  hidden?: () => boolean;
  /** How many rows prerendered HTML has; the rest needs script. */
  first?: number;
}

/**
 * Which rows of a long list are in the page: those near the window, and the one that has the focus. The page scrolls
 * as if all were there. On paper, and as soon as somebody searches the page (Ctrl+F), all are. Each row carries its
 * index as `data-index` and is measured by the attachment `row`; `list` is the element that holds the rows.
 */
export function nearRows({ count, key = (index) => index, hidden = () => false, first = LONG }: Options) {
  let list = $state<HTMLElement>();
  let scroller = $state.raw<Virtualizer<Window, HTMLElement> | null>(null);
  let changes = $state(0);
  let widths = $state(0);
  let focused = $state<number | null>(null);
  let asked = $state(false);
  let printing = $state(false);

  const long = $derived(count() > LONG);
  const whole = $derived(!hidden() && (!long || asked || printing));
  const placed = $derived.by(() => {
    void changes;
    return placeRows(count(), whole ? count() : first, whole ? null : scroller, focused);
  });

  /** Begins to follow the window; gives back how to end. */
  function follow(box: HTMLElement): () => void {
    // The rows that stand there already say how high the others will be.
    const standing = [...box.querySelectorAll("[data-index]")];
    const height = standing.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
    const estimate = height / standing.length || 40;
    const top = () => box.getBoundingClientRect().top + window.scrollY;
    const options = () => ({
      count: count(),
      getItemKey: (index: number) => key(index),
      estimateSize: () => estimate,
      scrollMargin: top(),
      scrollPaddingStart: BARS,
      overscan: READY,
      getScrollElement: () => window,
      initialOffset: () => window.scrollY,
      // The library rounds; thousands of rounded rows would be a window's height off.
      measureElement: (row: HTMLElement) => row.getBoundingClientRect().height,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      onChange: () => void changes++,
    });
    const own = new Virtualizer<Window, HTMLElement>(options());
    const end = own._didMount();
    scroller = own;
    own._willUpdate();
    configure = () => {
      own.setOptions(options());
      own._willUpdate();
      changes++;
    };
    // Whatever changes above the list moves it.
    const observer = new ResizeObserver(() => {
      if (Math.abs(top() - own.options.scrollMargin) >= 1) configure();
    });
    observer.observe(document.body);
    return () => {
      end();
      observer.disconnect();
      scroller = null;
      configure = () => {};
    };
  }
  let configure = () => {};

  $effect(() => {
    void widths;
    if (list && long && !asked && !hidden()) return untrack(() => follow(list!));
  });
  $effect(() => {
    void count();
    untrack(() => configure());
  });
  $effect(() => {
    let width = window.innerWidth;
    const ends = [
      // Another width, other heights: all is measured anew, and the reader stays at the row that is read.
      on(window, "resize", () => {
        if (window.innerWidth === width) return;
        width = window.innerWidth;
        const read = scroller?.range?.startIndex ?? 0;
        flushSync(() => widths++);
        if (read > 0) scroller?.scrollToIndex(read, { align: "start" });
      }),
      on(window, "beforeprint", () => flushSync(() => (printing = true))),
      on(window, "afterprint", () => (printing = false)),
      // The browser finds only what is in the page: when its search opens, all rows are.
      on(window, "keydown", ({ key, ctrlKey, metaKey }) => {
        if (((ctrlKey || metaKey) && key === "f") || key === "F3") flushSync(() => (asked = true));
      }),
    ];
    return () => ends.forEach((end) => end());
  });
  // A row that has the focus stays when it scrolls away: focus is never lost.
  $effect(() => {
    if (list)
      return on(list, "focusin", ({ target }) => {
        const index = (target as Element).closest<HTMLElement>("[data-index]")?.dataset["index"];
        if (index !== undefined) focused = Number(index);
      });
  });

  return {
    get list(): HTMLElement | undefined {
      return list;
    },
    set list(element) {
      list = element;
    },
    /** The rows that stand in the page, in order. */
    get rows(): readonly Placed[] {
      return placed.rows;
    },
    /** The room of the rows left out at the end, as CSS has it. */
    get after(): string {
      if (hidden() || !placed.left) return "0";
      return placed.after === null ? `calc(${placed.left} * var(--row-height))` : `${placed.after}px`;
    },
    /** Somebody sees the list. */
    get seen(): boolean {
      return !hidden();
    },
    /** The list is long. */
    get long(): boolean {
      return long;
    },
    /** Rows are left out, though nobody has asked for all of them. */
    get partly(): boolean {
      return long && !asked;
    },
    /** How many rows prerendered HTML has. */
    first,
    /** Puts all rows into the page. */
    expand(): void {
      asked = true;
    },
    /** Puts a row into the page, wherever it is, so that it can take the focus. */
    keep(index: number): void {
      focused = index;
    },
    /** Measures a row. */
    row(element: HTMLElement): (() => void) | void {
      const measuring = scroller;
      if (!measuring || untrack(() => whole)) return;
      measuring.measureElement(element);
      return () => measuring.measureElement(null);
    },
  };
}

export type NearRows = ReturnType<typeof nearRows>;
