import { on } from "svelte/events";
import { engine } from "./engine.svelte.ts";
import { isFastLine } from "./line.ts";

/* When the engine starts before anybody has asked: what is prerendered needs none. */

/** Starts it when the page is idle, but only where that costs nobody anything. */
export function startWhenIdle(): void {
  if (!isFastLine()) return;
  const start = () => engine.expect();
  if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 1500 });
  else setTimeout(start, 300);
}

/**
 * An attachment: who points at what asks a question is about to ask it.
 * @param asks whether it asks one on the page that is shown
 */
export function expecting(asks: () => boolean = () => true): (element: HTMLElement) => () => void {
  const expect = () => void (asks() && engine.expect());
  return (element) => {
    const stops = [on(element, "pointerenter", expect), on(element, "focusin", expect)];
    return () => stops.forEach((stop) => stop());
  };
}
