import type { Item } from "#lib/domain/items.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import type { RuleCases } from "../../support/ruleCases.ts";
import { print, small, tell, type Printed } from "../../support/smallDocument.ts";

const telling = (of: Partial<Record<Item, string>>, more: readonly Printed[] = []) =>
  small([...(Object.entries(of) as [Item, string][]).map(([item, amount]) => tell(item, amount)), ...more]);

const budgeted = (actual: string, budget: string, stage: Stage = "adjusted_budget") =>
  small([tell("three_public.reception", actual), tell("three_public.reception", budget, { stage })]);

const procured = (changed: Partial<Record<Item, string>> = {}) =>
  telling({
    procurement: "200.00万元",
    "procurement.goods": "50.00万元",
    "procurement.works": "100.00万元",
    "procurement.services": "50.00万元",
    "procurement.sme": "180.00万元",
    "procurement.small_micro": "120.00万元",
    ...changed,
  });

/** Procurement with the shares that enterprises got of its kinds. */
const byKind = (share: string, sme: string) =>
  telling(
    {
      procurement: "150.00万元",
      "procurement.goods": "50.00万元",
      "procurement.works": "0.00万元",
      "procurement.services": "100.00万元",
      "procurement.sme": sme,
    },
    [
      tell("procurement.goods.sme", "100.00%", { measure: "share", base: "procurement.goods" }),
      tell("procurement.services.sme", share, { measure: "share", base: "procurement.services" }),
    ],
  );

