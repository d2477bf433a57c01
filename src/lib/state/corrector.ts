/* Who corrects in this browser: asked once, and then written in by itself. */

const NAME = "corrector";

export function rememberedCorrector(): string {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
}

export function rememberCorrector(who: string): void {
  try {
    localStorage.setItem(NAME, who);
  } catch {
    // It is asked again.
  }
}
