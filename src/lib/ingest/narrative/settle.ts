import type { Stage } from "#lib/domain/vocabulary.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Print } from "./print.ts";

/** A rate or share says which budget, or which purchases, the figures of its sentence before it are of. */
export function settle(sentence: readonly OpenFigure[], print: Print): void {
  if (print.measure === "completion_rate" && !print.open) settleBudget(sentence, print);
  if (print.measure === "share" && print.item === "procurement.sme") settleAward(sentence, print);
}

/** 预算数为5900万元，完成年初预算的108.47%: the rate says which budget that was. */
function settleBudget(sentence: readonly OpenFigure[], { item, about, fiscalYear, base }: Print): void {
  if (!base) return;
  for (const figure of sentence)
    if (
      figure.openStage &&
      figure.item === item &&
      figure.subjectCode === about.subjectCode &&
      figure.fiscalYear === fiscalYear
    )
      Object.assign(figure, { stage: base as Stage, openStage: false });
}

/** 货物支出50万元，授予中小企业合同金额45万元，占货物支出的90%: the share says of which purchases the contracts were. */
function settleAward(sentence: readonly OpenFigure[], { item, base }: Print): void {
  if (!/^procurement\.(?:goods|works|services)$/.test(base ?? "")) return;
  for (const figure of sentence) if (figure.item === item) Object.assign(figure, { item: `${base}.sme` });
}