export const threePublic: readonly RuleCases[] = [
  {
    // Something or nothing: no rounding.
    id: "P1",
    passes: {
      given: telling({
        "three_public.vehicles.purchase": "0.00万元",
        "vehicles.purchased": "0",
        "three_public.vehicles.operation": "9.00万元",
        "vehicles.kept": "4",
        "three_public.reception": "5.00万元",
        "reception.batches": "12",
        "three_public.overseas": "0.00万元",
        "travel.groups": "0",
      }),
      compares: 4,
    },
    fails: {
      "a car bought for nothing": {
        given: telling({ "three_public.vehicles.purchase": "0.00万元", "vehicles.purchased": "1" }),
        finds: [{ says: ["公务用车购置费为0万元（第1行）", "公务用车购置数为1（第2行）"], lines: [1, 2] }],
      },
      "persons without a group, and more receptions than persons": {
        given: telling({
          "travel.groups": "0",
          "travel.persons": "3",
          "reception.batches": "12",
          "reception.persons": "7",
        }),
        finds: [
          { says: ["因公出国（境）团组数为0", "因公出国（境）人次为3"], lines: [1, 2] },
          { says: ["国内公务接待批次为12", "国内公务接待人次为7"], lines: [3, 4] },
        ],
      },
      "reception without a reception": {
        given: telling({ "three_public.reception": "5.00万元", "reception.batches": "0" }),
        finds: [{ says: ["公务接待费为5万元", "国内公务接待批次为0"] }],
      },
    },
    threshold: {
      of: "nothing for nothing, 0.01 yuan is something",
      inside: telling({
        "three_public.overseas": "0.00元",
        "travel.groups": "0",
        "reception.batches": "7",
        "reception.persons": "7",
      }),
      outside: {
        given: telling({ "three_public.overseas": "0.01元", "travel.groups": "0" }),
        finds: [{ says: ["因公出国（境）费为0.01元", "团组数为0"] }],
      },
    },
    notApplicable: { given: telling({ "three_public.reception": "5.00万元" }), reason: "没有同时公开" },
  },
  {
    // Counts are whole: one vehicle more is outside already.
    id: "P2",
    passes: { given: telling({ "vehicles.kept": "4", "assets.vehicles": "4" }), compares: 1 },
    fails: {
      "another number among the assets": {
        given: telling({ "vehicles.kept": "4", "assets.vehicles": "7" }),
        finds: [{ sides: ["4", "7"], says: ["公务用车保有量", "车辆", "相差3"], lines: [1, 2] }],
      },
      "another number of vehicles by use, where no total is printed": {
        given: telling({
          "vehicles.kept": "3",
          "assets.vehicles.principal": "1",
          "assets.vehicles.emergency": "3",
          "assets.vehicles.technical": "2",
        }),
        finds: [{ sides: ["6", "3"], says: ["公务用车保有量印为3", "像是漏加"], lines: [1, 4] }],
      },
      "another number than the list that stands first, though the text tells of its vehicles again": {
        given: small([
          tell("vehicles.kept", "8", { line: 1 }),
          print("state_assets", "assets.vehicles.principal", "1", { line: 10 }),
          print("state_assets", "assets.vehicles.emergency", "2", { line: 21 }),
          print("state_assets", "assets.vehicles.technical", "1", { line: 22 }),
          tell("assets.vehicles.principal", "1", { line: 15 }),
        ]),
        finds: [{ sides: ["3", "8"], says: ["公务用车保有量印为8", "相加为3"], lines: [1, 21] }],
      },
    },
    threshold: {
      of: "the very number, and one more",
      inside: telling({ "vehicles.kept": "0", "assets.vehicles": "0" }),
      outside: {
        given: telling({ "vehicles.kept": "4", "assets.vehicles": "5" }),
        finds: [{ sides: ["4", "5"], says: "相差1" }],
      },
    },
    notApplicable: { given: telling({ "vehicles.kept": "4" }), reason: "没有同时公开" },
  },
  {
    // A range from experience: its ends belong to it.
    id: "P3",
    passes: {
      given: telling({
        "three_public.vehicles.operation": "9.00万元",
        "vehicles.kept": "4",
        "three_public.reception": "1.00万元",
        "reception.persons": "100",
      }),
      compares: 2,
    },
    fails: {
      "visitors at 500 yuan each": {
        given: telling({ "three_public.reception": "5.00万元", "reception.persons": "100" }),
        finds: [{ sides: [null, "500.00元"], says: ["公务接待费每人次500元"], lines: [1, 2] }],
      },
      "staff at 12,000 yuan a head": {
        given: telling({ "expenditure.basic.personnel": "600.00万元", "staff.in_service": "500" }),
        finds: [{ sides: [null, "12000.00元"], says: "人员经费按在职人数人均1.2万元" }],
      },
      "visitors at 10 yuan each": {
        given: telling({ "three_public.reception": "1000.00元", "reception.persons": "100" }),
        finds: [{ sides: [null, "10.00元"], says: "每人次10元" }],
      },
    },
    threshold: {
      of: "80,000 yuan a car",
      inside: telling({ "three_public.vehicles.operation": "16.00万元", "vehicles.kept": "2" }),
      outside: {
        given: telling({ "three_public.vehicles.operation": "16.01万元", "vehicles.kept": "2" }),
        finds: [{ sides: [null, "80050.00元"], says: "每辆车一年8.005万元" }],
      },
    },
    notApplicable: {
      given: telling({ "three_public.reception": "5.00万元", "reception.persons": "0" }),
      reason: "没有同时公开",
    },
  },
  {
    id: "P4",
    passes: { given: budgeted("5.00万元", "7.00万元"), compares: 1 },
    fails: {
      "more than the adjusted budget": {
        given: small([
          ...budgeted("8.00万元", "10.00万元", "initial_budget").figures,
          tell("three_public.reception", "7.00万元", { stage: "adjusted_budget" }),
        ]),
        finds: [
          {
            sides: ["7.00万元", "8.00万元"],
            says: ["公务接待费8万元（第1行）", "全年预算7万元（第3行）"],
            lines: [1, 3],
          },
        ],
      },
      "more than the initial budget where there is no other": {
        given: budgeted("8.00万元", "7.00万元", "initial_budget"),
        finds: [{ sides: ["7.00万元", "8.00万元"], says: "年初预算7万元" }],
      },
    },
    rounding: {
      inside: budgeted("7.01万元", "7.00万元"),
      outside: {
        given: budgeted("7.02万元", "7.00万元"),
        finds: [{ sides: ["7.00万元", "7.02万元"], says: "7.02万元" }],
      },
    },
    notApplicable: { given: telling({ "three_public.reception": "5.00万元" }), reason: "没有“三公”预算数" },
  },
  {
    id: "P5",
    passes: { given: procured(), compares: 3 },
    fails: {
      "a total that is short: of two kinds as large as the difference none is named": {
        given: procured({ procurement: "150.00万元", "procurement.sme": "140.00万元" }),
        finds: [{ sides: ["200.00万元", "150.00万元"], says: ["政府采购支出", "相差50万元"], lines: [1, 4] }],
      },
      "a kind that is short, where the others are a bare 0": {
        given: telling({
          procurement: "5.50万元",
          "procurement.goods": "5.05万元",
          "procurement.works": "0万元",
          "procurement.services": "0万元",
        }),
        finds: [
          {
            sides: ["5.05万元", "5.50万元"],
            says: ["政府采购支出印为5.5万元", "相差4500元", "像是数字错位"],
          },
        ],
      },
      "more to small than to small and medium enterprises": {
        given: procured({ "procurement.small_micro": "190.00万元" }),
        finds: [{ sides: ["180.00万元", "190.00万元"], says: "授予小微企业合同190万元（第6行）大于" }],
      },
      "more to them than there was": {
        given: procured({ "procurement.sme": "210.00万元" }),
        finds: [{ sides: ["200.00万元", "210.00万元"], says: "授予中小企业合同210万元" }],
      },
      "shares of all kinds that come to another amount": {
        given: byKind("90.11%", "150.00万元"),
        finds: [
          {
            sides: ["140.11万元", "150.00万元"],
            says: ["授予中小企业合同印为150万元", "50万元×100.00%＋100万元×90.11%", "合计约140.11万元"],
          },
        ],
      },
    },
    rounding: {
      // Three kinds and a total: four halves of 0.01.
      inside: procured({ procurement: "200.02万元" }),
      outside: {
        given: procured({ procurement: "200.03万元" }),
        finds: [{ sides: ["200.00万元", "200.03万元"], says: "相差300元" }],
      },
    },
    notApplicable: { given: telling({ procurement: "0.00万元" }), reason: "没有公开政府采购" },
  },
  {
    // Counts are whole: one person more is outside already.
    id: "P7",
    passes: {
      given: telling({
        "staff.establishment": "60",
        "staff.establishment.administrative": "40",
        "staff.establishment.institution": "20",
        "staff.actual": "65",
        "staff.in_service": "50",
        "staff.retired": "15",
        "staff.retired.veteran": "2",
        "staff.retired.pension": "13",
      }),
      compares: 4,
    },
    fails: {
      "a headcount that leaves the retired out": {
        given: telling({ "staff.actual": "51", "staff.in_service": "50", "staff.retired.pension": "10" }),
        finds: [{ sides: ["60", "51"], says: ["年末实有人数印为51", "相加为60"], lines: [1, 3] }],
      },
      "posts that do not add up": {
        given: telling({
          "staff.establishment": "60",
          "staff.establishment.administrative": "40",
          "staff.establishment.institution": "21",
        }),
        finds: [{ sides: ["61", "60"], says: "编制人数" }],
      },
    },
    threshold: {
      of: "as many as there are posts; 其他人员 count or not, the retired hold no post",
      inside: telling({
        "staff.establishment": "50",
        "staff.actual": "65",
        "staff.in_service": "50",
        "staff.other": "5",
        "staff.retired": "10",
      }),
      outside: {
        given: telling({ "staff.establishment": "50", "staff.in_service": "51" }),
        finds: [{ sides: ["50", "51"], says: ["在职人员51", "大于编制人数50"] }],
      },
    },
    notApplicable: {
      given: telling({ "staff.establishment": "50", "staff.actual": "60", "staff.retired": "10" }),
      reason: "没有公开可以核对的人员数",
    },
  },
];
