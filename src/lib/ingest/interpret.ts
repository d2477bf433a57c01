import type { Figure } from "#lib/domain/figure.ts";
import type { Section } from "#lib/domain/sections.ts";
import { asBudget } from "./asBudget.ts";
import { readCharts } from "./charts.ts";
import { coverage, type Unclaimed } from "./coverage.ts";
import { mostlyUnread, unreadAmounts } from "./unread.ts";
import { derive } from "./derive.ts";
import { readGlossary, type GlossaryEntry } from "./glossary.ts";
import { identify, type Identity, type IdentifyOptions } from "./identity.ts";
import { LeadGrammar } from "./narrative/grammar.ts";
import { readNarrative } from "./narrative/read.ts";
import { settleStages } from "./openStages.ts";
import { stretchesOf } from "./stretches.ts";
import { withoutOverlong } from "./overlong.ts";
import { ownNames } from "./ownNames.ts";
import { readProjects, type Project } from "./performance/read.ts";
import type { Reference } from "./reference.ts";
import type { Said } from "./said.ts";
import { readSections } from "./sections/read.ts";
import type { Problem, SourceText } from "./source.ts";
import { readStatements } from "./statements/read.ts";

/** A disclosure as the accounts keep it. */
export interface ReadDocument {
  identity: Identity;
  /** What documents.csv said of it. */
  said: Said;
  format: SourceText["format"];
  passages: string[];
  /** Headings, where what the rules ask for begins, and duties. */
  sections: Section[];
  /** In the order of their lines; derived figures last. */
  figures: Figure[];
  glossary: GlossaryEntry[];
  projects: Project[];
  problems: Problem[];
  /** Every number that no figure claims, and why. */
  unclaimed: Unclaimed[];
  /** Those of them that are amounts of money which nothing accounts for. */
  unread: Unclaimed[];
}

/**
 * Makes figures of a document that is laid out: pure, and the same for every format.
 * @throws {Error} where it names no year, or no department and nothing that could be read
 */
export function interpret(
  printed: SourceText,
  fileName: string,
  reference: Reference,
  options: IdentifyOptions = {},
): ReadDocument {
  const source = withoutOverlong(printed);
  const identity = identify(source.lines, fileName, reference, options);
  const statements = readStatements(source.blocks, identity, reference.subjects);
  const grammar = new LeadGrammar(
    reference.subjects.extended(statements.printedCodes),
    ownNames(source.lines, identity),
  );
  const stretches = stretchesOf(source.blocks, identity.accountsKind);
  const narrative = stretches
    .filter(({ part }) => part !== "glossary")
    .map((stretch) => readNarrative(stretch, grammar, identity.fiscalYear));
  const read = [...statements.figures, ...narrative.flatMap((reading) => reading.figures)];
  const { figures: settled, passedOver } =
    identity.accountsKind === "budget"
      ? asBudget(read, identity.fiscalYear)
      : { figures: settleStages(read), passedOver: [] };
  const charts = readCharts(source.blocks, settled, grammar, identity.fiscalYear);
  const reported = [...settled, ...charts].sort(byPlace);
  const performance = readProjects(source.blocks, stretches);
  const { sheets } = statements;
  const { projects } = performance;
  const found = distinct([
    ...source.problems,
    ...statements.problems,
    ...narrative.flatMap((reading) => reading.problems),
    ...performance.problems,
  ]);
  const { lines } = source;
  const unclaimed = coverage({
    lines,
    figures: reported,
    passedOver,
    projects,
    sheets,
    stretches,
    problems: found,
  });
  const unread = unreadAmounts(lines, unclaimed);
  const { asked } = identity;
  // What names nobody and says nothing is no disclosure.
  if (asked && !reported.length) throw new Error(asked);
  const open = asked ? [{ line: 1, message: asked }] : [];
  const problems = distinct([...open, ...found, ...mostlyUnread(reported, unread)]);
  return {
    identity,
    said: options.said ?? {},
    format: source.format,
    passages: printed.lines,
    sections: readSections(source.lines),
    figures: [...reported, ...derive(reported)],
    glossary: stretches.filter(({ part }) => part === "glossary").flatMap(readGlossary),
    projects,
    problems,
    unclaimed,
    unread,
  };
}

/** In the order of their lines; what two readers found is said once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const byPlace = new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem]));
  return [...byPlace.values()].sort((a, b) => a.line - b.line);
}

function byPlace(a: Figure, b: Figure): number {
  return a.lineStart - b.lineStart || (a.charStart ?? 0) - (b.charStart ?? 0);
}
