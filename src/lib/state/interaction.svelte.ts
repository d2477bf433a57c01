/** Whether the reader has begun to use the page: until then it stays as it was prerendered. */
class Interaction {
  begun = $state(false);

  /** Hears of the first sign. @returns how to stop */
  listen(): () => void {
    const begin = () => {
      this.begun = true;
      stop();
    };
    const stop = () => SIGNS.forEach((sign) => removeEventListener(sign, begin));
    SIGNS.forEach((sign) => addEventListener(sign, begin, { passive: true, once: true }));
    return stop;
  }
}

/** A scroll is none: reading on needs nothing. */
const SIGNS = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin"] as const;

export const interaction = new Interaction();
