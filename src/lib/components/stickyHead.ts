import { on } from "svelte/events";

/**
 * Keeps a table's head in view below the site's bars. Where the table fits its box, style sheets do (`data-fits`).
 * Where it scrolls sideways, its box is what they would keep the head in: then the head is moved as the page scrolls.
 * @param box what the table stands in, and scrolls in where it is too wide
 */
export function stickyHead(box: HTMLElement): () => void {
  const table = box.querySelector("table")!;
  const head = table.tHead!;
  let end: (() => void) | null = null;

  function place(): void {
    const bars = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--bars")) || 0;
    const { top, height } = table.getBoundingClientRect();
    // The last row stays below it.
    const moved = Math.max(0, Math.min(bars - top, height - 2 * head.offsetHeight));
    head.style.transform = moved ? `translateY(${moved}px)` : "";
  }

  function measure(): void {
    const fits = table.offsetWidth <= box.clientWidth + 1;
    box.toggleAttribute("data-fits", fits);
    // On a phone rows are cards, and there is no head to keep.
    const moves = !fits && getComputedStyle(head).display === "table-header-group";
    if (moves) end ??= on(window, "scroll", place, { passive: true });
    else {
      end?.();
      end = null;
      head.style.transform = "";
    }
    if (moves) place();
  }

  const observer = new ResizeObserver(measure);
  observer.observe(box);
  observer.observe(table);
  return () => {
    observer.disconnect();
    end?.();
  };
}
