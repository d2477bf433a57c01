import type { Check } from "./check.ts";
import { agencyOperating } from "./between/agencyOperating.ts";
import { basicBetween } from "./between/basicExpenditure.ts";
import { carriedOver } from "./between/carriedOver.ts";
import { economicItems } from "./between/economicItems.ts";
import { betweenStatements } from "./between/statements.ts";
import { items } from "./completeness/items.ts";
import { repeatedRows } from "./completeness/repetition.ts";
import { residue } from "./completeness/residue.ts";
import { statements } from "./completeness/statements.ts";
import { deviation } from "./execution/deviation.ts";
import { reasons } from "./execution/reasons.ts";
import { scores } from "./performance/scores.ts";
import { targets } from "./performance/targets.ts";
import { basicExpenditure } from "./statements/basicExpenditure.ts";
import { purses } from "./statements/purses.ts";
import { rows } from "./statements/rows.ts";
import { threePublicParts } from "./statements/threePublicParts.ts";
import { totals } from "./statements/totals.ts";
import { vehicles } from "./statements/vehicles.ts";
import { codes } from "./subjects/codes.ts";
import { definitions } from "./subjects/definitions.ts";
import { hierarchy } from "./subjects/hierarchy.ts";
import { changes } from "./text/changes.ts";
import { cutOff } from "./text/cutOff.ts";
import { completion } from "./text/completion.ts";
import { parts } from "./text/parts.ts";
import { repetition } from "./text/repetition.ts";
import { shares } from "./text/shares.ts";
import { textAgainstStatements } from "./text/statements.ts";
import { threePublicBudget } from "./threePublic/budget.ts";
import { counts } from "./threePublic/counts.ts";
import { procurement } from "./threePublic/procurement.ts";
import { staff } from "./threePublic/staff.ts";
import { vehiclesKept } from "./threePublic/vehiclesKept.ts";
import { balances } from "./years/balances.ts";
import { emptyStatements } from "./completeness/emptyStatements.ts";
import { identity } from "./completeness/identity.ts";
import { units } from "./completeness/units.ts";
import { years } from "./completeness/years.ts";
import { names } from "./subjects/names.ts";
import { shape } from "./subjects/shape.ts";
import { insurance } from "./between/insurance.ts";
import { balance } from "./text/balance.ts";
import { onePurse } from "./text/onePurse.ts";
import { withinAll } from "./text/withinAll.ts";
import { flows } from "./text/flows.ts";
import { purseWords } from "./text/purseWords.ts";
import { sentences } from "./text/sentences.ts";
import { sums } from "./text/sums.ts";
import { wholeLists } from "./text/wholeLists.ts";
import { printedYearBefore } from "./text/yearBefore.ts";
import { numberForm } from "./completeness/numberForm.ts";
import { paragraphs } from "./completeness/paragraphs.ts";
import { wording } from "./text/wording.ts";
import { unitCosts } from "./threePublic/unitCosts.ts";
import { raised } from "./execution/raised.ts";
import { repeated } from "./execution/repeated.ts";
import { exact } from "./execution/exact.ts";
import { projectCounts } from "./performance/counts.ts";
import { projectMoney } from "./performance/money.ts";
import { projects } from "./performance/projects.ts";
import { breaks } from "./years/breaks.ts";
import { publishedBudget } from "./years/publishedBudget.ts";
import { ownYears } from "./years/ownYears.ts";
import { peers } from "./years/peers.ts";
import { lastYear } from "./years/lastYear.ts";

/** All rules, in the order of the catalogue. A rule is data: adding one here is all it takes. */
export const CHECKS: readonly Check[] = [
  statements,
  items,
  emptyStatements,
  identity,
  years,
  units,
  residue,
  repeatedRows,
  numberForm,
  paragraphs,
  codes,
  shape,
  hierarchy,
  definitions,
  names,
  totals,
  rows,
  purses,
  basicExpenditure,
  threePublicParts,
  vehicles,
  betweenStatements,
  basicBetween,
  economicItems,
  insurance,
  agencyOperating,
  carriedOver,
  textAgainstStatements,
  repetition,
  changes,
  completion,
  shares,
  cutOff,
  parts,
  wording,
  sums,
  balance,
  onePurse,
  withinAll,
  flows,
  wholeLists,
  printedYearBefore,
  purseWords,
  sentences,
  counts,
  vehiclesKept,
  unitCosts,
  threePublicBudget,
  procurement,
  staff,
  deviation,
  raised,
  exact,
  repeated,
  reasons,
  scores,
  targets,
  projects,
  projectMoney,
  projectCounts,
  lastYear,
  balances,
  breaks,
  peers,
  ownYears,
  publishedBudget,
];
