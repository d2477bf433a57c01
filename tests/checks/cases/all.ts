import type { RuleCases } from "../../support/ruleCases.ts";
import { between } from "./between.ts";
import { completeness } from "./completeness.ts";
import { execution } from "./execution.ts";
import { performance } from "./performance.ts";
import { statements } from "./statements.ts";
import { subjects } from "./subjects.ts";
import { text } from "./text.ts";
import { textPurses } from "./textPurses.ts";
import { textRates } from "./textRates.ts";
import { textSums } from "./textSums.ts";
import { textWords } from "./textWords.ts";
import { threePublic } from "./threePublic.ts";
import { years } from "./years.ts";

/** The cases of all rules, by the folder of src/lib/checks that a rule stands in. */
export const GROUPS: Record<string, readonly RuleCases[]> = {
  completeness,
  subjects,
  statements,
  between,
  text: [...text, ...textRates, ...textSums, ...textPurses, ...textWords],
  threePublic,
  execution,
  performance,
  years,
};
