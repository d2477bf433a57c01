import type { Sum, SubjectUse } from "#lib/queries/subjectUses.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { change, percent } from "#lib/format/rate.ts";
import { pictures } from "#lib/text/pictures.ts";
import { subjects as text } from "#lib/text/subjects.ts";
import { bullet, type Stages } from "./bullet.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Panel, Picture } from "./picture.ts";
import { diverging } from "./scales.ts";
import { variancePanel } from "./variance.ts";

/** How many departments' years a picture holds; the table has all. */
export const SHOWN = 20;

/** Who uses a subject: budget against actual, share of the parent, difference to the budget, change. */
export function subjectUses(all: readonly SubjectUse[], yardstick: Yardstick = PRINTED): Picture {
  const uses = all.slice(0, SHOWN);
  const names = uses.map(accountName);
  const stages = uses.map(stagesOf);
  const amounts = stages.flatMap((stage) => Object.values(stage).map((sum) => sum?.value ?? 0));
  const unit = moneyUnit(amounts, yardstick);
  const differences = uses.map(({ execution, reason, reasonsBelow }, row) => ({
    name: names[row]!,
    variance: execution?.variance ?? null,
    reason,
    reasonsBelow,
    figureId: execution?.actual.printed?.figureId ?? null,
  }));
  const published = uses.some((use) => use.execution);
  return rowsPicture({
    bullets: true,
    labels: names,
    accounts: uses.map(accountOf),
    panels: [
      {
        title: pictures.inUnit(published ? pictures.executed : pictures.actual, unit.name),
        max: Math.max(0, ...amounts),
        weight: 2,
        rows: stages.map((stage, row) => bullet(names[row]!, stage, unit)),
      },
      shares(uses, names),
      ...(published ? [variancePanel(differences, unit)] : []),
      ...(uses.some(({ prior }) => prior?.value) ? [changes(uses, names)] : []),
    ],
  });
}

function stagesOf({ actual, execution }: SubjectUse): Stages {
  const stage = (sum: Sum | null) =>
    sum && { value: sum.value, derived: sum.printed?.derived ?? true, figureId: sum.printed?.figureId };
  return {
    initialBudget: stage(execution?.initialBudget ?? null),
    adjustedBudget: stage(execution?.adjustedBudget ?? null),
    actual: stage(execution?.actual ?? actual),
  };
}

function shares(uses: readonly SubjectUse[], names: readonly string[]): Panel {
  return {
    title: text.share,
    max: 1,
    rows: uses.map(({ share, actual }, row): Mark[] =>
      share === null
        ? []
        : [
            {
              kind: "bar",
              value: Math.max(0, share),
              colour: "var(--grey-bar)",
              label: percent(share),
              tip: [names[row]!, text.ofParent(percent(share))],
              ...(actual.printed ? { figureId: actual.printed.figureId } : {}),
            },
          ],
    ),
  };
}

function changes(uses: readonly SubjectUse[], names: readonly string[]): Panel {
  const rates = uses.map(({ actual, prior }) => (prior?.value ? actual.value / prior.value - 1 : null));
  return {
    title: text.yearBefore,
    ...diverging(rates.map((rate) => rate ?? 0)),
    blank: uses.map(() => pictures.undisclosed),
    rows: rates.map((rate, row): Mark[] =>
      rate === null
        ? []
        : [
            {
              kind: "bar",
              value: rate,
              colour: "var(--grey-bar)",
              label: change(rate),
              tip: [names[row]!, `${text.yearBefore} ${change(rate)}`],
              ...(uses[row]!.prior?.printed ? { figureId: uses[row]!.prior!.printed!.figureId } : {}),
            },
          ],
    ),
  };
}
