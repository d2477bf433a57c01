import type { OverviewRow } from "#lib/queries/overview.ts";
import { exactMoney, inUnit, moneyUnit } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import { rowsPicture, type Mark, type Panel, type Picture } from "./panels.ts";

/** Small multiples beside the bullet bars: “三公”, cost per head, share of small enterprises; one scale each. */
export function overview(rows: readonly OverviewRow[]): Picture {
  const name = (row: OverviewRow) => `${row.execution.department} ${row.execution.fiscalYear}`;
  return rowsPicture({
    labels: rows.map((row) => `${row.execution.shortName} ${row.execution.fiscalYear}`),
    description: rows.map((row) => `${name(row)}：${describe(row)}`).join("；"),
    panels: [
      money("“三公”经费决算", rows, (row) => row.threePublic?.actual ?? null, name),
      perHead(rows, name),
      shares(rows, name),
    ],
  });
}

function money(
  title: string,
  rows: readonly OverviewRow[],
  of: (row: OverviewRow) => { value: number; figureId: string } | null,
  name: (row: OverviewRow) => string,
): Panel {
  const unit = moneyUnit(rows.map((row) => of(row)?.value));
  return {
    title: `${title}（${unit.name}）`,
    max: Math.max(...rows.map((row) => of(row)?.value ?? 0)) * 1.35,
    blank: rows.map(() => "未公开"),
    rows: rows.map((row): Mark[] => {
      const amount = of(row);
      if (!amount) return [];
      const tip = [name(row), `${title} ${exactMoney(amount.value)}`];
      return [{ kind: "bar", value: amount.value, colour: "var(--cobalt)", label: inUnit(amount.value, unit), figureId: amount.figureId, tip }];
    }),
  };
}

function perHead(rows: readonly OverviewRow[], name: (row: OverviewRow) => string): Panel {
  const unit = moneyUnit(rows.map((row) => row.staff?.personnelPerHead));
  return {
    title: `人均人员经费（${unit.name}）`,
    max: Math.max(...rows.map((row) => row.staff?.personnelPerHead ?? 0)) * 1.35,
    blank: rows.map(() => "未公开在职人数"),
    rows: rows.map((row): Mark[] => {
      const value = row.staff?.personnelPerHead;
      if (value === null || value === undefined) return [];
      const tip = [name(row), `人均人员经费 ${exactMoney(value)}`, `在职 ${row.staff!.inService!.value} 人`];
      return [{ kind: "bar", value, colour: "var(--cobalt)", label: inUnit(value, unit), tip, ...source(row.staff!.inService) }];
    }),
  };
}

function shares(rows: readonly OverviewRow[], name: (row: OverviewRow) => string): Panel {
  return {
    title: "采购授予中小企业（占采购总额）",
    max: 1.35,
    blank: rows.map(() => "未公开"),
    rows: rows.map((row): Mark[] => {
      const share = row.procurement?.smeShare;
      if (share === null || share === undefined) return [];
      const tip = [name(row), `授予中小企业 ${exactMoney(row.procurement!.sme!.value)}`, `占政府采购 ${percent(share)}`];
      return [
        { kind: "bar", value: 1, colour: "var(--rule)", tip, ...source(row.procurement!.total) },
        { kind: "bar", value: share, colour: "var(--cobalt)", label: percent(share), tip, ...source(row.procurement!.sme) },
      ];
    }),
  };
}

function source(amount: { figureId: string } | null): { figureId: string } | object {
  return amount ? { figureId: amount.figureId } : {};
}

function describe(row: OverviewRow): string {
  const share = row.procurement?.smeShare;
  return [
    `“三公”${row.threePublic?.actual ? exactMoney(row.threePublic.actual.value) : "未公开"}`,
    `人均人员经费${row.staff?.personnelPerHead ? exactMoney(row.staff.personnelPerHead) : "未公开"}`,
    `中小企业份额${share === null || share === undefined ? "未公开" : percent(share)}`,
  ].join("，");
}
