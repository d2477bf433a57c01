import type { SubjectTotal } from "#lib/queries/subjectTree.ts";

/** A place in the icicle: its column, and from where to where of the height (0 to 1). */
export interface Box {
  /** Null for what a parent does not break down. */
  subject: SubjectTotal | null;
  amount: number;
  /** 0 for 类. */
  column: number;
  from: number;
  to: number;
  /** The subject that is open, or one above it. */
  onPath: boolean;
}

/** What a parent leaves unexplained shows from this share of it. */
const LEAST_REST = 0.001;

/**
 * Stands the parts of every subject beside it, the largest first. An open subject with parts takes the whole
 * height, and so do those above it; an open one without parts is marked among its siblings. What is negative
 * has no height; parts that exceed their parent stretch it.
 */
export function icicleLayout(subjects: readonly SubjectTotal[], open: string | null): Box[] {
  const byCode = new Map(subjects.map((subject) => [subject.code, subject]));
  const parts = new Map<string | null, SubjectTotal[]>();
  for (const subject of subjects) {
    // A part whose parent is not among the rows stands for itself.
    const parent = subject.parentCode !== null && byCode.has(subject.parentCode) ? subject.parentCode : null;
    parts.set(parent, [...(parts.get(parent) ?? []), subject]);
  }
  const sizes = new Map<string | null, number>();
  const size = (code: string | null): number => {
    const known = sizes.get(code);
    if (known !== undefined) return known;
    const below = (parts.get(code) ?? []).reduce((sum, part) => sum + size(part.code), 0);
    const own = Math.max(0, code === null ? 0 : byCode.get(code)!.amount, below);
    sizes.set(code, own);
    return own;
  };

  const path: SubjectTotal[] = [];
  for (let at = open === null ? undefined : byCode.get(open); at; at = byCode.get(at.parentCode ?? ""))
    path.unshift(at);
  const whole = path.filter((subject) => parts.has(subject.code) && size(subject.code) > 0);
  const boxes: Box[] = whole.map((subject) => ({
    subject,
    amount: subject.amount,
    column: subject.level - 1,
    from: 0,
    to: 1,
    onPath: true,
  }));

  const place = (parent: string | null, column: number, from: number, to: number): void => {
    const drawn = (parts.get(parent) ?? [])
      .filter((part) => size(part.code) > 0)
      .sort((a, b) => size(b.code) - size(a.code));
    let top = from;
    for (const subject of drawn) {
      const bottom = top + ((to - from) * size(subject.code)) / size(parent);
      boxes.push({
        subject,
        amount: subject.amount,
        column,
        from: top,
        to: bottom,
        onPath: path.includes(subject),
      });
      place(subject.code, column + 1, top, bottom);
      top = bottom;
    }
    const left = (to - top) / (to - from);
    if (drawn.length && left > LEAST_REST)
      boxes.push({ subject: null, amount: left * size(parent), column, from: top, to, onPath: false });
  };
  const root = whole.at(-1) ?? null;
  place(root?.code ?? null, root?.level ?? 0, 0, 1);
  return boxes;
}
