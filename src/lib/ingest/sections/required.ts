import { withoutResidue } from "#lib/domain/residue.ts";
import type { RequiredKind } from "#lib/domain/sections.ts";
import { PART, words } from "./marks.ts";

/** Where something that the rules ask for begins. */
export interface RequiredPlace {
  kind: RequiredKind;
  title: string;
  /** 1-based. */
  line: number;
}

/** The statements by their titles as printed at the end of a line, the sections of the text by a word of their headings. */
const TITLES: Record<RequiredKind, RegExp> = {
  revenue_expenditure_summary: /^(?!.*财政拨款).*(?:收入支出|收支)决算(?:总)?表$/,
  revenue: /^(?!.*支出).*收入决算(?:总)?表$/,
  expenditure: /^(?!.*(?:收入|拨款|三公)).*支出决算(?:总)?表$/,
  appropriation_summary: /^(?!.*(?:基金|资本)).*财政拨款(?:收入支出|收支)决算(?:总)?表$/,
  general_expenditure: /一般公共预算财政拨款支出决算表$/,
  general_basic_expenditure: /一般公共预算财政拨款基本支出决算(?:明细)?表$/,
  three_public: /三公.*表$/,
  government_fund: /政府性基金.*决算表$/,
  state_capital: /国有资本经营.*决算表$/,
  duties: /职责|职能|概况/,
  explanation: /决算.*说明/,
  performance: /绩效(?:管理|评价|自评|目标|情况)/,
  glossary: /名词解释/,
};
/** A longer line is a sentence. */
const LONGEST = 60;

/**
 * The first short line that names each of what the rules ask for, outside a list of contents or annexes. Generous:
 * what is said to be missing must not be there.
 */
export function readRequired(lines: readonly string[]): RequiredPlace[] {
  const labels = lines.map((text) => withoutResidue(text).replace(/[\s“”"]/g, ""));
  const wanted = new Map(Object.entries(TITLES) as [RequiredKind, RegExp][]);
  const found: RequiredPlace[] = [];
  for (const [index, label] of labels.entries()) {
    if (!label || label.length >= LONGEST) continue;
    const kinds = [...wanted].flatMap(([kind, title]) => (title.test(label) ? [kind] : []));
    if (!kinds.length || isInList(labels, index)) continue;
    for (const kind of kinds) {
      wanted.delete(kind);
      found.push({ kind, title: words(lines[index]!), line: index + 1 });
    }
  }
  return found;
}

/** A contents list or a list of annexes names titles one after the other. */
function isInList(labels: readonly string[], index: number): boolean {
  let place = index + 1;
  while (place < labels.length && !labels[place]) place++;
  const next = labels[place] ?? "";
  const isTitle = /^(?:[-•]?[（(]?[一二三四五六七八九十\d]+[）)、.]).*(?:表|说明)$/;
  return next === "" || isTitle.test(next) || PART.test(next);
}
