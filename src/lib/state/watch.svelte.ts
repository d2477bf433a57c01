import { readLimits, writeLimits, type Limits } from "#lib/domain/limits.ts";
import { INDICATORS, type IndicatorName } from "#lib/queries/indicators.ts";

/** What is watched where nothing is chosen: who is off the budget. */
export const USUAL_MEASURES: readonly IndicatorName[] = ["rate", "threePublicRate"];

const KEY = "watch";

/** How a browser keeps it. */
interface Kept {
  departments?: unknown;
  measures?: unknown;
  limits?: Record<string, string>;
}

/**
 * What this reader watches: departments, measures and limits, kept in this browser. Where that keeps nothing, it holds
 * until the page is left, and an address can keep it.
 */
class Watch {
  departments = $state.raw<readonly string[]>([]);
  measures = $state.raw<readonly IndicatorName[]>(USUAL_MEASURES);
  limits = $state.raw<Limits>(readLimits({}));
  /** The browser does not keep it. */
  denied = $state(false);
  /** What is kept has been read: before that nothing is known. */
  read = $state(false);

  /** Reads what is kept, once, in the browser. */
  load(): void {
    if (this.read) return;
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Kept;
      this.departments = listed(kept.departments);
      const measures = readMeasures(listed(kept.measures));
      if (measures.length) this.measures = measures;
      this.limits = readLimits(kept.limits ?? {});
    } catch {
      // Nothing that could be read is kept.
      this.denied = !isKept();
    }
    this.read = true;
  }

  has(department: string): boolean {
    return this.departments.includes(department);
  }

  toggle(department: string): void {
    this.change({
      departments: this.has(department)
        ? this.departments.filter((other) => other !== department)
        : [...this.departments, department],
    });
  }

  change(change: Partial<Pick<Watch, "departments" | "measures" | "limits">>): void {
    this.load();
    Object.assign(this, change);
    const kept: Kept = {
      departments: this.departments,
      measures: this.measures,
      limits: { ...writeLimits(this.limits) },
    };
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
      this.denied = false;
    } catch {
      this.denied = true;
    }
  }
}

export const watch = new Watch();

/** The measures of a list that there are. */
export function readMeasures(names: readonly string[]): IndicatorName[] {
  return INDICATORS.filter((name) => names.includes(name));
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

function isKept(): boolean {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}
