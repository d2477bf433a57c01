import type { Sum, SubjectUse } from "#lib/queries/subjectUses.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { bullet, type Stages } from "./bullet.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Panel, Picture } from "./picture.ts";
import { diverging } from "./scales.ts";
import { variancePanel } from "./variance.ts";

/** How many departments' years a picture holds; the table has all. */
export const SHOWN = 20;

/** Who uses a subject: budget against actual, share of the parent, difference to the budget, change. */
export function subjectUses(
  all: readonly SubjectUse[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
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
  return rowsPicture(
    {
      bullets: true,
      labels: names,
      accounts: uses.map(accountOf),
      panels: [
        {
          title: words.titled(published ? words.executed : words.actual, unit),
          max: Math.max(0, ...amounts),
          weight: 2,
          rows: stages.map((stage, row) => bullet(names[row]!, stage, unit, words)),
        },
        shares(uses, names, words),
        ...(published ? [variancePanel(differences, unit, words)] : []),
        ...(uses.some(({ prior }) => prior?.value) ? [changes(uses, names, words)] : []),
      ],
    },
    words,
  );
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

function shares(uses: readonly SubjectUse[], names: readonly string[], words: PictureWords): Panel {
  return {
    title: words.subjects.share,
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
              tip: [names[row]!, words.subjects.ofParent(percent(share))],
              ...(actual.printed ? { figureId: actual.printed.figureId } : {}),
            },
          ],
    ),
  };
}

function changes(uses: readonly SubjectUse[], names: readonly string[], words: PictureWords): Panel {
  const rates = uses.map(({ actual, prior }) => (prior?.value ? actual.value / prior.value - 1 : null));
  return {
    title: words.subjects.yearBefore,
    ...diverging(rates.map((rate) => rate ?? 0)),
    blank: uses.map(() => words.undisclosed),
    rows: rates.map((rate, row): Mark[] =>
      rate === null
        ? []
        : [
            {
              kind: "bar",
              value: rate,
              colour: "var(--grey-bar)",
              label: words.change(rate),
              tip: [names[row]!, `${words.subjects.yearBefore} ${words.change(rate)}`],
              ...(uses[row]!.prior?.printed ? { figureId: uses[row]!.prior!.printed!.figureId } : {}),
            },
          ],
    ),
  };
}
